"""What holds for every format: the same bytes from either engine, whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.errors import ParameterError
from graph.exports import FORMATS, TABLES, ExportError, Format, Options, all_facts, chunks, export, format_of, is_file
from graph.model import SourceFacts
from graph.store import Store
from tests.graph.exports.nasty import nasty
from tests.graph.papers import papers

ALL = {**FORMATS, **{f"{table} {name}": way for table, ways in TABLES.items() for name, way in ways.items()}}
formats = pytest.mark.parametrize("way", ALL.values(), ids=ALL)


def written(place: Path) -> dict[str, list[bytes]]:
    """The lines of every file; those of the importer's tables in any order, for a server gives them so."""
    paths = sorted(place.iterdir()) if place.is_dir() else [place]
    lines = {path.name if place.is_dir() else "": path.read_bytes().splitlines() for path in paths}
    return {name: sorted(each) for name, each in lines.items()} if "import.args" in lines else lines


@formats
def test_an_export_is_the_same_from_either_engine(store: Store, tmp_path: Path, way: Format) -> None:
    export(all_facts(store, store.sources()), way, tmp_path / "out")
    export(sorted(papers(), key=lambda facts: facts.source.name), way, tmp_path / "written")
    assert written(tmp_path / "out") == written(tmp_path / "written") != {}


@formats
def test_the_order_of_a_source_does_not_matter(tmp_path: Path, way: Format) -> None:
    turned = [SourceFacts(each.source, each.nodes[::-1], each.relations[::-1] * 2) for each in papers()]
    export(papers(), way, tmp_path / "out")
    export(turned, way, tmp_path / "turned")
    assert written(tmp_path / "turned") == written(tmp_path / "out")


@pytest.mark.parametrize("way", [way for way in ALL.values() if way is not FORMATS["neo4j-admin"]])
def test_made_later_it_has_the_same_bytes(way: Format, monkeypatch: pytest.MonkeyPatch) -> None:
    first = b"".join(chunks(papers(), way))
    monkeypatch.setattr("time.localtime", lambda *_: (2031, 5, 6, 7, 8, 10, 1, 126, 0))
    monkeypatch.setattr(os, "getpid", lambda: 7)
    assert b"".join(chunks(papers(), way)) == first != b""


@formats
def test_what_is_there_is_left_alone(tmp_path: Path, way: Format) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "file").write_text("kept", encoding="utf-8")
    with pytest.raises(ExportError, match=r"is a file|is there already"):
        export(papers(), way, tmp_path / "file")
    assert (tmp_path / "file").read_text(encoding="utf-8") == "kept"
    if is_file(way, tmp_path / "empty"):
        with pytest.raises(ExportError, match="is a folder"):
            export(papers(), way, tmp_path / "empty")
        return
    export(papers(), way, tmp_path / "empty")
    before = written(tmp_path / "empty")
    with pytest.raises(ExportError, match="is not empty"):
        export(papers(), way, tmp_path / "empty")
    assert written(tmp_path / "empty") == before


@formats
@pytest.mark.parametrize("name", ["out", "out.zip"])
def test_an_export_is_whole_or_not_there(tmp_path: Path, way: Format, name: str) -> None:
    def broken() -> Iterator[SourceFacts]:
        yield papers()[0]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export(broken(), way, tmp_path / name)
    assert list(tmp_path.iterdir()) == []


@formats
def test_a_place_nobody_can_make_is_told(tmp_path: Path, way: Format) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(ExportError, match="out") as told:
        export(papers(), way, tmp_path / "file" / "out")
    assert told.value.hint


@formats
def test_a_graph_without_sources_can_be_written(tmp_path: Path, way: Format) -> None:
    export([], way, tmp_path / "out")
    assert (tmp_path / "out").exists()


@formats
def test_strange_text_is_written(tmp_path: Path, way: Format) -> None:
    export([nasty()], way, tmp_path / "out")
    assert (tmp_path / "out").exists()


def test_a_source_taken_out_meanwhile_says_nothing(embedded: Store) -> None:
    assert [facts.source.name for facts in all_facts(embedded, ["gone.md", "points.txt"])] == ["points.txt"]


@pytest.mark.parametrize(
    ("format", "table", "parameter", "known"),
    [
        ("xml", None, "format", "graphml"),
        ("turtle", "responsibility", "format", "xlsx, csv"),
        ("csv", "matrix", "table", "responsibility"),
    ],
)
def test_what_nobody_knows_is_told_with_what_is_known(
    format: str, table: str | None, parameter: str, known: str
) -> None:
    with pytest.raises(ParameterError, match=known) as told:
        format_of(format, table)
    assert told.value.parameter == parameter


@pytest.mark.parametrize("base", ["", "here", "urn:zhengmai", "https://kg.example/a b/", "https://kg.example/<x>/"])
def test_a_base_that_is_no_iri_is_refused(base: str) -> None:
    with pytest.raises(ParameterError, match="IRI"):
        chunks(papers(), FORMATS["turtle"], Options(base=base))
