"""Questions in many wordings, each with the query it has to become, how many rows it has, and words one of them has.

The counts were made by reading ``examples/``.
"""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Iterator
from dataclasses import asdict

import pytest
from fastapi.testclient import TestClient
from typer.testing import CliRunner

from api.app import create_app
from api.asking import AskAnswer, Outcome
from api.cli import app
from api.settings import Settings
from graph.store import Store
from tests.api.asking.conftest import Ask

_ID = re.compile(r"[a-z]+_[0-9a-f]{16}")
NARROWED = (
    "信管局与中国残联共同推进了什么",
    "工信部和国家市场监督管理总局共同负责哪些事",
    "算力规模到2025年的目标是多少？",
    "标识注册量达到多少",
    "携号转网成功率是多少？",
    "到2027年培育多少家算力服务企业？",
)
"""Their rows are those of the query that a second body owns too, or that count what was asked: no query asks for it."""

QUESTIONS = [
    (
        "信息通信管理局2021年牵头哪些标识解析体系的措施？",
        "measures owner=信息通信管理局 role=lead program=工业互联网标识解析体系 period=2021",
        2,
        "拓展标识解析体系覆盖范围",
    ),
    (
        "信管局２０２１年牵头的标识解析体系措施有哪些",
        "measures owner=信息通信管理局 role=lead program=工业互联网标识解析体系 period=2021",
        2,
        "做强标识体系",
    ),
    (
        "2021年信管局在标识解析体系方面牵头了哪些工作",
        "measures owner=信息通信管理局 role=lead program=工业互联网标识解析体系 period=2021",
        2,
        "做强标识体系",
    ),
    (
        "標識解析體系2021年由信管局牽頭的措施有哪些？",
        "measures owner=信息通信管理局 role=lead program=工业互联网标识解析体系 period=2021",
        2,
        "做强标识体系",
    ),
    (
        "列出工信部信管局2021年的标识解析体系工作",
        "measures owner=信息通信管理局 program=工业互联网标识解析体系 period=2021",
        2,
        "拓展标识解析体系覆盖范围",
    ),
    ("请问携号转网是谁在管？", "actors_of program=携号转网", 5, "移动通信转售企业"),
    ("谁来落实携号转网", "actors_of program=携号转网 role=implement", 2, "电信业务经营者"),
    ("携号转网的牵头部门是哪些", "actors_of program=携号转网 role=lead", 3, "各省、自治区、直辖市通信管理局"),
    ("12381热线归哪个部门管", "actors_of program=12381服务热线", 2, "信息通信管理局"),
    ("绿色数据中心的责任单位有哪些？", "actors_of program=绿色数据中心", 3, "国家能源局"),
    ("由谁负责算力互联互通", "actors_of program=算力互联互通", 5, "财政部"),
    ("谁在2021年负责eSIM？", "measures program=eSIM period=2021", 1, "开展车联网商用试验"),
    ("骚扰电话治理是哪个部门负责的", "measures words=骚扰电话治理", 1, "骚扰电话治理取得实效"),
    ("商务楼宇宽带接入市场由谁整治", "measures words=商务楼宇宽带接入市场 整治", 1, "继续整治商务楼宇宽带接入市场"),
    ("不良名单由谁管理", "measures words=不良名单 管理", 1, "规范电信业务经营不良名单管理"),
    ("浦东的试点由谁负责", "measures words=试点 place=浦东新区 parts=true", 1, "一业一证"),
    ("信管局去年做了什么", "measures owner=信息通信管理局 period=2020 status=done", 28, "启动冬奥会测试赛"),
    (
        "信管局去年完成了哪些5G工作",
        "measures owner=信息通信管理局 program=5G period=2020 status=done",
        1,
        "对5G和eSIM设备开辟进网审批绿色通道",
    ),
    ("信管局今年打算干什么", "measures owner=信息通信管理局 period=2021 status=planned", 29, "深化“证照分离”改革"),
    ("信管局2021年以来有哪些措施", "measures owner=信息通信管理局 period=2021-01-01/", 30, "完成IMS网络互通"),
    (
        "国际合作司2020年已完成的措施有多少项",
        "measures owner=国际合作司（港澳台办公室） period=2020 status=done",
        20,
        "逐项完成第二届",
    ),
    ("国家数据局配合了哪些任务？", "measures owner=国家数据局 role=support", 6, "健全算力设施安全监测机制"),
    ("财政部牵头什么", "measures owner=财政部 role=lead", 6, "加大对算力互联互通关键技术攻关"),
    ("财政部参与哪些措施？", "measures owner=财政部 role=participate", 3, "指导中央企业开放富余算力"),
    ("各地区要落实什么", "measures owner=各地区 role=implement", 3, "算力服务企业要落实网络安全等级保护要求"),
    ("国家能源局的措施", "measures owner=国家能源局", 10, "新建大型数据中心"),
    ("对中小企业有什么措施？", "measures target=中小企业", 2, "降低中小企业用算成本"),
    ("针对老年人的举措有哪些", "measures target=老年人", 1, "为老年人提供更多便利"),
    ("面向跨国企业的措施", "measures target=跨国企业", 1, "帮助跨国企业解决在华经营难题"),
    ("哪些部门对基础电信企业提出了要求", "measures target=基础电信企业", 3, "信息通信管理局"),
    ("在深圳有哪些措施？", "measures place=深圳", 2, "推进深圳、中卫"),
    ("信管局在南宁做什么", "measures owner=信息通信管理局 place=南宁", 1, "在南宁增设互联网骨干直联点"),
    ("信管局负责哪些项目？", "programs_of actor=信息通信管理局", 66, "标识解析"),
    ("国际合作司涉及的项目有哪些", "programs_of actor=国际合作司（港澳台办公室）", 29, "一带一路"),
    ("工信部配合哪些项目", "programs_of actor=工业和信息化部 role=support", 1, "数据中心"),
    ("信管局2021年推进哪些项目", "measures owner=信息通信管理局 period=2021", 30, "5G全连接工厂"),
    ("哪些部门负责千兆光网", "actors_of program=千兆光网", 7, "国务院国有资产监督管理委员会"),
    ("谁配合国家发展改革委？", "measures owner=国家发展和改革委员会", 14, "工业和信息化部"),
    (
        "国际合作司和哪些部门一起推动海峡两岸产业合作区",
        "measures owner=国际合作司（港澳台办公室） program=海峡两岸产业合作区",
        1,
        "商务部",
    ),
    ("5G和eSIM有什么关系？", "link program_a=5G program_b=eSIM", 2, "拓展eSIM在可穿戴设备上的应用"),
    ("5G跟千兆光网之间有什么联系", "link program_a=5G program_b=千兆光网", 2, "加快5G与千兆光网向生产一线延伸"),
    (
        "国家新型互联网交换中心和国家级互联网骨干直联点的共同措施",
        "link program_a=国家新型互联网交换中心 program_b=国家级互联网骨干直联点",
        2,
        "推进深圳、中卫",
    ),
    ("哪些技术与人工智能有关联", "program_links program=人工智能", 7, "量子信息"),
    ("工业互联网和什么项目有关", "program_links program=工业互联网", 3, "智慧城市"),
    ("信管局与中国残联共同推进了什么", "measures owner=信息通信管理局", 1, "信息无障碍"),
    ("工信部和国家市场监督管理总局共同负责哪些事", "measures owner=工业和信息化部", 1, "虚假宣传"),
    ("算力规模到2025年的目标是多少？", "figures period=2025 words=算力规模", 1, "300EFLOPS"),
    ("2025年千兆光网覆盖率的目标是多少", "figures program=千兆光网 period=2025 words=覆盖率", 1, "不低于80%"),
    ("5G基站去年建了多少个", "figures program=5G period=2020 words=基站", 1, "超过36万个"),
    ("标识注册量达到多少", "figures words=标识注册量", 1, "突破97亿"),
    ("携号转网成功率是多少？", "figures program=携号转网 words=成功率", 1, "99%以上"),
    ("信管局2020年有哪些数字指标", "figures owner=信息通信管理局 period=2020", 18, "470余起"),
    ("到2027年培育多少家算力服务企业？", "figures period=2027 words=培育 算力服务企业", 1, "30家左右"),
    (
        "2020年信管局处置了多少违法违规APP",
        "figures owner=信息通信管理局 period=2020 words=处置 违法违规APP",
        1,
        "1.4万余个",
    ),
    ("首批节点接入要在什么时候完成？", "measures words=首批节点接入", 1, "2025年底前完成首批节点接入"),
    ("IMS网络互通什么时候完成", "measures words=网络互通 program=IMS", 1, "完成IMS网络互通"),
    ("5G的时间线", "timeline entity=5G", 5, "5G"),
    ("《携号转网服务监督管理办法》何时施行", "document id=携号转网服务监督管理办法", 1, "2024-10-01"),
    ("携号转网服务监督管理办法是谁印发的？", "document id=携号转网服务监督管理办法", 1, "工业和信息化部"),
    ("算力互联互通指导意见是谁印发的", "document id=关于推进算力互联互通和绿色低碳发展的指导意见", 1, "国家数据局"),
    ("《携号转网服务监督管理办法》依据什么制定？", "document id=携号转网服务监督管理办法", 1, "中华人民共和国电信条例"),
    ("工信部发布过哪些文件", "documents issuer=工业和信息化部", 3, "携号转网服务监督管理办法"),
    ("信管局2024年发布了哪些文件", "documents issuer=信息通信管理局 year=2024", 1, "工信部信管〔2024〕000号"),
    (
        "工信部信管〔2024〕000号有哪些措施",
        "measures document=关于改进信息通信市场管理 提升行业服务水平的意见",
        41,
        "优化政务服务",
    ),
    (
        "《关于改进信息通信市场管理 提升行业服务水平的意见》对携号转网有什么要求",
        "measures document=关于改进信息通信市场管理 提升行业服务水平的意见 program=携号转网",
        1,
        "坚决纠正为用户转网设置障碍",
    ),
    ("哪些文件提到了eSIM？", "mentions_of entity=eSIM", 4, "关于改进信息通信市场管理"),
    ("国家数据局是什么机构？", "entity name=国家数据局", 1, "国家发展和改革委员会"),
    ("工信部有哪些司局", "entity name=工业和信息化部", 1, "国际合作司"),
    ("工信部下面有哪些单位？", "entity name=工业和信息化部", 1, "信息通信管理局"),
    ("工信部的下属单位有哪些", "entity name=工业和信息化部", 1, "信息通信管理局"),
    ("列出工信部的内设机构", "entity name=工业和信息化部", 1, "信息通信管理局"),
    ("哪些司局负责标识解析", "actors_of program=工业互联网标识解析体系", 1, "信息通信管理局"),
    ("有哪些部门配合工信部", "measures owner=工业和信息化部", 24, "国家数据局"),
    ("信管局的上级部门是谁", "entity name=信息通信管理局", 1, "工业和信息化部"),
    ("工信部又叫什么", "entity name=工业和信息化部", 1, "MIIT"),
    ("eSIM是什么？", "entity name=eSIM", 1, "嵌入式SIM卡"),
    ("信用记分试点有哪些措施", "measures program=信用记分试点", 2, "引导企业诚信经营"),
    ("携号转网的成效", "measures program=携号转网 kind=outcome", 1, "转网成功率保持在99%以上"),
    ("国家新型互联网交换中心建在哪里？", "measures program=国家新型互联网交换中心", 3, "中卫"),
    ("图谱里有什么内容", "counts", 41, "Measure"),
    ("which bodies lead on 5G in 2021?", "measures program=5G period=2021 role=lead", 1, "在5G、智能制造等领域"),
    ("what did 信管局 do in 2020", "measures owner=信息通信管理局 period=2020 status=done", 28, "启动冬奥会测试赛"),
    (
        "how many measures does NDRC lead",
        "measures owner=国家发展和改革委员会 role=lead",
        13,
        "国家发展改革委会同有关部门",
    ),
    ("who is responsible for eSIM", "actors_of program=eSIM", 1, "信息通信管理局"),
    ("which documents mention 5G", "mentions_of entity=5G", 7, "5G"),
    ("what are the targets for 千兆光网", "figures program=千兆光网", 1, "不低于80%"),
    ("Which programs does MIIT support?", "programs_of actor=工业和信息化部 role=support", 1, "数据中心"),
    ("who issued 《携号转网服务监督管理办法》", "document id=携号转网服务监督管理办法", 1, "工业和信息化部"),
    ("what links 5G and eSIM", "link program_a=5G program_b=eSIM", 2, "进网审批绿色通道"),
]

every = pytest.mark.parametrize(("question", "query", "total", "words"), QUESTIONS, ids=[row[0] for row in QUESTIONS])


def written(answer: AskAnswer) -> str:
    """The query of an answer in one line; what is asked for by id is named."""
    assert answer.query
    values = [f"{p.parameter}={p.name if _ID.fullmatch(p.value) else p.value}" for p in answer.query.parameters]
    return " ".join([answer.query.question, *values])


@every
def test_a_question_becomes_its_query_and_has_its_rows(
    question: str, query: str, total: int, words: str, ask_samples: Ask
) -> None:
    answer = ask_samples(question)
    assert answer.outcome is Outcome.ANSWERED, answer.answer
    assert answer.reading.missed == ()
    assert (written(answer), answer.total) == (query, total)
    assert words in json.dumps([asdict(item) for item in answer.items], ensure_ascii=False)


@every
def test_each_slot_is_where_it_stands_in_the_question(
    question: str, query: str, total: int, words: str, ask_samples: Ask
) -> None:
    slots = ask_samples(question).reading.slots
    assert [slot.text for slot in slots] == [question[slot.start : slot.end] for slot in slots]


@pytest.fixture(scope="module")
def client(samples: Store) -> Iterator[TestClient]:
    with TestClient(create_app(Settings(store=samples.url))) as client:
        yield client


@every
def test_the_path_and_the_command_shown_give_the_same_rows(
    question: str, query: str, total: int, words: str, ask_samples: Ask, samples: Store, client: TestClient
) -> None:
    answer = ask_samples(question)
    assert answer.query
    response = client.get(answer.query.path)
    printed = CliRunner().invoke(app, ["--store", samples.url, *shlex.split(answer.query.command)[1:], "--json"])
    assert (response.status_code, printed.exit_code) == (200, 0), printed.output
    assert response.json() == json.loads(printed.stdout)
    if "total" in response.json() and question not in NARROWED:
        assert response.json()["total"] == total


def test_the_same_question_is_answered_the_same(ask_samples: Ask) -> None:
    for question, *_ in QUESTIONS[:10]:
        assert ask_samples(question) == ask_samples(question)


def test_departments_of_a_body_are_told_apart_from_others_beside_them(ask_samples: Ask) -> None:
    answer = ask_samples("工信部哪些司局负责5G？")
    assert (written(answer), answer.total) == ("measures owner=工业和信息化部 program=5G parts=true", 7)
    assert "信息通信管理局（5）" in answer.answer
    assert "其中7项写明了" in answer.notes[-1]


def test_where_no_department_is_named_the_body_itself_is_told(ask_samples: Ask) -> None:
    answer = ask_samples("国家能源局哪些司局负责算力？")
    assert (answer.outcome, answer.total) == (Outcome.PARTIAL, 6)
    assert answer.answer.startswith("没有写明国家能源局的内设或所属机构，以下是它本身的")
