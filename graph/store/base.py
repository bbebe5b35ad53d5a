"""What every engine offers: a narrow interface that keeps the questions free of any engine."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from types import TracebackType
from typing import Literal, Protocol, Self, TypeAlias

from graph.model import Node, Relation, SourceFacts, Value

Row: TypeAlias = dict[str, Value]
Parameter: TypeAlias = Value | Sequence[str]
Written: TypeAlias = Literal["created", "changed", "unchanged"]


class Reader(Protocol):
    """A graph that can be asked."""

    def ask(self, name: str, **params: Parameter) -> list[Row]:
        """The rows of the query ``name`` (see `graph.queries`), each with its declared columns in order.

        Parameters that are left out are null. ParameterError where one is not declared.
        """


class Store(Reader, Protocol):
    """A graph that can be asked and written, one source file at a time.

    Reads may come from many threads at once; writes are put in line by the store.
    """

    @property
    def url(self) -> str:
        """Where the graph is, as `open_store` takes it."""

    def snapshot(self) -> AbstractContextManager[Reader]:
        """The graph as it is now, to be asked by one thread until the block ends; writes go on beside it."""

    def write(self, facts: SourceFacts) -> Written:
        """Make ``facts`` all that their source says, in one transaction; OntologyError before anything is written."""

    def delete(self, source: str) -> bool:
        """Remove a source and everything only it said; False where there is none of that name."""

    def sources(self) -> dict[str, str]:
        """Name and SHA-256 of every source, in order of name."""

    def dump(self) -> tuple[list[Node], list[Relation]]:
        """The whole graph in a fixed order, properties that are null left out."""

    def close(self) -> None:
        """Let go of files and connections; a closed store answers no more."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...
