"""What the repo contains, we wrote: no passage of a document in ``../shared`` stands in a tracked file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.test_repo import tracked_texts

pytestmark = pytest.mark.shared

# In characters. Shorter runs are names and set phrases; of the annotated documents even a clause would tell.
PASSAGE = {"corpus": 30, "gold/src": 24}
# What everyone writes in the same words: such a phrase is taken out before the passages are compared.
SET_PHRASES = (
    "以习近平新时代中国特色社会主义思想为指导",
    "党的十九大和十九届二中、三中、四中、五中全会精神",
    "微信扫一扫关注该公众号",
    "网络安全威胁和漏洞信息共享平台",
)
_SET = re.compile("|".join(map(re.escape, SET_PHRASES)))
_PARAGRAPH = re.compile(r"\n\s*\n")
_TITLE = re.compile(r"《[^《》]*》")  # one can only quote them
_BREAK = re.compile(r"[^\w，、；：“”（）]+")
_FULL_WIDTH = str.maketrans(",;:()", "，；：（）")
_CHINESE = re.compile(r"[一-鿿]")


def passages(text: str, length: int) -> set[str]:
    """Every stretch of `length` characters within a sentence that is Chinese for the most part.

    Line breaks and the width of punctuation make no difference; blank lines, titles and set phrases end a stretch.
    """
    plain = re.sub(r"\s", "", _PARAGRAPH.sub("。", text)).translate(_FULL_WIDTH)
    parts = _BREAK.split(_SET.sub("\n", _TITLE.sub("\n", plain)))
    stretches = {part[i : i + length] for part in parts for i in range(len(part) - length + 1)}
    return {stretch for stretch in stretches if len(_CHINESE.findall(stretch)) > length // 2}


def documents(folder: Path) -> dict[str, str]:
    """The text of each document by file name, without white space: pages break their sentences anywhere."""
    files = sorted(p for p in folder.glob("*.*") if p.suffix in (".md", ".txt", ".html"))
    return {p.name: re.sub(r"\s", "", p.read_text(encoding="utf-8", errors="replace")) for p in files}


@pytest.mark.parametrize("folder", PASSAGE)
def test_no_passage_of_a_real_document_stands_in_the_repo(folder: str, shared: Path) -> None:
    length = PASSAGE[folder]
    ours = {passage: name for name, text in tracked_texts() for passage in passages(text, length)}
    theirs = documents(shared / folder)
    assert theirs
    taken = {
        passage: (ours[passage], name)
        for name, text in theirs.items()
        for passage in passages(text, length)
        if passage in ours
    }
    assert taken == {}


def test_a_passage_is_found_across_line_breaks_and_either_width_of_comma() -> None:
    ours = passages("示例：河边的三座水塔已经修好,村里\n  人人用上了清水", 16)
    assert passages("去年，河边的三座水塔已经修好，村里人人用上了清水。", 16) & ours
    assert not passages("去年，河边的三座水塔还没有修，村里人人盼着清水。", 16) & ours


@pytest.mark.parametrize("phrase", SET_PHRASES)
def test_a_set_phrase_is_no_passage(phrase: str) -> None:
    assert passages(f"甲{phrase}乙", len(phrase)) == set()


def test_every_set_phrase_is_one_a_document_and_the_repo_share(shared: Path) -> None:
    here = "test_own_words.py"
    ours = "".join(re.sub(r"\s", "", text) for name, text in tracked_texts() if not name.endswith(here))
    theirs = "".join(documents(shared / "gold" / "src").values())
    assert [phrase for phrase in SET_PHRASES if phrase not in ours or phrase not in theirs] == []
