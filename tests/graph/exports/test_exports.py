from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.exports import FORMATS, ExportError, all_facts, export
from graph.model import SourceFacts
from graph.store import Store
from tests.graph.papers import papers

formats = pytest.mark.parametrize("format", FORMATS)


@formats
def test_an_export_is_the_same_from_either_engine(store: Store, tmp_path: Path, format: str) -> None:
    export(all_facts(store, store.sources()), format, tmp_path / "out")
    export(sorted(papers(), key=lambda facts: facts.source.name), format, tmp_path / "written")
    assert files(tmp_path / "out") == files(tmp_path / "written") != {}


def files(folder: Path) -> dict[str, list[str]]:
    return {path.name: sorted(path.read_text(encoding="utf-8").splitlines()) for path in folder.iterdir()}


@formats
def test_a_folder_that_is_there_must_be_empty(tmp_path: Path, format: str) -> None:
    (tmp_path / "empty").mkdir()
    export(papers(), format, tmp_path / "empty")
    assert any((tmp_path / "empty").iterdir())
    before = files(tmp_path / "empty")
    with pytest.raises(ExportError, match="is not empty"):
        export(papers(), format, tmp_path / "empty")
    assert files(tmp_path / "empty") == before
    (tmp_path / "file").write_text("kept", encoding="utf-8")
    with pytest.raises(ExportError, match="is a file"):
        export(papers(), format, tmp_path / "file")


@formats
def test_an_export_is_whole_or_not_there(tmp_path: Path, format: str) -> None:
    def broken() -> Iterator[SourceFacts]:
        yield papers()[0]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export(broken(), format, tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


@formats
def test_a_folder_nobody_can_make_is_told(tmp_path: Path, format: str) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(ExportError, match="out") as told:
        export(papers(), format, tmp_path / "file" / "out")
    assert told.value.hint


def test_a_source_taken_out_meanwhile_says_nothing(embedded: Store) -> None:
    assert [facts.source.name for facts in all_facts(embedded, ["gone.md", "points.txt"])] == ["points.txt"]
