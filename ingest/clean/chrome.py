"""Which lines of a source are not the document: page furniture, told by wording, place, repetition and shape.

Each rule notes for the lines it finds why they are left out; a line a rule has taken is not looked at again.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from ingest.clean.captures import is_body, leave_out_accounts, leave_out_tail
from ingest.clean.markup import Line
from ingest.clean.pagination import leave_out_contents, leave_out_headers, leave_out_numbers
from ingest.patterns import chrome as wording
from ingest.patterns.labels import LABEL_START

Reasons: TypeAlias = "list[str | None]"

_CLAUSES = re.compile(r"[，,。；;！!？?：:\s]+")
_LONGEST = 120
_LONGEST_SLOGAN = 60
_LONGEST_CAPTION = 80
_LONGEST_VALUE = 30
_LONGEST_META = 200
_SHORTEST_CLAUSE = 6
_NEAR = 3


def chrome(lines: Sequence[Line], front: Mapping[str, str]) -> Reasons:
    """For each line of a document, with what is said of it beside its text, why it is left out; None where it stays."""
    reasons: Reasons = [_by_wording(line) for line in lines]
    _punctuation(lines, reasons)
    leave_out_numbers(lines, reasons)
    leave_out_headers(lines, reasons)
    leave_out_contents(lines, reasons)
    _metadata(lines, reasons)
    _captions(lines, reasons)
    _pull_quotes(lines, reasons)
    leave_out_accounts(lines, reasons, front.get("source", ""))
    leave_out_tail(lines, reasons)
    _weak_phrases(lines, reasons)
    return reasons


def _by_wording(line: Line) -> str | None:
    text = line.text
    if len(text) > _LONGEST:
        return None
    if wording.fold(text) in wording.PHRASES:
        return "phrase"
    if line.row or (LABEL_START.match(text) and len(text) > 4):
        return None
    for reason, pattern in wording.WHOLE_LINES:
        if pattern.search(text):
            return reason
    if len(text) <= _LONGEST_SLOGAN and wording.SUBSCRIBE.search(text) and not text.endswith("。"):
        return "subscription"
    return None


def _punctuation(lines: Sequence[Line], reasons: Reasons) -> None:
    """Marks alone on their lines, three together or beside chrome; one by itself is a sentence's, cut off."""
    alone = [not wording.fold(line.text) for line in lines]
    for i, mark in enumerate(alone):
        if mark and (sum(alone[max(0, i - 2) : i + 3]) >= _NEAR or any(reasons[max(0, i - 1) : i + 2])):
            reasons[i] = "punctuation"


def _metadata(lines: Sequence[Line], reasons: Reasons) -> None:
    """Label and value, as portals print them above or below a document; the value may be on the next line."""
    labels = _labels(lines)
    known = set(labels)
    title = ""
    for i in labels:
        reasons[i] = reasons[i] or "metadata"
        names_title = wording.META_TITLE.match(lines[i].text) is not None
        value = wording.META_LABEL.sub("", lines[i].text).strip()
        if not value and i + 1 < len(lines) and i + 1 not in known:
            below = lines[i + 1].text
            if _is_value(below, title, names_title, i == labels[-1]):
                reasons[i + 1] = reasons[i + 1] or "metadata"
                value = below
        title = value if names_title else title


def _labels(lines: Sequence[Line]) -> list[int]:
    """The lines with a label: of any sort before and after the running text, within it only where a source is named."""
    bodies = [i for i, line in enumerate(lines) if is_body(line)]
    first, last = (bodies[0], bodies[-1]) if bodies else (len(lines), -1)
    found = []
    for i, line in enumerate(lines):
        pattern = wording.SOURCE_LABEL if first <= i <= last else wording.META_LABEL
        if len(line.text) < _LONGEST_META and pattern.match(line.text):
            found.append(i)
    return found


def _is_value(below: str, title: str, names_title: bool, last: bool) -> bool:
    """True where the line under an empty label is its value, not the document's first line (the label may be empty)."""
    if names_title:
        return True
    if below.endswith("。") or (title and (title.startswith(below) or below.startswith(title))):
        return False
    return not last or (len(below) < _LONGEST_VALUE and wording.META_VALUE.match(below) is not None)


def _captions(lines: Sequence[Line], reasons: Reasons) -> None:
    for i, line in enumerate(lines):
        if reasons[i] is None and len(line.text) < _LONGEST_CAPTION and wording.CAPTION.search(line.text):
            reasons[i] = "caption"


def _pull_quotes(lines: Sequence[Line], reasons: Reasons) -> None:
    """Bulleted lines that say again what the text says, or stand together where they cut a sentence in two."""
    quotes = [i for i, line in enumerate(lines) if reasons[i] is None and wording.PULL_QUOTE.match(line.text)]
    if not quotes:
        return
    marked = set(quotes)
    rest = wording.fold("\n".join(line.text for i, line in enumerate(lines) if i not in marked))
    for i in quotes:
        if _says_again(wording.PULL_QUOTE.sub("", lines[i].text), rest):
            reasons[i] = "pull quote"
    for run in _runs(quotes):
        again = any(reasons[i] == "pull quote" for i in run)
        if _interrupts(lines, reasons, run) and (again or len(run) > 1):
            for i in run:
                reasons[i] = "pull quote"


def _runs(indices: Sequence[int]) -> list[list[int]]:
    """Indices that follow each other, run by run."""
    runs: list[list[int]] = []
    for i in indices:
        if runs and runs[-1][-1] == i - 1:
            runs[-1].append(i)
        else:
            runs.append([i])
    return runs


def _says_again(text: str, rest: str) -> bool:
    """True where more than half of ``text``, clause by clause, stands in ``rest`` too."""
    clauses = [c for c in map(wording.fold, _CLAUSES.split(text)) if len(c) >= _SHORTEST_CLAUSE]
    return bool(clauses) and sum(len(c) for c in clauses if c in rest) * 2 > sum(map(len, clauses))


def _interrupts(lines: Sequence[Line], reasons: Reasons, run: Sequence[int]) -> bool:
    """True where the text before the run of lines breaks off and goes on after it."""
    before = next((lines[i].text for i in range(run[0] - 1, -1, -1) if reasons[i] is None), "")
    after = next((lines[i].text for i in range(run[-1] + 1, len(lines)) if reasons[i] is None), "")
    return bool(before and after) and not (wording.SENTENCE_END.search(before) or LABEL_START.match(after))


def _weak_phrases(lines: Sequence[Line], reasons: Reasons) -> None:
    """Words that are chrome only in its company."""
    for i, line in enumerate(lines):
        if reasons[i] is None and wording.fold(line.text) in wording.WEAK_PHRASES:
            near = [*reasons[max(0, i - _NEAR) : i], *reasons[i + 1 : i + 1 + _NEAR]]
            if near and sum(map(bool, near)) * 2 >= len(near):
                reasons[i] = "phrase"
