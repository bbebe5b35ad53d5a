"""Loading any sources in any order, again, after edits and removals equals building the graph afresh."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.model import SourceFacts
from graph.questions import suggest
from graph.store import Store, open_store
from tests.graph.build import KINDS, SourceWriter

NAMES = ("a.md", "b.md", "c.md")
ACTORS = tuple(name for name, (label, *_) in KINDS.items() if label == "Actor")
PROGRAMS = tuple(name for name, (label, *_) in KINDS.items() if label == "Program")


@dataclass(frozen=True)
class Draft:
    """What a source says: (owner, program, metric) of each measure, and the titles it cites."""

    name: str
    measures: tuple[tuple[str, str, int], ...]
    cited: tuple[str, ...]

    def facts(self) -> SourceFacts:
        w = SourceWriter(self.name)
        w.begin(f"关于{len(self.measures)}项工作的通知", issued_on="2021-01-01")
        w.section("一、", "工作任务")
        for number, (owner, program, value) in enumerate(self.measures, 1):
            w.measure(
                f"（{number}）{owner}推进{program}，完成{value}项。",
                owners=((owner, "lead", "explicit"),),
                programs=(program,),
                metrics=((f"=|{value}|项", f"{value}项"),),
            )
        for title in self.cited:
            w.line(f"依据《{title}》。")
            w.cite(title)
        return w.facts()


DRAFTS = st.builds(
    Draft,
    st.sampled_from(NAMES),
    st.lists(st.tuples(st.sampled_from(ACTORS), st.sampled_from(PROGRAMS), st.integers(1, 3)), max_size=3).map(tuple),
    st.lists(st.sampled_from(("公路法", "港口法")), max_size=2, unique=True).map(tuple),
)
STEPS = st.lists(DRAFTS | st.sampled_from(NAMES), min_size=1, max_size=8)


def run(store: Store, steps: list[Draft | str]) -> dict[str, Draft]:
    """Write the drafts and remove the names, one after the other; what should be left."""
    left: dict[str, Draft] = {}
    for step in steps:
        if isinstance(step, Draft):
            known = left.get(step.name)
            wanted = "created" if known is None else "unchanged" if known == step else "changed"
            assert store.write(step.facts()) == wanted
            left[step.name] = step
        else:
            assert store.delete(step) is (left.pop(step, None) is not None)
    return left


@settings(max_examples=60)
@given(STEPS, st.randoms(use_true_random=False))
def test_any_order_equals_building_afresh(steps: list[Draft | str], random: st.DataObject) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        open_store(str(Path(folder) / "worn.db")) as worn,
        open_store(str(Path(folder) / "fresh.db")) as fresh,
    ):
        left = list(run(worn, steps).values())
        random.shuffle(left)  # type: ignore[attr-defined]
        for draft in left:
            fresh.write(draft.facts())
        assert worn.dump() == fresh.dump()
        assert worn.sources() == fresh.sources()
        for words in ("公路", "ETC", "推进 项"):
            assert worn.ask("search", words=words, limit=50) == fresh.ask("search", words=words, limit=50)
        assert worn.ask("entities", limit=50) == fresh.ask("entities", limit=50)
        for typed in ("公", "智慧", "zh", "e", "glj"):
            assert suggest(worn, typed) == suggest(fresh, typed)
