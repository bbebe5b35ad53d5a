"""What the lexicon knows by name, how it is asked, and what it says of a faulty file."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from graph.errors import LexiconError
from graph.model import MentionType
from ingest.lexicon import Lexicon, load_lexicon

HEADER = "name\taliases\tkind\tparent\tsince\tuntil\tsource\n"


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon()


def found(text: str, lexicon: Lexicon) -> list[tuple[str, str]]:
    return [(span.of(text), entry.name) for span, entry in lexicon.find(text, MentionType.ACTOR)]


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("工信部", "工业和信息化部"),
        ("信管局", "信息通信管理局"),
        ("工信部信管局", "信息通信管理局"),
        ("工业和信息化部网络安全管理局", "网络安全管理局"),
        ("工业和信息化部国际合作司(港澳台办公室)", "国际合作司（港澳台办公室）"),
        ("国家发展改革委", "国家发展和改革委员会"),
        ("国家发展改革委高技术司", "国家发展和改革委员会创新和高技术发展司"),
        ("党中央", "中国共产党中央委员会"),
        ("中央网信办", "中央网络安全和信息化委员会办公室"),
        ("国家网信办", "国家互联网信息办公室"),
        ("市场监管总局", "国家市场监督管理总局"),
        ("中国残联", "中国残疾人联合会"),
        ("国台办", "国务院台湾事务办公室"),
        ("中国电信", "中国电信集团有限公司"),
        ("中国信通院", "中国信息通信研究院"),
        ("国际电联", "国际电信联盟"),
        ("ＩＴＵ", "国际电信联盟"),
        ("g20", "二十国集团"),
        ("世卫组织", "世界卫生组织"),
        ("欧方", "欧洲联盟"),
        ("浙江通信管理局", "浙江省通信管理局"),
        ("上海市经信委", "上海市经济和信息化委员会"),
        ("质检总局", "国家质量监督检验检疫总局"),
    ],
)
def test_a_body_is_known_by_any_form_of_its_name(form: str, name: str, lexicon: Lexicon) -> None:
    assert [e.name for e in lexicon.candidates(form)] == [name]
    assert found(f"由{form}说明", lexicon) == [(form, name)]


def test_every_province_has_its_government_and_its_authorities(lexicon: Lexicon) -> None:
    names = [e.name for e in lexicon.entries if e.kind == "local_authority"]
    assert sum(n.endswith("通信管理局") and not n.startswith("各") for n in names) == 31
    assert sum(n.endswith("人民政府") for n in names) == 31 + 15  # and the cities of sub-provincial rank
    assert sum("信息化" in n and not n.startswith(("广州", "深圳")) for n in names) == 32  # 31 and the 兵团


def test_a_name_that_many_bear_is_left_to_its_candidates(lexicon: Lexicon) -> None:
    assert found("会议由办公厅承办", lexicon) == []
    candidates = lexicon.candidates("办公厅")
    assert {"财政部办公厅", "民政部办公厅"} <= {e.name for e in candidates}
    assert [(span.start, span.end) for span, _ in lexicon.find_ambiguous("会议由办公厅承办")] == [(3, 6)]


def test_former_bodies_keep_the_years_of_their_name(lexicon: Lexicon) -> None:
    former = lexicon.entry("信息产业部")
    assert former is not None
    assert (former.since, former.until) == ("1998", "2008")


def test_every_parent_is_an_entry_and_every_row_names_its_source(lexicon: Lexicon) -> None:
    actors = [e for e in lexicon.entries if e.type is MentionType.ACTOR]
    assert [e.name for e in actors if e.parent and lexicon.entry(e.parent) is None] == []
    assert [e.name for e in actors if not e.source] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ITU与ITUs", ["ITU"]),
        ("国务院办公厅和国务院", ["国务院办公厅", "国务院"]),
        ("工业和信息化部部长", ["工业和信息化部"]),
    ],
)
def test_the_longest_name_wins_and_no_latin_word_is_cut(text: str, expected: list[str], lexicon: Lexicon) -> None:
    assert [form for form, _ in found(text, lexicon)] == expected


@pytest.mark.parametrize(
    ("letters", "issuers", "bureau", "joint"),
    [
        ("工信部信管", ("工业和信息化部",), "信息通信管理局", False),
        ("工信部网安", ("工业和信息化部",), "网络安全管理局", False),
        ("工信部联通装", ("工业和信息化部",), "装备工业一司", True),
        ("工信厅联信发函", ("工业和信息化部办公厅",), "信息技术发展司", True),
        ("工信部电管", ("工业和信息化部",), "电信管理局", False),
        ("国办函", ("国务院办公厅",), None, False),
        ("发改高技", ("国家发展和改革委员会",), "国家发展和改革委员会创新和高技术发展司", False),
        ("银发", ("中国人民银行",), None, False),
        ("民函", ("民政部",), None, False),
        ("医保发", ("国家医疗保障局",), None, False),
        ("金规", ("国家金融监督管理总局",), None, False),
        ("苏政办发", ("江苏省人民政府办公厅",), None, False),
        ("青政", ("青海省人民政府",), None, False),
        ("青政发", ("青岛市人民政府",), None, False),
        ("穗府办规", ("广州市人民政府办公厅",), None, False),
    ],
)
def test_the_letters_of_a_number_say_who_is_behind_it(
    letters: str, issuers: tuple[str, ...], bureau: str | None, joint: bool, lexicon: Lexicon
) -> None:
    code = lexicon.code(letters)
    assert code is not None
    assert (code.issuers, code.bureau, code.joint) == (issuers, bureau, joint)


def test_letters_nobody_knows_are_no_code(lexicon: Lexicon) -> None:
    assert lexicon.code("某某发") is None


def test_a_folder_of_ones_own_adds_names_and_changes_the_version(tmp_path: Path, lexicon: Lexicon) -> None:
    (tmp_path / "actors.tsv").write_text(HEADER + "某某数据局\t某数局\tlocal_authority\t\t\t\t自录\n", encoding="utf-8")
    mine = load_lexicon((tmp_path,))
    assert found("请某数局核实", mine) == [("某数局", "某某数据局")]
    assert mine.version != lexicon.version
    assert load_lexicon((tmp_path,)) is mine


def test_a_row_of_ones_own_for_a_known_name_adds_its_aliases(tmp_path: Path) -> None:
    (tmp_path / "actors.tsv").write_text(HEADER + "工业和信息化部\t两化部\tministry\n", encoding="utf-8")
    mine = load_lexicon((tmp_path,))
    assert found("两化部即工信部", mine) == [("两化部", "工业和信息化部"), ("工信部", "工业和信息化部")]


def test_a_row_of_ones_own_says_kind_parent_and_years_anew(tmp_path: Path) -> None:
    (tmp_path / "actors.tsv").write_text(HEADER + "国家数据局\t\tinstitution\t国务院\t2024\n", encoding="utf-8")
    entry = load_lexicon((tmp_path,)).entry("国家数据局")
    assert entry is not None
    assert (entry.kind, entry.parent, entry.since) == ("institution", "国务院", "2024")


def test_an_alias_of_ones_own_is_taken_from_who_had_it(tmp_path: Path) -> None:
    (tmp_path / "actors.tsv").write_text(HEADER + "某某信管局\t信管局\tbureau\n", encoding="utf-8")
    mine = load_lexicon((tmp_path,))
    assert found("请信管局核实", mine) == [("信管局", "某某信管局")]
    assert found("请信息通信管理局核实", mine) == [("信息通信管理局", "信息通信管理局")]


def test_an_alias_many_have_stays_theirs_too(tmp_path: Path) -> None:
    (tmp_path / "actors.tsv").write_text(HEADER + "某某总局办公厅\t办公厅\tbureau\n", encoding="utf-8")
    names = {e.name for e in load_lexicon((tmp_path,)).candidates("办公厅")}
    assert {"某某总局办公厅", "财政部办公厅"} <= names


def test_a_full_name_is_no_alias_of_anothers(tmp_path: Path) -> None:
    (tmp_path / "actors.tsv").write_text(HEADER + "某某部\t国家数据局\tministry\n", encoding="utf-8")
    with pytest.raises(LexiconError, match="国家数据局 is the full name of another"):
        load_lexicon((tmp_path,))


def test_every_fault_is_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "actors.tsv").write_text(HEADER + "某局\t\t局\n\t\tbureau\n", encoding="utf-8")
    (tmp_path / "codes.tsv").write_text("code\tissuer\n某字\t某局\n", encoding="utf-8")
    with pytest.raises(LexiconError) as error:
        load_lexicon((tmp_path,))
    faults = (error.value, *error.value.others)
    assert [(Path(f.path).name, f.line, f.column) for f in faults] == [
        ("actors.tsv", 3, "name"),
        ("actors.tsv", 2, "kind"),
        ("codes.tsv", 1, "issuer"),
    ]
    assert [line.split(": ")[0] for line in str(error.value).splitlines()] == [f"{f.path}:{f.line}" for f in faults]


def test_words_of_the_rules_are_not_read_from_a_folder_of_ones_own(tmp_path: Path) -> None:
    (tmp_path / "units.tsv").write_text("unit\tkind\twhen\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=r"units\.tsv:0: is not read"):
        load_lexicon((tmp_path,))


@pytest.mark.parametrize(
    ("content", "line", "reason"),
    [
        (b"name\taliases\n", 1, "no column kind"),
        ((HEADER + "\t别名\tministry\n").encode(), 2, "name is blank"),
        ((HEADER + "# 注\n某局\t\tbureau\t\t\t\t\t多余\n").encode(), 3, "8 cells under 7 columns"),
        ((HEADER + "某局\t\tbureau\n").encode("gb18030"), 2, "is not UTF-8"),
    ],
)
def test_a_fault_is_named_by_file_and_line(tmp_path: Path, content: bytes, line: int, reason: str) -> None:
    path = tmp_path / "actors.tsv"
    path.write_bytes(content)
    with pytest.raises(LexiconError) as error:
        load_lexicon((tmp_path,))
    assert (error.value.path, error.value.line, error.value.reason) == (str(path), line, reason)


def test_a_folder_that_is_none_is_named(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="is not a folder"):
        load_lexicon((tmp_path / "nowhere",))


def test_a_code_row_says_something(tmp_path: Path) -> None:
    (tmp_path / "codes.tsv").write_text("code\tissuers\tbureau\n某字\t\t\n", encoding="utf-8")
    with pytest.raises(LexiconError, match="neither issuers nor bureau"):
        load_lexicon((tmp_path,))


def test_thousands_of_names_are_found_at_once(lexicon: Lexicon) -> None:
    text = "由工业和信息化部会同财政部、国家数据局组织实施。" * 400
    started = time.process_time()
    assert len(lexicon.find(text)) == 1200
    assert time.process_time() - started < 1


def test_a_lexicon_without_a_form_knows_the_entity_by_the_others_alone(lexicon: Lexicon) -> None:
    less = lexicon.without({"工信部", "信管局", "5G"})
    assert found("工信部和工业和信息化部", less) == [("工业和信息化部", "工业和信息化部")]
    assert found("工信部信管局", less) == []
    assert less.candidates("工信部") == ()
    assert [entry.name for _, entry in less.find("用5G和eSIM")] == ["eSIM"]
    assert not {"工信部", "5G"} & {word for word, _ in less.jieba_words()}
    assert less.version != lexicon.version
    assert found("工信部", lexicon) == [("工信部", "工业和信息化部")]


def test_places_keep_their_names(lexicon: Lexicon) -> None:
    place = next(entry.name for entry in lexicon.entries if entry.type is MentionType.PLACE)
    assert place in {word for word, _ in lexicon.without({place}).jieba_words()}
