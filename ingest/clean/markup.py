"""Source text to lines of readable characters: Markdown and HTML marks taken off, every character knowing its place."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from ingest.patterns.chrome import INLINE_BREAK, PAGE_MARK, STRAY_MARKS

_BREAKING = "address|article|blockquote|br|caption|div|dd|dl|dt|h[1-6]|hr|li|ol|p|section|table|tbody|td|th|thead|tr|ul"
_TARGET = r"\((?:(?:https?:|mailto:|javascript:|[/\#.<])[^)\n]{0,3000}|[\w./-]{1,300}\.(?:s?html?|pdf|docx?|md))?\)"
_TOKEN = re.compile(
    rf"""(?P<newline>\r\n?|[\n\v\f\x85\u2028\u2029]|</?(?:{_BREAKING})\b[^<>]*>)
    |(?P<noise><!--.{{0,2000}}?-->|<[/!]?[A-Za-z][^<>]*>
        |!\[[^\]\n]{{0,500}}\]\([^)\n]{{0,3000}}\)                                  # a picture
        |\[(?=(?:[^\[\]\n]|\[[^\[\]\n]{{0,99}}\]){{0,500}}\]{_TARGET})|\[(?=!\[)    # a link, its text kept
        |\]{_TARGET}
        |\*{{2,}}|~~|`{{1,3}}                                                       # emphasis
        |\\(?=[\\`*_{{}}\[\]()\#+\-.!~|>])                                          # an escape
        |[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]+)
    |(?P<entity>&(?:[A-Za-z]{{2,8}}|\#\d{{1,6}}|\#[xX][0-9A-Fa-f]{{1,5}});)""",
    re.VERBOSE | re.DOTALL,
)
_SPECIAL = re.compile(
    r"[\r\n\v\f\x85\u2028\u2029<!\[\]*~`\\&\x00-\x08\x0e-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]"
)
_SPACE = " \t\u3000\xa0\u2002\u2003\u2009"
_HEADING = re.compile(r"(#{1,6})[ \t\u3000\xa0]*")
_BULLET = re.compile(r"(?:[*+]|-(?!\s*\d+\s*-)|>)[ \t]+")
_ROW = re.compile(r"\|.*\|$|[^|]+(?:\s\|\s[^|]+){2,}$")
_RULE = re.compile(r"[\s|:\-—_=*#]+$")
_PIPE = re.compile(r"[ \t\u3000\xa0]*\|[ \t\u3000\xa0]*")
_LINK_ONLY = re.compile(r"\W*!?\[.*\]\([^)]*\)\W*$")


@dataclass(slots=True)
class Line:
    """A line with something to read on it.

    ``pieces`` are (source offset, characters) in order; a character stands for one source character. ``indent`` is
    the width of the white space before it, ``blanks`` how many empty lines, ``level`` the number of ``#``; ``row`` a
    table row with its cells divided by tabs; ``linked`` a line that is a link and nothing else.
    """

    text: str
    pieces: list[tuple[int, str]]
    start: int
    end: int
    indent: int
    blanks: int
    level: int = 0
    row: bool = False
    linked: bool = False

    @property
    def width(self) -> float:
        """Columns it takes: 2 for a Chinese character, 1 for a Latin one."""
        return (len(self.text.encode()) + len(self.text)) / 2


def lines(text: str, start: int = 0) -> Iterator[Line]:
    """The lines of ``text`` from ``start`` on."""
    blanks = 0
    for raw_start, raw_end, pieces in _paragraphs(_raw_lines(text, start)):
        line = _line(text, raw_start, raw_end, pieces, blanks)
        if line is None:
            blanks += 1
        else:
            blanks = 0
            yield line


_Raw: TypeAlias = tuple[int, int, list[tuple[int, str]]]


def _paragraphs(raw: Iterable[_Raw]) -> Iterator[_Raw]:
    """The same lines, cut where one holds several paragraphs with wide spaces between them (``…。　　第三条 …``)."""
    for start, end, pieces in raw:
        shown = "".join(part for _, part in pieces)
        cuts = [gap.end() for gap in INLINE_BREAK.finditer(shown)] if "　" in shown else []
        for first, last in zip([0, *cuts], [*cuts, len(shown)], strict=True):
            yield start, end, _cut(pieces, first, last) if cuts else pieces


def _raw_lines(text: str, start: int) -> Iterator[_Raw]:
    pieces: list[tuple[int, str]] = []
    line_start = at = start
    for token in _tokens(text, start):
        if token.start() > at:
            pieces.append((at, text[at : token.start()]))
        at = token.end()
        if token.lastgroup == "newline":
            yield line_start, token.start(), pieces
            pieces, line_start = [], at
        elif token.lastgroup == "entity":
            pieces += _entity(token.start(), token.group())
    if at < len(text):
        pieces.append((at, text[at:]))
    yield line_start, len(text), pieces


def _tokens(text: str, start: int) -> Iterator[re.Match[str]]:
    """What is not plain text, in order. The search for its first character comes first, as it is much the quicker."""
    at = start
    while special := _SPECIAL.search(text, at):
        if token := _TOKEN.match(text, special.start()):
            yield token
            at = token.end()
        else:
            at = special.end()


def _entity(at: int, name: str) -> list[tuple[int, str]]:
    """The one character an entity stands for, at the place of its ``&``; what is no entity stays as it is."""
    character = html.unescape(name)
    if len(character) != 1:
        return [(at, name)]
    return [(at, " " if character.isspace() else character)]


def _line(text: str, start: int, end: int, pieces: list[tuple[int, str]], blanks: int) -> Line | None:
    shown = "".join(part for _, part in pieces)
    body = shown.strip(_SPACE)
    if not body:
        return None
    lead = len(shown) - len(shown.lstrip(_SPACE))
    heading = _HEADING.match(body)
    mark = heading or PAGE_MARK.match(body) or _BULLET.match(body)
    skip = lead + (mark.end() if mark and mark.end() < len(body) else 0)
    kept = _cut(pieces, skip, lead + len(body))
    body = "".join(part for _, part in kept)
    row = "|" in body and bool(_ROW.match(body))
    if row:
        kept, body = _cells(kept, body)
    if stray := STRAY_MARKS.search(body):
        kept, body = _cut(kept, 0, stray.start()), body[: stray.start()]
    if not body or _RULE.match(body):
        return None
    raw = text[start:end]
    return Line(
        body, kept, kept[0][0], kept[-1][0] + len(kept[-1][1]), _indent(shown[:lead]), blanks,
        len(heading[1]) if heading else 0, row, "](" in raw and bool(_LINK_ONLY.match(raw.strip())),
    )  # fmt: skip


def _indent(space: str) -> int:
    return sum(2 if c in "\u3000\u2003" else 1 for c in space)


def _cut(pieces: list[tuple[int, str]], start: int, end: int) -> list[tuple[int, str]]:
    """The pieces of characters ``start`` to ``end`` of the line."""
    kept = []
    at = 0
    for offset, part in pieces:
        first, last = max(start - at, 0), min(end - at, len(part))
        if first < last:
            kept.append((offset + first, part[first:last]))
        at += len(part)
    return kept


def _cells(pieces: list[tuple[int, str]], body: str) -> tuple[list[tuple[int, str]], str]:
    """A table row with a tab in the place of each inner pipe."""
    kept: list[tuple[int, str]] = []
    at = 0
    for pipe in _PIPE.finditer(body):
        kept += _cut(pieces, at, pipe.start())
        if pipe.start() and pipe.end() < len(body):
            where = pipe.start() + pipe.group().index("|")
            kept += [(offset, "\t") for offset, _ in _cut(pieces, where, where + 1)]
        at = pipe.end()
    kept += _cut(pieces, at, len(body))
    return kept, "".join(part for _, part in kept)
