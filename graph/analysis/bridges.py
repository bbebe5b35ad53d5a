"""The bodies between two fields."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import sqrt

from graph.analysis.communities import partition
from graph.analysis.fields import Holding, holdings, totals
from graph.analysis.rows import Bridge, Bridges, LeftOut, Quoted, Side
from graph.analysis.ties import Ties, load_ties, program_counts, quoted
from graph.errors import ParameterError
from graph.questions.names import resolve_name
from graph.questions.paging import check_limit
from graph.questions.question import question
from graph.questions.rows import EntityRef
from graph.store.base import Reader

DEFAULT_BRIDGES = 15
SHOWN = 12
NAMED_BY = 3


@question
def bridges(
    store: Reader, program_a: str, program_b: str, *, communities: bool = False, limit: int = DEFAULT_BRIDGES
) -> Bridges:
    """The bodies that own measures of two programs, or of the ``communities`` they are in, the best bridges first.

    Each side has its counts by role and its first measure as evidence. ParameterError where the two are one.
    """
    check_limit(limit)
    a, b = resolve_name(store, program_a, "Program"), resolve_name(store, program_b, "Program")
    if a.id == b.id:
        raise ParameterError("b", f"is the same as a: {a.name}")
    left: tuple[LeftOut, ...] = ()
    one: tuple[EntityRef, ...] = (a,)
    other: tuple[EntityRef, ...] = (b,)
    if communities:
        ties = load_ties(store)
        one, other = _community(store, ties, a), _community(store, ties, b)
        if one == other:
            raise ParameterError("communities", f"both are of one community: {a.name}, {b.name}")
        left = tuple(_left_out(one, other))
    found = _bridges(store, [p.id for p in one], [p.id for p in other])
    if len(found) > limit:
        left = (*left, LeftOut(what="bodies", number=len(found) - limit, why=f"lesser bridges than the {limit} shown"))
    return Bridges(
        field_a="、".join(program.name for program in one[:NAMED_BY]),
        field_b="、".join(program.name for program in other[:NAMED_BY]),
        programs_a=one[:SHOWN],
        programs_b=other[:SHOWN],
        bridges=_shown(store, found[:limit]),
        total=len(found),
        left_out=left,
    )


def _community(store: Reader, ties: Ties, program: EntityRef) -> tuple[EntityRef, ...]:
    """The programs of a program's community, the most characteristic first; itself where it is in none."""
    number = ties.involvements.number(program.id)
    if number is None:
        return (program,)
    members = partition(ties).of(number)
    counted = program_counts(store, ties.involvements, members)
    return tuple(EntityRef(id=counted[n].id, label="Program", name=counted[n].name) for n in members)


_Found = tuple[float, int, Holding, Holding]


def _bridges(store: Reader, one: Sequence[str], other: Sequence[str]) -> list[_Found]:
    """Each body with measures on both sides, its score and how many of its measures involve both."""
    held_a, held_b = holdings(store, one), holdings(store, other)
    all_a = {measure for body in held_a.values() for measure in body.roles}
    all_b = {measure for body in held_b.values() for measure in body.roles}
    common = sorted(held_a.keys() & held_b.keys())
    owned = totals(store, common)
    found = []
    for id in common:
        a, b = held_a[id], held_b[id]
        share = min(len(a.roles) / len(all_a), len(b.roles) / len(all_b))
        own = len(a.roles.keys() | b.roles.keys()) / owned[id]
        found.append((round(sqrt(share * own), 3), len(a.roles.keys() & b.roles.keys()), a, b))
    return sorted(found, key=lambda row: (-row[0], -row[1], row[2].name, row[2].id))


def _shown(store: Reader, found: Sequence[_Found]) -> tuple[Bridge, ...]:
    first = {next(iter(side.roles)) for _, _, a, b in found for side in (a, b)}
    quotes = quoted(store, first)
    return tuple(
        Bridge(id=a.id, name=a.name, kind=a.kind, score=score, both=both, a=_side(a, quotes), b=_side(b, quotes))
        for score, both, a, b in found
    )


def _side(held: Holding, quotes: Mapping[str, Quoted]) -> Side:
    lead, support = held.count("lead"), held.count("support")
    other = sum(not roles & {"lead", "support"} for roles in held.roles.values())
    return Side(
        measures=len(held.roles), lead=lead, support=support, other=other, evidence=quotes[next(iter(held.roles))]
    )


def _left_out(one: Sequence[EntityRef], other: Sequence[EntityRef]) -> Iterator[LeftOut]:
    for field in (one, other):
        if len(field) > SHOWN:
            yield LeftOut(
                what="programs",
                number=len(field) - SHOWN,
                why=f"of the community of {field[0].name}, counted but not named",
            )
