"""A name of an attribute means one thing, and every property has its term."""

from __future__ import annotations

from collections import defaultdict

import pytest
from lxml import etree

from graph.exports import FORMATS, chunks, rdf_terms
from graph.exports.attributes import RENAMED, edge_attributes, legal, node_attributes
from graph.exports.columns import node_columns, relation_columns
from graph.model import Evidence, Relation
from graph.ontology import ontology
from tests.graph.papers import papers


def test_an_attribute_has_one_type() -> None:
    types: dict[str, set[str]] = defaultdict(set)
    for label in ontology().nodes:
        for name, kind in node_columns(label).items():
            types[RENAMED.get((label, name), name)].add(kind)
    assert {name for name, kinds in types.items() if len(kinds) > 1} == set()
    assert set(node_attributes()) == {"type", "type_zh", *types} - {"id"}
    assert {"role", "basis", "quote", "confidence"} <= set(edge_attributes())


def test_a_relation_has_no_column_twice() -> None:
    for type, kind in ontology().relations.items():
        assert len(relation_columns(type)) == 3 + len(kind.properties) + 7


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("甲\x00乙\x1f", "甲\ufffd乙\ufffd"),
        ("\t\n\r", "\t\n\r"),
        ("\ufffe\uffff", "\ufffd\ufffd"),
        ("𠮷\u2028\x85", "𠮷\u2028\x85"),
    ],
)
def test_what_xml_cannot_write_is_replaced_in_place(text: str, written: str) -> None:
    assert legal(text) == written
    assert etree.fromstring(f"<a>{written}</a>".replace("\r", "&#13;")).text == written


@pytest.mark.parametrize("format", ["graphml", "gexf"])
def test_viewers_are_given_chinese_captions_and_nodes_first(format: str) -> None:
    text = b"".join(chunks(papers(), FORMATS[format])).decode("utf-8")
    assert "负责" in text
    assert "措施" in text
    assert text.rindex("<node ") < text.index("<edge ")


@pytest.mark.parametrize(
    ("type", "start", "props", "term"),
    [
        ("ISSUED", "actor_1", {"role": "issuer"}, "eli:passed_by"),
        ("ISSUED", "actor_1", {"role": "bureau"}, "eli:responsibility_of_agent"),
        ("CITES", "doc_1", {"relation": "based_on"}, "eli:based_on"),
        ("CITES", "doc_1", {"relation": "drafts"}, "eli:cites"),
        ("PART_OF", "sec_1", {}, "eli:is_part_of"),
        ("PART_OF", "actor_1", {}, "org:subOrganizationOf"),
        ("PART_OF", "program_1", {}, "skos:broader"),
        ("PART_OF", "place_1", {}, "schema:containedInPlace"),
        ("CONTINUES", "measure_1", {}, "prov:wasDerivedFrom"),
        ("OWNS", "actor_1", {"role": "lead"}, "zm:OWNS"),
    ],
)
def test_a_relation_is_said_in_public_terms_where_there_are_any(
    type: str, start: str, props: dict[str, str], term: str
) -> None:
    relation = Relation(type, start, "x_2", Evidence("s", "doc_1", 0, 1, "文", "test"), props)
    assert rdf_terms.relation_term(relation) == term


def test_every_term_has_a_prefix_that_is_declared() -> None:
    known = {*rdf_terms.PREFIXES, "zm"}
    for label, kind in ontology().nodes.items():
        assert {rdf_terms.property_term(label, name).partition(":")[0] for name in kind.properties} <= known
