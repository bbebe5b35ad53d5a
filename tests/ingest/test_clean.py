from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import SpanError
from graph.model import Span
from ingest.clean import CleanText, clean
from ingest.readers import Source, read_bytes

BODY = "为了加强码号资源管理，维护用户合法权益，现就有关事项作出安排，请各单位结合实际认真贯彻落实。"


def cleaned(text: str, name: str = "a.md") -> CleanText:
    return clean(read_bytes(text.encode(), name))


def shown(text: str) -> list[str]:
    return cleaned(text).text.split("\n")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## 总体要求", ["总体要求"]),
        ("**（一）优化管理。**加强协同。", ["（一）优化管理。加强协同。"]),
        ("见[管理办法](https://example.com/a)的规定。", ["见管理办法的规定。"]),
        ("见附件[2](略)的规定。", ["见附件[2](略)的规定。"]),
        ("![图](https://example.com/a.png)\n\n正文已经印发。", ["正文已经印发。"]),
        ("<p>加强管理。</p><p>优化服务。</p>", ["加强管理。", "优化服务。"]),
        ("加强<!-- 注 -->管理。", ["加强管理。"]),
        ("加强&nbsp;管理，A&amp;B合作。", ["加强 管理，A&B合作。"]),
        ("文件名为a\\_b.txt。", ["文件名为a_b.txt。"]),
        ("　　加强\u200b管理。", ["加强管理。"]),
        ("| 任务 | 单位 |\n|---|---|\n| 建网 | 甲局 |", ["任务\t单位", "建网\t甲局"]),
        ("办理完毕。←", ["办理完毕。"]),
        ("附则。　　第六条 本办法自发布之日起施行。", ["附则。", "第六条 本办法自发布之日起施行。"]),
    ],
)
def test_marks_go_and_characters_stay(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("开展试点。建设新型基\n\n础设施，提升能力。", ["开展试点。建设新型基础设施，提升能力。"]),
        ("开展试点。推进《管理\n\n办法》修订工作。", ["开展试点。推进《管理办法》修订工作。"]),
        ("开展试点。由中国电信\n\n、中国联通等企业实施。", ["开展试点。由中国电信、中国联通等企业实施。"]),
        ("二、主要任务\n\n推进网络建设，优化布局。", ["二、主要任务", "推进网络建设，优化布局。"]),
        ("2020年工作进展\n\n推进网络建设，优化布局。", ["2020年工作进展", "推进网络建设，优化布局。"]),
        ("推进网络建设。\n\n优化布局。", ["推进网络建设。", "优化布局。"]),
        ("加强管理，推动落实\n\n二、保障措施", ["加强管理，推动落实", "二、保障措施"]),
        (
            "加强管理。（责任单位：市财政局）\n\n强化监督，推动落实。",
            ["加强管理。（责任单位：市财政局）", "强化监督，推动落实。"],
        ),
        ("推广应用。采用open\n\nsource模式，形成合力。", ["推广应用。采用open source模式，形成合力。"]),
    ],
)
def test_sentences_broken_over_lines_are_joined(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


def wrapped(paragraph: str, width: int = 26) -> list[str]:
    return [paragraph[i : i + width] for i in range(0, len(paragraph), width)]


def test_text_of_a_fixed_width_is_joined_over_page_numbers() -> None:
    goal = BODY[:-1] + "，推动行业高质量发展，更好服务经济社会发展大局，制定本方案。"
    task = (
        "加快建设技术先进、布局合理、运行高效的网络设施，支持有条件的地区先行先试，探索形成可以复制推广的经验做法。" * 2
    )
    lines = ["一、总体要求", *wrapped(goal), "二、重点任务", *wrapped(task), "三、保障措施", *wrapped(goal)]
    lines.insert(3, "1")
    lines.insert(8, "2")
    assert shown("\n".join(lines)) == ["一、总体要求", goal, "二、重点任务", task, "三、保障措施", goal]


def test_pull_quotes_and_captions_are_left_out_and_the_sentence_around_them_joined() -> None:
    text = (
        "2022年，号码管理工作取得新的进展。\n\n创新监管方式。推进码号资源回收，开展实名登记试\n\n"
        "● 2022年，号码管理工作取得新的进展。\n\n● 2023年，号码服务将实现全程网上办理。\n\n"
        "点工作，全年办结率明显提高。2023年，号码服务将实现全程网上办理，让企业少跑腿。扩大合作，组织召开专题\n\n"
        "图为专题研讨会现场\n\n研讨会，交流经验做法。"
    )
    clean_text = cleaned(text)
    assert clean_text.text.split("\n")[1] == (
        "创新监管方式。推进码号资源回收，开展实名登记试点工作，全年办结率明显提高。"
        "2023年，号码服务将实现全程网上办理，让企业少跑腿。扩大合作，组织召开专题研讨会，交流经验做法。"
    )
    assert [reason for _, reason in clean_text.dropped] == ["pull quote", "pull quote", "caption"]


CAPTURE = f"""---
title: 发布 | 某部印发《码号管理办法》（附全文）
source: 码号天地
---

# 发布 | 某部印发《码号管理办法》（附全文）

![cover_image](https://example.com/c.jpg)

# 发布 | 某部印发《码号管理办法》（附全文）

码号天地

**扫码订阅《码号天地》**

征订热线：010-00000000

{BODY}

（来源：某部网站）

**推荐阅读**

* [关于码号的五个问题](https://example.com/b)

预览时标签不可点

阅读原文

微信扫一扫
关注该公众号

：
，
。

视频
小程序
赞
，轻点两下取消赞
在看
"""


def test_nothing_of_a_capture_is_left_but_headline_and_text() -> None:
    assert shown(CAPTURE) == ["发布 | 某部印发《码号管理办法》（附全文）", BODY]


def test_the_table_of_facts_above_a_document_is_left_out() -> None:
    text = (
        "索 引 号：\n\n000/2024-1\n\n发文机关：\n\n某部\n\n标 题：\n\n某部关于加强码号管理的意见\n\n"
        f"主 题 词：\n\n某部关于加强\n码号管理的意见\n\n{BODY}\n\n（此件公开发布）\n\n扫一扫在手机打开当前页\n"
    )
    assert shown(text) == ["某部关于加强", "码号管理的意见", BODY]


def test_a_label_inside_a_form_is_no_metadata() -> None:
    text = f"{BODY}\n\n名称：码号平台\n\n有效期：三年\n\n{BODY}"
    assert shown(text) == [BODY, "名称：码号平台", "有效期：三年", BODY]


def test_a_table_of_contents_and_page_marks_are_left_out() -> None:
    text = (
        f"目 录\n一、总体要求........1\n二、主要任务……………（2）\n— 1 —\n一、总体要求\n{BODY}\n— 2 —二、主要任务\n{BODY}"
    )
    assert shown(text) == ["一、总体要求", BODY, "二、主要任务", BODY]


def test_numbers_in_a_table_are_no_page_numbers() -> None:
    rows = "".join(f"{i}\n\n某某平台\n\n已建成\n\n" for i in range(1, 9))
    text = f"{BODY}\n\n附件1\n\n项目清单\n\n{rows}"
    assert "3" in shown(text)
    assert cleaned(text).dropped == ()


def test_words_of_a_page_are_left_out_only_beside_other_chrome() -> None:
    assert shown(f"{BODY}\n\n注册\n\n取消\n\n{BODY}") == [BODY, "注册", "取消", BODY]
    assert shown(f"{BODY}\n\n{BODY}\n\n微信扫一扫\n使用小程序\n\n取消\n允许\n") == [BODY, BODY]


@pytest.mark.parametrize(
    "tail",
    ["第三十条 转载信息的，应当注明来源，不得侵犯他人著作权。", "（二）推荐阅读书目，组织全民阅读活动，营造良好氛围。"],
)
def test_rules_about_rights_and_reading_stay(tail: str) -> None:
    assert shown(f"{BODY}\n\n{tail}")[-1] == tail


def test_to_source_and_back() -> None:
    text = "开展试点。**建设网**\n\n络设施，完善体系。"
    clean_text = cleaned(text)
    start = clean_text.text.index("建设网络")
    span = clean_text.to_source(Span(start, start + 4))
    assert span.of(text) == "建设网**\n\n络"
    assert clean_text.from_source(span) == Span(start, start + 4)
    assert clean_text.from_source(Span(text.index("\n"), text.index("\n") + 2)) is None
    with pytest.raises(SpanError):
        clean_text.to_source(Span(0, len(clean_text.text) + 1))


PIECES = st.sampled_from(
    [
        *(
            "一、总体要求",
            "（一）优化管理。加强协同，",
            "推进网络建设",
            "第三条 ",
            "附件1",
            "2024年1月1日",
            "工业和信息化部",
            "5G",
            "eSIM",
        ),
        *(
            "，",
            "。",
            "《",
            "》",
            "（",
            "）",
            "“",
            "”",
            "……",
            "\n",
            "\n\n",
            "  \n",
            "\r\n",
            "　　",
            "\t",
            "\u200b",
            "\ufeff",
            "🚀",
            "𠮷",
        ),
        *("**", "# ", "● ", "- 1 -", "12", "|", "| a | b |", "\\_", "[链接](https://a.b/c)", "![](x)"),
        *("&nbsp;", "&amp;", "&bad;", "<br>", "<p>", "</p>", "<b>", "图为现场", "阅读原文", "微信扫一扫", "来源：某报"),
    ]
)


@given(st.lists(PIECES | st.text(max_size=3), max_size=60))
def test_every_character_knows_its_place(pieces: list[str]) -> None:
    source = Source("a.md", "".join(pieces), "", "md")
    found = clean(source)
    assert len(found.offsets) == len(found.text)
    assert all(a < b for a, b in pairwise(found.offsets))
    assert "\n\n" not in found.text
    for character, offset in zip(found.text, found.offsets, strict=True):
        assert source.text[offset] in (character, "&") or character in "\n\t "


@given(st.lists(PIECES, min_size=1, max_size=40), st.data())
def test_spans_lead_back_to_the_same_characters(pieces: list[str], data: st.DataObject) -> None:
    source = Source("a.md", "".join(pieces), "", "md")
    found = clean(source)
    if not found.text:
        return
    start = data.draw(st.integers(0, len(found.text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(found.text))))
    assert found.from_source(found.to_source(span)) == span
