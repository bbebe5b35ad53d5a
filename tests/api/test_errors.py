from __future__ import annotations

import pytest

import api.refusals
import graph.errors
from api.errors import ASKED_WRONGLY, FAILED, OUTCOMES, outcome, problem
from api.refusals import RefusedError
from graph.errors import (
    AmbiguousNameError,
    LexiconError,
    NewerStoreError,
    NotFoundError,
    ParameterError,
    SourceError,
    StoreError,
    UnknownNameError,
    ZhengmaiError,
)

ROW: dict[str, object] = {"id": "actor_1", "label": "Actor", "name": "信息通信管理局"}


@pytest.mark.parametrize(
    ("error", "status", "exit_code"),
    [
        (NotFoundError("Measure", "measure_1"), 404, ASKED_WRONGLY),
        (UnknownNameError("信管句", [ROW]), 404, ASKED_WRONGLY),
        (AmbiguousNameError("办公厅", [ROW]), 409, ASKED_WRONGLY),
        (ParameterError("limit", "too large"), 422, ASKED_WRONGLY),
        (SourceError("a.txt", "is empty"), 422, FAILED),
        (LexiconError("actors.tsv", 3, "no name"), 500, FAILED),
        (StoreError("x.db", "locked"), 503, FAILED),
        (NewerStoreError("x.db", "newer"), 503, FAILED),
    ],
)
def test_the_table(error: ZhengmaiError, status: int, exit_code: int) -> None:
    assert (outcome(error).status, outcome(error).exit_code) == (status, exit_code)
    assert problem(error)["status"] == status
    assert problem(error)["detail"] == str(error)


def test_every_error_has_a_line() -> None:
    named = (*vars(graph.errors).values(), *vars(api.refusals).values())
    family = {kind for kind in named if isinstance(kind, type) and kind is not RefusedError}
    assert {kind for kind in family if issubclass(kind, ZhengmaiError)} == set(OUTCOMES)


def test_a_problem_says_what_it_is_about() -> None:
    assert problem(ParameterError("limit", "too large"))["errors"] == [{"parameter": "limit", "reason": "too large"}]
    assert problem(AmbiguousNameError("办公厅", [ROW]))["candidates"] == [ROW]
    assert problem(UnknownNameError("信管句", [ROW]))["nearest"] == [ROW]
    assert problem(NotFoundError("Measure", "measure_1"))["id"] == "measure_1"


def test_an_errors_own_hint_comes_before_the_tables() -> None:
    assert problem(StoreError("x.db", "locked", hint="wait"))["hint"] == "wait"
    assert problem(StoreError("x.db", "locked"))["hint"] == OUTCOMES[StoreError].hint
