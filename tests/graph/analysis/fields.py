"""Sources about two fields, roads and ports, for the tests of the analyses."""

from __future__ import annotations

from graph.model import SourceFacts
from tests.graph.build import SourceWriter

ROADS = ("车路协同", "电子收费", "智慧公路")
PORTS = ("智慧港口", "智能航运", "岸电")
OTHERS = 60


def _program(name: str, w: SourceWriter) -> str:
    w.entity(name, "Program")
    return name


def source(number: int) -> SourceFacts:
    """One of a run of sources: each has measures on two road programs, on two port programs, and one on 5G and all."""
    w = SourceWriter(f"fields-{number}.md")
    w.begin(
        f"交通工作要点（{number}）", doc_type="work_points", issued_on=f"202{number}-01-10", issuers=("交通运输部",)
    )
    for field, owner in ((ROADS, "公路局"), (PORTS, "水运局")):
        for n, (a, b) in enumerate(zip(field, (*field[1:], field[0]), strict=True)):
            w.measure(
                f"推进{a}和{b}建设，第{number}{n}批。",
                owners=((owner, "lead", "explicit"), ("某省交通规划院", "support", "explicit")),
                programs=tuple(_program(name, w) for name in (a, b)),
            )
    for n, name in enumerate((*ROADS, *PORTS)):
        w.measure(
            f"在{name}中应用5G，第{number}{n}批。",
            owners=(("交通运输部", "guide", "issuer"),),
            programs=(_program("5G", w), _program(name, w)),
        )
    return w.facts()


def others() -> SourceFacts:
    """Sixty documents about as many other programs, most of them with 5G."""
    w = SourceWriter("others.md")
    for n in range(OTHERS):
        w.begin(f"养护情况（{n}）", issued_on="2023-05-05")
        w.measure(
            f"做好第{n}项养护工作。",
            programs=tuple(_program(name, w) for name in (f"养护{n}号", "5G")[: 1 + (n % 3 > 0)]),
        )
    return w.facts()


def sources() -> tuple[SourceFacts, ...]:
    """Four years of the two fields, and the others."""
    return (*map(source, range(4)), others())
