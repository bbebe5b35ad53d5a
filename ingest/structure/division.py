"""A clean text to its articles, each with its head, body and foot set apart."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from graph.model import Span
from ingest.clean import CleanText
from ingest.patterns import structure as wording
from ingest.patterns.measures import ANNEX_HEAD
from ingest.structure.feet import Foot, find_foot
from ingest.structure.heads import Head, find_head, find_start, is_addressed
from ingest.structure.paragraphs import Paragraph, cover, paragraphs
from ingest.structure.titles import announces, bare_title, could_be_title, find_title, front_of, is_formal

_HEAD = 4
"""Lines under a title among which its addressees stand: number, date, addressees."""


@dataclass(frozen=True, slots=True)
class Part:
    """The paragraphs of one article. ``title`` is the span of its title, ``title_text`` the title on one line.

    ``front`` is what is said beside the text of the document, where the article is all of it. ``reports``: the document
    it tells of stands whole below it.
    """

    paragraphs: tuple[Paragraph, ...]
    title: Span | None
    title_text: str
    head: Head
    foot: Foot
    front: Mapping[str, str]
    reports: bool = False

    @property
    def span(self) -> Span:
        return cover(self.paragraphs)

    @property
    def head_lines(self) -> tuple[Paragraph, ...]:
        return self.paragraphs[: self.head.end]

    @property
    def content(self) -> tuple[Paragraph, ...]:
        """The paragraphs between head and signature."""
        signature, imprint = self.signature, self.foot.imprint
        end = signature.start if signature else imprint[0].start if imprint else self.span.end
        return tuple(p for p in self.paragraphs[self.head.end :] if p.start < end)

    @property
    def body(self) -> Span:
        return cover(self.content) if self.content else self.span

    @property
    def outlined(self) -> Span:
        """What is divided into sections: everything after the head."""
        imprint = self.foot.imprint
        return Span(self.body.start, imprint[0].start if imprint else self.span.end)

    @property
    def signature(self) -> Span | None:
        lines = [*self.foot.signers, *([self.foot.dated] if self.foot.dated else [])]
        return Span(min(p.start for p in lines), max(p.end for p in lines)) if lines else None


def divide(clean: CleanText) -> tuple[Part, ...]:
    """The articles of ``clean``, in order."""
    return tuple(part for text in _documents(clean) for part in _parts(text, clean))


def _documents(clean: CleanText) -> Iterator[Sequence[Paragraph]]:
    """The paragraphs of each document of the source."""
    starts = [start for start, _ in clean.source.documents[1:]]
    grouped = groupby(paragraphs(clean.text), key=lambda p: bisect_right(starts, clean.offsets[p.start]))
    return (tuple(found) for _, found in grouped)


def _parts(text: Sequence[Paragraph], clean: CleanText) -> tuple[Part, ...]:
    titles = _magazine_titles(text)
    if len(titles) < 2:
        title = (titles[0], titles[0]) if titles else find_title(text, clean)
        front = front_of(text, clean)
        below = _document_below(text, title)
        if below is None:
            return (_part(text, clean, title, front),)
        news = replace(_part(text[:below], clean, title, front), reports=True)
        return news, _part(text[below:], clean, (0, 0), {})
    edges = pairwise([0, *titles[1:], len(text)])
    return tuple(
        _part(text[first:last], clean, (title - first, title - first), {})
        for title, (first, last) in zip(titles, edges, strict=True)
    )


def _document_below(text: Sequence[Paragraph], title: tuple[int, int] | None) -> int | None:
    """The title of the document that stands whole below the news of it; None where there is none.

    News is what a headline announces (某部发布《…》). What has addressees or a number of its own forwards the document
    below, and is one article with it; so is an annex.
    """
    if title is None or not announces("".join(p.text for p in text[title[0] : title[1] + 1])):
        return None
    begun = title[1] + 1
    for i in range(begun, len(text)):
        line = text[i]
        if wording.FORWARDS.search(line.text) or ANNEX_HEAD.match(line.text):
            return None
        if wording.DOC_NUMBER.search(line.text) and not line.is_body and not line.has_label:
            return None
        if is_addressed(text, i):
            return None
        if "关于" in line.text and is_formal((line,)) and any(is_addressed(text, n) for n in _next(text, i)):
            return i if any(p.is_body or p.has_label for p in text[begun:i]) else None
    return None


def _next(text: Sequence[Paragraph], index: int) -> range:
    return range(index + 1, min(index + _HEAD, len(text)))


def _magazine_titles(text: Sequence[Paragraph]) -> list[int]:
    """The titles that stand over a bureau's byline and running text: each begins an article."""
    return [
        i
        for i in range(len(text) - 1)
        if could_be_title(text[i])
        and wording.BYLINE.match(text[i + 1].text)
        and any(p.is_body for p in text[i + 2 : i + 4])
        and not wording.DATE_LINE.match(text[i + 2].text)
    ]


def _part(text: Sequence[Paragraph], clean: CleanText, title: tuple[int, int] | None, front: Mapping[str, str]) -> Part:
    start = find_start(text, title[0] if title else None)
    kept = text[start:]
    if title:
        title = title[0] - start, title[1] - start
    head = find_head(kept, title)
    foot = find_foot(kept, head.end)
    span = bare_title(cover(kept[title[0] : title[1] + 1]), clean) if title else None
    shown = span.of(clean.text).replace("\n", "") if span else ""
    return Part(tuple(kept[: foot.end]), span, shown, head, foot, front)
