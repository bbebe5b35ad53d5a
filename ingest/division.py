"""Where articles begin and end, and what each line of a head and foot is: title, number, addressees, signature."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graph.model import Span
from ingest.paragraphs import Paragraph, cover
from ingest.patterns import structure as wording
from ingest.readers import Source

_FOLD = re.compile(r"[\s《》〈〉“”\"|｜丨：:（）()【】\[\]!！]+")
_HEAD = 30
_TITLE_LINES = 4
_LONGEST_TITLE = 120
_LONGEST_LINE_OF_TITLE = 60
_FORWARDS = re.compile(r"(?:印发|发布|公布|转发|下发|制定了|通过).{0,60}(?:给你们|印发|公布|发布|执行|遵照|贯彻|落实|施行)")
_REVIEW_TITLE = re.compile(r"^[^。；]{6,60}$")
_INTERPRETATION = re.compile(r"^(?:《[^》]{4,60}》(?:政策|有关)?解读|关于《[^》]{4,60}》的?(?:政策)?(?:解读|说明)|政策解读)$")


@dataclass(frozen=True, slots=True)
class Part:
    """One article's paragraphs, with those of its head and foot set apart."""

    paragraphs: tuple[Paragraph, ...]
    title: Span | None
    title_text: str
    head: tuple[Paragraph, ...]
    byline: Paragraph | None
    addressees: Paragraph | None
    content: tuple[Paragraph, ...]
    signers: tuple[Paragraph, ...]
    dated: Paragraph | None
    footer: tuple[Paragraph, ...]

    @property
    def span(self) -> Span:
        return cover(self.paragraphs)

    @property
    def body(self) -> Span:
        return cover(self.content) if self.content else self.span

    @property
    def outlined(self) -> Span:
        """What is divided into sections: everything after the head."""
        return Span(self.body.start, self.span.end)

    @property
    def stops(self) -> tuple[int, ...]:
        """Where the signature begins: no section goes over it."""
        return (self.signature.start,) if self.signature else ()

    @property
    def signature(self) -> Span | None:
        lines = [*self.signers, *([self.dated] if self.dated else [])]
        return Span(min(p.start for p in lines), max(p.end for p in lines)) if lines else None


def divide(text: Sequence[Paragraph], source: Source) -> tuple[Part, ...]:
    """The articles of a text, in order."""
    if not text:
        return ()
    starts = _starts(text)
    edges = [0, *starts[1:], len(text)] if starts else [0, len(text)]
    return tuple(
        _part(text[first:last], source, titled=starts[n] - first if starts else None)
        for n, (first, last) in enumerate(zip(edges, edges[1:], strict=False))
    )


def _starts(text: Sequence[Paragraph]) -> list[int]:
    """Indexes of the titles that stand above a byline, where there are several articles; else empty or one."""
    found = []
    for i in range(len(text) - 1):
        if not _could_be_title(text[i]) or not wording.BYLINE.match(text[i + 1].text):
            continue
        if i + 2 < len(text) and (text[i + 2].is_body or (i + 3 < len(text) and text[i + 3].is_body)):
            found.append(i)
    return found


def _could_be_title(paragraph: Paragraph) -> bool:
    text = paragraph.text
    return 6 <= len(text) <= 60 and not text.endswith(("。", "；", "：", ":", "，")) and not paragraph.has_label


def _part(text: Sequence[Paragraph], source: Source, titled: int | None) -> Part:
    first, last = (titled, titled) if titled is not None else _title(text, source)
    start = _start(text, first, titled is not None)
    kept = list(text[start:])
    title_at = None if first is None or last is None else (first - start, last - start)
    title = Span(kept[title_at[0]].start, kept[title_at[1]].end) if title_at and title_at[0] >= 0 else None
    head_end, byline, addressees = _head(kept, _head_start(kept, title_at if title else None))
    signers, dated = _signature(kept, head_end)
    kept, footer = _cut_foot(kept, head_end, signers, dated)
    closing = {id(p) for p in (*signers, dated) if p is not None}
    content_end = next((i for i, p in enumerate(kept) if id(p) in closing), len(kept))
    title, title_text = _bare_title(title, kept)
    return Part(
        tuple(kept), title, title_text, tuple(kept[:head_end]), byline, addressees,
        tuple(kept[head_end:content_end]), tuple(signers), dated, tuple(footer),
    )  # fmt: skip


def _title(text: Sequence[Paragraph], source: Source) -> tuple[int | None, int | None]:
    """First and last line of the title: a formal one above the head's other lines, else the page's own title."""
    page = _page_title(text, source)
    limit = _head_limit(text)
    for i in range(limit):
        for size in range(1, _TITLE_LINES + 1):
            if i + size > min(limit, len(text)):
                break
            if _formal(text[i : i + size]) and not (page == i and size == 1 and _announces(text[i].text)):
                return _first_line(text, i), i + size - 1
    if page is not None:
        return page, page
    return None, None


def _page_title(text: Sequence[Paragraph], source: Source) -> int | None:
    """The line that is a heading in the capture, or what its front matter calls its title."""
    known = _FOLD.sub("", source.front.get("title", ""))
    for i, paragraph in enumerate(text[:6]):
        before = source.text[:0]
        if known and _FOLD.sub("", paragraph.text) == known:
            return i
        del before
    first = text[0]
    if _could_be_title(first) and not wording.SIGNATURE.match(first.text) and not wording.DOC_NUMBER.match(first.text):
        if len(text) > 1 and not wording.ADDRESSEES.match(first.text) and not wording.DATE.match(first.text):
            return 0
    return None


def _head_limit(text: Sequence[Paragraph]) -> int:
    """How far a title can stand: up to where an unlabelled body has clearly begun and gone on."""
    bodies = 0
    for i, paragraph in enumerate(text[:_HEAD]):
        if paragraph.has_label:
            return i
        bodies += paragraph.is_body
        if bodies > 12:
            return i
    return min(_HEAD, len(text))


def _formal(lines: Sequence[Paragraph]) -> bool:
    """True where the lines together are a document's title."""
    if len(lines) > 1 and any(wording.TITLE_WORD.search(p.text) and "关于" in p.text for p in lines[:-1]):
        return False
    if any(
        len(p.text) > (_LONGEST_TITLE if len(lines) == 1 else _LONGEST_LINE_OF_TITLE)
        or p.has_label
        or p.text[-1] in "。；：:，,"
        or wording.DATE_LINE.match(p.text)
        or wording.DOC_NUMBER.fullmatch(p.text)
        for p in lines
    ):
        return False
    joined = "".join(p.text for p in lines)
    if not wording.TITLE.match(joined):
        return False
    return len(lines) == 1 or "关于" in joined or not wording.SIGNATURE.match(lines[0].text)


def _announces(text: str) -> bool:
    """True for a headline about a document (发布｜某部印发《…》) rather than the document's own title."""
    return bool(re.search(r"[|｜丨]|【|(?:印发|发布|出台|公布)《|附全文|全文|重磅|解读来了", text)) and "关于印发" not in text


def _first_line(text: Sequence[Paragraph], index: int) -> int:
    return index


def _start(text: Sequence[Paragraph], title: int | None, magazine: bool) -> int:
    """The first line of the article: its title, or the introduction, addressees or number that stand above it."""
    if title is None:
        return 0
    for i in range(title):
        line = text[i]
        if line.is_body or wording.ADDRESSEES.match(line.text) or wording.DOC_NUMBER.search(line.text):
            return i
        if re.fullmatch(r"(?:导|编者?)\s*[读语按]|前\s*言|引\s*言", line.text):
            return i
    return title


def _head_start(kept: Sequence[Paragraph], title: tuple[int, int] | None) -> int:
    """The head comes after the title, but for a forwarding notice whose own title is missing: addressees first."""
    if title is None:
        return 0
    above = any(_addresses(kept[i], kept[i + 1 :]) for i in range(title[0]))
    return 0 if above else title[1] + 1


def _head(kept: Sequence[Paragraph], after_title: int) -> tuple[int, Paragraph | None, Paragraph | None]:
    """Where the body begins; the byline and the addressees on the way there."""
    byline = addressees = None
    i = after_title
    while i < min(len(kept), after_title + _HEAD):
        line = kept[i]
        if addressees is None and _addresses(line, kept[i + 1 :]):
            return i + 1, byline, line
        if line.is_body and not wording.DOC_NUMBER.match(line.text):
            break
        if line.has_label:
            break
        if byline is None and wording.BYLINE.match(line.text):
            byline = line
        elif not _is_head_line(line):
            break
        i += 1
    return i, byline, addressees


def _addresses(line: Paragraph, following: Sequence[Paragraph]) -> bool:
    if not wording.ADDRESSEES.match(line.text) or not following:
        return False
    return all(wording.ADDRESSEE_END.search(part) for part in re.split(r"[，；;,]", line.text[:-1].strip()) if part)


def _is_head_line(line: Paragraph) -> bool:
    text = line.text
    if wording.DOC_NUMBER.search(text) or wording.DATE.search(text):
        return len(text) < 120 and not text.endswith("。")
    return len(text) <= 30 and (
        wording.SIGNATURE.match(text) is not None or re.fullmatch(r"[（(].{1,20}[）)]|文件|[—\-]+.{1,40}", text) is not None
    )


def _signature(kept: Sequence[Paragraph], head_end: int) -> tuple[list[Paragraph], Paragraph | None]:
    """The bodies that sign and the date under them: the first such block after the body has begun."""
    for i in range(head_end + 1, len(kept)):
        match = wording.DATE_LINE.match(kept[i].text)
        if not match:
            continue
        signers = _signers_above(kept, i, head_end)
        if signers or i >= len(kept) - 3:
            return signers, kept[i]
    if len(kept) > head_end + 1 and wording.SIGNATURE.match(kept[-1].text) and kept[-2].text[-1] in "。！":
        return [kept[-1]], None
    return [], None


def _signers_above(kept: Sequence[Paragraph], date: int, head_end: int) -> list[Paragraph]:
    signers: list[Paragraph] = []
    i = date - 1
    while i > head_end and len(kept[i].text) <= 40 and wording.SIGNATURE.match(kept[i].text):
        signers.insert(0, kept[i])
        i -= 1
    return signers


def _cut_foot(
    kept: list[Paragraph], head_end: int, signers: Sequence[Paragraph], dated: Paragraph | None
) -> tuple[list[Paragraph], list[Paragraph]]:
    """The article without what follows its signature, unless a document is attached there; and its printed foot."""
    last = dated or (signers[-1] if signers else None)
    end = len(kept)
    if last is not None:
        at = next(i for i, p in enumerate(kept) if p is last) + 1
        if not any(p.is_body or p.has_label for p in kept[at:]):
            end = at
    while end > head_end + 1 and _is_foot(kept[end - 1]) and kept[end - 1] is not last:
        end -= 1
    return kept[:end], kept[end:]


def _is_foot(line: Paragraph) -> bool:
    return wording.FOOTER.search(line.text) is not None or re.match(r"^(?:原文)?来源[:：]|^[（(]来源", line.text) is not None


def _bare_title(title: Span | None, kept: Sequence[Paragraph]) -> tuple[Span | None, str]:
    """The title without 《》 round it and without a number in brackets behind it."""
    if title is None:
        return None, ""
    text = "\n".join(p.text for p in kept if title.start <= p.start < title.end)
    start, end = 0, len(text)
    number = re.search(r"\s*[（(]\s*[^（()]*?[〔\[]?\d{4}[〕\]]?\s*第?\d+\s*号\s*[）)]$", text)
    if number and wording.DOC_NUMBER.search(number.group()):
        end = number.start()
    if text[:end].startswith("《") and text[:end].endswith("》") and text[1 : end - 1].count("《") == 0:
        start, end = 1, end - 1
    return Span(title.start + start, title.start + end), text[start:end]
