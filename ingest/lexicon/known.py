"""All that the lexicon knows of a name, in one value."""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz import fuzz, process

from graph.errors import ParameterError
from graph.model import MentionType
from ingest.lexicon import Entry, Lexicon
from ingest.lexicon.gazetteer import gazetteer

_NEAREST = 5
_NEAR = 60.0


@dataclass(frozen=True, slots=True)
class Known:
    """An entry with what others say of it: where it belongs, its parts, what was before and came after, its codes.

    ``parents`` goes from the nearest up; ``merged`` are names that judgements made names of it.
    """

    entry: Entry
    parents: tuple[str, ...]
    parts: tuple[str, ...]
    predecessors: tuple[str, ...]
    codes: tuple[str, ...]
    merged: tuple[str, ...]


def known_of(lexicon: Lexicon, name: str, type: MentionType | None = None) -> tuple[Known, ...]:
    """What bears the name in any form, several where it is ambiguous; ParameterError has the nearest names."""
    entries = [entry for entry in lexicon.candidates(name) if type in (None, entry.type)]
    if type in (None, MentionType.PLACE) and not any(entry.type is MentionType.PLACE for entry in entries):
        entries += gazetteer(lexicon).named(name)
    if not entries:
        near = "、".join(_nearest(lexicon, name, type))
        raise ParameterError("name", f"no lexicon has {name}" + (f"; the nearest: {near}" if near else ""))
    return tuple(_known(lexicon, entry) for entry in entries)


def _known(lexicon: Lexicon, entry: Entry) -> Known:
    parents: list[str] = []
    above: Entry | None = entry
    while above is not None and above.parent and above.parent not in parents:
        parents.append(above.parent)
        above = _entry(lexicon, entry.type, above.parent)
    same = [other for other in lexicon.entries if other.type is entry.type]
    return Known(
        entry=entry,
        parents=tuple(parents),
        parts=tuple(other.name for other in same if other.parent == entry.name),
        predecessors=tuple(other.name for other in same if other.successor == entry.name),
        codes=lexicon.codes_of(entry.name) if entry.type is MentionType.ACTOR else (),
        merged=lexicon.also(entry.type, entry.name),
    )


def _entry(lexicon: Lexicon, type: MentionType, name: str) -> Entry | None:
    return gazetteer(lexicon).entry(name) if type is MentionType.PLACE else lexicon.entry(name)


def _nearest(lexicon: Lexicon, name: str, type: MentionType | None) -> list[str]:
    forms = {form: entry.name for entry in lexicon.entries if type in (None, entry.type) for form in entry.forms}
    near = process.extract(name, list(forms), scorer=fuzz.ratio, limit=_NEAREST, score_cutoff=_NEAR)
    return list(dict.fromkeys(forms[form] for form, _, _ in near))
