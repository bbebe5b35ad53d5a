"""Which documents are like one, and in what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import log2, sqrt

from graph.analysis.continuing.wording import wording
from graph.analysis.fields import totals
from graph.analysis.rows import Analysis, LeftOut, Quoted
from graph.analysis.ties import quoted
from graph.questions.names import resolve_document
from graph.questions.paging import check_limit
from graph.questions.question import question
from graph.questions.rows import EntityRef
from graph.store.base import Reader, Row

DEFAULT_SIMILAR = 10
MOST_COMPARED = 200
MOST_READ = 30
SHOWN = 8
PROGRAMS, OWNERS, WORDS = 0.5, 0.2, 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class Similar:
    """A document like the one asked about.

    ``score`` (0 to 1) is half ``by_programs``, a fifth ``by_owners``, the rest ``by_wording``: each the cosine of what
    the two documents are made of, what few documents have weighing more. ``programs`` and ``owners`` are those shared,
    the most telling first; ``evidence`` a measure of each document about the first of the programs.
    """

    id: str
    title: str | None
    issued_on: str | None
    score: float
    by_programs: float
    by_owners: float
    by_wording: float
    programs: tuple[EntityRef, ...]
    owners: tuple[EntityRef, ...]
    evidence: tuple[Quoted, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Similarity(Analysis):
    """The documents most like one, best first."""

    document_id: str
    document_title: str | None
    similar: tuple[Similar, ...]
    total: int

    @property
    def table(self) -> tuple[Similar, ...]:
        """The documents."""
        return self.similar


_Vectors = Mapping[str, Mapping[str, float]]


@question
def similar(store: Reader, document: str, *, limit: int = DEFAULT_SIMILAR) -> Similarity:
    """The documents most like one (id, title, 发文字号 or source file) by the programs they speak of, the bodies that
    own their measures, and their words.
    """
    check_limit(limit)
    own = resolve_document(store, document)
    candidates, total = _candidates(store, own)
    listed = [own, *candidates]
    said = store.ask("document_programs", ids=sorted(listed))
    owned = store.ask("document_owners", ids=sorted(listed))
    programs, owners = _programs(said), _owners(store, owned)
    names = {str(row["program_id"]): str(row["program"]) for row in said}
    names |= {str(row["actor_id"]): str(row["actor"]) for row in owned}
    by_programs = {id: _cosine(programs, own, id) for id in candidates}
    by_owners = {id: _cosine(owners, own, id) for id in candidates}
    rough = {id: PROGRAMS * by_programs[id] + OWNERS * by_owners[id] for id in candidates}
    read = sorted(candidates, key=lambda x: (-rough[x], x))[: max(MOST_READ, limit)]
    words = _words(store, [own, *read])
    score = {id: round(rough[id] + WORDS * _cosine(words, own, id), 3) for id in read}
    ranked = sorted(read, key=lambda x: (-score[x], x))[:limit]
    titles = {str(row["id"]): row for row in store.ask("document_dates", ids=sorted([own, *ranked]))}

    def row(id: str) -> Similar:
        shared = _shared(programs, own, id)
        return Similar(
            id=id,
            title=_text(titles[id]["title"]),
            issued_on=_text(titles[id]["issued_on"]),
            score=score[id],
            by_programs=round(by_programs[id], 3),
            by_owners=round(by_owners[id], 3),
            by_wording=round(_cosine(words, own, id), 3),
            programs=tuple(EntityRef(id=p, label="Program", name=names[p]) for p in shared[:SHOWN]),
            owners=tuple(EntityRef(id=a, label="Actor", name=names[a]) for a in _shared(owners, own, id)[:SHOWN]),
            evidence=tuple(_evidence(store, shared, own, id)),
        )

    return Similarity(
        document_id=own,
        document_title=_text(titles[own]["title"]),
        similar=tuple(map(row, ranked)),
        total=total,
        left_out=tuple(_left_out(total, len(candidates), len(read), limit)),
    )


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _candidates(store: Reader, own: str) -> tuple[list[str], int]:
    """The documents that share the most telling programs with one, and how many share any."""
    mine = [str(row["program_id"]) for row in store.ask("document_programs", ids=[own])]
    spread: dict[str, list[str]] = defaultdict(list)
    for row in store.ask("program_documents", ids=mine):
        spread[str(row["program_id"])].append(str(row["document_id"]))
    weight: dict[str, float] = defaultdict(float)
    for documents in spread.values():
        for id in documents:
            weight[id] += 1 / log2(1 + len(documents))
    found = sorted((id for id in weight if id != own), key=lambda x: (-round(weight[x], 6), x))
    return found[:MOST_COMPARED], len(found)


def _programs(rows: list[Row]) -> _Vectors:
    return _vectors(rows, "program_id", {str(row["program_id"]): int(row["program_measures"] or 0) for row in rows})


def _owners(store: Reader, rows: list[Row]) -> _Vectors:
    return _vectors(rows, "actor_id", totals(store, (str(row["actor_id"]) for row in rows)))


def _vectors(rows: list[Row], name: str, total: Mapping[str, int]) -> _Vectors:
    """What each document has of something, weighing less the more measures there are of it in all."""
    found: dict[str, dict[str, float]] = defaultdict(dict)
    for row in rows:
        telling = 1 / log2(2 + total[str(row[name])])
        found[str(row["document_id"])][str(row[name])] = telling * log2(1 + int(row["measures"] or 0))
    return found


def _words(store: Reader, documents: list[str]) -> _Vectors:
    """What the words of the measures that involve a program weigh, document by document."""
    texts: dict[str, dict[str, str]] = defaultdict(dict)
    for row in store.ask("measure_programs", ids=[], documents=sorted(documents)):
        texts[str(row["document_id"])][str(row["measure_id"])] = str(row["text"])
    found: dict[str, dict[str, float]] = {}
    for document, measures in texts.items():
        counted: dict[str, float] = defaultdict(float)
        for id in sorted(measures):
            for word, weight in wording(measures[id]).whole.weights.items():
                counted[word] += weight
        found[document] = {word: log2(1 + weight) for word, weight in counted.items()}
    return found


def _cosine(vectors: _Vectors, a: str, b: str) -> float:
    one, other = vectors.get(a, {}), vectors.get(b, {})
    product = sum(one[key] * other[key] for key in sorted(one.keys() & other.keys()))
    return product / (_length(one) * _length(other)) if product else 0.0


def _length(vector: Mapping[str, float]) -> float:
    return sqrt(sum(vector[key] ** 2 for key in sorted(vector)))


def _shared(vectors: _Vectors, a: str, b: str) -> list[str]:
    """What both have, that which makes them most alike first."""
    one, other = vectors.get(a, {}), vectors.get(b, {})
    return sorted(one.keys() & other.keys(), key=lambda key: (-round(one[key] * other[key], 6), key))


def _evidence(store: Reader, shared: list[str], a: str, b: str) -> Iterator[Quoted]:
    """The first measure of each document about the first of the shared programs."""
    if shared:
        for document in (a, b):
            rows = store.ask("measures", program=shared[0], document=document, parts=0, limit=1)
            yield from quoted(store, (str(row["id"]) for row in rows)).values()


def _left_out(total: int, compared: int, read: int, limit: int) -> Iterator[LeftOut]:
    if total > compared:
        yield LeftOut(
            what="documents", number=total - compared, why="share fewer or commoner programs than those compared"
        )
    if compared > read:
        yield LeftOut(
            what="documents", number=compared - read, why=f"less alike in programs and bodies than the {read} read"
        )
    if read > limit:
        yield LeftOut(what="documents", number=read - limit, why=f"less alike than the {limit} shown")
