"""Which sentences of an article are measures, at what level, under which task.

A clause's run-in heading (（一）规范样品留存管理。) is a task and the sentences under it are its items. Reviews often
number nothing: there the first short sentence of each paragraph is the task. In a paragraph opened by an ordinal
(一是…。) a short sentence without names may be a heading between it and what follows.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from graph.model import DocType, Level, Mention, MentionType, Section, Span, Status
from ingest.clauses import opens_with_verb
from ingest.measures.annexes import annexed
from ingest.measures.background import is_background, is_fragment, is_story, opens_list
from ingest.measures.context import Context, Contexts, is_marker, manner
from ingest.measures.phases import bodies_before_colon, phases
from ingest.patterns.measures import (
    BACKGROUND_HEADING,
    FIGURE,
    FROM_NOW_ON,
    GOAL_HEADING,
    GUIDING_THOUGHT,
    HEADING_YEAR,
    MEETING_SAYS,
    PAST_HEADING,
    PROJECT_HEADING,
    SUBJECTLESS_MUST,
    TARGET_YEAR,
    TOPIC_HEADING,
)
from ingest.responsibility.notes import Note
from ingest.sentences import Line, Sentence, lines, sentences
from ingest.structure import Article

_LONGEST_TASK = 45
"""Characters a run-in heading has at most; a longer first sentence is a measure of its own."""
_LONGEST_SUBHEADING = 11
_LONGEST_FIRST_SUBHEADING = 18
_LONGEST_LEAD = 20
_LEAD_SHARE = 0.6
_FIGURES = 3
"""Figures in a paragraph before the first part of a review that make it a part of what it tells."""
_PAUSES = "；;：:，,、.．"
_MANY = 6
"""Paragraphs headed by their first sentence that make it the manner of the whole document."""
_TELLING = frozenset({DocType.NEWS, DocType.REVIEW, DocType.OTHER})
"""Documents that tell a story around what was done."""
_LABELLED_TASKS = frozenset({"part", "clause", "number", "ordinal", "dash"})


@dataclass(frozen=True, slots=True)
class Draft:
    """A measure before its owners and links are known: its ``span`` has the label that the ``sentence`` has not.

    ``section`` is the ordinal of the section it stands in; ``labelled_line`` says that its line begins with a label.
    """

    span: Span
    sentence: Sentence
    level: Level
    context: Context
    parent: int | None
    section: int | None
    labelled_line: bool


class Outline:
    """Walks an article's lines in order and keeps what they say of the lines to come."""

    def __init__(
        self,
        text: str,
        article: Article,
        mentions: Sequence[Mention],
        all_lines: tuple[Line, ...],
        found: tuple[Note, ...],
    ) -> None:
        self._text = text
        self._article = article
        self._sections = {s.ordinal: s for s in article.sections}
        self._contexts = Contexts(text, article)
        self._manner = manner(article)
        self._notes = [n.span for n in found]
        self._names = [m for m in mentions if m.type in (MentionType.PROGRAM, MentionType.PLACE, MentionType.METRIC)]
        self._lines = all_lines
        self._opening = {s.span.start: s for s in article.sections}
        self._labels = {i: self._label(line) for i, line in enumerate(all_lines) if self._label(line)}
        self._by_line: dict[int, list[Sentence]] = {}
        self._annexed = annexed(text, all_lines)
        index = {line: i for i, line in enumerate(all_lines)}
        for sentence in sentences(text, all_lines, self._labels):
            if (kept := self._without_note(sentence)) is not None:
                headed = bool(bodies_before_colon(text, sentence.line, mentions))
                self._by_line.setdefault(index[sentence.line], []).extend(phases(text, kept, mentions, headed=headed))
        self._starts = [s.span.start for found in self._by_line.values() for s in found]
        self._stops = any(sentence.closed for found in self._by_line.values() for sentence in found)
        self._divided = self._divisions()
        self._task_of: dict[int, int] = {}
        self._half: Context | None = None
        self._saying: tuple[Line, Status] | None = None
        self._drafts: list[Draft] = []
        self._leads = self._lead_sections()
        self._subheads = self._has_subheadings()

    def drafts(self) -> list[Draft]:
        """The measures in reading order; ``parent`` is an index into the list."""
        for i, line in enumerate(self._lines):
            if found := self._by_line.get(i):
                self._line(i, line, found)
        return self._drafts

    def _label(self, line: Line) -> int:
        """How many characters of a line are its label and the space behind it."""
        section = self._opening.get(line.span.start)
        if section is None or not section.label:
            return 0
        rest = line.span.of(self._text)[len(section.label) :]
        return len(section.label) + len(rest) - len(rest.lstrip(" \t\u3000、.．"))

    def _without_note(self, sentence: Sentence) -> Sentence | None:
        """The sentence up to the note in it; None where the note is all there is."""
        for note in self._notes:
            if sentence.span in note:
                return None
            if note.start == sentence.span.start and note.end < sentence.span.end:
                return replace(sentence, span=Span(note.end, sentence.span.end))
            if note in sentence.span:
                end = note.start
                while end > sentence.span.start and self._text[end - 1].isspace():
                    end -= 1
                return replace(sentence, span=Span(sentence.span.start, end)) if end > sentence.span.start else None
        return sentence

    def _divisions(self) -> dict[int | None, int]:
        """Sections with numbered parts, and where the first part begins: what stands before it introduces them."""
        firsts: dict[int | None, int] = {}
        for section in self._article.sections:
            if section.label and section.parent is not None:
                firsts.setdefault(section.parent, section.span.start)
        return firsts

    def _line(self, i: int, line: Line, found: list[Sentence]) -> None:
        section = self._opening.get(line.span.start)
        if section is not None and not section.label:
            return
        context = self._context(line)
        if context.background or i in self._annexed or self._is_preamble(i, line, found):
            return
        if section is None:
            self._unlabelled(line, found, context)
        else:
            self._labelled(i, section, found, context)

    def _context(self, line: Line) -> Context:
        context = self._contexts.of(line.section)
        if self._half:
            return replace(context, status=self._half.status, period=self._half.period)
        if context.background and TARGET_YEAR.match(line.span.of(self._text)):
            return replace(context, background=False, goals=True)
        return context

    def _is_preamble(self, i: int, line: Line, found: list[Sentence]) -> bool:
        """What stands before the first section of a document that has any, and the paragraph of guiding thoughts."""
        if line.section is None and self._article.sections and self._article.doc_type is not DocType.NEWS:
            return line.span.start < self._article.sections[0].span.start
        if i in self._labels or self._article.doc_type in (DocType.REPLY, DocType.NEWS):
            return False
        if self._article.doc_type is DocType.REVIEW and line.section in self._divided:
            told = len(FIGURE.findall(line.span.of(self._text))) >= _FIGURES
            return line.span.start < self._divided[line.section] and not told
        return bool(GUIDING_THOUGHT.search(self._text, line.span.start, line.span.end)) and len(found) < 4

    # A line that begins with a number -------------------------------------------------------------------------

    def _labelled(self, i: int, section: Section, found: list[Sentence], context: Context) -> None:
        first = found[0]
        start = section.span.start if section.form in _LABELLED_TASKS else first.span.start
        if self._text[first.span.end - 1] in "？?" or TOPIC_HEADING.match(first.span.of(self._text)):
            for sentence in found[1:]:
                self._item(sentence, sentence, context, self._parent(section.parent), True)
            return
        if self._is_topic(section, first, found):
            if self._topic_is_task(section, first, context):
                self._add_task(section, Span(start, first.span.end), first, context)
            return
        if section.form in _LABELLED_TASKS and self._is_run_in(i, section, first, found):
            task = self._add_task(section, Span(start, first.span.end), first, context)
            self._items(found[1:], context, task, section)
            return
        parent = self._parent(section.parent)
        self._item(replace(first, span=Span(start, first.span.end)), first, context, parent, True)
        for sentence in found[1:]:
            self._item(sentence, sentence, context, parent, True)

    def _is_topic(self, section: Section, first: Sentence, found: list[Sentence]) -> bool:
        return (
            not first.closed
            and len(found) == 1
            and len(first.span.of(self._text)) <= 2 * _LONGEST_TASK
            and (section.form != "article" and self._text[first.span.end - 1] not in "；;")
        )

    def _topic_is_task(self, section: Section, first: Sentence, context: Context) -> bool:
        """A numbered line without 。 under a part that names what is to be done: （一）实施创新行动."""
        heading = first.span.of(self._text)
        if (
            section.form not in ("clause", "number")
            or BACKGROUND_HEADING.search(heading)
            or GOAL_HEADING.search(heading)
        ):
            return False
        if context.goals or not self._has_more(section, first.span.end):
            return not self._has_more(section, first.span.end) and opens_with_verb(heading)
        told = context.status is Status.REQUIRED
        names_it = opens_with_verb(heading) or (told and PROJECT_HEADING.search(heading) is not None)
        return names_it and (told or not PAST_HEADING.search(heading))

    def _is_run_in(self, i: int, section: Section, first: Sentence, found: list[Sentence]) -> bool:
        if not first.closed or len(first.span.of(self._text)) > _LONGEST_TASK:
            return False
        return len(found) > 1 or self._has_more(section, self._lines[i].span.end)

    def _has_more(self, section: Section, after: int) -> bool:
        """True where sentences of the section, its parts included, follow the position."""
        following = bisect_left(self._starts, after)
        return following < len(self._starts) and self._starts[following] < section.span.end

    def _add_task(self, section: Section, span: Span, sentence: Sentence, context: Context) -> int:
        index = len(self._drafts)
        parent = self._parent(section.parent)
        self._drafts.append(Draft(span, sentence, Level.TASK, context, parent, section.ordinal, True))
        self._task_of[section.ordinal] = index
        return index

    def _parent(self, section: int | None) -> int | None:
        while section is not None:
            if section in self._task_of:
                return self._task_of[section]
            section = self._sections[section].parent
        return None

    # Sentences ------------------------------------------------------------------------------------------------

    def _items(self, found: Sequence[Sentence], context: Context, task: int, section: Section) -> None:
        """The items of a run-in task, with the headings that stand between where the document has such."""
        heads = self._subheadings(found) if section.form == "ordinal" and self._subheads else set()
        parent = task
        for n, sentence in enumerate(found):
            if n in heads:
                parent = len(self._drafts)
                self._drafts.append(
                    Draft(sentence.span, sentence, Level.TASK, context, task, sentence.line.section, True)
                )
            else:
                self._item(sentence, sentence, context, parent, True)

    def _item(
        self, spanned: Sentence, sentence: Sentence, context: Context, parent: int | None, labelled: bool
    ) -> None:
        content = sentence.span.of(self._text)
        if is_marker(content):
            self._half = self._contexts.marked(content, self._half or context)
        if opens_list(content) or is_background(content, context, self._manner):
            return
        if self._article.doc_type in _TELLING and parent is None and not labelled and is_story(content):
            return
        context = self._context(sentence.line) if self._half else context
        if context.status is Status.DONE and FROM_NOW_ON.match(content):
            context = replace(context, status=Status.PLANNED)
        if MEETING_SAYS.match(content):
            parent, context = None, self._said(content, context)
            self._saying = (sentence.line, context.status)
        elif self._saying is not None and self._saying[0] == sentence.line:
            # What a meeting asks for goes on to the end of its paragraph.
            context = replace(context, status=self._saying[1])
        self._drafts.append(Draft(spanned.span, sentence, Level.ITEM, context, parent, sentence.line.section, labelled))

    def _said(self, content: str, context: Context) -> Context:
        """会议强调，…要…: to come; 会议认为，2025年以来…: the year that the report is about from here on."""
        if SUBJECTLESS_MUST.search(content[5:]) or "要" in content[:40]:
            return replace(context, status=Status.PLANNED)
        if year := HEADING_YEAR.search(content[:20]):
            self._half = replace(context, period=f"{year[1]}-01-01/{year[1]}-12-31")
            return self._half
        return context

    def _unlabelled(self, line: Line, found: list[Sentence], context: Context) -> None:
        parent = self._parent(line.section)
        if self._is_fragment(found[-1]):
            found = found[:-1]
        if not found:
            return
        first = found[0]
        if line.section in self._leads and self._is_lead(found):
            index = len(self._drafts)
            if not is_background(first.span.of(self._text), context, self._manner):
                self._drafts.append(Draft(first.span, first, Level.TASK, context, parent, line.section, False))
                parent = index
            found = found[1:]
        for sentence in found:
            self._item(sentence, sentence, context, parent, False)

    def _is_fragment(self, last: Sentence) -> bool:
        """A line without a stop that tells no act, where stops are the manner of the document."""
        if not self._stops:
            return False
        content = last.span.of(self._text)
        noted = last.span.end < last.line.span.end
        return not (last.closed or noted or content[-1] in _PAUSES) and is_fragment(content)

    def _is_lead(self, found: list[Sentence]) -> bool:
        """A paragraph headed by its first sentence; outside reviews that is one clause that opens with its verb."""
        heading = found[0].span.of(self._text)
        if len(found) < 2 or not found[0].closed or len(heading) > _LONGEST_TASK:
            return False
        if self._article.doc_type in (DocType.REVIEW, DocType.OTHER):
            return True
        return len(heading) <= _LONGEST_LEAD and not any(c in heading for c in "，,") and opens_with_verb(heading)

    def _lead_sections(self) -> set[int | None]:
        """Sections whose unnumbered paragraphs mostly begin with a short sentence that heads them."""
        seen: dict[int | None, list[bool]] = {}
        for i, found in self._by_line.items():
            line = self._lines[i]
            plain = i not in self._labels and line.span.start not in self._opening and line.section is not None
            if plain and not self._is_preamble(i, line, found):
                seen.setdefault(line.section, []).append(self._is_lead(found))
        least = 2 if self._article.doc_type in (DocType.REVIEW, DocType.OTHER) else 3
        headed = {s: leads for s, leads in seen.items() if sum(leads) / len(leads) >= _LEAD_SHARE}
        if self._article.doc_type not in (DocType.REVIEW, DocType.OTHER) and sum(map(len, headed.values())) >= _MANY:
            return set(headed)
        return {s for s, leads in headed.items() if len(leads) >= least}

    def _has_subheadings(self) -> bool:
        """True where at least half of the paragraphs opened by an ordinal go on with a heading."""
        starts = [
            found[1]
            for i, found in self._by_line.items()
            if i in self._labels and self._opening[self._lines[i].span.start].form == "ordinal" and len(found) > 3
        ]
        return len(starts) > 1 and sum(self._is_subheading(s, _LONGEST_SUBHEADING) for s in starts) * 2 >= len(starts)

    def _subheadings(self, found: Sequence[Sentence]) -> set[int]:
        heads: set[int] = set()
        for n, sentence in enumerate(found[:-1]):
            longest = _LONGEST_FIRST_SUBHEADING if n == 0 else _LONGEST_SUBHEADING
            if self._is_subheading(sentence, longest) and n - 1 not in heads:
                heads.add(n)
        return heads

    def _is_subheading(self, sentence: Sentence, longest: int) -> bool:
        content = sentence.span.of(self._text).rstrip("。")
        named = any(m.span.overlaps(sentence.span) for m in self._names)
        return (
            len(content) <= longest
            and not any(c in content for c in "，,《“")
            and (not named or longest == _LONGEST_FIRST_SUBHEADING)
            and opens_with_verb(content)
        )


def flow(text: str, article: Article) -> tuple[Line, ...]:
    """The lines measures are looked for in: the body and, behind the signature of a notice, what it forwards."""
    end = max([article.body.end, *(s.span.end for s in article.sections)])
    found = lines(text, Span(article.body.start, end), article.sections)
    signature = article.signature
    return found if signature is None else tuple(x for x in found if not signature.overlaps(x.span))
