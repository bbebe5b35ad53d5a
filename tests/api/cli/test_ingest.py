from __future__ import annotations

import json
from pathlib import Path

import pytest

from graph.errors import OntologyError, StoreError, ZhengmaiError
from graph.model import SourceFacts
from graph.store import Written, open_store
from graph.store.sqlite import SqliteStore
from ingest.lexicon import Lexicon
from ingest.pipeline import Extraction, extract
from ingest.readers import Source
from tests.api.conftest import NOTICE, PLAN, Run, write_documents

STORE = "graph.db"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder the command stands in, with the two documents in ``docs``."""
    write_documents(tmp_path / "docs")
    return tmp_path


def dump() -> object:
    with open_store(STORE) as store:
        return store.dump(), store.sources()


def test_documents_are_taken_in_and_counted(run: Run, folder: Path) -> None:
    result = run("ingest", "docs", store=STORE)
    assert result.exit_code == 0, result.output
    assert "2 files for graph.db: 2 new, 0 changed, 0 unchanged, 0 failed" in result.stdout
    assert "the graph has 2 documents, " in result.stdout
    for counted in ("measures", "bodies", "programs"):
        assert counted in result.stdout
    with open_store(STORE) as store:
        assert list(store.sources()) == ["docs/notice.txt", "docs/plan.md"]


def test_a_second_run_changes_nothing(run: Run, folder: Path) -> None:
    run("ingest", "docs", store=STORE)
    before = dump()
    result = run("ingest", "docs/*.md", str(folder / "docs/notice.txt"), store=STORE)
    assert "0 new, 0 changed, 2 unchanged, 0 failed" in result.stdout
    assert dump() == before


def test_a_changed_file_replaces_its_own_facts_only(run: Run, folder: Path) -> None:
    run("ingest", "docs", store=STORE)
    before = json.loads(run("query", "measures", "--document", "docs/plan.md", "--json", store=STORE).stdout)
    (folder / "docs/notice.txt").write_text(NOTICE.replace("2万家", "3万家"), encoding="utf-8")
    result = run("ingest", "docs", store=STORE)
    assert "0 new, 1 changed, 1 unchanged, 0 failed" in result.stdout
    figures = run("query", "figures", "--unit", "家", store=STORE).stdout
    assert "3万家以上" in figures
    assert "2万家以上" not in figures
    after = json.loads(run("query", "measures", "--document", "docs/plan.md", "--json", store=STORE).stdout)
    assert after == before


@pytest.mark.parametrize("options", [["--jobs", "2"], ["--jobs", "1"]])
def test_neither_order_nor_processes_change_the_graph(run: Run, folder: Path, options: list[str]) -> None:
    run("ingest", "docs/notice.txt", "docs/plan.md", store=STORE)
    before = dump()
    Path(STORE).unlink()
    run("ingest", *options, "docs/plan.md", "docs/notice.txt", store=STORE)
    assert dump() == before


def test_standard_input_has_the_name_given(run: Run, folder: Path) -> None:
    result = run("ingest", "-", "--name", "mail/plan.txt", store=STORE, stdin=PLAN.encode())
    assert result.exit_code == 0, result.output
    with open_store(STORE) as store:
        assert list(store.sources()) == ["mail/plan.txt"]


BAD = {
    "missing.txt": None,
    "empty.txt": b"",
    "binary.txt": bytes(range(256)) * 40,
    "picture.txt": b"\x89PNG\r\n\x1a\n" + bytes(100),
    "garbled.txt": b"\x81\xff\x80" * 50,
    "one-line.txt": "字".encode() * 17_000_000,
    "folder.txt": None,
}


def test_bad_files_are_named_and_the_others_go_on(run: Run, folder: Path) -> None:
    for name, data in BAD.items():
        if data is not None:
            (folder / name).write_bytes(data)
    (folder / "folder.txt").mkdir()
    result = run("ingest", *BAD, "nothing/*.md", "docs", store=STORE)
    assert result.exit_code == 1
    assert "2 new, 0 changed, 0 unchanged, 8 failed" in result.stdout
    told = [line for line in result.stderr.splitlines() if line.startswith("failed: ")]
    assert len(told) == 8
    for name in (*BAD, "nothing/*.md"):
        assert len([line for line in told if name in line]) == 1, name
    assert "Traceback" not in result.output


def test_files_that_are_all_bad_leave_the_store_in_order(run: Run, folder: Path) -> None:
    result = run("ingest", "missing.txt", store=STORE)
    assert result.exit_code == 1
    assert "0 documents, 0 measures, 0 bodies, 0 programs" in result.stdout


def test_a_fault_in_one_file_is_told_and_the_others_go_on(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_on_notice(source: Source, words: Lexicon) -> Extraction:
        if source.name.endswith("notice.txt"):
            raise ZeroDivisionError("division by zero")
        return extract(source, words)

    monkeypatch.setattr("api.reading.extract", break_on_notice)
    result = run("ingest", "docs", store=STORE)
    assert result.exit_code == 1
    assert "1 new, 0 changed, 0 unchanged, 1 failed" in result.stdout
    assert "docs/notice.txt" in result.stderr
    assert "ZeroDivisionError" in result.stderr


@pytest.mark.parametrize("error", [OntologyError("no such label"), StoreError(STORE, "this one is too large")])
def test_facts_the_store_refuses_are_told_and_the_others_go_on(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch, error: ZhengmaiError
) -> None:
    write = SqliteStore.write

    def refuse(self: SqliteStore, facts: SourceFacts) -> Written:
        if facts.source.name.endswith("notice.txt"):
            raise error
        return write(self, facts)

    monkeypatch.setattr(SqliteStore, "write", refuse)
    result = run("ingest", "docs", store=STORE)
    assert result.exit_code == 1
    assert "1 new, 0 changed, 0 unchanged, 1 failed" in result.stdout
    assert "docs/notice.txt" in result.stderr
    assert str(error) in result.stderr


def test_a_store_that_answers_no_more_ends_the_ingest(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def gone(self: SqliteStore, *given: SourceFacts) -> Written:
        asked.append("")
        raise StoreError(STORE, "the server does not answer")

    monkeypatch.setattr(SqliteStore, "write", gone)
    monkeypatch.setattr(SqliteStore, "sources", gone)
    result = run("ingest", "docs", store=STORE)
    assert result.exit_code == 1
    assert "does not answer" in result.stderr
    assert len(asked) == 2, "the first document, and the look at the store"


def test_files_of_a_folder_that_are_not_taken_are_counted(folder: Path, run: Run) -> None:
    (folder / "docs" / "sheet.xlsx").write_bytes(b"PK")
    (folder / "docs" / "README.md").write_text("# about these\n", encoding="utf-8")
    assert "2 other files passed over (.xlsx 1, README 1)" in run("ingest", "docs", "--store", STORE).stdout


def test_an_empty_argument_names_no_file(folder: Path, run: Run) -> None:
    result = run("ingest", "", "--store", STORE)
    assert result.exit_code == 1
    assert "names no file" in result.output


def test_a_source_can_be_taken_out_again(folder: Path, run: Run) -> None:
    run("ingest", "docs", "--store", STORE)
    with open_store(STORE) as store:
        first, *others = sorted(store.sources())
    assert run("remove", first, "--store", STORE).exit_code == 0
    with open_store(STORE) as store:
        assert sorted(store.sources()) == others
    again = run("remove", first, "--store", STORE)
    assert again.exit_code == 1
    assert "no source here is named" in again.output
