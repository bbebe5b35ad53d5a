"""Source to clean text: chrome out, broken lines joined, every character with its place in the source."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from graph.errors import SpanError
from graph.model import Span
from ingest.clean.chrome import chrome
from ingest.clean.joining import continues, layout
from ingest.clean.markup import Line, lines
from ingest.readers import Source


@dataclass(frozen=True, slots=True)
class CleanText:
    """The readable text of a source: a paragraph a line, no empty lines.

    ``offsets[i]`` is the source offset of clean character ``i``; offsets only go up. A clean character is the source
    character at its offset, but for the line break between paragraphs, the space between two Latin words that stood on
    two lines, the tab between cells of a table and the character of an HTML entity. ``dropped`` lists what was left
    out: source spans with the reason.
    """

    source: Source
    text: str
    offsets: array[int]
    dropped: tuple[tuple[Span, str], ...] = ()

    def to_source(self, span: Span) -> Span:
        """The source span that begins and ends with the same characters, noise between them included."""
        if span.end > len(self.offsets):
            raise SpanError(f"[{span.start}, {span.end}) ends outside a text of {len(self.offsets)}")
        return Span(self.offsets[span.start], self.offsets[span.end - 1] + 1)

    def from_source(self, span: Span) -> Span | None:
        """The clean span of what ``span`` covers of the source; None where all of it was left out."""
        start, end = bisect_left(self.offsets, span.start), bisect_left(self.offsets, span.end)
        return Span(start, end) if start < end else None


def clean(source: Source) -> CleanText:
    """The clean text of ``source``. Characters are never converted, only left out."""
    paragraphs: list[list[tuple[int, str]]] = []
    left_out: list[tuple[Span, str]] = []
    for found in _documents(source):
        reasons = chrome(found, source.front_at(found[0].start))
        paragraphs += _paragraphs([line for line, reason in zip(found, reasons, strict=True) if reason is None])
        left_out += [
            (Span(x.start, x.end), reason) for x, reason in zip(found, reasons, strict=True) if reason is not None
        ]
    text, offsets = _assemble(paragraphs)
    return CleanText(source, text, offsets, tuple(left_out))


def _documents(source: Source) -> Iterator[list[Line]]:
    """The lines of each document of the source that has some."""
    starts = [start for start, _ in source.documents[1:]]
    grouped = groupby(lines(source.text, source.body_start), key=lambda line: bisect_right(starts, line.start))
    return (list(found) for _, found in grouped)


def _paragraphs(kept: list[Line]) -> Iterable[list[tuple[int, str]]]:
    """The pieces of each paragraph, its lines joined."""
    form = layout(kept)
    pieces: list[tuple[int, str]] = []
    text = ""
    for index, line in enumerate(kept):
        if index and continues(text, kept[index - 1], line, form):
            if _is_latin(text[-1]) and _is_latin(line.text[0]):
                pieces.append((_after(pieces), " "))
            pieces += line.pieces
            text += line.text
        else:
            if pieces:
                yield pieces
            pieces, text = list(line.pieces), line.text
    if pieces:
        yield pieces


def _assemble(paragraphs: Iterable[list[tuple[int, str]]]) -> tuple[str, array[int]]:
    parts: list[str] = []
    offsets = array("I")
    for pieces in paragraphs:
        if parts:
            parts.append("\n")
            offsets.append(offsets[-1] + 1)
        for offset, part in pieces:
            parts.append(part)
            offsets.extend(range(offset, offset + len(part)))
    return "".join(parts), offsets


def _after(pieces: list[tuple[int, str]]) -> int:
    offset, part = pieces[-1]
    return offset + len(part)


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalnum()
