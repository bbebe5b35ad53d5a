"""Facts with what readers said of them: each fact's own judgement is found by the id the fact would give it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from graph.judgements import judgement_id, line_at
from graph.questions.fact import Fact
from graph.questions.rows import Ownership
from graph.store.base import Reader


def marked_facts(store: Reader, facts: Sequence[Fact]) -> Sequence[Fact]:
    """The facts, each with the verdict on it; they may be of several documents."""
    verdicts = _verdicts(store, {fact.document_id for fact in facts})
    if not verdicts:
        return facts
    ids = judgement_ids(store, facts)
    return [
        replace(fact, judged=verdicts[id], judgement_id=id) if id in verdicts else fact
        for fact, id in zip(facts, ids, strict=True)
    ]


def marked_owners(store: Reader, owners: Iterable[Ownership]) -> tuple[Ownership, ...]:
    """The owners of measures, each with the verdict on it."""
    listed = tuple(owners)
    verdicts = _verdicts(store, {owner.document_id for owner in listed})
    if not verdicts:
        return listed
    words = words_of_measures(store, (owner.measure_id for owner in listed))
    return tuple(
        replace(
            owner,
            judged=verdicts.get(
                judgement_id(owner.document_id, "owner", owner.actor_id, owner.role, words.get(owner.measure_id))
            ),
        )
        for owner in listed
    )


def judgement_ids(store: Reader, facts: Sequence[Fact]) -> list[str]:
    """The id a judgement on each fact has."""
    words = words_of_measures(store, (fact.measure_id for fact in facts if fact.measure_id))
    texts = {id: _text(store, id) for id in {fact.document_id for fact in facts if fact.fact == "mention"}}
    return [
        judgement_id(
            fact.document_id,
            fact.fact,
            None if fact.fact == "measure" else fact.id,
            fact.role or fact.relation,
            measure_of(fact, words),
            fact.quote,
            line_of(fact, texts),
        )
        for fact in facts
    ]


def measure_of(fact: Fact, words: Mapping[str, str]) -> str | None:
    """The words of the measure that a fact is or hangs on, given the `words_of_measures`."""
    return fact.quote if fact.fact == "measure" else words.get(fact.measure_id or "")


def line_of(fact: Fact, texts: Mapping[str, str]) -> str | None:
    """The line a mention stands in, given the sources' texts by document."""
    return line_at(texts[fact.document_id], fact.start, fact.end) if fact.fact == "mention" else None


def words_of_measures(store: Reader, ids: Iterable[str]) -> dict[str, str]:
    """How measures are written, by id."""
    asked = sorted(set(ids))
    return {str(row["id"]): str(row["quote"]) for row in store.ask("measures_by_id", ids=asked)} if asked else {}


def _text(store: Reader, document: str) -> str:
    rows = store.ask("document_text", document=document)
    return str(rows[0]["text"]) if rows else ""


def _verdicts(store: Reader, documents: Iterable[str]) -> dict[str, str]:
    """The verdicts on what these documents say, by the judgement's id."""
    asked = sorted(documents)
    rows = store.ask("judgements", documents=asked, limit=_ALL) if asked else []
    return {str(row["id"]): str(row["verdict"]) for row in rows}


_ALL = 1_000_000
