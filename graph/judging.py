"""Judging a fact and taking that back, and judgements from one graph into another."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from graph.errors import NotFoundError, ParameterError
from graph.judgements import LONGEST_AUTHOR, LONGEST_NOTE, VERDICTS, Judgement
from graph.questions.about_judgements import JudgementRow, all_judgements, judgement, kept
from graph.questions.build import build, check_choice
from graph.questions.fact import FACTS, Fact
from graph.questions.judged import judgement_ids, line_of, measure_of, words_of_measures
from graph.questions.names import resolve_document
from graph.store.base import Reader, Store
from graph.store.changelog import now


def judge(
    store: Store,
    *,
    document: str,
    fact: str,
    id: str,
    start: int,
    end: int,
    verdict: str,
    measure_id: str | None = None,
    role: str | None = None,
    relation: str | None = None,
    note: str | None = None,
    author: str | None = None,
) -> JudgementRow:
    """Keep what a reader says of a fact, which is named by what `graph.questions.document_facts` says of it.

    It takes the place of what was said of that fact before. NotFoundError where the document does not say so there.
    """
    check_choice("verdict", verdict, VERDICTS)
    check_choice("fact", fact, FACTS)
    _check_length("note", note, LONGEST_NOTE)
    _check_length("author", author, LONGEST_AUTHOR)
    named: dict[str, Any] = {
        "fact": fact, "id": id, "start": start, "end": end, "measure_id": measure_id, "role": role,
        "relation": relation,
    }  # fmt: skip
    said = {"verdict": verdict, "note": note or None, "author": author or None, "at": now()}
    made = store.read(lambda reader: _made(reader, resolve_document(reader, document), named, said))
    store.judge(made)
    return judgement(store, made.id)


def withdraw(store: Store, id: str) -> JudgementRow:
    """Take a judgement back; it as it was. NotFoundError."""
    found = judgement(store, id)
    if not store.withdraw(id):
        raise NotFoundError("Judgement", id)
    return found


def bring(target: Store, judgements: Iterable[Judgement]) -> int:
    """Keep judgements from elsewhere, unless ``target`` has a later one on the same fact; how many it kept."""
    return sum(_bring(target, each) for each in judgements)


def copy_judgements(origin: Store, target: Store) -> int:
    """Bring the judgements of one store into another; how many it kept."""
    return bring(target, list(all_judgements(origin)))


def _bring(target: Store, brought: Judgement) -> bool:
    rows = target.ask("judgements", ids=[brought.id], limit=1)
    return (not rows or kept(rows[0]).at <= brought.at) and target.judge(brought)


def _made(store: Reader, document: str, named: dict[str, Any], said: dict[str, Any]) -> Judgement:
    found = _find(store, document, named)
    words = words_of_measures(store, [found.measure_id] if found.measure_id else [])
    text = store.ask("document_text", document=document)[0]
    source = store.ask("documents", ids=[document], status="ingested", limit=1)[0]["source"]
    return Judgement(
        id=judgement_ids(store, [found])[0],
        document_id=document,
        document_title=found.document_title,
        source=None if source is None else str(source),
        fact=found.fact,
        entity_id=None if found.fact == "measure" else found.id,
        name=found.name,
        role=found.role,
        relation=found.relation,
        measure=measure_of(found, words),
        line=line_of(found, {document: str(text["text"])}),
        start=found.start,
        end=found.end,
        quote=found.quote,
        **said,
    )


def _find(store: Reader, document: str, named: dict[str, Any]) -> Fact:
    """The fact that is named, among those that touch its stretch of the text."""
    rows = store.ask(
        "document_facts",
        document=document,
        fact=named["fact"],
        range_start=named["start"],
        range_end=named["end"],
        limit=_ALL,
    )
    for row in rows:
        if all(value is None or row[name] == value for name, value in named.items()):
            return build(Fact, row)
    raise NotFoundError("fact", f"{named['fact']} {named['id']} at {named['start']}–{named['end']} of {document}")


def _check_length(parameter: str, value: str | None, longest: int) -> None:
    if value is not None and len(value) > longest:
        raise ParameterError(parameter, f"has {len(value)} characters; at most {longest} are kept")


_ALL = 1_000_000
