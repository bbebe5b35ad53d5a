"""What is kept of a write beside the graph: an entry in the log of changes, made in the same transaction.

The log is no part of the graph: dumps, counts and facts know nothing of it, and it alone depends on the order of the
writes and on the clock.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Literal, TypeAlias

from graph.model import SourceFacts, Value
from graph.ontology import ontology

Event: TypeAlias = Literal["created", "changed", "removed"]
Titles: TypeAlias = Mapping[str, str | None]
"""The titles of documents by their ids, in order."""

KEPT = 100_000
"""How many entries are kept, at least: older ones may be dropped, and who asks for them is told so."""
EVERY = 1_000
"""How often old entries are looked for."""
_MARK = 12


def now() -> str:
    """The time of the store's machine, UTC, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def entry(event: Event, source: str, revision: str, before: Titles, after: Titles) -> dict[str, Value]:
    """An entry: the documents that now stand in the source, and those that did and don't any more.

    ``revision`` is that of the graph after the write; the beginning of it tells this entry from one of another graph.
    """
    gone = {id: title for id, title in before.items() if id not in after}
    return {
        "mark": mark(revision),
        "source": source,
        "event": event,
        "at": now(),
        "documents": as_json(after),
        "gone": as_json(gone),
    }


def first_entry(source: str, sha256: str, documents: Titles) -> dict[str, Value]:
    """An entry for a source that was written before there was a log."""
    return entry("created", source, sha256, {}, documents) | {"at": None}


def mark(revision: str) -> str:
    """What an entry keeps of a revision."""
    return revision[:_MARK]


def titles_of(facts: SourceFacts) -> dict[str, str | None]:
    """The documents that stand in a source, in reading order."""
    own = [node for node in facts.nodes if node.label == "Document" and not ontology().is_shared(node)]
    own.sort(key=lambda node: (int(node.props.get("start") or 0), node.id))
    return {node.id: _text(node.props.get("title")) for node in own}


def titles_in(rows: Iterable[tuple[Value, Value]]) -> dict[str, str | None]:
    """The same from rows of id and title."""
    return {str(id): _text(title) for id, title in rows if id is not None}


def as_json(titles: Titles) -> str:
    """Documents as an entry keeps them."""
    return json.dumps([{"id": id, "title": title} for id, title in titles.items()], ensure_ascii=False)


def oldest_kept(number: int) -> int | None:
    """The number of the oldest entry to keep when entry ``number`` is written; null where none is to be looked for."""
    return number - KEPT + 1 if number % EVERY == 0 and number > KEPT else None


def _text(value: Value) -> str | None:
    return None if value is None else str(value)
