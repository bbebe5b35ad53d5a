from __future__ import annotations

import time

import pytest

from graph.errors import SourceError
from ingest.lexicon import load_lexicon
from ingest.pipeline import extract
from ingest.readers import Source, read_bytes
from ingest.readers.limits import MAX_ELEMENTS

BODY = (
    "<p>为加强数据要素管理，提升公共服务水平，现就有关事项通知如下。</p>"
    "<p>一、加快建设公共数据平台，推动数据共享，完善管理制度。</p>"
    "<p>二、强化安全保障，落实主体责任，定期开展检查。</p>"
)


def page(body: str, head: str = "") -> Source:
    text = f"<!DOCTYPE html><html><head><meta charset='utf-8'>{head}</head><body>{body}</body></html>"
    return read_bytes(text.encode(), "page.html")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>甲局。</p><p>乙局。</p>", "甲局。\n\n乙局。"),
        ("<p>甲市关于<br>印发方案的通知</p>", "甲市关于\n印发方案的通知"),
        ("<div>甲<span>市</span>\n  人民\n政府</div>", "甲市人民政府"),
        ("<p>use\n  5G, <b>now</b> 甲 乙</p>", "use 5G, now 甲 乙"),
        ("<ol start='3'><li>立项</li><li>验收</li></ol>", "3. 立项\n\n4. 验收"),
        ("<ul><li>立项</li></ul>", "立项"),
        ("<pre>第一行\n第二行</pre>", "第一行\n第二行"),
        ("<p>甲&nbsp;&lt;乙&gt;&amp;丙</p>", "甲\xa0<乙>&丙"),
        ("<p>甲局。<script>var a='不读';</script><!-- 不读 --></p><p style='display:none'>不读</p>", "甲局。"),
        ("<p>甲局。<p>乙局。<div>丙局。", "甲局。\n\n乙局。\n\n丙局。"),
    ],
)
def test_blocks_become_lines(body: str, expected: str) -> None:
    assert page(body).text == expected


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (
            "<tr><th>任务</th><th>牵头单位</th></tr><tr><td>建设平台</td><td>甲局<br>乙局</td></tr>",
            ["| 任务 | 牵头单位 |", "| 建设平台 | 甲局 乙局 |"],
        ),
        (
            "<tr><td rowspan='2'>数据</td><td>汇聚</td></tr><tr><td>共享</td></tr>",
            ["| 数据 | 汇聚 |", "| 数据 | 共享 |"],
        ),
        (
            "<tr><td colspan='3'>一、总体</td></tr><tr><td>1</td><td></td><td>甲|乙</td></tr>",
            ["| 一、总体 |", "| 1 |  | 甲｜乙 |"],
        ),
    ],
)
def test_tables_become_rows(table: str, expected: list[str]) -> None:
    assert page(f"<p>附表</p><table>{table}</table><p>后文</p>").text.split("\n") == ["附表", "", *expected, "", "后文"]


def test_a_table_that_places_the_parts_of_a_page_is_no_table() -> None:
    source = page(f"<table><tr><td><table><tr><td>{BODY}</td></tr></table></td><td>侧栏</td></tr></table>")
    assert "|" not in source.text
    assert source.text.startswith("为加强数据要素管理")


def test_a_wechat_capture_has_its_title_account_and_day() -> None:
    source = page(
        "<h2 id='activity-name'> 甲部：2031年工作思路 </h2><a id='js_name'> 某微报 </a><script>"
        "var publish_time = '2031-01-02' || ''; var msg_link = 'http://mp.weixin.qq.com/s?a=1&amp;amp;b=2';</script>"
        f"<div id='js_content' style='visibility: hidden'>{BODY}</div><div><p>推荐，阅读。更多，内容。</p></div>"
    )
    assert dict(source.front) == {
        "title": "甲部：2031年工作思路",
        "source": "某微报",
        "date": "2031-01-02",
        "url": "http://mp.weixin.qq.com/s?a=1&b=2",
    }
    assert source.text.startswith("甲部：2031年工作思路\n\n为加强数据")
    assert source.text.endswith("定期开展检查。")


def test_the_day_of_a_wechat_capture_is_the_day_in_china() -> None:
    # 16:30 in Greenwich on the 2nd
    script = "<script>var ct = '1514910600';</script>"
    source = page(f"<h1 id='activity-name'>标题一则</h1>{script}<div id='js_content'>{BODY}</div>")
    assert source.front["date"] == "2018-01-03"


PARTICULARS = (
    "<table><tr><td><b>索 引 号：</b></td><td>0001/2031-1</td>"
    "<td><b>发文机关：</b></td><td>某县人民政府办公室</td></tr>"
    "<tr><td><b>成文日期：</b></td><td>2031年03月04日</td><td><b>发文字号：</b></td><td>某政办发〔2031〕5号</td></tr>"
    "<tr><td><b>标　　题：</b></td><td colspan='3'>关于数据管理的通知</td></tr></table>"
)


def test_a_portals_table_of_particulars_gives_issuer_number_and_date() -> None:
    source = page(
        f"<div class='nav'>首页</div>{PARTICULARS}<div id='UCAP-CONTENT'>{BODY}</div><div>版权所有：某站</div>"
    )
    assert {key: source.front[key] for key in ("index", "issuer", "issued_on", "doc_number", "title")} == {
        "index": "0001/2031-1",
        "issuer": "某县人民政府办公室",
        "issued_on": "2031年03月04日",
        "doc_number": "某政办发〔2031〕5号",
        "title": "关于数据管理的通知",
    }
    extraction = extract(source, load_lexicon())
    (article,) = extraction.articles
    text = extraction.clean.text
    assert article.title
    assert article.title.of(text) == "关于数据管理的通知"
    assert article.doc_number
    assert article.doc_number.of(text) == "某政办发〔2031〕5号"
    assert (article.issuers, article.issued_on) == (("某县人民政府办公室",), "2031-03-04")
    assert "版权" not in source.text


def test_what_the_document_says_itself_is_not_said_twice_and_comes_first() -> None:
    head = "<p>关于数据管理的通知</p><p>某政办发〔2031〕5号</p>"
    foot = "<p>某县人民政府</p><p>2031年3月8日</p>"
    source = page(f"{PARTICULARS}<div id='UCAP-CONTENT'>{head}{BODY}{foot}</div>")
    assert source.text.count("关于数据管理的通知") == source.text.count("某政办发") == 1
    (article,) = extract(source, load_lexicon()).articles
    assert (article.issuers, article.issued_on) == (("某县人民政府",), "2031-03-08")


def test_the_densest_block_is_the_document() -> None:
    links = "".join(f"<li><a href='/{i}'>关于第{i}号，通知的，解读</a></li>" for i in range(40))
    source = page(
        f"<div><ul>{links}</ul></div><div><div class='x1'><h1>某市数据办法</h1><div class='x2'>{BODY}</div></div></div>"
        "<div><p>主办：某市政府，网站标识码1。</p></div>",
        head="<title>某市数据办法_政策文件_某市人民政府网</title><meta name='PubDate' content='2031-01-02 10:00'>",
    )
    assert source.text.startswith("某市数据办法\n\n为加强")
    assert source.text.endswith("定期开展检查。")
    assert (source.front["title"], source.front["date"]) == ("某市数据办法", "2031-01-02 10:00")


@pytest.mark.parametrize(
    ("encoding", "declared"), [("gb18030", "gb2312"), ("big5", "big5"), ("utf-8-sig", "gbk"), ("utf-16", "utf-16")]
)
def test_the_encoding_of_a_page(encoding: str, declared: str) -> None:
    text = f"<html><head><meta charset={declared}></head><body><p>加工管理，必有成果。</p></body></html>"
    assert read_bytes(text.encode(encoding), "a.html").text == "加工管理，必有成果。"


@pytest.mark.parametrize("body", ["", "<script>render()</script>", "<div id='app'></div>"])
def test_a_page_without_text_says_what_to_do(body: str) -> None:
    with pytest.raises(SourceError, match="HTML page without text") as caught:
        page(body)
    assert caught.value.hint


def test_a_page_nested_without_end_is_refused_at_once() -> None:
    started = time.perf_counter()
    with pytest.raises(SourceError, match="nested deeper"):
        page("<div>" * 10_000 + "深处。" + "</div>" * 10_000)
    assert page("<div>" * 1_000 + "深处。" + "</div>" * 1_000).text == "深处。"
    assert time.perf_counter() - started < 5


def test_a_page_of_too_many_elements_is_refused() -> None:
    with pytest.raises(SourceError, match="elements; a page may have"):
        page("<p>甲<br>" * (MAX_ELEMENTS // 2 + 1))


def test_a_table_that_merged_cells_blow_up_is_refused() -> None:
    cell = "<td rowspan='1000'>" + "数据" * 1_400 + "</td>"
    with pytest.raises(SourceError, match="table too large"):
        page("<table>" + f"<tr>{cell * 20}</tr>" + "<tr><td>1</td></tr>" * 900 + "</table>")


@pytest.mark.parametrize(
    "body", ["<p>甲局，<b>乙<p>丙</b></table></td>。", "<table><td>甲<td>乙<tr>丙", "<p>甲<![CDATA[乙]]>&#0;&bad;"]
)
def test_malformed_markup_is_read_as_far_as_it_goes(body: str) -> None:
    assert "甲" in page(body).text
