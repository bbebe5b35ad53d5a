"""Analyses for people: each answer as lines, what it left out at the end."""

from __future__ import annotations

from collections.abc import Iterable

from rich.text import Text

from api.cli.layout import INDENT, Lines, facts, flat, head, many, short, stands
from api.cli.prose import lines
from graph.analysis import Analysis, BodyCount, Centrality, Communities, Community, LeftOut, Network, Quoted, Tie


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
