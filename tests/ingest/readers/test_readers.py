from __future__ import annotations

import hashlib
import time
from pathlib import Path

import pytest

from graph.errors import SourceError
from ingest.readers import read, read_bytes
from ingest.readers.limits import MAX_BYTES, MAX_LINE

NOTICE = "各有关单位：\r\n　　请于8月底前报送材料。\r\n"


def test_text_is_kept_exactly_as_stored(tmp_path: Path) -> None:
    path = tmp_path / "notice.txt"
    path.write_bytes(("\ufeff" + NOTICE).encode())
    source = read(path)
    assert source.text == "\ufeff" + NOTICE
    assert source.name == str(path)
    assert source.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert (source.format, dict(source.front), source.body_start) == ("txt", {}, 0)


def test_the_name_in_the_store_may_be_another_than_the_path(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("通知", encoding="utf-8")
    assert read(path, "2024/notice.txt").name == "2024/notice.txt"


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("一、总体要求\n加强管理。", "a.txt", "txt"),
        ("# 某市管理办法\n\n第一条 为了加强管理。", "a.txt", "md"),
        ("**（一）优化管理。**加强协同。", "-", "md"),
        ("![](https://example.com/a.png)\n正文。", "a.txt", "md"),
        ("加强管理。", "a.md", "md"),
        ("加强管理，完成率达到*号标注的水平。", "-", "txt"),
        ("<!DOCTYPE html><html><body><p>加强管理。</p></body></html>", "a.txt", "html"),
        ('\ufeff<!-- saved -->\n<div class="wrap"><p>加强管理。</p></div>\n', "-", "html"),
        ('<div align="center">徽标</div>\n\n# 某市管理办法\n\n第一条 为了加强管理。', "a.md", "md"),
    ],
)
def test_formats_are_told_apart_by_content(text: str, name: str, expected: str) -> None:
    assert read_bytes(text.encode(), name).format == expected


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "is empty"),
        (b" \n\xe3\x80\x80\xe3\x80\x80\n\xef\xbb\xbf", "only white space"),
        (b"\xef\xbb\xbf \n", "only white space"),
        (b"%PDF-1.7\n...", "is a PDF that is broken"),
        (b"PK\x03\x04...word/document.xml", "is a DOCX document that is broken"),
        (b"PK\x03\x04...xl/workbook.xml", "is an XLSX sheet"),
        (b"PK\x03\x04...", "is a ZIP archive"),
        (b"\x89PNG\r\n\x1a\n", "is a PNG picture"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....", "an old Office file"),
        (b"{\\rtf1\\ansi", "an RTF document"),
        (b"\xef\xbb\xbf<!DOCTYPE html><html>", "an HTML page without text"),
        (b"abc\x00def", "is not text"),
        (b"\x01\x02\x03\x04" * 20 + b"abc", "control characters"),
    ],
)
def test_what_cannot_be_read_is_named_with_its_reason(data: bytes, says: str) -> None:
    with pytest.raises(SourceError, match="input") as caught:
        read_bytes(data, "input")
    assert says in str(caught.value)


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"gone\.txt: does not exist"):
        read(tmp_path / "gone.txt")
    with pytest.raises(SourceError, match="is a folder"):
        read(tmp_path)


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    started = time.perf_counter()
    with pytest.raises(SourceError, match=r"huge\.txt: has 50\.0 MB; a document may have 20 MB") as caught:
        read(path)
    assert time.perf_counter() - started < 1
    assert caught.value.hint
    with pytest.raises(SourceError):
        read_bytes(b"a" * (MAX_BYTES + 1), "stdin")


def test_a_line_nobody_wrote_is_refused_with_its_number() -> None:
    with pytest.raises(SourceError, match="2") as caught:
        read_bytes(("标题\n" + "数" * (MAX_LINE + 1)).encode(), "dump.txt")
    assert caught.value.place == "2"
    assert "500,001 characters" in caught.value.reason
