"""Documents that a text names, and what it does with them: 《…》, laws without brackets, bare numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.model import Citation, CitationRelation, DocType, Span
from ingest.citations.numbers import doc_numbers, number_in
from ingest.citations.relations import relation
from ingest.citations.titles import Titled, bare, is_document, is_form, is_short, masked, note_after, titled
from ingest.clean import CleanText
from ingest.lexicon import Lexicon
from ingest.lexicon.laws import laws
from ingest.patterns.citations import (
    BASIS_WITHOUT_BRACKETS,
    BETWEEN,
    LAW_TO_BE,
    LAWS_IN_A_LIST,
    LEGISLATION,
    NAMES_IT_SHORT,
    NOT_A_LAW,
    SHORT_NAME,
    TITLE_WITHOUT_BRACKETS,
)
from ingest.structure import Article

_CLAUSE_END = re.compile(r"[，。；\n]")
_LONGEST_LIST = 1000
_PLANS = (DocType.OPINIONS, DocType.NOTICE, DocType.PLAN, DocType.WORK_POINTS, DocType.REGULATION)


def citations(clean: CleanText, articles: Sequence[Article], lexicon: Lexicon) -> tuple[Citation, ...]:
    """Every citation in the articles, in order; one in a title (《…〈…〉…》) follows the title it stands in.

    ``title`` is as written, a short name (《意见》) replaced by what it stands for; ``doc_number`` is the number given
    behind it. Certificates, forms and newspapers in 《》 are no documents; an article's own title on a line of its own
    is none of its citations.
    """
    found: list[Citation] = []
    for article in articles:
        own = article.title.of(clean.text) if article.title else ""
        number = article.doc_number
        found += find_citations(
            clean.text, article.span, lexicon, own_title=own, own_number=number, planned=article.doc_type in _PLANS
        )
    return tuple(found)


def find_citations(
    text: str,
    span: Span,
    lexicon: Lexicon,
    *,
    own_title: str = "",
    own_number: Span | None = None,
    planned: bool = False,
) -> list[Citation]:
    """The citations in ``text[span]``, the text of one document with its title and its number."""
    return _Reader(text, span, lexicon, own_title, own_number, planned).read()


class _Reader:
    """Reads one document. ``_plain`` is its text with titles blanked, so that only its own verbs are seen."""

    def __init__(
        self, text: str, span: Span, lexicon: Lexicon, own_title: str, own_number: Span | None, planned: bool
    ) -> None:
        self._text, self._span, self._lexicon = text, span, lexicon
        self._own_title, self._own_number, self._planned = own_title, own_number, planned
        self._titles = titled(text, span)
        self._inner: dict[Span, list[Titled]] = {}
        for title in self._titles:
            if title.outer is not None:
                self._inner.setdefault(title.outer, []).append(title)
        self._plain = masked(text, self._titles)
        self._known: dict[str, str] = {}
        self._seen: list[str] = []

    def read(self) -> list[Citation]:
        """All citations, in order of position."""
        found = [*self._titled(), *self._laws(), *self._laws_to_be(), *self._unbracketed(), *self._numbers()]
        return sorted(found, key=lambda c: (c.span.start, -c.span.end))

    def _titled(self) -> Iterator[Citation]:
        outer = [t for t in self._titles if t.outer is None]
        for group in _groups(self._plain, outer):
            start, end = group[0].span.start, note_after(self._text, group[-1].span.end)[1]
            related = relation(self._plain, start, end, planned=self._planned)
            for title in group:
                yield from self._one(title, related)

    def _one(self, title: Titled, related: CitationRelation) -> Iterator[Citation]:
        note, end = note_after(self._text, title.span.end)
        if self._alone_on_its_line(title.span, end) or self._defines_a_short_name(title.span):
            return
        whole, number = self._resolved(title.title), number_in(note, self._lexicon)
        acted_on = number is not None or related is not CitationRelation.CITES
        if whole is not None and (is_document(whole) or (acted_on and not is_form(whole))):
            yield Citation(title.span, whole, related, number)
            self._remember(whole, note)
        for inner in filter(lambda t: is_document(t.title), self._inner.get(title.span, ())):
            yield Citation(inner.span, inner.title, self._inside(title, inner))
            self._remember(inner.title, "")

    def _inside(self, outer: Titled, inner: Titled) -> CitationRelation:
        """What the outer title says is done with the inner one: 关于修改〈…〉的决定 amends it."""
        words = self._text[outer.span.start + 1 : outer.span.end - 1]
        start, end = inner.span.start - outer.span.start - 1, inner.span.end - outer.span.start - 1
        blank = words[: start + 1] + "□" * (end - start - 2) + words[end - 1 :]
        return relation(blank, start, end, planned=True)

    def _remember(self, title: str, note: str) -> None:
        self._seen.append(title)
        if short := SHORT_NAME.search(note):
            self._known[short["short"]] = title

    def _resolved(self, title: str) -> str | None:
        """What a title stands for; None for a short one nobody has introduced, or that is the document itself."""
        if title in self._known:
            return self._known[title]
        if not is_short(title):
            return title
        whole = next((t for t in reversed(self._seen) if bare(t).endswith(title)), None)
        own = bare(self._own_title).endswith(title)
        return None if own and whole in (None, self._own_title) else whole

    def _alone_on_its_line(self, span: Span, end: int) -> bool:
        start = self._text.rfind("\n", 0, span.start) + 1
        stop = self._text.find("\n", end)
        line = self._text[start : stop if stop >= 0 else len(self._text)]
        return not re.sub(r"[\s\u3000（）()]", "", line.replace(self._text[span.start : end], ""))

    def _defines_a_short_name(self, span: Span) -> bool:
        return bool(NAMES_IT_SHORT.search(self._text[max(0, span.start - 6) : span.start]))

    def _laws(self) -> Iterator[Citation]:
        """反洗钱法, without brackets."""
        for span in laws().find(self._plain[self._span.start : self._span.end]):
            start, end = span.start + self._span.start, span.end + self._span.start
            title = self._text[start:end]
            if title != "宪法" and title not in self._own_title:
                yield Citation(Span(start, end), title, self._of_a_law(start, end, in_force=True))

    def _of_a_law(self, start: int, end: int, *, in_force: bool) -> CitationRelation:
        """A law shares what is done with its list's last (A法、B法等立法修法): amended if in force, else made."""
        mark = _CLAUSE_END.search(self._plain, end, end + _LONGEST_LIST)
        stop = mark.start() if mark else min(end + _LONGEST_LIST, len(self._plain))
        last = LAWS_IN_A_LIST.match(self._plain, end, stop)
        related = relation(self._plain, start, last.end() if last else end, planned=self._planned)
        if in_force and related is CitationRelation.DRAFTS and "修法" in self._plain[end:stop]:
            return CitationRelation.AMENDS
        return CitationRelation.DRAFTS if not in_force else related

    def _laws_to_be(self) -> Iterator[Citation]:
        """金融稳定法 beside 立法, 制定 or 出台: a law that is not in force yet."""
        for found in LAW_TO_BE.finditer(self._plain, self._span.start, self._span.end):
            start, end = found.span("name")
            clause = self._plain[end : min(len(self._plain), end + 40)].split("。")[0]
            if any(laws().find(found["name"])) or NOT_A_LAW.search(found["name"]) or not LEGISLATION.search(clause):
                continue
            yield Citation(Span(start, end), found["name"], self._of_a_law(start, end, in_force=False))

    def _unbracketed(self) -> Iterator[Citation]:
        for form in (BASIS_WITHOUT_BRACKETS, TITLE_WITHOUT_BRACKETS):
            for found in form.finditer(self._plain, self._span.start, self._span.end):
                start, end = found.span("title")
                note, after = note_after(self._text, end)
                if not self._is_own(found["title"], Span(start, after)):
                    related = relation(self._plain, start, after, planned=self._planned)
                    yield Citation(Span(start, end), found["title"], related, number_in(note, self._lexicon))

    def _is_own(self, title: str, span: Span) -> bool:
        """Whether a title without brackets is the head of the document that is read."""
        numbered = self._own_number is not None and span.overlaps(self._own_number)
        return numbered or title in self._own_title or self._alone_on_its_line(span, span.end)

    def _numbers(self) -> Iterator[Citation]:
        """A number that stands for its document: 按照苏住建规〔2011〕4号."""
        for span, number in doc_numbers(self._plain, self._span.start, self._span.end, self._lexicon):
            if self._own_number is not None and span.overlaps(self._own_number):
                continue
            if not self._in_a_note(span) and not self._alone_on_its_line(span, span.end):
                related = relation(self._plain, span.start, span.end, planned=self._planned)
                yield Citation(span, number, related, number)

    def _in_a_note(self, span: Span) -> bool:
        """Whether the number stands in the brackets behind a title, which has it already."""
        opening = max(self._text.rfind(mark, max(0, span.start - 30), span.start) for mark in "（(")
        ahead = self._text[max(0, opening - 2) : opening].rstrip() if opening > 0 else ""
        return ahead.endswith(tuple("》〉知见定案法函告复")) and not set(self._text[opening : span.start]) & set("）)")


def _groups(text: str, found: list[Titled]) -> Iterator[list[Titled]]:
    """Titles in one list: 《A》、《B》和《C》, their notes between."""
    group: list[Titled] = []
    for title in found:
        if group and BETWEEN.match(text[note_after(text, group[-1].span.end)[1] : title.span.start]):
            group.append(title)
            continue
        if group:
            yield group
        group = [title]
    if group:
        yield group
