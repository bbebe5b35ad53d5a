"""One source into Neo4j, or out of it: the steps of a transaction that the caller opens and closes."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any, Literal, TypeVar

import neo4j

from graph.model import Node, SourceFacts, Value
from graph.ontology import ontology
from graph.store.base import Written
from graph.store.changelog import entry, oldest_kept, titles_in, titles_of
from graph.store.forms import Call, calls
from graph.store.merge import fingerprint, in_order, merge
from graph.store.neo4j_rows import (
    Properties,
    call_row,
    is_entity,
    names_row,
    node_row,
    relation_row,
    shared_row,
    variant_row,
)
from graph.store.neo4j_server import SCHEMA_VERSION, run
from graph.store.revision import revision_after

T = TypeVar("T")
BATCH = 10_000
"""Rows a statement is given at once: what the server holds of them must fit its memory for transactions."""

_OWN = {"Document": "put_documents", "Section": "put_sections", "Measure": "put_measures"}


class ReplacedGraphError(Exception):
    """The graph was taken away, or made one of another version, since it was opened."""


class PreparedSource:
    """A source's facts as rows, made before the transaction: it should hold others up no longer than it must."""

    def __init__(self, facts: SourceFacts) -> None:
        declared = ontology()
        relations = in_order(facts.relations)
        shared = [node for node in facts.nodes if declared.is_shared(node)]
        self.name = facts.source.name
        self.marks = {"sha256": facts.source.sha256, "fingerprint": fingerprint(facts, relations)}
        self.text = facts.source.text
        self.titles = titles_of(facts)
        self.own: dict[str, list[Properties]] = {label: [] for label in _OWN}
        for node in facts.nodes:
            if not declared.is_shared(node):
                self.own[node.label].append(node_row(node))
        self.entities = [shared_row(node) for node in shared if is_entity(node.label)]
        self.cited = [shared_row(node) for node in shared if not is_entity(node.label)]
        self.variants = [variant_row(node) for node in shared]
        self.relations = [relation_row(relation) for relation in relations.values()]
        self.calls = calls(relations.values())
        labels = {node.id: node.label for node in facts.nodes}
        self.called = [call_row(call, labels[call[1]]) for call in sorted(self.calls)]


def write_source(tx: neo4j.ManagedTransaction, source: PreparedSource) -> Written:
    """Put what ``source`` says in the place of what it said before; ``unchanged`` only takes its turn: roll it back."""
    state, known = begin(tx, source.name)
    if known == source.marks:
        return "unchanged"
    before = _titles(tx, source.name) if known else {}
    called = _calls(tx, source.name) if known else set()
    silenced = _take_out(tx, source.name) if known else []
    state = revision_after(state, source.name, *source.marks.values())
    _run(tx, "put_source", name=source.name, text=source.text, state=state, **source.marks)
    renewed = _put_in(tx, source, called)
    _settle(tx, silenced, renewed, called - source.calls)
    event: Literal["created", "changed"] = "changed" if known else "created"
    _log(tx, entry(event, source.name, state, before, source.titles))
    return event


def delete_source(tx: neo4j.ManagedTransaction, name: str) -> bool:
    """Take a source out with everything only it said; False where there is none of that name."""
    state, known = begin(tx, name)
    if known is None:
        return False
    before = _titles(tx, name)
    called = _calls(tx, name)
    silenced = _take_out(tx, name)
    state = revision_after(state, name)
    _run(tx, "delete_source", name=name, state=state)
    _settle(tx, silenced, [], called)
    _log(tx, entry("removed", name, state, before, {}))
    return True


def begin(tx: neo4j.ManagedTransaction, name: str) -> tuple[str, dict[str, str] | None]:
    """Take a turn among the writers; the graph's revision, and the source's SHA-256 and fingerprint if it is there.

    ReplacedGraphError where the graph is not the one that was opened.
    """
    rows = _run(tx, "begin", name=name)
    if not rows or rows[0]["version"] != SCHEMA_VERSION:
        raise ReplacedGraphError
    row = rows[0]
    marks = {mark: row[mark] for mark in ("sha256", "fingerprint")}
    return row["state"], marks if marks["sha256"] is not None else None


def _calls(tx: neo4j.ManagedTransaction, name: str) -> set[Call]:
    return {(row["form"], row["id"]) for row in _run(tx, "find_calls", name=name)}


def _titles(tx: neo4j.ManagedTransaction, name: str) -> dict[str, str | None]:
    return titles_in((row["id"], row["title"]) for row in _run(tx, "find_documents", name=name))


def _log(tx: neo4j.ManagedTransaction, change: Mapping[str, Value]) -> None:
    (row,) = _run(tx, "put_change", **change)
    if (oldest := oldest_kept(row["number"])) is not None:
        _run(tx, "delete_changes", oldest=oldest)


def _take_out(tx: neo4j.ManagedTransaction, name: str) -> list[str]:
    """Remove what a source says; the ids of the shared nodes it spoke of."""
    silenced = [row["id"] for row in _run(tx, "find_spoken_of", name=name)]
    for step in ("delete_part_of", "delete_own_nodes", "delete_sayings"):
        _run(tx, step, name=name)
    return silenced


def _put_in(tx: neo4j.ManagedTransaction, source: PreparedSource, called: set[Call]) -> list[str]:
    """Write a source's nodes and relations; the ids of the shared nodes of which nobody said this before."""
    for label, step in _OWN.items():
        _run_all(tx, step, source.own[label], name=source.name)
    known = {row["id"] for ids in _batches(_ids(source.variants)) for row in _known(tx, ids)}
    new = [variant for variant in source.variants if variant["id"] not in known]
    renewed = {variant["node"] for variant in new}
    _run_all(tx, "put_entities", [row for row in source.entities if row["id"] in renewed])
    _run_all(tx, "put_cited_documents", [row for row in source.cited if row["id"] in renewed])
    _run_all(tx, "put_variants", new)
    for ids in _batches(_ids(source.variants)):
        _run(tx, "put_sayings", name=source.name, ids=ids)
    _run_all(tx, "put_relations", source.relations)
    _run_all(tx, "put_calls", [row for row in source.called if (row["form"], row["id"]) not in called])
    return sorted(renewed)


def _known(tx: neo4j.ManagedTransaction, ids: list[str]) -> list[neo4j.Record]:
    return _run(tx, "find_known_variants", ids=ids)


def _ids(rows: Iterable[Mapping[str, str]]) -> Iterator[str]:
    return (row["id"] for row in rows)


def _settle(tx: neo4j.ManagedTransaction, silenced: list[str], renewed: list[str], uncalled: set[Call]) -> None:
    """Describe anew the shared nodes of which something else is said now, and remove those nobody speaks of.

    ``uncalled`` is what the source calls entities no more.
    """
    changed = set(renewed)
    forms: list[str] = []
    if silenced:
        forms = [row["form"] for row in _run(tx, "find_names", ids=silenced)]
        _run_all(tx, "delete_calls", [{"form": form, "id": id} for form, id in sorted(uncalled)])
        changed.update(row["id"] for row in _run(tx, "delete_unsaid", ids=silenced))
    for ids in _batches(sorted(changed)):
        _describe(tx, ids)
    if forms:
        _run(tx, "delete_unused_names", forms=forms)


def _describe(tx: neo4j.ManagedTransaction, ids: list[str]) -> None:
    described = [
        Node(row["label"], row["id"], merge(map(json.loads, row["variants"])))
        for row in _run(tx, "find_variants", ids=ids)
    ]
    by_kind: dict[bool, list[Node]] = defaultdict(list)
    for node in described:
        by_kind[is_entity(node.label)].append(node)
    _run_all(tx, "describe_entities", map(node_row, by_kind[True]))
    _run_all(tx, "describe_cited_documents", map(node_row, by_kind[False]))
    _run_all(tx, "put_names", map(names_row, by_kind[True]))


def _run(tx: neo4j.ManagedTransaction, name: str, /, **given: Any) -> list[neo4j.Record]:
    return run(tx, f"write/{name}", **given)


def _run_all(tx: neo4j.ManagedTransaction, name: str, rows: Iterable[Properties], /, **given: Any) -> None:
    for batch in _batches(rows):
        _run(tx, name, rows=batch, **given)


def _batches(items: Iterable[T]) -> Iterator[list[T]]:
    left = iter(items)
    while batch := list(islice(left, BATCH)):
        yield batch
