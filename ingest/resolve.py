"""A canonical name to the node it is: the same name gives the same node, whichever document speaks of it."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from graph.ids import entity_id, name_key
from graph.model import MentionType, Node, Value
from ingest.lexicon import Entry, Lexicon
from ingest.lexicon.gazetteer import gazetteer

ALIAS_SEPARATOR = "\x1f"
_ACTOR_KINDS: tuple[tuple[str, str], ...] = (
    ("company", r"(?:有限(?:责任)?公司|总公司|股份公司)$"),
    ("collective", r"^(?:各|有关|相关|地方)|(?:企业|经营者|提供者|运营者|部门|单位|机构|主体|人员|组织|公司|者)$"),
    ("ministry", r"^(?:国家|国务院|中央)[^省市县区]{2,}(?:部|委员会|总局|局|办公室|署)$"),
    ("local_authority", r"[省市县区州盟旗][^企业公司]{0,16}(?:政府|厅|局|委员会|委|办公室|管委会|中心)$"),
    ("bureau", r"(?:司|局|厅|处|办公室)(?:（[^）]+）)?$"),
    ("company", r"(?:公司|集团|银行|企业|电信|移动|联通)$"),
    ("association", r"(?:协会|学会|商会|联盟|联合会|促进会|工作组)$"),
    ("institution", r"(?:院|所|大学|学院|学校|中心|实验室|医院|研究院)$"),
    ("ministry", r"(?:部|委员会)$"),
)
_PROGRAM_KINDS: tuple[tuple[str, str], ...] = (
    ("event", r"(?:大会|会议|论坛|峰会|对话|博览会|展会|会晤|大赛|竞赛|仪式|周|节|日|全会|两会)$"),
    ("campaign", r"(?:行动|专项整治|整治|运动|活动)$"),
    ("project", r"(?:工程|项目|试点|示范|计划|基地|园区)$"),
    ("platform", r"(?:平台|系统|中心|库|网|门户)$"),
    ("regime", r"(?:制度|机制|改革|体系|许可|许可证|备案|审查|标准|名单|办法)$"),
    ("service", r"(?:服务|热线|业务|保险|补贴|津贴)$"),
    ("strategy", r"(?:战略|强国|中国|倡议|规划)$"),
)


class Resolver:
    """Turns canonical names into nodes, by the lexicon where it knows them, else by their form."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._gazetteer = gazetteer(lexicon)

    def node(self, type: MentionType, name: str) -> Node:
        """The node of a canonical name; its id and properties depend on the name and the lexicon alone."""
        name = self._one_name(type, name)
        props: dict[str, Value] = {"name": name, "name_key": name_key(name)}
        if type is MentionType.METRIC:
            props |= _metric(name)
        elif type is MentionType.PERIOD:
            props |= _period(name)
        else:
            props |= self._known(type, name)
        return Node(type.value, entity_id(type.value, name), props)

    def parents(self, type: MentionType, name: str) -> tuple[str, ...]:
        """The names of what an entity is part of, nearest first, as far as the lexicon knows."""
        found: list[str] = []
        name = self._one_name(type, name)
        entry = self._entry(type, name)
        while entry is not None and entry.parent and entry.parent not in (name, *found):
            parent = self._lexicon.canonical(type, entry.parent)
            found.append(parent)
            entry = self._entry(type, parent)
        return tuple(found)

    def _one_name(self, type: MentionType, name: str) -> str:
        """The name of the node: a place has one, whether a text writes 海宁 or 海宁市; so has what was judged one."""
        name = self._lexicon.canonical(type, name)
        entry = self._entry(type, name) if type is MentionType.PLACE else None
        return entry.name if entry else name

    def _entry(self, type: MentionType, name: str) -> Entry | None:
        entry = self._gazetteer.entry(name) if type is MentionType.PLACE else self._lexicon.entry(name)
        return entry if entry is not None and entry.type is type else None

    def _known(self, type: MentionType, name: str) -> dict[str, Value]:
        entry = self._entry(type, name)
        aliases = {*(entry.aliases if entry else ()), *self._lexicon.also(type, name)}
        kind = entry.kind if entry else kind_by_form(type, name)
        return {"kind": kind, "aliases": ALIAS_SEPARATOR.join(sorted(aliases))}


@lru_cache(maxsize=20_000)
def kind_by_form(type: MentionType, name: str) -> str:
    """The kind of a name the lexicon lacks, by how it is built; ``other`` where that says nothing."""
    if type is MentionType.PLACE:
        return "other"
    table = _ACTOR_KINDS if type is MentionType.ACTOR else _PROGRAM_KINDS
    return next((kind for kind, form in table if re.search(form, name)), "other")


def _metric(name: str) -> dict[str, Value]:
    """``>=|99|%`` → comparator, value (a fraction's quotient, the lower bound of a range) and unit."""
    comparator, number, unit = [*name.split("|", 2), "", ""][:3]
    return {"comparator": comparator, "value": _number(number), "unit": unit}


def _number(written: str) -> float | None:
    match = re.match(r"(-?\d+(?:\.\d+)?)(?:/(\d+))?", written)
    if match is None:
        return None
    value = float(match[1])
    return value / float(match[2]) if match[2] and float(match[2]) else value


def _period(name: str) -> dict[str, Value]:
    """``2020-01-01/2020-12-31`` → start, end and granularity; a name that is no period keeps its words alone."""
    start, _, end = name.partition("/")
    try:
        first, last = date.fromisoformat(start), date.fromisoformat(end)
    except ValueError:
        return {"start": None, "end": None, "granularity": "other"}
    return {"start": start, "end": end, "granularity": _granularity(first, last)}


def _granularity(first: date, last: date) -> str:
    days = (last - first).days + 1
    if days == 1:
        return "day"
    whole_years = (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)
    if whole_years:
        return "year" if first.year == last.year else "years"
    if first.day == 1 and first.month == last.month and days >= 28:
        return "month"
    return "quarter" if first.day == 1 and 89 <= days <= 92 else "other"
