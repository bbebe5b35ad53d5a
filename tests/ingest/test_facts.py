from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from graph.model import Relation, SourceFacts
from graph.ontology import ontology
from ingest.facts import facts
from ingest.lexicon import load_lexicon
from ingest.pipeline import extract
from ingest.readers import read_bytes

TEXT = """关于改进热线服务的意见

工信部信管〔2023〕000号

各省、自治区、直辖市通信管理局：

为改进热线服务，根据《中华人民共和国电信条例》，提出以下意见。

一、重点任务

（一）推广携号转网。2023年底前，组织热线企业精简回访环节，等候时间缩短30%以上。

（二）完善5G服务。会同国家发展改革委在杭州开展5G应用试点。

工业和信息化部

2023年5月8日
"""


def made(text: str = TEXT, name: str = "a.txt") -> SourceFacts:
    lexicon = load_lexicon()
    return facts(extract(read_bytes(text.encode(), name), lexicon), lexicon)


def between(found: SourceFacts, type: str) -> set[tuple[str, str]]:
    names = {n.id: str(n.props.get("name") or n.props.get("text") or n.props.get("title")) for n in found.nodes}
    return {(names[r.start], names[r.end]) for r in found.relations if r.type == type}


def of(found: SourceFacts, type: str) -> list[Relation]:
    return [r for r in found.relations if r.type == type]


def test_every_quote_is_its_slice_of_the_source() -> None:
    found = made()
    for relation in found.relations:
        evidence = relation.evidence
        assert evidence.quote == found.source.text[evidence.start : evidence.end]
    for node in found.nodes:
        if node.label == "Measure":
            assert node.props["quote"] == found.source.text[int(node.props["start"]) : int(node.props["end"])]  # type: ignore[arg-type]


def test_every_node_and_relation_is_one_the_ontology_declares() -> None:
    found = made()
    labels = {n.id: n.label for n in found.nodes}
    for node in found.nodes:
        ontology().check_node(node)
    for relation in found.relations:
        ontology().check_relation(relation, labels[relation.start], labels[relation.end])


def test_the_document_number_stands_behind_an_inherited_owner() -> None:
    owns = [r for r in of(made(), "OWNS") if r.props["basis"] == "doc_number"]
    assert owns
    assert {r.evidence.quote for r in owns} == {"工信部信管〔2023〕000号"}


def test_the_signature_stands_behind_an_issuer_not_the_first_sentence_with_its_name() -> None:
    text = "关于改进冷链管理的意见\n各有关单位：\n企业应当向公安部报告。\n完善冷链监测。\n公安部\n2023年5月8日\n"
    found = made(text)
    inferred = [r for r in of(found, "OWNS") if r.props["basis"] == "issuer"]
    assert {r.evidence.start for r in (*of(found, "ISSUED"), *inferred)} == {text.index("公安部\n")}


def test_an_issuer_no_line_names_as_a_body_stands_on_the_head_and_not_on_the_measure() -> None:
    head = "甲省冷链条例\n2020年6月3日 甲省第十三届人民代表大会常务委员会第十八次会议通过\n"
    found = made(head + "第一条 企业应当备案。\n第二条 加强监测。\n第三条 完善冷链管理制度。\n")
    issued = [r for r in (*of(found, "ISSUED"), *of(found, "OWNS")) if r.props["basis"] == "issuer"]
    assert issued
    assert {r.evidence.quote for r in issued} == {"甲省冷链条例"}


def test_measures_are_tied_to_what_they_name() -> None:
    found = made()
    item = "会同国家发展改革委在杭州开展5G应用试点。"
    assert ("国家发展和改革委员会", item) in between(found, "OWNS")
    assert (item, "杭州") in {(m, p.removesuffix("市")) for m, p in between(found, "LOCATED_IN")}
    assert any(
        m == "2023年底前，组织热线企业精简回访环节，等候时间缩短30%以上。" for m, _ in between(found, "HAS_METRIC")
    )
    assert ("关于改进热线服务的意见", "中华人民共和国电信条例") in between(found, "CITES")


def test_a_document_does_not_cite_itself() -> None:
    found = made(TEXT.replace("提出以下意见。", "印发《关于改进热线服务的意见》。"))
    assert ("关于改进热线服务的意见", "关于改进热线服务的意见") not in between(found, "CITES")


def test_a_bureau_brings_its_ministry() -> None:
    assert ("信息通信管理局", "工业和信息化部") in between(made(), "PART_OF")


def test_the_same_source_gives_the_same_facts() -> None:
    assert made() == made()


def test_names_of_sources_keep_documents_apart_and_share_bodies() -> None:
    one, two = made(name="a.txt"), made(name="b.txt")
    shared = {n.id for n in one.nodes} & {n.id for n in two.nodes}
    assert Counter(n.label for n in one.nodes if n.id not in shared).keys() == {"Document", "Section", "Measure"}


@pytest.mark.parametrize("text", ["好。", "关于", "一、\n（一）\n", "《", "。。。。。。"])
def test_a_text_with_nothing_in_it_still_is_a_source(text: str) -> None:
    found = made(text)
    assert replace(found, nodes=(), relations=()).source.text == text
