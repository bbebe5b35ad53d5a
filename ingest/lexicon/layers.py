"""Reads the folders of a lexicon, the project's own first, and lays one over the other."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeAlias

from graph.errors import LexiconError
from graph.model import MentionType
from ingest.lexicon.codes import CODE_COLUMNS, CODE_REQUIRED, code_faults
from ingest.lexicon.entry import Entry
from ingest.lexicon.judgements import JUDGEMENT_FILE, Judgement, read_judgements
from ingest.lexicon.rows import COLUMNS, ENTRY_FILES, REQUIRED, entry_of, row_faults
from ingest.lexicon.tables import Row, read_rows

Key: TypeAlias = tuple[MentionType, str]
HERE = Path(__file__).parent
CODE_FILE = "codes.tsv"
OWN_FILES = (*ENTRY_FILES, CODE_FILE, JUDGEMENT_FILE)
"""The files a folder of one's own may have; the project's other files are words of the rules."""


@dataclass(slots=True)
class Layer:
    """What the files of one folder say: entries with the rows they stand in, codes, judgements, and all faults."""

    folder: Path
    entries: list[tuple[Row, Entry]] = field(default_factory=list)
    codes: list[Row] = field(default_factory=list)
    judgements: tuple[Judgement, ...] = ()
    faults: list[LexiconError] = field(default_factory=list)
    content: bytes = b""


def read_layer(folder: Path) -> Layer:
    """The files of a folder. Faults are values here, so that all can be told."""
    layer = Layer(folder)
    if not folder.is_dir():
        layer.faults.append(LexiconError(str(folder), 0, "is not a folder"))
        return layer
    digest = hashlib.sha256()
    for path in sorted(folder.glob("*.tsv"), key=_order):
        _read(path, layer)
        if path.is_file():
            digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    layer.content = digest.digest()
    return layer


def read_layers(folders: Sequence[Path]) -> list[Layer]:
    """The project's layer and those of ``folders``, with the faults that one makes over another."""
    layers = [read_layer(HERE), *map(read_layer, folders)]
    names = {(e.type, e.name) for _, e in layers[0].entries}
    for layer in layers[1:]:
        own = {(e.type, e.name) for _, e in layer.entries}
        for row, entry in layer.entries:
            for form in entry.aliases:
                if (entry.type, form) in names and (entry.type, form) not in own:
                    layer.faults.append(row.fault(_TAKEN.format(form=form, name=entry.name), "aliases"))
        names |= own
    return layers


_TAKEN = (
    "aliases: {form} is the full name of another; say that they are one with `zhengmai lexicon merge {form} {name}`"
)


def laid_over(layers: Iterable[Iterable[Entry]]) -> list[Entry]:
    """One entry a name, in order of first appearance.

    A later layer's row for a known name adds its aliases and says kind, parent and years anew, where it gives them;
    a form it gives to one entity is taken from the one that bore it before, unless their parents tell the two apart.
    """
    table: dict[Key, Entry] = {}
    for layer in layers:
        bearers: dict[Key, list[str]] = defaultdict(list)
        for entry in table.values():
            for form in entry.aliases:
                bearers[entry.type, form].append(entry.name)
        for entry in layer:
            _take_forms(table, bearers, entry)
            first = table.get((entry.type, entry.name))
            table[entry.type, entry.name] = entry if first is None else _joined(first, entry)
    return list(table.values())


def _take_forms(table: dict[Key, Entry], bearers: Mapping[Key, Sequence[str]], entry: Entry) -> None:
    for form in entry.forms:
        match bearers.get((entry.type, form)):
            case [name] if name != entry.name and not _told_apart(entry, bearer := table[entry.type, name]):
                kept = tuple(alias for alias in bearer.aliases if alias != form)
                table[entry.type, name] = replace(bearer, aliases=kept)


def _told_apart(entry: Entry, other: Entry) -> bool:
    """Whether two bodies may share a form (人事司), each of a body of its own."""
    return bool(entry.parent and other.parent) and entry.parent != other.parent


def _joined(first: Entry, later: Entry) -> Entry:
    return Entry(
        name=first.name,
        type=first.type,
        kind=later.kind or first.kind,
        aliases=tuple(dict.fromkeys((*first.aliases, *later.aliases))),
        parent=later.parent or first.parent,
        since=later.since or first.since,
        until=later.until or first.until,
        source=later.source or first.source,
        successor=later.successor or first.successor,
    )


def _order(path: Path) -> tuple[int, str]:
    return (OWN_FILES.index(path.name) if path.name in OWN_FILES else len(OWN_FILES), path.name)


def _read(path: Path, layer: Layer) -> None:
    if path.name in ENTRY_FILES:
        type = ENTRY_FILES[path.name]
        rows, faults = read_rows(path, REQUIRED, COLUMNS)
        layer.faults += faults
        for row in rows:
            wrong = list(row_faults(row, type))
            layer.faults += wrong
            if not wrong:
                layer.entries.append((row, entry_of(row, type)))
    elif path.name == CODE_FILE:
        rows, faults = read_rows(path, CODE_REQUIRED, CODE_COLUMNS)
        layer.faults += [*faults, *(fault for row in rows for fault in code_faults(row))]
        layer.codes += rows
    elif path.name == JUDGEMENT_FILE:
        layer.judgements, faults = read_judgements(path)
        layer.faults += faults
    elif layer.folder != HERE and (HERE / path.name).exists():
        reason = f"is not read from a folder of one's own; {', '.join(OWN_FILES)} are"
        layer.faults.append(LexiconError(str(path), 0, reason))
