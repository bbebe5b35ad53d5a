"""A query's parameters as an engine takes them: what both engines check alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias

from graph.errors import ParameterError
from graph.queries import ParameterType, Query
from graph.store.base import Parameter
from graph.words import Term, query_terms

Given: TypeAlias = str | int | float | Sequence[str]


def bind_all(
    query: Query, params: Mapping[str, Parameter], bound: Callable[[str, ParameterType, Given], Any]
) -> dict[str, Any]:
    """Every declared parameter as ``bound(name, type, value)``, null where it is left out.

    ParameterError for one that is not declared.
    """
    for name in params:
        if name not in query.params:
            raise ParameterError(name, f"is no parameter of {query.name}")
    given = {name: params.get(name) for name in query.params}
    return {name: None if value is None else bound(name, query.params[name], value) for name, value in given.items()}


def search_terms(name: str, text: str) -> tuple[Term, ...]:
    """The terms of ``text``; ParameterError for the parameter ``name`` where there is no word in it."""
    terms = query_terms(text)
    if not terms:
        raise ParameterError(name, f"there is no word in {text!r}")
    return terms
