from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from graph.errors import OntologyError
from graph.model import Evidence, Node, Relation, Value
from graph.ontology import load_ontology, ontology
from tests.graph.papers import opinions

EVIDENCE = Evidence("a.md", "doc_1", 0, 2, "公路", "test")


def test_what_the_papers_say_is_allowed() -> None:
    ontology().check(opinions())


@pytest.mark.parametrize(
    ("label", "props", "reason"),
    [
        ("Aktor", {}, "no node is labelled 'Aktor'; known: Document"),
        ("Actor", {"nmae": "公路局"}, "has no property 'nmae'; known: name"),
        ("Actor", {"name": 3}, "name is 3, not text"),
        ("Actor", {"name": "\ud83d"}, "not text"),
        ("Metric", {"value": "三"}, "value is '三', not float"),
        ("Metric", {"value": float("nan")}, "not float"),
        ("Metric", {"value": True}, "not float"),
        ("Section", {"depth": 1.5}, "not int"),
        ("Measure", {"status": "finished"}, "not done or ongoing or planned or required"),
        ("Document", {"issued_on": "2021-13-01"}, "not date"),
        ("Document", {"issued_on": "2021年"}, "not date"),
    ],
)
def test_a_node_that_is_not_declared_is_refused(label: str, props: dict[str, Value], reason: str) -> None:
    with pytest.raises(OntologyError, match=reason.replace("?", r"\?")) as caught:
        ontology().check_node(Node(label, "x_1", props))
    assert "x_1" in str(caught.value)


@pytest.mark.parametrize(
    ("label", "props"),
    [
        ("Document", {"issued_on": "2021"}),
        ("Document", {"issued_on": "2021-03"}),
        ("Document", {"issued_on": None}),
        ("Metric", {"value": 5}),
        ("Measure", {"level": "task"}),
    ],
)
def test_dates_may_be_partial_and_values_null(label: str, props: dict[str, Value]) -> None:
    ontology().check_node(Node(label, "x_1", props))


@pytest.mark.parametrize(
    ("type", "start", "end", "allowed"),
    [
        ("OWNS", "Actor", "Measure", True),
        ("OWNS", "Measure", "Actor", False),
        ("PART_OF", "Section", "Document", True),
        ("PART_OF", "Actor", "Actor", True),
        ("PART_OF", "Actor", "Document", False),
        ("PART_OF", "Measure", "Section", False),
        ("STATED_IN", "Measure", "Document", True),
        ("KNOWS", "Actor", "Actor", False),
    ],
)
def test_a_relation_leads_only_where_declared(type: str, start: str, end: str, allowed: bool) -> None:
    relation = Relation(type, "a", "b", EVIDENCE)
    if allowed:
        ontology().check_relation(relation, start, end)
    else:
        with pytest.raises(OntologyError, match=f"{type} a → b"):
            ontology().check_relation(relation, start, end)


def test_a_relation_has_only_its_own_properties() -> None:
    with pytest.raises(OntologyError, match="role is 'boss', not lead or support"):
        ontology().check_relation(Relation("OWNS", "a", "b", EVIDENCE, {"role": "boss"}), "Actor", "Measure")


def test_facts_must_hang_together() -> None:
    facts = opinions()
    stray = replace(facts.relations[0], end="doc_stray")
    foreign = replace(facts.relations[0], evidence=replace(facts.relations[0].evidence, source="other.md"))
    nowhere = replace(facts.relations[0], evidence=replace(facts.relations[0].evidence, document="doc_stray"))
    for faulty, reason in ((stray, "doc_stray is no node"), (foreign, "from other.md"), (nowhere, "names no document")):
        with pytest.raises(OntologyError, match=reason):
            ontology().check(replace(facts, relations=(faulty,)))
    with pytest.raises(OntologyError, match="stands twice"):
        ontology().check(replace(facts, nodes=facts.nodes + facts.nodes[:1]))


def test_entities_and_cited_documents_outlive_a_source() -> None:
    shared = {node.label for node in opinions().nodes if ontology().is_shared(node)}
    own = {node.label for node in opinions().nodes if not ontology().is_shared(node)}
    assert shared == {"Actor", "Program", "Metric", "Period", "Place", "Document"}
    assert own == {"Document", "Section", "Measure"}


@pytest.mark.parametrize(
    ("yaml", "reason"),
    [
        (
            "nodes: {A: {zh: 甲, en: a, prefix: a, properties: {x: number}}}\nrelations: {}",
            "'number' is no property type",
        ),
        (
            "version: 1\nnodes: {}\nrelations: {R: {zh: 乙, from: [A], to: [A], properties: {}}}",
            "no node is labelled 'A'",
        ),
        ("nodes: {A: {zh: 甲}}\nrelations: {}", "KeyError: 'en'"),
        ("- 1", "TypeError"),
    ],
)
def test_a_faulty_ontology_says_where(tmp_path: Path, yaml: str, reason: str) -> None:
    path = tmp_path / "o.yaml"
    path.write_text(yaml, encoding="utf-8")
    with pytest.raises(OntologyError, match=reason):
        load_ontology(path)
