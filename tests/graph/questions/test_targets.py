"""Targets beside what was reported: the same quantity of the same body, and whether it was met."""

from __future__ import annotations

import pytest

from graph.errors import ParameterError
from graph.model import SourceFacts
from graph.questions import FigurePair, Page, figure_pairs
from graph.store import Store
from tests.graph.build import SourceWriter

PLAN, REVIEW = "水运局2022年工作计划", "水运局2023年工作回顾"
YEAR = {year: f"{year}-01-01/{year}-12-31" for year in range(2021, 2026)}

# What the plan says for 2022 and the review for its year: text, metric, words of the figure.
PROMISED = (
    ("新建内河航标300座。", "=|300|座", "300座", 2022),
    ("推动港口岸电使用率达到70%以上。", ">=|70|%", "70%以上", 2022),
    ("建成乡镇渡口90个。", "=|90|个", "90个", 2022),
    ("推动航道事故率控制在2%以内。", "<=|2|%", "2%以内", 2022),
    ("培育航运服务机构50家。", "=|50|家", "50家", 2022),
    ("开展船员培训4000人次。", "=|4000|人次", "4000人次", 2025),
)
REPORTED = (
    ("新建内河航标320座。", "=|320|座", "320座", 2022),
    ("新建内河航标280座。", "=|280|座", "280座", 2021),
    ("推动港口岸电使用率达到66%。", "=|66|%", "66%", 2023),
    ("建成乡镇渡口超过80个。", ">|80|个", "超过80个", 2022),
    ("推动航道事故率控制在1.5%。", "=|1.5|%", "1.5%", 2022),
    ("培育航运服务机构55家。", "=|55|家", "55家", 2022),
    ("开展船员培训3000人次。", "=|3000|人次", "3000人次", 2023),
)
OF_ANOTHER = "=|55|家"
EXPECTED = [
    ("内河航标", "met", "320座 in 2022 reaches 300座 for 2022"),
    ("港口岸电使用率", "not_met", "66% in 2023 does not reach 70%以上 for 2022"),
    ("乡镇渡口", "open", "超过80个 may be more or less than 90个"),
    ("航道事故率", "met", "1.5% in 2022 reaches 2%以内 for 2022"),
    ("船员培训", "open", "the target is for 2025, the report for 2023"),
]


def source(
    name: str, title: str, issued_on: str, said: tuple[tuple[str, str, str, int], ...], status: str
) -> SourceFacts:
    w = SourceWriter(name)
    w.begin(title, issued_on=issued_on, issuers=("水运局",))
    for text, metric, words, year in said:
        w.measure(
            text,
            status=status,
            owners=(("公路局" if metric == OF_ANOTHER else "水运局", "lead", "explicit"),),
            metrics=((metric, words),),
            periods=(YEAR[year],),
        )
    return w.facts()


@pytest.fixture
def reviewed(fresh: Store) -> Store:
    fresh.write(source("plan.txt", PLAN, "2022-01-10", PROMISED, "planned"))
    fresh.write(source("review.txt", REVIEW, "2023-12-20", REPORTED, "done"))
    return fresh


def told(page: Page[FigurePair]) -> list[tuple[str, str, str]]:
    return [(pair.quantity, pair.verdict, pair.reason) for pair in page.items]


def test_targets_beside_what_was_reported(reviewed: Store) -> None:
    page = figure_pairs(reviewed)
    assert told(page) == EXPECTED
    first = page.items[0]
    assert (first.target.quote, first.actual.quote, first.owners[0].name) == ("300座", "320座", "水运局")
    assert (first.target.document_title, first.actual.document_title) == (PLAN, REVIEW)
    assert first.target_period
    assert first.target_period.name == YEAR[2022]


def test_filters_and_pages(reviewed: Store) -> None:
    assert [pair.quantity for pair in figure_pairs(reviewed, verdict="met").items] == ["内河航标", "航道事故率"]
    assert [pair.quantity for pair in figure_pairs(reviewed, unit="%").items] == ["港口岸电使用率", "航道事故率"]
    assert figure_pairs(reviewed, owner="公路局").total == 0
    assert figure_pairs(reviewed, document=REVIEW).total == 5
    page = figure_pairs(reviewed, limit=3)
    rest = figure_pairs(reviewed, limit=3, cursor=page.next)
    assert (told(page) + told(rest), page.total, rest.next) == (EXPECTED, 5, None)


@pytest.mark.parametrize(
    ("given", "named"), [({"verdict": "perhaps"}, "verdict"), ({"limit": 0}, "limit"), ({"cursor": "x"}, "cursor")]
)
def test_what_can_not_be_asked(reviewed: Store, given: dict[str, object], named: str) -> None:
    with pytest.raises(ParameterError, match=named):
        figure_pairs(reviewed, **given)  # type: ignore[arg-type]
