"""What holds for any document at all, put together from pieces in the official style, noise and arbitrary text."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import SourceError
from graph.model import SourceFacts
from graph.store import open_store
from ingest.annotations import annotation
from ingest.facts import facts
from ingest.lexicon import load_lexicon
from ingest.pipeline import extract
from ingest.readers import Source, read_bytes
from tests.invariants import assert_quotes_equal_slices

HEADS = (
    "关于做好码号资源管理工作的通知\n\n工信部信管〔2023〕000号\n\n各省、自治区、直辖市通信管理局：\n\n",
    "甲市数据条例\n\n第一章　总则\n\n",
    "2022年工作回顾\n\n",
    "---\ntitle: 标题\ndate: 2024-01-02\n---\n\n# 标题\n\n",
    "\ufeff",
    "",
)
LABELS = ("一、", "（一）", "1.", "一是", "第三条　", "**（二）", "二、主要任务\n\n", "● ", "")
CLAUSES = (
    "信息通信管理局牵头推进5G和eSIM应用",
    "推动基础电信企业扩大携号转网服务范围",
    "到2027年,培育算力服务企业30家左右",
    "电信业务经营者不得拖延办理",
    "备案商户超过3260万户,按期办结率达97.5%以上",
    "依据《中华人民共和国电信条例》制定本办法",
    "在杭州建设新型互联网交换中心",
    "深入实施“5G+工业互联网”512工程",
)
ENDS = ("。", "；", "！\n", "。**", "。（财政部牵头，国家数据局配合）", "，", "")
NOISE = (
    *("\n", "\n\n", "\r\n", "\u3000\u3000", "![图](a.png)\n", "扫码关注公众号\n", "图为签约现场\n", "- 3 -\n"),
    "● 2020年,码号服务走进更多行业。\n",
)
FEET = ("\n工业和信息化部\n2023年5月6日\n", "\n\n（此件公开发布）", "\n附件：任务分工表\n", "")

sentences = st.builds("".join, st.tuples(*map(st.sampled_from, (LABELS, CLAUSES, ENDS, NOISE))))
bodies = st.lists(sentences | st.text(max_size=30), min_size=1, max_size=8).map("".join)
documents = st.builds("".join, st.tuples(st.sampled_from(HEADS), bodies, st.sampled_from(FEET)))


def source_of(text: str, name: str = "any.txt") -> Source | None:
    """The source with this text; None where it is refused, as white space is."""
    try:
        return read_bytes(text.encode("utf-8", errors="surrogatepass"), name)
    except SourceError:
        return None


def said_in(text: str, name: str) -> SourceFacts | None:
    source = source_of(text, name)
    return facts(extract(source, load_lexicon()), load_lexicon()) if source else None


@settings(max_examples=150)
@given(documents)
def test_every_quote_equals_its_slice(text: str) -> None:
    if source := source_of(text):
        assert source.text == text
        assert_quotes_equal_slices(source)


@given(documents)
def test_the_same_text_says_the_same(text: str) -> None:
    if source := source_of(text):
        one, other = (extract(source, load_lexicon()) for _ in range(2))
        assert annotation(one) == annotation(other)
        assert facts(one, load_lexicon()) == facts(other, load_lexicon())


@settings(max_examples=25)
@given(st.lists(documents, min_size=2, max_size=3), documents)
def test_the_order_of_ingest_does_not_matter(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str], first_draft: str
) -> None:
    said = [facts_ for i, text in enumerate(texts) if (facts_ := said_in(text, f"{i}.txt"))]
    draft = said_in(first_draft, "0.txt")
    folder = tmp_path_factory.mktemp("order")
    graphs = [written(folder / f"{i}.db", order, draft) for i, order in enumerate(permutations(said))]
    assert all(graph == graphs[0] for graph in graphs)


def written(path: Path, order: tuple[SourceFacts, ...], draft: SourceFacts | None) -> object:
    """The graph after writing in this order; every other graph saw a first draft of one source before, or twice all."""
    with open_store(f"sqlite:///{path}") as store:
        if draft and order and path.stem in "135":
            store.write(draft)
        for said in order:
            store.write(said)
        assert {store.write(said) for said in order} <= {"unchanged"}
        if draft and draft.source.name not in {said.source.name for said in order}:
            store.delete(draft.source.name)
        return store.dump()
