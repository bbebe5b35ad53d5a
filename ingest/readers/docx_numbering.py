"""The numbers Word shows before paragraphs and does not store in them: 一、 （一） 1. 第一条."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import product

import cn2an
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

_MOST = 100_000
_DEEPEST = 20
_PLACE = re.compile(r"%([1-9])")
_ROMAN = tuple(
    zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"),
        strict=True,
    )
)
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_DIGITS = str.maketrans("0123456789", "〇一二三四五六七八九")
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


def _roman(number: int) -> str:
    shown = ""
    for value, letters in _ROMAN:
        shown += letters * (number // value)
        number %= value
    return shown


def _letters(number: int) -> str:
    """A … Z, AA, BB: how Word goes on after Z."""
    turns, place = divmod(number - 1, 26)
    return chr(ord("A") + place) * min(turns + 1, 10)


def _chinese(number: int) -> str:
    shown: str = cn2an.an2cn(number)
    return shown.removeprefix("一") if 10 <= number < 20 else shown


def _cycle(number: int) -> str:
    pairs = [f"{s}{b}" for (i, s), (j, b) in product(enumerate(_STEMS), enumerate(_BRANCHES)) if (i - j) % 2 == 0]
    return pairs[(number - 1) % len(pairs)]


def _circled(number: int) -> str:
    return chr(ord("①") + number - 1) if number <= 20 else str(number)


_FORMATS: Mapping[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda n: f"{n:02}",
    "upperRoman": _roman,
    "lowerRoman": lambda n: _roman(n).lower(),
    "upperLetter": _letters,
    "lowerLetter": lambda n: _letters(n).lower(),
    "chineseCounting": _chinese,
    "chineseCountingThousand": _chinese,
    "taiwaneseCounting": _chinese,
    "taiwaneseCountingThousand": _chinese,
    "japaneseCounting": _chinese,
    "chineseLegalSimplified": lambda n: str(cn2an.an2cn(n, "up")),
    "ideographDigital": lambda n: str(n).translate(_DIGITS),
    "japaneseDigitalTenThousand": lambda n: str(n).translate(_DIGITS),
    "taiwaneseDigital": lambda n: str(n).translate(_DIGITS),
    "ideographTraditional": lambda n: _STEMS[(n - 1) % 10],
    "ideographZodiac": lambda n: _BRANCHES[(n - 1) % 12],
    "ideographZodiacTraditional": _cycle,
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedParen": lambda n: f"({n})",
    "decimalEnclosedFullstop": lambda n: f"{n}.",
    "decimalFullWidth": lambda n: str(n).translate(_WIDE),
    "decimalFullWidth2": lambda n: str(n).translate(_WIDE),
}
"""How a number is shown, by Word's name; what is not here (bullets, none) shows nothing."""


@dataclass(frozen=True, slots=True)
class _Level:
    start: int
    format: str
    text: str
    restarts: bool


class Numbering:
    """Counts the paragraphs of a document and says the label of each.

    ``numbering`` and ``styles`` are the roots of the parts of these names, None where the document lacks them.
    """

    def __init__(self, numbering: BaseOxmlElement | None, styles: BaseOxmlElement | None) -> None:
        self._lists: dict[str, str] = {}
        self._levels: dict[tuple[str, int], _Level] = {}
        self._overrides: dict[tuple[str, int], int] = {}
        self._counts: dict[tuple[str, int], int] = {}
        self._started: set[tuple[str, int]] = set()
        self._styles = _style_numbers(styles)
        if numbering is not None:
            self._read(numbering)

    def label(self, properties: BaseOxmlElement | None) -> str:
        """The label before the paragraph with these properties (``w:pPr``), "" where it has none."""
        place = self._place(properties)
        if place is None:
            return ""
        number, depth = place
        kind = self._lists.get(number, "")
        if (kind, depth) not in self._levels:
            return ""
        self._count(number, kind, depth)
        level = self._levels[kind, depth]
        if level.format not in _FORMATS:
            return ""
        return _PLACE.sub(lambda found: self._shown(kind, int(found[1]) - 1), level.text)

    def _read(self, root: BaseOxmlElement) -> None:
        for definition in root.iterchildren(qn("w:abstractNum")):
            kind = definition.get(qn("w:abstractNumId"), "")
            for level in definition.iterchildren(qn("w:lvl")):
                self._levels[kind, _integer(level.get(qn("w:ilvl")), 0)] = _level(level)
        for item in root.iterchildren(qn("w:num")):
            number = item.get(qn("w:numId"), "")
            self._lists[number] = _value(item, "w:abstractNumId") or ""
            for override in item.iterchildren(qn("w:lvlOverride")):
                start = _value(override, "w:startOverride")
                if start is not None:
                    self._overrides[number, _integer(override.get(qn("w:ilvl")), 0)] = _integer(start, 1)

    def _place(self, properties: BaseOxmlElement | None) -> tuple[str, int] | None:
        """List and depth: the paragraph's own, else its style's."""
        if properties is None:
            return self._styles.get("")
        style = self._styles.get(_value(properties, "w:pStyle") or "")
        own = properties.find(qn("w:numPr"))
        if own is None:
            return style
        number, depth = _value(own, "w:numId"), _value(own, "w:ilvl")
        inherited = style or ("", 0)
        return number or inherited[0], _integer(depth, inherited[1])

    def _count(self, number: str, kind: str, depth: int) -> None:
        level = self._levels[kind, depth]
        if (number, depth) in self._overrides and (number, depth) not in self._started:
            self._counts[kind, depth] = self._overrides[number, depth]
        else:
            self._counts[kind, depth] = min(self._counts.get((kind, depth), level.start - 1) + 1, _MOST)
        self._started.add((number, depth))
        for deeper in [key for key in self._counts if key[0] == kind and key[1] > depth]:
            if self._levels[deeper].restarts:
                del self._counts[deeper]

    def _shown(self, kind: str, depth: int) -> str:
        level = self._levels.get((kind, depth))
        if level is None or level.format not in _FORMATS:
            return ""
        count = self._counts.get((kind, depth), level.start)
        return _FORMATS[level.format](count) if count > 0 else str(count)


def _level(element: BaseOxmlElement) -> _Level:
    return _Level(
        _integer(_value(element, "w:start"), 0),
        _value(element, "w:numFmt") or "decimal",
        _value(element, "w:lvlText") or "",
        _value(element, "w:lvlRestart") != "0",
    )


def _style_numbers(styles: BaseOxmlElement | None) -> dict[str, tuple[str, int]]:
    """List and depth of the paragraph styles that number, by id; those of the default style under ""."""
    if styles is None:
        return {}
    found: dict[str, tuple[str, int]] = {}
    by_id = {style.get(qn("w:styleId"), ""): style for style in styles.iterchildren(qn("w:style"))}
    for name, style in by_id.items():
        place = _of_style(style, by_id)
        if place:
            found[name] = place
            if style.get(qn("w:default")) == "1" and style.get(qn("w:type")) == "paragraph":
                found[""] = place
    return found


def _of_style(style: BaseOxmlElement, by_id: Mapping[str, BaseOxmlElement]) -> tuple[str, int] | None:
    number, depth = None, None
    current: BaseOxmlElement | None = style
    for _ in range(_DEEPEST):
        if current is None:
            break
        properties = current.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
        if properties is not None:
            number = number or _value(properties, "w:numId")
            depth = depth or _value(properties, "w:ilvl")
        current = by_id.get(_value(current, "w:basedOn") or "")
    return (number, _integer(depth, 0)) if number else None


def _value(parent: BaseOxmlElement, name: str) -> str | None:
    child = parent.find(qn(name))
    return None if child is None else child.get(qn("w:val"))


def _integer(written: str | None, otherwise: int) -> int:
    return int(written) if written and re.fullmatch(r"\d{1,6}", written) else otherwise
