from __future__ import annotations

from itertools import permutations

import pytest

from graph.analysis import continuations, lineage
from graph.errors import NotFoundError, ParameterError
from graph.model import SourceFacts
from graph.questions import measures
from graph.store import Store
from tests.contract.engines import hold
from tests.graph.build import SourceWriter

FILLER = ("桥梁检测", "隧道照明", "航标维护", "船闸检修", "码头消防", "客运售票")


def writer(name: str, title: str, **more: str | None) -> SourceWriter:
    w = SourceWriter(name)
    w.begin(title, issued_on=more.get("issued_on"))
    for n, program in enumerate(FILLER):
        w.entity(program, "Program")
        w.measure(f"第{n}项，做好{title}中的{program}。", programs=(program,))
    return w


def review() -> SourceFacts:
    """What was done in 2020; without a date of issue."""
    w = writer("review.md", "公路局2020年工作回顾")
    w.measure(
        "探索车路协同路侧设施共建共享，建成试验路段100公里。",
        status="done",
        owners=(("公路局", "lead", "explicit"),),
        programs=("车路协同",),
        metrics=(("=|100|公里", "100公里"),),
    )
    w.measure(
        "规范电子收费客服热线，投诉办结率明显提高。",
        status="done",
        owners=(("公路局", "lead", "explicit"),),
        programs=("电子收费",),
    )
    return w.facts()


def plan() -> SourceFacts:
    """What is to be done in 2021."""
    w = writer("plan.md", "公路局工作要点", issued_on="2021-02-01")
    w.measure(
        "推广车路协同路侧设施共建共享，建成示范路段300公里。",
        status="planned",
        owners=(("公路局", "lead", "explicit"),),
        programs=("车路协同",),
        metrics=(("=|300|公里", "300公里"),),
    )
    w.measure("组织电子收费国际标准会议。", programs=("电子收费",))
    w.measure("建设智慧公路数据中心。", programs=("智慧公路",))
    return w.facts()


def ports() -> SourceFacts:
    """Another field, of no date."""
    w = writer("ports.md", "港口动态")
    w.measure("推广车路协同路侧设施共建共享，覆盖港区道路。", programs=("车路协同",))
    return w.facts()


SOURCES = (review(), plan(), ports())


@pytest.fixture
def store(fresh: Store) -> Store:
    return hold(fresh, list(SOURCES))


def named(store: Store, words: str, document: str) -> str:
    (row,) = measures(store, words=words, document=document).items
    return row.id


def test_a_measure_goes_on_in_the_next_years_document(store: Store) -> None:
    found = lineage(store, named(store, "共建共享", "review.md"))
    assert (found.measure.date, found.measure.dated_by) == ("2020", "title")
    assert found.earlier == ()
    (later,) = found.later
    assert later.text.startswith("推广车路协同路侧设施")
    assert (later.date, later.dated_by) == ("2021-02-01", "issued")
    assert later.score >= 0.65
    assert later.changes == ("100公里 → 300公里", "探索 → 推广", "done → planned")
    assert later.strengthened
    for part in ("same program 车路协同", "the same kind of act (探索 – 推广)", "both are 公路局's"):
        assert part in later.reason
    assert plan().source.text[later.start : later.end] == later.quote
    assert [form.document_title for form in found.unordered] == ["港口动态"]


def test_it_is_seen_from_the_later_side_too(store: Store) -> None:
    earlier, later = named(store, "共建共享", "review.md"), named(store, "共建共享", "plan.md")
    (form,) = lineage(store, later).earlier
    assert form.measure_id == earlier
    assert form.changes == lineage(store, earlier).later[0].changes
    assert form.score == lineage(store, earlier).later[0].score


def test_the_same_program_is_not_enough(store: Store) -> None:
    found = lineage(store, named(store, "客服热线", "review.md"))
    assert found.table == ()


def test_what_became_of_a_document(store: Store) -> None:
    found = continuations(store, "plan.md", "review.md")  # the earlier is told by the dates
    assert (found.earlier.title, found.later.title) == ("公路局2020年工作回顾", "公路局工作要点")
    assert [pair.later.text[:6] for pair in found.strengthened] == ["推广车路协同"]
    assert "建设智慧公路数据中心。" in [row.text for row in found.new]
    assert "规范电子收费客服热线，投诉办结率明显提高。" in [row.text for row in found.fell_away]
    counted = found.total_strengthened + found.total_continued
    assert found.earlier.measures == counted + found.total_fell_away
    assert found.later.measures == counted + found.total_new


def test_any_order_of_loading_gives_the_same_and_removal_takes_it_out(fresh: Store) -> None:
    asked = []
    for order in permutations(SOURCES):
        hold(fresh, [])
        for facts in order:
            fresh.write(facts)
        asked.append(lineage(fresh, named(fresh, "共建共享", "review.md")))
    assert all(answer == asked[0] for answer in asked)
    fresh.delete("plan.md")
    assert lineage(fresh, named(fresh, "共建共享", "review.md")).later == ()


def test_no_more_forms_than_asked_for_and_the_rest_counted(store: Store) -> None:
    found = lineage(store, named(store, "共建共享", "review.md"), limit=1)
    assert len(found.table) == 1
    assert [(left.what, left.number) for left in found.left_out] == [("forms", 1)]


def test_questions_that_cannot_be_answered(store: Store) -> None:
    with pytest.raises(NotFoundError):
        lineage(store, "measure_0000000000000000")
    with pytest.raises(ParameterError, match="same document"):
        continuations(store, "plan.md", "plan.md")
