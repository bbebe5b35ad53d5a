"""How programs hang together, and whose they are."""

from __future__ import annotations

from collections import Counter, defaultdict

from graph.model import Role
from graph.questions.build import build, check_choice
from graph.questions.links import measure_rows
from graph.questions.names import resolve_name
from graph.questions.question import question
from graph.questions.rows import ActorCount, Link, MeasureRow, ProgramLink, Share
from graph.store.base import Reader


@question
def programs_of(store: Reader, actor: str, *, role: str | None = None, parts: bool = False) -> tuple[Share, ...]:
    """The programs of the measures an actor owns, most measures first."""
    found = resolve_name(store, actor, "Actor")
    rows = store.ask("programs_of", actor=found.id, role=check_choice("role", role, Role), parts=int(parts))
    return tuple(build(Share, row) for row in rows)


@question
def actors_of(store: Reader, program: str, *, role: str | None = None, parts: bool = False) -> tuple[Share, ...]:
    """The owners of the measures that involve a program, most measures first."""
    found = resolve_name(store, program, "Program")
    rows = store.ask("actors_of", program=found.id, role=check_choice("role", role, Role), parts=int(parts))
    return tuple(build(Share, row) for row in rows)


@question
def program_links(store: Reader, program: str) -> tuple[ProgramLink, ...]:
    """The programs that share measures with this one, and who owns those measures; most measures first."""
    found = resolve_name(store, program, "Program")
    owners: dict[str, list[ActorCount]] = defaultdict(list)
    for row in store.ask("program_link_owners", program=found.id):
        owners[str(row["program_id"])].append(build(ActorCount, row))
    rows = store.ask("program_links", program=found.id)
    return tuple(build(ProgramLink, row, owners=tuple(owners[str(row["program_id"])])) for row in rows)


@question
def link(store: Reader, program_a: str, program_b: str) -> Link:
    """The measures that involve both programs, and who owns them; most measures first."""
    a, b = resolve_name(store, program_a, "Program"), resolve_name(store, program_b, "Program")
    rows = measure_rows(store, store.ask("link", program_a=a.id, program_b=b.id))
    return Link(program_a=a, program_b=b, measures=rows, owners=_count_owners(rows))


def _count_owners(rows: tuple[MeasureRow, ...]) -> tuple[ActorCount, ...]:
    tally = Counter(pair for row in rows for pair in dict.fromkeys((o.actor_id, o.actor) for o in row.owners))
    counts = (ActorCount(actor_id=actor, actor=name, measures=n) for (actor, name), n in tally.items())
    return tuple(sorted(counts, key=lambda count: (-count.measures, count.actor, count.actor_id)))
