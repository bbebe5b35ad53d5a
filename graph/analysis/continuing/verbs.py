"""What two measures do to their object, and whether the later does the like, or more."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from graph.analysis.continuing.wording import verb_classes


class Fit(StrEnum):
    """How near what two measures do is: the same class of act, a near one, unknown, or another."""

    SAME = "same"
    NEAR = "near"
    UNKNOWN = "unknown"
    OTHER = "other"


_NEAR = {
    frozenset(pair.split("–"))
    for pair in (
        "study–rule advance–build advance–improve advance–apply advance–develop advance–serve build–improve "
        "build–develop build–apply apply–develop apply–improve rule–order rule–permit rule–improve order–permit "
        "order–improve ease–improve ease–permit ease–advance serve–improve report–order organise–advance organise–apply"
    )
    .replace(" ", "\n")
    .splitlines()
}


def fit(a: Iterable[str], b: Iterable[str]) -> Fit:
    """How near the acts of these verbs are; a duty (应当) is laid on whatever is done and tells nothing."""
    one, other = _classes(a), _classes(b)
    if not one or not other:
        return Fit.UNKNOWN
    if one & other:
        return Fit.SAME
    return Fit.NEAR if any(frozenset((x, y)) in _NEAR for x in one for y in other) else Fit.OTHER


def _classes(verbs: Iterable[str]) -> set[str]:
    return {verb_classes()[verb][0] for verb in verbs} - {"duty"}
