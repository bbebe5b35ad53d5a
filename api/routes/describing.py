"""What a route says of its answers in the API's description: an example, and each error it can give."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any, TypeAlias

from api import examples
from api.errors import problem
from api.refusals import BusyError, MediaTypeError, UnauthorizedError, WritingOffError
from api.schemas import Problem, listing
from graph.errors import (
    AmbiguousNameError,
    NotFoundError,
    OldRevisionError,
    ParameterError,
    StoreError,
    UnknownNameError,
    ZhengmaiError,
)

Responses: TypeAlias = dict[int | str, dict[str, Any]]

_ERRORS: dict[int, tuple[str, tuple[ZhengmaiError, ...]]] = {
    401: (
        "The key is missing or not known",
        (UnauthorizedError("this takes a key, and none was sent"),),
    ),
    403: ("The service has no key, so it takes no writes", (WritingOffError(),)),
    404: (
        "No such id, or nothing of that name: `nearest` has the names that come close",
        (
            NotFoundError("Measure", "measure_0000000000000000"),
            UnknownNameError("信管句", [asdict(entity) for entity in examples.NEAREST]),
        ),
    ),
    409: (
        "Several bear the name: ask again with the `id` of one of the `candidates`",
        (AmbiguousNameError("办公厅", [asdict(entity) for entity in examples.AMBIGUOUS]),),
    ),
    410: (
        "The changes since then are not kept: `revision` is the one to go on from, once the documents are read afresh",
        (OldRevisionError("12-9c1f6ad0b7e3", "250310-0f3c5b0e8a4f"),),
    ),
    415: (
        "A body of a media type that is not taken here",
        (MediaTypeError("text/csv", ("application/json", "multipart/form-data")),),
    ),
    422: (
        "A parameter out of its domain, or one that does not exist: `errors` names it",
        (ParameterError("limit", "0 is not between 1 and 500"),),
    ),
    503: (
        "The store can't be opened or read, or more work waits than is taken on",
        (StoreError("sqlite:///graph.db", "cannot be opened"), BusyError("32 texts wait to be read", 10)),
    ),
}


def answers(example: object, *errors: int, status: int = 200) -> Responses:
    """Response descriptions: ``example`` under ``status``, and the errors ``errors``, 422 and 503.

    What every operation can answer (304, 429, 500, and more where there is a body) is added in `api.documented`.
    """
    documented: Responses = {}
    if example is not None:
        documented[status] = {"content": {"application/json": {"example": example}}}
    for error in sorted({*errors, 422, 503}):
        documented[error] = _error(error)
    return documented


def row(value: Any) -> dict[str, Any]:
    """An example answer as JSON."""
    return asdict(value)


def rows(value: Any) -> dict[str, Any]:
    """A list with one example row as JSON."""
    return listing((asdict(value),)).model_dump(mode="json")


def _error(status: int) -> dict[str, Any]:
    description, errors = _ERRORS[status]
    shown = {(members := problem(error))["type"].rpartition(":")[2]: {"value": members} for error in errors}
    return {"model": Problem, "description": description, "content": {"application/json": {"examples": shown}}}


STORE_ERROR: Responses = {503: _error(503)}
