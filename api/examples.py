"""Answers shown in the API's description: written for it, with a document that does not exist.

They are values of the answers' own types, so they can't fall behind them. None is null, since a description leaves
nulls out.
"""

from __future__ import annotations

from typing import Any

from graph.ids import document_id, entity_id, measure_id, section_id
from graph.questions import (
    ActorCount,
    Count,
    DocumentActor,
    DocumentDetail,
    DocumentRow,
    EntityDetail,
    EntityRef,
    EntityRow,
    Event,
    EventCount,
    Figure,
    Hit,
    Link,
    MeasureRow,
    MentionRow,
    MetricRef,
    OwnerRef,
    Ownership,
    PeriodRef,
    ProgramLink,
    SectionRow,
    Share,
)

_SOURCE = "docs/node-service-2025.txt"
_TITLE = "关于提升标识解析节点服务能力的通知"
_ISSUED = "2025-03-18"
_DOCUMENT = document_id(_SOURCE, 1)
_SECTION = section_id(_DOCUMENT, 4)
_PATH = "二、 / （一）"
_TASK = "（一）扩大节点覆盖。"
_QUOTE = "信息通信管理局牵头推动5G与工业互联网标识解析协同部署，2025年底前新增接入企业2万家以上。"
_START, _END = 412, 412 + len(_QUOTE)
_MEASURE = measure_id(_DOCUMENT, _START, _END)
_BUREAU, _FIVE_G, _INTERNET = "信息通信管理局", "5G", "工业互联网"
_PERIOD, _METRIC = "2025-01-01/2025-12-31", ">=|20000|家"


def _place(part: str | None = None) -> dict[str, Any]:
    """Where ``part`` of the example sentence (or all of it) stands, as the fields of a `Passage`."""
    quote = part or _QUOTE
    start = _START + _QUOTE.index(quote)
    return {
        "document_id": _DOCUMENT,
        "document_title": _TITLE,
        "section_id": _SECTION,
        "section": _PATH,
        "start": start,
        "end": start + len(quote),
        "quote": quote,
    }


_OWNER = OwnerRef(actor_id=entity_id("Actor", _BUREAU), actor=_BUREAU, role="lead", basis="explicit")
_PROGRAMS = tuple(EntityRef(id=entity_id("Program", name), label="Program", name=name) for name in (_FIVE_G, _INTERNET))
_OWNERS = (ActorCount(actor_id=_OWNER.actor_id, actor=_BUREAU, measures=1),)
_PERIODS = (
    PeriodRef(id=entity_id("Period", _PERIOD), name=_PERIOD, start="2025-01-01", end="2025-12-31", basis="stated"),
)

MEASURE = MeasureRow(
    **_place(),
    id=_MEASURE,
    text=_QUOTE,
    level="item",
    kind="action",
    status="required",
    issued_on=_ISSUED,
    parent_id=measure_id(_DOCUMENT, _START - len(_TASK) - 1, _START - 1),
    owners=(_OWNER,),
    targets=(),
    programs=_PROGRAMS,
    metrics=(
        MetricRef(
            id=entity_id("Metric", _METRIC), name=_METRIC, comparator=">=", value=20000.0, unit="家", quote="2万家以上"
        ),
    ),
    periods=_PERIODS,
    places=(),
)

OWNERSHIP = Ownership(
    **_place(_BUREAU),
    measure_id=_MEASURE,
    actor_id=_OWNER.actor_id,
    actor=_BUREAU,
    actor_kind="bureau",
    part_of="工业和信息化部",
    role="lead",
    basis="explicit",
    rule="subject",
    confidence=1.0,
)

_SHARE: dict[str, Any] = {
    "measures": 1,
    "documents": 1,
    "lead": 1,
    "support": 0,
    "participate": 0,
    "implement": 0,
    "guide": 0,
}
PROGRAM_SHARE = Share(**_place(), id=_PROGRAMS[1].id, name=_INTERNET, kind="technology", **_SHARE, measure_id=_MEASURE)
ACTOR_SHARE = Share(**_place(), id=_OWNER.actor_id, name=_BUREAU, kind="bureau", **_SHARE, measure_id=_MEASURE)

PROGRAM_LINK = ProgramLink(
    **_place(),
    program_id=_PROGRAMS[1].id,
    program=_INTERNET,
    kind="technology",
    measures=1,
    documents=1,
    measure_id=_MEASURE,
    owners=_OWNERS,
)
LINK = Link(program_a=_PROGRAMS[0], program_b=_PROGRAMS[1], measures=(MEASURE,), owners=_OWNERS)

FIGURE = Figure(
    **_place("2万家以上"),
    metric_id=entity_id("Metric", _METRIC),
    metric=_METRIC,
    comparator=">=",
    value=20000.0,
    unit="家",
    measure_id=_MEASURE,
    measure_text=_QUOTE,
    kind="action",
    status="required",
    issued_on=_ISSUED,
    owners=(_OWNER,),
    programs=_PROGRAMS,
    periods=_PERIODS,
)

EVENT = Event(
    **_place(),
    event="measure",
    period_id=entity_id("Period", _PERIOD),
    period_start="2025-01-01",
    period_end="2025-12-31",
    basis="stated",
    id=_MEASURE,
    text=_QUOTE,
    status="required",
    owners=(_OWNER,),
    programs=_PROGRAMS,
)

EVENT_COUNT = EventCount(at="2025", event="measure", status="required", basis="stated", count=1)

DOCUMENT = DocumentRow(
    id=_DOCUMENT,
    title=_TITLE,
    doc_number="工信部信管〔2025〕000号",
    doc_type="notice",
    issued_on=_ISSUED,
    effective_on="2025-04-01",
    status="ingested",
    source=_SOURCE,
    url="https://docs.example/notices/9001",
    start=0,
    end=1260,
    sections=9,
    measures=14,
    citations=1,
    cited_by=0,
    issuers=("工业和信息化部",),
    bureau=_BUREAU,
)

SECTION = SectionRow(
    id=_SECTION,
    document_id=_DOCUMENT,
    document_title=_TITLE,
    ordinal=4,
    label="（一）",
    heading="扩大节点覆盖。",
    depth=2,
    section=_PATH,
    start=_START - len(_TASK) - 1,
    end=_END,
    parent_id=section_id(_DOCUMENT, 3),
    measures=2,
)

DOCUMENT_DETAIL = DocumentDetail(
    document=DOCUMENT,
    actors=(
        DocumentActor(
            **_place(_BUREAU),
            part="bureau",
            actor_id=_OWNER.actor_id,
            actor=_BUREAU,
            basis="byline",
        ),
    ),
    citations=(),
    cited_by=(),
    sections=(SECTION,),
)

HIT = Hit(**_place(), score=1, label="Measure", id=_MEASURE, text=_QUOTE)

ENTITY = EntityRow(
    id=_OWNER.actor_id,
    label="Actor",
    name=_BUREAU,
    kind="bureau",
    aliases=("信管局", "工信部信管局"),
    match="alias",
    mentions=3,
    measures=14,
)
_MINISTRY = EntityRef(id=entity_id("Actor", "工业和信息化部"), label="Actor", name="工业和信息化部")
ENTITY_DETAIL = EntityDetail(entity=ENTITY, properties={}, part_of=(_MINISTRY,), parts=())

MENTION = MentionRow(**_place(_BUREAU), rule="lexicon", confidence=1.0)

COUNT = Count(group="label", name="Measure", count=14)

AMBIGUOUS = [
    EntityRef(id=entity_id("Actor", name), label="Actor", name=name)
    for name in ("国务院办公厅", "工业和信息化部办公厅")
]
NEAREST = [EntityRef(id=_OWNER.actor_id, label="Actor", name=_BUREAU)]
