"""The options of the questions, described once."""

from __future__ import annotations

from typing import Annotated, TypeAlias

import typer

from graph.model import Kind, Level, MentionType, Role, Status
from graph.questions import MAX_LIMIT, BasisFilter


def _option(help: str, metavar: str | None = "NAME") -> typer.models.OptionInfo:
    info: typer.models.OptionInfo = typer.Option(help=help, metavar=metavar)
    return info


Owner: TypeAlias = Annotated[str | None, _option("The body that owns it. 责任主体")]
RoleOption: TypeAlias = Annotated[
    Role | None, _option("The owner's role: 牵头 lead, 配合 support, 参与, 落实, 指导.", None)
]
BasisOption: TypeAlias = Annotated[
    BasisFilter | None, _option("What the ownership stands on: one basis, all stated, or all inferred.", None)
]
Program: TypeAlias = Annotated[str | None, _option("A program or technology it involves. 项目或技术")]
Target: TypeAlias = Annotated[str | None, _option("A body it regulates, supports or serves. 对象")]
Place: TypeAlias = Annotated[str | None, _option("A place it names. 地点")]
Period: TypeAlias = Annotated[
    str | None, _option("During any part of it: 2021, 2021-03, 2021-01-01/2021-06-30. 时间", "PERIOD")
]
StatusOption: TypeAlias = Annotated[
    Status | None, _option("已完成 done, 进行中 ongoing, 计划 planned, 要求 required.", None)
]
LevelOption: TypeAlias = Annotated[Level | None, _option("task: a heading that sets a task; item: a sentence.", None)]
KindOption: TypeAlias = Annotated[Kind | None, _option("action: 举措; outcome: 成效.", None)]
Document: TypeAlias = Annotated[str | None, _option("The document: id, title, 发文字号 or source file.", "DOCUMENT")]
Has: TypeAlias = Annotated[str | None, _option("A figure or a period it has itself. 指标或期限", "NAME")]
Words: TypeAlias = Annotated[str | None, _option("Words of its text. 文中词语", "WORDS")]
Unit: TypeAlias = Annotated[str | None, _option("Unit without 万 or 亿: %, 户. 单位", "UNIT")]
Parts: TypeAlias = Annotated[
    bool, typer.Option("--parts", help="A name also stands for its parts (a ministry's bureaus).")
]
Label: TypeAlias = Annotated[MentionType | None, _option("Which kind of entity.", None)]
Limit: TypeAlias = Annotated[int, typer.Option(min=1, max=MAX_LIMIT, help="Most rows of a page.")]
Cursor: TypeAlias = Annotated[str | None, _option("Where the page before said to go on.", "CURSOR")]
