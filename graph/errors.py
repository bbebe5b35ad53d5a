"""The exception family. Each error carries the name, id or position it is about.

``hint`` says what to do next; faces print it after the message.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


class ZhengmaiError(Exception):
    """Base of every error this project raises on purpose."""

    hint: str = ""

    def __reduce__(self) -> tuple[Any, ...]:
        # Without this an error raised in a worker process is lost on its way back, and whoever waits for it waits on.
        return _restore, (type(self), self.args, self.__dict__)


def _restore(kind: type[ZhengmaiError], args: tuple[Any, ...], state: dict[str, Any]) -> ZhengmaiError:
    error = kind.__new__(kind, *args)
    error.__dict__.update(state)
    return error


class SpanError(ZhengmaiError, ValueError):
    """A span that is empty, reversed or outside its text."""


class OntologyError(ZhengmaiError):
    """A node or relation that ``ontology.yaml`` does not allow."""


class SourceError(ZhengmaiError):
    """A source file that cannot be read; ``name`` is the file, ``place`` where in it, if known."""

    def __init__(self, name: str, reason: str, *, place: str = "", hint: str = "") -> None:
        self.name, self.reason, self.place, self.hint = name, reason, place, hint
        where = f"{name}:{place}" if place else name
        super().__init__(f"{where}: {reason}")


class StoreError(ZhengmaiError):
    """A store that cannot be opened, read or written."""

    def __init__(self, url: str, reason: str, *, hint: str = "") -> None:
        self.url, self.reason, self.hint = url, reason, hint
        super().__init__(f"{url}: {reason}")


class NewerStoreError(StoreError):
    """A store written by a newer version of this program."""


class NotFoundError(ZhengmaiError, LookupError):
    """An id nobody knows. ``kind`` is a node label, ``id`` the id asked for."""

    def __init__(self, kind: str, id: str) -> None:
        self.kind, self.id = kind, id
        super().__init__(f"no {kind} has the id {id!r}")


class ParameterError(ZhengmaiError, ValueError):
    """A question's parameter out of its domain; ``parameter`` names it."""

    def __init__(self, parameter: str, reason: str) -> None:
        self.parameter, self.reason = parameter, reason
        super().__init__(f"{parameter}: {reason}")


class AmbiguousNameError(ZhengmaiError, LookupError):
    """A name several entities bear. ``candidates`` are rows of the ``entities`` question, the first of ``total``."""

    def __init__(self, name: str, candidates: list[dict[str, object]], total: int | None = None) -> None:
        self.name, self.candidates = name, candidates
        number = total or len(candidates)
        first = f"; the first {len(candidates)} are told" if number > len(candidates) else ""
        super().__init__(f"{name!r} is the name of {number} entities{first}")


class UnknownNameError(ZhengmaiError, LookupError):
    """A name no entity bears. ``nearest`` are the names that come closest."""

    def __init__(self, name: str, nearest: list[dict[str, object]]) -> None:
        self.name, self.nearest = name, nearest
        super().__init__(f"nothing here is named {name!r}")


class SharedSourceError(ZhengmaiError):
    """A document that can't be taken out alone; ``others`` stand in its ``source`` too, each with id and name."""

    def __init__(self, source: str, others: list[dict[str, object]]) -> None:
        self.source, self.others = source, others
        super().__init__(f"{len(others)} more stand in the source {source!r}, and would go with it")


class CitedOnlyError(ZhengmaiError):
    """A document that others cite and no source holds; ``id`` names it."""

    hint = "It goes when the documents that cite it go."

    def __init__(self, id: str) -> None:
        self.id = id
        super().__init__(f"the document {id!r} is only cited here")


class OldRevisionError(ZhengmaiError):
    """A point in time that the log of changes does not reach; ``since`` was asked for, ``revision`` is the graph's."""

    def __init__(self, since: str, revision: str) -> None:
        self.since, self.revision = since, revision
        self.hint = f"Read the documents afresh, and go on with the changes since {revision}."
        super().__init__(f"the log of changes does not go back to {since} in this graph")


class LexiconError(ZhengmaiError):
    """A lexicon file with a faulty line; ``path``, ``line`` and ``column`` say where (line 0: the file as a whole).

    ``others`` are the further faults of the same lexicon, so that all can be mended at once; the message lists them.
    """

    def __init__(
        self, path: str, line: int, reason: str, *, column: str = "", others: Sequence[LexiconError] = ()
    ) -> None:
        self.path, self.line, self.reason, self.column = path, line, reason, column
        self.others = tuple(others)
        super().__init__("\n".join([f"{path}:{line}: {reason}", *map(str, self.others)]))

    @classmethod
    def of(cls, faults: Sequence[LexiconError]) -> LexiconError:
        """One error for several faults, at least one."""
        first = faults[0]
        return cls(first.path, first.line, first.reason, column=first.column, others=faults[1:])


class QueryFileError(ZhengmaiError):
    """A query file that is missing or whose header does not match its question."""
