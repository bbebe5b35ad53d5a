"""Answers for people: each row as a few lines, its words first, then what hangs on it, then where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import singledispatch
from typing import Any, TypeAlias

from rich.console import Console
from rich.text import Text

from graph.questions import (
    ActorCount,
    CitationRow,
    Count,
    DocumentActor,
    DocumentDetail,
    DocumentRow,
    DocumentText,
    EntityDetail,
    EntityRef,
    EntityRow,
    Event,
    Figure,
    Hit,
    Link,
    MeasureRow,
    MentionRow,
    MetricRef,
    OwnerRef,
    Ownership,
    Page,
    Passage,
    PeriodRef,
    ProgramLink,
    SectionRow,
    Share,
)

Lines: TypeAlias = Iterator[Text]
_SPACE = re.compile(r"\s+")
_INDENT = "    "


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
            console.print(Text(answer.text[answer.start : answer.end]))
        case _:
            _print(console, lines(answer))


@singledispatch
def short(value: object) -> str:
    """A value in a word or two: how it is named inside another's lines."""
    return str(value)


@short.register
def _(value: OwnerRef) -> str:
    return f"{value.actor} ({value.role}, {value.basis})"


@short.register
def _(value: EntityRef) -> str:
    return value.name


@short.register
def _(value: PeriodRef) -> str:
    return f"{value.name} ({value.basis})" if value.basis == "inherited" else value.name


@short.register
def _(value: MetricRef) -> str:
    return value.quote


@short.register
def _(value: ActorCount) -> str:
    return f"{value.actor} ({value.measures})"


@singledispatch
def lines(value: object) -> Lines:
    """A row or a single answer, line by line."""
    raise TypeError(f"nothing says how to show a {type(value).__name__}")


@lines.register
def _(value: MeasureRow) -> Lines:
    yield _head(value.text)
    yield from _facts(
        owner=value.owners,
        target=value.targets,
        program=value.programs,
        figure=value.metrics,
        period=value.periods,
        place=value.places,
        what=f"{value.status} {value.kind}, {value.level}",
    )
    yield from _where(value, said=value.text, id=value.id)


@lines.register
def _(value: Ownership) -> Lines:
    yield _head(value.actor, value.actor_kind)
    yield from _facts(role=value.role, basis=value.basis)
    yield from _facts(**{"part of": value.part_of, "rule": f"{value.rule} ({value.confidence:g})"})
    yield from _where(value, id=value.actor_id)


@lines.register
def _(value: Share) -> Lines:
    roles = ("lead", "support", "participate", "implement", "guide")
    yield _head(value.name, value.kind)
    yield from _facts(
        measures=f"{value.measures} in {value.documents} document(s)",
        roles=[f"{role} {n}" for role in roles if (n := getattr(value, role))],
    )
    yield from _where(value, id=value.id)


@lines.register
def _(value: ProgramLink) -> Lines:
    yield _head(value.program, value.kind)
    yield from _facts(measures=f"{value.measures} in {value.documents} document(s)", owner=value.owners)
    yield from _where(value, id=value.program_id)


@lines.register
def _(value: Link) -> Lines:
    yield _head(f"{value.program_a.name} — {value.program_b.name}", f"{len(value.measures)} measure(s)")
    yield from _facts(owner=value.owners)
    for measure in value.measures:
        yield Text()
        yield from lines(measure)


@lines.register
def _(value: Figure) -> Lines:
    yield _head(_flat(value.quote), value.metric)
    yield from _facts(
        of=_flat(value.measure_text),
        owner=value.owners,
        program=value.programs,
        period=value.periods,
        what=f"{value.status} {value.kind}",
    )
    yield from _where(value, said=value.quote, id=value.measure_id)


@lines.register
def _(value: Event) -> Lines:
    ends = [end for end in (value.period_start, value.period_end) if end]
    yield _head(
        " — ".join(dict.fromkeys(ends)) or "undated", f"{value.event}, {value.basis}" if value.basis else value.event
    )
    yield Text(_INDENT + _flat(value.text or ""))
    yield from _facts(what=value.status)
    yield _stands(value.document_title, value.section, value.start, value.end, value.id)


@lines.register
def _(value: DocumentRow) -> Lines:
    yield _head(f"《{value.title}》" if value.title else "(no title)", value.doc_number)
    yield from _facts(
        issuer=value.issuers,
        bureau=value.bureau,
        type=value.doc_type,
        issued=value.issued_on,
        effective=value.effective_on,
        holds=f"{value.sections} sections, {value.measures} measures, {value.citations} citations",
    )
    yield from _facts(**{"cited by": f"{value.cited_by} document(s)" if value.cited_by else None})
    yield from _facts(source=value.source or f"none: only {value.status}", url=value.url)
    yield Text(f"{_INDENT}{value.id}", style="dim")


@lines.register
def _(value: DocumentDetail) -> Lines:
    yield from lines(value.document)
    for title, rows in (("bodies", value.actors), ("cites", value.citations), ("cited by", value.cited_by)):
        yield from _titled(title, rows)
    yield from _titled("sections", value.sections)
    if value.document.measures:
        yield Text(f"its measures: zhengmai query measures --document {value.document.id}", style="dim")


@lines.register
def _(value: DocumentActor) -> Lines:
    basis = f" ({value.basis})" if value.basis else ""
    yield Text(f"{_INDENT}{value.part:<9} {value.actor}{basis}") + Text(
        f"  {_flat(value.quote)} {_place(value.section, value.start, value.end)}", style="dim"
    )


@lines.register
def _(value: CitationRow) -> Lines:
    named = f"《{value.cited_title}》" if value.cited_title else ""
    yield Text(f"{_INDENT}{value.relation}  {named}{value.cited_number or ''}") + Text(
        f"  {_place(value.section, value.start, value.end)}  {value.leads_to or value.cited_id}", style="dim"
    )


@lines.register
def _(value: SectionRow) -> Lines:
    name = f"{'  ' * value.depth}{value.label or ''} {_flat(value.heading or '')}".rstrip()
    yield Text(f"{_INDENT}{name}") + Text(f"  [{value.start},{value.end})  {value.measures} measures", style="dim")


@lines.register
def _(value: Hit) -> Lines:
    yield _head(_flat(value.text), value.label)
    if value.start is None or value.end is None:
        yield Text(f"{_INDENT}{value.id}", style="dim")
    else:
        yield _stands(value.document_title, value.section, value.start, value.end, value.id)


@lines.register
def _(value: EntityRow) -> Lines:
    yield _head(value.name, value.kind or value.label)
    also = f"by its {value.match}" if value.match else None
    yield from _facts(aliases=value.aliases, found=also, named=f"{value.mentions} mentions, {value.measures} measures")
    yield Text(f"{_INDENT}{value.id}", style="dim")


@lines.register
def _(value: EntityDetail) -> Lines:
    yield from lines(value.entity)
    yield from _facts(**{"part of": value.part_of, "parts": value.parts})
    yield from _facts(**{name: prop for name, prop in value.properties.items() if prop is not None})


@lines.register
def _(value: MentionRow) -> Lines:
    yield _head(_flat(value.quote), value.rule)
    yield from _where(value, said=value.quote)


@lines.register
def _(value: Count) -> Lines:
    yield Text(f"{value.count:>8,}  {value.group}  ", style="") + Text(value.name, style="bold")


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


def _titled(title: str, rows: Iterable[Any]) -> Lines:
    """``rows`` under a title, nothing where there are none."""
    found = [line for value in rows for line in lines(value)]
    if found:
        yield Text(title, style="bold")
        yield from found


def _head(words: str, also: str | None = None) -> Text:
    head = Text(words, style="bold")
    return head.append(f"  {also}", style="dim not bold") if also else head


def _facts(**facts: Any) -> Lines:
    """A line for each that is there, its name before it."""
    for name, value in facts.items():
        said = "、".join(map(short, value)) if isinstance(value, (tuple, list)) else value
        if said not in (None, ""):
            yield Text(f"{_INDENT}{name:<9} ", style="dim").append(str(said), style="not dim")


def _where(passage: Passage, *, said: str = "", id: str = "") -> Lines:
    """The quote, where it is not just what was ``said``, and the place it stands in."""
    quote = _flat(passage.quote)
    if _SPACE.sub("", quote) != _SPACE.sub("", said):
        yield from _facts(quote=quote)
    yield _stands(passage.document_title, passage.section, passage.start, passage.end, id)


def _stands(title: str | None, section: str | None, start: int, end: int, id: str) -> Text:
    document = f"《{title}》" if title else "(no title)"
    return Text(f"{_INDENT}{document} › {_place(section, start, end)}", style="cyan").append(f"  {id}", style="dim")


def _place(section: str | None, start: int, end: int) -> str:
    return f"{section} [{start},{end})" if section else f"[{start},{end})"


def _flat(text: str) -> str:
    """``text`` on one line."""
    return _SPACE.sub(" ", text).strip()
