"""What was written since: the log of changes that the store keeps."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from graph.errors import OldRevisionError, ParameterError
from graph.model import Value
from graph.questions.build import ask_page
from graph.questions.document_ref import DocumentRef
from graph.questions.paging import DEFAULT_LIMIT, Page, decode_cursor, encode_cursor
from graph.questions.question import question
from graph.store.base import Reader, Row
from graph.store.changelog import Event

REVISION = "0|[1-9][0-9]{0,17}-[0-9a-f]{12}"
TIME = "[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}Z?)?)?)?)?"
"""What ``since`` may be, as patterns."""
_REVISION, _TIME = re.compile(REVISION), re.compile(TIME)


@dataclass(frozen=True, slots=True)
class Change:
    """A write: what became of a source, the documents that stand in it since, and those that don't any more.

    ``revision`` is the graph's after it. ``at`` is UTC by the clock of the machine that wrote, null where the source
    came with an import of the whole graph.
    """

    revision: str
    event: Event
    source: str
    at: str | None
    documents: tuple[DocumentRef, ...]
    gone: tuple[DocumentRef, ...]


@dataclass(frozen=True, slots=True)
class Changes(Page[Change]):
    """Changes in order, with the graph's ``revision`` as it is now: to be asked with as ``since`` the next time.

    ``complete`` is false where the log no longer goes back to the graph's beginning.
    """

    revision: str = "0"
    complete: bool = True


@question
def changes(
    store: Reader, *, since: str | None = None, limit: int = DEFAULT_LIMIT, cursor: str | None = None
) -> Changes:
    """Sources that were created, changed and removed, in order of the writes.

    ``since`` is a ``revision`` this gave out, ``0`` for the beginning, or a time (``2025-03``, ``2025-03-18``,
    ``2025-03-18T08:00:00Z``); without it, all that the log still has. OldRevisionError where the log does not go back
    so far, or the revision is not one of this graph: what it missed can't be told.
    """
    number, mark, time = _since(since)
    (after,) = decode_cursor(cursor, (int,))
    log = _log(store, number)
    complete = log["oldest"] == 1
    if number is not None:
        _check_revision(str(since), number, mark, log)
    if time is not None and not complete and str(log["oldest_at"] or "") >= time:
        raise OldRevisionError(str(since), _latest(log))
    if after is not None and not complete and int(after) < int(log["oldest"] or 0) - 1:
        raise OldRevisionError("the page asked for", _latest(log))
    rows, total, more = ask_page(store, "changes", limit, since=number, since_at=time, after=after)
    return Changes(
        items=tuple(map(_change, rows)),
        total=total,
        next=encode_cursor([rows[-1]["number"]]) if more and rows else None,
        revision=_latest(log),
        complete=complete,
    )


def _log(store: Reader, number: int | None) -> Row:
    """How far the log goes; one that is empty is whole where the graph is empty too."""
    if found := store.ask("change_log", number=number):
        return found[0]
    begun = 0 if store.ask("documents", status="ingested", limit=1) else 1
    return {"oldest": begun, "oldest_at": None, "latest": None, "latest_mark": None, "mark": None}


def _since(since: str | None) -> tuple[int | None, str | None, str | None]:
    """The number and mark of a revision, or a time."""
    if since is None:
        return None, None, None
    if _TIME.fullmatch(since):
        return None, None, since
    if not _REVISION.fullmatch(since):
        raise ParameterError("since", f"{since!r} is no revision this gave out, and no time such as 2025-03-18")
    number, _, mark = since.partition("-")
    return int(number), mark or None, None


def _check_revision(since: str, number: int, mark: str | None, log: Row) -> None:
    known = log["oldest"] == 1 if number == 0 else log["mark"] is not None and log["mark"] == mark
    if not known:
        raise OldRevisionError(since, _latest(log))


def _latest(log: Row) -> str:
    return "0" if log["latest"] is None else _revision(log["latest"], log["latest_mark"])


def _revision(number: Value, mark: Value) -> str:
    return f"{number}-{mark}"


def _change(row: Row) -> Change:
    return Change(
        revision=_revision(row["number"], row["mark"]),
        event=row["event"],  # type: ignore[arg-type]
        source=str(row["source"]),
        at=None if row["at"] is None else str(row["at"]),
        documents=_documents(row["documents"]),
        gone=_documents(row["gone"]),
    )


def _documents(written: Value) -> tuple[DocumentRef, ...]:
    return tuple(DocumentRef(document["id"], document["title"]) for document in json.loads(str(written)))
