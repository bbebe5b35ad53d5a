from __future__ import annotations

import pytest

from ingest.readers import read_bytes
from ingest.readers.markdown import front_matter

BODY = "# 通知\n\n正文。\n"


def test_front_matter_is_taken_off_and_the_text_kept() -> None:
    text = f"---\ntitle: 关于某事的通知\nurl: https://example.com/a\ndate: 2024-07-22\n---\n{BODY}"
    source = read_bytes(text.encode(), "a.md")
    assert source.text == text
    assert source.text[source.body_start :] == BODY
    assert source.front == {"title": "关于某事的通知", "url": "https://example.com/a", "date": "2024-07-22"}


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        ("---\r\ntitle: 通知\r\n---\r\n", {"title": "通知"}),
        ("---\ntitle: 某部: 关于某事的通知\n---\n", {"title": "某部: 关于某事的通知"}),
        ("---\ntags: [5G, 算力]\nempty:\n---\n", {"tags": "5G, 算力"}),
        ("\ufeff---\ntitle: 通知\n---\n", {"title": "通知"}),
        ("---\n\n一、总体要求\n\n---\n", {}),
        ("一、总体要求\n---\n", {}),
    ],
)
def test_what_counts_as_front_matter(block: str, expected: dict[str, str]) -> None:
    found, start = front_matter(block + BODY)
    assert found == expected
    assert start == (len(block) if expected else 0)
