"""The parameters of the responsibility matrix over HTTP."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, Field

from api.parameters import Wording, name_field
from graph.model import Kind, Role, Status
from graph.questions import DEFAULT_LIMIT, MAX_LIMIT, BasisFilter


class MatrixFilters(BaseModel):
    """Filters of ``responsibility``: a measure counts where it fits every one given."""

    columns: Literal["program", "document", "year"] = Field("program", description="What the columns are · 列")
    owner: str | None = name_field("Only this body's row, with ``parts`` also those below it · 责任主体", "工信部")
    program: list[str] | None = Field(
        None,
        min_length=1,
        max_length=50,
        description="Only measures that involve this; again for more columns, where they are programs · 项目或技术",
        examples=[["工业互联网"]],
    )
    role: Role | None = Field(None, description="The owner's role: 牵头 lead, 配合 support, 参与, 落实, 指导")
    basis: BasisFilter | None = Field(
        None, description="What the ownership stands on: one basis, all stated or inferred"
    )
    place: str | None = name_field("A place the measure names · 地点", "杭州")
    period: str | None = Field(
        None,
        min_length=1,
        description="Measures during any part of it: 2021, 2021-03, 2021-03-05 or 2021-01-01/2021-06-30 · 时间",
        examples=["2021"],
    )
    status: Status | None = Field(None, description="已完成 done, 进行中 ongoing, 计划 planned, 要求 required")
    kind: Kind | None = Field(None, description="action: what is done · 举措; outcome: what came of it · 成效")
    document: str | None = Field(
        None, min_length=1, description="The document it stands in: id, title, 发文字号 or source file"
    )
    words: Wording | None = Field(None, description="Words of its text · 文中词语")
    parts: bool = Field(
        False, description="A body or program stands for its parts too, which get no row or column of their own"
    )
    rows_limit: int = Field(DEFAULT_LIMIT, ge=1, le=MAX_LIMIT, description="Most rows: those with most measures")
    columns_limit: int = Field(DEFAULT_LIMIT, ge=1, le=MAX_LIMIT, description="Most columns: those with most measures")
    sort: Literal["count", "name"] = Field("count", description="Order of rows and columns; years are in their own")
