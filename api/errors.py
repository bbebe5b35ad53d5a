"""One table from errors to what a caller sees: an HTTP status, an exit code, and a problem in plain words.

Both faces use it, so the command line and the API never disagree about what went wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from api.refusals import (
    BodyTooLargeError,
    BusyError,
    MediaTypeError,
    TooManyRequestsError,
    UnauthorizedError,
    UnreadError,
    WritingOffError,
)
from graph.errors import (
    AmbiguousNameError,
    CitedOnlyError,
    LexiconError,
    NewerStoreError,
    NotFoundError,
    OldRevisionError,
    OntologyError,
    ParameterError,
    QueryFileError,
    SharedSourceError,
    SourceError,
    SpanError,
    StoreError,
    UnknownNameError,
    ZhengmaiError,
)

PROBLEM_TYPE = "application/problem+json"
"""Media type of every error the API answers with (RFC 9457)."""

FAILED = 1
"""Exit code: something could not be read, opened or written."""

ASKED_WRONGLY = 2
"""Exit code: the question can't be answered as it was asked (also what a wrong option gets)."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an error becomes: its HTTP status, exit code, problem type and title, and the hint where it has none."""

    status: int
    exit_code: int
    slug: str
    title: str
    hint: str = ""


OUTCOMES: dict[type[ZhengmaiError], Outcome] = {
    NotFoundError: Outcome(404, ASKED_WRONGLY, "unknown-id", "Unknown id", "Ids are in every answer; lists give them."),
    UnknownNameError: Outcome(404, ASKED_WRONGLY, "unknown-name", "Unknown name", "Try one of the nearest names."),
    AmbiguousNameError: Outcome(
        409, ASKED_WRONGLY, "ambiguous-name", "Ambiguous name", "Ask again with one of the ids."
    ),
    ParameterError: Outcome(422, ASKED_WRONGLY, "bad-parameter", "Bad parameter"),
    OldRevisionError: Outcome(410, ASKED_WRONGLY, "old-revision", "Changes that are not kept"),
    SharedSourceError: Outcome(
        409, ASKED_WRONGLY, "shared-source", "Source of several documents", "Remove the source as a whole, by its name."
    ),
    CitedOnlyError: Outcome(409, ASKED_WRONGLY, "only-cited", "Document that is only cited"),
    UnauthorizedError: Outcome(401, ASKED_WRONGLY, "unauthorized", "Key missing or wrong"),
    WritingOffError: Outcome(403, ASKED_WRONGLY, "writing-off", "Writing is off"),
    MediaTypeError: Outcome(415, ASKED_WRONGLY, "media-type", "Media type that is not taken"),
    BusyError: Outcome(503, FAILED, "busy", "Too much work waits"),
    UnreadError: Outcome(503, FAILED, "unread", "Text that could not be read"),
    SourceError: Outcome(422, FAILED, "unreadable-source", "Unreadable source"),
    BodyTooLargeError: Outcome(413, FAILED, "too-large", "Body too large", "Send less at once."),
    TooManyRequestsError: Outcome(429, FAILED, "too-many-requests", "Too many requests"),
    LexiconError: Outcome(500, FAILED, "faulty-lexicon", "Faulty lexicon", "Mend the line, or leave its folder out."),
    NewerStoreError: Outcome(
        503, FAILED, "newer-store", "Store of a newer version", "Update zhengmai, or ingest into another store."
    ),
    StoreError: Outcome(503, FAILED, "store-unavailable", "Store unavailable", "Check the store's address and rights."),
    QueryFileError: Outcome(500, FAILED, "faulty-query", "Faulty query file", "Install zhengmai afresh."),
    OntologyError: Outcome(500, FAILED, "faulty-facts", "Facts the ontology does not allow"),
    SpanError: Outcome(500, FAILED, "faulty-span", "A span outside its text"),
    ZhengmaiError: Outcome(500, FAILED, "error", "Error"),
}
"""The table. An error takes the line of its own class, or of the nearest class above it."""


def outcome(error: ZhengmaiError) -> Outcome:
    """The table's line for ``error``."""
    return next(OUTCOMES[kind] for kind in type(error).__mro__ if kind in OUTCOMES)


def hint(error: ZhengmaiError) -> str:
    """What to do next: the error's own hint, or its line's."""
    if isinstance(error, UnknownNameError) and not error.nearest:
        return "Nothing here is named like it; the question entities lists what is."
    return error.hint or outcome(error).hint


def problem(error: ZhengmaiError) -> dict[str, Any]:
    """``error`` as the members of an RFC 9457 problem: type, title, status, detail, hint and what it is about."""
    line = outcome(error)
    members: dict[str, Any] = {
        "type": f"urn:zhengmai:problem:{line.slug}",
        "title": line.title,
        "status": line.status,
        "detail": str(error),
    }
    if hint(error):
        members["hint"] = hint(error)
    return members | dict(_about(error))


def _about(error: ZhengmaiError) -> Iterator[tuple[str, Any]]:
    match error:
        case ParameterError():
            yield "errors", [{"parameter": error.parameter, "reason": error.reason}]
        case AmbiguousNameError():
            yield from (("name", error.name), ("candidates", error.candidates))
        case UnknownNameError():
            yield from (("name", error.name), ("nearest", error.nearest))
        case SharedSourceError():
            yield from (("name", error.source), ("candidates", error.others))
        case OldRevisionError():
            yield "revision", error.revision
        case NotFoundError():
            yield from (("kind", error.kind), ("id", error.id))
