"""Bodies the lexicon knows, where the text does mean them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.model import Mention, MentionType, Span
from ingest.lexicon import Entry, Lexicon
from ingest.patterns import bodies as wording

_SHORT = 4
"""Forms up to this length must stand on word boundaries: 安全部 is not in 安全部门."""
_CONTINUES = {
    "部": re.compile(r"门|署|队|分|级|件|委"),
    "委": re.compile(r"员|托|派|会"),
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


def _is_meant(line: str, span: Span, entry: Entry, boundaries: frozenset[int]) -> bool:
    form = span.of(line)
    if entry.kind == "person" and wording.AFTER_LEADER.match(line, span.end):
        return False
    continues = _CONTINUES.get(form[-1])
    if continues and continues.match(line, span.end):
        return False
    return len(form) > _SHORT or form.isascii() or {span.start, span.end} <= boundaries
