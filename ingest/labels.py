"""Paragraphs that open a section: their label, its number, and the heading after it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.model import Span
from ingest.numerals import integer
from ingest.paragraphs import Paragraph, paragraphs
from ingest.patterns import labels as wording
from ingest.patterns import structure

RANKS = {
    "annex": 0.0, "volume": 1.0, "chapter": 2.0, "clause_of_chapter": 3.0, "part": 4.0, "article": 5.0, "clause": 6.0,
    "number": 7.0, "bracketed": 8.0, "circled": 9.0, "ordinal": 10.0, "dash": 11.0,
}  # fmt: skip
_FORMS = {
    "volume": "chapter", "clause_of_chapter": "chapter", "bracketed": "number", "circled": "number",
}  # fmt: skip
_NUMERAL = re.compile(rf"[{wording.NUM}\d０-９①-⑳]+")
_SENTENCE = re.compile(r"^[^。；！？]*?。")
_LONGEST_RUN_IN = 45
_LONGEST_DASHED = 30
_LONGEST_TOPIC = 60
_LONGEST_HEADING = 45
_LONGEST_ALONE = 36
_LOST_BREAK = re.compile(rf"(?:^|(?<=[。；;”）)]))[“\"\s]*(?=(?:{wording.PART.pattern})|(?:{wording.CLAUSE.pattern}))")
_ENDS_OPEN = "：:，,、"


@dataclass(frozen=True, slots=True)
class Unit:
    """A section before it has its place in the tree.

    ``level`` is the kind of label (finer than ``form``), ``value`` its number, ``run_in`` says that text follows the
    heading in the same paragraph, ``is_box`` that it is a text box (专栏1) with numbers of its own.
    """

    start: int
    paragraph_end: int
    label: str
    level: str
    value: int
    heading: Span | None
    run_in: bool
    is_box: bool = False

    @property
    def form(self) -> str:
        return _FORMS.get(self.level, self.level)

    def follows(self, other: Unit) -> bool:
        """True for the next of the same sequence: 三 after 二."""
        return self.level == other.level and self.value == other.value + 1


def units(text: str, span: Span, skip: Sequence[Span] = ()) -> list[Unit]:
    """The units of ``span``, in reading order."""
    lines = [
        Paragraph(span.start + p.start, p.text)
        for p in paragraphs(text[span.start : span.end])
        if not any(s.start < span.start + p.end and span.start + p.start < s.end for s in skip)
    ]
    found: list[Unit] = []
    last: dict[str, int] = {}
    listing = False
    for i, line in enumerate(lines):
        if found and found[-1].paragraph_end >= line.end:
            continue
        listing = _lists_annexes(line, lines[i + 1] if i + 1 < len(lines) else None) or (listing and _goes_on_listing(line))
        if listing:
            continue
        parts = _pieces(line, last)
        for piece, following in zip(parts, [*parts[1:], *lines[i + 1 : i + 2], None], strict=False):
            unit = _labelled(piece, [following] if following else []) or (_standalone(lines, i) if piece is line else None)
            if unit:
                found.append(unit)
                last[unit.level] = unit.value
    return found


def _labelled(line: Paragraph, following: Sequence[Paragraph]) -> Unit | None:
    for level, match in _labels(line.text):
        value = _value(match.group())
        if level == "annex":
            return _annex(line, match, value, following)
        return _unit(line, level, match, value, following)
    return None


def _labels(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    for level, pattern in (
        ("chapter", wording.CHAPTER), ("article", wording.ARTICLE), ("part", wording.PART), ("clause", wording.CLAUSE),
        ("number", wording.NUMBER), ("ordinal", wording.ORDINAL), ("annex", wording.ANNEX), ("dash", wording.DASH),
    ):  # fmt: skip
        if match := pattern.match(text):
            yield _finer(level, match.group()), match


def _finer(level: str, label: str) -> str:
    if level == "chapter":
        return {"编": "volume", "章": "chapter", "节": "clause_of_chapter"}[label.rstrip()[-1]]
    if level == "number":
        if "①" <= label[0] <= "⑳":
            return "circled"
        return "bracketed" if label[-1] in "）)" else "number"
    return level


def _value(label: str) -> int:
    first = {"首先": 1, "其次": 2, "再次": 3, "最后": 0}.get(label[:2])
    if first is not None:
        return first
    numeral = _NUMERAL.search(label)
    return (integer(numeral.group()) if numeral else None) or 0


def _unit(line: Paragraph, level: str, match: re.Match[str], value: int, following: Sequence[Paragraph]) -> Unit | None:
    label = match.group().rstrip("，, \u3000\xa0")
    after = match.end()
    while after < len(line.text) and line.text[after] in " \u3000\xa0\u2002\u2003":
        after += 1
    rest = line.text[after:]
    if level == "dash" and not 0 < _run_in_length(rest) <= _LONGEST_DASHED:
        return None
    length, run_in = _heading_length(rest, level, following)
    heading = line.part(after, after + length) if length else None
    return Unit(line.start, line.end, label, level, value, heading, run_in)


def _heading_length(rest: str, level: str, following: Sequence[Paragraph]) -> tuple[int, bool]:
    """How much of the text after a label is its heading, and whether text follows it in the paragraph."""
    if level == "article" or not rest:
        named = re.match(r"[【（(][^】）)]{2,20}[】）)]", rest) if level == "article" else None
        return (named.end() if named else 0), level == "article"
    if run_in := _run_in_length(rest):
        return run_in, True
    if rest.endswith("。"):
        alone = len(rest) <= _LONGEST_ALONE and rest.count("。") == 1 and _has_text_below(following, level)
        return (len(rest) if alone else 0), not alone
    if len(rest) <= _LONGEST_TOPIC and rest[-1] not in "；;" and not re.search(r"[。；]", rest):
        bare = rest.rstrip(_ENDS_OPEN)
        if "：" in bare and len(bare) > 25:
            return 0, True
        return (len(bare) if len(bare) == len(rest) or len(bare) <= 20 else 0), False
    return 0, True


def _run_in_length(rest: str) -> int:
    """The length of a first sentence that heads the others of its paragraph; 0 where it does not."""
    sentence = _SENTENCE.match(rest)
    if not sentence or sentence.end() == len(rest) or sentence.end() > _LONGEST_RUN_IN:
        return 0
    if "：" in sentence.group() or ":" in sentence.group():
        return 0
    return 0 if re.match(r"[（(][^（()）]*[）)]$", rest[sentence.end() :]) else sentence.end()


def _has_text_below(following: Sequence[Paragraph], level: str) -> bool:
    """True where the next paragraph is not a fellow: a heading has something under it."""
    if not following:
        return False
    label = next(_labels(following[0].text), None)
    if label:
        return RANKS[label[0]] > RANKS[level]
    text = following[0].text
    return not (structure.SIGNATURE.match(text) or structure.DATE_LINE.match(text))


def _annex(line: Paragraph, match: re.Match[str], value: int, following: Sequence[Paragraph]) -> Unit | None:
    """``附件1`` on a line of its own, its title behind it or on the next line."""
    rest = line.text[match.end() :].strip()
    label = match.group().rstrip("：: ")
    if len(rest) > _LONGEST_TOPIC or (rest and rest[-1] in "。；，") or (rest and not re.match(r"[\s\u3000]|[（(]|$", line.text[match.end() : match.end() + 1]) and match.group()[-1] not in "：:0123456789"):
        return None
    if rest:
        at = line.text.index(rest, match.end())
        return Unit(line.start, line.end, label, "annex", value, line.part(at, at + len(rest)), False)
    title = following[0] if following else None
    if title and len(title.text) <= _LONGEST_TOPIC and not title.has_label and not re.search(r"[。；：]", title.text):
        return Unit(line.start, title.end, label, "annex", value, Span(title.start, title.end), False)
    return Unit(line.start, line.end, label, "annex", value, None, False)


def _lists_annexes(line: Paragraph, below: Paragraph | None) -> bool:
    """True for ``附件：1.某某名单``: the list of what is attached, not the thing itself."""
    return re.match(r"附\s*件\s*[:：]\s*\S", line.text) is not None or (
        re.fullmatch(r"附\s*件\s*[:：]", line.text) is not None and below is not None and _goes_on_listing(below)
    )


def _goes_on_listing(line: Paragraph) -> bool:
    return re.match(r"[\d０-９]{1,2}[.．、]", line.text) is not None and "。" not in line.text and len(line.text) <= 80


def _standalone(lines: Sequence[Paragraph], index: int) -> Unit | None:
    """A heading without a number: a short line without a full stop, over running text or a first label."""
    line = lines[index]
    text = line.text
    if not _could_head(text) or index + 1 >= len(lines):
        return None
    below = lines[index + 1]
    above = lines[index - 1] if index else None
    if above is not None and _is_cell(above) and not _closes(above):
        return None
    if below.is_body or (below.has_label and len(below.text) > 2) or (
        "。" in below.text and len(below.text) > len(text)
    ):
        return Unit(line.start, line.end, "", "heading", 0, Span(line.start, line.end), False, text.startswith("专栏"))
    if _could_head(below.text) and index + 2 < len(lines) and (lines[index + 2].is_body or lines[index + 2].has_label):
        return Unit(line.start, line.end, "", "heading", 0, Span(line.start, line.end), False)
    return None


def _could_head(text: str) -> bool:
    if not 2 <= len(text) <= _LONGEST_HEADING or "\t" in text or text[-1] in "。；：:，,、！!？?…）)" and not re.search(r"（[^）]{2,12}）$", text):
        return False
    if re.search(r"[。；！？]|^[\d\W]+$|^[（(]|^注|\d{7}|年\s*\d*月\s*\d*日", text) or re.match(r"[A-Za-z0-9\W]+$", text):
        return False
    return not (
        structure.DATE_LINE.match(text) or structure.DOC_NUMBER.match(text) or structure.SIGNATURE.match(text) or structure.ADDRESSEES.match(text)
    )


def _is_cell(line: Paragraph) -> bool:
    return len(line.text) <= 20 and not line.has_label and line.text[-1] not in "。；：！？"


def _closes(line: Paragraph) -> bool:
    return bool(structure.DATE_LINE.match(line.text) or structure.SIGNATURE.match(line.text) or structure.TITLE.match(line.text))


def _pieces(line: Paragraph, last: dict[str, int]) -> list[Paragraph]:
    """The line, cut where a line break was lost: ``三、…基本信息。四、生产企业不得…`` after, or in, a 三 of its kind."""
    cuts = []
    values = dict(last)
    for place in _LOST_BREAK.finditer(line.text):
        level = "part" if wording.PART.match(line.text, place.end()) else "clause"
        label = (wording.PART if level == "part" else wording.CLAUSE).match(line.text, place.end())
        if label is None:
            continue
        value = _value(label.group())
        if place.start() and value > 1 and value == values.get(level, 0) + 1:
            cuts.append(place.end())
        if not place.start() or cuts[-1:] == [place.end()]:
            values[level] = value
    edges = [0, *cuts, len(line.text)]
    return [Paragraph(line.start + a, line.text[a:b]) for a, b in zip(edges, edges[1:], strict=False)] if cuts else [line]
