"""What hangs on a measure: owners, targets, programs, metrics, periods, places, each in a fixed order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from graph.model import Role, Value
from graph.questions.build import build
from graph.questions.rows import EntityRef, MeasureRow, MetricRef, OwnerRef, PeriodRef
from graph.store.base import Reader, Row

_ROLES = {str(role): rank for rank, role in enumerate(Role)}


@dataclass(slots=True)
class Links:
    """The links of one measure as they are gathered; a dict keeps each once, in order."""

    parent_id: str | None = None
    owners: dict[OwnerRef, None] = field(default_factory=dict)
    targets: dict[EntityRef, None] = field(default_factory=dict)
    programs: dict[EntityRef, None] = field(default_factory=dict)
    metrics: dict[MetricRef, None] = field(default_factory=dict)
    periods: dict[PeriodRef, None] = field(default_factory=dict)
    places: dict[EntityRef, None] = field(default_factory=dict)

    def add(self, row: Row) -> None:
        """Take in one row of the query ``measure_links``."""
        match row["type"]:
            case "OWNS":
                self.owners[build(OwnerRef, row, actor_id=row["id"], actor=row["name"])] = None
            case "TARGETS":
                self.targets[build(EntityRef, row)] = None
            case "INVOLVES":
                self.programs[build(EntityRef, row)] = None
            case "LOCATED_IN":
                self.places[build(EntityRef, row)] = None
            case "HAS_METRIC":
                self.metrics[build(MetricRef, row)] = None
            case "DURING":
                self.periods[build(PeriodRef, row)] = None
            case "PART_OF":
                self.parent_id = str(row["id"])


def links_of(store: Reader, ids: Iterable[Value]) -> Mapping[str, Links]:
    """The links of the measures of these ids."""
    gathered: dict[str, Links] = defaultdict(Links)
    for row in store.ask("measure_links", ids=sorted(set(map(str, ids)))):
        gathered[str(row["measure_id"])].add(row)
    return gathered


def ranked_owners(links: Links) -> tuple[OwnerRef, ...]:
    """The owners, leads first; within a role in the order of the text."""
    return tuple(sorted(links.owners, key=lambda owner: _ROLES.get(owner.role, len(_ROLES))))


def measure_rows(store: Reader, rows: Iterable[Row]) -> tuple[MeasureRow, ...]:
    """Rows of a query that answers with measures, with all that hangs on each."""
    listed = list(rows)
    links = links_of(store, (row["id"] for row in listed))
    return tuple(_measure(row, links[str(row["id"])]) for row in listed)


def _measure(row: Row, links: Links) -> MeasureRow:
    return build(
        MeasureRow,
        row,
        parent_id=links.parent_id,
        owners=ranked_owners(links),
        targets=tuple(links.targets),
        programs=tuple(links.programs),
        metrics=tuple(links.metrics),
        periods=tuple(links.periods),
        places=tuple(links.places),
    )
