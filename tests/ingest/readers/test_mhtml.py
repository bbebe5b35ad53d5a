from __future__ import annotations

import base64
import quopri

import pytest

from graph.errors import SourceError
from ingest.readers import read_bytes

PAGE = "<html><body><div id='js_content'><p>加强管理，提升水平。</p></div></body></html>"


def saved_page(content: bytes, coding: str, charset: str, kind: str = "text/html") -> bytes:
    return (
        (
            "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://www.example.cn/a.html\r\nSubject: page\r\n"
            'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="b1"\r\n\r\n'
            f"--b1\r\nContent-Type: {kind}; charset={charset}\r\nContent-Transfer-Encoding: {coding}\r\n\r\n"
        ).encode()
        + content
        + b"\r\n--b1\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBO\r\n--b1--\r\n"
    )


@pytest.mark.parametrize(
    ("content", "coding", "charset"),
    [
        (quopri.encodestring(PAGE.encode()), "quoted-printable", "utf-8"),
        (base64.encodebytes(PAGE.encode("gb18030")), "base64", "gb2312"),
        (PAGE.encode("big5", "replace").replace(b"?", b""), "8bit", "unknown-8"),
    ],
)
def test_the_page_in_a_saved_page(content: bytes, coding: str, charset: str) -> None:
    source = read_bytes(saved_page(content, coding, charset), "a.mht")
    assert source.format == "mhtml"
    assert source.text.startswith("加")
    assert source.front["url"] == "https://www.example.cn/a.html"


def test_a_message_without_a_page_is_refused() -> None:
    with pytest.raises(SourceError, match="without a page"):
        read_bytes(saved_page(b"x", "8bit", "utf-8", "text/plain"), "a.mht")
