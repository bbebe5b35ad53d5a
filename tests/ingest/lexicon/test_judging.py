"""Judgements: two names are one, a form means something else; what they do where documents are read, and taken back."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.errors import LexiconError, ParameterError
from graph.model import MentionType
from ingest.facts import facts
from ingest.lexicon import Lexicon, load_lexicon
from ingest.lexicon.check import check
from ingest.lexicon.judgements import JUDGEMENT_FILE
from ingest.lexicon.judging import Bench, history
from ingest.pipeline import extract
from ingest.readers import read_bytes

TEXT = """关于做好网络运维工作的通知

信部电〔2005〕901号

各有关单位：

信息产业部负责组织网络运维检查。青岛市科技局要建立运维档案。电信管理局每月通报运维情况。

信息产业部

2005年3月18日
"""


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    folder = tmp_path / "mine"
    return Bench(folder, (folder,), "2025-01-02T03:04:05+00:00", "依据机构改革方案")


def lexicon(bench: Bench) -> Lexicon:
    return load_lexicon(tuple(bench.folders))


def actors(bench: Bench) -> set[str]:
    return {m.canonical for m in extract(read_bytes(TEXT.encode(), "a.txt"), lexicon(bench)).mentions}


def test_a_merge_is_applied_to_all_that_is_read(bench: Bench) -> None:
    bench.merge("信息产业部", "工信部")
    read = extract(read_bytes(TEXT.encode(), "a.txt"), lexicon(bench))
    assert read.articles[0].issuers == ("工业和信息化部",)
    assert "信息产业部" not in {m.canonical for m in read.mentions}
    assert "信息产业部" not in {o.actor for _, found in read.measures for measure in found for o in measure.owners}
    said = facts(read, lexicon(bench))
    [ministry] = [n for n in said.nodes if n.props.get("name") == "工业和信息化部"]
    assert "信息产业部" in str(ministry.props["aliases"]).split("\x1f")
    assert "信息产业部" not in {n.props.get("name") for n in said.nodes}


def test_a_name_that_only_rules_build_is_merged_too(bench: Bench) -> None:
    assert "青岛市科学技术局" in actors(Bench(bench.folder, ()))
    bench.merge("青岛市科学技术局", "深圳市科技创新局")
    assert {"青岛市科学技术局", "深圳市科技创新局"} & actors(bench) == {"深圳市科技创新局"}


def test_merges_follow_one_another(bench: Bench) -> None:
    bench.merge("邮电部", "信息产业部")
    bench.merge("信息产业部", "工业和信息化部")
    entry = lexicon(bench).entry("邮电部")
    assert entry is not None
    assert entry.name == "工业和信息化部"
    assert {"邮电部", "信息产业部"} <= set(entry.forms)


def test_parts_go_with_what_they_are_part_of(bench: Bench) -> None:
    bench.merge("信息产业部", "工业和信息化部")
    part = lexicon(bench).entry("信息产业部电信管理局")
    assert part is not None
    assert part.parent == "工业和信息化部"


def test_a_split_gives_a_form_to_another(bench: Bench) -> None:
    bench.split("通信司", "信息通信发展司", "星河通信司")
    known = lexicon(bench)
    assert [e.name for e in known.candidates("通信司")] == ["星河通信司"]
    assert [entry.name for _, entry in known.find("由通信司牵头")] == ["星河通信司"]
    assert [entry.name for _, entry in known.find("由工信部通信司牵头")] == ["星河通信司"]
    assert [entry.name for _, entry in known.find("由信息通信发展司牵头")] == ["信息通信发展司"]


def test_a_composed_form_can_be_taken_away(bench: Bench) -> None:
    bench.split("工信部通信司", "信息通信发展司", "通信发展司")
    assert [e.name for e in lexicon(bench).candidates("工信部通信司")] == ["通信发展司"]


def test_undone_it_is_as_before_and_the_history_stays(bench: Bench) -> None:
    before = actors(bench) if bench.folder.is_dir() else actors(Bench(bench.folder, ()))
    done = bench.merge("信息产业部", "工业和信息化部")
    assert actors(bench) != before
    said, undone = bench.undo(done.id)
    assert (said.kind, undone) == ("undo", done)
    assert actors(bench) == before
    assert [(j.id, j.kind, j.note, holds) for _, j, holds in history((bench.folder,))] == [
        ("j1", "merge", "依据机构改革方案", False),
        ("j2", "undo", "依据机构改革方案", False),
    ]
    with pytest.raises(ParameterError, match="no judgement j1 holds"):
        bench.undo("j1")


def test_a_judgement_changes_no_file_of_names_and_counts_as_a_change(bench: Bench) -> None:
    plain = load_lexicon().version
    bench.merge("信息产业部", "工业和信息化部")
    assert [path.name for path in bench.folder.iterdir()] == [JUDGEMENT_FILE]
    assert lexicon(bench).version != plain
    assert check((bench.folder,)) == ()


@pytest.mark.parametrize(
    ("name", "into", "words"),
    [
        ("信管局", "信息通信管理局", "is 信息通信管理局 already"),
        ("信管局", "星河管理局", "is no name of the lexicon"),
        ("信管局", "办公厅", "a name of several"),
        ("办公厅", "信管局", "a name of several"),
    ],
)
def test_a_merge_without_sense_is_refused(bench: Bench, name: str, into: str, words: str) -> None:
    with pytest.raises(ParameterError, match=words):
        bench.merge(name, into)
    assert not bench.folder.exists()


@pytest.mark.parametrize(
    ("form", "source", "name", "words"),
    [
        ("信息通信管理局", "信管局", "星河局", "the full name itself"),
        ("星局", "信管局", "星河局", "no form of 信息通信管理局; its forms: 信息通信管理局、信管局"),
        ("信管局", "星河局", "星河局", "from: 星河局 is no name"),
        ("信管局", "信息通信管理局", "信息通信管理局", "itself"),
    ],
)
def test_a_split_without_sense_is_refused(bench: Bench, form: str, source: str, name: str, words: str) -> None:
    with pytest.raises(ParameterError, match=words):
        bench.split(form, source, name)


def test_a_type_says_which_of_a_name_is_meant(bench: Bench) -> None:
    done = bench.merge("窄带物联网络", "NB-IoT", MentionType.PROGRAM)
    assert done.type is MentionType.PROGRAM
    assert lexicon(bench).canonical(MentionType.PROGRAM, "窄带物联网络") == "NB-IoT"
    assert lexicon(bench).canonical(MentionType.ACTOR, "窄带物联网络") == "窄带物联网络"


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("j1\t\tjoin\t\t甲\t乙", "kind 'join' is none of merge, split, undo"),
        ("j1\t\tmerge\t\t甲\t", "object is blank"),
        ("j1\t\tmerge\tBody\t甲\t乙", "type 'Body' is none of"),
        ("j1\t\tundo\t\tj9\t", "subject j9 is no judgement above"),
    ],
)
def test_a_faulty_row_is_named(tmp_path: Path, row: str, reason: str) -> None:
    (tmp_path / JUDGEMENT_FILE).write_text(f"id\ttime\tkind\ttype\tsubject\tobject\n{row}\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=reason) as error:
        load_lexicon((tmp_path,))
    assert error.value.line == 2
