from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest
from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from graph.errors import SourceError
from ingest.readers import read_bytes
from ingest.readers.limits import MAX_UNPACKED
from tests.ingest.readers.documents import docx, number, saved, with_lists


def text(data: bytes) -> str:
    source = read_bytes(data, "a.docx")
    assert source.format == "docx"
    return source.text


def test_paragraphs_and_tables_come_in_their_order() -> None:
    document = Document()
    document.add_heading("某市数据管理办法", 0)
    document.add_paragraph("前文。")
    table = document.add_table(2, 2)
    for cell, shown in zip(table._cells, ("任务", "牵头单位", "建设\n平台", "甲局"), strict=True):
        cell.text = shown
    document.add_paragraph("后文\t第二栏\n换行。")
    assert text(saved(document)).split("\n\n") == [
        "某市数据管理办法",
        "前文。",
        "| 任务 | 牵头单位 |\n| 建设 平台 | 甲局 |",
        "后文\t第二栏\n换行。",
    ]


def test_merged_cells_are_said_again_below_and_stand_once_across() -> None:
    document = Document()
    table = document.add_table(3, 3)
    for i, cell in enumerate(table._cells):
        cell.text = str(i)
    table.cell(0, 0).merge(table.cell(1, 0)).text = "数据"
    table.cell(2, 0).merge(table.cell(2, 2)).text = "合计"
    assert text(saved(document)).split("\n") == ["| 数据 | 1 | 2 |", "| 数据 | 4 | 5 |", "| 合计 |"]


def test_a_frame_round_paragraphs_is_no_table() -> None:
    document = Document()
    document.add_table(1, 1).cell(0, 0).text = "各有关单位：\n请遵照执行。"
    assert text(saved(document)) == "各有关单位：\n请遵照执行。" or "|" not in text(saved(document))


@pytest.mark.parametrize(
    ("levels", "paragraphs", "expected"),
    [
        (
            [("chineseCountingThousand", "%1、"), ("chineseCountingThousand", "（%2）"), ("decimal", "%3.")],
            [(0, "总体"), (1, "目标"), (2, "汇聚"), (2, "共享"), (1, "任务"), (2, "检查"), (0, "保障")],
            ["一、总体", "（一）目标", "1.汇聚", "2.共享", "（二）任务", "1.检查", "二、保障"],
        ),
        ([("decimal", "%1"), ("decimal", "%1.%2")], [(0, "甲"), (1, "乙"), (1, "丙")], ["1 甲", "1.1 乙", "1.2 丙"]),
        (
            [("chineseCounting", "第%1条　")],
            [(0, "内容")] * 11,
            [f"第{n}条　内容" for n in "一二三四五六七八九"] + ["第十条　内容", "第十一条　内容"],
        ),
        ([("bullet", "●")], [(0, "要点")], ["要点"]),
        ([("decimalEnclosedCircle", "%1"), ("upperLetter", "%2．")], [(0, "甲"), (1, "乙")], ["①甲", "A．乙"]),
    ],
)
def test_numbers_that_word_shows_are_text(
    levels: list[tuple[str, str]], paragraphs: list[tuple[int, str]], expected: list[str]
) -> None:
    document, id = with_lists(levels)
    for level, shown in paragraphs:
        number(document.add_paragraph(shown), id, level)
    assert text(saved(document)).split("\n\n") == expected


def test_what_is_hidden_deleted_or_a_field_code_is_no_text() -> None:
    document = Document()
    paragraph = document.add_paragraph("甲")
    paragraph.add_run("乙").font.hidden = True
    element: Any = paragraph._p
    for inner in (
        "<w:del {ns}><w:r><w:delText>丙</w:delText></w:r></w:del>",
        "<w:r {ns}><w:instrText>TOC</w:instrText></w:r>",
        "<w:ins {ns}><w:r><w:t>丁</w:t></w:r></w:ins>",
        "<w:hyperlink {ns}><w:r><w:t>戊</w:t></w:r></w:hyperlink>",
    ):
        element.append(parse_xml(inner.format(ns=nsdecls("w"))))
    assert text(saved(document)) == "甲丁戊"


def with_chunk(content: bytes, kind: str) -> bytes:
    document = Document()
    document.add_paragraph("前文。")
    part = Part(PackURI("/word/chunk1.bin"), kind, content, document.part.package)
    id = document.part.relate_to(part, RELATIONSHIP_TYPE.A_F_CHUNK)
    document.element.body.insert(1, parse_xml(f'<w:altChunk {nsdecls("w", "r")} r:id="{id}"/>'))
    return saved(document)


MHTML = (
    b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/html; charset=utf-8\n"
    b"Content-Transfer-Encoding: 8bit\n\n" + "<html><body><p>网页正文。</p></body></html>".encode() + b"\n--x--\n"
)


@pytest.mark.parametrize(
    ("content", "kind"),
    [("<html><body><p>网页正文。</p></body></html>".encode(), "text/html"), (MHTML, "application/xhtml+xml")],
)
def test_a_page_put_in_as_a_whole_is_read(content: bytes, kind: str) -> None:
    assert text(with_chunk(content, kind)) == "前文。\n\n网页正文。"


def test_another_part_put_in_as_a_whole_is_named() -> None:
    with pytest.raises(SourceError, match="application/rtf") as caught:
        read_bytes(with_chunk(b"{\\rtf1}", "application/rtf"), "a.docx")
    assert caught.value.place == "/word/chunk1.bin"


def packed(**parts: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/"), content)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (docx("甲")[:-500], "broken"),
        (packed(word__document=b"<a/>"), "broken"),
        (
            docx("甲").replace(b"PK\x01\x02\x14\x03\x14\x00\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01\x00"),
            "locked by a password",
        ),
        (docx(), "without text"),
        (packed(word__bomb=b"0" * (MAX_UNPACKED + 1)), "unpacks to"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "locked by a password"),
    ],
    ids=["cut off", "no document", "locked archive", "empty", "bomb", "locked office file"],
)
def test_a_document_that_cannot_be_read_says_why(data: bytes, says: str) -> None:
    with pytest.raises(SourceError, match=r"a\.docx") as caught:
        read_bytes(data, "a.docx")
    assert says in str(caught.value)
