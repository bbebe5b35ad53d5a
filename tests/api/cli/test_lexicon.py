"""``zhengmai lexicon``: a folder of one's own from the first name to the graph that knows it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.api.conftest import Run


def test_the_projects_lexicon_is_clean(run: Run) -> None:
    result = run("lexicon", "check")
    assert (result.exit_code, result.stdout) == (0, "0 errors, 0 warnings\n")


def test_findings_have_file_and_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "actors.tsv").write_text("name\tkind\tparent\n星河局\tbureau\t月宫局\n", encoding="utf-8")
    result = run("lexicon", "check", "mine")
    assert result.exit_code == 1
    assert result.stdout == (
        "mine/actors.tsv:2: error: 星河局: no row has the name of its parent 月宫局\n1 error, 0 warnings\n"
    )
    [finding] = json.loads(run("lexicon", "check", "mine", "--json").stdout)
    assert (finding["line"], finding["column"], finding["weight"]) == (2, "parent", "error")


def test_a_name_is_shown_with_all_that_is_known(run: Run) -> None:
    shown = run("lexicon", "show", "信息产业部").stdout
    assert [line.split() for line in shown.splitlines() if line.split()[0] in ("years", "successor", "before")] == [
        ["years", "1998–2008"],
        ["before", "邮电部、电子工业部"],
        ["successor", "工业和信息化部"],
    ]
    [known] = json.loads(run("lexicon", "show", "信管局", "--json").stdout)
    assert known["entry"]["name"] == "信息通信管理局"
    assert known["parents"] == ["工业和信息化部", "国务院"]
    assert "工信部信管" in known["codes"]


def test_a_name_nobody_knows_is_told_with_the_nearest(run: Run) -> None:
    result = run("lexicon", "show", "信息产业布")
    assert result.exit_code == 2
    assert "信息产业部" in result.stderr


def test_without_a_folder_of_ones_own_nothing_is_added(run: Run) -> None:
    result = run("lexicon", "add", "actor", "星河数据局")
    assert result.exit_code == 2
    assert "--lexicon DIR, or ZHENGMAI_LEXICON=DIR" in result.stderr


def test_a_name_added_is_known_where_documents_are_read(
    run: Run, documents: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ZHENGMAI_LEXICON", "mine")
    result = run("lexicon", "add", "program", "节点运维", "--alias", "运维节点", "--kind", "service")
    assert result.exit_code == 0, result.stderr
    assert "mine/actors.tsv" not in result.stdout
    assert "mine/programs.tsv:2" in result.stdout
    assert "zhengmai ingest PATH…" in result.stdout
    read = json.loads(run("extract", str(documents / "notice.txt")).stdout)
    assert "节点运维" in json.dumps(read, ensure_ascii=False)
    assert run("lexicon", "add", "program", "节点运维").exit_code == 2


def test_a_judgement_changes_the_graph_when_documents_are_read_again(run: Run, documents: Path) -> None:
    def ingested() -> str:
        arguments = ("ingest", "--root", str(documents), "--lexicon", "mine", str(documents))
        return run(*arguments, store="graph.db").stdout.splitlines()[0].partition(": ")[2]

    Path("mine").mkdir()
    assert ingested() == "2 new, 0 changed, 0 unchanged, 0 failed"
    merged = run("lexicon", "merge", "国家数据局", "财政部", "--lexicon", "mine", "--note", "试一试")
    assert merged.stdout.splitlines()[0] == "j1: 国家数据局 is 财政部"
    assert "zhengmai ingest --lexicon mine PATH…" in merged.stdout
    assert ingested() == "0 new, 1 changed, 1 unchanged, 0 failed"
    named = run("query", "entity", "国家数据局", store="graph.db")
    assert named.exit_code == 0
    assert "财政部" in named.stdout
    assert ingested() == "0 new, 0 changed, 2 unchanged, 0 failed"
    undone = run("lexicon", "undo", "j1", "--lexicon", "mine")
    assert "j1 (merge: 国家数据局 is 财政部) holds no longer" in undone.stdout
    assert ingested() == "0 new, 1 changed, 1 unchanged, 0 failed"
    listed = run("lexicon", "list", "--lexicon", "mine").stdout
    assert "(taken back)" in listed
    assert "试一试" in listed


def test_a_form_is_split_off(run: Run) -> None:
    result = run("lexicon", "split", "信管局", "信息通信管理局", "--as", "星河信管局", "--lexicon", "mine")
    assert result.stdout.splitlines()[0] == "j1: 信管局 is no form of 信息通信管理局, it is 星河信管局"
    shown = run("lexicon", "show", "信管局", "--lexicon", "mine").stdout
    assert shown.startswith("星河信管局")


def test_what_was_new_in_files_and_in_a_graph(run: Run, graph_url: str, documents: Path) -> None:
    from_files = json.loads(run("lexicon", "candidates", str(documents), "--json", "--all").stdout)
    from_graph = json.loads(run("lexicon", "candidates", "--json", "--all", store=graph_url).stdout)
    strip = [[{k: v for k, v in row.items() if k != "source"} for row in rows] for rows in (from_files, from_graph)]
    assert strip[0] == strip[1] != []
    assert [row["count"] for row in from_files] == sorted((row["count"] for row in from_files), reverse=True)
    table = run("lexicon", "candidates", str(documents), "--tsv", "--all").stdout.splitlines()
    assert table[0].split("\t")[:5] == ["count", "sources", "type", "canonical", "forms"]
    assert len(table) == len(from_files) + 1
    assert "no lexicon knows" in run("lexicon", "candidates", str(documents), "--all", "--limit", "1").stdout


def test_a_type_nobody_knows_is_told(run: Run) -> None:
    result = run("lexicon", "add", "body", "星河局", "--lexicon", "mine")
    assert result.exit_code == 2
    assert "'body' is none of actor, program, place" in result.stderr
