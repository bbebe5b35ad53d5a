"""What surrounds a document in a capture: the account that published it, and everything after its end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ingest.clean.markup import Line
from ingest.patterns import chrome as wording
from ingest.patterns.labels import LABEL_START

_BODY = 40
_HEAD_LINES = 40
_FIRST_LINES = 8
_LONGEST_NAME = 15
_SHORTEST_TITLE = 7
_LONGEST_DISCLAIMER = 400


def leave_out_accounts(lines: Sequence[Line], reasons: list[str | None], account: str) -> None:
    """The name of the account, what is said about it, and a title that is printed twice."""
    account = wording.fold(account)
    above: int | None = None
    for i, line in enumerate(lines[:_HEAD_LINES]):
        if i and lines[i - 1].text in wording.ACCOUNT_LABELS:
            reasons[i] = "account"
        if reasons[i] is not None:
            continue
        if is_body(line):
            break
        if account and wording.fold(line.text) == account:
            reasons[i] = "account"
            continue
        if above is not None and len(line.text) >= _SHORTEST_TITLE and _same(lines[above], line):
            reasons[above] = "title again"
        above = i
    _repeated_names(lines, reasons)


def _same(line: Line, other: Line) -> bool:
    return wording.fold(line.text) == wording.fold(other.text)


def _repeated_names(lines: Sequence[Line], reasons: list[str | None]) -> None:
    """An account's name wherever it stands alone; in a WeChat capture, a short line near the top that comes back."""
    short = [wording.fold(line.text) if len(line.text) <= _LONGEST_NAME else "" for line in lines]
    names = {name for i, name in enumerate(short) if name and reasons[i] == "account"}
    if "phrase" in reasons:
        count = Counter(short)
        names |= {n for i, n in enumerate(short[:_FIRST_LINES]) if n and reasons[i] is None and count[n] > 1}
    for i, name in enumerate(short):
        if name in names and reasons[i] is None:
            reasons[i] = "account"


def leave_out_tail(lines: Sequence[Line], reasons: list[str | None]) -> None:
    """Everything after the document's end: from the first closing mark (推荐阅读), links, slogans, disclaimers."""
    _disclaimers(lines, reasons)
    cut = _first_closing_mark(lines, reasons)
    for i in range(cut, len(lines)):
        reasons[i] = reasons[i] or "after the end"
    _reading_list(lines, reasons)
    for i in range(len(lines) - 1, -1, -1):
        if reasons[i] is None:
            if not (lines[i].linked or wording.PROMOTION.search(lines[i].text)):
                break
            reasons[i] = "promotion"


def _disclaimers(lines: Sequence[Line], reasons: list[str | None]) -> None:
    """Notes on rights and sources below the last paragraph."""
    for i in range(len(lines) - 1, -1, -1):
        if reasons[i] is None and _disclaims(lines[i].text):
            reasons[i] = "disclaimer"
        elif reasons[i] is None and _belongs(lines[i]):
            return


def _disclaims(text: str) -> bool:
    """True for a note on rights; a rule about them lays duties and has labels."""
    if len(text) > _LONGEST_DISCLAIMER or "应当" in text or LABEL_START.match(text):
        return False
    return wording.DISCLAIMER.search(text) is not None


def _first_closing_mark(lines: Sequence[Line], reasons: list[str | None]) -> int:
    """The first closing mark with running text before it and at most one such paragraph after it."""
    first_body = next((i for i, line in enumerate(lines) if is_body(line)), len(lines))
    cut = len(lines)
    after = 0
    for i in range(len(lines) - 1, first_body, -1):
        if after < 2 and wording.TAIL_HEAD.match(lines[i].text):
            cut = i
        after += reasons[i] is None and _belongs(lines[i])
    return cut


def _reading_list(lines: Sequence[Line], reasons: list[str | None]) -> None:
    """What comes after the last running text, where most of it is links, and the heading over it."""
    last = max((i for i, line in enumerate(lines) if _belongs(line)), default=-1)
    rest = [i for i in range(last + 1, len(lines)) if reasons[i] is None]
    first = next((i for i in rest if lines[i].linked), None)
    listed = [i for i in rest if first is not None and i >= first]
    if first is None or sum(lines[i].linked for i in listed) * 2 < len(listed):
        return
    if (
        first - 1 in rest
        and len(lines[first - 1].text) < _BODY
        and not wording.SENTENCE_END.search(lines[first - 1].text)
    ):
        listed.insert(0, first - 1)
    for i in listed:
        reasons[i] = "link"


def _belongs(line: Line) -> bool:
    """True for a line that is surely the document's: running text, or a label."""
    return is_body(line) or LABEL_START.match(line.text) is not None


def is_body(line: Line) -> bool:
    """True for running text."""
    return len(line.text) >= _BODY and "。" in line.text and not line.linked
