"""The parameters of targets and what was reported of them over HTTP."""

from __future__ import annotations

from pydantic import Field

from api.parameters import Paged, Wording, name_field
from graph.questions import Verdict


class TargetFilters(Paged):
    """Filters of ``figure_pairs``: both measures fit every one given; the document is that of one of them."""

    owner: str | None = name_field("The body that owns both measures · 责任主体", "工信部")
    program: str | None = name_field("A program or technology both involve · 项目或技术", "5G")
    document: str | None = Field(
        None, min_length=1, description="The document either stands in: id, title, 发文字号 or source file"
    )
    unit: str | None = Field(
        None, min_length=1, description="Unit, without 万 or 亿 before it · 单位", examples=["%", "户"]
    )
    words: Wording | None = Field(None, description="Words of both measures · 文中词语")
    verdict: Verdict | None = Field(None, description="Whether the target was met; open: the figures do not say")
    parts: bool = Field(False, description="A body or program also stands for what is part of it")
