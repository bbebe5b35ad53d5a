"""Measures of a store made ready to be compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from math import log2, sqrt

from graph.analysis.continuing.scoring import Involved, Said, bits
from graph.analysis.continuing.seats import province
from graph.questions.links import Links, links_of
from graph.store.base import Reader, Row

_WHOLE_COUNTRY = frozenset(("中国", "我国", "全国"))
_NEAR = 4.0
"""Two documents of one field share a quarter of their programs' weight, and are as near as can be."""


@dataclass(slots=True)
class Gathered:
    """Measures by id as they are compared, the document of each, and what hangs on them where it was asked for."""

    said: dict[str, Said] = field(default_factory=dict)
    document: dict[str, str] = field(default_factory=dict)
    links: dict[str, Links] = field(default_factory=dict)
    fields: Fields | None = None

    def nearness(self, a: str, b: str) -> float:
        """How near the fields of two measures' documents are; 1 while they are not known."""
        return 1.0 if self.fields is None else self.fields.nearness(self.document[a], self.document[b])


@dataclass(frozen=True, slots=True)
class Fields:
    """What documents are about: their programs, each with how telling it is and how much is said of it."""

    weights: Mapping[str, Mapping[str, float]]

    def nearness(self, a: str, b: str) -> float:
        """0 to 1."""
        one, other = self.weights.get(a, {}), self.weights.get(b, {})
        product = sum(one[program] * other[program] for program in sorted(one.keys() & other.keys()))
        return min(1.0, _NEAR * product / (_length(one) * _length(other))) if product else 0.0


def _length(vector: Mapping[str, float]) -> float:
    return sqrt(sum(vector[program] ** 2 for program in sorted(vector)))


def gather(store: Reader, *, ids: Iterable[str] = (), documents: Iterable[str] = ()) -> Gathered:
    """The measures of these ids and documents that involve a program."""
    gathered = Gathered()
    rows = store.ask("measure_programs", ids=sorted(set(ids)), documents=sorted(set(documents)))
    programs: dict[str, dict[str, Involved]] = defaultdict(dict)
    for row in rows:
        id = str(row["measure_id"])
        programs[id][str(row["program_id"])] = _involved(row)
        gathered.document[id] = str(row["document_id"])
        gathered.said[id] = Said(str(row["text"]), programs[id])
    return gathered


def _involved(row: Row) -> Involved:
    return Involved(str(row["program"]), str(row["form"]), int(row["program_measures"] or 0))


def complete(store: Reader, gathered: Gathered, ids: Iterable[str]) -> None:
    """Take in the owners, places and seats of these measures, and what their documents are about."""
    chosen = sorted(set(ids) & gathered.said.keys())
    found = links_of(store, chosen)
    documents = sorted({gathered.document[id] for id in chosen})
    seats = _seats(store, documents)
    for id in chosen:
        links = found.get(id, Links())
        gathered.links[id] = links
        gathered.said[id] = replace(
            gathered.said[id],
            owners=frozenset(owner.actor for owner in links.owners),
            places=frozenset(place.name for place in links.places) - _WHOLE_COUNTRY,
            seat=seats.get(gathered.document[id]),
        )
    gathered.fields = _fields(store, documents)


def _seats(store: Reader, documents: list[str]) -> dict[str, str | None]:
    """The province of whoever owns most of each document; null for what is of the whole country."""
    first: dict[str, tuple[int, str]] = {}
    for row in store.ask("document_owners", ids=documents):
        document, measures = str(row["document_id"]), int(row["measures"] or 0)
        if document not in first or measures > first[document][0]:
            first[document] = (measures, str(row["actor"]))
    return {document: province(actor) for document, (_, actor) in first.items()}


def _fields(store: Reader, documents: list[str]) -> Fields:
    weights: dict[str, dict[str, float]] = defaultdict(dict)
    for row in store.ask("document_programs", ids=documents):
        telling = bits(int(row["program_measures"] or 0))
        weights[str(row["document_id"])][str(row["program_id"])] = telling * log2(1 + int(row["measures"] or 0))
    return Fields(weights)
