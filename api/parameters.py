"""The parameters of the questions over HTTP, described once; each model has just the parameters of its question."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import BaseModel, Field
from pydantic.config import JsonDict

from api import orders as order
from graph.model import DocType, Kind, Level, MentionType, Role, Status
from graph.questions import DEFAULT_LIMIT, MAX_LIMIT, BasisFilter
from graph.questions.about_timeline import StatusFilter

WORDED: JsonDict = {"pattern": r"[\p{L}\p{N}]"}
Wording: TypeAlias = Annotated[str, Field(min_length=1, max_length=200, json_schema_extra=WORDED)]
"""Words to look for: the questions say of what has no letter in it that it has none, the description says so before."""
_Named: TypeAlias = Annotated[
    str,
    Field(
        min_length=1, max_length=200, json_schema_extra={"pattern": r"[^\s\x1c-\x1f\x85“”\"'‘’《》〈〉<>*＂＇＜＞＊]"}
    ),
]
_Cursor: TypeAlias = Annotated[str, Field(min_length=1, json_schema_extra={"pattern": "^[0-9A-Za-z_-]+$"})]
SearchLabel: TypeAlias = Literal["Actor", "Program", "Place", "Document", "Section", "Measure"]


def name_field(about: str, *examples: str) -> str | None:
    """A field for the name or id of something."""
    field: str | None = Field(
        None,
        description=f"{about}: an id, or any form of the name",
        examples=list(examples) or None,
        min_length=1,
        max_length=200,
    )
    return field


class Paged(BaseModel):
    """Which page of a list."""

    limit: int = Field(DEFAULT_LIMIT, ge=1, le=MAX_LIMIT, description="Most items on a page")
    cursor: _Cursor | None = Field(None, description="``next`` of the page before")


class _Choice(BaseModel):
    owner: str | None = name_field("The body that owns the measure · 责任主体", "信管局")
    program: str | None = name_field("A program or technology it involves · 涉及的项目或技术", "工业互联网")
    document: str | None = Field(
        None, min_length=1, description="The document it stands in: id, title, 发文字号 or source file"
    )
    period: str | None = Field(
        None,
        min_length=1,
        description="Measures during any part of it: 2021, 2021-03, 2021-03-05 or 2021-01-01/2021-06-30 · 时间",
        examples=["2021"],
    )
    kind: Kind | None = Field(None, description="action: what is done · 举措; outcome: what came of it · 成效")
    status: Status | None = Field(None, description="已完成 done, 进行中 ongoing, 计划 planned, 要求 required")
    words: Wording | None = Field(None, description="Words of its text · 文中词语")
    year: str | None = order.YEAR
    parts: bool = Field(
        False, description="A body or program also stands for what is part of it (a ministry's bureaus)"
    )


class MeasureChoice(_Choice):
    """Which measures: those that fit every filter given."""

    role: Role | None = Field(None, description="The owner's role: 牵头 lead, 配合 support, 参与, 落实, 指导")
    basis: BasisFilter | None = Field(
        None, description="What the ownership stands on: one basis, all stated, or all inferred"
    )
    target: str | None = name_field("A body it regulates, supports or serves · 对象", "基础电信企业")
    place: str | None = name_field("A place it names · 地点", "杭州")
    has: str | None = name_field("A figure or a period that it has itself · 指标或期限")
    level: Level | None = Field(None, description="task: a heading that sets a task; item: a sentence under it")


class MeasureFilters(Paged, MeasureChoice):
    """Filters of ``measures``."""

    sort: order.MeasureOrder = order.field("issued_on")


class FigureChoice(_Choice):
    """Which figures, by the measures they stand in."""

    unit: str | None = Field(
        None, min_length=1, description="Unit, without 万 or 亿 before it · 单位", examples=["%", "户"]
    )


class FigureFilters(Paged, FigureChoice):
    """Filters of ``figures``."""

    sort: order.FigureOrder = order.field("issued_on")


class TimelineChoice(BaseModel):
    """Which events, and by what part of the calendar they are counted."""

    entity: str | None = name_field("An actor, program or place it is about · 主体、项目或地点", "5G")
    program: str | None = name_field("A program or technology its measures involve as well · 项目或技术", "5G")
    document: str | None = Field(None, min_length=1, description="A document: id, title, 发文字号 or source file")
    event: order.EventName | None = Field(None, description="Only events of this kind · 事件类型")
    basis: order.PeriodBasis | None = Field(
        None, description="stated: dates of the measure itself; inherited: of the part it stands in"
    )
    status: StatusFilter | None = Field(None, description="Status of measures; due: all that is not done · 状态")
    since: str | None = Field(None, min_length=1, description="From this date or period on", examples=["2021"])
    until: str | None = Field(None, min_length=1, description="Up to this date or period", examples=["2024-06"])
    by: order.Grain = Field("year", description="Part of the calendar that events are counted by · 按年、季、月")


class TimelineFilters(Paged, TimelineChoice):
    """Filters of ``timeline``."""

    at: str | None = Field(
        None,
        pattern=r"^([0-9]{4}(-Q[1-4]|-(0[1-9]|1[0-2]))?|undated)$",
        description="Only what is counted at this part of the calendar, ``at`` of ``/timeline/counts``",
        examples=["2025"],
    )
    sort: order.EventOrder = order.field("date")


class DocumentChoice(BaseModel):
    """Which documents."""

    issuer: str | None = name_field("A body that issued it · 发文机关", "工信部")
    addressee: str | None = name_field("A body it is addressed to · 主送机关", "各省、自治区、直辖市通信管理局")
    year: str | None = order.YEAR
    doc_type: DocType | None = Field(None, description="Kind of document · 文种")
    status: Literal["ingested", "cited", "any"] = Field("ingested", description="cited: only named by others · 被引用")
    words: Wording | None = Field(None, description="Words of its title · 标题词语")


class DocumentFilters(Paged, DocumentChoice):
    """Filters of ``documents``."""

    sort: order.DocumentOrder = order.field("issued_on")


class EntityChoice(BaseModel):
    """Which entities."""

    name: _Named | None = Field(None, description="A form of the name", examples=["办公厅"])
    label: MentionType | None = Field(None, description="Which kind of entity")
    kind: str | None = Field(None, min_length=1, description="Finer kind", examples=["bureau", "technology"])


class EntityFilters(Paged, EntityChoice):
    """Filters of ``entities``."""

    sort: order.EntityOrder = order.field("-mentions")


class MentionFilters(Paged):
    """Filters of ``mentions_of``."""

    label: MentionType | None = Field(None, description="Which kind of entity the name is of")
    document: str | None = Field(None, min_length=1, description="A document: id, title, 发文字号 or source file")


class SearchFilters(Paged):
    """Words to look for."""

    words: Wording = Field(description="What to look for · 检索词", examples=["标识解析"])
    label: SearchLabel | None = Field(None, description="Only nodes of this kind")


class EntityFilter(BaseModel):
    """Which kind of entity a name is of, where the name alone could be of several."""

    label: MentionType | None = Field(None, description="Which kind of entity the name is of")


class ShareFilters(BaseModel):
    """Filters of ``programs_of`` and ``actors_of``."""

    role: Role | None = Field(None, description="Only in this role")
    parts: bool = Field(False, description="Also stands for what is part of it (a ministry's bureaus)")


class Pair(BaseModel):
    """Two programs."""

    a: str = Field(min_length=1, max_length=200, description="One program, by id or name", examples=["5G"])
    b: str = Field(min_length=1, max_length=200, description="The other, by id or name", examples=["工业互联网"])
