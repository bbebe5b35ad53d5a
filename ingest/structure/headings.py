"""Which words are a heading: a sentence that heads its paragraph, a topic on a line of its own, an annex's title."""

from __future__ import annotations

import re

from graph.model import Span
from ingest.patterns import structure as wording
from ingest.structure.paragraphs import Paragraph

_FIRST_SENTENCE = re.compile(r"[^。；！？]*?。")
_NOTE = re.compile(r"[（(][^（()）]*[）)]$")
_SENTENCE = re.compile(r"[。；！？]")
_NO_HEADING = re.compile(r"^[\d\W]+$|^[（(]|^注|\d{7}|年\s*\d*\s*月\s*\d*\s*日|^[A-Za-z0-9\W]+$|\t")
_LEADS_IN = re.compile(r"下列|以下|如下|包括|应当|不得|必须")
_REMARK_AT_END = re.compile(r"（[^）]{2,12}）$")
_LONGEST_RUN_IN = 45
_LONGEST_TOPIC = 60
_LONGEST_HEADING = 45
_LONGEST_LEAD_IN = 20
_LONGEST_WITH_COLON = 25
_LONGEST_ENTRY = 80


def run_in_length(text: str) -> int:
    """The length of a first sentence that heads the others of its paragraph (``优化管理。加强…``); 0 where it does not.

    A sentence with a colon defines or lists; one with only a note in brackets after it is all there is.
    """
    found = _FIRST_SENTENCE.match(text)
    if found is None or found.end() in (1, len(text)) or found.end() > _LONGEST_RUN_IN:
        return 0
    if "：" in found.group() or ":" in found.group() or _NOTE.match(text, found.end()):
        return 0
    return found.end()


def topic_length(text: str) -> int:
    """The length of a topic or question on a line of its own (``总体要求``, ``背景是什么？``); 0 where it is none.

    A colon at its end is left out.
    """
    if len(text) > _LONGEST_TOPIC or text[-1] == ";" or _SENTENCE.search(text.removesuffix("？")):
        return 0
    topic = text.rstrip("：:，,、")
    if topic != text and _LEADS_IN.search(topic):
        return 0
    if "：" in topic and len(topic) > _LONGEST_WITH_COLON:
        return 0
    return len(topic) if len(topic) == len(text) or len(topic) <= _LONGEST_LEAD_IN else 0


def could_head(text: str) -> bool:
    """True for a line that may head a section without a number."""
    if not 2 <= len(text) <= _LONGEST_HEADING or _SENTENCE.search(text) or _NO_HEADING.search(text):
        return False
    if text[-1] in "：:，,、…" or (text[-1] in "）)" and not _REMARK_AT_END.search(text)):
        return False
    others = (wording.DATE_LINE, wording.DOC_NUMBER, wording.SIGNATURE, wording.ADDRESSEES)
    return not any(pattern.match(text) for pattern in others)


def annex(line: Paragraph, label_end: int, below: Paragraph | None) -> tuple[Span | None, int] | None:
    """The title of an annex, behind its label or on the next line, and where its last line ends; None for no annex."""
    rest = line.text[label_end:].strip()
    if not rest:
        if (
            below
            and len(below.text) <= _LONGEST_TOPIC
            and not below.has_label
            and not re.search(r"[。；：]", below.text)
        ):
            return Span(below.start, below.end), below.end
        return None, line.end
    divided = line.text[label_end - 1] in "：:0123456789 \u3000" or line.text[label_end] in " \u3000（("
    if not divided or len(rest) > _LONGEST_TOPIC or rest[-1] in "。；，":
        return None
    at = line.text.index(rest, label_end)
    return line.part(at, at + len(rest)), line.end


def lists_annexes(line: Paragraph, below: Paragraph | None) -> bool:
    """True for ``附件：1.某某名单``: the list of what is attached, not the thing itself."""
    named = re.match(r"附\s*件\s*[:：]\s*(\S?)", line.text)
    if named is None:
        return False
    return bool(named[1]) or (below is not None and names_an_annex(below))


def names_an_annex(line: Paragraph) -> bool:
    """True for an entry of that list: ``2.某某办法``."""
    return re.match(r"[\d０-９]{1,2}[.．、]", line.text) is not None and not (
        "。" in line.text or len(line.text) > _LONGEST_ENTRY
    )
