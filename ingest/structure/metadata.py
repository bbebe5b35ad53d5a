"""What an article's head and foot say of it; nothing is inferred that the text does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from graph.model import Basis, DocType, Span
from ingest.lexicon import Lexicon
from ingest.numerals import integer
from ingest.patterns import structure as wording
from ingest.patterns.pages import DAY
from ingest.structure.addressees import addressees
from ingest.structure.division import Part
from ingest.structure.document_kind import document_kind
from ingest.structure.issuers import byline, issuers, named_beside
from ingest.structure.joint import Joint, others
from ingest.structure.paragraphs import Paragraph

_LONGEST_NOTE = 120
_ISSUER_KEYS = (
    "issuer",
    "issuing_body",
    "issuing_bodies",
    "issuers",
    "发文机关",
    "发文单位",
    "发布机构",
    "发布机关",
    "发布单位",
)
"""What front matter calls the bodies that issue; where a page says it, it is ``issuer``."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What `ingest.structure.Article` takes over."""

    doc_type: DocType
    doc_number: Span | None
    issuers: tuple[str, ...]
    bureau: str | None
    bureau_basis: Basis | None
    addressees: tuple[Span, ...]
    issued_on: str | None
    effective_on: str | None
    joint: Joint | None


def metadata(part: Part, lexicon: Lexicon) -> Metadata:
    """The metadata of ``part``. Names are the lexicon's where it knows them.

    What is said beside the text (``part.front``), its issuer and date, counts where the text has none.
    """
    line, number = _number(part) or (None, None)
    code = lexicon.code(number["prefix"]) if number and number["prefix"] else None
    bureau, basis, writers = byline(part, lexicon)
    if bureau is None and code and code.bureau:
        bureau, basis = code.bureau, Basis.DOC_NUMBER
    names = issuers(part, number.group() if number else "", lexicon) or writers
    names = names or next((n for key in _ISSUER_KEYS if (n := named_beside(part.front.get(key, ""), lexicon))), ())
    if not names and code:
        names = code.issuers
    joint = others(part.title_text, len(names), joint=bool(code and code.joint))
    issued = _issued_on(part, line) or _date_beside(part.front.get("issued_on", ""))
    return Metadata(
        doc_type=document_kind(part, basis),
        doc_number=line.part(*number.span()) if line and number else None,
        issuers=names,
        bureau=bureau,
        bureau_basis=basis,
        addressees=addressees(part.head.addressees),
        issued_on=issued,
        effective_on=_effective_on(part, issued),
        joint=joint,
    )


def _notes(part: Part) -> Iterator[Paragraph]:
    """The lines of the head that are not running text."""
    return (line for line in part.head_lines if len(line.text) <= _LONGEST_NOTE or not line.is_body)


def _number(part: Part) -> tuple[Paragraph, re.Match[str]] | None:
    """发文字号: on a line of its own in the head, with the date of its issue, or in brackets behind the title.

    Of several decrees the last is in force: …令第273号发布, …令第760号修订.
    """
    lines = [(line, wording.DOC_NUMBER.search(line.text)) for line in _notes(part)]
    found = [(line, number) for line, number in lines if number and _stands_alone(line.text, number)]
    return found[-1] if found else None


def _stands_alone(text: str, number: re.Match[str]) -> bool:
    before, after = text[: number.start()], text[number.end() :]
    if before.endswith(("（", "(")) and after.strip() in ("）", ")"):
        return True
    return wording.NUMBER_NOTE.fullmatch(wording.DATE.sub("", before + after)) is not None


def _issued_on(part: Part, numbered: Paragraph | None) -> str | None:
    """The date under the signature, else with the number or first in the head (…日公布), else the printer's."""
    if part.foot.dated:
        return _first_date(part.foot.dated.text)
    for line in (*((numbered,) if numbered else ()), *_notes(part)):
        if wording.DATE_LINE.match(line.text) or (wording.DATE.search(line.text) and wording.ISSUED.search(line.text)):
            return _first_date(line.text)
    return next((_first_date(line.text) for line in part.foot.below if wording.PRINTED.match(line.text)), None)


def _effective_on(part: Part, issued: str | None) -> str | None:
    """本办法自2031年7月1日起施行; 自公布之日起 is the date of issue, where that is known."""
    for line in reversed(part.paragraphs):
        if found := wording.EFFECTIVE.search(line.text):
            return issued if found["self"] else _iso(found)
    return None


def _first_date(text: str) -> str | None:
    found = wording.DATE.search(text)
    return _iso(found) if found else None


def _date_beside(written: str) -> str | None:
    """The date a page or a list gives, as 2020年1月2日 or 2020-01-02."""
    found = DAY.search(written)
    return _iso(found) if found else _first_date(written)


def _iso(found: re.Match[str]) -> str | None:
    """The day a date names; None where no calendar has it (2月30日)."""
    year, month, day = (integer(found[name]) or 0 for name in ("year", "month", "day"))
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
