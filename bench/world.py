"""The made-up world that generated documents speak of: bodies, programs, places, figures and periods.

What an entity is follows from its rank alone, rank 0 being the most spoken of. How often a rank is drawn falls off
as in real documents: by Zipf's law, flattened a little at the top.
"""

from __future__ import annotations

from bisect import bisect
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from random import Random

from graph.ids import entity_id, name_key
from graph.model import Node, Value

BODIES = 5_000
PROGRAMS = 19_000
PLACES = 800
MINISTRIES = 40
_PROVINCES = 30
_CITIES = 300
_FLAT = 3.0

# Lists whose words make up one name have lengths without a common divisor: so no two ranks get the same name.
_FIELDS = (
    "交通 水务 农业 林业 能源 文化 体育 教育 卫生 民政 司法 财政 审计 统计 商贸 住建 环保 气象 地质 海洋 粮食 邮政 "
    "通信 网信 科技 人社 医保"
).split()
_OFFICES = "局 委员会 办公室 服务中心 监测站 研究院 执法总队".split()
_STEMS_A = "东 西 南 北 中 上 下 前 安 宁 长 平 永 新 古 青 白 金 银 玉 石 松 柏 梅 兰 云 龙 凤 鹤 清 明".split()
_STEMS_B = "江 河 湖 海 山 岭 川 原 州 城 关 桥 港 湾 陵 阳 阴 泉 溪 塘 浦 洲 坪 岗 台 林 沙 田 津".split()
_AIMS = "智慧 绿色 数字 平安 普惠 协同 高效 便民 精准 创新 联动 互通 开放".split()
_THINGS = (
    "港口 公路 铁路 机场 电网 水库 灌区 牧场 林场 粮仓 冷链 物流 仓储 园区 社区 乡村 校园 医院 养老 托育 文旅 体育 "
    "博物 档案 信用 支付 税务 海关 司法 消防 气象 测绘 遥感 导航 算力 数据 云网 终端 芯片 软件 模型"
).split()
_FORMS = (
    "平台 工程 行动 计划 试点 示范区 服务网 标准体系 监测系统 创新中心 试验场 改革 保障机制 目录 基金 联盟 技术 装备 "
    "实验室 公共服务 专项 应用场景 大会 品牌 通道 指数 走廊 中台 基地 标识 生态 "
    "云 码 卡 链 网 库"
).split()
_KINDS = "technology project platform service campaign regime strategy event other".split()
_UNITS = "% 个 项 亿元 万元 万户 家 公里 万人 万吨 台 次".split()
_COMPARATORS = {"": "=", "超过": ">", "约": "~"}
_FIGURES = (1, 2, 3, 5, 8, 10, 15, 20, 30, 50, 80, 95, 98, 100, 500, 1000)

_ADVERBS = "持续 全面 稳步 依法 有序 大力 进一步 加快 统筹 深入".split()
_DEEDS = "完善 推进 落实 优化 规范 健全 拓展 培育 加强 压实 公开 简化".split()
_OBJECTS = (
    "服务流程 监管机制 工作台账 办事指南 责任清单 应急预案 人才队伍 资金保障 信息共享 质量标准 安全评估 宣传培训 "
    "考核办法 协调会商 市场秩序 基层网点 群众反馈 成果转化 设施维护 隐患排查 信用档案 数据治理 节能改造"
).split()


@dataclass(frozen=True, slots=True)
class Named:
    """An entity, the words a text calls it by, and what it is part of, if anything."""

    node: Node
    words: str
    whole: Node | None = None


def draw(rng: Random, ranks: int) -> int:
    """A rank below ``ranks``; low ones come much more often."""
    return bisect(_shares(ranks), rng.random())


@cache
def _shares(ranks: int) -> list[float]:
    """The chance of each rank and those before it; the last is 1, so that a draw never falls behind it."""
    sums = list(accumulate(1 / (rank + 1 + _FLAT) for rank in range(ranks)))
    return [share / sums[-1] for share in sums]


@cache
def body(rank: int) -> Named:
    """A ministry (东江交通部), or a local body that may be part of one (西河省水务局)."""
    stem, field = _stem(rank), _pick(_FIELDS, rank)
    if rank < MINISTRIES:
        return _named("Actor", f"{stem}{field}部", "ministry", f"{field}部（{stem}）")
    words = f"{stem}{'省市县'[rank % 3]}{field}{_pick(_OFFICES, rank)}"
    whole = body(rank % MINISTRIES).node if rank % 4 == 0 else None
    return _named("Actor", words, "bureau" if whole else "local_authority", words.replace("委员会", "委"), whole)


@cache
def program(rank: int) -> Named:
    """An initiative or technology: 智慧港口平台."""
    words = f"{_pick(_AIMS, rank)}{_pick(_THINGS, rank)}{_pick(_FORMS, rank)}"
    alias = f"{words[2:]}（{words[:2]}）" if rank % 5 == 0 else words
    whole = program(rank // 50).node if rank % 50 == 1 and rank > 50 else None
    return _named("Program", words, _pick(_KINDS, rank), alias, whole)


@cache
def place(rank: int) -> Named:
    """A province, a city in one, or a county in a city."""
    stem = _stem(rank)
    if rank < _PROVINCES:
        return _named("Place", f"{stem}省", "province", stem)
    if rank < _PROVINCES + _CITIES:
        return _named("Place", f"{stem}市", "city", stem, place(rank % _PROVINCES).node)
    return _named("Place", f"{stem}县", "county", f"{stem}县", place(_PROVINCES + rank % _CITIES).node)


def figure(rng: Random) -> Named:
    """A figure with what it counts: 超过30个."""
    word, comparator = rng.choice(list(_COMPARATORS.items()))
    value = rng.choice(_FIGURES) if rng.random() < 0.6 else rng.randrange(1, 100_000)
    unit = _UNITS[draw(rng, len(_UNITS))]
    return _entity(
        "Metric", f"{comparator}|{value}|{unit}", f"{word}{value}{unit}", comparator=comparator, value=value, unit=unit
    )


def period(rng: Random) -> Named:
    """A year, or a month of one; later years come more often."""
    year = 2025 - draw(rng, 15)
    if rng.random() < 0.7:
        return _period(f"{year}-01-01", f"{year}-12-31", "year", f"{year}年")
    month = rng.randint(1, 12)
    return _period(f"{year}-{month:02}-01", f"{year}-{month:02}-{_days(month)}", "month", f"{year}年{month}月")


def clause(rng: Random) -> str:
    """A clause that names nobody: 稳步规范服务流程."""
    return f"{rng.choice(_ADVERBS)}{rng.choice(_DEEDS)}{rng.choice(_OBJECTS)}"


def _days(month: int) -> int:
    return 28 if month == 2 else 30 if month in {4, 6, 9, 11} else 31


def _period(start: str, end: str, granularity: str, words: str) -> Named:
    return _entity("Period", f"{start}/{end}", words, start=start, end=end, granularity=granularity)


def _named(label: str, words: str, kind: str, alias: str, whole: Node | None = None) -> Named:
    aliases = {"aliases": alias} if alias != words else {}
    return _entity(label, words, words, whole, kind=kind, **aliases)


def _entity(label: str, name: str, words: str, whole: Node | None = None, **props: Value) -> Named:
    node = Node(label, entity_id(label, name), {"name": name, "name_key": name_key(name), **props})
    return Named(node, words, whole)


def _stem(rank: int) -> str:
    return _pick(_STEMS_A, rank) + _pick(_STEMS_B, rank)


def _pick(words: list[str], rank: int) -> str:
    return words[rank % len(words)]
