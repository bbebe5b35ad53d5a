"""Figures promised beside the same quantities reported."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from graph.ids import document_sort
from graph.model import Status
from graph.questions.build import build, check_choice
from graph.questions.figure_pairs import FigurePair, Verdict, best, judge, only_period
from graph.questions.links import links_of, ranked_owners
from graph.questions.names import resolve_document_id, resolve_id
from graph.questions.paging import DEFAULT_LIMIT, Page, check_limit, decode_cursor, encode_cursor
from graph.questions.quantities import Quantity, quantity
from graph.questions.question import question
from graph.questions.rows import EntityRef, Figure
from graph.store.base import Reader, Row

_EVERY = 10_000_000
_TARGETS = (Status.PLANNED, Status.REQUIRED)


@question
def figure_pairs(
    store: Reader,
    *,
    program: str | None = None,
    owner: str | None = None,
    document: str | None = None,
    unit: str | None = None,
    words: str | None = None,
    verdict: str | None = None,
    parts: bool = False,
    limit: int = DEFAULT_LIMIT,
    cursor: str | None = None,
) -> Page[FigurePair]:
    """Targets beside what was reported of the same quantity, and whether they were met; in the order of the targets.

    Two figures are of the same quantity where the noun they are said of, in what sense, and the unit are the same, and
    a body owns both measures. A target is in a measure planned or required, a report in one that is done; of several
    reports it is the one for the target's period, else the latest. Filters as in `figures`, of both measures;
    ``document`` is of one of them.
    """
    check_limit(limit)
    check_choice("verdict", verdict, Verdict)
    after = decode_cursor(cursor, (str, int, int, str, str)) if cursor else None
    place = resolve_document_id(store, document)
    rows = store.ask(
        "figures",
        program=resolve_id(store, program, "Program"),
        owner=resolve_id(store, owner, "Actor"),
        unit=unit,
        words=words,
        parts=int(parts),
        limit=_EVERY,
    )
    pairs = sorted(_pairs(store, rows), key=_key)
    fit = [pair for pair in pairs if verdict in (None, pair.verdict) and place in (None, *_documents(pair))]
    left = [pair for pair in fit if after is None or _key(pair) > after]
    more = len(left) > limit
    return Page(tuple(left[:limit]), len(fit), encode_cursor(_key(left[limit - 1])) if more else None)


def _pairs(store: Reader, rows: Iterable[Row]) -> Iterator[FigurePair]:
    """Every target with the report that fits it best."""
    for found, targets, actuals in _same_quantity(rows):
        figures = _figures(store, [*targets, *actuals])
        promised, reported = figures[: len(targets)], figures[len(targets) :]
        for target in promised:
            fitting = [
                actual for actual in reported if actual.measure_id != target.measure_id and _common(target, actual)
            ]
            if fitting:
                yield _pair(found, target, best(target, fitting))


def _same_quantity(rows: Iterable[Row]) -> Iterator[tuple[Quantity, list[Row], list[Row]]]:
    """The figures of each quantity that is both promised and reported."""
    grouped: dict[Quantity, tuple[list[Row], list[Row]]] = defaultdict(lambda: ([], []))
    for row in rows:
        done = row["status"] == Status.DONE
        if done or row["status"] in _TARGETS:
            found = quantity(str(row["measure_text"]), str(row["quote"]), str(row["unit"]))
            if found is not None:
                grouped[found][done].append(row)
    for found, (targets, actuals) in grouped.items():
        if targets and actuals:
            yield found, targets, actuals


def _figures(store: Reader, rows: list[Row]) -> list[Figure]:
    links = links_of(store, (row["measure_id"] for row in rows))
    return [
        build(
            Figure,
            row,
            owners=ranked_owners(links[str(row["measure_id"])]),
            programs=tuple(links[str(row["measure_id"])].programs),
            periods=tuple(links[str(row["measure_id"])].periods),
        )
        for row in rows
    ]


def _common(target: Figure, actual: Figure) -> tuple[EntityRef, ...]:
    """The bodies that own both measures."""
    others = {owner.actor_id for owner in actual.owners}
    shared = {owner.actor_id: owner.actor for owner in target.owners if owner.actor_id in others}
    return tuple(EntityRef(id=id, label="Actor", name=name) for id, name in shared.items())


def _pair(found: Quantity, target: Figure, actual: Figure) -> FigurePair:
    verdict, reason = judge(found, target, actual)
    owners = _common(target, actual)
    return FigurePair(
        quantity=found.noun,
        sense=found.sense,
        unit=found.unit,
        target=target,
        actual=actual,
        target_period=only_period(target),
        actual_period=only_period(actual),
        owners=owners,
        programs=tuple(program for program in target.programs if program in actual.programs),
        verdict=str(verdict),
        reason=reason,
        matched_by=f"{found.noun}, {found.sense}, {found.unit}; {'、'.join(owner.name for owner in owners)}",
    )


def _key(pair: FigurePair) -> tuple[str, int, int, str, str]:
    target = pair.target
    sort = document_sort(target.issued_on, target.document_title, target.document_id)
    return sort, target.start, target.end, target.metric_id, target.measure_id


def _documents(pair: FigurePair) -> tuple[str, str]:
    return pair.target.document_id, pair.actual.document_id
