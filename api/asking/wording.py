"""The answer in one sentence, and why there is none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from api.asking.answer import Missed, Outcome
from api.asking.intents import Intent
from api.asking.reading import Understood
from api.asking.running import Run
from api.asking.settling import Trouble
from graph.questions import (
    Count,
    DocumentDetail,
    DocumentRow,
    EntityDetail,
    Event,
    Figure,
    Link,
    MeasureRow,
    MentionRow,
    OwnerRef,
    ProgramLink,
    Share,
)
from graph.questions.terms import term

NOT_READ = "not understood · 没有读懂"
NOT_THERE = "nothing there fits it · 没有相符的，未计"
NO_KIND = (
    "没有读懂要问什么：可以问谁负责、哪些措施、哪些项目、什么指标、何时、哪些文件，并说出机构、项目、时间、地点或文件。"
)
_MOST = 5
_ROLES = {"lead": "牵头", "support": "配合", "participate": "参与", "implement": "落实", "guide": "指导"}
_STATUS = {"done": "已完成", "ongoing": "正在推进", "planned": "尚在计划", "required": "作为要求提出"}
_KINDS = {"outcome": "属于成效", "action": "属于举措"}
_LABELS = {"Document": "份文件", "Measure": "项措施", "Actor": "个主体", "Program": "个项目与技术", "Place": "个地点"}
_CANNOT = {
    "reason": "图谱只记载措施、责任、指标和时间，不解释原因",
    "negation": "读不了否定的问法，只能查有什么，不能查没有什么",
    "judgement": "图谱不作评价",
    "comparison": "还不能比较，请分开来问",
    "ranking": "还不能排序或汇总",
    "met": "是否实现要由人判断，可以分别问目标和结果",
    "reference": "不知道指的是哪一个，请写出名称",
}


def cannot(text: str, why: str) -> str:
    """Why a question with these words can't be answered."""
    return f"没有回答：“{text}”——{_CANNOT[why]}。"


def trouble(found: Trouble) -> str:
    """What is wrong with a name."""
    said = found.slot.token.text
    if found.outcome is Outcome.AMBIGUOUS:
        return f"“{said}”可指{len(found.candidates)}个：{_listed(e.name for e in found.candidates)}。请写全称再问。"
    full = f"（{found.slot.shown}）" if found.slot.shown not in (said, "") and found.slot.shown not in said else ""
    near = f"相近的有：{_listed(e.name for e in found.nearest)}。" if found.nearest else ""
    return f"图谱里没有“{said}”{full}。{near}"


def lowered(line: str, missed: Sequence[Missed], notes: Sequence[str]) -> str:
    """The sentence with what it takes no account of, or how it was turned, before it."""
    unread = [f"“{m.text}”" for m in missed if m.reason != NOT_THERE]
    absent = [f"“{m.text}”" for m in missed if m.reason == NOT_THERE]
    said = [f"只读懂一部分（未计{''.join(unread)}）"] if unread else []
    said += [f"没有符合{'、'.join(absent)}的，以下未计"] if absent else []
    return f"{'；'.join(said) or notes[-1]}：{line}"


def line(found: Understood, intent: Intent, done: Run) -> str:
    """The answer in one sentence."""
    if not done.total:
        return f"图谱里没有查到{_named(found, intent) or '所问的内容'}。"
    say = _SAYINGS.get(intent.name) or _BY_QUESTION[intent.question]
    return say(found, intent, done)


def _measures(found: Understood, intent: Intent, done: Run) -> str:
    owner, when, role = _of(done, "owner"), _of(done, "period"), _of(done, "role")
    verb = _ROLES.get(_value(done, "role"), "负责") if owner or role else "共有"
    parts = "（含所属）" if _value(done, "parts") and not done.note else ""
    return f"{owner}{parts}{_when(when)}{verb}{done.total}项{_about(done)}措施。"


def _about(done: Run) -> str:
    """涉及5G、面向企业的: the filters beside owner, role and period."""
    said = [
        _with(done, "program", "涉及{}"),
        _with(done, "target", "面向{}"),
        _with(done, "place", "在{}"),
        _with(done, "document", "载于《{}》"),
        _with(done, "words", "提到“{}”"),
        _STATUS.get(_value(done, "status"), ""),
        _KINDS.get(_value(done, "kind"), ""),
        _with(done, "basis", "以“{}”为依据"),
    ]
    listed = "、".join(filter(None, said))
    return f"{listed}的" if listed else ""


def _tallied(done: Run, role: str, told: Callable[[OwnerRef], bool] = lambda _: True) -> str:
    """The owners that are ``told`` of, in a role or in any, those of most measures first; empty where none is."""
    tally: Counter[str] = Counter()
    for item in done.items:
        if isinstance(item, MeasureRow):
            tally.update({o.actor for o in item.owners if role in ("", o.role) and told(o)})
    return _counts(sorted(tally.items(), key=lambda pair: (-pair[1], pair[0])))


def _owners(found: Understood, intent: Intent, done: Run) -> str:
    role = _value(done, "role")
    verb = _ROLES.get(role, "负责")
    owned = _tallied(done, role)
    return f"{_when(_of(done, 'period'))}{_about(done)}措施共{done.total}项，由{owned}{verb}{_shown(done)}。"


def _partners(found: Understood, intent: Intent, done: Run) -> str:
    partner = found.slots.get("partner")
    role = partner.value if partner else ""
    owner = _of(done, "owner")
    who = _tallied(done, role, lambda one: one.actor != _value(done, "owner"))
    if not who:
        return (
            f"{_measures(found, intent, done)[:-1]}，其中没有写明{_ROLES.get(role, '共同')}的其他单位{_shown(done)}。"
        )
    return f"{_ROLES[role] if role else '同列于'}{owner}的措施的有{who}{_shown(done)}。"


def _among_parts(found: Understood, intent: Intent, done: Run) -> str:
    if not done.among:
        return _measures(found, intent, done)
    role = _value(done, "role")
    who = _tallied(done, role, lambda one: one.actor_id in done.among)
    verb = _ROLES.get(role, "负责")
    return f"{_when(_of(done, 'period'))}{_of(done, 'owner')}{verb}{_about(done)}措施的有{who}{_shown(done)}。"


def _shares(found: Understood, intent: Intent, done: Run) -> str:
    rows = [item for item in done.items if isinstance(item, Share)]
    listed = _counts((row.name, row.measures) for row in rows)
    role = _ROLES.get(_value(done, "role"), "负责")
    if intent.question == "actors_of":
        return f"涉及{_of(done, 'program')}的措施由{done.total}个主体{role}：{listed}。"
    return f"{_of(done, 'actor')}{role}的措施涉及{done.total}个项目：{listed}。"


def _programs(found: Understood, intent: Intent, done: Run) -> str:
    tally = Counter(p.name for item in done.items if isinstance(item, MeasureRow) for p in item.programs)
    listed = _counts(sorted(tally.items(), key=lambda pair: (-pair[1], pair[0])))
    return f"{_measures(found, intent, done)[:-1]}，涉及{listed}{_shown(done)}。"


def _places(found: Understood, intent: Intent, done: Run) -> str:
    tally = Counter(p.name for item in done.items if isinstance(item, MeasureRow) for p in item.places)
    if not tally:
        return f"{_measures(found, intent, done)[:-1]}，没有写明地点{_shown(done)}。"
    return f"{_measures(found, intent, done)[:-1]}，写明的地点有{_counts(tally.most_common())}{_shown(done)}。"


def _link(found: Understood, intent: Intent, done: Run) -> str:
    (item,) = done.items
    if not isinstance(item, Link):
        return _measures(found, intent, done)
    owners = _counts((o.actor, o.measures) for o in item.owners)
    return f"{item.program_a.name}与{item.program_b.name}同时见于{len(item.measures)}项措施，由{owners}负责。"


def _both(found: Understood, intent: Intent, done: Run) -> str:
    other = found.slots["body_2"].shown
    return f"{_of(done, 'owner')}与{other}{_when(_of(done, 'period'))}共同列名{done.total}项{_about(done)}措施。"


def _links(found: Understood, intent: Intent, done: Run) -> str:
    listed = _counts((row.program, row.measures) for row in done.items if isinstance(row, ProgramLink))
    return f"与{_of(done, 'program')}见于同一措施的项目有{done.total}个：{listed}。"


def _figures(found: Understood, intent: Intent, done: Run) -> str:
    rows = sorted((row for row in done.items if isinstance(row, Figure)), key=lambda row: _apart(row, done))
    said = "；".join(f"{row.quote}（{_clipped(row.measure_text)}）" for row in rows[:3])
    return f"查到{done.total}个数字：{said}{'等' if done.total > 3 else ''}。"


def _apart(row: Figure, done: Run) -> int:
    """How far behind the last word looked for a figure stands in its measure: 转网成功率 | 保持在 | 99%以上."""
    places = [row.measure_text.find(word) for word in _of(done, "words").split()]
    at = max(places, default=-1)
    figure = row.measure_text.find(row.quote, max(at, 0))
    return figure - at if at >= 0 and figure >= 0 else len(row.measure_text)


def _timeline(found: Understood, intent: Intent, done: Run) -> str:
    days = [d for row in done.items if isinstance(row, Event) for d in (row.period_start, row.period_end) if d]
    span = f"，自{min(days)}至{max(days)}" if days else ""
    return f"{_of(done, 'entity')}有{done.total}个时间节点{span}{_shown(done)}。"


def _dates(found: Understood, intent: Intent, done: Run) -> str:
    dated = [(row, row.periods[0]) for row in done.items if isinstance(row, MeasureRow) and row.periods]
    if not dated:
        return f"{_measures(found, intent, done)[:-1]}，都没有写明时间{_shown(done)}。"
    said = "；".join(f"{_days(period.start, period.end)}（{_clipped(row.text)}）" for row, period in dated[:3])
    return f"查到{done.total}项措施，写明时间的有{len(dated)}项：{said}{_shown(done)}。"


def _issuer(found: Understood, intent: Intent, done: Run) -> str:
    sheet = _sheet(done)
    bureau = f"，承办单位是{sheet.bureau}" if sheet.bureau and sheet.bureau not in sheet.issuers else ""
    by = (
        f"由{'、'.join(sheet.issuers)}印发"
        if sheet.issuers
        else "没有写明印发单位"
        if sheet.source
        else "只被引用，没有收录"
    )
    return f"《{sheet.title}》{by}{bureau}。"


def _effective(found: Understood, intent: Intent, done: Run) -> str:
    sheet = _sheet(done)
    said = [
        f"{sheet.issued_on}印发" if sheet.issued_on else "",
        f"{sheet.effective_on}施行" if sheet.effective_on else "",
    ]
    return f"《{sheet.title}》{'，'.join(filter(None, said)) or '没有写明日期'}。"


def _grounds(found: Understood, intent: Intent, done: Run) -> str:
    detail = next(item for item in done.items if isinstance(item, DocumentDetail))
    based = [c for c in detail.citations if c.relation == "based_on"]
    listed = _listed(dict.fromkeys(f"《{c.cited_title}》" if c.cited_title else c.cited_number or "" for c in based))
    cited = _listed(dict.fromkeys(f"《{c.cited_title}》" for c in detail.citations if c.cited_title))
    if based:
        return f"《{detail.document.title}》依据{listed}制定。"
    return f"《{detail.document.title}》没有写明依据" + (f"，引用了{cited}。" if cited else "，也没有引用其他文件。")


def _documents(found: Understood, intent: Intent, done: Run) -> str:
    rows = [row for row in done.items if isinstance(row, DocumentRow)]
    by = f"{_of(done, 'issuer')}印发" if _of(done, "issuer") else "查到"
    return f"{by}{done.total}份文件：{_listed(f'《{row.title}》' for row in rows)}。"


def _mentions(found: Understood, intent: Intent, done: Run) -> str:
    titles = Counter(f"《{row.document_title}》" for row in done.items if isinstance(row, MentionRow))
    named = f"{_of(done, 'entity')}在{len(titles)}份文件中提到{done.total}次"
    return f"{named}：{_counts(titles.most_common())}{_shown(done)}。"


def _entity(found: Understood, intent: Intent, done: Run) -> str:
    detail = next(item for item in done.items if isinstance(item, EntityDetail))
    row = detail.entity
    said = [f"类别为{term('kind', row.kind) if row.kind else term('label', row.label)}"]
    said += [f"又称{_listed(row.aliases)}"] if row.aliases else []
    said += [f"属于{_listed(part.name for part in detail.part_of)}"] if detail.part_of else []
    said += [f"下有{_listed(part.name for part in detail.parts)}"] if detail.parts else []
    return f"{row.name}：{'，'.join(said)}；图谱中有{row.measures}项措施与之相关。"


def _departments(found: Understood, intent: Intent, done: Run) -> str:
    detail = next(item for item in done.items if isinstance(item, EntityDetail))
    if not detail.parts:
        return f"图谱里没有记载{detail.entity.name}的下属机构。"
    named = "、".join(part.name for part in detail.parts)
    return f"图谱里{detail.entity.name}下有{len(detail.parts)}个：{named}。"


def _contents(found: Understood, intent: Intent, done: Run) -> str:
    rows = [row for row in done.items if isinstance(row, Count)]
    counts = {row.name: row.count for row in rows if row.group == "label"}
    counts["Document"] = sum(row.count for row in rows if (row.group, row.name) == ("document", "ingested"))
    return f"图谱里有{'、'.join(f'{counts[label]}{unit}' for label, unit in _LABELS.items() if counts.get(label))}。"


def _about_document(found: Understood, intent: Intent, done: Run) -> str:
    dates = _effective(found, intent, done).partition("》")[2][:-1]
    return f"{_issuer(found, intent, done)[:-1]}，{dates}，有{_sheet(done).measures}项措施。"


def _sheet(done: Run) -> DocumentRow:
    return next(item.document for item in done.items if isinstance(item, DocumentDetail))


_Saying = Callable[[Understood, Intent, Run], str]
_SAYINGS: dict[str, _Saying] = {
    "owners_of_measures": _owners,
    "bodies_for_target": _owners,
    "partners_of_body": _partners,
    "programs_of_measures": _programs,
    "places": _places,
    "link_of_bodies": _both,
    "dates_of_measures": _dates,
    "issuer_of_document": _issuer,
    "effective_of_document": _effective,
    "grounds_of_document": _grounds,
    "parts_of_body": _departments,
    "owners_among_parts": _among_parts,
}
_BY_QUESTION: dict[str, _Saying] = {
    "measures": _measures,
    "actors_of": _shares,
    "programs_of": _shares,
    "link": _link,
    "program_links": _links,
    "figures": _figures,
    "timeline": _timeline,
    "document": _about_document,
    "documents": _documents,
    "mentions_of": _mentions,
    "entity": _entity,
    "counts": _contents,
}


def _named(found: Understood, intent: Intent) -> str:
    """What a query that gave nothing looked for, as one phrase."""
    used = sorted((s for name, s in found.slots.items() if name in intent.may), key=lambda s: s.token.span.start)
    named = "、".join(slot.shown for slot in used if slot.name not in ("parts", "issuer", "mentions", "belong"))
    return f"符合“{named}”的内容" if named else ""


def _of(done: Run, parameter: str) -> str:
    """How the value of a parameter is called; empty where it is not given."""
    return next((p.name for p in done.query.parameters if p.parameter == parameter), "")


def _value(done: Run, parameter: str) -> str:
    return next((p.value for p in done.query.parameters if p.parameter == parameter), "")


def _with(done: Run, parameter: str, phrase: str) -> str:
    return phrase.format(name) if (name := _of(done, parameter)) else ""


def _when(period: str) -> str:
    return f"{period}年" if period.isdigit() else period


def _days(start: str | None, end: str | None) -> str:
    return "至".join(dict.fromkeys(day for day in (start, end) if day))


def _shown(done: Run) -> str:
    """A word of warning where a count was made of the first rows alone."""
    return f"（据前{len(done.items)}项）" if done.total > len(done.items) else ""


def _counts(pairs: Iterable[tuple[str, int]]) -> str:
    return _listed(f"{name}（{count}）" for name, count in pairs)


def _listed(names: Iterable[Any]) -> str:
    listed = [str(name) for name in names if name]
    more = f"等{len(listed)}个" if len(listed) > _MOST else ""
    return "、".join(listed[:_MOST]) + more


def _clipped(text: str, most: int = 40) -> str:
    return text if len(text) <= most else f"{text[:most]}…"
