from __future__ import annotations

import csv
import json
import re
import shlex
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from graph.exports import neo4j_admin
from graph.ids import entity_id
from graph.model import Node, SourceFacts
from graph.ontology import ontology
from graph.store import open_store
from tests.graph.exports.nasty import LONG, nasty
from tests.graph.papers import papers

csv.field_size_limit(sys.maxsize)


def another(facts: SourceFacts) -> SourceFacts:
    """The second paper with another description of a body the first one speaks of."""
    known = entity_id("Actor", "公路局")
    other = Node("Actor", known, {"name": "公路局", "name_key": "公路局", "kind": "other", "aliases": "公路司"})
    return replace(facts, nodes=(*(node for node in facts.nodes if node.id != known), other))


SOURCES = [papers()[0], another(papers()[1]), papers()[2]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    neo4j_admin.write(SOURCES, tmp_path)
    return tmp_path


def rows(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def ids(folder: Path) -> dict[str, list[str]]:
    """What identifies nodes, by the space it does so in."""
    found: dict[str, list[str]] = {}
    for path in named(folder, "nodes"):
        for row in rows(folder, path):
            if path != "Change":  # nothing leads to an entry of the log
                (column,) = (name for name in row if ":ID(" in name)
                found.setdefault(column.split(":ID")[1], []).append(row[column])
    return found


def named(folder: Path, option: str) -> list[str]:
    arguments = (folder / "import.args").read_text(encoding="utf-8").splitlines()
    return [argument.split("=")[1].removesuffix(".csv") for argument in arguments if argument.startswith(f"--{option}")]


def test_every_file_is_named_to_the_importer(folder: Path) -> None:
    named_files = [f"{name}.csv" for option in ("nodes", "relationships") for name in named(folder, option)]
    assert sorted(named_files) == sorted(path.name for path in folder.glob("*.csv"))


def test_an_id_stands_once_in_its_space(folder: Path) -> None:
    assert set(ids(folder)) == {"(Node)", "(Source)", "(Variant)", "(Name)", "(Schema)"}
    for space, found in ids(folder).items():
        assert [id for id, number in Counter(found).items() if number > 1] == [], space


def test_a_relation_leads_between_nodes_that_are_there(folder: Path) -> None:
    known = {space: set(found) for space, found in ids(folder).items()}
    for name in named(folder, "relationships"):
        for row in rows(folder, name):
            assert row[":TYPE"] == name
            (start, end) = (column for column in row if "_ID(" in column)
            assert row[start] in known[start.removeprefix(":START_ID")]
            assert row[end] in known[end.removeprefix(":END_ID")]


def test_the_columns_are_named_and_typed(folder: Path) -> None:
    heads = {path.stem: path.read_text(encoding="utf-8").partition("\n")[0].split(",") for path in folder.glob("*.csv")}
    assert {":LABEL", "id:ID(Node)", "start:long", "end:long", "title:string", "sort:string"} <= set(heads["Document"])
    assert {":START_ID(Node)", ":END_ID(Node)", ":TYPE", "confidence:double", "start:long"} <= set(heads["OWNS"])
    assert "value:double" in heads["Metric"]
    assert "quote_key:string" in heads["MENTIONS"]
    for label, kind in ontology().nodes.items():
        assert set(kind.properties) <= {head.split(":")[0] for head in heads[label]}


def test_entities_have_two_labels(folder: Path) -> None:
    for label, kind in ontology().nodes.items():
        assert {row[":LABEL"] for row in rows(folder, label)} == {f"Entity;{label}" if kind.shared else label}


def test_a_shared_node_is_what_all_sources_make_of_it(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    with open_store(str(tmp_path_factory.mktemp("same") / "graph.db")) as store:
        for facts in SOURCES:
            store.write(facts)
        nodes = {node.id: node.props for node in store.dump()[0]}
    known = entity_id("Actor", "公路局")
    (row,) = (row for row in rows(folder, "Actor") if row["id:ID(Node)"] == known)
    assert row["aliases:string"] == nodes[known]["aliases"]
    assert row["kind:string"] == nodes[known]["kind"]
    said = [row for row in rows(folder, "DESCRIBES") if row[":END_ID(Node)"] == known]
    assert len(said) == 2
    assert {row["form:ID(Name)"] for row in rows(folder, "Name")} >= {"公路局", "公路司"}


def test_what_a_source_says_is_kept_apart(folder: Path) -> None:
    variants = {row["id:ID(Variant)"]: json.loads(row["props:string"]) for row in rows(folder, "Variant")}
    said = Counter(row[":START_ID(Source)"] for row in rows(folder, "SAYS"))
    held = Counter(row[":START_ID(Source)"] for row in rows(folder, "HOLDS"))
    for facts in SOURCES:
        shared = [node for node in facts.nodes if ontology().is_shared(node)]
        assert said[facts.source.name] == len(shared)
        assert held[facts.source.name] == len(facts.nodes) - len(shared)
        for node in shared:
            assert {name: value for name, value in node.props.items() if value is not None} in variants.values()


def test_an_empty_text_is_no_null(tmp_path: Path) -> None:
    neo4j_admin.write([nasty()], tmp_path)
    text = (tmp_path / "Document.csv").read_text(encoding="utf-8")
    (row,) = rows(tmp_path, "Document")
    assert (row["doc_number:string"], row["url:string"], row["issued_on:string"]) == ("", "", "")
    assert re.search(r',"","notice",,,"ingested",', text), "the number is an empty text, the dates are null"
    (small,) = (row for row in rows(tmp_path, "Metric") if row["name:string"] == "small")
    assert float(small["value:double"]) == 1e-7


def test_texts_come_back_as_they_are(tmp_path: Path) -> None:
    facts = nasty()
    neo4j_admin.write([facts], tmp_path)
    (source,) = rows(tmp_path, "Source")
    assert source["name:ID(Source)"] == facts.source.name
    assert source["text:string"] == facts.source.text
    (measure,) = (node for node in facts.nodes if node.label == "Measure")
    assert rows(tmp_path, "Measure")[0]["text:string"] == measure.props["text"]


def test_the_importer_is_given_room_for_the_longest_text(tmp_path: Path) -> None:
    neo4j_admin.write([nasty()], tmp_path)
    (size,) = re.findall(r"--read-buffer-size=(\d+)", (tmp_path / "import.args").read_text(encoding="utf-8"))
    assert int(size) > LONG


def test_a_graph_without_sources_is_its_mark_alone(tmp_path: Path) -> None:
    neo4j_admin.write([], tmp_path)
    assert [path.name for path in tmp_path.glob("*.csv")] == ["Schema.csv"]


def test_the_command_names_the_files_where_they_are(folder: Path) -> None:
    told = neo4j_admin.next_steps(folder, "gov data")
    command = told.split("\n\n")[1].replace("\\\n", " ")
    words = shlex.split(command)
    assert words[:5] == ["neo4j-admin", "database", "import", "full", "gov data"]
    files = [Path(word.partition("=")[2]) for word in words if word.endswith(".csv")]
    assert sorted(files) == sorted(folder.glob("*.csv"))
    assert "--multiline-fields=true" in words
    assert "@import.args" in told
