"""What readers said of facts, and whether each fact is still said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields

from graph.errors import NotFoundError
from graph.judgements import VERDICTS, Judgement
from graph.questions.build import ask_page, build, check_choice, page_of
from graph.questions.fact import FACTS, Fact
from graph.questions.judged import judgement_ids
from graph.questions.names import is_id, resolve_document
from graph.questions.paging import DEFAULT_LIMIT, MAX_LIMIT, Page, decode_cursor
from graph.questions.question import question
from graph.store.base import Reader, Row


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgementRow(Judgement):
    """A judgement, and whether its document still says the fact: ``stands``.

    Where it stands, ``start``, ``end`` and ``quote`` are where it is said now; else where it was when it was judged.
    """

    stands: bool


@question
def judgements(
    store: Reader,
    *,
    document: str | None = None,
    fact: str | None = None,
    verdict: str | None = None,
    limit: int = DEFAULT_LIMIT,
    cursor: str | None = None,
) -> Page[JudgementRow]:
    """What readers said of facts, the latest first.

    ``document`` may be one that is no longer here, by its id. ``fact`` is one of `FACTS`, ``verdict`` wrong or right.
    """
    after_at, after_id = decode_cursor(cursor, (str, str))
    rows, total, more = ask_page(
        store,
        "judgements",
        limit,
        documents=None if document is None else [_document(store, document)],
        fact=check_choice("fact", fact, FACTS),
        verdict=check_choice("verdict", verdict, VERDICTS),
        after_at=after_at,
        after_id=after_id,
    )
    key = (rows[-1]["at"], rows[-1]["id"]) if rows else ()
    return page_of(_with_places(store, rows), rows, total, more, key)


@question
def judgement(store: Reader, id: str) -> JudgementRow:
    """One judgement by its id; NotFoundError where there is none."""
    rows = store.ask("judgements", ids=[id], limit=1)
    if not rows:
        raise NotFoundError("Judgement", id)
    return _with_places(store, rows)[0]


def all_judgements(store: Reader) -> Iterator[Judgement]:
    """Every judgement as it is kept, the latest first."""
    key: tuple[str, str] | None = None
    while rows := store.ask(
        "judgements", limit=MAX_LIMIT, after_at=key[0] if key else None, after_id=key[1] if key else None
    ):
        yield from map(kept, rows)
        key = str(rows[-1]["at"]), str(rows[-1]["id"])


def kept(row: Row) -> Judgement:
    """A row of the query ``judgements`` as the store keeps it."""
    return build(Judgement, row)


def _document(store: Reader, document: str) -> str:
    return document if is_id(document) else resolve_document(store, document)


def _with_places(store: Reader, rows: Sequence[Row]) -> tuple[JudgementRow, ...]:
    asked: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        asked[str(row["document_id"])].add(str(row["fact"]))
    said = {id: fact for document, facts in asked.items() for id, fact in _said(store, document, facts)}
    return tuple(_placed(row, said.get(str(row["id"]))) for row in rows)


def _placed(row: Row, fact: Fact | None) -> JudgementRow:
    given = {field.name: row[field.name] for field in fields(Judgement)}
    if fact is not None:
        given |= {"start": fact.start, "end": fact.end, "quote": fact.quote, "document_title": fact.document_title}
    return build(JudgementRow, given, stands=fact is not None)


def _said(store: Reader, document: str, facts: set[str]) -> Iterator[tuple[str, Fact]]:
    """What a document says of these kinds, each with the id a judgement on it has; the first of those that share one
    comes last.
    """
    for kind in sorted(facts):
        found = [build(Fact, row) for row in store.ask("document_facts", document=document, fact=kind, limit=_ALL)]
        yield from zip(reversed(judgement_ids(store, found)), reversed(found), strict=True)


_ALL = 1_000_000
