"""Text that no office writes is read in time that grows with its length, not with its square."""

from __future__ import annotations

from time import process_time

import pytest

from ingest.facts import facts
from ingest.lexicon import load_lexicon
from ingest.pipeline import extract
from ingest.readers import read_bytes

LENGTH = 30_000
SECONDS = 12
"""Far more than any of these takes; what grows with the square takes minutes."""
REPEATED = {
    "list": "、；",
    "opening": "（",
    "closing": "）",
    "digits": "1",
    "numerals": "万",
    "percentages": "百分之三十",
    "title": "《",
    "titles": "《关于》",
    "quotation": "“",
    "headings": "一、推进工作\n",
    "articles": "第一条 企业应当做好记录。\n",
    "lines": "应当\n",
    "bodies": "有关部门",
    "organisations": "研究院",
    "laws": "反洗钱法、",
    "meetings": "会议",
    "notes": "（责任单位：市水务局、市财政局）",
    "note lines": "责任单位：市水务局、市财政局\n",
    "places": "北京市",
    "letters": "a",
    "emphasis": "*",
    "tags": "<a ",
    "links": "[",
    "cells": "|a|b|\n",
    "stops": "。",
}


@pytest.mark.parametrize("repeated", REPEATED.values(), ids=REPEATED)
def test_is_read_in_time(repeated: str) -> None:
    lexicon = load_lexicon()
    extract(read_bytes("关于某事的通知".encode(), "warm.txt"), lexicon)
    source = read_bytes(f"甲{repeated * (LENGTH // len(repeated))}".encode(), "hostile.txt")
    started = process_time()
    facts(extract(source, lexicon), lexicon)
    assert process_time() - started < SECONDS


def test_brackets_in_brackets_are_read_in_time() -> None:
    lexicon = load_lexicon()
    depth = LENGTH // 2
    source = read_bytes(f"甲{'（' * depth}{'）' * depth}{'《〈' * depth}{'〉》' * depth}".encode(), "hostile.txt")
    started = process_time()
    facts(extract(source, lexicon), lexicon)
    assert process_time() - started < SECONDS
