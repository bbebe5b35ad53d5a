"""Which lines of a source are not the document: page furniture, told by wording, place, repetition and shape."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from ingest.markup import Line
from ingest.patterns import chrome as wording
from ingest.patterns.labels import LABEL_START
from ingest.readers import Source

_SENTENCE_END = re.compile(r"[。！？；：:!?;”）)]$")
_CLAUSES = re.compile(r"[，,。；;！!？?：:\s]+")
_BODY = 40
_HEAD_LINES = 40
_NEAR = 3
_MARKS = 3

Reasons = list[str | None]


def chrome(lines: Sequence[Line], source: Source) -> Reasons:
    """For each line why it is left out, None where it stays."""
    reasons: Reasons = [_by_wording(line) for line in lines]
    _punctuation(lines, reasons)
    _page_numbers(lines, reasons)
    _page_headers(lines, reasons)
    _contents(lines, reasons)
    _metadata(lines, reasons)
    _captions(lines, reasons)
    _pull_quotes(lines, reasons)
    _repeated_head(lines, reasons, source)
    _tail(lines, reasons)
    _weak(lines, reasons)
    return reasons


def fold(text: str) -> str:
    """Text without punctuation and space: what two lines are compared by."""
    return wording.PUNCTUATION.sub("", text)


def _by_wording(line: Line) -> str | None:
    text = line.text
    if len(text) > 120:
        return None
    folded = fold(text)
    if not folded:
        return None
    if folded in wording.PHRASES:
        return "phrase"
    if line.row or (LABEL_START.match(text) and len(text) > 4):
        return None
    if wording.MOJIBAKE.search(text):
        return "mojibake"
    if wording.URL_LINE.search(text):
        return "link"
    if wording.STAMP.search(text):
        return "stamp"
    if wording.SHARE.search(text) or wording.PLAYER.search(text):
        return "page"
    if len(text) <= 60 and wording.SUBSCRIBE.search(text) and not text.endswith("。"):
        return "subscription"
    return None


def _punctuation(lines: Sequence[Line], reasons: Reasons) -> None:
    """Marks alone on their lines, several of them or beside chrome; one by itself is a sentence's, cut off."""
    alone = [not fold(line.text) for line in lines]
    for i, mark in enumerate(alone):
        near = range(max(0, i - 1), min(len(lines), i + 2))
        if mark and (sum(alone[max(0, i - 2) : i + 3]) >= _MARKS or any(reasons[j] is not None for j in near)):
            reasons[i] = "punctuation"


def _page_numbers(lines: Sequence[Line], reasons: Reasons) -> None:
    """Numbers alone on a line: dressed (— 3 —), or cutting a sentence in two, or next in number to one that does."""
    bare: dict[int, int] = {}
    for i, line in enumerate(lines):
        match = wording.PAGE_NUMBER.match(line.text) if len(line.text) < 24 and reasons[i] is None else None
        if match is None:
            continue
        if match["bare"]:
            bare[i] = int(match["bare"])
        else:
            reasons[i] = "page number"
    sure = {i: number for i, number in bare.items() if _cuts_sentence(lines, i, bare)}
    for i, number in bare.items():
        above = max((j for j in sure if j < i), default=None)
        below = min((j for j in sure if j > i), default=None)
        fits = (above is not None and sure[above] + 1 == number) or (below is not None and sure[below] - 1 == number)
        if i in sure or fits:
            sure[i] = number
            reasons[i] = "page number"


def _cuts_sentence(lines: Sequence[Line], index: int, bare: Mapping[int, int]) -> bool:
    if index - 1 in bare or index + 1 in bare:
        return False
    if not (_is_running(lines, index - 1) and _is_running(lines, index + 1)):
        return False
    before, after = lines[index - 1].text, lines[index + 1].text
    return not _SENTENCE_END.search(before) and not LABEL_START.match(after)


def _is_running(lines: Sequence[Line], index: int) -> bool:
    """True for a line of running text, as against a heading or a cell."""
    return 0 <= index < len(lines) and len(lines[index].text) >= 12 and re.search(r"[，。、；]", lines[index].text) is not None


def _page_headers(lines: Sequence[Line], reasons: Reasons) -> None:
    """Short lines that come back beside page numbers."""
    count = Counter(line.text for line in lines if len(line.text) <= _BODY)
    for i, line in enumerate(lines):
        if reasons[i] is None and count[line.text] >= 3 and not _SENTENCE_END.search(line.text):
            beside = [r for r in reasons[max(0, i - 2) : i + 3] if r in ("page number", "page header")]
            if beside:
                reasons[i] = "page header"


def _contents(lines: Sequence[Line], reasons: Reasons) -> None:
    """A table of contents: lines with leaders and page numbers, or repeated below as headings."""
    for i, line in enumerate(lines):
        if reasons[i] is None and len(line.text) < 200 and wording.TOC_LINE.search(line.text) and "。" not in line.text:
            reasons[i] = "contents"
    head = next((i for i, line in enumerate(lines[:120]) if wording.TOC_HEAD.match(line.text)), None)
    if head is None:
        return
    later = Counter(fold(line.text) for line in lines[head:])
    reasons[head] = "contents"
    for i in range(head + 1, len(lines)):
        if reasons[i] is None and later[fold(lines[i].text)] < 2:
            break
        later[fold(lines[i].text)] -= 1
        reasons[i] = reasons[i] or "contents"


def _metadata(lines: Sequence[Line], reasons: Reasons) -> None:
    """Label and value, as portals print them above (or below) the document; a label's value may be on the next line."""
    labels = [i for i, line in enumerate(lines) if len(line.text) < 200 and wording.META_LABEL.match(line.text)]
    title = ""
    for at, i in enumerate(labels):
        if LABEL_START.match(lines[i].text):
            continue
        reasons[i] = reasons[i] or "metadata"
        value = wording.META_LABEL.sub("", lines[i].text).strip()
        if value or i + 1 >= len(lines) or i + 1 in labels or lines[i + 1].text.endswith("。"):
            title = title or (value if wording.META_TITLE.match(lines[i].text) else "")
            continue
        below = lines[i + 1].text
        if wording.META_TITLE.match(lines[i].text):
            title = below
        elif title and (title.startswith(below) or below.startswith(title)):
            continue
        elif at + 1 == len(labels) and not (len(below) < 30 and wording.META_VALUE.match(below)):
            continue
        reasons[i + 1] = reasons[i + 1] or "metadata"


def _captions(lines: Sequence[Line], reasons: Reasons) -> None:
    for i, line in enumerate(lines):
        if reasons[i] is None and len(line.text) < 80 and wording.CAPTION.search(line.text):
            reasons[i] = "caption"


def _pull_quotes(lines: Sequence[Line], reasons: Reasons) -> None:
    """Lines set off by a bullet that cut a sentence in two, or repeat what the text says elsewhere."""
    quotes = [i for i, line in enumerate(lines) if reasons[i] is None and wording.PULL_QUOTE.match(line.text)]
    if not quotes:
        return
    marked = set(quotes)
    rest = fold("\n".join(line.text for i, line in enumerate(lines) if i not in marked))
    for i in quotes:
        clauses = [fold(c) for c in _CLAUSES.split(wording.PULL_QUOTE.sub("", lines[i].text))]
        clauses = [c for c in clauses if len(c) >= 6]
        said = sum(len(c) for c in clauses if c in rest)
        if clauses and said * 2 > sum(map(len, clauses)):
            reasons[i] = "pull quote"
    for i in quotes:
        if reasons[i] is None and any(reasons[j] == "pull quote" for j in (i - 1, i + 1) if 0 <= j < len(lines)):
            reasons[i] = "pull quote" if _interrupts(lines, reasons, i) else None


def _interrupts(lines: Sequence[Line], reasons: Reasons, index: int) -> bool:
    """True where the text before the line breaks off and goes on after it."""
    before = next((lines[i].text for i in range(index - 1, -1, -1) if reasons[i] is None and i != index), "")
    after = next((lines[i].text for i in range(index + 1, len(lines)) if reasons[i] is None), "")
    if not before or not after or LABEL_START.match(after):
        return False
    return not _SENTENCE_END.search(before) and len(before) >= 12


def _repeated_head(lines: Sequence[Line], reasons: Reasons, source: Source) -> None:
    """Account names (short lines that come back, or are the front matter's source) and titles printed twice."""
    count = Counter(fold(line.text) for line in lines if len(line.text) <= _BODY)
    account = fold(source.front.get("source", ""))
    above = None
    for i, line in enumerate(lines[:_HEAD_LINES]):
        if i and lines[i - 1].text in wording.ACCOUNT_LABELS:
            reasons[i] = "account"
        if "。" in line.text and len(line.text) >= _BODY and reasons[i] is None:
            break
        if reasons[i] is not None:
            continue
        if above is not None and fold(lines[above].text) == fold(line.text) and len(line.text) > 6:
            reasons[above] = "title again"
            above = i
        elif account and fold(line.text) == account:
            reasons[i] = "account"
        else:
            above = i
    names = {fold(line.text) for i, line in enumerate(lines) if reasons[i] == "account" and len(line.text) <= 15}
    for i, line in enumerate(lines):
        if reasons[i] is None and len(line.text) <= 15 and fold(line.text) in names:
            reasons[i] = "account"
    _captured_account(lines, reasons, count)


def _captured_account(lines: Sequence[Line], reasons: Reasons, count: Counter[str]) -> None:
    """The account above a WeChat capture: short lines next to the title that come back at the end or at once."""
    if not any(reason == "phrase" for reason in reasons):
        return
    names = set()
    for i, line in enumerate(lines[:8]):
        if reasons[i] is None and len(line.text) <= 12 and count[fold(line.text)] >= 2:
            names.add(fold(line.text))
    for i, line in enumerate(lines):
        if reasons[i] is None and len(line.text) <= 12 and fold(line.text) in names:
            reasons[i] = "account"


def _tail(lines: Sequence[Line], reasons: Reasons) -> None:
    """Everything from the first closing mark (推荐阅读, 往期回顾) on, where no more of a document comes after it."""
    body_after = 0
    cut = None
    first_body = next((i for i, line in enumerate(lines) if _is_body(line)), len(lines))
    for i in range(len(lines) - 1, -1, -1):
        text = lines[i].text
        if wording.TAIL_HEAD.match(text) and body_after < 2 and i > first_body:
            cut = i
        disclaims = wording.DISCLAIMER.search(text) is not None
        if disclaims and body_after == 0 and len(text) < 400:
            reasons[i] = reasons[i] or "disclaimer"
        elif reasons[i] is None and (_is_body(lines[i]) or LABEL_START.match(text)):
            body_after += 1
    for i in range(cut if cut is not None else len(lines), len(lines)):
        reasons[i] = reasons[i] or "after the end"
    _linked_tail(lines, reasons)
    for i in range(len(lines) - 1, -1, -1):
        if reasons[i] is not None:
            continue
        if not (lines[i].linked or _promotes(lines, reasons, i)):
            break
        reasons[i] = "promotion"


def _linked_tail(lines: Sequence[Line], reasons: Reasons) -> None:
    """What comes after the last running text where most of it is links: reading lists with their headings."""
    last = max((i for i, line in enumerate(lines) if _is_body(line) or LABEL_START.match(line.text)), default=-1)
    rest = [i for i in range(last + 1, len(lines)) if reasons[i] is None]
    first = next((i for i in rest if lines[i].linked), None)
    if first is None or sum(lines[i].linked for i in rest if i >= first) * 2 < sum(i >= first for i in rest):
        return
    heading = [i for i in rest if i == first - 1 and len(lines[i].text) < _BODY and not _SENTENCE_END.search(lines[i].text)]
    for i in [*heading, *(i for i in rest if i >= first)]:
        reasons[i] = "link"


def _is_body(line: Line) -> bool:
    return len(line.text) >= _BODY and "。" in line.text and not line.linked


def _promotes(lines: Sequence[Line], reasons: Reasons, index: int) -> bool:
    """True for a slogan at the very end: it has no full stop, and only chrome comes after it."""
    text = lines[index].text
    return "倾力推荐" in text or "欢迎" in text[:4] or (text[:1] == "“" and text[-1:] == "”" and len(text) < 20)


def _weak(lines: Sequence[Line], reasons: Reasons) -> None:
    """Words that are chrome only in its company."""
    for i, line in enumerate(lines):
        if reasons[i] is None and len(line.text) <= 8 and fold(line.text) in wording.WEAK_PHRASES:
            near = [*reasons[max(0, i - _NEAR) : i], *reasons[i + 1 : i + 1 + _NEAR]]
            if near and sum(r is not None for r in near) * 2 >= len(near):
                reasons[i] = "phrase"
