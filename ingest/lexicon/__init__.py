"""What the project knows by name: bodies, programs, places and the codes of document numbers.

The knowledge is in the ``.tsv`` files of this folder (see ``tables``). A folder of one's own with files of the same
names adds to it: ``load_lexicon((Path("my-lexicon"),))``.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from graph.errors import LexiconError
from graph.ids import name_key
from graph.model import MentionType, Span
from ingest.lexicon.codes import CODE_COLUMNS, Code, Codes
from ingest.lexicon.compose import composed_forms, is_contextual
from ingest.lexicon.entry import Entry
from ingest.lexicon.forms import Forms, fold
from ingest.lexicon.tables import Row, read_table

__all__ = ["Code", "Entry", "Lexicon", "load_lexicon"]

_HERE = Path(__file__).parent
_ENTRY_FILES = {
    "actors.tsv": MentionType.ACTOR,
    "programs.tsv": MentionType.PROGRAM,
    "places.tsv": MentionType.PLACE,
}
_CODE_FILE = "codes.tsv"
_ORDER = {name: i for i, name in enumerate((*_ENTRY_FILES, _CODE_FILE))}
_ENTRY_COLUMNS = ("name", "kind")
_JIEBA_TAGS = {MentionType.ACTOR: "nt", MentionType.PROGRAM: "nz", MentionType.PLACE: "ns"}


class Lexicon:
    """Entries and codes, and the ways to ask for them. Made by `load_lexicon`."""

    def __init__(self, entries: Sequence[Entry], codes: Codes, version: str) -> None:
        self.entries = tuple(entries)
        self.version = version
        self._codes = codes
        self._by_name: dict[str, Entry] = {}
        self._by_key: dict[str, list[Entry]] = {}
        self._by_form: dict[str, list[Entry]] = {}
        for entry in self.entries:
            self._by_name.setdefault(entry.name, entry)
        contextual: dict[str, list[Entry]] = {}
        for entry in self.entries:
            for form in (*entry.forms, *composed_forms(entry, self._by_name)):
                _append(self._by_key, name_key(form), entry)
                contexts = contextual if is_contextual(entry, form, self._by_name) else self._by_form
                _append(contexts, fold(form), entry)
        self._found = {form: entries for form, entries in self._by_form.items() if not _is_ambiguous(entries)}
        self._forms = Forms(self._found)
        self._unsettled = {form: entries for form, entries in self._by_form.items() if _is_ambiguous(entries)}
        for form, entries in contextual.items():
            self._unsettled.setdefault(form, entries)
        self._unsettled_forms = Forms(self._unsettled)

    def find(self, text: str, type: MentionType | None = None) -> list[tuple[Span, Entry]]:
        """Every known name in ``text``, leftmost and longest first, none overlapping another; those of ``type`` alone.

        A form that several entities of one type bear (办公厅) is left to `candidates`: text alone does not settle it.
        """
        found = []
        for start, end, form in self._forms.find(text):
            entry = next((e for e in self._found[form] if type in (None, e.type)), None)
            if entry is not None:
                found.append((Span(start, end), entry))
        return found

    def find_ambiguous(self, text: str) -> list[tuple[Span, tuple[Entry, ...]]]:
        """Every form in ``text`` that several entities of one type bear or any body may use, with those entities."""
        return [
            (Span(start, end), tuple(self._unsettled[form])) for start, end, form in self._unsettled_forms.find(text)
        ]

    def entry(self, name: str) -> Entry | None:
        """The entry whose full name this is."""
        return self._by_name.get(name)

    def candidates(self, name: str) -> tuple[Entry, ...]:
        """All entries that bear the name in any form; several where it is ambiguous (办公厅)."""
        return tuple(self._by_key.get(name_key(name), ()))

    def code(self, prefix: str) -> Code | None:
        """The bodies behind the letters of a document number: 工信部信管 → 工业和信息化部, 信息通信管理局."""
        return self._codes.get(prefix)

    def jieba_words(self) -> Iterator[tuple[str, str]]:
        """Every form with its part-of-speech tag (nt, nz, ns), once each, in the order of the files."""
        seen: set[str] = set()
        for entry in self.entries:
            for form in entry.forms:
                if form not in seen:
                    seen.add(form)
                    yield form, _JIEBA_TAGS[entry.type]


def load_lexicon(folders: Sequence[Path] = ()) -> Lexicon:
    """The project's lexicon with the files of ``folders`` added; the same object for the same folders.

    LexiconError names the file and line of a fault.
    """
    return _load(tuple(folders))


@lru_cache(maxsize=8)
def _load(folders: tuple[Path, ...]) -> Lexicon:
    entries: list[Entry] = []
    code_rows: list[Row] = []
    digest = hashlib.sha256()
    for path in _files(folders):
        if path.name in _ENTRY_FILES:
            entries += [_entry(row, _ENTRY_FILES[path.name]) for row in read_table(path, _ENTRY_COLUMNS)]
        elif path.name == _CODE_FILE:
            code_rows += read_table(path, CODE_COLUMNS)
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return Lexicon(_merged(entries), Codes(code_rows), digest.hexdigest()[:16])


def _files(folders: tuple[Path, ...]) -> Iterator[Path]:
    for folder in (_HERE, *folders):
        if not folder.is_dir():
            raise LexiconError(str(folder), 0, "is not a folder")
        yield from sorted(folder.glob("*.tsv"), key=lambda path: (_ORDER.get(path.name, len(_ORDER)), path.name))


def _merged(entries: list[Entry]) -> list[Entry]:
    """One entry a name: a later row of the same name and type adds its aliases to the first."""
    merged: dict[tuple[MentionType, str], Entry] = {}
    for entry in entries:
        first = merged.setdefault((entry.type, entry.name), entry)
        if first is not entry:
            aliases = tuple(dict.fromkeys((*first.aliases, *entry.aliases)))
            merged[entry.type, entry.name] = replace(first, aliases=aliases)
    return list(merged.values())


def _entry(row: Row, type: MentionType) -> Entry:
    return Entry(
        name=row.text("name"),
        type=type,
        kind=row.text("kind"),
        aliases=row.list("aliases"),
        parent=row.optional("parent"),
        since=row.optional("since"),
        until=row.optional("until"),
        source=row.text("source"),
    )


def _append(index: dict[str, list[Entry]], key: str, entry: Entry) -> None:
    entries = index.setdefault(key, [])
    if entry not in entries:
        entries.append(entry)


def _is_ambiguous(entries: list[Entry]) -> bool:
    return len({e.type for e in entries}) < len(entries)
