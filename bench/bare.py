"""What somebody would write who needs no engine: the rows of a source, one plain ``UNWIND … MERGE`` a label and type.

The rows are those the engine writes, bookkeeping included, so that both leave the same database behind. They are made
beforehand: cutting words, merging descriptions and hashing cost this loop nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any, TypeAlias

import neo4j

from graph.model import Node, SourceFacts
from graph.store.neo4j_rows import ENTITY, is_entity, names_row, node_row
from graph.store.neo4j_write import PreparedSource

Rows: TypeAlias = list[dict[str, Any]]
Batch: TypeAlias = Mapping[str, Rows]
"""Rows by the statement that takes them, in the order they are to be run."""

_SOURCE = "UNWIND $rows AS row MERGE (s:Source {name: row.name}) SET s = row"
_OWN = """
UNWIND $rows AS row
MATCH (s:Source {{name: row.source}})
MERGE (n:{label} {{id: row.props.id}})
SET n = row.props
MERGE (s)-[:HOLDS]->(n)"""
_ENTITY = "UNWIND $rows AS row MERGE (n:Entity {{id: row.id}}) ON CREATE SET n:{label}, n = row"
_CITED = "UNWIND $rows AS row MERGE (n:Document {id: row.id}) ON CREATE SET n = row"
_VARIANT = """
UNWIND $rows AS row
MATCH (s:Source {{name: row.source}})
MATCH (n:{label} {{id: row.node}})
MERGE (v:Variant {{id: row.id}})
ON CREATE SET v.props = row.props
MERGE (v)-[:DESCRIBES]->(n)
MERGE (s)-[:SAYS]->(v)"""
_NAME = """
UNWIND $rows AS row
MATCH (n:Entity {id: row.id})
MERGE (f:Name {form: row.form})
SET f += row.sound
MERGE (f)-[k:NAMES {tier: row.tier}]->(n)
ON CREATE SET k.as_id = row.as_id"""
_RELATION = """
UNWIND $rows AS row
MATCH (a:{start} {{id: row.start}})
MATCH (b:{end} {{id: row.end}})
MERGE (a)-[r:{type} {{document: row.props.document, start: row.props.start, end: row.props.end}}]->(b)
SET r = row.props"""


def rows_of(facts: SourceFacts) -> Batch:
    """All rows of a source."""
    source = PreparedSource(facts)
    labels = {node.id: _label(node) for node in facts.nodes}
    shared = {node.id: node for node in facts.nodes if node.id in {row["node"] for row in source.variants}}
    rows: dict[str, Rows] = defaultdict(list)
    rows[_SOURCE] = [{"name": source.name, "text": source.text, **source.marks}]
    for label, own in source.own.items():
        rows[_OWN.format(label=label)] += [{"source": source.name, "props": row} for row in own]
    for node in shared.values():
        rows[_ENTITY.format(label=node.label) if is_entity(node.label) else _CITED].append(node_row(node))
    for variant in source.variants:
        rows[_VARIANT.format(label=labels[variant["node"]])].append({"source": source.name, **variant})
    for node in filter(lambda node: is_entity(node.label), shared.values()):
        rows[_NAME] += [{"id": node.id, **form} for form in names_row(node)["forms"]]
    for row in source.relations:
        ends = {"start": labels[row["start"]], "end": labels[row["end"]]}
        rows[_RELATION.format(type=row["type"], **ends)].append(row)
    rows[_NAME] += source.called
    return rows


def _label(node: Node) -> str:
    return ENTITY if is_entity(node.label) else node.label


def write_each(driver: neo4j.Driver, database: str | None, sources: Iterable[Batch]) -> None:
    """Write every source in a transaction of its own."""
    with driver.session(database=database) as session:
        for source in sources:
            session.execute_write(_run, source)


def together(sources: Iterable[Batch]) -> Batch:
    """The rows of many sources as one batch, in the order of the statements of a source."""
    rows: dict[str, Rows] = defaultdict(list)
    for source in sources:
        for text, more in source.items():
            rows[text] += more
    return {text: rows[text] for text in sorted(rows, key=_step)}


def write_all(driver: neo4j.Driver, database: str | None, batch: Batch, size: int = 10_000) -> None:
    """Write the rows of many sources, ``size`` rows a transaction."""
    with driver.session(database=database) as session:
        for text, rows in batch.items():
            for some in _batches(rows, size):
                session.execute_write(_run, {text: some})


def _run(tx: neo4j.ManagedTransaction, batch: Batch) -> None:
    for text, rows in batch.items():
        tx.run(text, rows=rows).consume()


def _step(text: str) -> int:
    """Sources, then nodes, then descriptions, then what stands between nodes."""
    order = ("(s:Source {name: row.name})", "(n:", "[:DESCRIBES]", "[k:NAMES", "[r:")
    return max(place for place, mark in enumerate(order) if mark in text)


def _batches(rows: Rows, size: int) -> Iterator[Rows]:
    left = iter(rows)
    while some := list(islice(left, size)):
        yield some
