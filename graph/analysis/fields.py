"""Who owns the measures of a field, that is of one or more programs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from graph.analysis.rows import BodyCount
from graph.store.base import Reader


@dataclass(slots=True)
class Holding:
    """What a body owns of a field: measure ids in order, each with the roles it has there."""

    id: str
    name: str
    kind: str | None
    roles: dict[str, set[str]] = field(default_factory=dict)

    def count(self, role: str) -> int:
        """How many it owns in a role."""
        return sum(role in roles for roles in self.roles.values())


def holdings(store: Reader, programs: Iterable[str]) -> Mapping[str, Holding]:
    """The bodies that own measures of these programs, by id."""
    found: dict[str, Holding] = {}
    for row in store.ask("field_ownerships", ids=sorted(set(programs))):
        id, kind = str(row["actor_id"]), row["kind"]
        holding = found.setdefault(id, Holding(id, str(row["actor"]), None if kind is None else str(kind)))
        holding.roles.setdefault(str(row["measure_id"]), set()).add(str(row["role"]))
    return found


def totals(store: Reader, actors: Iterable[str]) -> Mapping[str, int]:
    """How many measures each of these bodies owns in all."""
    return {
        str(row["actor_id"]): int(row["measures"] or 0) for row in store.ask("actor_totals", ids=sorted(set(actors)))
    }


def foremost(store: Reader, programs: Iterable[str], most: int) -> tuple[BodyCount, ...]:
    """The bodies a field is most about: many of its measures, and a large part of their own."""
    held = holdings(store, programs)
    return foremost_of(held, totals(store, held), most)


def foremost_of(held: Mapping[str, Holding], owned: Mapping[str, int], most: int) -> tuple[BodyCount, ...]:
    """The same of bodies whose holdings and totals are known."""
    ranked = sorted(held.values(), key=lambda body: (-(len(body.roles) ** 2) / owned[body.id], body.name, body.id))
    return tuple(
        BodyCount(actor_id=body.id, actor=body.name, measures=len(body.roles), lead=body.count("lead"))
        for body in ranked[:most]
    )
