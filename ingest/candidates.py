"""Names that documents have and no lexicon knows: found by how they are built or used, to be looked at by a person."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph.model import Mention, MentionType
from ingest.lexicon import Lexicon
from ingest.lexicon.gazetteer import gazetteer
from ingest.lexicon.regions import regions
from ingest.lexicon.rows import KINDS
from ingest.pipeline import Extraction
from ingest.resolve import kind_by_form

_TYPES = (MentionType.ACTOR, MentionType.PROGRAM, MentionType.PLACE)
_BUILT = (
    "local.",
    "public.",
    "house.",
    "person.",
    "lexicon.all",
    "program.plan",
    "program.plenary",
    "program.measures",
)
"""Rules that build names of known parts (市 + 科技局), or name nobody in particular: nothing to be looked up."""
_STOPS = "。；！？\n"
_AROUND = 40


@dataclass(frozen=True, slots=True)
class Sighting:
    """One place of a source that has a name unknown: ``start`` and ``end`` count code points of the source's text.

    ``built`` says that a rule made the name of parts that are known (市 + 科技局), or that it is nobody's name.
    """

    type: MentionType
    canonical: str
    form: str
    kind: str
    parent: str
    built: bool
    source: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name that may belong into a lexicon: how it is written, what it may be, how often it stands in how many files.

    ``canonical``, ``kind`` and ``parent`` are guesses; ``built`` is as in `Sighting`.

    The quote is of the first place, ``source[start:end]``.
    """

    type: MentionType
    canonical: str
    forms: tuple[str, ...]
    kind: str
    parent: str
    built: bool
    count: int
    sources: int
    source: str
    start: int
    end: int
    quote: str


def sightings(extraction: Extraction, lexicon: Lexicon) -> list[Sighting]:
    """Every mention of a body, program or place that the lexicon lacks, in reading order."""
    return [_sighting(extraction, m, lexicon) for m in extraction.mentions if _is_new(m, lexicon)]


def candidates(seen: Iterable[Sighting]) -> list[Candidate]:
    """The names that were seen, most often first; forms likewise."""
    groups: dict[tuple[MentionType, str], list[Sighting]] = {}
    for sighting in seen:
        groups.setdefault((sighting.type, sighting.canonical), []).append(sighting)
    return sorted(map(_candidate, groups.values()), key=lambda c: (-c.count, c.type, c.canonical))


def _is_new(mention: Mention, lexicon: Lexicon) -> bool:
    if mention.type not in _TYPES:
        return False
    if mention.type is MentionType.PLACE:
        return gazetteer(lexicon).entry(mention.canonical) is None
    entry = lexicon.entry(mention.canonical)
    return entry is None or entry.type is not mention.type


def _sighting(extraction: Extraction, mention: Mention, lexicon: Lexicon) -> Sighting:
    clean = extraction.clean
    at = clean.to_source(mention.span)
    return Sighting(
        type=mention.type,
        canonical=mention.canonical,
        form=re.sub(r"\s", "", mention.span.of(clean.text)),
        kind=mention.kind if mention.kind in KINDS[mention.type] else kind_by_form(mention.type, mention.canonical),
        parent=_parent(mention, lexicon),
        built=mention.kind in ("person", "collective") or mention.rule.startswith(_BUILT),
        source=clean.source.name,
        start=at.start,
        end=at.end,
        quote=_quote(clean.source.text, at.start, at.end),
    )


def _parent(mention: Mention, lexicon: Lexicon) -> str:
    """The longest body whose name, in any form, begins this one; the government of its place; else blank."""
    if mention.type is not MentionType.ACTOR:
        return ""
    for length in range(len(mention.canonical) - 1, 1, -1):
        for name in _bodies(mention.canonical[:length], lexicon):
            if name != mention.canonical:
                return name
    return ""


def _bodies(start: str, lexicon: Lexicon) -> Iterator[str]:
    known = [e for e in lexicon.candidates(start) if e.type is MentionType.ACTOR and e.kind != "collective"]
    if len(known) == 1:
        yield known[0].name
    for region in regions().get(start):
        if lexicon.entry(f"{region.name}人民政府") is not None:
            yield f"{region.name}人民政府"


def _quote(text: str, start: int, end: int) -> str:
    """The sentence around a name, as far as it stands near it, on one line."""
    first = max((text.rfind(stop, 0, start) + 1 for stop in _STOPS), default=0)
    last = min((at + 1 for stop in _STOPS if (at := text.find(stop, end)) >= 0), default=len(text))
    first, last = max(first, start - _AROUND), min(last, end + _AROUND)
    return " ".join(text[first:last].split())


def _candidate(seen: list[Sighting]) -> Candidate:
    first = seen[0]
    forms = Counter(sighting.form for sighting in seen)
    return Candidate(
        type=first.type,
        canonical=first.canonical,
        forms=tuple(form for form, _ in forms.most_common()),
        kind=first.kind,
        parent=first.parent,
        built=all(sighting.built for sighting in seen),
        count=len(seen),
        sources=len({sighting.source for sighting in seen}),
        source=first.source,
        start=first.start,
        end=first.end,
        quote=first.quote,
    )
