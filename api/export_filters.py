"""What an export over HTTP is asked with: how it is written, and which part of the graph."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, Field

from api.orders import YEAR
from api.parameters import Wording, name_field
from graph.exports import FORMATS, TABLES
from graph.model import Kind, Level, Role, Status
from graph.questions import BasisFilter


class Selected(BaseModel):
    """The filters of ``measures``, without pages; or an entity to export what is around it."""

    owner: str | None = name_field("The body that owns the measures · 责任主体", "信管局")
    role: Role | None = Field(None, description="The owner's role: 牵头 lead, 配合 support, 参与, 落实, 指导")
    basis: BasisFilter | None = Field(
        None, description="What the ownership stands on: one basis, all stated, or all inferred"
    )
    program: str | None = name_field("A program or technology they involve · 涉及的项目或技术", "工业互联网")
    target: str | None = name_field("A body they regulate, support or serve · 对象", "基础电信企业")
    place: str | None = name_field("A place they name · 地点", "杭州")
    period: str | None = Field(
        None, min_length=1, description="Measures during any part of it: 2021, 2021-03 · 时间", examples=["2021"]
    )
    year: str | None = YEAR
    status: Status | None = Field(None, description="已完成 done, 进行中 ongoing, 计划 planned, 要求 required")
    level: Level | None = Field(None, description="task: a heading that sets a task; item: a sentence under it")
    kind: Kind | None = Field(None, description="action: what is done · 举措; outcome: what came of it · 成效")
    document: str | None = Field(
        None, min_length=1, description="The document they stand in: id, title, 发文字号 or source file"
    )
    words: Wording | None = Field(None, description="Words of their text · 文中词语")
    has: str | None = name_field("A figure or a period they have themselves · 指标或期限")
    parts: bool = Field(False, description="A name also stands for what is part of it (a ministry's bureaus)")
    around: str | None = name_field(
        "An entity such as 5G, to export all that touches it; goes with no other filter · 某实体周围"
    )


class ExportFilters(Selected):
    """A format, a table where it is not the graph, and the filters."""

    format: str = Field(description="How it is written · 格式", json_schema_extra={"enum": list(FORMATS)})
    table: str | None = Field(
        None,
        description="A table for people in place of the graph, as xlsx or csv · 责任表",
        json_schema_extra={"enum": list(TABLES)},
    )

    def selected(self) -> dict[str, Any]:
        """The filters, as `graph.exports.selection.select` takes them."""
        return self.model_dump(include=set(Selected.model_fields))
