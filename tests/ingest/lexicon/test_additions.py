"""A name added to a folder of one's own, and what is refused."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from graph.errors import LexiconError, ParameterError
from graph.model import MentionType
from ingest.lexicon import Entry, load_lexicon
from ingest.lexicon.additions import add
from ingest.lexicon.check import check

NEW = Entry("星河数据局", MentionType.ACTOR, "bureau", ("星数局",), "工信部", "2024")


def test_the_folder_is_made_and_the_name_is_known(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    done = add(folder, (), NEW)
    assert (done.path, done.line) == (folder / "actors.tsv", 2)
    assert done.entry.parent == "工业和信息化部"
    known = load_lexicon((folder,))
    assert [e.name for e in known.candidates("工信部星数局")] == ["星河数据局"]
    assert check((folder,)) == ()


def test_a_second_name_goes_under_the_columns_that_are_there(tmp_path: Path) -> None:
    (tmp_path / "actors.tsv").write_bytes("# 自录\nname\tkind\taliases\n月宫局\tbureau\t宫局".encode())
    done = add(tmp_path, (tmp_path,), replace(NEW, parent=None, since=None))
    assert done.line == 4
    assert (tmp_path / "actors.tsv").read_text(encoding="utf-8").splitlines()[3] == "星河数据局\tbureau\t星数局"
    with pytest.raises(LexiconError, match="no column since; add it to the header"):
        add(tmp_path, (tmp_path,), Entry("月轮局", MentionType.ACTOR, "bureau", since="2024"))


def test_an_alias_of_a_known_name_is_added(tmp_path: Path) -> None:
    done = add(tmp_path, (tmp_path,), Entry("国家数据局", MentionType.ACTOR, "ministry", ("国数局",)))
    assert "国数局" in done.entry.aliases
    assert done.entry.parent == "国家发展和改革委员会"


@pytest.mark.parametrize(
    ("entry", "parameter", "words"),
    [
        (replace(NEW, aliases=("信管局",)), "alias", "信管局 is a form of 信息通信管理局; .* split 信管局"),
        (replace(NEW, aliases=("国家数据局",)), "alias", "full name of another; .* merge 国家数据局 星河数据局"),
        (replace(NEW, name="信管局"), "name", "信管局 is a form of 信息通信管理局"),
        (replace(NEW, parent="月宫总局"), "parent", "月宫总局 is no name of the lexicon"),
        (replace(NEW, successor="月宫总局", until="2025"), "successor", "月宫总局 is no name"),
        (replace(NEW, kind="局"), "kind", "none of ministry"),
        (replace(NEW, until="2001"), "until", "comes before since 2024"),
        (replace(NEW, name="# 星河"), "name", "begins with #"),
        (replace(NEW, aliases=("星\t局",)), "aliases", "a tab"),
        (Entry("国家数据局", MentionType.ACTOR, "ministry"), "name", "known already"),
    ],
)
def test_what_contradicts_the_lexicon_is_refused(tmp_path: Path, entry: Entry, parameter: str, words: str) -> None:
    folder = tmp_path / "mine"
    with pytest.raises(ParameterError, match=words) as error:
        add(folder, (), entry)
    assert error.value.parameter == parameter
    assert not folder.exists()


def test_a_form_may_be_shared_where_parents_tell_apart(tmp_path: Path) -> None:
    add(tmp_path, (tmp_path,), Entry("国家数据局人事司", MentionType.ACTOR, "bureau", ("人事司",), "国家数据局"))
    assert {"国家数据局人事司", "国家发展和改革委员会人事司"} <= {
        e.name for e in load_lexicon((tmp_path,)).candidates("人事司")
    }


def test_a_name_that_stands_there_is_not_added_twice(tmp_path: Path) -> None:
    add(tmp_path, (tmp_path,), NEW)
    with pytest.raises(ParameterError, match=r"actors\.tsv:2 already; mend that line"):
        add(tmp_path, (tmp_path,), replace(NEW, aliases=("星局",)))
