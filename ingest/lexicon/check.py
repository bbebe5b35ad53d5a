"""Looks a lexicon through as a whole: what no single row shows, and every fault of a row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from graph.errors import LexiconError
from graph.ids import name_key
from graph.model import MentionType
from ingest.lexicon.entry import Entry
from ingest.lexicon.judgements import Judgement, in_force
from ingest.lexicon.layers import HERE, OWN_FILES, Layer, laid_over, read_layers
from ingest.lexicon.regions import regions
from ingest.lexicon.tables import Row

Weight: TypeAlias = Literal["error", "warning"]
Key: TypeAlias = tuple[MentionType, str]


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to mend (error) or to look at (warning), and where: ``line`` 0 is the file as a whole."""

    path: str
    line: int
    column: str
    weight: Weight
    message: str


def check(folders: Sequence[Path] = ()) -> tuple[Finding, ...]:
    """All that is wrong with the project's lexicon and ``folders`` laid over it, in order of file and line."""
    layers = read_layers(folders)
    found = [_of(fault) for layer in layers for fault in layer.faults]
    found += _Check(layers).findings()
    for layer in layers[1:]:
        found += _strange_files(layer)
    places = {str(layer.folder): number for number, layer in enumerate(layers)}
    return tuple(
        sorted(dict.fromkeys(found), key=lambda f: (places.get(str(Path(f.path).parent), 0), f.path, f.line, f.column))
    )


class _Check:
    """The relations between rows: every entry with the row that says it last."""

    def __init__(self, layers: Sequence[Layer]) -> None:
        self._layers = layers
        self._rows: dict[Key, Row] = {}
        self._twice: list[tuple[Row, Row]] = []
        for layer in layers:
            here: dict[Key, Row] = {}
            for row, entry in layer.entries:
                key = (entry.type, entry.name)
                if key in here:
                    self._twice.append((here[key], row))
                here[key] = self._rows[key] = row
        entries = laid_over([entry for _, entry in layer.entries] for layer in layers)
        self._entries: dict[Key, Entry] = {(entry.type, entry.name): entry for entry in entries}
        self._names = {name for _, name in self._entries}

    def findings(self) -> Iterator[Finding]:
        for first, row in self._twice:
            yield _error(row, "name", f"{row.text('name')} stands in line {first.line} already")
        yield from self._forms()
        for key, entry in self._entries.items():
            yield from self._links(self._rows[key], entry)
        yield from self._cycles("parent", lambda entry: entry.parent)
        yield from self._cycles("successor", lambda entry: entry.successor)
        yield from self._codes()
        for layer in self._layers:
            yield from self._judgements(layer)

    def _forms(self) -> Iterator[Finding]:
        """One form of two entities of one type that nothing tells apart: neither lies in a body of its own."""
        bearers: dict[tuple[MentionType, str], list[Entry]] = defaultdict(list)
        for entry in self._entries.values():
            for key in dict.fromkeys(name_key(form) for form in entry.forms):
                bearers[entry.type, key].append(entry)
        for (type, _), entries in bearers.items():
            scopes: dict[str | None, Entry] = {}
            for entry in entries:
                scope = entry.parent if type is MentionType.ACTOR else None
                other = scopes.setdefault(scope, entry)
                if other is not entry:
                    yield self._shared(other, entry)

    def _shared(self, first: Entry, entry: Entry) -> Finding:
        keys = {name_key(form) for form in first.forms}
        form = next(form for form in entry.forms if name_key(form) in keys)
        row, there = self._rows[entry.type, entry.name], self._rows[first.type, first.name]
        where = f"line {there.line}" if there.path == row.path else f"{there.path}:{there.line}"
        column = "name" if form == entry.name else "aliases"
        return _error(row, column, f"{form} is a form of {first.name} too ({where}), and no parent tells them apart")

    def _links(self, row: Row, entry: Entry) -> Iterator[Finding]:
        parent = entry.parent
        if parent and (entry.type, parent) not in self._entries and not _is_region(entry, parent):
            yield _error(row, "parent", f"{entry.name}: no row has the name of its parent {parent}")
        successor = entry.successor
        if successor and (entry.type, successor) not in self._entries:
            yield _error(row, "successor", f"{entry.name}: no row has the name of its successor {successor}")
        if successor and not entry.until:
            yield _error(row, "until", f"{entry.name} has a successor but no year it ended in")

    def _cycles(self, column: str, next_of: Callable[[Entry], str | None]) -> Iterator[Finding]:
        known: set[Key] = set()
        for start in self._entries:
            path: list[Key] = []
            key = start
            while key not in known and key not in path:
                path.append(key)
                name = next_of(self._entries[key])
                if name is None or (key[0], name) not in self._entries:
                    break
                key = (key[0], name)
            else:
                if key in path:
                    ring = [name for _, name in path[path.index(key) :]]
                    yield _error(self._rows[key], column, f"{column} runs in a ring: {' → '.join([*ring, ring[0]])}")
            known.update(path)

    def _codes(self) -> Iterator[Finding]:
        for layer in self._layers:
            seen: dict[str, Row] = {}
            for row in layer.codes:
                first = seen.setdefault(row.text("code"), row)
                if first is not row:
                    yield _error(row, "code", f"{row.text('code')} stands in line {first.line} already")
                yield from self._bodies(row)
        yield from _stems([row for layer in self._layers for row in layer.codes])

    def _bodies(self, row: Row) -> Iterator[Finding]:
        for column in ("issuers", "bureau"):
            for name in row.list(column):
                if (MentionType.ACTOR, name) not in self._entries and not _is_local(name):
                    yield Finding(
                        row.path, row.line, column, "warning", f"{row.text('code')}: no row has the name {name}"
                    )

    def _judgements(self, layer: Layer) -> Iterator[Finding]:
        for judgement in in_force(layer.judgements):
            if judgement.kind == "split" and (judgement.type, judgement.object) not in self._entries:
                yield _no_effect(layer, judgement, f"no row has the name {judgement.object}")
            if judgement.kind == "merge" and judgement.subject == judgement.object:
                yield _no_effect(layer, judgement, "it merges a name with itself")


def _stems(rows: Sequence[Row]) -> Iterator[Finding]:
    stems = {row.text("code") for row in rows if row.list("issuers")}
    for row in rows:
        if row.text("bureau") and not any(row.text("code").startswith(stem) for stem in stems):
            yield _error(row, "code", f"{row.text('code')} begins with no code that has issuers")
        if (family := row.text("family")) and family not in stems:
            yield _error(row, "family", f"family {family} is no code that has issuers")


def _strange_files(layer: Layer) -> Iterator[Finding]:
    paths: Iterable[Path] = sorted(layer.folder.glob("*.tsv")) if layer.folder.is_dir() else ()
    for path in paths:
        if path.name not in OWN_FILES and not (HERE / path.name).exists():
            yield Finding(str(path), 0, "", "warning", f"is not read; {', '.join(OWN_FILES)} are")


def _is_region(entry: Entry, name: str) -> bool:
    return entry.type is MentionType.PLACE and bool(regions().get(name))


def _is_local(name: str) -> bool:
    """Whether a body is named by its place, as departments are that the rules build: 河北省财政厅."""
    rest = name.removeprefix("中国共产党")
    return any(regions().get(rest[:length]) for length in range(2, len(rest)))


def _no_effect(layer: Layer, judgement: Judgement, why: str) -> Finding:
    path = str(layer.folder / "judgements.tsv")
    return Finding(path, 0, "object", "warning", f"{judgement.id} has no effect: {why}")


def _error(row: Row, column: str, message: str) -> Finding:
    return Finding(row.path, row.line, column, "error", message)


def _of(fault: LexiconError) -> Finding:
    return Finding(fault.path, fault.line, fault.column, "error", fault.reason)
