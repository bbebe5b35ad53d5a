"""Answers for people: each kind of row as a few lines."""

from __future__ import annotations

from collections.abc import Iterable
from functools import singledispatch
from typing import Any

from rich.console import Console
from rich.text import Text

from api.cli.layout import INDENT, Lines, book, facts, flat, head, judged, many, place, stands, where
from api.cli.matrix_table import matrix_lines
from api.cli.prose_entities import links_lines, relations_lines, suggestion_lines
from api.cli.target_lines import pair_lines
from graph.questions import (
    CitationRow,
    Count,
    DocumentActor,
    DocumentDetail,
    DocumentRow,
    DocumentText,
    EntityDetail,
    EntityLinks,
    EntityRow,
    Event,
    EventCount,
    Figure,
    FigurePair,
    Hit,
    Link,
    MeasureRow,
    MentionRow,
    Ownership,
    Page,
    ProgramLink,
    Relations,
    Responsibility,
    SectionRow,
    Share,
    Suggestion,
)


def show(answer: Any) -> None:
    """Print an answer to stdout."""
    console = Console(soft_wrap=True, highlight=False)
    match answer:
        case Page():
            _show_rows(console, answer.items)
            console.print(_footer(answer))
        case tuple():
            _show_rows(console, answer)
            console.print(_footer(Page(answer, len(answer))))
        case DocumentText():
            console.print(Text(answer.before, "dim") + Text(answer.text) + Text(answer.after, "dim"))
        case _:
            _print(console, lines(answer))


@singledispatch
def lines(value: object) -> Lines:
    """A row or a single answer, line by line."""
    raise TypeError(f"nothing says how to show a {type(value).__name__}")


@lines.register
def _(value: MeasureRow) -> Lines:
    yield head(value.text)
    yield from facts(
        owner=value.owners,
        target=value.targets,
        program=value.programs,
        figure=value.metrics,
        period=value.periods,
        place=value.places,
        what=f"{value.status} {value.kind}, {value.level}{judged(value.judged)}",
    )
    yield from where(value, said=value.text, id=value.id)


@lines.register
def _(value: Ownership) -> Lines:
    yield head(value.actor, value.actor_kind)
    yield from facts(role=value.role, basis=value.basis)
    yield from facts(**{"part of": value.part_of, "rule": f"{value.rule} ({value.confidence:g})"})
    yield from where(value, id=value.actor_id)


@lines.register
def _(value: Share) -> Lines:
    roles = ("lead", "support", "participate", "implement", "guide")
    yield head(value.name, value.kind)
    yield from facts(
        measures=f"{value.measures} in {many(value.documents, 'document')}",
        roles=[f"{role} {n}" for role in roles if (n := getattr(value, role))],
    )
    yield from where(value, id=value.id)


@lines.register
def _(value: ProgramLink) -> Lines:
    yield head(value.program, value.kind)
    yield from facts(measures=f"{value.measures} in {many(value.documents, 'document')}", owner=value.owners)
    yield from where(value, id=value.program_id)


@lines.register
def _(value: Link) -> Lines:
    yield head(f"{value.program_a.name} — {value.program_b.name}", many(len(value.measures), "measure"))
    yield from facts(owner=value.owners)
    for measure in value.measures:
        yield Text()
        yield from lines(measure)


lines.register(Responsibility, matrix_lines)
lines.register(FigurePair, pair_lines)


@lines.register
def _(value: Figure) -> Lines:
    yield head(value.quote, value.metric)
    yield from facts(
        of=flat(value.measure_text),
        owner=value.owners,
        program=value.programs,
        period=value.periods,
        what=f"{value.status} {value.kind}",
    )
    yield from where(value, said=value.quote, id=value.measure_id)


@lines.register
def _(value: Event) -> Lines:
    ends = [end for end in (value.period_start, value.period_end) if end]
    yield head(
        " — ".join(dict.fromkeys(ends)) or "undated", f"{value.event}, {value.basis}" if value.basis else value.event
    )
    yield Text(INDENT + flat(value.text or ""))
    yield from facts(owner=value.owners, program=value.programs, what=value.status)
    yield stands(value.document_title, value.section, value.start, value.end, value.id)


@lines.register
def _(value: DocumentRow) -> Lines:
    yield head(book(value.title), value.doc_number)
    yield from facts(
        issuer=value.issuers,
        bureau=value.bureau,
        type=value.doc_type,
        issued=value.issued_on,
        effective=value.effective_on,
        holds=", ".join(
            map(many, (value.sections, value.measures, value.citations), ("section", "measure", "citation"))
        ),
    )
    yield from facts(**{"cited by": many(value.cited_by, "citation") if value.cited_by else None})
    yield from facts(source=value.source or f"none: only {value.status}", url=value.url)
    yield Text(f"{INDENT}{value.id}", style="dim")


@lines.register
def _(value: DocumentDetail) -> Lines:
    yield from lines(value.document)
    yield from _titled("bodies", map(_body, value.actors))
    yield from _titled("cites", (_citation(row, row.cited_title, row.cited_number) for row in value.citations))
    yield from _titled("cited by", (_citation(row, row.document_title) for row in value.cited_by))
    yield from _titled("sections", (line for row in value.sections for line in lines(row)))
    if value.document.measures:
        yield Text(f"its measures: zhengmai query measures --document {value.document.id}", style="dim")


def _body(row: DocumentActor) -> Text:
    basis = f" ({row.basis})" if row.basis else ""
    quote = "" if row.quote == row.actor else f"{flat(row.quote)} "
    said = Text(f"{INDENT}{row.part:<9} {row.actor}{basis}")
    return said.append(f"  {quote}{place(row.section, row.start, row.end)}", style="dim")


def _citation(row: CitationRow, title: str | None, number: str | None = None) -> Text:
    """A citation, by the document at its other end."""
    named = f"{book(title) if title else ''}{number or ''}"
    said = Text(f"{INDENT}{row.relation:<9} {named or row.cited_id}")
    return said.append(f"  {place(row.section, row.start, row.end)}", style="dim")


@lines.register
def _(value: SectionRow) -> Lines:
    name = f"{'  ' * value.depth}{value.label or ''} {flat(value.heading or '')}".rstrip()
    yield Text(f"{INDENT}{name}") + Text(
        f"  {place(None, value.start, value.end)}  {many(value.measures, 'measure')}", style="dim"
    )


@lines.register
def _(value: Hit) -> Lines:
    yield head(value.text, value.label)
    if value.start is None or value.end is None:
        yield Text(f"{INDENT}{value.id}", style="dim")
    else:
        yield stands(value.document_title, value.section, value.start, value.end, value.id)


@lines.register
def _(value: EntityRow) -> Lines:
    yield head(value.name, value.kind or value.label)
    also = f"by its {value.match}" if value.match else None
    yield from facts(
        aliases=value.aliases, found=also, named=f"{many(value.mentions, 'time')}, in {many(value.measures, 'measure')}"
    )
    yield Text(f"{INDENT}{value.id}", style="dim")


@lines.register
def _(value: EntityDetail) -> Lines:
    yield from lines(value.entity)
    yield from facts(**{"part of": value.part_of, "parts": value.parts})
    yield from facts(**{name: prop for name, prop in value.properties.items() if prop is not None})


@lines.register
def _(value: MentionRow) -> Lines:
    yield head(value.quote, value.rule)
    yield from where(value, said=value.quote)


@lines.register
def _(value: Count) -> Lines:
    yield Text(f"{value.count:>8,}  {value.group}  ", style="") + Text(value.name, style="bold")


@lines.register
def _(value: EventCount) -> Lines:
    what = " ".join(filter(None, (value.event, value.status, value.basis)))
    yield Text(f"{value.at:<8} {value.count:>8,}  {what}")


lines.register(Suggestion)(suggestion_lines)
lines.register(Relations)(relations_lines)
lines.register(EntityLinks)(links_lines)


def _show_rows(console: Console, rows: Iterable[Any]) -> None:
    """Rows with an empty line between those that take several."""
    before = 1
    for value in rows:
        row = list(lines(value))
        if before > 1:
            console.print()
        _print(console, row)
        before = len(row)


def _print(console: Console, row: Iterable[Text]) -> None:
    for line in row:
        console.print(line)


def _footer(page: Page[Any]) -> Text:
    shown = f"{len(page.items):,} of {page.total:,}" if len(page.items) != page.total else f"{page.total:,} in all"
    more = f"; more with --all or --cursor {page.next}" if page.next else ""
    return Text(f"{shown}{more}", style="dim")


def _titled(title: str, rows: Iterable[Text]) -> Lines:
    """``rows`` under a title, nothing where there are none."""
    found = list(rows)
    if found:
        yield Text(title, style="bold")
        yield from found
