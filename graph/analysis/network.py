"""The linkage network of programs: what is tied to what, how strongly, by which measures and whose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from graph.analysis.involvements import MOST_TOGETHER, Involvements, Together
from graph.analysis.owners import SHOWN, Owners, load_owners
from graph.analysis.rows import LeftOut, Network, ProgramCount, Tie
from graph.analysis.strength import SIGNIFICANT, lift, surprise
from graph.analysis.ties import Pair, Ties, load_ties, program_counts, quoted, reference
from graph.questions.build import check_choice
from graph.questions.names import resolve_name
from graph.questions.paging import check_limit
from graph.questions.question import question
from graph.store.base import Reader

DEFAULT_TIES = 30
LAYERS = ("measures", "owners")
MOST_BY_OWNERS = 400
"""Ties by owners are looked for among so many programs, those with most measures."""


@question
def network(
    store: Reader, *, around: str | None = None, by: str = "measures", least: int = 1, limit: int = DEFAULT_TIES
) -> Network:
    """The strongest ties between programs, strongest first; ``around``: only those of one program.

    ``by``: ``measures`` that involve both programs, at least ``least``; or ``owners``, bodies the text names as owners
    of measures of both. Each tie has its counts, the bodies both share and the first measures of both as evidence.
    """
    check_limit(limit)
    check_choice("by", by, LAYERS)
    ties = load_ties(store)
    centre = ties.involvements.number(resolve_name(store, around, "Program").id) if around else None
    if by == "measures":
        kept = [pair for pair in ties.pairs if pair.together.measures >= least]
    else:
        kept = list(_by_owners(store, ties.involvements))
    if around:
        kept = [pair for pair in kept if centre in (pair.a, pair.b)]
    left = tuple(_left_out(ties, kept, limit, by, least))
    return _network(store, ties, kept[:limit], centre, len(kept), left)


def _network(
    store: Reader, ties: Ties, pairs: Sequence[Pair], centre: int | None, total: int, left: tuple[LeftOut, ...]
) -> Network:
    counted = ties.involvements
    programs = program_counts(store, counted, (end for pair in pairs for end in (pair.a, pair.b)))
    owners = load_owners(store, (program.id for program in programs.values()))
    quotes = quoted(store, (id for pair in pairs for id in pair.together.evidence))

    def tie(pair: Pair) -> Tie:
        a, b = _first(programs[pair.a], programs[pair.b], None if centre is None else counted.ids[centre])
        shared = owners.shared(a.id, b.id)
        return Tie(
            a=reference(a),
            b=reference(b),
            measures=pair.together.measures,
            documents=pair.together.documents,
            strength=pair.strength,
            lift=pair.lift,
            shared_owners=len(shared),
            owner_likeness=owners.likeness(a.id, b.id),
            owners=shared[:SHOWN],
            evidence=tuple(quotes[id] for id in pair.together.evidence),
        )

    ranked = sorted(programs.values(), key=lambda program: (-program.measures, program.name, program.id))
    return Network(programs=tuple(ranked), ties=tuple(map(tie, pairs)), total_ties=total, left_out=left)


def _first(a: ProgramCount, b: ProgramCount, centre: str | None) -> tuple[ProgramCount, ProgramCount]:
    """The program asked about first, else the one with more measures."""
    swap = b.id == centre or (a.id != centre and (b.measures, a.name) > (a.measures, b.name))
    return (b, a) if swap else (a, b)


def _by_owners(store: Reader, counted: Involvements) -> Iterator[Pair]:
    """Pairs whose stated owners are more alike than by chance, strongest first."""
    numbers = sorted(range(len(counted.ids)), key=lambda n: (-counted.alone[n].measures, n))[:MOST_BY_OWNERS]
    owners = load_owners(store, (counted.ids[number] for number in numbers), stated=True)
    total = sum(owners.weights[actor] for actor in sorted(owners.weights))
    held = {number: sorted(owners.of(counted.ids[number])) for number in numbers}
    weight = {number: sum(owners.weights[actor] for actor in held[number]) for number in numbers}
    found = (_owner_pair(counted, owners, held, weight, total, a, b) for a, b in combinations(sorted(numbers), 2))
    yield from sorted((pair for pair in found if pair), key=lambda pair: (-pair.strength, pair.a, pair.b))


def _owner_pair(
    counted: Involvements,
    owners: Owners,
    held: dict[int, list[str]],
    weight: dict[int, float],
    total: float,
    a: int,
    b: int,
) -> Pair | None:
    both = sum(owners.weights[actor] for actor in held[a] if actor in owners.of(counted.ids[b]))
    if not both:
        return None
    strength = round(surprise(both, weight[a], weight[b], total), 3)
    if strength < SIGNIFICANT:
        return None
    together = counted.pairs.get((a, b), Together())
    return Pair(a, b, strength, round(lift(both, weight[a], weight[b], total), 2), together)


def _left_out(ties: Ties, kept: Sequence[Pair], limit: int, by: str, least: int) -> Iterator[LeftOut]:
    if len(kept) > limit:
        yield LeftOut(what="ties", number=len(kept) - limit, why=f"weaker than the {limit} shown; ask with more limit")
    if by == "measures":
        yield LeftOut(
            what="pairs of programs", number=ties.chance, why="share measures no more often than chance would have it"
        )
    if by == "measures" and least > 1:
        few = sum(pair.together.measures < least for pair in ties.pairs)
        yield LeftOut(what="ties", number=few, why=f"fewer than {least} measures")
    if by == "owners" and len(ties.involvements.ids) > MOST_BY_OWNERS:
        rest = len(ties.involvements.ids) - MOST_BY_OWNERS
        yield LeftOut(what="programs", number=rest, why=f"fewer measures than the {MOST_BY_OWNERS} that were compared")
    if ties.involvements.lists:
        why = f"involve more than {MOST_TOGETHER} programs, which a list does"
        yield LeftOut(what="measures", number=ties.involvements.lists, why=why)
