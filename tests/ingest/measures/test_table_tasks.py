from __future__ import annotations

from collections.abc import Sequence

import pytest
from docx import Document

from graph.model import Basis, Measure
from ingest.lexicon import load_lexicon
from ingest.pipeline import Extraction, extract
from ingest.readers import read_bytes
from tests.ingest.readers.documents import saved

ABOVE = (
    "某省人民政府办公厅关于印发数字经济重点任务分工的通知",
    "各市人民政府，省政府各部门：",
    "为推进数字经济发展，加强组织领导，现将重点任务分工印发给你们，请认真贯彻落实，确保各项任务按期完成。",
    "某省人民政府办公厅",
    "2031年3月4日",
    "附件：数字经济重点任务分工表",
)
HEADER = ("序号", "重点任务", "工作任务", "牵头单位", "配合单位", "完成时限")
ROWS = (
    ("1", "建设算力网络", "建设2个智算中心。", "省通信管理局", "省财政厅、各市人民政府", "2031年12月底前"),
    ("2", "建设算力网络", "完善5G网络覆盖。", "省通信管理局", "", "长期坚持"),
    ("3", "产业数字化", "培育10家工业互联网平台。", "省工业和信息化厅", "省财政厅", "2032年6月"),
)  # fmt: skip


def markdown(table: Sequence[Sequence[str]]) -> bytes:
    lines = ["| " + " | ".join(row) + " |" for row in table]
    lines.insert(1, "|" + " --- |" * len(table[0]))
    return ("\n\n".join(ABOVE) + "\n\n" + "\n".join(lines)).encode()


def html(table: Sequence[Sequence[str]]) -> bytes:
    """The same with the repeated 重点任务 as one merged cell."""
    rows = ["".join(f"<td>{cell}</td>" for cell in row) for row in table]
    rows[1] = rows[1].replace("<td>建设算力网络", "<td rowspan='2'>建设算力网络")
    rows[2] = rows[2].replace("<td>建设算力网络</td>", "")
    return (
        "<html><body>" + "".join(f"<p>{p}</p>" for p in ABOVE) + f"<table><tr>{'</tr><tr>'.join(rows)}</tr></table>"
    ).encode()


def docx(table: Sequence[Sequence[str]]) -> bytes:
    document = Document()
    for paragraph in ABOVE:
        document.add_paragraph(paragraph)
    grid = document.add_table(len(table), len(table[0]))
    for i, row in enumerate(table):
        for j, cell in enumerate(row):
            grid.cell(i, j).text = cell
    grid.cell(2, 1).text = ""
    grid.cell(1, 1).merge(grid.cell(2, 1))
    return saved(document)


def extracted(data: bytes) -> tuple[Extraction, tuple[Measure, ...]]:
    extraction = extract(read_bytes(data, "a"), load_lexicon())
    ((_, found),) = extraction.measures
    return extraction, found


@pytest.mark.parametrize("made", [markdown, html, docx])
def test_rows_are_measures_with_the_bodies_of_their_columns(made: object) -> None:
    assert callable(made)
    extraction, found = extracted(made((HEADER, *ROWS)))
    text = extraction.clean.text
    said = [
        (m.span.of(text), m.level.value, m.parent, [(o.actor, o.role.value) for o in m.owners], m.periods)
        for m in found
    ]
    first = [("省通信管理局", "lead"), ("省财政厅", "support"), ("各市人民政府", "implement")]
    third = [("省工业和信息化厅", "lead"), ("省财政厅", "support")]
    assert said == [
        ("建设算力网络", "task", None, first, ()),
        ("建设2个智算中心。", "item", 0, first, ("2031-12-31/2031-12-31",)),
        ("完善5G网络覆盖。", "item", 0, [("省通信管理局", "lead")], ()),
        ("培育10家工业互联网平台。", "item", None, third, ("2032-06-01/2032-06-30",)),
    ]
    assert {o.basis for m in found for o in m.owners} == {Basis.CLAUSE_NOTE}
    assert all(o.span is not None and o.span.of(text) for m in found for o in m.owners)


@pytest.mark.parametrize(
    ("header", "row", "expected"),
    [
        ("责任单位", "省财政厅、省科技厅", "省财政厅 lead 省科技厅 lead"),
        ("牵头单位 责任单位", "省财政厅 省科技厅", "省财政厅 lead 省科技厅 support"),
        ("责任单位", "省财政厅牵头，省科技厅配合", "省财政厅 lead 省科技厅 support"),
        ("牵头单位 参加单位", "省财政厅 省科技厅", "省财政厅 lead 省科技厅 participate"),
        ("牵头部门 指导单位", "省财政厅 财政部", "省财政厅 lead 财政部 guide"),
        ("责任单位", "", "某省人民政府办公厅 lead"),
    ],
)
def test_roles_of_columns(header: str, row: str, expected: str) -> None:
    """The columns behind 序号 and 任务, the cells under them, and the owners that come of it."""
    _, found = extracted(markdown((("序号", "任务", *header.split()), ("1", "推进建设。", *row.split()))))
    assert " ".join(f"{o.actor} {o.role.value}" for o in found[-1].owners) == expected


def test_the_same_as_above_and_a_task_said_again() -> None:
    rows = (("推进建设。", "省财政厅"), ("开展验收。", "同上"), ("开展验收。", "省科技厅"))
    _, found = extracted(markdown((("任务", "牵头单位"), *rows)))
    assert [[o.actor for o in m.owners] for m in found] == [["省财政厅"], ["省财政厅", "省科技厅"]]


def test_another_table_is_no_table_of_tasks() -> None:
    _, found = extracted(markdown((("指标名称", "单位", "数值"), ("产业规模", "亿元", "12"))))
    assert not any(o.rule.startswith("table_row") for m in found for o in m.owners)
