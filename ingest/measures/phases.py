"""Sentences that hold several tasks: phases with owners and deadlines of their own, and parts played of one body.

戊院牵头，4月底前编好标准，各市公司8月底前换装设备 is two measures; so is, under the name of a body,
牵头修渠，参与清淤.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.model import Mention, MentionType, Span
from ingest.patterns.bodies import BODY_BEFORE_COLON
from ingest.sentences import Line, Sentence
from ingest.within import within

_OTHER_PART = re.compile(r"(?:参与|参加|配合)(?!度)")
_LED = re.compile(r"牵头|负责")
_NEAR = 3
_LONGEST = 60
"""Characters that a body and its deadline may take."""


def bodies_before_colon(text: str, line: Line, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The bodies that a numbered line names before its colon, and whose tasks it lists: （四）省甲委：…."""
    found = BODY_BEFORE_COLON.match(text[line.span.start : line.span.end])
    if found is None:
        return ()
    listed = Span(line.span.start + found.start("listed"), line.span.start + found.end("listed"))
    return tuple(m for m in within(mentions, listed) if m.type is MentionType.ACTOR)


def phases(text: str, sentence: Sentence, mentions: Sequence[Mention], *, headed: bool) -> Iterator[Sentence]:
    """The sentence, cut where another body and its deadline begin; ``headed``: also where its body's part changes."""
    start = sentence.span.start
    for comma in range(start, sentence.span.end):
        if text[comma] != "，" or comma + 1 >= sentence.span.end:
            continue
        before = Span(start, comma) if comma > start else None
        if before and (_next_phase(text, before, comma + 1, mentions) or (headed and _other_part(text, before, comma))):
            yield replace(sentence, span=before, after_half=sentence.after_half or start > sentence.span.start)
            start = comma + 1
    yield replace(sentence, span=Span(start, sentence.span.end))


def _next_phase(text: str, before: Span, at: int, mentions: Sequence[Mention]) -> bool:
    """Whether a body with its own deadline begins at ``at``, behind a body with one."""
    said = within(mentions, before)
    if not _is_phase(said):
        return False
    here = within(mentions, Span(at, at + _LONGEST))
    body = next((m for m in here if m.type is MentionType.ACTOR and m.span.start == at), None)
    return body is not None and any(
        m.type is MentionType.PERIOD and 0 <= m.span.start - body.span.end <= _NEAR for m in here
    )


def _is_phase(said: Sequence[Mention]) -> bool:
    return {MentionType.ACTOR, MentionType.PERIOD} <= {m.type for m in said}


def _other_part(text: str, before: Span, comma: int) -> bool:
    return bool(_OTHER_PART.match(text, comma + 1) and _LED.search(text, before.start, before.end))
