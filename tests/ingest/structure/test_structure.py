from __future__ import annotations

from graph.model import Basis, DocType, Span
from ingest.clean import CleanText, clean
from ingest.lexicon import load_lexicon
from ingest.readers import read_bytes
from ingest.structure import Article, structure

BODY = "为了加强码号资源管理，维护用户合法权益，现就有关事项作出安排，请各单位结合实际认真贯彻落实。"

MAGAZINE = f"""推动码号工作开创新局面

工业和信息化部信息通信管理局

2022年，信息通信管理局认真落实各项部署，码号管理工作取得新的成效，服务能力不断提升。

2022年重点工作

（一）优化审批流程。推行网上办理，压减办理时限。

2023年工作思路

一是强化管理。完善制度，加强监督。

二是改进服务。{BODY}

深化网络安全防护 筑牢安全防线

工业和信息化部网络安全管理局副局长 李某某

2022年，网络安全管理局扎实推进各项工作，安全保障能力进一步增强，行业运行平稳有序。

2023年，将继续完善机制，{BODY}
"""


def read(text: str) -> tuple[CleanText, tuple[Article, ...]]:
    cleaned = clean(read_bytes(text.encode(), "a.txt"))
    return cleaned, structure(cleaned, load_lexicon())


def of(span: Span | None, cleaned: CleanText) -> str | None:
    return span.of(cleaned.text) if span else None


def test_a_page_with_two_bylines_has_two_articles() -> None:
    cleaned, (first, second) = read(MAGAZINE)
    assert [first.id, second.id] == ["A1", "A2"]
    assert of(first.title, cleaned) == "推动码号工作开创新局面"
    assert of(second.title, cleaned) == "深化网络安全防护 筑牢安全防线"
    assert first.span.end < second.span.start
    assert first.responsible_bureau == "信息通信管理局"
    assert second.responsible_bureau == "网络安全管理局"
    assert {first.bureau_basis, second.bureau_basis} == {Basis.BYLINE}
    assert (first.issuers, second.issuers) == (("信息通信管理局",), ("网络安全管理局",))
    assert {first.doc_type, second.doc_type} == {DocType.REVIEW}
    assert first.body.of(cleaned.text).startswith("2022年，信息通信管理局认真落实")


def test_an_introduction_belongs_to_the_article_and_the_headline_of_the_page_does_not() -> None:
    cleaned, (article,) = read(
        f"重磅！某部印发《关于加强码号管理的意见》\n\n导 读\n\n{BODY}\n\n关于加强码号管理的意见\n\n"
        f"工信部信管〔2023〕1号\n\n各有关单位：\n\n{BODY}\n\n工业和信息化部\n\n2023年2月1日\n\n更多精彩在这里"
    )
    assert article.span.of(cleaned.text).startswith("导 读")
    assert article.span.of(cleaned.text).endswith("2023年2月1日")
    assert of(article.title, cleaned) == "关于加强码号管理的意见"
    assert of(article.signature, cleaned) == "工业和信息化部\n2023年2月1日"
    assert article.body.of(cleaned.text) == BODY


def test_a_notice_and_what_it_forwards_are_one_article() -> None:
    cleaned, (article,) = read(
        "各地通信管理局，各有关企业：\n\n现将《码号回收办法》印发给你们，请认真执行。\n\n"
        "工业和信息化部\n\n2023年2月1日\n\n《码号回收办法》\n\n第一条 为了规范码号回收，制定本办法。\n\n"
        "第二条 企业应当按时交回码号。\n\n第三条 本办法自2023年3月1日起施行。\n"
    )
    assert article.span.of(cleaned.text) == cleaned.text
    assert of(article.title, cleaned) == "码号回收办法"
    assert article.doc_type is DocType.REGULATION
    assert [s.of(cleaned.text) for s in article.addressees] == ["各地通信管理局", "各有关企业"]
    assert (article.issued_on, article.effective_on) == ("2023-02-01", "2023-03-01")
    assert article.body.of(cleaned.text) == "现将《码号回收办法》印发给你们，请认真执行。"
    assert [s.label for s in article.sections] == ["第一条", "第二条", "第三条"]


def test_a_title_may_be_broken_over_two_lines() -> None:
    cleaned, (article,) = read(f"国务院关于加强\n码号资源管理工作的意见\n国发〔2023〕1号\n\n{BODY}\n")
    assert of(article.title, cleaned) == "国务院关于加强\n码号资源管理工作的意见"
    assert article.doc_type is DocType.OPINIONS
    assert article.issuers == ("国务院",)


def test_text_without_head_or_foot_is_an_article_all_the_same() -> None:
    cleaned, (article,) = read(f"{BODY}\n\n一、总体要求\n\n{BODY}")
    assert article.span.of(cleaned.text) == article.body.of(cleaned.text) == cleaned.text
    assert (article.title, article.doc_number, article.signature) == (None, None, None)
    assert (article.issuers, article.addressees, article.issued_on) == ((), (), None)


def test_chrome_alone_has_no_article() -> None:
    assert read("阅读原文\n\n微信扫一扫\n")[1] == ()


def test_bodies_that_sign_together_are_no_title_and_byline() -> None:
    cleaned, (article,) = read(
        f"各有关单位：\n{BODY}\n国家发展改革委办公厅\n工业和信息化部办公厅\n2023年2月1日\n{BODY}\n{BODY}\n"
    )
    assert of(article.signature, cleaned) == "国家发展改革委办公厅\n工业和信息化部办公厅\n2023年2月1日"


def test_where_nobody_signs_the_imprint_belongs_to_the_article_and_not_to_what_it_says() -> None:
    imprint = "抄送：省委各部门，省法院。\n某省人民政府办公厅 2023年2月1日印发"
    cleaned, (article,) = read(f"关于码号的通知\n各有关单位：\n{BODY}\n{imprint}\n")
    assert article.span.of(cleaned.text).endswith(imprint)
    assert article.body.of(cleaned.text).endswith(BODY)
    assert article.issued_on == "2023-02-01"
    cleaned, (article,) = read(f"关于码号的通知\n各有关单位：\n{BODY}\n工业和信息化部\n2023年2月1日\n{imprint}\n")
    assert article.span.of(cleaned.text).endswith("2023年2月1日")


def test_a_report_to_a_congress_is_issued_by_whom_it_is_given_for() -> None:
    speech = "各位代表：\n现在，我代表省人民政府，向大会报告工作，请予审议。"
    assert read(f"2024年青海省政府工作报告\n{speech}\n{BODY}")[1][0].issuers == ("青海省人民政府",)
    speech = "各位代表：\n现在，我代表国务院，向大会报告工作，请予审议。"
    assert read(f"政府工作报告\n{speech}\n{BODY}")[1][0].issuers == ("国务院",)
