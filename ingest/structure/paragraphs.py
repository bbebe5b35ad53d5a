"""Paragraphs of the clean text, with the few questions asked of them everywhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graph.model import Span
from ingest.patterns.labels import LABEL_START

_BODY = 40


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of the clean text and where it begins."""

    start: int
    text: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def is_body(self) -> bool:
        """True for running text: long, with sentences."""
        return len(self.text) >= _BODY and ("。" in self.text or "，" in self.text or "," in self.text)

    @property
    def is_row(self) -> bool:
        """True for the row of a table."""
        return "\t" in self.text

    @property
    def has_label(self) -> bool:
        return LABEL_START.match(self.text) is not None

    def part(self, start: int, end: int) -> Span:
        """The span of characters ``start`` to ``end`` of the paragraph."""
        return Span(self.start + start, self.start + end)


def paragraphs(text: str, start: int = 0) -> tuple[Paragraph, ...]:
    """The paragraphs of a clean text that begins at ``start``."""
    found = []
    at = start
    for line in text.split("\n") if text else ():
        found.append(Paragraph(at, line))
        at += len(line) + 1
    return tuple(found)


def cover(part: Sequence[Paragraph]) -> Span:
    """The span from the first paragraph to the last."""
    return Span(part[0].start, part[-1].end)
