from __future__ import annotations

import io
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from api.cli.inputs import gather
from ingest.readers.limits import MAX_BYTES


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to stand in, with documents and what is none."""
    for name in ("a.txt", "b.md", "README.md", "c.xlsx", "in/d.txt", "in/.e.txt", ".git/f.txt", "in/deep/g.MD"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("关于某事的通知", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def names(*arguments: str, root: Path | None = None) -> list[str]:
    inputs, errors = gather(arguments, root=root)
    assert errors == []
    return [entry.name for entry in inputs]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["a.txt"], ["a.txt"]),
        (["./a.txt", "in/../a.txt"], ["a.txt"]),
        (["."], ["a.txt", "b.md", "in/d.txt", "in/deep/g.MD"]),
        (["in"], ["in/d.txt", "in/deep/g.MD"]),
        (["b.md", "in", "a.txt"], ["b.md", "in/d.txt", "in/deep/g.MD", "a.txt"]),
        (["*.txt"], ["a.txt"]),
        (["**/*.txt"], ["a.txt", "in/d.txt"]),
        (["i*"], ["in/d.txt", "in/deep/g.MD"]),
        (["c.xlsx"], ["c.xlsx"]),
        (["missing.txt"], ["missing.txt"]),
    ],
)
def test_what_arguments_stand_for(arguments: list[str], expected: list[str]) -> None:
    assert names(*arguments) == expected


def test_a_name_starts_where_the_user_stands_or_at_the_root_given(
    folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    document = str(folder / "in/d.txt")
    assert names(document) == ["in/d.txt"]
    assert names(document, root=folder / "in") == ["d.txt"]
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
    assert names(document) == [Path(document).as_posix()]
    assert names(document, root=folder) == ["in/d.txt"]


@pytest.mark.parametrize("kind", ["html", "HTM", "mhtml", "mht", "docx", "pdf"])
def test_a_folder_gives_its_documents_of_every_format(folder: Path, kind: str) -> None:
    (folder / "in" / f"e.{kind}").write_text("关于某事的通知", encoding="utf-8")
    assert f"in/e.{kind}" in names("in")


def test_a_folder_gives_json_that_is_a_list(folder: Path) -> None:
    (folder / "in" / "list.json").write_text('\ufeff [{"text": "通知"}]', encoding="utf-8")
    (folder / "in" / "settings.json").write_text('{"a": 1}', encoding="utf-8")
    assert [name for name in names("in") if name.endswith("json")] == ["in/list.json"]


def test_a_file_whose_name_looks_like_a_pattern_is_a_file(folder: Path) -> None:
    (folder / "a[1].txt").write_text("关于另一事的通知", encoding="utf-8")
    assert names("a[1].txt") == ["a[1].txt"]


@pytest.mark.parametrize("argument", ["*.docx", "empty"])
def test_what_stands_for_nothing_is_an_error_and_the_others_go_on(folder: Path, argument: str) -> None:
    (folder / "empty").mkdir()
    inputs, errors = gather([argument, "a.txt"])
    assert [entry.name for entry in inputs] == ["a.txt"]
    assert [error.name for error in errors] == [argument]
    assert errors[0].hint


def test_standard_input_is_read_under_the_name_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(b"abc")))
    inputs, _ = gather(["-"], stdin_name="notice.txt")
    assert [(entry.name, entry.path, entry.data) for entry in inputs] == [("notice.txt", None, b"abc")]


def test_standard_input_without_end_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(bytes(MAX_BYTES + 1))))
    inputs, errors = gather(["-"])
    assert inputs == []
    assert "more than 20 MB" in str(errors[0])
