"""A generated source while it is written: each piece of text at once gives the proof for what it says."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from bench.world import Named
from graph import ids
from graph.model import Evidence, Node, Relation, SourceFacts, SourceText, Value


@dataclass(slots=True)
class Draft:
    """The text and facts of one source with one document in it; the document's own node comes with `finish`."""

    name: str
    document: str = ""
    length: int = 0
    measures: int = 0
    relations: list[Relation] = field(default_factory=list)
    _pieces: list[str] = field(default_factory=list)
    _nodes: dict[str, Node] = field(default_factory=dict)
    _sections: list[Node] = field(default_factory=list)
    _section_count: int = 0

    def __post_init__(self) -> None:
        self.document = ids.document_id(self.name, 1)

    @property
    def place(self) -> str:
        """The id of the innermost section that is open, or of the document."""
        return self._sections[-1].id if self._sections else self.document

    def write(self, text: str) -> Evidence:
        """Go on with ``text``; the proof that quotes it."""
        start = self.length
        self._pieces.append(text)
        self.length += len(text)
        return Evidence(self.name, self.document, start, self.length, text, "generated")

    def quote(self, start: int) -> Evidence:
        """The proof that quotes all from ``start`` on, where a piece began."""
        pieces: list[str] = []
        missing = self.length - start
        for piece in reversed(self._pieces):
            if missing <= 0:
                break
            pieces.append(piece)
            missing -= len(piece)
        return Evidence(self.name, self.document, start, self.length, "".join(reversed(pieces)), "generated")

    def add(self, node: Node) -> str:
        """Have a node among the facts; its id."""
        self._nodes[node.id] = node
        return node.id

    def relate(self, type: str, start: str, end: str, proof: Evidence, **props: Value) -> None:
        """State a relation."""
        self.relations.append(Relation(type, start, end, proof, props))

    def call(self, named: Named) -> Evidence:
        """Write the name of an entity: a mention, and the first time also a word on what it is part of."""
        proof = self.write(named.words)
        if named.node.id not in self._nodes and named.whole:
            self.relate("PART_OF", named.node.id, self.add(named.whole), proof)
        self.relate("MENTIONS", self.place, self.add(named.node), proof)
        return proof

    def open_section(self, label: str, heading: str | None = None) -> None:
        """Begin a section inside the one that is open, with its label and, on the same line, its heading."""
        self._section_count += 1
        above = self._sections[-1].props["path"] if self._sections else None
        props: dict[str, Value] = {
            "document": self.document,
            "ordinal": self._section_count,
            "label": label,
            "heading": heading,
            "depth": len(self._sections) + 1,
            "path": f"{above} / {label}" if above else label,
            "start": self.length,
        }
        section = Node("Section", ids.section_id(self.document, self._section_count), props)
        self.relate("PART_OF", section.id, self.place, self.write(label))
        self._sections.append(section)
        if heading:
            self.write(f"{heading}\n")

    def close_section(self) -> None:
        """End the innermost section that is open."""
        section = self._sections.pop()
        self.add(Node("Section", section.id, {**section.props, "end": self.length - 1}))

    def state(self, start: int, level: str, kind: str, status: str) -> tuple[str, Evidence]:
        """What was written from ``start`` on is a measure; its id and the proof that quotes it."""
        self.measures += 1
        proof = self.quote(start)
        props: dict[str, Value] = {
            "document": self.document,
            "ordinal": self.measures,
            "text": proof.quote,
            "quote": proof.quote,
            "level": level,
            "kind": kind,
            "status": status,
            "start": start,
            "end": proof.end,
        }
        id = self.add(Node("Measure", ids.measure_id(self.document, start, proof.end), props))
        self.relate("STATED_IN", id, self.place, proof)
        self.write("\n")
        return id, proof

    def finish(self, **props: Value) -> SourceFacts:
        """The facts, with ``props`` the document's own properties."""
        text = "".join(self._pieces)
        whole: dict[str, Value] = {"source": self.name, "ordinal": 1, "start": 0, "end": self.length - 1}
        self.add(Node("Document", self.document, {"status": "ingested", **props, **whole}))
        sha256 = hashlib.sha256(text.encode("utf-8")).hexdigest()
        return SourceFacts(SourceText(self.name, text, sha256), tuple(self._nodes.values()), tuple(self.relations))
