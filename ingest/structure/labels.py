"""Paragraphs that open a section: their label, its number, and the heading after it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from graph.model import Span
from ingest.numerals import integer
from ingest.patterns import labels as wording
from ingest.patterns import structure as lines_of
from ingest.structure.headings import annex, could_head, lists_annexes, names_an_annex, run_in_length, topic_length
from ingest.structure.paragraphs import Paragraph, paragraphs

RANKS = {
    "annex": 0.0, "volume": 1.0, "chapter": 2.0, "subchapter": 3.0, "part": 4.0, "article": 5.0, "clause": 6.0,
    "number": 7.0, "bracketed": 8.0, "circled": 9.0, "ordinal": 10.0, "dash": 11.0,
}  # fmt: skip
"""How far out a kind of label stands, where the numbers do not say otherwise."""

_FORMS = {"volume": "chapter", "subchapter": "chapter", "bracketed": "number", "circled": "number"}
_CHAPTERS = {"编": "volume", "章": "chapter", "节": "subchapter"}
_PATTERNS = (
    ("chapter", wording.CHAPTER), ("article", wording.ARTICLE), ("part", wording.PART), ("clause", wording.CLAUSE),
    ("number", wording.NUMBER), ("ordinal", wording.ORDINAL), ("annex", wording.ANNEX), ("dash", wording.DASH),
)  # fmt: skip
_WORDS = {"首先": 1, "其次": 2, "再次": 3, "最后": 0}
_NUMERAL = re.compile(rf"[{wording.NUM}\d０-９①-⑳]+")
_SPACE = " \t\u3000\xa0\u2002\u2003"
_LONGEST_DASHED = 30
_LONGEST_ALONE = 36
_SHORTEST_LABELLED = 3


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
        """The form as `graph.model.Section` has it."""
        return _FORMS.get(self.level, self.level)

    def follows(self, other: Unit) -> bool:
        """True for the next of the same sequence: 三 after 二."""
        return self.level == other.level and self.value == other.value + 1


def units(text: str, span: Span, skip: Sequence[Span] = ()) -> list[Unit]:
    """The units of ``span``, in reading order; paragraphs that touch a span of ``skip`` open none."""
    lines = [
        line
        for line in paragraphs(span.of(text), span.start)
        if not any(line.start < other.end and other.start < line.end for other in skip)
    ]
    found: list[Unit] = []
    last: dict[str, int] = {}
    listing = False
    for i, line in enumerate(lines):
        below = lines[i + 1] if i + 1 < len(lines) else None
        listing = lists_annexes(line, below) or (listing and names_an_annex(line))
        if listing or (found and found[-1].paragraph_end >= line.end):
            continue
        for unit in _units_of(lines, i, last):
            found.append(unit)
            last[unit.level] = unit.value
    return found


def _units_of(lines: Sequence[Paragraph], index: int, last: dict[str, int]) -> Iterator[Unit]:
    """The units a paragraph opens: one as a rule, more where line breaks were lost."""
    parts = _parts(lines[index], last)
    for part, below in zip(parts, [*parts[1:], *lines[index + 1 : index + 2], None], strict=False):
        unit = _labelled(part, below)
        if unit is None and part is lines[index]:
            unit = _standalone(lines, index)
        if unit:
            yield unit


def _parts(line: Paragraph, last: dict[str, int]) -> list[Paragraph]:
    """The line, cut where a break was lost: ``三、…基本信息。四、生产企业不得…`` after, or in, a 三 of its kind."""
    cuts: list[int] = []
    values = dict(last)
    for place in wording.LOST_BREAK.finditer(line.text):
        found = label_of(line.text, place.end())
        if found is None:
            continue
        level, match = found
        value = _value(match.group())
        opens = place.start() == 0
        if not opens and value > 1 and value == values.get(level, 0) + 1:
            cuts.append(place.end())
            opens = True
        if opens:
            values[level] = value
    edges = pairwise([0, *cuts, len(line.text)])
    return [Paragraph(line.start + a, line.text[a:b]) for a, b in edges] if cuts else [line]


def label_of(text: str, at: int = 0) -> tuple[str, re.Match[str]] | None:
    """Kind and match of the label that stands at ``at``."""
    for level, pattern in _PATTERNS:
        if match := pattern.match(text, at):
            return _finer(level, match.group()), match
    return None


def _finer(level: str, label: str) -> str:
    if level == "chapter":
        return _CHAPTERS[label.rstrip()[-1]]
    if level == "number" and "①" <= label[0] <= "⑳":
        return "circled"
    return "bracketed" if level == "number" and label[-1] in "）)" else level


def _value(label: str) -> int:
    if label[:2] in _WORDS:
        return _WORDS[label[:2]]
    numeral = _NUMERAL.search(label)
    return (integer(numeral.group()) if numeral else None) or 0


def _labelled(line: Paragraph, below: Paragraph | None) -> Unit | None:
    found = label_of(line.text)
    if found is None:
        return None
    level, match = found
    label = match.group().rstrip("，, \u3000\xa0")
    if level == "annex":
        place = annex(line, match.end(), below)
        return (
            Unit(line.start, place[1], label.rstrip("：: "), level, _value(label), place[0], False) if place else None
        )
    after = match.end()
    while after < len(line.text) and line.text[after] in _SPACE:
        after += 1
    rest = line.text[after:]
    if level == "dash" and not 0 < run_in_length(rest) <= _LONGEST_DASHED:
        return None
    length, run_in = _heading(rest, level, below)
    heading = line.part(after, after + length) if length else None
    return Unit(line.start, line.end, label, level, _value(label), heading, run_in)


def _heading(rest: str, level: str, below: Paragraph | None) -> tuple[int, bool]:
    """How much of the text after a label is its heading, and whether text follows it in the paragraph."""
    if level == "article":
        named = re.match(r"[【（(][^】）)]{2,20}[】）)]", rest)
        return (named.end() if named else 0), True
    if not rest:
        return 0, False
    if length := run_in_length(rest):
        return length, True
    if rest.endswith("。"):
        alone = len(rest) <= _LONGEST_ALONE and rest.count("。") == 1 and _is_over(below, level)
        return (len(rest), False) if alone else (0, True)
    length = topic_length(rest)
    return length, not length


def _is_over(below: Paragraph | None, level: str) -> bool:
    """True where the next paragraph is neither a fellow nor a signature: a heading has something under it."""
    if below is None:
        return False
    if found := label_of(below.text):
        begins = found[0] != level and _value(found[1].group()) == 1
        return begins or RANKS[found[0]] > RANKS[level]
    return not (lines_of.SIGNATURE.match(below.text) or lines_of.DATE_LINE.match(below.text))


def _standalone(lines: Sequence[Paragraph], index: int) -> Unit | None:
    """A heading without a number: a short line without a full stop, over running text or a label."""
    line = lines[index]
    below = lines[index + 1 : index + 3]
    if not below or not could_head(line.text) or (index and _is_cell(lines[index - 1])):
        return None
    labelled = below[0].has_label and len(below[0].text) >= _SHORTEST_LABELLED
    sentence = "。" in below[0].text and len(below[0].text) > len(line.text)
    heading_below = could_head(below[0].text) and len(below) > 1 and (below[1].is_body or below[1].has_label)
    if not (below[0].is_body or labelled or sentence or heading_below):
        return None
    whole = Span(line.start, line.end)
    return Unit(line.start, line.end, "", "heading", 0, whole, False, line.text.startswith("专栏"))


def _is_cell(line: Paragraph) -> bool:
    """True for a short line that closes nothing: what stands under it may be a cell as well."""
    text = line.text
    return (
        len(text) <= 20
        and not line.has_label
        and text[-1] not in "。；：！？"
        and not (lines_of.DATE_LINE.match(text) or lines_of.SIGNATURE.match(text) or lines_of.TITLE.match(text))
    )
