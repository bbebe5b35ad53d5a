"""Makes judgements about names (see ``judgements``), and refuses those that the lexicon says make no sense."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from graph.errors import LexiconError, ParameterError
from graph.model import MentionType
from ingest.lexicon import Entry, Lexicon, load_lexicon
from ingest.lexicon.gazetteer import gazetteer
from ingest.lexicon.judgements import JUDGEMENT_FILE, Judgement, Sort, in_force, read_judgements, record


@dataclass(frozen=True, slots=True)
class Bench:
    """Where judgements are made: the folder they are kept in, and all folders that make the lexicon they speak of.

    ``time`` is when, in ISO 8601; ``note`` is why, in the person's own words.
    """

    folder: Path
    folders: Sequence[Path]
    time: str = ""
    note: str = ""

    def merge(self, name: str, into: str, type: MentionType | None = None) -> Judgement:
        """Judge that ``name`` is ``into``, a name of the lexicon; ParameterError says what speaks against it."""
        known = self._lexicon()
        target = _one("into", into, _bearers(known, into, type))
        if target is None:
            raise ParameterError("into", f"{into} is no name of the lexicon; add it first: zhengmai lexicon add")
        subject = _one("name", name, _bearers(known, name, target.type))
        full = subject.name if subject else name
        if full == target.name:
            raise ParameterError("name", f"{name} is {target.name} already")
        return self._record("merge", full, target.name, type=target.type)

    def split(self, form: str, source: str, name: str, type: MentionType | None = None) -> Judgement:
        """Judge that ``form``, known as one of ``source``, means ``name``; ParameterError where it is no such form."""
        known = self._lexicon()
        entry = _one("from", source, _bearers(known, source, type))
        if entry is None:
            raise ParameterError("from", f"{source} is no name of the lexicon")
        if form == entry.name:
            raise ParameterError("form", f"{form} is the full name itself; only another form of it can be taken away")
        if entry not in known.candidates(form):
            raise ParameterError("form", f"{form} is no form of {entry.name}; its forms: {'、'.join(entry.forms)}")
        target = _one("as", name, _bearers(known, name, entry.type)) if name != form else None
        full = target.name if target else name
        if full == entry.name:
            raise ParameterError("as", f"{name} is {entry.name} itself")
        return self._record("split", form, entry.name, full, type=entry.type)

    def undo(self, id: str) -> tuple[Judgement, Judgement]:
        """Take a judgement back: the row that says so, and what it took back. ParameterError where none holds."""
        path = self.folder / JUDGEMENT_FILE
        listed = read_judgements(path)[0] if path.exists() else ()
        undone = next((judgement for judgement in in_force(listed) if judgement.id == id), None)
        if undone is None:
            holding = "、".join(judgement.id for judgement in in_force(listed)) or "none"
            raise ParameterError("id", f"no judgement {id} holds in {path}; those that do: {holding}")
        return self._record("undo", undone.id, type=undone.type), undone

    def _lexicon(self) -> Lexicon:
        return load_lexicon([folder for folder in self.folders if folder != self.folder or folder.is_dir()])

    def _record(self, kind: Sort, subject: str, object: str = "", name: str = "", *, type: MentionType) -> Judgement:
        judgement = Judgement("", kind, subject, object, name, type, self.time, self.note)
        for value in (subject, object, name, self.note):
            if any(character in value for character in "\t\n\r"):
                raise ParameterError(kind, "a tab or a line break cannot be kept")
        return record(self.folder, judgement)


def history(folders: Sequence[Path]) -> list[tuple[Path, Judgement, bool]]:
    """Every judgement of the folders in order, with its file and whether it holds; LexiconError on a faulty file."""
    found: list[tuple[Path, Judgement, bool]] = []
    for folder in folders:
        path = folder / JUDGEMENT_FILE
        listed, faults = read_judgements(path) if path.exists() else ((), [])
        if faults:
            raise LexiconError.of(faults)
        holding = in_force(listed)
        found += [(path, judgement, judgement in holding) for judgement in listed]
    return found


def _bearers(known: Lexicon, name: str, type: MentionType | None) -> list[Entry]:
    """The entities of a name in any form, divisions of the country too; one that has it for its full name alone."""
    entries = [e for e in known.candidates(name) if type in (None, e.type)]
    if type in (None, MentionType.PLACE) and not entries:
        entries = list(gazetteer(known).named(name))
    full = [e for e in entries if e.name == name]
    return full or entries


def _one(parameter: str, name: str, entries: Sequence[Entry]) -> Entry | None:
    if len(entries) > 1:
        listed = "、".join(f"{e.name} ({e.type}, {e.kind})" for e in entries[:8])
        raise ParameterError(parameter, f"{name} is a name of several: {listed}. Give a full name, or --type")
    return entries[0] if entries else None
