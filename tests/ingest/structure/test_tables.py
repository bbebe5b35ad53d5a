from __future__ import annotations

import pytest

from graph.model import Span
from ingest.structure.tables import Column, task_tables


def spans(text: str) -> list[Span]:
    found, start = [], 0
    for line in text.split("\n"):
        found.append(Span(start, start + len(line)))
        start += len(line) + 1
    return found


def read(text: str) -> list[list[list[tuple[Column, str]]]]:
    tables = task_tables(text, spans(text))
    return [[[(column, cell.of(text)) for column, cell in row.cells] for row in table.rows] for table in tables]


T, L, A, S, D = Column.TASK, Column.LEAD, Column.ANSWERABLE, Column.SUPPORT, Column.DEADLINE


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("序号\t重点任务\t牵头单位\n1\t建设平台。\t甲局", [[[(T, "建设平台。"), (L, "甲局")]]]),
        ("任 务\t责任单位\t备注\n建设平台。\t甲局\t略", [[[(T, "建设平台。"), (A, "甲局")]]]),
        ("\t任务\t配合单位\t完成时限\n\t建设。\t\t明年", [[[(T, "建设。"), (D, "明年")]]]),
        (
            "任务\t牵头单位\n一、总体\n建设。\t甲局\n任务\t配合单位\n验收。\t乙局\n正文。\n其他\t栏",
            [[[(T, "建设。"), (L, "甲局")]], [[(T, "验收。"), (S, "乙局")]]],
        ),
        ("指标\t单位\n产值\t亿元", []),
        ("任务\t时限\n建设。\t明年", []),
        ("重点任务\n牵头单位", []),
    ],
)
def test_rows_of_tasks(text: str, expected: list[list[list[tuple[Column, str]]]]) -> None:
    assert read(text) == expected


def test_a_line_of_a_table_is_its_header_or_a_row() -> None:
    text = "前文。\n\t任务\t牵头单位\n一、总体\n\t建设。\t甲局\n后文。"
    (table,) = task_tables(text, spans(text))
    assert [line.of(text) for line in table.lines] == ["任务\t牵头单位", "建设。\t甲局"]
