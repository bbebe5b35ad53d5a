"""What readers say of facts: found again after whatever becomes of the documents, on both engines."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from graph.errors import NotFoundError, ParameterError
from graph.judgements import LONGEST_NOTE, line_at
from graph.judging import bring, copy_judgements, judge, withdraw
from graph.questions import FACTS, Fact, JudgementRow, document_facts, judgement, judgements, measures, owners
from graph.questions.about_judgements import all_judgements
from graph.store import Store, open_store
from tests.graph.papers import OPINIONS_TITLE, opinions, papers


def first(store: Store, kind: str) -> Fact:
    return document_facts(store, OPINIONS_TITLE, fact=kind).items[0]


def say(store: Store, fact: Fact, verdict: str = "wrong", note: str | None = None) -> JudgementRow:
    return judge(
        store,
        document=fact.document_id,
        fact=fact.fact,
        id=fact.id,
        start=fact.start,
        end=fact.end,
        measure_id=fact.measure_id,
        role=fact.role,
        relation=fact.relation,
        verdict=verdict,
        note=note,
        author="审阅人",
    )


@pytest.fixture
def read(fresh: Store) -> Store:
    """The papers in a store that may be written."""
    for facts in papers():
        fresh.write(facts)
    return fresh


def test_every_kind_of_fact_can_be_judged_and_is_marked_where_it_stands(read: Store) -> None:
    kinds = {fact.fact for fact in document_facts(read, OPINIONS_TITLE, limit=500).items}
    assert {"measure", "owner", "mention", "program"} <= kinds <= set(FACTS)
    for kind in sorted(kinds):
        fact = first(read, kind)
        said = say(read, fact)
        assert (said.verdict, said.stands, said.quote) == ("wrong", True, fact.quote)
        marked = first(read, kind)
        assert (marked.judged, marked.judgement_id) == ("wrong", said.id)
        assert replace(marked, judged=None, judgement_id=None) == fact
    unmarked = [fact for fact in document_facts(read, OPINIONS_TITLE, limit=500).items if not fact.judged]
    assert unmarked
    assert judgements(read).total == len(kinds)


def test_measures_and_owners_tell_of_it(read: Store) -> None:
    owner = first(read, "owner")
    assert owner.measure_id
    say(read, owner)
    say(read, first(read, "measure"), "right")
    listed = {measure.id: measure for measure in measures(read, document=OPINIONS_TITLE, limit=500).items}
    assert listed[first(read, "measure").id].judged == "right"
    marked = [each for each in listed[owner.measure_id].owners if each.judged]
    assert [(each.actor_id, each.role, each.judged) for each in marked] == [(owner.id, owner.role, "wrong")]
    told = [each for each in owners(read, owner.measure_id) if each.judged]
    assert {(each.actor_id, each.role) for each in told} == {(owner.id, owner.role)}


def test_what_is_said_again_takes_the_place_of_what_was_said(read: Store) -> None:
    fact = first(read, "owner")
    one = say(read, fact, "wrong", "不是牵头")
    before = read.revision()
    assert say(read, fact, "wrong", "不是牵头").at == one.at
    assert read.revision() == before
    other = say(read, fact, "right")
    assert (other.id, other.verdict, other.note) == (one.id, "right", None)
    assert read.revision() != before
    assert judgements(read).total == 1


def test_it_is_taken_back(read: Store) -> None:
    fact = first(read, "owner")
    said, before = say(read, fact), read.revision()
    assert withdraw(read, said.id) == said
    assert read.revision() != before
    assert first(read, "owner") == fact
    with pytest.raises(NotFoundError):
        withdraw(read, said.id)
    with pytest.raises(NotFoundError):
        judgement(read, said.id)


def test_it_outlives_the_document_and_finds_it_again(read: Store) -> None:
    before = {kind: say(read, first(read, kind)) for kind in ("owner", "measure", "mention")}
    read.delete(opinions().source.name)
    for said in before.values():
        gone = judgement(read, said.id)
        assert (gone.stands, gone.quote, gone.document_title) == (False, said.quote, said.document_title)
    assert judgements(read, document=before["owner"].document_id).total == 3
    read.write(opinions())
    assert {kind: judgement(read, said.id) for kind, said in before.items()} == before
    assert first(read, "owner").judged == "wrong"


def test_it_comes_with_a_copy_and_a_later_one_stays(read: Store, tmp_path: Path) -> None:
    fact = first(read, "owner")
    said = say(read, fact)
    with open_store(str(tmp_path / "copy.db")) as target:
        target.write(opinions())
        assert copy_judgements(read, target) == 1
        assert copy_judgements(read, target) == 0
        assert judgement(target, said.id) == said
        kept = next(all_judgements(target))
        assert bring(target, [replace(kept, verdict="right", at="2000-01-01T00:00:00Z")]) == 0
        assert bring(target, [replace(kept, verdict="right", at="9999-01-01T00:00:00Z")]) == 1
        assert first(target, "owner").judged == "right"


def test_the_log_of_changes_and_the_graph_know_nothing_of_it(read: Store) -> None:
    dump = read.dump()
    say(read, first(read, "owner"))
    assert read.dump() == dump
    assert read.write(opinions()) == "unchanged"


def test_lists_come_in_pages_the_latest_first(read: Store) -> None:
    for kind in ("owner", "measure", "mention", "program"):
        say(read, first(read, kind))
    whole = judgements(read).items
    assert [(each.at, each.id) for each in whole] == sorted(
        ((each.at, each.id) for each in whole), key=lambda key: ([-ord(c) for c in key[0]], key[1])
    )
    pages: list[JudgementRow] = []
    cursor = None
    while True:
        page = judgements(read, limit=1, cursor=cursor)
        pages.extend(page.items)
        cursor = page.next
        if cursor is None:
            break
    assert tuple(pages) == whole
    assert [each.fact for each in judgements(read, fact="owner").items] == ["owner"]
    assert judgements(read, verdict="right").items == ()


def test_what_is_not_said_there_is_refused(read: Store) -> None:
    fact = first(read, "owner")
    for other in (
        replace(fact, start=fact.start + 1),
        replace(fact, id="actor_0000000000000000"),
        replace(fact, role="guide"),
        replace(fact, measure_id="measure_0000000000000000"),
    ):
        with pytest.raises(NotFoundError):
            say(read, other)
    with pytest.raises(ParameterError, match="verdict"):
        say(read, fact, "maybe")
    with pytest.raises(ParameterError, match="note"):
        say(read, fact, "wrong", "长" * (LONGEST_NOTE + 1))
    with pytest.raises(ParameterError, match="fact"):
        say(read, replace(fact, fact="rumour"))
    assert judgements(read).total == 0


@pytest.mark.parametrize(
    ("start", "end", "line"), [(0, 1, "甲乙"), (3, 5, "丙丁"), (1, 4, "甲乙\n丙丁"), (6, 7, "戊"), (3, 6, "丙丁\n戊")]
)
def test_the_line_something_stands_in(start: int, end: int, line: str) -> None:
    assert line_at("甲乙\n丙丁\n戊", start, end) == line
