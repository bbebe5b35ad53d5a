from __future__ import annotations

import pickle

import pytest

from graph.errors import (
    AmbiguousNameError,
    LexiconError,
    NewerStoreError,
    NotFoundError,
    ParameterError,
    SourceError,
    SpanError,
    StoreError,
    UnknownNameError,
    ZhengmaiError,
)


@pytest.mark.parametrize(
    "error",
    [
        SpanError("[3, 1) is not a span"),
        SourceError("a.md", "is empty", place="1", hint="put some text in it"),
        StoreError("x.db", "is locked", hint="wait"),
        NewerStoreError("x.db", "is newer", hint="upgrade"),
        NotFoundError("Measure", "measure_1"),
        ParameterError("limit", "is too large"),
        AmbiguousNameError("办公厅", [{"id": "actor_1"}, {"id": "actor_2"}]),
        UnknownNameError("公路司", [{"id": "actor_1"}]),
        LexiconError("actors.tsv", 3, "has no name"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_an_error_comes_back_whole_from_another_process(error: ZhengmaiError) -> None:
    back = pickle.loads(pickle.dumps(error))  # noqa: S301
    assert type(back) is type(error)
    assert (str(back), back.__dict__) == (str(error), error.__dict__)
