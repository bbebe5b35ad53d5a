"""Everything read in a source, as nodes and relations with the text each stands on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from graph.ids import cited_id, document_id, measure_id, name_key, section_id
from graph.model import (
    Basis,
    Citation,
    Evidence,
    Measure,
    Mention,
    MentionType,
    Node,
    Owner,
    Relation,
    Section,
    SourceFacts,
    SourceText,
    Span,
    Value,
)
from ingest.citations.numbers import repaired
from ingest.lexicon import Lexicon
from ingest.pipeline import Extraction
from ingest.resolve import Resolver
from ingest.structure import Article
from ingest.within import Holders, within

_LINE_BREAK = re.compile(r"\s*\n\s*")
_LINKS = (
    ("INVOLVES", MentionType.PROGRAM, "programs"),
    ("LOCATED_IN", MentionType.PLACE, "places"),
)


def facts(extraction: Extraction, lexicon: Lexicon) -> SourceFacts:
    """The facts of one source, nodes and relations each once, sorted."""
    source = extraction.clean.source
    collected = _Collector(extraction, lexicon)
    for ordinal, (article, found) in enumerate(extraction.measures, 1):
        _ArticleFacts(collected, article, ordinal, found).collect()
    nodes = tuple(sorted(collected.nodes.values(), key=lambda n: (n.label, n.id)))
    relations = tuple(collected.relations[k] for k in sorted(collected.relations))
    return SourceFacts(SourceText(source.name, source.text, source.sha256), nodes, relations)


class _Collector:
    """Gathers the nodes and relations of a source, one of each."""

    def __init__(self, extraction: Extraction, lexicon: Lexicon) -> None:
        self.extraction = extraction
        self.clean = extraction.clean
        resolver = Resolver(lexicon)
        self._resolved = cache(resolver.node)
        self._parents = cache(resolver.parents)
        self.nodes: dict[str, Node] = {}
        self.relations: dict[tuple[str, ...], Relation] = {}

    def node(self, node: Node) -> str:
        self.nodes.setdefault(node.id, node)
        return node.id

    def relate(self, type: str, start: str, end: str, evidence: Evidence, **props: Value) -> None:
        """Keep a relation; of several between the same ends with the same properties, the first in the text."""
        positioned = (f"{evidence.start:09d}", f"{evidence.end:09d}") if type == "MENTIONS" else ()
        key = (type, start, end, *(str(v) for _, v in sorted(props.items())), *positioned)
        self.relations.setdefault(key, Relation(type, start, end, evidence, props))

    def entity(self, type: MentionType, name: str, evidence: Evidence) -> str:
        """The id of an entity's node, kept with the nodes of what it is part of."""
        entity = part = self.node(self._resolved(type, name))
        for parent in self._parents(type, name):
            whole = self.node(self._resolved(type, parent))
            self.relate("PART_OF", part, whole, _with_rule(evidence, "lexicon"))
            part = whole
        return entity


class _ArticleFacts:
    """The facts of one article: the document, its sections, its measures and what each of them names."""

    def __init__(self, collected: _Collector, article: Article, ordinal: int, found: Sequence[Measure]) -> None:
        self._all = collected
        self._article = article
        self._ordinal = ordinal
        self._measures = found
        self._source = collected.clean.source
        self._id = document_id(self._source.name, ordinal)
        self._by_ordinal = {section.ordinal: section for section in article.sections}
        self._holders = Holders(article.sections)
        self._where: dict[tuple[str, Basis], Span] = {}
        self._mentions = within(collected.extraction.mentions, article.span)
        self._sections = {s.ordinal: section_id(self._id, s.ordinal) for s in article.sections}
        self._measure_ids: list[str] = []

    def collect(self) -> None:
        self._document()
        for section in self._article.sections:
            self._section(section)
        for mention in self._mentions:
            self._mention(mention)
        self._aside()
        for citation in self._all.extraction.citations:
            if citation.span in self._article.span:
                self._citation(citation)
        for index, measure in enumerate(self._measures):
            self._measure(index, measure)

    # The document ---------------------------------------------------------------------------------------------

    def _document(self) -> None:
        article, span = self._article, self._all.clean.to_source(self._article.span)
        title = self._text(article.title) if article.title else None
        front = self._source.front_at(span.start)
        name = title or front.get("title") or self._source.name
        self._all.node(
            Node(
                "Document",
                self._id,
                {
                    "title": name,
                    "title_key": name_key(title) if title else None,
                    "doc_number": repaired(self._text(article.doc_number)) if article.doc_number else None,
                    "doc_type": article.doc_type.value,
                    "issued_on": article.issued_on,
                    "effective_on": article.effective_on,
                    "status": "ingested",
                    "source": self._source.name,
                    "url": front.get("url"),
                    "ordinal": self._ordinal,
                    "start": span.start,
                    "end": span.end,
                },
            )
        )
        for issuer in article.issuers:
            self._issued(issuer, "issuer", "issuer")
        if article.responsible_bureau and article.bureau_basis:
            self._issued(article.responsible_bureau, "bureau", article.bureau_basis.value)
        for addressee in article.addressees:
            self._addressee(addressee)

    def _issued(self, name: str, role: str, basis: str) -> None:
        evidence = self._evidence(self._where_named(name, Basis(basis)), basis)
        actor = self._all.entity(MentionType.ACTOR, name, evidence)
        self._all.relate("ISSUED", actor, self._id, evidence, role=role, basis=basis)

    def _addressee(self, span: Span) -> None:
        evidence = self._evidence(span, "addressee")
        named = list(self._of(MentionType.ACTOR, span))
        names = [m.canonical for m in named] or [self._text(span)]
        for name in dict.fromkeys(names):
            self._all.relate("ADDRESSED_TO", self._id, self._all.entity(MentionType.ACTOR, name, evidence), evidence)

    def _citation(self, citation: Citation) -> None:
        key = name_key(citation.title or citation.doc_number or self._text(citation.span))
        if self._article.title and key == name_key(self._text(self._article.title)):
            return  # 印发《本办法》, or 《办法》 for short: a document does not cite itself
        props: dict[str, Value] = {
            "title": citation.title or None,
            "title_key": key,
            "doc_number": citation.doc_number,
            "doc_type": None,
            "issued_on": None,
            "effective_on": None,
            "status": "cited",
            "source": None,
            "url": None,
            "ordinal": None,
            "start": None,
            "end": None,
        }
        cited = self._all.node(Node("Document", cited_id(key), props))
        evidence = self._evidence(citation.span, "citation")
        self._all.relate("CITES", self._id, cited, evidence, relation=citation.relation.value)

    # Sections and mentions ------------------------------------------------------------------------------------

    def _section(self, section: Section) -> None:
        span = self._all.clean.to_source(section.span)
        node = Node(
            "Section",
            self._sections[section.ordinal],
            {
                "document": self._id,
                "ordinal": section.ordinal,
                "label": section.label,
                "heading": self._text(section.heading) if section.heading else "",
                "depth": section.depth,
                "path": " / ".join(self._path(section)),
                "start": span.start,
                "end": span.end,
            },
        )
        self._all.node(node)
        whole = self._id if section.parent is None else self._sections[section.parent]
        self._all.relate("PART_OF", node.id, whole, self._evidence(self._head(section), "outline"))

    def _head(self, section: Section) -> Span:
        end = section.heading.end if section.heading else min(section.span.end, section.span.start + len(section.label))
        return Span(section.span.start, max(end, section.span.start + 1))

    def _path(self, section: Section) -> Iterator[str]:
        if section.parent is not None:
            yield from self._path(self._by_ordinal[section.parent])
        yield section.label or (self._text(section.heading) if section.heading else "")

    def _mention(self, mention: Mention) -> None:
        evidence = self._evidence(mention.span, mention.rule or "mention", mention.confidence)
        entity = self._all.entity(mention.type, mention.canonical, evidence)
        self._all.relate("MENTIONS", self._place(self._section_at(mention.span)), entity, evidence)

    def _aside(self) -> None:
        """What pull quotes and captions of this article name is the document's, not a section's."""
        aside = self._all.extraction.aside
        if aside is None:
            return
        whole = self._all.clean.to_source(self._article.span)
        for mention in aside.mentions:
            at = aside.clean.to_source(mention.span)
            if at in whole:
                quote = at.of(self._source.text)
                evidence = Evidence(self._source.name, self._id, at.start, at.end, quote, "aside", mention.confidence)
                entity = self._all.entity(mention.type, mention.canonical, evidence)
                self._all.relate("MENTIONS", self._id, entity, evidence)

    def _section_at(self, span: Span) -> int | None:
        return self._holders.of(span)

    def _place(self, section: int | None) -> str:
        return self._id if section is None else self._sections[section]

    # Measures -------------------------------------------------------------------------------------------------

    def _measure(self, index: int, measure: Measure) -> None:
        span = self._all.clean.to_source(measure.span)
        node = self._all.node(
            Node(
                "Measure",
                measure_id(self._id, span.start, span.end),
                {
                    "document": self._id,
                    "ordinal": index + 1,
                    "text": self._text(measure.span),
                    "quote": span.of(self._source.text),
                    "level": measure.level.value,
                    "kind": measure.kind.value,
                    "status": measure.status.value,
                    "start": span.start,
                    "end": span.end,
                },
            )
        )
        self._measure_ids.append(node)
        evidence = self._evidence(measure.span, "measure")
        self._all.relate("STATED_IN", node, self._place(measure.section), evidence)
        if measure.parent is not None:
            self._all.relate("PART_OF", node, self._measure_ids[measure.parent], evidence)
        for owner in measure.owners:
            self._owner(node, owner)
        self._links(node, measure)

    def _owner(self, id: str, owner: Owner) -> None:
        where = owner.span or self._where.get((owner.actor, owner.basis))
        if where is None:
            where = self._where[owner.actor, owner.basis] = self._where_named(owner.actor, owner.basis)
        evidence = self._evidence(where, owner.rule or owner.basis.value, owner.confidence)
        actor = self._all.entity(MentionType.ACTOR, owner.actor, evidence)
        self._all.relate("OWNS", actor, id, evidence, role=owner.role.value, basis=owner.basis.value)

    def _links(self, id: str, measure: Measure) -> None:
        for name in measure.targets:
            evidence = self._evidence(self._named_in(MentionType.ACTOR, name, measure.span), "target")
            self._all.relate("TARGETS", id, self._all.entity(MentionType.ACTOR, name, evidence), evidence)
        for relation, label, field in _LINKS:
            for name in getattr(measure, field):
                evidence = self._evidence(self._named_in(label, name, measure.span), "mention")
                self._all.relate(relation, id, self._all.entity(label, name, evidence), evidence)
        for span in measure.metrics:
            metric = next(iter(self._of(MentionType.METRIC, span)))
            evidence = self._evidence(span, metric.rule or "mention")
            self._all.relate(
                "HAS_METRIC", id, self._all.entity(MentionType.METRIC, metric.canonical, evidence), evidence
            )
        for name in measure.periods:
            self._period(id, name, measure)

    def _period(self, id: str, name: str, measure: Measure) -> None:
        stated = self._find(MentionType.PERIOD, name, measure.span)
        evidence = self._evidence(stated or measure.span, "mention" if stated else "half")
        period = self._all.entity(MentionType.PERIOD, name, evidence)
        self._all.relate("DURING", id, period, evidence, basis="stated" if stated else "inherited")

    # Evidence -------------------------------------------------------------------------------------------------

    def _text(self, span: Span) -> str:
        """The text as it reads, on one line."""
        return _LINE_BREAK.sub("", span.of(self._all.clean.text))

    def _evidence(self, span: Span, rule: str, confidence: float = 1.0) -> Evidence:
        at = self._all.clean.to_source(span)
        quote = at.of(self._source.text)
        return Evidence(self._source.name, self._id, at.start, at.end, quote, rule, confidence)

    def _find(self, type: MentionType, name: str, span: Span) -> Span | None:
        return next((m.span for m in self._of(type, span) if m.canonical == name), None)

    def _named_in(self, type: MentionType, name: str, span: Span) -> Span:
        return self._find(type, name, span) or span

    def _of(self, type: MentionType, span: Span) -> Iterable[Mention]:
        return (m for m in within(self._mentions, span) if m.type is type)

    def _where_named(self, name: str, basis: Basis) -> Span:
        """What an owner no sentence states stands on: the document number, the title, the signature or the byline."""
        if basis is Basis.DOC_NUMBER and self._article.doc_number:
            return self._article.doc_number
        named = [m.span for m in self._of(MentionType.ACTOR, self._article.span) if m.canonical == name]
        for place in (self._article.title, self._article.signature):
            if place and (there := next((span for span in named if span in place), None)):
                return there
        return named[0] if named else self._article.doc_number or self._article.title or self._first_line()

    def _first_line(self) -> Span:
        span = self._article.span
        end = self._all.clean.text.find("\n", span.start, span.end)
        return Span(span.start, end if end > span.start else span.end)


def _with_rule(evidence: Evidence, rule: str) -> Evidence:
    return Evidence(
        evidence.source, evidence.document, evidence.start, evidence.end, evidence.quote, rule, evidence.confidence
    )
