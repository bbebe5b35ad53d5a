"""What every engine offers: a narrow interface that keeps the questions free of any engine."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from types import TracebackType
from typing import Literal, Protocol, Self, TypeAlias, TypeVar

from graph.errors import StoreError
from graph.judgements import Judgement
from graph.model import Node, Relation, SourceFacts, Value

Row: TypeAlias = dict[str, Value]
Parameter: TypeAlias = Value | Sequence[str]
Written: TypeAlias = Literal["created", "changed", "unchanged"]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Access:
    """How to get into a server: what its address does not say. The embedded engine asks for none of it.

    ``database`` null is the server's own choice; ``patience`` is how many seconds to go on trying while the server
    does not answer.
    """

    user: str | None = None
    password: str | None = field(default=None, repr=False)
    database: str | None = None
    patience: float = 10.0


class Reader(Protocol):
    """A graph that can be asked."""

    def ask(self, name: str, **params: Parameter) -> list[Row]:
        """The rows of the query ``name`` (see `graph.queries`), each with its declared columns in order.

        Parameters that are left out are null. ParameterError where one is not declared.
        """

    def revision(self) -> str:
        """A word for the graph as it is: another one after every write, whichever process or machine wrote or asks."""


class Store(Reader, Protocol):
    """A graph that can be asked and written, one source file at a time.

    Reads may come from many threads at once; writes are put in line by the store.
    """

    @property
    def url(self) -> str:
        """Where the graph is, as `open_store` takes it."""

    def read(self, work: Callable[[Reader], T]) -> T:
        """What ``work`` makes of the graph in one state of it, however many queries it asks; writes go on beside it.

        ``work`` may be called again from the start, so it has to change nothing outside itself.
        """

    def write(self, facts: SourceFacts) -> Written:
        """Make ``facts`` all that their source says, in one transaction; OntologyError before anything is written."""

    def delete(self, source: str) -> bool:
        """Remove a source and everything only it said; False where there is none of that name."""

    def judge(self, judgement: Judgement) -> bool:
        """Keep a judgement in the place of one with its id; False where the same is kept already, whenever made."""

    def withdraw(self, id: str) -> bool:
        """Take a judgement back; False where there is none of that id."""

    def sources(self) -> dict[str, str]:
        """Name and SHA-256 of every source, in order of name."""

    def facts(self, source: str) -> SourceFacts:
        """All that a source says, as `write` takes it; nodes and relations in a fixed order. NotFoundError.

        A shared node has the properties this source gives it, whatever others say of it.
        """

    def dump(self) -> tuple[list[Node], list[Relation]]:
        """The whole graph in a fixed order, properties that are null left out."""

    def close(self) -> None:
        """Let go of files and connections; a closed store answers no more."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


def answers(store: Store) -> bool:
    """Whether ``store`` can be read at all: where it can, an error was about one source, and others may fare better."""
    try:
        store.sources()
    except StoreError:
        return False
    return True
