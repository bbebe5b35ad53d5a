"""Units of a ministry named right behind it: 国家体育总局 | 训练保障司, and in brackets, 甲部（规划司）."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from graph.model import Mention, MentionType, Span
from ingest.lexicon import Lexicon
from ingest.mentions.name_walk import governs, modifies
from ingest.segment import Word

_ENDINGS = ("司", "研究所", "研究院", "委员会", "信息中心", "研究中心", "总站")
_NO_UNIT = ("公司", "上司", "党委员会")
_LONGEST = 6
"""Words a unit's name may have."""
_BRACKETS = ("（", "(")
_HOUSES = frozenset({"ministry", "state_body"})


def units(words: Sequence[Word], known: Iterable[Mention], lexicon: Lexicon) -> Iterator[Mention]:
    """The units in a line's ``words``; ``known`` are the line's bodies from the lexicon."""
    at = {word.start: i for i, word in enumerate(words)}
    for body in known:
        yield from _in_brackets(words, at, body, lexicon)
        first = at.get(body.span.end)
        if body.kind not in _HOUSES or first is None:
            continue
        last = _last(words, first)
        if last is not None:
            unit = "".join(w.text for w in words[first : last + 1])
            span = Span(body.span.start, words[last].end)
            yield Mention(span, MentionType.ACTOR, _name(body.canonical, unit, lexicon), "bureau", "unit", 0.8)


def _in_brackets(words: Sequence[Word], at: Mapping[int, int], body: Mention, lexicon: Lexicon) -> Iterator[Mention]:
    """A unit in brackets behind its house, where the lexicon has it for a part of this house."""
    opening = at.get(body.span.end)
    if body.kind not in _HOUSES or opening is None or words[opening].text not in _BRACKETS:
        return
    unit = ""
    for word in words[opening + 1 : opening + 2 + _LONGEST]:
        if word.text in ("）", ")"):
            own = next((e.name for e in lexicon.candidates(unit) if e.parent == body.canonical), None)
            if own is not None:
                span = Span(words[opening].end, word.start)
                yield Mention(span, MentionType.ACTOR, own, "bureau", "unit.in_brackets")
            return
        unit += word.text


def _last(words: Sequence[Word], first: int) -> int | None:
    """The word a unit's name ends with, where every word up to it may stand in a name; a 司 may be one for an act."""
    for i in range(first, min(len(words), first + _LONGEST)):
        text = words[i].text
        if text.endswith(_ENDINGS) and not text.endswith(_NO_UNIT):
            whole = text.endswith("司") or all(map(modifies, words[first:i]))
            return i if whole and (i > first or len(text) > 1) else None
        if not modifies(words[i]) and not _may_be_an_act(words[i], opens=i == first):
            return None
    return None


def _may_be_an_act(word: Word, *, opens: bool) -> bool:
    return word.tag.startswith(("v", "n")) and len(word.text) > 1 and not (opens and governs(word))


def _name(house: str, unit: str, lexicon: Lexicon) -> str:
    """The unit's full name: the lexicon's where it has the unit for a part of this house."""
    own = (e.name for e in lexicon.candidates(unit) if e.parent == house)
    return next(own, house + unit)
