"""Document numbers in running text: 工信部联通装〔2022〕10号, 国务院令第291号, GB/T 39116-2020."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.model import Span
from ingest.lexicon import Lexicon
from ingest.patterns.citations import BRACKETED_YEAR, DOC_NUMBER, ORDER_NUMBER, WORDS_BEFORE_NUMBER

_LONGEST_CODE = 9
_LONGEST_BODY = 16
"""A number may begin with a body's whole name: 中国人民银行公告〔2010〕第17号."""


def doc_numbers(text: str, start: int, end: int, lexicon: Lexicon) -> Iterator[tuple[Span, str]]:
    """Each number with its own letters only (按照苏住建规〔2011〕4号 → 苏住建规〔2011〕4号), written 〔year〕number号.

    Brackets of any sort are read, and the ``$$ 2022 $$`` that a converter makes of 〔2022〕.
    """
    for found in DOC_NUMBER.finditer(text, start, end):
        letters = _letters(found["prefix"], lexicon)
        if not letters:
            continue
        ordinal = "第" if re.search(r"第\s*\d", found[0]) else ""
        number = f"{letters}〔{found['year']}〕{ordinal}{int(found['number'])}号"
        yield Span(found.end("prefix") - len(letters), found.end()), number


def repaired(number: str) -> str:
    """A document number with the brackets round its year that a converter or a typist left out.

    >>> repaired("某工信 $$ 2022 $$ 10号"), repaired("某政办发[2020] 3号")
    ('某工信〔2022〕10号', '某政办发〔2020〕3号')
    """
    return BRACKETED_YEAR.sub(lambda found: f"〔{found['year']}〕", re.sub(r"\s", "", number))


def number_in(note: str, lexicon: Lexicon) -> str | None:
    """The number a note after a title gives: of the document, of an order, or of a standard."""
    for _, number in doc_numbers(note, 0, len(note), lexicon):
        return number
    order = ORDER_NUMBER.search(note)
    return re.sub(r"\s+", " ", order[0]) if order else None


def _letters(prefix: str, lexicon: Lexicon) -> str:
    """The letters of a number without the words before them; of a long run, those the code table knows."""
    letters = WORDS_BEFORE_NUMBER.sub("", prefix)
    if len(letters) > _LONGEST_CODE:
        known = (at for at in range(len(letters) - 1) if lexicon.code(letters[at:]) is not None)
        letters = letters[next(known, 0) :]
    return letters if 2 <= len(letters) <= _LONGEST_BODY else ""
