"""Which lines are an article's title, and which only the headline of the page it stands on."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from graph.model import Span
from ingest.clean import CleanText
from ingest.patterns import structure as wording
from ingest.structure.paragraphs import Paragraph

_FOLD = re.compile(r"[\s《》〈〉“”\"|｜丨：:（）()【】\[\]!！]+")
_HEAD_LINES = 200
_PAGE_LINES = 6
_TITLE_LINES = 4
_LONGEST = 120
_LONGEST_OF_SEVERAL = 60
_INTRODUCTION = 12
_NEAR = 3
_SHORTEST_OF_SEVERAL = 5


def find_title(text: Sequence[Paragraph], clean: CleanText) -> tuple[int, int] | None:
    """First and last line of the title: the document's own, else the page's headline; None where there is neither."""
    page = page_headline(text, clean)
    limit = _limit(text)
    marked = page if page is not None and _is_marked(text[page], clean) else None
    found = [
        (first, last)
        for first in range(limit)
        for last in range(first, min(first + _TITLE_LINES, limit))
        if not (last > first and marked is not None and first <= marked <= last)
        if is_formal(text[first : last + 1]) and not any(announces(p.text) for p in text[first : last + 1])
        if not any(p.is_body for p in text[:first]) or _opens_a_document(text, first, last)
    ]
    if found:
        return max(found, key=lambda lines: _weight(text, *lines))
    return None if page is None else (page, page)


def _weight(text: Sequence[Paragraph], first: int, last: int) -> tuple[int, bool, int, int]:
    """What speaks for these lines: that they say 关于, that a number or addressees follow, that they are few.

    Without 关于 the lowest are taken, and as many as there are: the first line of such a title looks like any other.
    """
    about = any("关于" in p.text for p in text[first : last + 1])
    headed = any(_is_of_head(p) for p in text[last + 1 : last + 1 + _NEAR])
    issued = about and wording.SIGNATURE.match(text[first].text) is not None
    return 2 * about + headed, issued, first - last if about else last, -first


def _opens_a_document(text: Sequence[Paragraph], first: int, last: int) -> bool:
    """True for a title, not a heading, below running text: it says 关于 or 《》, or a head or a first label follows."""
    if any("关于" in p.text or "《" in p.text for p in text[first : last + 1]):
        return True
    return any(p.has_label or _is_of_head(p) for p in text[last + 1 : last + 1 + _NEAR])


def _is_of_head(line: Paragraph) -> bool:
    if line.is_body:
        return False
    return bool(wording.DOC_NUMBER.search(line.text) or wording.ADDRESSEES.match(line.text))


def page_headline(text: Sequence[Paragraph], clean: CleanText) -> int | None:
    """The line the front matter or a ``#`` calls the title, else a first line that looks like a headline."""
    known = _FOLD.sub("", front_of(text, clean).get("title", ""))
    for i, line in enumerate(text[:_PAGE_LINES]):
        if (known and _FOLD.sub("", line.text) == known) or (i == 0 and _is_marked(line, clean)):
            return i
    return 0 if len(text) > 1 and _heads_the_page(text[0]) else None


def front_of(text: Sequence[Paragraph], clean: CleanText) -> Mapping[str, str]:
    """What is said beside the text of the document that these paragraphs are in."""
    return clean.source.front_at(clean.offsets[text[0].start]) if text else {}


def _is_marked(line: Paragraph, clean: CleanText) -> bool:
    source, at = clean.source.text, clean.offsets[line.start]
    return "#" in source[source.rfind("\n", 0, at) + 1 : at]


def _heads_the_page(line: Paragraph) -> bool:
    others = (wording.SIGNATURE, wording.DOC_NUMBER, wording.ADDRESSEES, wording.HEAD_REMARK)
    return could_be_title(line) and not any(pattern.match(line.text) for pattern in others)


def could_be_title(line: Paragraph) -> bool:
    """True for a short line that ends without punctuation and begins with no date."""
    text = line.text
    return 6 <= len(text) <= 60 and text[-1] not in "。；：:，" and not (line.has_label or wording.DATE.match(text))


def _limit(text: Sequence[Paragraph]) -> int:
    """How many lines a title can be among: up to the first label, or until running text has gone on for long."""
    bodies = 0
    for i, line in enumerate(text[:_HEAD_LINES]):
        bodies += line.is_body
        if line.has_label or bodies > _INTRODUCTION:
            return i
    return min(_HEAD_LINES, len(text))


def is_formal(lines: Sequence[Paragraph]) -> bool:
    """True where the lines together read as an official document's title (…关于…的意见, …管理办法)."""
    longest = _LONGEST if len(lines) == 1 else _LONGEST_OF_SEVERAL
    if any(len(p.text) > longest or not _may_be_of_title(p) for p in lines):
        return False
    if len(lines) > 1 and "关于" not in lines[0].text and min(len(p.text) for p in lines) < _SHORTEST_OF_SEVERAL:
        return False
    if any(wording.TITLE_WORD.search(p.text) and "关于" in p.text for p in lines[:-1]):
        return False
    joined = "".join(p.text for p in lines)
    if not wording.TITLE.match(joined):
        return False
    return len(lines) == 1 or "关于" in joined or not wording.SIGNATURE.match(lines[0].text)


def _may_be_of_title(line: Paragraph) -> bool:
    text = line.text
    return not (
        line.has_label
        or wording.HEAD_REMARK.match(text)
        or text[-1] in "。；：:，,"
        or wording.DATE_LINE.match(text)
        or wording.DOC_NUMBER.fullmatch(text)
    )


def announces(text: str) -> bool:
    """True for a headline about a document (某部印发《…》), not the document's own title (关于印发《…》的通知)."""
    if text.endswith("的通知"):
        return False
    return re.search(r"[|｜丨【]|(?:印发|发布|出台|公布|推出|制定)(?:了)?《|全文|重磅|解读来了", text) is not None


def bare_title(title: Span, clean: CleanText) -> Span:
    """The title without 《》 round it and without a number in brackets behind it."""
    text = title.of(clean.text)
    end = len(text)
    number = re.search(
        r"\s*[（(][^（()]*?(?:[〔\[（(【﹝［]|\$\$)?\s*\d{4}\s*(?:[〕\]）)】﹞］]|\$\$)?\s*第?\s*\d+\s*号\s*[）)]$",
        text,
    )
    if number and wording.DOC_NUMBER.search(number.group()):
        end = number.start()
    if text.startswith("《") and text[:end].endswith("》") and text.count("《") == 1:
        return Span(title.start + 1, title.start + end - 1)
    return Span(title.start, title.start + end)
