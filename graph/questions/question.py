"""What makes a function a question: it is answered from one state of the graph, however many queries it takes."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from graph.store.base import Reader, Store

P = ParamSpec("P")
R = TypeVar("R")


def question(answer: Callable[Concatenate[Reader, P], R]) -> Callable[Concatenate[Store, P], R]:
    """``answer`` asked of one state of the store, so that no write between its queries can make them disagree."""

    @wraps(answer)
    def asked(store: Store, /, *args: P.args, **kwargs: P.kwargs) -> R:
        return store.read(lambda reader: answer(reader, *args, **kwargs))

    return asked


def lone_query(answer: Callable[Concatenate[Reader, P], R]) -> Callable[Concatenate[Store, P], R]:
    """``answer`` asked of the store itself: each of its rows comes from one query, which is of one state by itself."""

    @wraps(answer)
    def asked(store: Store, /, *args: P.args, **kwargs: P.kwargs) -> R:
        return answer(store, *args, **kwargs)

    return asked
