from __future__ import annotations

import pytest

from graph.errors import SourceError
from ingest.readers.decoding import decode

SIMPLIFIED = "各有关单位：为了加强码号资源的管理，现将有关事项通知如下。"
TRADITIONAL = "各有關單位：為了加強碼號資源的管理，現將有關事項通知如下。"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (SIMPLIFIED, "utf-8"),
        (SIMPLIFIED, "utf-8-sig"),
        (SIMPLIFIED, "utf-16"),
        (SIMPLIFIED, "gb18030"),
        (SIMPLIFIED, "gbk"),
        ("关于加强管理的通知", "gbk"),
        (TRADITIONAL, "big5"),
        ("plain ASCII", "ascii"),
    ],
)
def test_an_encoding_is_found(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "a.txt").lstrip("\ufeff") == text


def test_a_declared_encoding_comes_before_a_guess() -> None:
    text = "<!-- charset=gb2312 -->\n" + SIMPLIFIED
    assert decode(text.encode("gbk"), "a.txt") == text


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"\xef\xbb\xbf\xff\xfe\xfd", "begins as utf-8 and breaks off"),
        (b"\xff\xfe\x00\xd8\x00\xd8", "begins as utf-16-le"),
        (bytes(range(128, 256)) * 4, "an encoding nobody could tell"),
    ],
)
def test_a_broken_encoding_is_named_with_its_place(data: bytes, says: str) -> None:
    with pytest.raises(SourceError) as caught:
        decode(data, "a.txt")
    assert says in str(caught.value)
    assert caught.value.place.startswith("byte ")
