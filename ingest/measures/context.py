"""What the parts of a document say of the sentences in them: background, goals, the year done or the year to come."""

from __future__ import annotations

from dataclasses import dataclass, replace

from graph.model import DocType, Section, Status
from ingest.clauses import opens_with_verb
from ingest.patterns.measures import (
    APPROVAL,
    BACKGROUND_HEADING,
    FUTURE_HEADING,
    GOAL_HEADING,
    HEADING_YEAR,
    LEADS_ON,
    PAST_HEADING,
)
from ingest.structure import Article

_HALVED = frozenset({DocType.REVIEW, DocType.REPLY, DocType.NEWS, DocType.OTHER})
"""Kinds of documents that look back in one part and ahead in another."""
_DEFAULT = {
    DocType.REVIEW: Status.DONE,
    DocType.REPLY: Status.DONE,
    DocType.NEWS: Status.DONE,
    DocType.WORK_POINTS: Status.PLANNED,
}
_FEWEST_ARTICLES = 3
"""Articles (第一条) that make a document a rule, whatever forwards it."""
_MARKER_LENGTH = 40
_OPENING = 400
"""Characters in which a reply says whether it approves."""


@dataclass(frozen=True, slots=True)
class Context:
    """What holds for the sentences of a part. ``period`` is the year of the half, ISO ``start/end``."""

    status: Status
    background: bool = False
    goals: bool = False
    period: str | None = None


def manner(article: Article) -> DocType:
    """The kind of document that an article's sentences read like: a notice that forwards a rule is read as the rule."""
    if sum(s.form == "article" for s in article.sections) >= _FEWEST_ARTICLES:
        return DocType.REGULATION
    return article.doc_type


class Contexts:
    """The context of every section of an article, and of what stands before the first."""

    def __init__(self, text: str, article: Article) -> None:
        self._text = text
        self._sections = article.sections
        self._halved = article.doc_type in _HALVED
        self.start = Context(_default(text, article))
        self._years = self._heading_years()
        self._of: dict[int | None, Context] = {None: self.start}
        for section in article.sections:
            self._of[section.ordinal] = self._section(section, self._of.get(section.parent, self.start))

    def of(self, section: int | None) -> Context:
        return self._of.get(section, self.start)

    def _section(self, section: Section, outer: Context) -> Context:
        heading = self._heading(section)
        if not heading:
            return outer
        context = self._half(section, heading, outer)
        if GOAL_HEADING.search(heading):
            return replace(context, goals=True, background=False)
        if BACKGROUND_HEADING.search(heading):
            return replace(context, background=True)
        return context

    def _heading(self, section: Section) -> str:
        """The heading where it is one: a topic line, not the sentence that opens a clause."""
        if section.heading is None:
            return ""
        heading = section.heading.of(self._text).strip()
        return heading if len(heading) <= 2 * _MARKER_LENGTH else ""

    def _half(self, section: Section, heading: str, outer: Context) -> Context:
        if heading.endswith("。") and opens_with_verb(heading):
            return outer
        if not self._halved or section.depth > 1 or section.form in ("clause", "ordinal", "article", "number"):
            return outer
        return self.marked(heading, outer)

    def marked(self, heading: str, outer: Context) -> Context:
        """The context after what opens a half: 2021年工作思路, 下一步工作安排, 重点抓好以下工作：."""
        year = HEADING_YEAR.search(heading)
        period = f"{year[1]}-01-01/{year[1]}-12-31" if year else None
        if FUTURE_HEADING.search(heading) and not PAST_HEADING.search(heading):
            return replace(outer, status=Status.PLANNED, period=period)
        if PAST_HEADING.search(heading):
            return replace(outer, status=Status.DONE, period=period)
        if year and self._years and int(year[1]) > min(self._years):
            return replace(outer, status=Status.PLANNED, period=period)
        if year and len(self._years) > 1:
            return replace(outer, status=Status.DONE, period=period)
        return replace(outer, period=period) if period else outer

    def _heading_years(self) -> set[int]:
        """The years that the outermost headings name."""
        years = set()
        for section in self._sections:
            if section.depth == 1 and (match := HEADING_YEAR.search(self._heading(section))):
                years.add(int(match[1]))
        return years


def _default(text: str, article: Article) -> Status:
    """The status of what no part says more of; a reply that approves tells what must be done."""
    opening = text[article.body.start : min(article.body.start + _OPENING, article.body.end)]
    if article.doc_type is DocType.REPLY and APPROVAL.search(opening):
        return Status.REQUIRED
    return _DEFAULT.get(article.doc_type, Status.REQUIRED)


def is_marker(content: str) -> bool:
    """True for a short sentence that opens a half without being a heading: 2031年要办好下面几件事：."""
    return (
        len(content) <= _MARKER_LENGTH
        and bool(LEADS_ON.search(content))
        and bool(FUTURE_HEADING.search(content) or PAST_HEADING.search(content))
    )
