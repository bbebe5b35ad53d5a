"""What hangs on a measure: owners, targets, programs, metrics, periods, places, each in a fixed order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from graph.judgements import judgement_id
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
    links, _ = _gathered(store, ids)
    return links


def _gathered(store: Reader, ids: Iterable[Value]) -> tuple[Mapping[str, Links], Mapping[str, str]]:
    """The same, with the judgements on what their documents say: verdicts by id."""
    gathered: dict[str, Links] = defaultdict(Links)
    verdicts: dict[str, str] = {}
    for row in store.ask("measure_links", ids=sorted(set(map(str, ids)))):
        if row["type"] == "JUDGED":
            verdicts[str(row["id"])] = str(row["name"])
        else:
            gathered[str(row["measure_id"])].add(row)
    return gathered, verdicts


def ranked_owners(links: Links) -> tuple[OwnerRef, ...]:
    """The owners, leads first; within a role in the order of the text."""
    return tuple(sorted(links.owners, key=lambda owner: _ROLES.get(owner.role, len(_ROLES))))


def measure_rows(store: Reader, rows: Iterable[Row]) -> tuple[MeasureRow, ...]:
    """Rows of a query that answers with measures, with all that hangs on each."""
    listed = list(rows)
    links, verdicts = _gathered(store, (row["id"] for row in listed))
    measures = (_measure(row, links[str(row["id"])]) for row in listed)
    return tuple(_judged(measure, verdicts) for measure in measures) if verdicts else tuple(measures)


def _judged(measure: MeasureRow, verdicts: Mapping[str, str]) -> MeasureRow:
    """The measure with what was said of it and of its owners."""

    def verdict(fact: str, *what: str) -> str | None:
        entity, role = what or (None, None)
        return verdicts.get(judgement_id(measure.document_id, fact, entity, role, measure.quote))

    owners = tuple(replace(each, judged=verdict("owner", each.actor_id, each.role)) for each in measure.owners)
    return replace(measure, judged=verdict("measure"), owners=owners)


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
