from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from graph.errors import OntologyError, StoreError
from graph.ids import entity_id, name_key
from graph.model import Node, SourceFacts
from graph.ontology import ontology
from graph.store import Row, Store, open_store
from graph.store.base import Reader
from graph.store.merge import relation_key
from graph.store.sqlite_file import statement
from tests.graph.build import SourceWriter
from tests.graph.papers import opinions, papers, points, review


def expected(*sources: SourceFacts) -> tuple[dict[str, Node], list[tuple[str, ...]]]:
    nodes = {node.id: node for facts in sources for node in facts.nodes}
    return nodes, sorted(relation_key(relation) for facts in sources for relation in facts.relations)


def test_everything_written_is_there_as_it_was_said(fresh: Store) -> None:
    for facts in papers():
        assert fresh.write(facts) == "created"
    nodes, relations = fresh.dump()
    said, related = expected(*papers())
    assert {node.id: node.label for node in nodes} == {node.id: node.label for node in said.values()}
    for node in nodes:
        assert node.props == {name: value for name, value in said[node.id].props.items() if value is not None}
    assert sorted(map(relation_key, relations)) == related


def test_a_second_run_changes_nothing(fresh: Store) -> None:
    for facts in papers():
        fresh.write(facts)
    before = fresh.dump()
    assert [fresh.write(facts) for facts in papers()] == ["unchanged"] * 3
    assert fresh.dump() == before


def test_facts_repeated_within_a_source_are_one(fresh: Store) -> None:
    facts = points()
    fresh.write(replace(facts, relations=facts.relations * 2))
    assert len(fresh.dump()[1]) == len(facts.relations)


def edited() -> SourceFacts:
    w = SourceWriter("opinions.md")
    w.begin("交通运输部关于停止一项工作的通知", issuers=("交通运输部",))
    w.measure("自即日起停止该项工作。", owners=(("交通运输部", "lead", "issuer"),))
    return w.facts()


def test_a_changed_source_replaces_its_own_facts_only(fresh: Store, tmp_path: Path) -> None:
    fresh.write(opinions())
    fresh.write(points())
    assert fresh.write(edited()) == "changed"
    with open_store(str(tmp_path / "anew.db")) as anew:
        anew.write(points())
        anew.write(edited())
        assert fresh.dump() == anew.dump()
    names = {node.props.get("name") for node in fresh.dump()[0]}
    assert "电子收费" in names, "the other source still speaks of it"
    assert "东江市" not in names, "nobody speaks of it any more"


def test_the_same_bytes_read_by_better_rules_are_a_change(fresh: Store) -> None:
    facts = opinions()
    fresh.write(facts)
    better = replace(facts, relations=facts.relations[1:])
    assert fresh.write(better) == "changed"
    assert len(fresh.dump()[1]) == len(better.relations)


def test_a_source_taken_out_leaves_nothing_behind(fresh: Store) -> None:
    for facts in papers():
        fresh.write(facts)
    assert [fresh.delete(facts.source.name) for facts in papers()] == [True] * 3
    assert fresh.dump() == ([], [])
    assert fresh.sources() == {}
    assert fresh.ask("search", words="公路", limit=5) == []
    assert fresh.delete("opinions.md") is False


def test_nothing_is_kept_of_what_nobody_says(tmp_path: Path) -> None:
    path = tmp_path / "graph.db"
    with open_store(str(path)) as store:
        for facts in papers():
            store.write(facts)
        for facts in papers():
            store.delete(facts.source.name)
    connection = sqlite3.connect(path)
    tables = ("source", "node", "document", "section", "measure", "entity", "name", "variant", "sighting", "relation")
    queries = [f"SELECT count(*) FROM {table}" for table in (*tables, "search")]  # noqa: S608
    assert [connection.execute(query).fetchone() for query in queries] == [(0,)] * len(queries)
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    connection.close()


def test_sources_that_differ_about_an_entity_are_both_heard(fresh: Store) -> None:
    known = entity_id("Actor", "公路局")
    facts = review()
    vague = Node("Actor", known, {"name": "公路局", "name_key": "公路局", "kind": "other", "aliases": "公路司"})
    fresh.write(opinions())
    fresh.write(replace(facts, nodes=(*facts.nodes, vague)))
    (both,) = fresh.ask("entities", id=known, limit=1)
    assert (both["kind"], both["aliases"]) == ("bureau", "公路司\x1f部公路局")
    assert fresh.ask("entities", form="公路司", limit=1)[0]["id"] == known
    fresh.delete("review.txt")
    (one,) = fresh.ask("entities", id=known, limit=1)
    assert one["aliases"] == "部公路局"
    assert fresh.ask("entities", form="公路司", limit=1) == []


def test_what_is_read_is_of_one_state_though_something_is_written_meanwhile(fresh: Store) -> None:
    fresh.write(opinions())

    def look(reader: Reader) -> list[list[Row]]:
        opening = reader.ask("counts")
        if len(fresh.sources()) == 1:
            fresh.write(points())
        return [opening, reader.ask("counts")]

    opening, closing = fresh.read(look)
    assert opening == closing
    assert len(fresh.sources()) == 2


def test_faulty_facts_change_nothing(fresh: Store) -> None:
    fresh.write(opinions())
    before = fresh.dump()
    facts = edited()
    with pytest.raises(OntologyError):
        fresh.write(replace(facts, nodes=facts.nodes[1:]))
    assert fresh.dump() == before


def test_a_node_of_another_source_is_not_taken_over(fresh: Store) -> None:
    fresh.write(opinions())
    before = fresh.dump()
    facts = review()
    stolen = next(node for node in opinions().nodes if node.label == "Measure")
    document = next(node.id for node in facts.nodes if node.props.get("status") == "ingested")
    props = {**stolen.props, "document": document}
    with pytest.raises(StoreError, match=r"UNIQUE constraint failed: node\.id|already exists with label"):
        fresh.write(replace(facts, nodes=(*facts.nodes, replace(stolen, props=props))))
    assert fresh.dump() == before


def test_the_tables_have_a_column_for_every_declared_property(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "schema.db")
    connection.executescript(statement("schema"))
    columns = {
        table: {row[0] for row in connection.execute("SELECT name FROM pragma_table_info(?)", (table,))}
        for table in ("document", "section", "measure", "entity", "relation")
    }
    connection.close()
    for label, kind in ontology().nodes.items():
        table = "entity" if kind.shared else label.lower()
        assert set(kind.properties) <= columns[table], label
    for type, relation in ontology().relations.items():
        assert set(relation.properties) <= columns["relation"], type


def test_names_of_any_length_are_kept_and_found(fresh: Store) -> None:
    title, body = f"关于{'一件很长的事情' * 1700}的通知", "很长名称的局" * 1700
    w = SourceWriter("long.md")
    w.begin(title)
    w.line(body)
    w.call(body, body, "Actor")
    assert fresh.write(w.facts()) == "created"
    assert fresh.ask("entities", form=name_key(body), limit=2)[0]["name"] == body
    assert fresh.ask("document_names", title_key=name_key(title))[0]["title"] == title
