"""Rows of a table of tasks to measures: the task's cell is the measure, the columns beside it say whose it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from graph.model import Kind, Level, Measure, Mention, MentionType, Owner, Span
from ingest.clauses import opens_with_verb
from ingest.measures.context import Contexts
from ingest.responsibility.notes import UNSURE_DATES
from ingest.responsibility.table_rows import row_owners
from ingest.sentences import Line, lines
from ingest.structure import Article
from ingest.structure.paragraphs import paragraphs
from ingest.structure.tables import Column, Row, Table, task_tables
from ingest.within import within


def found_tables(text: str, article: Article) -> tuple[Table, ...]:
    """The tables of tasks in an article, those behind its signature (附件) included."""
    if text.find("\t", article.span.start, article.span.end) < 0:
        return ()
    found = paragraphs(article.span.of(text), article.span.start)
    return task_tables(text, [Span(p.start, p.end) for p in found if p.text.strip()])


def without(text: str, all_lines: tuple[Line, ...], tables: Sequence[Table]) -> tuple[Line, ...]:
    """The lines that are no row of a table: of a table of tasks, or of one that lists things."""
    taken = {span.start for table in tables for span in table.lines}
    return tuple(x for x in all_lines if x.span.start not in taken and not _is_cells(x.span.of(text)))


def _is_cells(line: str) -> bool:
    """True for a row of figures or names (5G用户普及率（%）	15	60); one of two cells may hold sentences."""
    cells = line.count("\t")
    return cells > 1 or (cells == 1 and not any(mark in line for mark in "。；;！"))


def merged(measures: tuple[Measure, ...], tasks: Sequence[Measure]) -> tuple[Measure, ...]:
    """Both in reading order; a ``parent`` counts in the result as it did in its own list."""
    if not tasks:
        return measures
    every = [(m, 0, i) for i, m in enumerate(measures)] + [(m, 1, i) for i, m in enumerate(tasks)]
    every.sort(key=lambda entry: (entry[0].span.start, entry[0].span.end))
    place = {(of, i): at for at, (_, of, i) in enumerate(every)}
    return tuple(m if m.parent is None else replace(m, parent=place[of, m.parent]) for m, of, _ in every)


def table_tasks(text: str, article: Article, tables: Sequence[Table], mentions: Sequence[Mention]) -> list[Measure]:
    """The measures of the tables, in order, ``parent`` an index among them.

    The last of several columns of tasks has the measure; a cell before it that says what is to be done (opens with its
    verb) is the task over the rows it covers. A row that says the task of the row above again adds its bodies to it.
    """
    if not tables:
        return []
    sections = {line.span.start: line.section for line in lines(text, article.span, article.sections)}
    walk = _Walk(text, article, sections, mentions)
    for table in tables:
        walk.table(table)
    return walk.found


@dataclass(slots=True)
class _Said:
    """What the row above said: its task, the task over it, and its bodies."""

    task: str = ""
    over: str = ""
    parent: int | None = None
    owners: tuple[Owner, ...] = ()


class _Walk:
    def __init__(
        self, text: str, article: Article, sections: dict[int, int | None], mentions: Sequence[Mention]
    ) -> None:
        self._text = text
        self._contexts = Contexts(text, article)
        self._sections = sections
        self._mentions = mentions
        self._actors = [m for m in mentions if m.type is MentionType.ACTOR]
        self.found: list[Measure] = []

    def table(self, table: Table) -> None:
        said = _Said()
        for row in table.rows:
            tasks = row.of(Column.TASK)
            if not tasks:
                continue
            owners = row_owners(self._text, row, self._actors, said.owners)
            if len(tasks) > 1:
                self._over(tasks[-2], row, owners, said)
            task = tasks[-1].of(self._text)
            if task == said.task and self.found:
                new = [o for o in owners if all(o.actor != other.actor for other in self.found[-1].owners)]
                self.found[-1] = replace(self.found[-1], owners=(*self.found[-1].owners, *new))
            else:
                self.found.append(self._measure(tasks[-1], row, owners, Level.ITEM, said.parent))
            said.task, said.owners = task, owners

    def _over(self, cell: Span, row: Row, owners: tuple[Owner, ...], said: _Said) -> None:
        """The task over the rows from here on, where the cell is another than in the row above."""
        over = cell.of(self._text)
        if over == said.over:
            return
        said.over, said.parent = over, None
        if opens_with_verb(over):
            said.parent = len(self.found)
            self.found.append(self._measure(cell, row, owners, Level.TASK, None))

    def _measure(self, span: Span, row: Row, owners: tuple[Owner, ...], level: Level, parent: int | None) -> Measure:
        section = self._sections.get(row.line.start)
        context = self._contexts.of(section)
        inside = within(self._mentions, span)
        due = row.of(Column.DEADLINE) if level is Level.ITEM else ()
        dates = [m for cell in due for m in within(self._mentions, cell) if m.kind not in UNSURE_DATES]
        periods = _names([*inside, *dates], MentionType.PERIOD)
        return Measure(
            span=span,
            level=level,
            kind=Kind.ACTION,
            status=context.status,
            parent=parent,
            section=section,
            owners=owners,
            programs=_names(inside, MentionType.PROGRAM),
            metrics=tuple(m.span for m in inside if m.type is MentionType.METRIC),
            periods=periods or ((context.period,) if context.period else ()),
            places=_names(inside, MentionType.PLACE),
        )


def _names(mentions: Sequence[Mention], type: MentionType) -> tuple[str, ...]:
    return tuple(dict.fromkeys(m.canonical for m in mentions if m.type is type))
