from __future__ import annotations

import pytest

from graph.model import Basis, DocType, Span
from ingest.clean import clean
from ingest.lexicon import load_lexicon
from ingest.readers import read_bytes
from ingest.structure import Article, structure

BODY = "为了加强码号资源管理，维护用户合法权益，现就有关事项作出安排，请各单位结合实际认真贯彻落实。"


def read(text: str) -> tuple[str, Article]:
    cleaned = clean(read_bytes(text.encode(), "a.txt"))
    (article,) = structure(cleaned, load_lexicon())
    return cleaned.text, article


def of(span: Span | None, text: str) -> str | None:
    return span.of(text) if span else None


@pytest.mark.parametrize(
    ("head", "number", "bureau", "issuers"),
    [
        ("关于码号的通知\n工信部信管〔2023〕7号\n", "工信部信管〔2023〕7号", "信息通信管理局", ("工业和信息化部",)),
        ("关于码号的通知（工信部信管〔2023〕7号）\n", "工信部信管〔2023〕7号", "信息通信管理局", ("工业和信息化部",)),
        ("国务院关于码号的意见\n国发〔2023〕7号\n", "国发〔2023〕7号", None, ("国务院",)),
        (
            "码号条例\n2001年2月3日 中华人民共和国国务院令第400号公布\n",
            "中华人民共和国国务院令第400号",
            None,
            ("国务院",),
        ),
        (
            "码号条例\n2001年2月3日 国务院令第400号公布\n2011年5月6日 国务院令第500号修订\n",
            "国务院令第500号",
            None,
            ("国务院",),
        ),
        (
            "关于码号的通知\n根据国发〔2023〕7号文件要求开展工作，现将有关安排印发，请认真执行并及时报告。\n",
            None,
            None,
            (),
        ),
    ],
)
def test_the_number_and_what_its_letters_say(
    head: str, number: str | None, bureau: str | None, issuers: tuple[str, ...]
) -> None:
    text, article = read(f"{head}\n{BODY}\n")
    assert of(article.doc_number, text) == number
    assert article.responsible_bureau == bureau
    assert article.bureau_basis is (Basis.DOC_NUMBER if bureau else None)
    assert article.issuers == issuers


@pytest.mark.parametrize(
    ("foot", "issuers", "issued_on"),
    [
        ("工业和信息化部\n2023年2月1日", ("工业和信息化部",), "2023-02-01"),
        ("工业和信息化部 财政部\n二〇二三年二月一日", ("工业和信息化部", "财政部"), "2023-02-01"),
        ("工信部\n财政部\n教育部\n2023 年 2 月 1 日", ("工业和信息化部", "财政部", "教育部"), "2023-02-01"),
        (
            "甲市数据和\n政务局\n甲市教育局 甲市城乡\n建设局\n2023年2月1日",
            ("甲市数据和政务局", "甲市教育局", "甲市城乡建设局"),
            "2023-02-01",
        ),
        ("民政部", ("民政部",), None),
        ("2023年2月1日", (), "2023-02-01"),
        ("抄送：市委各部门。\n甲市人民政府办公厅 2023年2月1日印发", ("甲市人民政府办公厅",), "2023-02-01"),
        ("", (), None),
    ],
)
def test_who_signs_and_when(foot: str, issuers: tuple[str, ...], issued_on: str | None) -> None:
    _, article = read(f"各有关单位：\n{BODY}\n{BODY}\n{foot}\n")
    assert article.issuers == issuers
    assert article.issued_on == issued_on


@pytest.mark.parametrize(
    ("title", "issuers"),
    [
        ("国务院办公厅关于做好码号工作的通知", ("国务院办公厅",)),
        ("工信部：关于防范码号风险的提示", ("工业和信息化部",)),
        ("民政部对“关于加强码号管理的建议”的答复", ("民政部",)),
        ("2023年中国人民银行工作会议召开", ("中国人民银行",)),
        ("工业和信息化部 财政部关于做好码号工作的通知", ("工业和信息化部", "财政部")),
        ("关于做好码号工作的通知", ()),
    ],
)
def test_the_title_names_who_speaks_where_nobody_signs(title: str, issuers: tuple[str, ...]) -> None:
    _, article = read(f"{title}\n\n{BODY}\n")
    assert article.issuers == issuers


def test_a_note_in_brackets_under_the_title_says_who_and_when() -> None:
    text, article = read(
        "（内部资料，注意保存）\n码号管理办法\n（2023年2月1日工业和信息化部公布，自2023年3月1日起施行）\n"
        "第一条 为了加强管理，制定本办法。\n"
    )
    assert of(article.title, text) == "码号管理办法"
    assert article.issuers == ("工业和信息化部",)
    assert (article.issued_on, article.effective_on) == ("2023-02-01", "2023-03-01")


def test_a_letterhead_names_the_issuers() -> None:
    text, article = read(f"甲市教育局\n乙 市 财 政 局\n甲教发〔2023〕1号\n文件\n关于码号的通知\n各学校：\n{BODY}\n")
    assert article.issuers == ("甲市教育局", "乙市财政局")
    assert article.span.start == 0
    assert of(article.title, text) == "关于码号的通知"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("各省、自治区、直辖市通信管理局：", ["各省、自治区、直辖市通信管理局"]),
        (
            "各市、县人民政府，省政府各部门、各直属单位：",
            ["各市、县人民政府", "省政府各部门", "各直属单位"],
        ),
        ("各市工业和信息化、教育、财政主管部门，有关单位：", ["各市工业和信息化、教育、财政主管部门", "有关单位"]),
        ("各县公安局（分局）、教育局（委、办）:", ["各县公安局（分局）", "教育局（委、办）"]),
        ("王某某等3位代表：", ["王某某等3位代表"]),
        ("各位代表：", []),
        ("现将有关事项通知如下：", []),
    ],
)
def test_addressees_are_as_written(line: str, expected: list[str]) -> None:
    text, article = read(f"关于码号的通知\n\n{line}\n\n{BODY}\n")
    assert [span.of(text) for span in article.addressees] == expected


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        ("本办法自2024年3月1日起施行。", "2024-03-01"),
        ("本通知自发布之日起执行。", "2023-02-01"),
        ("本规定（试行）自印发之日起施行，有效期2年。", "2023-02-01"),
        ("自2024年起，各地应当每年报告。", None),
        ("本办法自2024年2月30日起施行。", None),
    ],
)
def test_when_it_takes_effect(last: str, expected: str | None) -> None:
    _, article = read(f"各有关单位：\n{BODY}\n{last}\n工业和信息化部\n2023年2月1日\n")
    assert article.effective_on == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"关于码号的若干意见\n{BODY}", DocType.OPINIONS),
        (f"码号管理办法（试行）\n{BODY}", DocType.REGULATION),
        (f"码号三年行动计划（2023—2025年）\n{BODY}", DocType.PLAN),
        (f"关于印发《码号管理办法》的通知\n{BODY}", DocType.NOTICE),
        (f"关于码号的公告\n{BODY}", DocType.ANNOUNCEMENT),
        (f"2023年码号工作要点\n{BODY}", DocType.WORK_POINTS),
        (f"《码号管理办法》解读\n{BODY}", DocType.INTERPRETATION),
        (f"码号工作会议在京召开\n{BODY}", DocType.NEWS),
        (f"{BODY[:-1]}，制定本实施方案。", DocType.PLAN),
        (f"{BODY[:-1]}，现提出以下意见：\n一、总体要求", DocType.OPINIONS),
        ("第一条 为了加强管理，制定本细则。\n第二条 企业应当报告。", DocType.REGULATION),
        (f"王某某代表：\n您提出的建议收悉。{BODY}", DocType.REPLY),
        (f"各有关单位：\n{BODY}", DocType.NOTICE),
        (f"2023年5月4日，码号大会在甲市举办。{BODY}", DocType.NEWS),
        (BODY, DocType.OTHER),
    ],
)
def test_what_kind_of_document_it_is(text: str, expected: DocType) -> None:
    assert read(text + "\n")[1].doc_type is expected
