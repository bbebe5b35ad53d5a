"""What one version of the extraction gets right and another does not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from ingest.evaluation.claims import Item
from ingest.evaluation.faults import Fault, fault, is_repeated
from ingest.evaluation.report import FileReport, Report


class Turn(StrEnum):
    """How a claim fares now, beside then."""

    GAINED = "gained"  # the gold's, matched now and not then
    LOST = "lost"  # the gold's, matched then and not now
    MENDED = "mended"  # a false hit then, no longer made
    FALSE = "false"  # a false hit now, not made then


@dataclass(frozen=True, slots=True)
class Change:
    """A claim of one row that fares otherwise than before: the gold file's name, how, and the claim in its sentence."""

    file: str
    turn: Turn
    fault: Fault


def changes(then: Report, now: Report) -> tuple[Change, ...]:
    """All that turned between two reports on the same gold files: by file, by row, in the order of the text."""
    before = {file.name: file for file in then.files}
    return tuple(change for file in now.files if file.name in before for change in _of_file(before[file.name], file))


def _of_file(then: FileReport, now: FileReport) -> Iterator[Change]:
    for old, new in zip(then.rows, now.rows, strict=True):
        if is_repeated(new.name):
            continue
        turned = [
            *((Turn.GAINED, item) for item in _less(old.missed, new.missed)),
            *((Turn.LOST, item) for item in _less(new.missed, old.missed)),
            *((Turn.MENDED, item) for item in _less(old.extra, new.extra)),
            *((Turn.FALSE, item) for item in _less(new.extra, old.extra)),
        ]
        for turn, item in sorted(turned, key=lambda t: (t[1].start, t[1].end)):
            missed = turn in (Turn.GAINED, Turn.LOST)
            yield Change(now.name, turn, fault(new.name, missed, item, now.text))


def _less(items: Iterable[Item], others: Iterable[Item]) -> Iterator[Item]:
    """``items`` without ``others``, one for one; places and values count."""
    left = Counter((i.start, i.end, i.value) for i in others)
    for item in items:
        key = (item.start, item.end, item.value)
        if left[key] > 0:
            left[key] -= 1
        else:
            yield item


def change_table(found: Iterable[Change]) -> str:
    """A line for each row in which anything turned; empty where nothing did."""
    counts: dict[str, Counter[Turn]] = {}
    for change in found:
        counts.setdefault(change.fault.row, Counter())[change.turn] += 1
    if not counts:
        return ""
    head = f"{'':24}" + "".join(f"{turn:>8}" for turn in Turn)
    return "\n".join([head, *(f"{row:24}" + "".join(f"{n[turn]:8}" for turn in Turn) for row, n in counts.items())])


def change_lines(found: Iterable[Change]) -> str:
    """Two lines a change: the file and what turned in it, and its sentence."""
    return "\n".join(
        f"{c.turn:8} {c.file} {c.fault.row} [{c.fault.start},{c.fault.end}) {c.fault.value}\n    {c.fault.sentence}"
        for c in found
    )
