"""Bodies the lexicon knows, where the text does mean them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.model import Mention, MentionType, Span
from ingest.lexicon import Entry, Lexicon
from ingest.mentions.collectives import goes_on
from ingest.patterns import bodies as wording

_LOOK_AHEAD = 20
_SHORT = 4
"""Forms up to this length must stand on word boundaries: 安全部 is not in 安全部门."""
_CONTINUES = {
    "部": re.compile(r"门|署|队|分|级|件|委(?![托派任])"),
    "委": re.compile(r"员|托|派|会(?!同|商|签)"),
    "办": re.compile(r"公|理|法|事|学|好|案|结|件|证"),
    "局": re.compile(r"面|部|势|限|长"),
    "厅": re.compile(r"局级|级|长"),
    "司": re.compile(r"法|机|长"),
}


def known_bodies(line: str, boundaries: frozenset[int], lexicon: Lexicon) -> Iterator[Mention]:
    """The lexicon's bodies in a line; ``boundaries`` are where its words begin and end."""
    for span, entry in lexicon.find(line, MentionType.ACTOR):
        if _is_meant(line, span, entry, boundaries):
            yield Mention(span, MentionType.ACTOR, entry.name, kind=entry.kind, rule="lexicon")
            yield from _all_of(line, span, entry)


def _all_of(line: str, span: Span, entry: Entry) -> Iterator[Mention]:
    """The body and what follows where that names its departments as one: 中国人民银行 | 各部门."""
    found = wording.ALL_OF_A_BODY.match(line, span.end)
    if found is not None and entry.kind in ("ministry", "state_body", "party_body"):
        name = entry.name + found.group()
        yield Mention(Span(span.start, found.end()), MentionType.ACTOR, name, kind="collective", rule="lexicon.all")


def _is_meant(line: str, span: Span, entry: Entry, boundaries: frozenset[int]) -> bool:
    form = span.of(line)
    if entry.kind == "collective" and goes_on(form, line[span.end : span.end + _LOOK_AHEAD]):
        return False
    if wording.LAW_AFTER.match(line, span.end) or wording.NUMBER_AFTER.match(line, span.end):
        return False
    if entry.kind == "person" and wording.AFTER_LEADER.match(line, span.end):
        return False
    continues = _CONTINUES.get(form[-1])
    if continues and continues.match(line, span.end):
        return False
    return len(form) > _SHORT or form.isascii() or {span.start, span.end} <= boundaries
