"""How likely a measure is the later form of another: the same program, the same object, the same kind of act.

A name that is in few measures says by itself what they act on; one that is in very many (人工智能) says little, and the
other words have to agree. So the words are compared without the programs' names, in the clauses the names stand in.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import exp, log2, sqrt

from graph.analysis.continuing.seats import elsewhere
from graph.analysis.continuing.verbs import Fit, fit
from graph.analysis.continuing.wording import Clause, acts, explains, likeness, wording

PROPOSED = 0.65
"""The score from which a measure is proposed as a form of another."""

# Fitted to 270 pairs judged by hand, then rounded. Those of tests/shared/lineage_pairs.tsv were not among them.
_START = -5.25
_PROGRAMS, _OVERLAP, _FIELD = 2.25, 0.75, 1.1
_CLAUSE, _WHOLE = 2.1, 1.2
_FIT, _OWNER, _NO_ACT, _PLACE = 1.05, 0.75, -0.85, -1.15
_NEARNESS = {Fit.SAME: 1.0, Fit.NEAR: 0.6, Fit.UNKNOWN: 0.4, Fit.OTHER: 0.0}


@dataclass(frozen=True, slots=True)
class Involved:
    """A program a measure involves: its name, the words it is called by there, and how many measures involve it."""

    name: str
    form: str
    measures: int


@dataclass(frozen=True, slots=True)
class Said:
    """A measure as two are compared: its words, its programs by id, the names of its owners, the places it names, and
    the province of its document, if it is of one.
    """

    text: str
    programs: Mapping[str, Involved]
    owners: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    seat: str | None = None


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two measures have in common, each 0 to 1: how telling the shared programs are, and how large a part of all
    the programs of both; how like the words of the clauses they stand in are, and of the whole; how near
    what is done (``leads``: the verbs the two clauses open with), whose it is.
    """

    programs: float
    overlap: float
    clause: float
    whole: float
    fit: Fit
    leads: tuple[str | None, str | None]
    owners: tuple[str, ...]
    act: bool
    place: bool

    def turned(self) -> Likeness:
        """The same of the other and the one."""
        return replace(self, leads=(self.leads[1], self.leads[0]))


def score(a: Said, b: Said, field: float) -> tuple[float, Likeness]:
    """How likely the one is a form of the other, 0 to 1, and what they have in common; 0 where one explains a word,
    or the two are of different provinces. ``field`` is how near the fields of their documents are, 0 to 1.
    """
    found = compare(a, b)
    if explains(a.text) or explains(b.text) or elsewhere(a.seat, b.seat):
        return 0.0, found
    weight = (
        _START
        + _PROGRAMS * found.programs
        + _OVERLAP * found.overlap
        + _FIELD * field
        + _CLAUSE * found.clause
        + _WHOLE * found.whole
        + _FIT * _NEARNESS[found.fit]
        + _OWNER * bool(found.owners)
        + _NO_ACT * (not found.act)
        + _PLACE * (not found.place)
    )
    return round(1 / (1 + exp(-weight)), 3), found


_BITS = 12.0


def compare(a: Said, b: Said) -> Likeness:
    """What two measures that share a program have in common."""
    common = sorted(a.programs.keys() & b.programs.keys())
    telling = sorted((bits(a.programs[id].measures) for id in common), reverse=True)
    programs = min(1.0, sum(bit / 2**place for place, bit in enumerate(telling)) / _BITS)
    clause, one, other = _nearest(_clauses(a, common), _clauses(b, common))
    whole_a, whole_b = wording(_bare(a, common)).whole, wording(_bare(b, common)).whole
    return Likeness(
        programs=programs,
        overlap=_overlap(a.programs, b.programs),
        clause=clause,
        whole=_agree(whole_a, whole_b),
        fit=fit(one.verbs, other.verbs),
        leads=(one.lead, other.lead),
        owners=tuple(sorted(a.owners & b.owners)),
        act=acts(a.text) and acts(b.text),
        place=a.places == b.places or bool(a.places & b.places),
    )


def _overlap(a: Mapping[str, Involved], b: Mapping[str, Involved]) -> float:
    """The part the shared programs are of the programs of both, by how telling they are."""
    one, other = (sum(bits(program.measures) for program in sorted(x.values(), key=str)) for x in (a, b))
    shared = sum(bits(a[id].measures) for id in sorted(a.keys() & b.keys()))
    return shared / sqrt(one * other)


def bits(measures: int) -> float:
    """How telling a program is that so many measures involve."""
    return max(1.0, _BITS - log2(1 + measures))


def _bare(said: Said, common: list[str]) -> str:
    """The text without the names of the programs in common."""
    text = said.text
    for form in sorted({f for id in common for f in (said.programs[id].form, said.programs[id].name)}, key=len)[::-1]:
        text = text.replace(form, "")
    return text


def _clauses(said: Said, common: list[str]) -> list[Clause]:
    """The clauses a program in common is named in, without its name; all, where it is named in none."""
    forms = {form for id in common for form in (said.programs[id].form, said.programs[id].name)}
    naming = [clause.text for clause in wording(said.text).clauses if any(form in clause.text for form in forms)]
    if not naming:
        return list(wording(said.text).clauses)
    return [wording(_bare(Said(text, said.programs), common)).whole for text in naming]


def _nearest(a: list[Clause], b: list[Clause]) -> tuple[float, Clause, Clause]:
    pairs = ((_agree(one, other), i, j) for i, one in enumerate(a) for j, other in enumerate(b))
    best, i, j = max(pairs, key=lambda pair: (pair[0], -pair[1], -pair[2]))
    return best, a[i], b[j]


_NOTHING = 0.2
_HALF = 0.4


def _agree(a: Clause, b: Clause) -> float:
    """`likeness`; two clauses that say nothing but the name and what is done agree, one of the two agrees a little."""
    empty = (a.things < _NOTHING) + (b.things < _NOTHING)
    return 1.0 if empty == 2 else max(_HALF, likeness(a, b)) if empty else likeness(a, b)
