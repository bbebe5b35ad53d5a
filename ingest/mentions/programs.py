"""Programs of a text: named initiatives and technologies.

Known ones (`known_programs`) and new ones found by the form of their names (`new_programs`); where they overlap, the
longest wins. A new name found once is found wherever else the article has it. Inside the title of a document 《…》 only
what the article also names outside counts; a certificate in such marks (《X许可证》) is a name and no title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.model import Mention, Span
from ingest.lexicon import Lexicon
from ingest.mentions.known_programs import known_programs, numbered_programs
from ingest.mentions.new_programs import certificates, new_programs
from ingest.mentions.overlaps import settle
from ingest.patterns import programs as wording

_SHORTEST_AGAIN = 4


def find_programs(text: str, span: Span, lexicon: Lexicon) -> list[Mention]:
    """The Programs of the article at ``span`` of ``text``, sorted, none overlapping another."""
    article = text[span.start : span.end]
    in_title = _title_mask(article)
    known = list(known_programs(article, lexicon))
    new = [*numbered_programs(article), *new_programs(article, known, lexicon)]
    found = settle(m for m in new if not in_title[m.span.start])
    found += certificates(article)
    named = {m.canonical for m in known if not in_title[m.span.start]}
    found += _again(article, found)
    found += [m for m in known if m.canonical in named]
    return [replace(m, span=Span(m.span.start + span.start, m.span.end + span.start)) for m in settle(found)]


def _title_mask(article: str) -> bytearray:
    """1 for each character inside a title in 《》."""
    mask = bytearray(len(article))
    for found in wording.TITLE.finditer(article):
        mask[found.start() : found.end()] = b"\1" * (found.end() - found.start())
    return mask


def _again(article: str, found: Sequence[Mention]) -> Iterator[Mention]:
    """The other occurrences of new names; a name of less than four characters may be part of any word."""
    spans = {m.span for m in found}
    yield from _quoted_again(article, [m for m in found if m.rule == "program.short_form"])
    names = {m.span.of(article): m for m in found if m.span.end - m.span.start >= _SHORTEST_AGAIN}
    if not names:
        return
    anywhere = re.compile("|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name))))
    for hit in anywhere.finditer(article):
        if (span := Span(*hit.span())) not in spans:
            yield replace(names[hit.group()], span=span, rule="program.again")


def _quoted_again(article: str, short: Sequence[Mention]) -> Iterator[Mention]:
    """A short name the article gives, where it stands in quotation marks: （以下简称“双库”）, and “双库”建设."""
    for mention in short:
        for hit in re.finditer(f"(?<=“){re.escape(mention.span.of(article))}(?=”)", article):
            yield replace(mention, span=Span(*hit.span()), rule="program.again")
