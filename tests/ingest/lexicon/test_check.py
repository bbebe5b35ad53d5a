"""What a look through the lexicon finds, and that the project's own is clean."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.lexicon.check import Finding, check

HEADER = "name\taliases\tkind\tparent\tsince\tuntil\tsource\tsuccessor\n"


def write(folder: Path, name: str, *rows: str, header: str = HEADER) -> Path:
    (folder / name).write_text(header + "\n".join(rows) + "\n", encoding="utf-8")
    return folder


def said(findings: tuple[Finding, ...]) -> list[tuple[str, int, str, str]]:
    return [(Path(f.path).name, f.line, f.column, f.message) for f in findings]


def test_the_projects_own_lexicon_is_clean() -> None:
    assert said(check()) == []


@pytest.mark.parametrize(
    ("rows", "line", "column", "words"),
    [
        (["星河数据局\t\tbureau", "星河数据局\t星数局\tbureau"], 3, "name", "stands in line 2 already"),
        (["星河数据局\t星局\tbureau", "银河数据局\t星局\tbureau"], 3, "aliases", "星局 is a form of 星河数据局 too"),
        (["星河数据局\t\tbureau\t月宫总局"], 2, "parent", "no row has the name of its parent 月宫总局"),
        (["星河数据局\t\tbureau\t\t2019\t2012"], 2, "until", "until 2012 comes before since 2019"),
        (["星河数据局\t\tbureau\t\t二〇一九"], 2, "since", "neither a year nor a date"),
        (["星河数据局\t\t局"], 2, "kind", "kind '局' is none of ministry"),
        (["星河数据局\t星局|星局\tbureau"], 2, "aliases", "星局 stands here twice"),
        (["甲乙局\t\tbureau\t丙丁局", "丙丁局\t\tbureau\t甲乙局"], 2, "parent", "in a ring: 甲乙局 → 丙丁局 → 甲乙局"),
        (
            ["甲乙局\t\tbureau\t\t\t2001\t\t丙丁局", "丙丁局\t\tbureau\t\t\t2009\t\t甲乙局"],
            2,
            "successor",
            "in a ring: 甲乙局 → 丙丁局 → 甲乙局",
        ),
        (["甲乙局\t\tbureau\t\t\t2001\t\t戊己局"], 2, "successor", "its successor 戊己局"),
        (["甲乙局\t\tbureau\t\t\t\t\t财政部"], 2, "until", "no year it ended in"),
    ],
)
def test_a_fault_is_found_where_it_stands(tmp_path: Path, rows: list[str], line: int, column: str, words: str) -> None:
    [finding] = check((write(tmp_path, "actors.tsv", *rows),))
    assert (Path(finding.path), finding.line, finding.column) == (tmp_path / "actors.tsv", line, column)
    assert finding.weight == "error"
    assert words in finding.message


def test_a_form_is_shared_by_bodies_that_their_parents_tell_apart(tmp_path: Path) -> None:
    rows = ["财政部星河司\t星河司\tbureau\t财政部", "民政部星河司\t星河司\tbureau\t民政部"]
    assert check((write(tmp_path, "actors.tsv", *rows),)) == ()


def test_all_faults_come_at_once_in_order(tmp_path: Path) -> None:
    write(tmp_path, "places.tsv", "月牙湾\t\tbay")
    write(tmp_path, "actors.tsv", "\t\tbureau", "星河数据局\t\t局")
    write(tmp_path, "codes.tsv", "某字\t\t", "某字甲\t\t某司", header="code\tissuers\tbureau\n")
    assert [(name, line, column) for name, line, column, _ in said(check((tmp_path,)))] == [
        ("actors.tsv", 2, "name"),
        ("actors.tsv", 3, "kind"),
        ("codes.tsv", 2, "issuers"),
        ("codes.tsv", 3, "bureau"),
        ("codes.tsv", 3, "code"),
        ("places.tsv", 2, "kind"),
    ]


def test_a_file_that_is_not_read_is_told(tmp_path: Path) -> None:
    write(tmp_path, "units.tsv")
    write(tmp_path, "notes.tsv")
    assert [(Path(f.path).name, f.weight) for f in check((tmp_path,))] == [
        ("notes.tsv", "warning"),
        ("units.tsv", "error"),
    ]
