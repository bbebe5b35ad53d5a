from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from typing import Any

import pytest

from api import examples, examples_facets, examples_texts
from api.cli.answers import Format, write
from graph.questions import Page

ROWS: list[Any] = [
    examples.MEASURE,
    examples.OWNERSHIP,
    examples.PROGRAM_SHARE,
    examples.PROGRAM_LINK,
    examples.FIGURE,
    examples.EVENT,
    examples.DOCUMENT,
    examples.SECTION,
    examples.HIT,
    examples.ENTITY,
    examples.MENTION,
    examples.COUNT,
    examples_texts.FACT,
    examples_texts.SOURCE,
    examples_facets.MEASURE_FACET,
]
SINGLE: list[Any] = [
    examples.MEASURE,
    examples.LINK,
    examples.DOCUMENT_DETAIL,
    examples.ENTITY_DETAIL,
    examples_texts.STATS,
]


def kind(value: Any) -> str:
    return type(value).__name__


@pytest.fixture
def printed(capsys: pytest.CaptureFixture[str]) -> Any:
    def printed(answer: Any, form: Format) -> str:
        write(answer, form)
        return capsys.readouterr().out

    return printed


@pytest.mark.parametrize("row", [row for row in ROWS if getattr(row, "quote", None)], ids=kind)
def test_text_shows_the_quote_and_where_it_stands(printed: Any, row: Any) -> None:
    shown = printed((row,), Format.TEXT)
    assert row.quote in shown
    assert f"《{row.document_title}》 › {row.section} [{row.start},{row.end})" in shown


@pytest.mark.parametrize("value", [*ROWS, *SINGLE], ids=kind)
def test_every_answer_can_be_shown_in_every_form(printed: Any, value: Any) -> None:
    for form in Format:
        assert printed(value, form)
    if value in ROWS:
        assert "1 in all" in printed((value,), Format.TEXT)


def test_text_shows_a_quote_that_differs_from_the_words(printed: Any) -> None:
    words, quote = "推动节点建设。", "推动节点\n\n建设。"
    row = replace(examples.MENTION, document_title=None, section=None, start=10, end=10 + len(quote), quote=quote)
    shown = printed((row,), Format.TEXT)
    assert "推动节点 建设。" in shown
    assert f"(no title) › [10,{10 + len(quote)})" in shown
    assert words not in shown


def test_brackets_are_text_and_not_markup(printed: Any) -> None:
    count = replace(examples.COUNT, name="[bold]某[/bold]")
    assert "[bold]某[/bold]" in printed((count,), Format.TEXT)


def test_a_text_cannot_steer_the_terminal(printed: Any) -> None:
    shown = printed((replace(examples.HIT, text="推动\x1b[31m节点\x07建设\x9b2J"),), Format.TEXT)
    assert "推动 [31m节点 建设 2J" in shown


def test_json_is_what_the_api_answers(printed: Any) -> None:
    page = Page((examples.COUNT,), total=3, next="abc")
    body = {"items": [{"group": "label", "name": "Measure", "count": 14}], "total": 3, "next": "abc"}
    assert json.loads(printed(page, Format.JSON)) == body
    assert json.loads(printed((examples.COUNT,), Format.JSON)) == {**body, "total": 1, "next": None}


def test_json_lines_are_a_row_a_line(printed: Any) -> None:
    lines = printed((examples.MEASURE, examples.MEASURE), Format.JSONL).splitlines()
    assert [json.loads(line)["quote"] for line in lines] == [examples.MEASURE.quote] * 2


def test_csv_has_a_header_and_cells_people_can_read(printed: Any) -> None:
    (row,) = csv.DictReader(io.StringIO(printed((examples.MEASURE,), Format.CSV)))
    assert row["quote"] == examples.MEASURE.quote
    assert row["owners"] == "信息通信管理局 (lead, explicit)"
    assert row["programs"] == "5G；工业互联网"
    assert row["metrics"] == "2万家以上"
    assert row["parent_id"] == examples.MEASURE.parent_id


def test_a_page_says_how_to_go_on(printed: Any) -> None:
    shown = printed(Page((examples.COUNT,), total=3, next="abc"), Format.TEXT)
    assert "1 of 3" in shown
    assert "--cursor abc" in shown


def test_the_text_of_a_source_is_printed_whole_since_offsets_count_in_it(printed: Any) -> None:
    text = replace(examples_texts.DOCUMENT_TEXT, text="栏目\n通知\n正文", before="", after="", start=0)
    assert printed(text, Format.TEXT) == "栏目\n通知\n正文\n"
    assert printed(replace(text, before="…", after="。"), Format.TEXT) == "…栏目\n通知\n正文。\n"
