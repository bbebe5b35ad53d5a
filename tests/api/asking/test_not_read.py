"""What can't be answered is said, and what was not understood lowers the claim."""

from __future__ import annotations

from pathlib import Path

import pytest

from api.asking import LONGEST, Outcome, ask
from graph.errors import ParameterError
from graph.store import Store, open_store
from ingest.facts import facts
from ingest.lexicon import load_lexicon
from ingest.pipeline import extract
from ingest.readers import read_bytes
from tests.api.asking.conftest import TODAY, Ask

REFUSED = [
    ("为什么要推进携号转网？", "为什么", "不解释原因"),
    ("信管局没有牵头哪些措施", "没有", "否定"),
    ("除了信管局谁负责5G", "除了", "否定"),
    ("2020年和2021年的5G措施有什么区别", "区别", "比较"),
    ("信管局和国际合作司哪个措施更多", "更多", "比较"),
    ("哪个部门的措施最少", "最少", "排序"),
    ("信管局做得好不好", "好不好", "不作评价"),
    ("这份文件说了什么", "这份文件", "不知道指的是哪一个"),
    ("千兆光网的目标实现了吗", "实现了吗", "由人判断"),
    ("why does MIIT lead on 5G", "why", "不解释原因"),
]


@pytest.mark.parametrize(("question", "words", "reason"), REFUSED, ids=[row[0] for row in REFUSED])
def test_a_question_of_another_kind_is_refused_with_the_reason(
    question: str, words: str, reason: str, ask_samples: Ask
) -> None:
    answer = ask_samples(question)
    assert (answer.outcome, answer.query, answer.items) == (Outcome.UNREAD, None, ())
    assert f"“{words}”" in answer.answer
    assert reason in answer.answer
    assert words in [missed.text for missed in answer.reading.missed]


@pytest.mark.parametrize("question", ["讲个笑话", "你好", "asdfgh", "谁"])
def test_what_asks_nothing_of_the_graph_is_told_what_can_be_asked(question: str, ask_samples: Ask) -> None:
    answer = ask_samples(question)
    assert answer.outcome is Outcome.UNREAD
    assert "没有读懂要问什么" in answer.answer


def test_questions_that_are_suggested_are_answered(ask_samples: Ask) -> None:
    suggested = ask_samples("你好").suggestions
    assert len(suggested) >= 5
    assert [q for q in suggested if ask_samples(q).outcome is not Outcome.ANSWERED or not ask_samples(q).total] == []


@pytest.mark.parametrize(
    ("question", "name", "nearest"),
    [
        ("国家卫健委负责哪些措施", "国家卫健委", "国家数据局"),
        ("办公厅负责什么", "办公厅", "国务院台湾事务办公室"),
        ("量子计算由谁牵头", "量子计算", "量子信息"),
        ("成都有哪些措施", "成都", "成渝"),
        ("《数据安全法》有哪些要求", "《数据安全法》", None),
    ],
)
def test_a_name_the_graph_does_not_have_comes_with_the_nearest(
    question: str, name: str, nearest: str | None, ask_samples: Ask
) -> None:
    answer = ask_samples(question)
    assert (answer.outcome, answer.items) == (Outcome.UNKNOWN, ())
    assert f"没有“{name}”" in answer.answer
    assert nearest is None or nearest in [entity.name for entity in answer.nearest]


PARTLY = [
    ("信管局拒绝了哪些5G措施", "拒绝"),
    ("信管局牵头或参与的措施有哪些", "参与"),
    ("2021年13月信管局有哪些措施", "2021年13月"),
    ("信管局打算怎么整治校园电信市场", "怎么"),
    ("国际合作司2021年做了哪些工作", "做了哪些"),
    ("信管局和工信部和国家数据局共同负责什么", "国家数据局"),
    ("eSIM的负责人电话是多少", "负责人电话"),
    ("eSIM应用从2020到2021年有什么进展", "进展"),
    ("信管局负责的5G、eSIM和物联网的措施", "物联网"),
]


@pytest.mark.parametrize(("question", "missed"), PARTLY, ids=[row[0] for row in PARTLY])
def test_what_was_passed_over_is_said_first(question: str, missed: str, ask_samples: Ask) -> None:
    answer = ask_samples(question)
    assert answer.outcome is Outcome.PARTIAL
    assert missed in [part.text for part in answer.reading.missed]
    assert answer.answer.startswith(("只读懂一部分（未计", "没有符合“"))
    assert f"“{missed}”" in answer.answer
    assert missed not in [slot.text for slot in answer.reading.slots]


@pytest.mark.parametrize(
    ("question", "note"),
    [
        ("浦东的试点由谁负责", "浦东新区本身没有，以下含其所属"),
        ("国资委2024年牵头哪些工作", "没有写明时间在2024年的；以下5项出自2024年印发的文件"),
        ("老年人有哪些措施", "没有由老年人负责的，以下是面向它的"),
        ("算力互联互通指导意见有哪些措施", "读作《关于推进算力互联互通和绿色低碳发展的指导意见》"),
        ("2020年和2021年信管局有哪些措施", "读作一段时间"),
    ],
)
def test_what_was_assumed_or_widened_is_noted(question: str, note: str, ask_samples: Ask) -> None:
    answer = ask_samples(question)
    assert any(note in said for said in answer.notes), answer.notes
    assert answer.total > 0


def test_nothing_found_is_said_without_a_guess(ask_samples: Ask) -> None:
    answer = ask_samples("工信部2035年打算做什么")
    assert (answer.total, answer.items) == (0, ())
    assert answer.answer == "图谱里没有查到符合“工业和信息化部、2035年、打算”的内容。"


def test_an_ambiguous_name_comes_with_its_candidates(tmp_path: Path) -> None:
    lexicon = load_lexicon()
    text = "城乡供水方案\n\n财政部办公厅牵头供水管网改造。水利部办公厅负责水源保护。\n"
    with open_store(str(tmp_path / "graph.db")) as store:
        store.write(facts(extract(read_bytes(text.encode(), "plan.txt"), lexicon), lexicon))
        answer = ask(store, "办公厅负责哪些措施？", lexicon, TODAY)
    assert answer.outcome is Outcome.AMBIGUOUS
    assert {entity.name for entity in answer.candidates} == {"财政部办公厅", "水利部办公厅"}


@pytest.mark.parametrize(("question", "fault"), [("？！", "there is no word"), ("谁" * (LONGEST + 1), "at most")])
def test_what_is_no_question_is_a_bad_parameter(question: str, fault: str, samples: Store) -> None:
    with pytest.raises(ParameterError, match=fault):
        ask(samples, question, load_lexicon(), TODAY)


def test_an_empty_graph_answers_that_it_has_nothing(tmp_path: Path) -> None:
    with open_store(str(tmp_path / "graph.db")) as store:
        answer = ask(store, "谁负责5G", load_lexicon(), TODAY)
    assert (answer.outcome, answer.suggestions) == (Outcome.UNKNOWN, ())
