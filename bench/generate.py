"""Makes up sources of any number, shaped as real ones are: `sources` is a pure function of seed and number.

How long documents are, how many measures they have and how often each kind of link comes follow what is extracted from
real official documents; names come from `bench.world`. Every quote is a slice of the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from random import Random
from typing import TypeVar

from bench import world
from bench.draft import Draft
from bench.world import Named, draw
from graph import ids
from graph.model import Evidence, Node, SourceFacts

T = TypeVar("T")

GENERATED = "generated/"
"""What the names of all generated sources begin with."""

_DIGITS = "零一二三四五六七八九十"
_REGULATIONS = 400
_TYPES = {"notice": "通知", "opinions": "意见", "plan": "方案", "announcement": "公告", "work_points": "工作要点"}
_CITATIONS = {"based_on": 37, "cites": 25, "issues": 13, "implements": 12, "drafts": 6, "repeals": 4, "amends": 3}
_STATES = {
    ("action", "required"): 80,
    ("action", "done"): 7,
    ("action", "planned"): 7,
    ("action", "ongoing"): 2,
    ("outcome", "done"): 2,
    ("outcome", "required"): 2,
}
_NOTED_ROLES = {"lead": 60, "implement": 25, "support": 12, "participate": 2, "guide": 1}
_FEW = {0: 45, 1: 35, 2: 15, 3: 5}
_MEDIAN_MEASURES = 4.32  # its natural logarithm
_MEASURES_SPREAD = 0.9
_MOST_MEASURES = 700


@dataclass(frozen=True, slots=True)
class Paper:
    """What stands at the head of a generated source, and what it is about; later papers cite it by its title."""

    name: str
    title: str
    number: str
    doc_type: str
    issued_on: str
    issuers: tuple[Named, ...]
    bureau: Named
    bodies: tuple[Named, ...]
    programs: tuple[Named, ...]


def sources(seed: int, relations: int) -> Iterator[SourceFacts]:
    """Sources that have ``relations`` between them, or a few more: the last one is cut short to that end."""
    index = 0
    while relations > 0:
        made = source(seed, index, relations)
        yield made
        relations -= len(made.relations)
        index += 1


def source(seed: int, index: int, room: float = float("inf")) -> SourceFacts:
    """The ``index``-th source, which ends with the clause that brings it to ``room`` relations."""
    head = paper(seed, index)
    rng = Random(f"{seed}/{index}/text")
    writer = _Writer(head, Draft(head.name), rng, room)
    writer.write_head()
    writer.write_citations(_cited(rng, seed, index))
    measures = round(rng.lognormvariate(_MEDIAN_MEASURES, _MEASURES_SPREAD))
    writer.write_parts(min(max(measures, 3), _MOST_MEASURES))
    return writer.draft.finish(
        title=head.title,
        title_key=ids.name_key(head.title),
        doc_number=head.number,
        doc_type=head.doc_type,
        issued_on=head.issued_on,
    )


def paper(seed: int, index: int) -> Paper:
    """The head of the ``index``-th source."""
    rng = Random(f"{seed}/{index}/paper")
    issuers = [world.body(draw(rng, world.MINISTRIES if rng.random() < 0.5 else world.BODIES))]
    if rng.random() < 0.2:
        issuers.append(world.body(draw(rng, world.MINISTRIES)))
    programs = _distinct(world.program(draw(rng, world.PROGRAMS)) for _ in range(rng.randint(2, 12)))
    year, doc_type = 2025 - draw(rng, 15), rng.choice(list(_TYPES))
    return Paper(
        name=f"{GENERATED}{index:06}.txt",
        title=f"{issuers[0].words}关于推进{programs[0].words}的{_TYPES[doc_type]}",
        number=f"{issuers[0].words[:2]}发〔{year}〕{index + 1}号",
        doc_type=doc_type,
        issued_on=f"{year}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}",
        issuers=_distinct(issuers),
        bureau=world.body(world.MINISTRIES + draw(rng, world.BODIES - world.MINISTRIES)),
        bodies=_distinct(world.body(draw(rng, world.BODIES)) for _ in range(rng.randint(3, 15))),
        programs=programs,
    )


def _cited(rng: Random, seed: int, index: int) -> list[str]:
    """Titles to cite: of regulations that are no source here, and of papers before this one, the first ones most."""
    titles = {f"{world.program(draw(rng, _REGULATIONS)).words}管理条例" for _ in range(rng.randint(0, 4))}
    if index:
        titles |= {paper(seed, draw(rng, index)).title for _ in range(rng.randint(0, 3))}
    return sorted(titles)


@dataclass(slots=True)
class _Writer:
    """Writes a paper out in full; ``owner`` is the proof of the body that answers where no other is named."""

    paper: Paper
    draft: Draft
    rng: Random
    room: float
    owner: Evidence | None = None

    def write_head(self) -> None:
        """Title, number, date, who issues it, and half of the time to whom."""
        draft, paper = self.draft, self.paper
        draft.write(f"{paper.title}\n{paper.number}\n{paper.issued_on}\n")
        for issuer in paper.issuers:
            self.owner = draft.call(issuer)
            draft.relate("ISSUED", issuer.node.id, draft.document, self.owner, role="issuer", basis="issuer")
            draft.write("\n")
        proof = draft.call(paper.bureau)
        draft.relate("ISSUED", paper.bureau.node.id, draft.document, proof, role="bureau", basis="doc_number")
        draft.write("承办\n")
        for addressee in self.some_bodies(self.rng.randint(1, 4) if self.rng.random() < 0.5 else 0):
            draft.relate("ADDRESSED_TO", draft.document, addressee.node.id, draft.call(addressee))
            draft.write("：\n")

    def write_citations(self, titles: Iterable[str]) -> None:
        """One line a title."""
        for title in titles:
            self.draft.write("根据《")
            proof = self.draft.write(title)
            self.draft.write("》。\n")
            key = ids.name_key(title)
            cited = Node("Document", ids.cited_id(key), {"title": title, "title_key": key, "status": "cited"})
            relation = _weighed(self.rng, _CITATIONS)
            self.draft.relate("CITES", self.draft.document, self.draft.add(cited), proof, relation=relation)

    def write_parts(self, measures: int) -> None:
        """Parts 一、 of clauses （一）, until the document has its measures or its relations."""
        part = 0
        while self.wants(measures):
            part += 1
            self.draft.open_section(f"{_numeral(part)}、", world.clause(self.rng))
            self.write_clauses(min(measures, self.draft.measures + self.rng.randint(4, 30)))
            self.draft.close_section()

    def write_clauses(self, until: int) -> None:
        """Clauses, until the document has ``until`` measures: half of them with a task for their heading."""
        clause = 0
        while self.wants(until):
            clause += 1
            self.draft.open_section(f"（{_numeral(clause)}）")
            task = self.write_measure("task") if self.rng.random() < 0.5 else None
            self.write_items(min(until - self.draft.measures, self.rng.randint(1, 5)), task)
            self.draft.close_section()

    def write_items(self, items: int, task: str | None) -> None:
        """The items of a clause, some of them under a number of their own."""
        for number in range(1, items + 1):
            numbered = self.rng.random() < 0.3
            if numbered:
                self.draft.open_section(f"{number}.")
            self.write_measure("item", task)
            if numbered:
                self.draft.close_section()

    def write_measure(self, level: str, task: str | None = None) -> str:
        """A measure with all it is linked to."""
        rng, draft, start = self.rng, self.draft, self.draft.length
        named = self.some_bodies(1) if rng.random() < 0.2 else ()
        owners = [(owner, draft.call(owner), "lead", "explicit") for owner in named]
        links = self.write_sentence()
        if rng.random() < 0.2:
            draft.write("（")
            noted = self.some_bodies(rng.randint(1, 4))
            owners += [(each, self.call_in_list(each), _weighed(rng, _NOTED_ROLES), "clause_note") for each in noted]
            draft.write("负责）")
        id, proof = draft.state(start, level, *_weighed(rng, _STATES))
        if task:
            draft.relate("PART_OF", id, task, proof)
        if not owners and self.owner:
            owners = [(issuer, self.owner, "lead", "issuer") for issuer in self.paper.issuers]
        for owner, said, role, basis in owners:
            draft.relate("OWNS", owner.node.id, id, said, role=role, basis=basis)
        for type, entity, said in links:
            draft.relate(type, id, entity.node.id, said, **({"basis": "stated"} if type == "DURING" else {}))
        return id

    def write_sentence(self) -> list[tuple[str, Named, Evidence]]:
        """What is to be done, with the entities it names and how each is linked to the measure."""
        links = []
        for type, words, entity in self.subjects():
            self.draft.write(words)
            links.append((type, entity, self.draft.call(entity)))
        clauses = (world.clause(self.rng) for _ in range(self.rng.randint(1, 4)))
        self.draft.write(f"{'，' if links else ''}{'，'.join(clauses)}。")
        return links

    def subjects(self) -> Iterator[tuple[str, str, Named]]:
        """Type of link, the words before the name, and what is named."""
        rng = self.rng
        if rng.random() < 0.12:
            yield "DURING", "到", world.period(rng)
        if rng.random() < 0.04:
            yield "LOCATED_IN", "在", world.place(draw(rng, world.PLACES))
        for program in self.some_programs(_weighed(rng, _FEW)):
            yield "INVOLVES", "建设", program
        for target in self.some_bodies(rng.random() < 0.35):
            yield "TARGETS", "指导", target
        if rng.random() < 0.15:
            yield "HAS_METRIC", "达到", world.figure(rng)

    def call_in_list(self, body: Named) -> Evidence:
        """Name a body, and a comma after it."""
        proof = self.draft.call(body)
        self.draft.write("、")
        return proof

    def some_bodies(self, count: int) -> tuple[Named, ...]:
        """Bodies, most of them out of those the paper is about; fewer than ``count`` where one is drawn twice."""
        return _distinct(
            self.rng.choice(self.paper.bodies) if self.rng.random() < 0.7 else world.body(draw(self.rng, world.BODIES))
            for _ in range(count)
        )

    def some_programs(self, count: int) -> tuple[Named, ...]:
        """Programs, half of them out of those the paper is about."""
        return _distinct(
            self.rng.choice(self.paper.programs)
            if self.rng.random() < 0.5
            else world.program(draw(self.rng, world.PROGRAMS))
            for _ in range(count)
        )

    def wants(self, measures: int) -> bool:
        """Whether there is something left to write."""
        return self.draft.measures < measures and len(self.draft.relations) < self.room


def _distinct(named: Iterable[Named]) -> tuple[Named, ...]:
    return tuple({each.node.id: each for each in named}.values())


def _weighed(rng: Random, weights: Mapping[T, int]) -> T:
    """One of the keys, more often the heavier it is."""
    return rng.choices(list(weights), list(weights.values()))[0]


def _numeral(number: int) -> str:
    """1–99 in Chinese: 三十二."""
    tens, ones = divmod(number, 10)
    return f"{_DIGITS[tens] if tens > 1 else ''}{'十' if tens else ''}{_DIGITS[ones] if ones or not tens else ''}"
