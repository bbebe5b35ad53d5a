from __future__ import annotations

import threading

import pytest

from graph.errors import SourceError
from ingest.clean import clean
from ingest.readers import read_bytes
from tests.ingest.readers.documents import pdf

WIDE = "推进数据共享开放完善管理制度强化安全保障提升公共服务水平加快平台建"


def turned(by: int, length: int) -> str:
    """A line that is another for each number."""
    return (WIDE[by:] + WIDE[:by])[:length]


def test_lines_pages_and_indents() -> None:
    data = pdf([[(90, 700, "　"), (114, 680, WIDE[:31]), (90, 660, "设。")], [(114, 700, "第二页开始。")]])
    source = read_bytes(data, "a.bin")
    assert source.format == "pdf"
    assert source.text == f"　　{WIDE[:31]}\n设。\n第二页开始。"


def test_what_is_drawn_out_of_turn_is_read_at_its_place() -> None:
    lines = [(280.0, 60.0, "— 1 —"), (90.0, 700.0, "某市管理办法"), (90.0, 680.0, "第一条 加强管理。")]
    assert read_bytes(pdf([lines]), "a.pdf").text.split("\n") == ["某市管理办法", "第一条 加强管理。", "　　— 1 —"]


def test_lines_broken_at_the_margin_and_at_a_page_are_one_paragraph() -> None:
    lines = [
        (114.0 if i % 3 == 0 else 90.0, 760.0 - 20 * (i % 12), turned(i, (31, 33, 20)[i % 3]) + "。" * (i % 3 == 2))
        for i in range(24)
    ]
    pages = [[*lines[:12], (280.0, 60.0, "— 1 —")], [*lines[12:], (280.0, 60.0, "— 2 —")]]
    cleaned = clean(read_bytes(pdf(pages), "a.pdf"))
    assert [len(line) for line in cleaned.text.split("\n")] == [31 + 33 + 21] * 8
    assert [reason for _, reason in cleaned.dropped] == ["page number"] * 2


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (pdf([[], []], image=True), "is a scanned PDF: 2 of its 2 pages have no text layer"),
        (pdf([[(90, 700, "正文。")], [], []], image=True), "2 of its 3 pages"),
        (pdf([[(90, 700, "正文。")]])[:200], "is a PDF that is broken"),
        (b"%PDF-1.7\n...", "is a PDF that is broken"),
    ],
)
def test_a_pdf_that_cannot_be_read_says_why(data: bytes, says: str) -> None:
    with pytest.raises(SourceError, match=r"a\.pdf") as caught:
        read_bytes(data, "a.pdf")
    assert says in str(caught.value)
    assert caught.value.hint


def test_a_page_without_text_among_others_is_named() -> None:
    source = read_bytes(pdf([[(90, 700, "正文一。")], [], [(90, 700, "正文二。")]], image=True), "a.pdf")
    assert source.front["pages_without_text"] == "2"


def test_a_locked_pdf_is_named() -> None:
    locked = pdf([[(90, 700, "正文。")]]).replace(
        b"/Root 1 0 R >>",
        b"/Root 1 0 R /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <"
        + b"41" * 32
        + b"> /U <"
        + b"42" * 32
        + b"> >> "
        b"/ID [<01> <01>] >>",
    )
    with pytest.raises(SourceError, match="locked by a password") as caught:
        read_bytes(locked, "a.pdf")
    assert caught.value.hint


def test_threads_read_one_after_the_other() -> None:
    data = pdf([[(90, 700, "正文。")]] * 20)
    found: list[str] = []
    threads = [threading.Thread(target=lambda: found.append(read_bytes(data, "a.pdf").text)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == ["\n".join(["正文。"] * 20)] * 8
