"""Adds a row to a folder of one's own, and refuses one that contradicts what is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from graph.errors import LexiconError, ParameterError
from graph.model import MentionType
from ingest.lexicon import Lexicon, load_lexicon
from ingest.lexicon.entry import Entry
from ingest.lexicon.gazetteer import gazetteer
from ingest.lexicon.rows import COLUMNS, ENTRY_FILES, row_faults
from ingest.lexicon.tables import Row, read_rows

_FILES = {type: name for name, type in ENTRY_FILES.items()}


@dataclass(frozen=True, slots=True)
class Added:
    """The row that was added: its file, its line and what the lexicon says of the name now."""

    path: Path
    line: int
    entry: Entry


def add(folder: Path, folders: Sequence[Path], entry: Entry) -> Added:
    """Append ``entry`` to the folder's file of its type; the folder and the file are made where there is none.

    ``folders`` are all folders laid over the project's lexicon, ``folder`` among them once it exists. ParameterError
    says what the row contradicts, LexiconError that a file is faulty or cannot be written.
    """
    path = folder / _FILES[entry.type]
    known = load_lexicon([f for f in folders if f != folder or folder.is_dir()])
    entry = replace(entry, parent=_full(known, entry, "parent"), successor=_full(known, entry, "successor"))
    _refuse_faulty(path, entry)
    _refuse_known(path, known, entry)
    _refuse_taken(known, entry)
    line = _append(path, entry)
    now = load_lexicon(folders if folder in folders else [*folders, folder]).entry(entry.name)
    return Added(path, line, now or entry)


def _cells(entry: Entry) -> dict[str, str]:
    said = {column: str(getattr(entry, column) or "") for column in COLUMNS}
    return said | {"aliases": "|".join(entry.aliases)}


def _full(known: Lexicon, entry: Entry, column: str) -> str | None:
    """The full name of a parent or successor given in any form."""
    name: str | None = getattr(entry, column)
    if not name:
        return None
    names = dict.fromkeys(other.name for other in known.candidates(name) if other.type is entry.type)
    if not names and entry.type is MentionType.PLACE:
        names = dict.fromkeys(place.name for place in gazetteer(known).named(name))
    if name in names or len(names) == 1:
        return name if name in names else next(iter(names))
    if names:
        raise ParameterError(column, f"{name} is a name of several: {'、'.join(names)}")
    raise ParameterError(column, f"{name} is no name of the lexicon; add it first")


def _refuse_faulty(path: Path, entry: Entry) -> None:
    cells = _cells(entry)
    for column, cell in cells.items():
        if any(character in cell for character in "\t\n\r"):
            raise ParameterError(column, "has a tab or a line break, which the files cannot hold")
    if entry.name.startswith("#") or not entry.name.strip():
        raise ParameterError("name", "is blank, or begins with # as comments do")
    for fault in row_faults(Row(str(path), 0, cells), entry.type):
        raise ParameterError(fault.column, fault.reason)


def _refuse_known(path: Path, known: Lexicon, entry: Entry) -> None:
    if path.exists():
        rows, _ = read_rows(path, ())
        for row in rows:
            if row.text("name") == entry.name:
                raise ParameterError("name", f"{entry.name} stands in {path}:{row.line} already; mend that line")
    there = known.entry(entry.name)
    if there is None or there.type is not entry.type or there.name != entry.name:
        return
    fields = ("kind", "parent", "since", "until", "successor")
    new = any(getattr(entry, name) not in (None, getattr(there, name)) for name in fields)
    if not new and set(entry.aliases) <= set(there.forms):
        raise ParameterError("name", f"{entry.name} is known already, and all that was said of it")


def _refuse_taken(known: Lexicon, entry: Entry) -> None:
    """A form of another entity, where no parent tells the two apart."""
    for form in entry.forms:
        for other in known.candidates(form):
            if other.type is entry.type and other.name != entry.name and not _apart(entry, other, form):
                raise ParameterError("name" if form == entry.name else "alias", _taken(form, entry, other))


def _apart(entry: Entry, other: Entry, form: str) -> bool:
    scoped = entry.type is MentionType.ACTOR and entry.parent is not None and other.parent is not None
    return scoped and entry.parent != other.parent and form not in (entry.name, other.name)


def _taken(form: str, entry: Entry, other: Entry) -> str:
    if form == other.name:
        return f"{form} is the full name of another; if they are one: zhengmai lexicon merge {form} {entry.name}"
    split = f"zhengmai lexicon split {form} {other.name} --as {entry.name}"
    return f"{form} is a form of {other.name}; if it is not: {split}"


def _append(path: Path, entry: Entry) -> int:
    """Write the row under the columns the file has; its line."""
    cells = _cells(entry)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        text = path.read_text(encoding="utf-8-sig") if path.exists() else ""
        header = next((line for line in text.splitlines() if line.strip() and not line.startswith("#")), None)
        columns = [cell.strip() for cell in header.split("\t")] if header else list(COLUMNS)
        if missing := [column for column, cell in cells.items() if cell and column not in columns]:
            raise LexiconError(str(path), 1, f"no column {', '.join(missing)}; add it to the header", column=missing[0])
        before = "" if not text or text.endswith("\n") else "\n"
        head = "" if header else "\t".join(columns) + "\n"
        row = "\t".join(cells.get(column, "") for column in columns)
        with path.open("a", encoding="utf-8", newline="\n") as file:
            file.write(f"{before}{head}{row}\n")
    except OSError as error:
        raise LexiconError(str(path), 0, f"cannot be written: {error.strerror}") from error
    return len((text + before + head).splitlines()) + 1
