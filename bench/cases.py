"""What is asked when latency is measured: every question, with what typical askers give it.

Names are drawn from the links of the generated sources, so that what is linked most is asked for most.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from bench import world
from graph.model import Relation, SourceFacts, Value
from graph.questions import QUESTIONS
from graph.sounds import sound
from graph.store.base import Store


@dataclass(frozen=True, slots=True)
class Case:
    """A question with its parameters."""

    question: str
    given: dict[str, Any]

    def ask(self, store: Store) -> object:
        """The answer."""
        return QUESTIONS[self.question](store, **self.given)

    def __str__(self) -> str:
        return f"{self.question}({', '.join(f'{name}={value}' for name, value in self.given.items())})"


def cases(facts: Sequence[SourceFacts], seed: int, draws: int = 3) -> list[Case]:
    """Each way to ask each question, with ``draws`` draws of what it takes."""
    drawn = Drawn(facts, Random(f"{seed}/cases"))
    made = {str(case): case for _ in range(draws) for case in _every_question(drawn)}
    return sorted(made.values(), key=lambda case: list(QUESTIONS).index(case.question))


def _every_question(drawn: Drawn) -> Iterator[Case]:
    for question in QUESTIONS:
        for given in _WAYS[question](drawn):
            yield Case(question, given)


class Drawn:
    """Draws names out of generated sources, by how often they are linked."""

    def __init__(self, facts: Sequence[SourceFacts], rng: Random) -> None:
        self._rng = rng
        self._actors = {node.props["name"] for each in facts for node in each.nodes if node.label == "Actor"}
        self._by_type: dict[str, list[tuple[Relation, SourceFacts]]] = defaultdict(list)
        for each in facts:
            for relation in each.relations:
                self._by_type[relation.type].append((relation, each))

    @classmethod
    def of(cls, facts: Sequence[SourceFacts], seed: str) -> Drawn:
        """Draws that are the same for the same seed."""
        return cls(facts, Random(seed))

    def _relation(self, type: str) -> tuple[Relation, SourceFacts]:
        return self._rng.choice(self._by_type[type])

    def _prop(self, id: str, facts: SourceFacts, prop: str) -> Value:
        return next(node.props[prop] for node in facts.nodes if node.id == id)

    def owner(self) -> str:
        relation, facts = self._relation("OWNS")
        return str(self._prop(relation.start, facts, "name"))

    def two_owners(self) -> tuple[str, str]:
        """Two bodies of different names."""
        one = self.owner()
        return one, next(name for name in iter(self.owner, None) if name != one)

    def issuer(self) -> str:
        relation, facts = self._relation("ISSUED")
        return str(self._prop(relation.start, facts, "name"))

    def whole(self) -> str:
        """A ministry that a source names: it has bureaus."""
        drawn = iter(lambda: world.body(world.draw(self._rng, world.MINISTRIES)).words, None)
        return next(words for words in drawn if words in self._actors)

    def linked(self, type: str) -> str:
        """The name of a measure's program (INVOLVES), target (TARGETS), place (LOCATED_IN) or of what is mentioned."""
        relation, facts = self._relation(type)
        return str(self._prop(relation.end, facts, "name"))

    def two_programs(self) -> tuple[str, str]:
        """Two programs of one source, mostly without a measure in common."""
        relation, facts = self._relation("INVOLVES")
        others = [other.end for other in facts.relations if other.type == "INVOLVES" and other.end != relation.end]
        other = self._rng.choice(others) if others else relation.end
        return str(self._prop(relation.end, facts, "name")), str(self._prop(other, facts, "name"))

    def measure(self) -> str:
        return self._relation("STATED_IN")[0].start

    def document(self) -> str:
        """A document's id, or its number, as often one as the other."""
        relation, facts = self._relation("ISSUED")
        return relation.end if self._rng.random() < 0.5 else str(self._prop(relation.end, facts, "doc_number"))

    def year(self) -> str:
        return str(2025 - world.draw(self._rng, 15))

    def words(self) -> str:
        """A few characters of a clause, as people search for it."""
        return world.clause(self._rng)[2:]


_WAYS: dict[str, Callable[[Drawn], list[dict[str, Any]]]] = {
    "measures": lambda drawn: [
        {},
        {"owner": drawn.owner()},
        {"owner": drawn.owner(), "role": "lead", "period": drawn.year()},
        {"owner": drawn.whole(), "parts": True},
        {"program": drawn.linked("INVOLVES")},
        {"program": drawn.linked("INVOLVES"), "owner": drawn.owner()},
        {"target": drawn.linked("TARGETS")},
        {"place": drawn.linked("LOCATED_IN")},
        {"period": drawn.year(), "status": "planned"},
        {"document": drawn.document(), "level": "task"},
        {"words": drawn.words()},
    ],
    "measure": lambda drawn: [{"id": drawn.measure()}],
    "owners": lambda drawn: [{"measure": drawn.measure()}],
    "programs_of": lambda drawn: [{"actor": drawn.owner()}, {"actor": drawn.whole(), "parts": True}],
    "actors_of": lambda drawn: [{"program": drawn.linked("INVOLVES")}],
    "program_links": lambda drawn: [{"program": drawn.linked("INVOLVES")}],
    "link": lambda drawn: [dict(zip(("program_a", "program_b"), drawn.two_programs(), strict=True))],
    "responsibility": lambda drawn: [
        {},
        {"owner": drawn.owner(), "parts": True},
        {"period": drawn.year(), "columns": "document"},
        {"document": drawn.document()},
    ],
    "figures": lambda drawn: [
        {},
        {"unit": "%"},
        {"program": drawn.linked("INVOLVES")},
        {"owner": drawn.owner(), "period": drawn.year()},
    ],
    "figure_pairs": lambda drawn: [{}, {"owner": drawn.owner()}],
    "timeline": lambda drawn: [
        {},
        {"entity": drawn.linked("INVOLVES")},
        {"entity": drawn.owner(), "since": drawn.year()},
        {"document": drawn.document()},
    ],
    "timeline_counts": lambda drawn: [{}, {"entity": drawn.owner(), "by": "month"}],
    "documents": lambda drawn: [
        {},
        {"issuer": drawn.issuer()},
        {"status": "cited"},
        {"words": drawn.linked("INVOLVES")[:4]},
    ],
    "document": lambda drawn: [{"id": drawn.document()}],
    "document_text": lambda drawn: [{"id": drawn.document()}],
    "sections": lambda drawn: [{"document": drawn.document()}],
    "search": lambda drawn: [
        {"words": drawn.words()},
        {"words": drawn.linked("INVOLVES")},
        {"words": drawn.linked("INVOLVES")[2:4], "label": "Program"},
    ],
    "suggest": lambda drawn: [
        {"typed": drawn.owner()[:1]},
        {"typed": drawn.linked("INVOLVES")[:2]},
        {"typed": sound(drawn.linked("INVOLVES")).pinyin[:4]},
        {"typed": sound(drawn.owner()).initials[:3]},
        {"typed": drawn.linked("INVOLVES")[2:4]},
    ],
    "entity_links": lambda drawn: [{"name": drawn.owner()}, {"name": drawn.linked("INVOLVES")}],
    "relations": lambda drawn: [
        {"a": drawn.owner(), "b": drawn.linked("INVOLVES")},
        dict(zip(("a", "b"), drawn.two_owners(), strict=True)),
        dict(zip(("a", "b"), drawn.two_programs(), strict=True)),
    ],
    "entities": lambda drawn: [{}, {"label": "Program"}, {"name": drawn.owner()}],
    "entity": lambda drawn: [{"name": drawn.owner()}, {"name": drawn.linked("INVOLVES")}],
    "mentions_of": lambda drawn: [{"entity": drawn.linked("MENTIONS")}],
    "counts": lambda drawn: [{}],
    "document_facts": lambda drawn: [{"id": drawn.document()}],
    "stats": lambda drawn: [{}],
    "sources": lambda drawn: [{}],
    "measure_facets": lambda drawn: [{}, {"owner": drawn.owner()}, {"program": drawn.linked("INVOLVES")}],
    "document_facets": lambda drawn: [{}],
    "entity_facets": lambda drawn: [{}],
    "figure_facets": lambda drawn: [{}, {"owner": drawn.owner()}],
    "changes": lambda drawn: [{}, {"since": "0", "limit": 5}],
    "judgements": lambda drawn: [{}, {"document": drawn.document()}],
}
