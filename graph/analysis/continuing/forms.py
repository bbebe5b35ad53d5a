"""The earlier and later forms of a measure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from graph.analysis.continuing.changes import changes, reason
from graph.analysis.continuing.dates import Dated, dates_of
from graph.analysis.continuing.gathering import Gathered, complete, gather
from graph.analysis.continuing.rows import Form, Lineage, Stated
from graph.analysis.continuing.scoring import PROPOSED, Likeness, score
from graph.analysis.rows import LeftOut
from graph.errors import NotFoundError
from graph.questions.build import build
from graph.questions.links import Links
from graph.questions.paging import check_limit
from graph.questions.question import question
from graph.store.base import Reader, Row

DEFAULT_FORMS = 20
MOST_CANDIDATES = 3_000
MOST_COMPARED = 300
CLOSE = 0.03
"""Of two measures of one document, whose scores are as near as this, both may be forms of a third."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A pair of measures by id, and how alike they are."""

    a: str
    b: str
    score: float
    found: Likeness


def score_pair(gathered: Gathered, a: str, b: str) -> Scored:
    """The score of two measures that were gathered."""
    points, found = score(gathered.said[a], gathered.said[b], gathered.nearness(a, b))
    return Scored(a, b, points, found)


@question
def lineage(store: Reader, measure: str, *, limit: int = DEFAULT_FORMS) -> Lineage:
    """The measures of other documents that are forms of this one (by id): the same program, the same object, the same
    kind of act; each with its quote, score and reason. NotFoundError.
    """
    check_limit(limit)
    (own, *_) = store.ask("measures_by_id", ids=[measure]) or (None,)
    if own is None:
        raise NotFoundError("Measure", measure)
    candidates = store.ask("lineage_candidates", measure=measure, limit=MOST_CANDIDATES)
    gathered = gather(store, ids=[measure, *(str(row["measure_id"]) for row in candidates)])
    proposed = _proposed(store, gathered, measure, candidates)
    kept = list(_best(store, gathered, str(own["document_id"]), proposed))
    shown = kept[:limit]
    dates = dates_of(store, [str(own["document_id"]), *(gathered.document[pair.b] for pair in shown)])
    rows = {str(row["id"]): row for row in store.ask("measures_by_id", ids=sorted(pair.b for pair in shown))}
    mine = dates[str(own["document_id"])]
    placed: dict[bool | None, list[Form]] = defaultdict(list)
    for pair in shown:
        date = dates[gathered.document[pair.b]]
        order = mine.before(date)
        placed[order].append(_form(gathered, pair, own, rows[pair.b], date, earlier=order is False))
    return Lineage(
        measure=stated(own, mine),
        earlier=tuple(sorted(placed[False], key=_in_time)[::-1]),
        later=tuple(sorted(placed[True], key=_in_time)),
        unordered=tuple(placed[None]),
        left_out=tuple(_left_out(candidates, kept, limit)),
    )


def _proposed(store: Reader, gathered: Gathered, measure: str, candidates: Iterable[Row]) -> list[Scored]:
    """The candidates whose score is high enough, best first; the least alike at first sight are not read closely."""
    if measure not in gathered.said:
        return []
    rough = (score_pair(gathered, measure, str(row["measure_id"])) for row in candidates)
    likely = sorted(rough, key=lambda pair: (-pair.score, pair.b))[:MOST_COMPARED]
    complete(store, gathered, [measure, *(pair.b for pair in likely)])
    exact = (score_pair(gathered, measure, pair.b) for pair in likely)
    return sorted((pair for pair in exact if pair.score >= PROPOSED), key=lambda pair: (-pair.score, pair.b))


def _best(store: Reader, gathered: Gathered, document: str, proposed: list[Scored]) -> Iterator[Scored]:
    """Those of the pairs that are the best of their two documents: what a sentence beside says better is not it."""
    best: dict[str, float] = {}
    for pair in proposed:
        best[gathered.document[pair.b]] = max(best.get(gathered.document[pair.b], 0.0), pair.score)
    rivals = _rivals(store, gathered, document, proposed)
    for pair in proposed:
        if pair.score >= max(best[gathered.document[pair.b]], rivals.get(pair.b, 0.0)) - CLOSE:
            yield pair


def _rivals(store: Reader, gathered: Gathered, document: str, proposed: list[Scored]) -> Mapping[str, float]:
    """How well each proposed measure is matched by the other measures of the document asked about."""
    if not proposed:
        return {}
    wanted = {program for pair in proposed for program in gathered.said[pair.b].programs}
    beside = gather(store, documents=[document])
    ids = [id for id, said in beside.said.items() if wanted & said.programs.keys()]
    both = gather(store, ids=[*ids, *(pair.b for pair in proposed)])
    complete(store, both, both.said)
    found: dict[str, float] = {}
    for pair in proposed:
        scores = (
            score_pair(both, id, pair.b).score
            for id in ids
            if both.said[id].programs.keys() & both.said[pair.b].programs
        )
        found[pair.b] = max(scores, default=0.0)
    return found


def _form(gathered: Gathered, pair: Scored, own: Row, row: Row, date: Dated, *, earlier: bool) -> Form:
    """The other measure as a form of the own; changes are told from the earlier to the later."""
    field = gathered.nearness(pair.a, pair.b)
    return form(
        row,
        date,
        pair if not earlier else Scored(pair.b, pair.a, pair.score, pair.found.turned()),
        gathered,
        field,
        (str(row["status"]), str(own["status"])) if earlier else (str(own["status"]), str(row["status"])),
    )


def form(row: Row, date: Dated, pair: Scored, gathered: Gathered, field: float, statuses: tuple[str, str]) -> Form:
    """A measure's row as a form; ``pair`` has the earlier measure first."""
    a, b = gathered.said[pair.a], gathered.said[pair.b]
    links = gathered.links
    changed = changes(links.get(pair.a, Links()), links.get(pair.b, Links()), pair.found, statuses)
    return build(
        Form,
        row,
        measure_id=row["id"],
        date=date.date,
        dated_by=date.by,
        score=pair.score,
        reason=reason(a, b, pair.found, field),
        strengthened=changed.strengthened,
        changes=changed.words,
    )


def stated(row: Row, date: Dated) -> Stated:
    """A measure's row with the date of its document."""
    return build(Stated, row, measure_id=row["id"], date=date.date, dated_by=date.by)


def _in_time(form: Form) -> tuple[str, float, str]:
    return form.date or "", -form.score, form.measure_id


def _left_out(candidates: list[Row], kept: list[Scored], limit: int) -> Iterator[LeftOut]:
    total = int(candidates[0]["total"] or 0) if candidates else 0
    if total > len(candidates):
        yield LeftOut(
            what="measures", number=total - len(candidates), why="share only programs that very many measures involve"
        )
    if len(candidates) > MOST_COMPARED:
        why = f"less alike at first sight than the {MOST_COMPARED} that were compared closely"
        yield LeftOut(what="measures", number=len(candidates) - MOST_COMPARED, why=why)
    if len(kept) > limit:
        yield LeftOut(what="forms", number=len(kept) - limit, why=f"less likely than the {limit} shown")
