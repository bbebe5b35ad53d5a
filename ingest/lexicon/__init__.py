"""What the project knows by name: bodies, programs, places and the codes of document numbers.

The knowledge is in the ``.tsv`` files of this folder (see ``tables``). A folder of one's own with files of the same
names adds to it (see ``layers``): ``load_lexicon((Path("my-lexicon"),))``; judgements in it (see ``judgements``) say
that two names are one, or one form means another.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from graph.errors import LexiconError
from graph.ids import name_key
from graph.model import MentionType, Span
from ingest.lexicon.codes import Code, Codes
from ingest.lexicon.compose import composed_forms, is_contextual
from ingest.lexicon.entry import Entry
from ingest.lexicon.forms import Forms, fold
from ingest.lexicon.judgements import in_force, judged
from ingest.lexicon.layers import laid_over, read_layers

__all__ = ["Code", "Entry", "Lexicon", "load_lexicon"]

_JIEBA_TAGS = {MentionType.ACTOR: "nt", MentionType.PROGRAM: "nz", MentionType.PLACE: "ns"}


class Lexicon:
    """Entries and codes, and the ways to ask for them. Made by `load_lexicon`."""

    def __init__(
        self,
        entries: Sequence[Entry],
        codes: Codes,
        version: str,
        renames: Mapping[tuple[MentionType, str], str] | None = None,
    ) -> None:
        self.entries = tuple(entries)
        self.version = version
        self.renames = dict(renames or {})
        """The names that judgements made names of something else, by type."""
        self._codes = codes
        self._by_name: dict[str, Entry] = {}
        self._by_key: dict[str, list[Entry]] = {}
        self._by_form: dict[str, list[Entry]] = {}
        for entry in self.entries:
            self._by_name.setdefault(entry.name, entry)
        for (_, old), new in self.renames.items():
            if new in self._by_name:
                self._by_name.setdefault(old, self._by_name[new])
        contextual: dict[str, list[Entry]] = {}
        for entry in self.entries:
            for form in _forms(entry, self._by_name):
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

    def canonical(self, type: MentionType, name: str) -> str:
        """The name of what ``name`` is judged to be; itself where nothing was said of it."""
        return self.renames.get((type, name), name)

    def also(self, type: MentionType, name: str) -> tuple[str, ...]:
        """The names that judgements made names of ``name``."""
        return tuple(old for (of, old), new in self.renames.items() if of is type and new == name)

    def candidates(self, name: str) -> tuple[Entry, ...]:
        """All entries that bear the name in any form; several where it is ambiguous (办公厅)."""
        return tuple(self._by_key.get(name_key(name), ()))

    def code(self, prefix: str) -> Code | None:
        """The bodies behind the letters of a document number: 工信部信管 → 工业和信息化部, 信息通信管理局."""
        return self._codes.get(prefix)

    def without(self, forms: Collection[str]) -> Lexicon:
        """This lexicon as if it had never heard the forms of bodies and programs named; places keep theirs.

        An entity loses the form and what would be composed of it; its other forms still lead to its full name.
        """
        taken = frozenset(forms)
        entries = [e if e.type is MentionType.PLACE else _less(e, taken) for e in self.entries]
        digest = hashlib.sha256("\n".join([self.version, *sorted(taken)]).encode())
        return Lexicon(entries, self._codes, digest.hexdigest()[:16], self.renames)

    def codes_of(self, name: str) -> tuple[str, ...]:
        """The letters of document numbers that stand for a body, by its full name."""
        return self._codes.of(name)

    def jieba_words(self) -> Iterator[tuple[str, str]]:
        """Every form with its part-of-speech tag (nt, nz, ns), once each, in the order of the files."""
        seen: set[str] = set()
        for entry in self.entries:
            for form in entry.forms:
                if form not in seen:
                    seen.add(form)
                    yield form, _JIEBA_TAGS[entry.type]


def load_lexicon(folders: Sequence[Path] = ()) -> Lexicon:
    """The project's lexicon with the files of ``folders`` laid over it; the same object while they are the same.

    LexiconError names the file, line and column of every fault.
    """
    return _load(tuple(folders), tuple(map(_stamp, folders)))


def _stamp(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """What tells that a folder's files changed: name, time and size of each."""
    stats = [(path.name, path.stat()) for path in sorted(folder.glob("*.tsv")) if path.is_file()]
    return tuple((name, stat.st_mtime_ns, stat.st_size) for name, stat in stats)


@lru_cache(maxsize=8)
def _load(folders: tuple[Path, ...], stamps: tuple[object, ...]) -> Lexicon:
    layers = read_layers(folders)
    if faults := [fault for layer in layers for fault in layer.faults]:
        raise LexiconError.of(faults)
    entries = laid_over([entry for _, entry in layer.entries] for layer in layers)
    entries, renames = judged(entries, [j for layer in layers for j in in_force(layer.judgements)])
    digest = hashlib.sha256(b"".join(layer.content for layer in layers))
    return Lexicon(entries, Codes(row for layer in layers for row in layer.codes), digest.hexdigest()[:16], renames)


def _forms(entry: Entry, by_name: Mapping[str, Entry]) -> Iterator[str]:
    for form in (*entry.forms, *composed_forms(entry, by_name)):
        if form not in entry.without:
            yield form


def _less(entry: Entry, forms: frozenset[str]) -> Entry:
    taken = tuple(form for form in entry.forms if form in forms)
    return replace(entry, without=(*entry.without, *taken)) if taken else entry


def _append(index: dict[str, list[Entry]], key: str, entry: Entry) -> None:
    entries = index.setdefault(key, [])
    if entry not in entries:
        entries.append(entry)


def _is_ambiguous(entries: list[Entry]) -> bool:
    return len({e.type for e in entries}) < len(entries)
