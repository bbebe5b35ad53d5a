"""Analyses for people: each answer as lines, what it left out at the end."""

from __future__ import annotations

from collections.abc import Iterable

from rich.text import Text

from api.cli.layout import INDENT, Lines, book, facts, flat, head, many, short, stands, where
from api.cli.prose import lines
from graph.analysis import (
    Analysis,
    BodyCount,
    Bridges,
    Centrality,
    Communities,
    Community,
    Comparison,
    Form,
    LeftOut,
    Lineage,
    Network,
    Profile,
    Quoted,
    Similarity,
    Stated,
    Tie,
)


@short.register
def _(value: BodyCount) -> str:
    return f"{value.actor} ({value.measures})"


@lines.register
def _(value: Network) -> Lines:
    for tie in value.ties:
        yield from _tie(tie)
        yield Text()
    yield from footer(value, len(value.ties), value.total_ties)


def _tie(tie: Tie) -> Lines:
    yield head(f"{tie.a.name} — {tie.b.name}", f"strength {tie.strength:g}, {tie.lift:g} times chance")
    yield from facts(
        measures=f"{tie.measures} in {many(tie.documents, 'document')}",
        owners=f"{'、'.join(owner.actor for owner in tie.owners)} ({tie.shared_owners} in common)"
        if tie.owners
        else "",
    )
    yield from quotes(tie.evidence[:1])
    yield Text(f"{INDENT}all: zhengmai query link {tie.a.id} {tie.b.id}", style="dim")


@lines.register
def _(value: Communities) -> Lines:
    for community in value.communities:
        yield from _community(community)
        yield Text()
    yield from footer(value, len(value.communities), value.total)
    yield Text(f"modularity {value.modularity:g}", style="dim")


def _community(community: Community) -> Lines:
    yield head(community.name, f"{many(community.size, 'program')}, {community.inside:.0%} of their ties inside")
    yield from facts(
        programs="、".join(f"{program.name} ({program.measures})" for program in community.programs),
        bodies=community.bodies,
    )
    yield from quotes(community.evidence)


@lines.register
def _(value: Centrality) -> Lines:
    for row in value.items:
        yield head(f"{row.rank:>3} {row.name}", row.kind)
        yield from facts(
            measures=f"{row.measures} in {many(row.documents, 'document')}",
            central=f"{many(row.ties, 'tie')}, weight {row.weight:g}, between {row.between:.1%}",
        )
    yield from footer(value, len(value.items), value.total)


@lines.register
def _(value: Bridges) -> Lines:
    yield head(f"{value.field_a} — {value.field_b}")
    for bridge in value.bridges:
        yield Text()
        yield head(bridge.name, f"{bridge.kind or ''} {bridge.score:g}".strip())
        yield from facts(both=f"{many(bridge.both, 'measure')} about both" if bridge.both else "")
        for field, side in ((value.field_a, bridge.a), (value.field_b, bridge.b)):
            yield from facts(of=f"{field}: {many(side.measures, 'measure')}, {side.lead} lead, {side.support} support")
            yield from quotes([side.evidence])
    yield from footer(value, len(value.bridges), value.total)


@lines.register
def _(value: Profile) -> Lines:
    yield head(value.body.name, f"{many(value.measures, 'measure')} in {many(value.documents, 'document')}")
    yield from facts(roles=[f"{role} {count}" for role, count in value.roles.items() if count])
    yield from facts(
        programs=[f"{row.name} ({row.measures})" for row in value.programs],
        partners=[f"{row.actor} ({row.measures})" for row in value.partners],
        leads=[f"{row.actor} ({row.supports})" for row in value.partners if row.supports],
        supports=[f"{row.actor} ({row.leads})" for row in value.partners if row.leads],
        places=[f"{row.name} ({row.measures})" for row in value.places],
        years=[f"{row.year} ({row.measures})" for row in value.years],
        documents=[f"{book(row.title)} ({row.measures})" for row in value.papers],
        figures=[flat(row.quote) for row in value.figures],
    )
    yield from map(_left_out, value.left_out)


@lines.register
def _(value: Similarity) -> Lines:
    for row in value.similar:
        yield head(book(row.title), f"{row.score:g}")
        yield from facts(
            by=f"programs {row.by_programs:.0%}, bodies {row.by_owners:.0%}, words {row.by_wording:.0%}",
            programs=row.programs,
            bodies=row.owners,
        )
        yield from quotes(row.evidence)
        yield Text(f"{INDENT}{row.id}", style="dim")
        yield Text()
    yield from footer(value, len(value.similar), value.total)


@lines.register
def _(value: Lineage) -> Lines:
    titled = (
        ("earlier", value.earlier[::-1]),
        ("later", value.later),
        ("of the same date, or of none", value.unordered),
    )
    yield head(value.measure.text, when(value.measure))
    yield stands(
        value.measure.document_title,
        value.measure.section,
        value.measure.start,
        value.measure.end,
        value.measure.measure_id,
    )
    for title, forms in titled:
        for form in forms:
            yield Text()
            yield from _form(form, title)
    shown = len(value.table)
    yield from footer(value, shown, shown)


def _form(form: Form, title: str) -> Lines:
    yield head(form.text, f"{title}, {when(form)}, {form.score:g}")
    yield from facts(changes=form.changes, why=form.reason)
    yield from where(form, said=form.text, id=form.measure_id)


@lines.register
def _(value: Comparison) -> Lines:
    for title, document in (("earlier", value.earlier), ("later", value.later)):
        yield Text(f"{title}: {book(document.title)} {document.date or 'undated'}, {document.id}", style="dim")
    for pair in value.table:
        yield Text()
        yield from _form(pair.later, pair.change)
        yield from facts(was=flat(pair.earlier.text))
        yield from where(pair.earlier, said=pair.earlier.text, id=pair.earlier.measure_id)
    for title, rows in (("new", value.new), ("fell away", value.fell_away)):
        for row in rows:
            yield Text()
            yield head(row.text, title)
            yield from where(row, said=row.text, id=row.measure_id)
    yield Text()
    counts = {
        "strengthened": value.total_strengthened,
        "continued": value.total_continued,
        "new": value.total_new,
        "fell away": value.total_fell_away,
    }
    yield Text(", ".join(f"{count:,} {name}" for name, count in counts.items()), style="dim")
    yield from map(_left_out, value.left_out)


def when(value: Form | Stated) -> str:
    """The date of a measure's document, and what gave it."""
    return f"{value.date} ({value.dated_by})" if value.date else "undated"


def quotes(found: Iterable[Quoted]) -> Lines:
    """Measures as evidence: the words, then where they stand."""
    for row in found:
        yield from facts(quote=flat(row.quote))
        yield stands(row.document_title, row.section, row.start, row.end, row.measure_id)


def footer(value: Analysis, shown: int, total: int) -> Lines:
    """How many rows there are, and what was left out."""
    yield Text(f"{shown:,} of {total:,}" if shown != total else f"{total:,} in all", style="dim")
    yield from map(_left_out, value.left_out)


def _left_out(left: LeftOut) -> Text:
    return Text(f"left out: {left.number:,} {left.what} ({left.why})", style="dim")
