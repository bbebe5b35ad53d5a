"""The options that order a list, the year of issue, and the kind of an event."""

from __future__ import annotations

from typing import Annotated, TypeAlias

import typer

from api import orders

_SORT = typer.Option(help="Order of the list; - before it is backwards: -issued_on newest first. 排序")
MeasureSort: TypeAlias = Annotated[orders.MeasureOrder, _SORT]
DocumentSort: TypeAlias = Annotated[orders.DocumentOrder, _SORT]
EntitySort: TypeAlias = Annotated[orders.EntityOrder, _SORT]
FigureSort: TypeAlias = Annotated[orders.FigureOrder, _SORT]
EventSort: TypeAlias = Annotated[orders.EventOrder, _SORT]
Year: TypeAlias = Annotated[
    str | None, typer.Option(metavar="YEAR", help="Year the document was issued in: 2021. 成文年份")
]
Event: TypeAlias = Annotated[orders.EventName | None, typer.Option(help="Only events of this kind. 事件类型")]
Grain: TypeAlias = Annotated[orders.Grain, typer.Option(help="Part of the calendar to count by. 按年、季、月")]
PeriodBasis: TypeAlias = Annotated[
    orders.PeriodBasis | None, typer.Option(help="Dates a measure states, or inherits from its part.")
]
