"""The responsibility table opens in a spreadsheet program with its Chinese, its numbers, and nothing that runs."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest

from graph.exports import TABLES, Options, chunks, responsibility
from graph.exports.cells import csv_cell
from graph.exports.workbook import Book, Column, Sheet
from graph.model import Role, SourceFacts, Status
from tests.graph.build import SourceWriter
from tests.graph.papers import OPINIONS_TITLE, papers

XLSX, CSV = TABLES["responsibility"]["xlsx"], TABLES["responsibility"]["csv"]
HEADINGS = [column.heading for column in responsibility.COLUMNS]


def hostile() -> SourceFacts:
    """A document whose title, text and source would run in a spreadsheet."""
    w = SourceWriter("@source.txt")
    w.begin("=1+1", doc_type="notice", issued_on="2020-01-01", issuers=("公路局",))
    w.measure("-2+3*cmd|' /C calc'!A0", owners=(("公路局", "lead", "explicit"),), programs=("智慧公路",))
    w.measure("#N/A 公示", owners=(("公路局", "lead", "explicit"),))
    return w.facts()


def table(sources: list[SourceFacts]) -> list[list[str]]:
    text = b"".join(chunks(sources, CSV)).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline="")))


def book(sources: list[SourceFacts], options: Options | None = None) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(b"".join(chunks(sources, XLSX, options))))


def test_a_row_is_an_ownership_with_all_it_says() -> None:
    header, *rows = table(list(papers()))
    assert header == HEADINGS
    assert len(rows) == sum(each.type == "OWNS" for paper in papers() for each in paper.relations)
    row = dict(zip(HEADINGS, rows[2], strict=True))
    assert row | {"原文 quote": "", "起 start": "", "止 end": "", "措施编号 measure id": ""} == {
        "责任主体 body": "交通运输部",
        "角色 role": "指导 guide",
        "依据 basis": "issuer",
        "措施 measure": "推进车路协同与电子收费融合应用，到2025年建成智慧公路100条。",
        "状态 status": "要求 required",
        "项目 program": "车路协同；电子收费；智慧公路",
        "时间 period": "2025-01-01/2025-12-31",
        "指标 figure": "100条",
        "文件 document": OPINIONS_TITLE,
        "发文字号 number": "交公路发〔2021〕36号",
        "成文日期 issued on": "2021-03-15",
        "章节 section": "一、 / （一）",
        "原文 quote": "",
        "起 start": "",
        "止 end": "",
        "可信度 confidence": "1.0",
        "来源文件 source": "opinions.md",
        "措施编号 measure id": "",
    }


def test_every_quote_is_its_slice_of_the_source() -> None:
    texts = {paper.source.name: paper.source.text for paper in papers()}
    for cells in table(list(papers()))[1:]:
        row = dict(zip(HEADINGS, cells, strict=True))
        assert texts[row["来源文件 source"]][int(row["起 start"]) : int(row["止 end"])] == row["原文 quote"]


def test_rows_come_by_date_then_place_then_role() -> None:
    rows = table([papers()[2], papers()[1], papers()[0]])[1:]
    assert rows == table(list(papers()))[1:]
    dates = [dict(zip(HEADINGS, row, strict=True))["成文日期 issued on"] or "9999" for row in rows]
    assert dates == sorted(dates)


def test_every_role_and_status_has_its_words() -> None:
    assert set(responsibility.ROLES) == set(Role)
    assert set(responsibility.STATUSES) == set(Status)


def test_a_body_bears_the_one_name_that_all_sources_give_it() -> None:
    first, second, _ = papers()
    renamed = replace(second, nodes=tuple(
        replace(node, props={**node.props, "name": "公 路局"}) if node.props.get("name") == "公路局" else node
        for node in second.nodes
    ))  # fmt: skip
    bodies = {row[0] for row in table([first, renamed])[1:]}
    assert bodies == {"公 路局", "交通运输部", "水运局"}


@pytest.mark.parametrize("start", "=+-@\t\r\n＝＋－＠")
def test_no_cell_of_a_csv_runs(start: str) -> None:
    assert csv_cell(f"{start}1") == f"'{start}1"
    assert csv_cell(f"1{start}") == f"1{start}"


def test_numbers_stay_numbers() -> None:
    assert [csv_cell(value) for value in (-1, -0.5, 0, None)] == [-1, -0.5, 0, None]


def test_a_csv_opens_with_its_chinese_and_nothing_that_runs() -> None:
    data = b"".join(chunks([hostile()], CSV))
    assert data.startswith(b"\xef\xbb\xbf")
    _, first, second = table([hostile()])
    assert [first[index] for index in (3, 8, 16)] == ["'-2+3*cmd|' /C calc'!A0", "'=1+1", "'@source.txt"]
    assert second[3] == "#N/A 公示"
    assert b"\r\n" in data


def test_a_workbook_shows_text_that_would_run_and_runs_none() -> None:
    found = book([hostile()])
    sheet = found.worksheets[0]
    assert [cell.value for cell in sheet[2]][3] == "-2+3*cmd|' /C calc'!A0"
    assert sheet["I2"].value == "=1+1"
    for row in sheet.iter_rows(min_row=2):
        for cell in row:
            assert cell.data_type in "sn", cell
    assert [sheet[place].quotePrefix for place in ("D2", "I2", "Q2", "A2")] == [True, True, True, False]
    assert [sheet[place].data_type for place in ("N2", "O2", "P2")] == ["n", "n", "n"]
    with ZipFile(io.BytesIO(b"".join(chunks([hostile()], XLSX)))) as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")


def test_a_workbook_has_a_frozen_header_a_filter_and_widths() -> None:
    sheet = book(list(papers())).worksheets[0]
    assert [cell.value for cell in sheet[1]] == HEADINGS
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == f"A1:R{sheet.max_row}"
    assert sheet.column_dimensions["D"].width == 60


def test_a_sheet_says_filters_and_sources() -> None:
    found = book(list(papers()), Options(filters={"owner": "公路局"}))
    assert found.sheetnames == ["责任表 responsibility", "说明 about"]
    about = [[cell.value for cell in row] for row in found["说明 about"].iter_rows()]
    assert ["筛选 filter: owner", "公路局", None] in about
    for paper in papers():
        assert ["来源文件 source", paper.source.name, paper.source.sha256] in about


def test_a_full_sheet_goes_on_in_another(tmp_path: Path) -> None:
    with Book() as made:
        sheet = Sheet(lambda title: made._new(title, [Column("n")]), "行", 1, most=3)
        for number in range(5):
            sheet.append([number])
        (tmp_path / "book.xlsx").write_bytes(b"".join(made.chunks()))
    found = openpyxl.load_workbook(tmp_path / "book.xlsx")
    assert [[cell.value for cell in sheet["A"]] for sheet in found] == [["n", 0, 1], ["n", 2, 3], ["n", 4]]


def test_a_text_longer_than_a_cell_is_cut_with_a_mark(tmp_path: Path) -> None:
    with Book() as made:
        made.sheet("长", [Column("text")]).append(["长" * 40_000])
        (tmp_path / "book.xlsx").write_bytes(b"".join(made.chunks()))
    text = str(openpyxl.load_workbook(tmp_path / "book.xlsx")["长"]["A2"].value)
    assert (len(text), text[-1]) == (32_767, "…")
