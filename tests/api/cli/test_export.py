from __future__ import annotations

from pathlib import Path

import pytest

from tests.api.conftest import Run


def test_the_graph_is_written_and_how_to_import_it_is_told(run: Run, graph_url: str, tmp_path: Path) -> None:
    result = run("export", "--format", "neo4j-admin", "out", store=graph_url)
    assert result.exit_code == 0, result.output
    assert f"2 sources of {graph_url} in out" in result.stdout
    assert "neo4j-admin database import full neo4j" in result.stdout
    assert f"--nodes={tmp_path}/out/Measure.csv" in result.stdout
    assert f"--relationships={tmp_path}/out/OWNS.csv" in result.stdout
    assert (tmp_path / "out" / "import.args").is_file()
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_folder_that_is_not_empty_is_refused(run: Run, graph_url: str, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("kept", encoding="utf-8")
    result = run("export", "--store", graph_url, ".")
    assert result.exit_code == 1
    assert "is not empty" in result.stderr
    assert "new or empty" in result.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_a_store_that_is_not_there_leaves_no_folder(run: Run, tmp_path: Path) -> None:
    result = run("export", "out", store="none.db")
    assert result.exit_code == 1
    assert "none.db" in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_format_nobody_knows_is_told_with_those_known(run: Run, graph_url: str) -> None:
    result = run("export", "--format", "xml", "out", store=graph_url)
    assert result.exit_code == 2
    assert "neo4j-admin" in result.output


@pytest.mark.parametrize(
    ("arguments", "begins"),
    [
        (("out.graphml",), b"<?xml"),
        (("out.gexf",), b"<?xml"),
        (("out.ttl",), b"@prefix schema:"),
        (("out.jsonld",), b'{"@context"'),
        (("out.jsonl",), b'{"node":"Document"'),
        (("out.xlsx",), b"PK"),
        (("out.zip", "--format", "csv"), b"PK"),
        (("out.csv", "--table", "responsibility"), b"\xef\xbb\xbf"),
        (("out.any", "--format", "turtle", "--base", "https://kg.example/"), b"@prefix schema:"),
    ],
)
def test_a_file_is_written_as_its_name_says(
    run: Run, graph_url: str, tmp_path: Path, arguments: tuple[str, ...], begins: bytes
) -> None:
    result = run("export", *arguments, store=graph_url)
    assert result.exit_code == 0, result.output
    assert result.stdout == f"2 sources of {graph_url} in {arguments[0]}\n"
    assert (tmp_path / arguments[0]).read_bytes().startswith(begins)
    assert len(list(tmp_path.iterdir())) == 1
    again = run("export", *arguments, store=graph_url)
    assert (again.exit_code, "is there already" in again.stderr) == (1, True)


def test_standard_output_is_the_file_alone(run: Run, graph_url: str, tmp_path: Path) -> None:
    piped = run("export", "-", "--format", "turtle", "--base", "https://kg.example/", store=graph_url)
    assert piped.exit_code == 0, piped.output
    run("export", "out.ttl", "--base", "https://kg.example/", store=graph_url)
    assert piped.stdout_bytes == (tmp_path / "out.ttl").read_bytes()
    assert b"@prefix d: <https://kg.example/> ." in piped.stdout_bytes
    assert "2 sources" in piped.stderr


def test_a_table_nobody_knows_is_told(run: Run, graph_url: str) -> None:
    result = run("export", "out.xlsx", "--table", "matrix", store=graph_url)
    assert result.exit_code == 2
    assert "responsibility" in result.stderr


def test_a_base_that_is_no_iri_leaves_nothing(run: Run, graph_url: str, tmp_path: Path) -> None:
    result = run("export", "out.ttl", "--base", "here", store=graph_url)
    assert (result.exit_code, list(tmp_path.iterdir())) == (2, [])
    assert "IRI" in result.stderr
