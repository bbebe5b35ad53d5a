"""What the repo contains, we wrote: no passage of a document in ``../shared`` stands in a tracked file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.test_repo import tracked_texts

pytestmark = pytest.mark.shared

# Longer than nearly every name and set phrase; titles, which one can only quote, are set aside.
PASSAGE = 30
_TITLE = re.compile(r"《[^《》]*》")
_BREAK = re.compile(r"[^\w，、；：“”（）]+")


def passages(text: str) -> set[str]:
    """Every stretch of `PASSAGE` characters within a sentence that is Chinese for the most part."""
    found = set()
    for part in _BREAK.split(_TITLE.sub("\n", text)):
        for i in range(len(part) - PASSAGE + 1):
            passage = part[i : i + PASSAGE]
            if len(re.findall(r"[一-鿿]", passage)) > PASSAGE // 2:
                found.add(passage)
    return found


def test_no_passage_of_a_real_document_stands_in_the_repo(shared: Path) -> None:
    ours = {passage: name for name, text in tracked_texts() for passage in passages(text)}
    sources = [p for folder in ("corpus", "gold/src") for p in sorted((shared / folder).glob("*.*"))]
    taken: dict[str, tuple[str, str]] = {}
    for path in sources:
        if path.suffix in (".md", ".txt", ".html"):
            text = re.sub(r"\s", "", _TITLE.sub("\n", path.read_text(encoding="utf-8", errors="replace")))
            taken |= {p: (ours[p], path.name) for p in passages(text) if p in ours}
    assert taken == {}
