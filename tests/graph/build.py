"""A small writer of sources: text is written line by line, and facts are noted on the words just written."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from graph import ids
from graph.model import Evidence, Node, Relation, SourceFacts, SourceText, Value

KINDS = {
    "交通运输部": ("Actor", "ministry", ("交通部",)),
    "公路局": ("Actor", "bureau", ("部公路局",)),
    "水运局": ("Actor", "bureau", ()),
    "某省交通厅办公厅": ("Actor", "bureau", ("办公厅",)),
    "某部办公厅": ("Actor", "bureau", ("办公厅",)),
    "某省交通规划院": ("Actor", "institution", ()),
    "某部规划院": ("Actor", "institution", ()),
    "公路经营企业": ("Actor", "collective", ()),
    "东江市": ("Place", "city", ("东江",)),
    "某省": ("Place", "province", ()),
    "车路协同": ("Program", "technology", ("V2I",)),
    "电子收费": ("Program", "service", ("ETC",)),
    "智慧公路": ("Program", "project", ()),
    "智慧港口": ("Program", "project", ()),
}


@dataclass
class SourceWriter:
    """Gathers the text and the facts of one source; `facts` closes it."""

    name: str
    text: str = ""
    document: str = ""
    nodes: dict[str, Node] = field(default_factory=dict)
    relations: list[Relation] = field(default_factory=list)
    open_sections: list[tuple[int, str]] = field(default_factory=list)
    ordinals: dict[str, int] = field(default_factory=dict)
    last: tuple[int, int] = (0, 1)

    def line(self, text: str) -> tuple[int, int]:
        start = len(self.text)
        self.text += f"{text}\n"
        self.last = (start, start + len(text))
        return self.last

    def evidence(self, quote: str = "", rule: str = "test") -> Evidence:
        """Of ``quote`` in the line last written, or of the whole line."""
        start, end = self.last
        if quote:
            start = self.text.index(quote, start)
            end = start + len(quote)
        return Evidence(self.name, self.document, start, end, self.text[start:end], rule)

    def relate(self, type: str, start: str, end: str, quote: str = "", **props: Value) -> None:
        self.relations.append(Relation(type, start, end, self.evidence(quote), props))

    def entity(self, name: str, label: str = "") -> str:
        known = KINDS.get(name, (label, "other", ()))
        id = ids.entity_id(known[0], name)
        props: dict[str, Value] = {"name": name, "name_key": ids.name_key(name)}
        match known[0]:
            case "Metric":
                comparator, value, unit = name.split("|")
                props |= {"comparator": comparator, "value": float(value), "unit": unit}
            case "Period":
                start, end = name.split("/")
                props |= {"start": start or None, "end": end or None, "granularity": "day" if start == end else "other"}
            case _:
                props |= {"kind": known[1]}
                if known[2]:
                    props["aliases"] = "\x1f".join(sorted(known[2]))
        self.nodes[id] = Node(known[0], id, props)
        return id

    def begin(
        self,
        title: str,
        *,
        number: str | None = None,
        doc_type: str = "notice",
        issued_on: str | None = None,
        effective_on: str | None = None,
        issuers: tuple[str, ...] = (),
        bureau: str | None = None,
        addressees: tuple[str, ...] = (),
    ) -> str:
        """A new document of this source, from its title on."""
        self.close()
        ordinal = self.next_ordinal("document")
        self.document = ids.document_id(self.name, ordinal)
        self.ordinals |= {"section": 0, "measure": 0}
        start, _ = self.line(title)
        props: dict[str, Value] = {
            "title": title,
            "title_key": ids.name_key(title),
            "doc_number": number,
            "doc_type": doc_type,
            "issued_on": issued_on,
            "effective_on": effective_on,
            "status": "ingested",
            "source": self.name,
            "ordinal": ordinal,
            "start": start,
        }
        self.nodes[self.document] = Node("Document", self.document, props)
        for name in issuers:
            self.relate("ISSUED", self.entity(name), self.document, role="issuer", basis="title")
        if bureau:
            self.relate("ISSUED", self.entity(bureau), self.document, role="bureau", basis="doc_number")
        for name in addressees:
            self.relate("ADDRESSED_TO", self.document, self.entity(name, "Actor"))
        return self.document

    def section(self, label: str, heading: str, depth: int = 1) -> str:
        while self.open_sections and self.open_sections[-1][0] >= depth:
            self._end_section()
        ordinal = self.next_ordinal("section")
        id = ids.section_id(self.document, ordinal)
        parent = self.open_sections[-1][1] if self.open_sections else self.document
        above = self.nodes[parent].props.get("path") if self.open_sections else None
        start, _ = self.line(f"{label}{heading}")
        props: dict[str, Value] = {
            "document": self.document,
            "ordinal": ordinal,
            "label": label,
            "heading": heading,
            "depth": depth,
            "path": f"{above} / {label}" if above else label,
            "start": start,
            "end": start + 1,
        }
        self.nodes[id] = Node("Section", id, props)
        self.open_sections.append((depth, id))
        self.relate("PART_OF", id, parent)
        return id

    def measure(
        self,
        text: str,
        *,
        level: str = "item",
        kind: str = "action",
        status: str = "required",
        parent: str | None = None,
        owners: tuple[tuple[str, str, str], ...] = (),
        targets: tuple[str, ...] = (),
        programs: tuple[str, ...] = (),
        metrics: tuple[tuple[str, str], ...] = (),
        periods: tuple[str, ...] = (),
        places: tuple[str, ...] = (),
    ) -> str:
        """A measure on a line of its own. ``metrics`` are pairs of canonical form and words."""
        start, end = self.line(text)
        id = ids.measure_id(self.document, start, end)
        props: dict[str, Value] = {
            "document": self.document,
            "ordinal": self.next_ordinal("measure"),
            "text": text,
            "quote": text,
            "level": level,
            "kind": kind,
            "status": status,
            "start": start,
            "end": end,
        }
        self.nodes[id] = Node("Measure", id, props)
        self.relate("STATED_IN", id, self.here)
        if parent:
            self.relate("PART_OF", id, parent)
        for name, role, basis in owners:
            self.relate("OWNS", self.entity(name), id, name if name in text else "", role=role, basis=basis)
        for type, names, label in (
            ("TARGETS", targets, "Actor"),
            ("INVOLVES", programs, "Program"),
            ("DURING", periods, "Period"),
            ("LOCATED_IN", places, "Place"),
        ):
            stated: dict[str, Value] = {"basis": "stated"} if type == "DURING" else {}
            for name in names:
                self.relate(type, id, self.entity(name, label), name if name in text else "", **stated)
        for name, words in metrics:
            self.relate("HAS_METRIC", id, self.entity(name, "Metric"), words)
        self.mention()
        return id

    @property
    def here(self) -> str:
        return self.open_sections[-1][1] if self.open_sections else self.document

    def mention(self) -> None:
        """Note every known name and alias in the line last written."""
        line = self.text[slice(*self.last)]
        for name, (_, _, aliases) in KINDS.items():
            for form in (name, *aliases):
                if form in line and not (form != name and name in line):
                    self.relate("MENTIONS", self.here, self.entity(name), form)

    def call(self, name: str, form: str, label: str = "") -> None:
        """Note that the line last written calls ``name`` by ``form``."""
        self.relate("MENTIONS", self.here, self.entity(name, label), form)

    def cite(self, title: str, relation: str = "cites", number: str | None = None) -> str:
        """A citation by title, or by number alone."""
        key = ids.name_key(title or str(number))
        id = ids.cited_id(key)
        props: dict[str, Value] = {"title": title or None, "title_key": key, "doc_number": number, "status": "cited"}
        self.nodes[id] = Node("Document", id, props)
        self.relate("CITES", self.document, id, title or str(number), relation=relation)
        return id

    def part_of(self, part: str, whole: str) -> None:
        self.relate("PART_OF", self.entity(part), self.entity(whole))

    def next_ordinal(self, what: str) -> int:
        self.ordinals[what] = self.ordinals.get(what, 0) + 1
        return self.ordinals[what]

    def _end_section(self) -> None:
        _, id = self.open_sections.pop()
        node = self.nodes[id]
        self.nodes[id] = Node("Section", id, {**node.props, "end": len(self.text) - 1})

    def close(self) -> None:
        """End the document that is open."""
        while self.open_sections:
            self._end_section()
        if self.document:
            node = self.nodes[self.document]
            self.nodes[self.document] = Node("Document", self.document, {**node.props, "end": len(self.text) - 1})

    def facts(self) -> SourceFacts:
        self.close()
        sha256 = hashlib.sha256(self.text.encode()).hexdigest()
        return SourceFacts(SourceText(self.name, self.text, sha256), tuple(self.nodes.values()), tuple(self.relations))
