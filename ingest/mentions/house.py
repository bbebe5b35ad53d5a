"""The body a text speaks for: what 部 in 部党组 means in it, and whose 办公厅 or 分支机构 is meant."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from graph.model import Mention, MentionType, Span
from ingest.lexicon import Entry, Lexicon
from ingest.patterns import bodies as wording

_ISSUER_WEIGHT = 1000
_OFTEN = 3
_JOINING = re.compile(r"(?:的|及其?|和其?|[总分支]行、)*$")


@dataclass(frozen=True, slots=True)
class House:
    """The public bodies of a text, the one it speaks for first."""

    bodies: tuple[Entry, ...] = ()

    def by_sign(self, sign: str) -> Entry | None:
        """The body whose name ends in the sign: 部, 委, 局, 署."""
        ends = {"委": ("委员会",), "局": ("局", "总局")}.get(sign, (sign,))
        return next((b for b in self.bodies if b.name.endswith(ends)), None)

    def choose(self, candidates: Sequence[Entry]) -> Entry | None:
        """The candidate that belongs to the house; None where none does."""
        return next((c for b in self.bodies for c in candidates if c.parent == b.name), None)


def house(named: Iterable[Mention], issuers: Sequence[str], lexicon: Lexicon) -> House:
    """The ministries that issue a text; of a text nobody signs, those it names often, most often first."""
    counts: Counter[str] = Counter()
    for name in issuers:
        counts[name] += _ISSUER_WEIGHT
    for mention in named:
        counts[mention.canonical] += 1
    weights: Counter[str] = Counter()
    for name, count in counts.items():
        for body in _with_parents(name, lexicon):
            weights[body.name] += count
    least = _ISSUER_WEIGHT if issuers else _OFTEN
    ranked = sorted((n for n in weights if weights[n] >= least), key=lambda name: -weights[name])
    return House(tuple(e for e in (lexicon.entry(name) for name in ranked) if e is not None))


def house_bodies(line: str, starts: frozenset[int], own: House, lexicon: Lexicon) -> Iterator[Mention]:
    """Bodies a line names by what they are in their house: 部党组, 办公厅, 各分支机构, 中国人民银行各部门."""
    for found in wording.OWN_HOUSE.finditer(line):
        body = own.by_sign(found["sign"])
        if body is not None and found.start() in starts:
            name = body.name + found["what"] if found["what"] == "党组" else found.group()
            yield _mention(
                Span(*found.span()), name, "party_body" if found["what"] == "党组" else "collective", "house.own"
            )
    for span, candidates in lexicon.find_ambiguous(line):
        chosen = own.choose(candidates)
        if chosen is not None and span.start in starts and not _is_anothers(line, span, chosen, lexicon):
            yield _mention(span, chosen.name, chosen.kind, "house.bureau")
    for found in wording.EACH_OF_ITS.finditer(line):
        head = own.bodies[0].name if own.bodies else ""
        yield _mention(
            Span(*found.span()), head + found.group() if found["kind"] else found.group(), "collective", "house.each"
        )


def _is_anothers(line: str, span: Span, chosen: Entry, lexicon: Lexicon) -> bool:
    """Whether 分支机构 are those of whoever stands before them: 保险公司分支机构, 银行及其分支机构."""
    if chosen.kind != "collective" or wording.OF_THE_HOUSE.search(line, 0, span.start):
        return False
    before = _JOINING.sub("", line[: span.start])
    parent = lexicon.entry(chosen.parent or "")
    return parent is None or not before.endswith(parent.forms)


def _with_parents(name: str, lexicon: Lexicon) -> Iterator[Entry]:
    entry = lexicon.entry(name)
    while entry is not None and entry.type is MentionType.ACTOR:
        if entry.kind == "ministry":
            yield entry
            return
        if entry.kind != "bureau":
            return
        entry = lexicon.entry(entry.parent or "")


def _mention(span: Span, name: str, kind: str, rule: str) -> Mention:
    return Mention(span, MentionType.ACTOR, name, kind=kind, rule=rule, confidence=0.85)
