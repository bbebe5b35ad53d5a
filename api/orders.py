"""The orders lists can be asked in, as every face takes them; `graph.questions.orders` says what they are."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from pydantic import Field

MeasureOrder: TypeAlias = Literal["issued_on", "-issued_on", "title", "status"]
DocumentOrder: TypeAlias = Literal["issued_on", "-issued_on", "title", "-measures"]
EntityOrder: TypeAlias = Literal["-mentions", "name", "-measures"]
FigureOrder: TypeAlias = Literal["issued_on", "-issued_on", "value", "-value"]
EventOrder: TypeAlias = Literal["date", "-date"]
EventName: TypeAlias = Literal["measure", "issued", "effective"]
PeriodBasis: TypeAlias = Literal["stated", "inherited"]
Grain: TypeAlias = Literal["year", "quarter", "month"]

ABOUT = "Order of the list; with - before it backwards, -issued_on newest first · 排序"


def field(default: str) -> Any:
    """The parameter ``sort`` of a list whose own order is ``default``."""
    return Field(default, description=ABOUT)


YEAR: Any = Field(
    None, description="Year the document was issued in · 成文年份", examples=["2021"], pattern=r"^\s*[0-9]{4}年?\s*$"
)
