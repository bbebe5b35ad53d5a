from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.api.conftest import NOTICE, PLAN, Run


def test_one_file_gives_one_object(run: Run, documents: Path) -> None:
    result = run("extract", str(documents / "notice.txt"))
    assert result.exit_code == 0
    record = json.loads(result.stdout)
    assert record["source"] == "notice.txt"
    assert record["articles"][0]["responsible_bureau"] == "信息通信管理局"
    spans = record["mentions"] + record["measures"] + record["citations"]
    assert spans
    for span in spans:
        assert NOTICE[span["start"] : span["end"]] == span["text"]


def test_several_files_give_an_object_a_line(run: Run, documents: Path) -> None:
    result = run("extract", str(documents))
    assert [json.loads(line)["source"] for line in result.stdout.splitlines()] == ["notice.txt", "plan.md"]


def test_a_folder_takes_a_file_each(run: Run, documents: Path, tmp_path: Path) -> None:
    out = tmp_path / "deep" / "out"
    result = run("extract", "-o", str(out), str(documents))
    assert (result.exit_code, result.stdout) == (0, "")
    assert sorted(path.name for path in out.iterdir()) == ["notice.json", "plan.json"]
    written = (out / "plan.json").read_text(encoding="utf-8")
    assert written == json.dumps(json.loads(written), ensure_ascii=False, indent=1) + "\n"
    assert written == run("extract", str(documents / "plan.md")).stdout


def test_standard_input(run: Run) -> None:
    result = run("extract", "-", stdin=PLAN.encode("gb18030"))
    assert result.exit_code == 0
    assert json.loads(result.stdout)["articles"][0]["title"]["text"] == "城市数字基础设施提升行动方案"


def test_files_that_would_be_written_over_each_other_are_told(run: Run, documents: Path, tmp_path: Path) -> None:
    other = tmp_path / "other" / "notice.md"
    other.parent.mkdir()
    other.write_text(NOTICE, encoding="utf-8")
    result = run("extract", "-o", "out", str(documents / "notice.txt"), str(other))
    assert result.exit_code == 1
    assert "notice.json" in result.stderr
    assert json.loads((tmp_path / "out/notice.json").read_text(encoding="utf-8"))["source"] == "notice.txt"


def test_what_cannot_be_written_is_told(run: Run, documents: Path, tmp_path: Path) -> None:
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken/notice.json").mkdir()
    result = run("extract", "-o", "taken", str(documents))
    assert result.exit_code == 1
    assert "cannot be written" in result.stderr
    assert (tmp_path / "taken/plan.json").is_file()


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_order_does_not_depend_on_the_number_of_processes(run: Run, documents: Path, jobs: str) -> None:
    files = [str(documents / name) for name in ("plan.md", "missing.txt", "notice.txt")]
    result = run("extract", "--jobs", jobs, *files)
    assert result.exit_code == 1
    assert "missing.txt" in result.stderr
    assert [json.loads(line)["source"] for line in result.stdout.splitlines()] == ["plan.md", "notice.txt"]


def test_a_lexicon_of_ones_own(run: Run, documents: Path, tmp_path: Path) -> None:
    (tmp_path / "words").mkdir()
    (tmp_path / "words/programs.tsv").write_text(
        "name\taliases\tkind\n云端照护计划\t远程照护\tproject\n", encoding="utf-8"
    )
    record = json.loads(run("extract", "--lexicon", "words", str(documents / "plan.md")).stdout)
    assert "云端照护计划" in {mention["canonical"] for mention in record["mentions"]}
    (tmp_path / "faulty").mkdir()
    (tmp_path / "faulty/programs.tsv").write_text("title\n云端照护计划\n", encoding="utf-8")
    result = run("extract", "--lexicon", "faulty", str(documents / "plan.md"))
    assert result.exit_code == 1
    assert "programs.tsv:1" in result.stderr
