"""Questions in words over the annotated documents: the query each becomes, how many rows it has, words of one of them.

The counts were made by reading the documents.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from pathlib import Path

import pytest

from api.asking import AskAnswer, Outcome, ask
from graph.store import Store, open_store
from ingest.facts import facts
from ingest.lexicon import load_lexicon
from ingest.pipeline import extract
from ingest.readers import read

pytestmark = pytest.mark.shared

TODAY = date(2026, 6, 1)
QUESTIONS = [
    ("民政部对智慧健康养老有什么安排", "measures owner=民政部 program=智慧健康养老", 1, "会同民政部"),
    ("公平竞争审查由谁负责", "actors_of program=公平竞争审查制度", 1, "信息通信管理局"),
    ("电话用户实名登记归哪个部门管", "actors_of program=电话用户实名登记", 1, "网络安全管理局"),
    ("到2026年算力总规模要达到多少", "figures period=2026 words=算力总规模", 1, "12EFLOPS"),
    ("根镜像达到多少", "figures program=根镜像", 1, "14个"),
    ("携号转网用户有多少", "figures program=携号转网 words=用户", 1, "超过1833万户"),
    ("信用修复有哪些措施", "measures program=信用修复", 3, "一次性"),
    ("无线电频率占用费有哪些措施", "measures program=无线电频率占用费", 3, "频占费"),
    ("对融资平台有什么措施", "measures target=融资平台", 3, "退出"),
    ("工业互联网2020年的成效有哪些", "measures program=工业互联网 period=2020 kind=outcome", 1, "提质"),
    ("财政部和国家税务总局共同负责哪些措施", "measures owner=财政部", 8, "融资租赁"),
    ("智能制造试点示范和智能工厂有什么关系", "link program_a=智能制造试点示范 program_b=智能工厂", 2, "山东省财政厅"),
    ("信管局2021年在浦东做什么", "measures owner=信息通信管理局 place=浦东新区 period=2021 parts=true", 1, "一业一证"),
    ("国发〔2019〕3号是谁发的", "document id=《国务院关于促进综合保税区高水平开放高质量发展的若干意见》", 1, "国务院"),
    (
        "网络产品安全漏洞收集平台备案管理办法何时施行",
        "document id=《网络产品安全漏洞收集平台备案管理办法》",
        1,
        "2023-01-01",
    ),
    (
        "《互联网信息服务管理办法》对经营性互联网信息服务怎么规定",
        "measures document=《互联网信息服务管理办法》 program=经营性互联网信息服务",
        5,
        "经营许可证",
    ),
]
PARTLY = [
    ("到2026年青岛算力总规模要达到多少", "青岛"),
    ("崂山实验室参与哪些海洋人工智能大模型的工作", "参与"),
    ("海关总署批评了哪些综合保税区", "批评"),
]


@pytest.fixture(scope="module")
def store(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    lexicon = load_lexicon()
    with open_store(str(tmp_path_factory.mktemp("asking") / "gold.db")) as store:
        for path in sorted((shared / "gold" / "src").iterdir()):
            store.write(facts(extract(read(path, path.name), lexicon), lexicon))
        yield store


def written(answer: AskAnswer) -> str:
    """The query of an answer in one line, documents by their titles."""
    assert answer.query
    listed = answer.query.parameters
    values = [f"{p.parameter}={f'《{p.name}》' if p.value.startswith('doc_') else p.value}" for p in listed]
    return " ".join([answer.query.question, *values])


@pytest.mark.parametrize(("question", "query", "total", "words"), QUESTIONS, ids=[row[0] for row in QUESTIONS])
def test_a_question_becomes_its_query_and_has_its_rows(
    question: str, query: str, total: int, words: str, store: Store
) -> None:
    answer = ask(store, question, load_lexicon(), TODAY)
    assert answer.outcome is Outcome.ANSWERED, answer.answer
    assert (written(answer), answer.total) == (query, total)
    assert words in json.dumps([asdict(item) for item in answer.items], ensure_ascii=False)


@pytest.mark.parametrize(("question", "missed"), PARTLY, ids=[row[0] for row in PARTLY])
def test_what_was_passed_over_is_said_first(question: str, missed: str, store: Store) -> None:
    answer = ask(store, question, load_lexicon(), TODAY)
    assert answer.outcome is Outcome.PARTIAL
    assert [part.text for part in answer.reading.missed] == [missed]


def test_a_department_without_its_place_comes_with_those_of_each(store: Store) -> None:
    answer = ask(store, "办公厅负责什么", load_lexicon(), TODAY)
    assert answer.outcome is Outcome.AMBIGUOUS
    assert "国务院办公厅" in [entity.name for entity in answer.candidates]


def test_a_department_of_one_place_is_found_without_it(store: Store) -> None:
    answer = ask(store, "科学技术厅负责哪些智能制造的措施", load_lexicon(), TODAY)
    assert answer.outcome is Outcome.ANSWERED
    assert answer.notes == ("“科学技术厅”读作“山东省科学技术厅”",)
