"""The rows about what hangs on a measure: its owners and its links.

A link is looked up by the id of the gold measure its own measure answers, and counts once.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from ingest.evaluation.claims import Claim, Comparison, Item, compare, once
from ingest.evaluation.marks import LINKS, Links, MeasureMark
from ingest.evaluation.matching import Names
from ingest.evaluation.measure_rows import MeasurePairs

STATED = ("explicit", "clause_note")

Owners: TypeAlias = dict[tuple[str, str, str], Item]


@dataclass(frozen=True, slots=True)
class _Placed:
    """A measure under the id by which both sides call it; ``alone`` where the other side has no such measure."""

    id: str
    alone: bool
    mark: MeasureMark


def link_rows(pairs: MeasurePairs, names: Names) -> Iterator[Comparison]:
    """Owners (by name, with their role, stated in the text), then the named links, then the figures."""
    gold_ids = pairs.gold_ids()
    met = set(gold_ids.values())
    gold = [_Placed(m.id, m.id not in met, m) for m in pairs.gold]
    system = [_Placed(gold_ids.get(m.id, f"~{m.id}"), m.id not in gold_ids, m) for m in pairs.system]

    def owners(mark: MeasureMark, links: Links) -> Iterator[Claim]:
        return ((names(o.actor), Item(*mark.bounds, o.actor)) for o in links.owners)

    yield _link_row("owner", gold, system, owners)
    yield from _owner_rows(gold, system, names)
    for field in LINKS:
        yield _link_row(f"measure>{field}", gold, system, _named(field, names))
    yield _link_row("measure>metrics", gold, system, lambda _, links: ((m, Item(*m, "")) for m in links.metrics))


def _named(field: str, names: Names) -> Callable[[MeasureMark, Links], Iterator[Claim]]:
    return lambda mark, links: ((names(n), Item(*mark.bounds, n)) for n in links.named[field])


def _link_row(
    row: str, gold: list[_Placed], system: list[_Placed], claims: Callable[[MeasureMark, Links], Iterable[Claim]]
) -> Comparison:
    def of(side: list[_Placed], links: Callable[[MeasureMark], Links]) -> dict[Hashable, Item]:
        return once(
            ((p.id, key), replace(item, known=p.alone)) for p in side for key, item in claims(p.mark, links(p.mark))
        )

    wanted = of(gold, lambda m: m.links)
    free = of(gold, lambda m: m.spare).keys() - wanted.keys()
    got = of(system, lambda m: m.links)
    return compare(row, wanted.items(), [(k, item) for k, item in got.items() if k not in free])


def _owner_rows(gold: list[_Placed], system: list[_Placed], names: Names) -> Iterator[Comparison]:
    roles_or = _accepted_roles(gold, names)
    spare = {(p.id, names(o.actor), o.role) for p in gold for o in p.mark.spare.owners}

    wanted, got = _owners(gold, names), _owners(system, names)
    free = spare - wanted.keys()
    got = _accept(wanted, got, roles_or)
    yield compare("owner+role", wanted.items(), [(k, item) for k, item in got.items() if k not in free])

    wanted, got = _owners(gold, names, STATED), _owners(system, names, STATED)
    spared = {k[:2] for k in spare} - {k[:2] for k in wanted}
    got = _accept(wanted, got, roles_or)
    yield compare("owner.stated", wanted.items(), [(k, item) for k, item in got.items() if k[:2] not in spared])


def _owners(side: list[_Placed], names: Names, bases: tuple[str, ...] = ()) -> Owners:
    """Owners by measure, name and role; only those on one of ``bases``, where any are given."""
    found: Owners = {}
    for p in side:
        for o in p.mark.links.owners:
            if not bases or o.basis in bases:
                item = Item(*p.mark.bounds, f"{o.actor} {o.role} ({o.basis})", p.alone)
                found.setdefault((p.id, names(o.actor), o.role), item)
    return found


def _accepted_roles(gold: list[_Placed], names: Names) -> dict[tuple[str, str, str], tuple[str, ...]]:
    roles: dict[tuple[str, str, str], tuple[str, ...]] = {}
    for p in gold:
        for o in p.mark.links.owners:
            key = (p.id, names(o.actor), o.role)
            roles[key] = roles.get(key, ()) + o.role_or
    return roles


def _accept(wanted: Owners, got: Owners, roles_or: Mapping[tuple[str, str, str], tuple[str, ...]]) -> Owners:
    """``got`` with an owner in a role that is accepted in place of a wanted one brought to the wanted role.

    One stands in for each wanted owner; a second stays what it is, an error.
    """
    got = dict(got)
    for key in sorted(wanted.keys() - got.keys()):
        others = ((key[0], key[1], role) for role in roles_or[key])
        other = next((o for o in others if o in got and o not in wanted), None)
        if other:
            got[key] = got.pop(other)
    return got
