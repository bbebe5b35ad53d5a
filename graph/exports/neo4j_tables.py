"""The tables of an import: a CSV file for each label and each type of relation, with columns named and typed.

An empty text is written in quotes and null as nothing at all, which is how the importer tells them apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

from graph.ontology import Property, ontology
from graph.store.neo4j_rows import ENTITY, is_entity

_TYPES = {"int": "long", "float": "double"}
_INTERNAL = dict.fromkeys(("sort", "number_key", "words", "characters"), "string")
_EVIDENCE = {
    "source": "string",
    "document": "string",
    "start": "long",
    "end": "long",
    "quote": "string",
    "rule": "string",
    "confidence": "double",
}
_BOOKKEEPING = {
    "Source": {"name": "ID", "sha256": "string", "fingerprint": "string", "text": "string"},
    "Variant": {"id": "ID", "props": "string"},
    "Name": {"form": "ID", "pinyin": "string", "initials": "string", "letters": "string"},
    "Change": {
        "number": "long",
        "mark": "string",
        "source": "string",
        "event": "string",
        "at": "string",
        "documents": "string",
        "gone": "string",
    },
    "Schema": {"id": "ID", "version": "long", "revision": "long", "state": "string"},
}
_LINKS: dict[str, tuple[str, str, dict[str, str]]] = {
    "HOLDS": ("Source", "Node", {}),
    "SAYS": ("Source", "Variant", {}),
    "DESCRIBES": ("Variant", "Node", {}),
    "NAMES": ("Name", "Node", {"tier": "long", "as_id": "string"}),
}
_LEAST_BUFFER = 4 * 1024 * 1024
"""What the importer sets aside for reading where it is told nothing; a field must fit in it."""


class Tables:
    """The files of one import in ``folder``, each made when something goes into it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._open = ExitStack()
        self._tables: dict[str, _Table] = {}
        self._kinds = {**_node_tables(), **_relation_tables()}

    def node(self, label: str, props: Mapping[str, Any]) -> None:
        """A node with its properties, its id among them."""
        labels = [ENTITY, label] if label in ontology().nodes and is_entity(label) else [label]
        self._table(label).write((";".join(labels),), props)

    def link(self, type: str, start: str, end: str, props: Mapping[str, Any] | None = None) -> None:
        """A relation between two nodes, by what identifies them."""
        self._table(type).write((start, end, type), props or {})

    def arguments(self) -> Iterator[str]:
        """The importer's arguments that name the files, nodes first."""
        for name, (option, *_) in self._kinds.items():
            if name in self._tables:
                yield f"--{option}={name}.csv"

    def buffer(self) -> Iterator[str]:
        """The importer's argument that makes room for the longest row, where it takes more than usual."""
        longest = max((table.longest for table in self._tables.values()), default=0)
        if 2 * longest > _LEAST_BUFFER:
            yield f"--read-buffer-size={2 * longest}"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._open.close()

    def _table(self, name: str) -> _Table:
        if name not in self._tables:
            _, heads, columns = self._kinds[name]
            file = self._open.enter_context((self._folder / f"{name}.csv").open("w", encoding="utf-8", newline=""))
            self._tables[name] = _Table(file, heads, columns)
        return self._tables[name]


class _Table:
    """One file: fixed cells first, then properties by name."""

    def __init__(self, file: IO[str], heads: Iterable[str], columns: Mapping[str, str]) -> None:
        self._file = file
        self._names = tuple(columns)
        self.longest = 0
        file.write(",".join([*heads, *(f"{name}:{kind}" for name, kind in columns.items())]) + "\n")

    def write(self, cells: tuple[str, ...], props: Mapping[str, Any]) -> None:
        if unknown := props.keys() - set(self._names):
            raise ValueError(f"no column for {', '.join(sorted(unknown))}")
        row = ",".join([*map(_cell, cells), *(_cell(props.get(name)) for name in self._names)]) + "\n"
        self.longest = max(self.longest, len(row))
        self._file.write(row)


def _cell(value: str | float | None) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return '"' + value.replace('"', '""') + '"'
    return repr(value)


def _node_tables() -> dict[str, tuple[str, tuple[str, ...], dict[str, str]]]:
    """The importer's option, the fixed columns and those of properties, by label."""
    declared = {
        label: {"id": "ID(Node)", **_columns(kind.properties), **_INTERNAL} for label, kind in ontology().nodes.items()
    }
    bookkeeping = {
        label: {name: f"ID({label})" if kind == "ID" else kind for name, kind in columns.items()}
        for label, columns in _BOOKKEEPING.items()
    }
    return {label: ("nodes", (":LABEL",), columns) for label, columns in (declared | bookkeeping).items()}


def _relation_tables() -> dict[str, tuple[str, tuple[str, ...], dict[str, str]]]:
    """The same by type of relation."""
    tables = {
        type: ("Node", "Node", _columns(kind.properties) | _EVIDENCE) for type, kind in ontology().relations.items()
    }
    tables["MENTIONS"][2]["quote_key"] = "string"
    return {
        type: ("relationships", (f":START_ID({start})", f":END_ID({end})", ":TYPE"), columns)
        for type, (start, end, columns) in (tables | _LINKS).items()
    }


def _columns(properties: Mapping[str, Property]) -> dict[str, str]:
    return {name: _TYPES.get(declared.type, "string") for name, declared in properties.items()}
