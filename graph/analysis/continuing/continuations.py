"""What became of one document's measures in another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from graph.analysis.continuing.dates import Dated, dates_of
from graph.analysis.continuing.forms import Scored, form, score_pair, stated
from graph.analysis.continuing.gathering import Gathered, complete, gather
from graph.analysis.continuing.rows import ComparedDocument, Comparison, Continuation, Stated
from graph.analysis.continuing.scoring import PROPOSED
from graph.analysis.rows import LeftOut
from graph.errors import ParameterError
from graph.questions.names import resolve_document
from graph.questions.paging import check_limit
from graph.questions.question import question
from graph.store.base import Reader, Row

DEFAULT_SHOWN = 20
MOST_MEASURES = 4_000


@question
def continuations(store: Reader, document_a: str, document_b: str, *, limit: int = DEFAULT_SHOWN) -> Comparison:
    """What of a document (id, title, 发文字号 or source file) continued in a later one, was strengthened, is new there,
    or fell away; at most ``limit`` of each. The earlier is told by their dates, where both have one, else by the order
    given.
    """
    check_limit(limit)
    a, b = resolve_document(store, document_a), resolve_document(store, document_b)
    if a == b:
        raise ParameterError("document_b", "is the same document")
    dates = dates_of(store, (a, b))
    if dates[b].before(dates[a]):
        a, b = b, a
    gathered = gather(store, documents=(a, b))
    complete(store, gathered, gathered.said)
    pairs = matched(gathered, a, b)
    return _comparison(store, gathered, (a, b), dates, pairs, limit)


def matched(gathered: Gathered, a: str, b: str) -> tuple[Scored, ...]:
    """The pairs of measures of two documents that are forms of one another, each measure in one pair, best first."""
    taken: set[str] = set()
    kept = []
    for pair in sorted(_pairs(gathered, a, b), key=lambda pair: (-pair.score, pair.a, pair.b)):
        if not taken & {pair.a, pair.b}:
            taken |= {pair.a, pair.b}
            kept.append(pair)
    return tuple(kept)


def _pairs(gathered: Gathered, a: str, b: str) -> Iterator[Scored]:
    """The pairs that share a program and whose score is high enough."""
    sharing: dict[str, list[str]] = defaultdict(list)
    for id, document in gathered.document.items():
        if document == b:
            for program in gathered.said[id].programs:
                sharing[program].append(id)
    for id, document in gathered.document.items():
        if document == a:
            others = {other for program in gathered.said[id].programs for other in sharing[program]}
            yield from (
                pair for pair in (score_pair(gathered, id, other) for other in sorted(others)) if pair.score >= PROPOSED
            )


def _comparison(
    store: Reader,
    gathered: Gathered,
    documents: tuple[str, str],
    dates: Mapping[str, Dated],
    pairs: tuple[Scored, ...],
    limit: int,
) -> Comparison:
    earlier, later = documents
    rows = {str(row["id"]): row for row in store.ask("measures_by_id", ids=sorted(gathered.said))}
    gone = [_continuation(gathered, pair, rows, dates) for pair in pairs]
    strengthened = [pair for pair in gone if pair.later.strengthened]
    continued = [pair for pair in gone if not pair.later.strengthened]
    held = {id for pair in pairs for id in (pair.a, pair.b)}
    loose = [row for id, row in rows.items() if id not in held]
    new = [stated(row, dates[later]) for row in loose if row["document_id"] == later]
    fell = [stated(row, dates[earlier]) for row in loose if row["document_id"] == earlier]
    return Comparison(
        earlier=_document(gathered, earlier, dates, rows),
        later=_document(gathered, later, dates, rows),
        strengthened=tuple(strengthened[:limit]),
        continued=tuple(continued[:limit]),
        new=tuple(new[:limit]),
        fell_away=tuple(fell[:limit]),
        total_strengthened=len(strengthened),
        total_continued=len(continued),
        total_new=len(new),
        total_fell_away=len(fell),
        left_out=tuple(_left_out(store, documents, gathered)),
    )


def _continuation(
    gathered: Gathered, pair: Scored, rows: Mapping[str, Row], dates: Mapping[str, Dated]
) -> Continuation:
    a, b = rows[pair.a], rows[pair.b]
    statuses = (str(a["status"]), str(b["status"]))
    date = dates[gathered.document[pair.b]]
    later = form(b, date, pair, gathered, gathered.nearness(pair.a, pair.b), statuses)
    earlier: Stated = stated(a, dates[gathered.document[pair.a]])
    return Continuation(change="strengthened" if later.strengthened else "continued", earlier=earlier, later=later)


def _document(gathered: Gathered, id: str, dates: Mapping[str, Dated], rows: Mapping[str, Row]) -> ComparedDocument:
    title = next((str(row["document_title"]) for row in rows.values() if row["document_id"] == id), None)
    compared = sum(document == id for document in gathered.document.values())
    return ComparedDocument(id=id, title=title, date=dates[id].date, dated_by=dates[id].by, measures=compared)


def _left_out(store: Reader, documents: tuple[str, str], gathered: Gathered) -> Iterator[LeftOut]:
    held = sum(int(row["measures"] or 0) for row in store.ask("documents", ids=list(documents), limit=2))
    if held > len(gathered.said):
        yield LeftOut(
            what="measures", number=held - len(gathered.said), why="involve no program, by which they could be compared"
        )
