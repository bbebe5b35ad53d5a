"""Part of a graph: the measures that fit some filters, or what is around an entity, with what belongs to them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from graph import questions
from graph.errors import ParameterError
from graph.model import Node, Relation, SourceFacts
from graph.ontology import ontology
from graph.questions import MAX_LIMIT, resolve_name
from graph.store.base import Store

_OF_A_DOCUMENT = ("ISSUED", "ADDRESSED_TO")


@dataclass(frozen=True, slots=True)
class Selection:
    """Ids of the ``measures`` to keep, or of the entity to keep what is ``around``; and the sources they are in.

    ``measures`` null and ``around`` null is the whole graph.
    """

    sources: tuple[str, ...]
    measures: frozenset[str] | None = None
    around: str | None = None

    def of(self, facts: Iterable[SourceFacts]) -> Iterator[SourceFacts]:
        """The part of each source that is kept; a source of which nothing is kept is left out."""
        if self.measures is None and self.around is None:
            yield from facts
            return
        for source in facts:
            kept = self._cut(source)
            if kept.relations:
                yield kept

    def _cut(self, source: SourceFacts) -> SourceFacts:
        nodes = {node.id: node for node in source.nodes}
        touching = [each for each in source.relations if self.around in (each.start, each.end)]
        measures = self.measures or {
            id for each in touching for id in (each.start, each.end) if nodes[id].label == "Measure"
        }
        kept = [each for each in source.relations if _of_measures(each, nodes, measures)]
        kept += [each for each in touching if not {"Measure"} & {nodes[each.start].label, nodes[each.end].label}]
        known = {id for each in kept for id in (each.start, each.end)}
        known |= {each.evidence.document for each in kept} | measures & nodes.keys()
        kept += _structure(source.relations, nodes, known)
        known |= {id for each in kept for id in (each.start, each.end, each.evidence.document)}
        return SourceFacts(source.source, tuple(node for node in source.nodes if node.id in known), tuple(kept))


def select(store: Store, *, around: str | None = None, **filters: Any) -> Selection:
    """The part of the graph that ``filters`` choose, as the question `measures` takes them; or ``around`` an entity.

    All of it where neither is given. ParameterError where both are; errors of names as in `graph.questions`.
    """
    given = {name: value for name, value in filters.items() if value not in (None, False)}
    if around is not None:
        if given:
            raise ParameterError("around", f"goes with no other filter; given: {', '.join(given)}")
        entity = resolve_name(store, around).id
        return Selection(_sources(store, [entity]), around=entity)
    if not given:
        return Selection(tuple(store.sources()))
    measures: set[str] = set()
    documents: set[str] = set()
    for row in _measures(store, given):
        measures.add(row.id)
        documents.add(row.document_id)
    return Selection(_sources(store, sorted(documents)), frozenset(measures))


def said(filters: Mapping[str, Any]) -> dict[str, str]:
    """The filters that are given, as an export says them."""
    return {name: str(value) for name, value in filters.items() if value not in (None, False)}


def _measures(store: Store, given: dict[str, Any]) -> Iterator[questions.MeasureRow]:
    cursor = None
    while True:
        page = questions.measures(store, **given, limit=MAX_LIMIT, cursor=cursor)
        yield from page.items
        cursor = page.next
        if cursor is None:
            return


def _sources(store: Store, ids: list[str]) -> tuple[str, ...]:
    return tuple(str(row["source"]) for row in store.ask("said_by", ids=ids))


def _of_measures(relation: Relation, nodes: dict[str, Node], measures: frozenset[str] | set[str]) -> bool:
    """Whether a relation hangs on measures that are kept; one between two measures where both are."""
    ends = (relation.start, relation.end)
    mine = [id in measures for id in ends if nodes[id].label == "Measure"]
    return bool(mine) and all(mine)


def _structure(relations: Iterable[Relation], nodes: dict[str, Node], known: set[str]) -> Iterator[Relation]:
    """What leads from the nodes that are kept to their documents and wholes, and who issued those documents to whom."""
    upward = [each for each in relations if each.type == "PART_OF" and nodes[each.start].label != "Measure"]
    reached, ends = set(known), set(known)
    while ends:
        step = [each for each in upward if each.start in ends]
        yield from step
        ends = {each.end for each in step} - reached
        reached |= ends
    documents = {id for id in reached if nodes[id].label == "Document" and not ontology().is_shared(nodes[id])}
    yield from (each for each in relations if each.type in _OF_A_DOCUMENT and {each.start, each.end} & documents)
