from __future__ import annotations

import json
from typing import Any

import pytest

from graph.errors import SourceError
from ingest.annotations import annotation
from ingest.facts import facts
from ingest.lexicon import load_lexicon
from ingest.pipeline import extract
from ingest.readers import Source, read_bytes

BODY = (
    "各区人民政府：\n为进一步加强公共数据资源管理，提升政务服务水平，推动数据共享和开放利用，"
    "经研究同意，现就有关事项通知如下。\n一、加快建设公共数据平台。\n"
)
ITEMS: list[dict[str, Any]] = [
    {
        "title": "甲市人民政府关于加强数据管理的通知",
        "url": "https://www.example.cn/1",
        "text": f"{BODY}甲市人民政府\n2031年3月4日\n推荐阅读\n往期的一篇文章",
    },
    {
        "title": "乙市人民政府办公室关于推进公共服务的意见",
        "url": None,
        "text": f"乙市人民政府办公室关于推进公共服务的意见\n{BODY}",
        "issuer": "乙市人民政府办公室",
        "issued_on": "2032-01-05",
    },
    {"title": "丙局发布工作动态", "text": "<div><p>丙局推进建设，取得成效。</p></div>", "source": "丙局"},
]


def read_items(items: object, name: str = "list.json") -> Source:
    return read_bytes(json.dumps(items, ensure_ascii=False).encode(), name)


def test_each_document_is_an_article_of_one_source() -> None:
    source = read_items(ITEMS, "crawl.txt")
    assert source.format == "json"
    extraction = extract(source, load_lexicon())
    articles: Any = annotation(extraction)["articles"]
    assert [(a["title"]["text"], a["issuers"], a["issued_on"]) for a in articles] == [
        ("甲市人民政府关于加强数据管理的通知", ["甲市人民政府"], "2031-03-04"),
        ("乙市人民政府办公室关于推进公共服务的意见", ["乙市人民政府办公室"], "2032-01-05"),
        ("丙局发布工作动态", [], None),
    ]
    assert [source.text.count(str(item["title"])) for item in ITEMS] == [1, 1, 1]
    assert source.text.endswith("丙局发布工作动态\n\n丙局推进建设，取得成效。")
    documents = [n for n in facts(extraction, load_lexicon()).nodes if n.label == "Document" and n.props["source"]]
    assert {n.props["title"]: n.props["url"] for n in documents}[str(ITEMS[0]["title"])] == ITEMS[0]["url"]


def test_what_closes_one_document_takes_nothing_from_the_next() -> None:
    extraction = extract(read_items(ITEMS), load_lexicon())
    assert "往期的一篇文章" not in extraction.clean.text
    assert "推进公共服务" in extraction.clean.text


@pytest.mark.parametrize(
    ("items", "place", "says"),
    [
        ([], "", "without a document"),
        ({"title": "甲", "text": "乙"}, "", "no list"),
        ([{"title": "甲", "text": "乙"}, "丙"], "[1]", "no document"),
        ([{"title": "甲"}], "[0].text", "without text"),
        ([{"text": "甲"}, {"text": " \n"}], "[1].text", "without text"),
        ([{"title": 3, "text": "乙"}], "[0].title", "no string"),
        ([{"text": ["乙"]}], "[0].text", "no string"),
    ],
)
def test_a_wrong_shape_is_named_with_its_place(items: object, place: str, says: str) -> None:
    with pytest.raises(SourceError, match=r"list\.json") as caught:
        read_items(items)
    assert caught.value.place == place
    assert says in str(caught.value)


@pytest.mark.parametrize(
    ("text", "place"),
    [('[{"title": "甲",\n "text": }]', "2:10"), ("[" * 100_000, ""), ('[{"text": ' + "9" * 5000, "")],
)
def test_broken_json_is_named_with_its_place(text: str, place: str) -> None:
    with pytest.raises(SourceError, match="is JSON that") as caught:
        read_bytes(text.encode(), "list.json")
    assert place == caught.value.place
