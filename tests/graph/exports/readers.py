"""Each format read by the tool it is for, into one form that compares with a store's dump."""

from __future__ import annotations

import json
import math
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any, TypeAlias

import networkx as nx
import openpyxl
import pandas as pd
import pyarrow.parquet as pq
import rdflib
from rdflib.namespace import RDF, XSD

from graph.exports import attributes, rdf_terms
from graph.exports.columns import EVIDENCE, node_columns, relation_columns
from graph.exports.rdf import DEFAULT_BASE, prefixes
from graph.model import Node, Relation
from graph.ontology import ontology
from graph.store.merge import ALIAS_BREAK

Form: TypeAlias = tuple[dict[str, Any], list[str]]
"""Nodes as [label, properties] by id, and relations as JSON of [type, from, to, properties, evidence], sorted."""


def form(nodes: Iterable[tuple[str, str, Mapping[str, Any]]], relations: Iterable[list[Any]]) -> Form:
    found = {id: [label, dict(props)] for label, id, props in nodes}
    return found, sorted(json.dumps(each, ensure_ascii=False, sort_keys=True) for each in relations)


def dumped(dump: tuple[list[Node], list[Relation]], text: Callable[[str], str | None] = str) -> Form:
    """A store's dump; ``text`` is what becomes of a text on the way, null where it is lost."""
    nodes, relations = dump
    return form(
        ((node.label, node.id, _mapped(node.props, text)) for node in nodes),
        ([r.type, r.start, r.end, _mapped(r.props, text), _mapped(asdict(r.evidence), text)] for r in relations),
    )


def _mapped(props: Mapping[str, Any], text: Callable[[str], str | None]) -> dict[str, Any]:
    mapped = {name: text(value) if isinstance(value, str) else value for name, value in props.items()}
    return {name: value for name, value in mapped.items() if value is not None}


def read_networkx(graph: Any) -> Form:
    back = {there: here for here, there in attributes.RENAMED.items()}
    own = ("type", "type_zh", "label", "id")

    def named(label: str, props: Mapping[str, Any]) -> dict[str, Any]:
        return {
            back[name][1] if name in back and back[name][0] == label else name: value
            for name, value in props.items()
            if name not in own
        }

    return form(
        ((props["type"], id, named(props["type"], props)) for id, props in graph.nodes(data=True)),
        (_relation(props["type"], start, end, named("", props)) for start, end, props in graph.edges(data=True)),
    )


def _relation(type: str, start: str, end: str, cells: Mapping[str, Any]) -> list[Any]:
    own = {name: value for name, value in cells.items() if name in ontology().relations[type].properties}
    return [type, start, end, own, {name: cells[name] for name in EVIDENCE}]


def read_jsonl(path: Path) -> Form:
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]
    kinds = ["node" in line for line in lines]
    assert kinds == sorted(kinds, reverse=True), "nodes come before relations"
    return form(
        ((line["node"], line["id"], line["props"]) for line in lines if "node" in line),
        (
            [line["relation"], line["from"], line["to"], line["props"], line["evidence"]]
            for line in lines
            if "relation" in line
        ),
    )


def read_tables(tables: Callable[[str], Iterator[dict[str, Any]]]) -> Form:
    def rows(name: str, columns: Mapping[str, str]) -> Iterator[dict[str, Any]]:
        for row in tables(name):
            assert list(row) == list(columns)
            cells = {column: _cell(row[column], kind) for column, kind in columns.items()}
            yield {column: value for column, value in cells.items() if value is not None}

    return form(
        ((label, row.pop("id"), row) for label in ontology().nodes for row in rows(label, node_columns(label))),
        (
            _relation(type, row["from"], row["to"], row)
            for type in ontology().relations
            for row in rows(type, relation_columns(type))
        ),
    )


def _cell(value: Any, kind: str) -> Any:
    if value is None or value == "" or (isinstance(value, float) and math.isnan(value)):
        return "" if kind == "text" and value == "" else None
    return {"text": str, "int": int, "float": float}[kind](value)


def read_csv(folder: Path) -> Form:
    def rows(name: str) -> Iterator[dict[str, Any]]:
        table = pd.read_csv(folder / f"{name}.csv", dtype=str, keep_default_na=False)
        for row in table.to_dict("records"):
            yield {str(column): value if value != "" else None for column, value in row.items()}

    return read_tables(rows)


def read_parquet(folder: Path) -> Form:
    return read_tables(lambda name: iter(pq.read_table(folder / f"{name}.parquet").to_pylist()))


def read_workbook(path: Path) -> Form:
    with path.open("rb") as file:
        book = openpyxl.load_workbook(file)

    def rows(name: str) -> Iterator[dict[str, Any]]:
        header, *others = book[name].iter_rows(values_only=True)
        for row in others:
            yield dict(zip(map(str, header), row, strict=True))

    return read_tables(rows)


class Resources:
    """What a file of linked data says, by the names our terms are written with."""

    def __init__(self, path: Path, format: str) -> None:
        with warnings.catch_warnings():
            # The library's reader of JSON-LD uses a class that the library itself warns of.
            warnings.simplefilter("ignore", DeprecationWarning)
            self.said = rdflib.Graph().parse(path, format=format)
        self.names = prefixes(DEFAULT_BASE)

    def iri(self, name: str) -> rdflib.URIRef:
        prefix, _, local = name.partition(":")
        return rdflib.URIRef(self.names[prefix] + local)

    def of_classes(self, names: Iterable[str]) -> list[Any]:
        return sorted({subject for name in names for subject in self.said.subjects(RDF.type, self.iri(name))})

    def values(self, subject: Any, term: str) -> list[Any]:
        return sorted((self.plain(value) for value in self.said.objects(subject, self.iri(term))), key=str)

    def plain(self, value: Any) -> Any:
        if isinstance(value, rdflib.URIRef):
            return id_of(value)
        return value.toPython() if value.datatype in (XSD.integer, XSD.double) else str(value)


def id_of(resource: Any) -> str:
    return str(resource).removeprefix(DEFAULT_BASE)


def read_rdf(path: Path, format: str) -> Form:
    graph = Resources(path, format)
    return form(_nodes(graph), _statements(graph))


def _nodes(graph: Resources) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for label, kind in ontology().nodes.items():
        classes = {rdf_terms.classes(Node(label, "", {"kind": each}))[0] for each in ("", "person")}
        for subject in graph.of_classes(classes):
            found = {name: graph.values(subject, rdf_terms.property_term(label, name)) for name in kind.properties}
            props = {
                name: ALIAS_BREAK.join(values) if name == "aliases" else values[0]
                for name, values in found.items()
                if values
            }
            yield label, id_of(subject), props


def _statements(graph: Resources) -> Iterator[list[Any]]:
    for type, kind in ontology().relations.items():
        for statement in graph.of_classes([f"zm:{type}"]):
            assert (statement, RDF.type, RDF.Statement) in graph.said
            triple = [graph.said.value(statement, each) for each in (RDF.subject, RDF.predicate, RDF.object)]
            assert tuple(triple) in graph.said, "what a statement is about is said too"
            ends = (id_of(triple[0]), id_of(triple[2]))
            start, end = ends[::-1] if type in rdf_terms.INVERSE else ends
            names = (*kind.properties, *EVIDENCE)
            found = {name: graph.values(statement, rdf_terms.evidence_term(name)) for name in names}
            yield _relation(type, start, end, {name: values[0] for name, values in found.items() if values})


READERS: dict[str, Callable[[Path], Form]] = {
    "graphml": lambda path: read_networkx(nx.read_graphml(path)),
    "gexf": lambda path: read_networkx(nx.read_gexf(path)),
    "jsonld": lambda path: read_rdf(path, "json-ld"),
    "turtle": lambda path: read_rdf(path, "turtle"),
    "csv": read_csv,
    "parquet": read_parquet,
    "jsonl": read_jsonl,
    "xlsx": read_workbook,
}
