"""Judgements of a person about names: two names are one entity (merge), one form means another entity (split).

They are kept in ``judgements.tsv`` of a folder of one's own, apart from sources and name files, one a row and never
changed: taking one back (undo) is a row too. They work where documents are read, on canonical names.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, TypeAlias, get_args

from graph.errors import LexiconError
from graph.model import MentionType
from ingest.lexicon.entry import Entry
from ingest.lexicon.tables import Row, read_rows

JUDGEMENT_FILE = "judgements.tsv"
COLUMNS = ("id", "time", "kind", "type", "subject", "object", "name", "note")
Sort: TypeAlias = Literal["merge", "split", "undo"]
Renames: TypeAlias = dict[tuple[MentionType, str], str]
_REQUIRED = ("id", "kind", "subject")
_HEAD = "# Judgements about names; see docs/lexicon.md. Rows are added, never changed.\n"


@dataclass(frozen=True, slots=True)
class Judgement:
    """One row. ``merge``: ``subject`` is ``object``. ``split``: the form ``subject`` of ``object`` means ``name``.

    ``undo``: the judgement whose id is ``subject`` holds no longer. ``time`` is ISO 8601.
    """

    id: str
    kind: Sort
    subject: str
    object: str = ""
    name: str = ""
    type: MentionType = MentionType.ACTOR
    time: str = ""
    note: str = ""


def read_judgements(path: Path) -> tuple[tuple[Judgement, ...], list[LexiconError]]:
    """All judgements of a file in order, those taken back and their undoing too, and what is wrong with its rows."""
    rows, faults = read_rows(path, _REQUIRED, COLUMNS)
    read: list[Judgement] = []
    for row in rows:
        wrong = _fault(row, {judgement.id: judgement for judgement in read})
        if wrong is not None:
            faults.append(wrong)
            continue
        read.append(
            Judgement(
                id=row.text("id"),
                kind=_sort(row.text("kind")),
                subject=row.text("subject"),
                object=row.text("object"),
                name=row.text("name"),
                type=MentionType(row.text("type") or MentionType.ACTOR),
                time=row.text("time"),
                note=row.text("note"),
            )
        )
    return tuple(read), faults


def in_force(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """The merges and splits that were not taken back, in order."""
    listed = tuple(judgements)
    undone = {judgement.subject for judgement in listed if judgement.kind == "undo"}
    return tuple(j for j in listed if j.kind != "undo" and j.id not in undone)


def record(folder: Path, judgement: Judgement) -> Judgement:
    """Add a judgement to the folder's file, with the next free id; LexiconError where it cannot be written."""
    path = folder / JUDGEMENT_FILE
    known, faults = read_judgements(path) if path.exists() else ((), [])
    if faults:
        raise LexiconError.of(faults)
    numbers = [int(j.id[1:]) for j in known if j.id[:1] == "j" and j.id[1:].isdecimal()]
    judgement = replace(judgement, id=f"j{max(numbers, default=0) + 1}")
    cells = [" ".join(str(getattr(judgement, column)).split()) for column in COLUMNS]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        head = "" if path.exists() else _HEAD + "\t".join(COLUMNS) + "\n"
        with path.open("a", encoding="utf-8", newline="\n") as file:
            file.write(head + "\t".join(cells) + "\n")
    except OSError as error:
        raise LexiconError(str(path), 0, f"cannot be written: {error.strerror}") from error
    return judgement


def judged(entries: Iterable[Entry], judgements: Sequence[Judgement]) -> tuple[list[Entry], Renames]:
    """The entries as the judgements in force leave them, and which names now stand for which others."""
    table = {(entry.type, entry.name): entry for entry in entries}
    renames: Renames = {}
    for judgement in judgements:
        (_merge if judgement.kind == "merge" else _split)(table, renames, judgement)
    return [_under(entry, renames) for entry in table.values()], renames


def _merge(table: dict[tuple[MentionType, str], Entry], renames: Renames, said: Judgement) -> None:
    type = said.type
    old, new = (renames.get((type, name), name) for name in (said.subject, said.object))
    if old == new:
        return
    for key, name in renames.items():
        if key[0] is type and name == old:
            renames[key] = new
    renames[type, old] = new
    gone = table.pop((type, old), None)
    if gone is None:
        return
    kept = table.get((type, new)) or replace(gone, name=new, aliases=())
    aliases = dict.fromkeys((*kept.aliases, *gone.forms))
    aliases.pop(new, None)
    table[type, new] = replace(kept, aliases=tuple(aliases))


def _split(table: dict[tuple[MentionType, str], Entry], renames: Renames, said: Judgement) -> None:
    source = renames.get((said.type, said.object), said.object)
    target = renames.get((said.type, said.name), said.name)
    entry = table.get((said.type, source))
    if entry is None or source == target:
        return
    kept = tuple(form for form in entry.aliases if form != said.subject)
    table[said.type, source] = replace(entry, aliases=kept, without=(*entry.without, said.subject))
    to = table.get((said.type, target)) or replace(entry, name=target, aliases=(), since=None, until=None, without=())
    forms = dict.fromkeys((*to.aliases, said.subject))
    forms.pop(target, None)
    table[said.type, target] = replace(to, aliases=tuple(forms))


def _under(entry: Entry, renames: Renames) -> Entry:
    """``entry`` with its parent by the name it has now."""
    parent = renames.get((entry.type, entry.parent)) if entry.parent else None
    return entry if parent is None else replace(entry, parent=None if parent == entry.name else parent)


def _sort(kind: str) -> Sort:
    return next(sort for sort in get_args(Sort) if sort == kind)


def _fault(row: Row, before: dict[str, Judgement]) -> LexiconError | None:
    kind = row.text("kind")
    needed = {"merge": ("object",), "split": ("object", "name"), "undo": ()}.get(kind)
    if needed is None:
        return row.fault(f"kind {kind!r} is none of {', '.join(get_args(Sort))}", "kind")
    if row.text("type") not in ("", *MentionType):
        return row.fault(f"type {row.text('type')!r} is none of {', '.join(MentionType)}", "type")
    for column in needed:
        if not row.text(column):
            return row.fault(f"{column} is blank", column)
    if row.text("id") in before:
        return row.fault(f"id {row.text('id')} stands here twice", "id")
    if kind == "undo" and getattr(before.get(row.text("subject")), "kind", "undo") == "undo":
        return row.fault(f"subject {row.text('subject')} is no judgement above", "subject")
    return None
