"""What two forms of a measure have in common, in words, and what changed from the earlier to the later."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graph.analysis.continuing.scoring import Likeness, Said
from graph.analysis.continuing.verbs import Fit
from graph.analysis.continuing.wording import force
from graph.questions.links import Links
from graph.questions.rows import MetricRef

_ACTS = {
    Fit.SAME: "the same kind of act",
    Fit.NEAR: "a near kind of act",
    Fit.UNKNOWN: "acts that tell nothing",
    Fit.OTHER: "another kind of act",
}


def reason(a: Said, b: Said, found: Likeness, field: float) -> str:
    """Why the one is taken for a form of the other."""
    return "; ".join(_reasons(a, b, found, field))


def _reasons(a: Said, b: Said, found: Likeness, field: float) -> Iterator[str]:
    common = sorted(
        (program for id, program in a.programs.items() if id in b.programs),
        key=lambda program: (program.measures, program.name),
    )
    yield "same program " + "、".join(f"{program.name} (in {program.measures} measures)" for program in common)
    yield f"the words beside it {found.clause:.0%} alike, the whole {found.whole:.0%}"
    verbs = " – ".join(dict.fromkeys(verb for verb in found.leads if verb))
    yield f"{_ACTS[found.fit]} ({verbs})" if verbs else _ACTS[found.fit]
    if found.owners:
        yield f"both are {'、'.join(found.owners[:3])}'s"
    yield f"documents {field:.0%} of one field"


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed, in words, and whether it is more than before."""

    words: tuple[str, ...]
    strengthened: bool


def changes(a: Links, b: Links, found: Likeness, statuses: tuple[str, str]) -> Changes:
    """What changed between two forms, the earlier first: figures of the same unit, the act, the status."""
    figures = list(_figures(a, b))
    words = [f"{old.quote} → {new.quote}" for old, new in figures]
    before, after = found.leads
    stronger = bool(before and after) and found.fit in (Fit.SAME, Fit.NEAR) and force(after) > force(before)
    if stronger:
        words.append(f"{before} → {after}")
    if statuses[0] != statuses[1]:
        words.append(f"{statuses[0]} → {statuses[1]}")
    return Changes(tuple(words), stronger or any((new.value or 0) > (old.value or 0) for old, new in figures))


def _figures(a: Links, b: Links) -> Iterator[tuple[MetricRef, MetricRef]]:
    """The figures that differ, where each has one figure of a unit."""
    one, other = _by_unit(a), _by_unit(b)
    for unit in sorted(one.keys() & other.keys()):
        if one[unit].name != other[unit].name:
            yield one[unit], other[unit]


def _by_unit(links: Links) -> dict[str, MetricRef]:
    units: dict[str, list[MetricRef]] = {}
    for metric in links.metrics:
        units.setdefault(metric.unit, []).append(metric)
    return {unit: metrics[0] for unit, metrics in units.items() if len({metric.name for metric in metrics}) == 1}
