"""What holds two entities together, in words: Chinese and English sentences out of the parts they have."""

from __future__ import annotations

PARTS = ("lead", "support", "participate", "implement", "guide", "target", "program", "place", "figure", "period")
"""The parts an entity can have in a measure, as the queries number them from 1."""

_OWNERS = 5
_LONGEST = 48
_DONE = {"lead": "牵头", "support": "配合", "participate": "参与", "implement": "落实", "guide": "指导"}
_DOES = {
    "lead": "leads",
    "support": "supports",
    "participate": "takes part in",
    "implement": "implements",
    "guide": "guides",
}
_IS_IN = {"target": "面向", "program": "涉及", "place": "地点为", "figure": "指标为", "period": "时间为"}
_HAS = {
    "target": "is directed at",
    "program": "involves",
    "place": "is located in",
    "figure": "has the figure",
    "period": "is set in",
}


def shared(a: str, part_a: str, b: str, part_b: str, quote: str) -> tuple[str, str]:
    """The sentence, in Chinese and English, of a measure that ``a`` and ``b`` have these parts in.

    >>> shared("信管局", "lead", "5G", "program", "推进5G建设。")[0]
    '信管局牵头「推进5G建设。」，涉及5G'
    """
    said = _short(quote)
    (first, part), (second, other) = sorted(
        ((a, part_a), (b, part_b)), key=lambda side: PARTS.index(side[1]) // _OWNERS
    )
    if other in _DONE:
        return (
            f"{first}{_DONE[part]}、{second}{_DONE[other]}「{said}」",
            f"{first} {_DOES[part]} and {second} {_DOES[other]} “{said}”",
        )
    if part in _DONE:
        return (
            f"{first}{_DONE[part]}「{said}」，{_IS_IN[other]}{second}",
            f"{first} {_DOES[part]} “{said}”, which {_HAS[other]} {second}",
        )
    return (
        f"「{said}」{_IS_IN[part]}{first}，并{_IS_IN[other]}{second}",
        f"“{said}” {_HAS[part]} {first} and {_HAS[other]} {second}",
    )


def tied(kind: str, a: str, b: str, documents: int, title: str | None) -> tuple[str, str]:
    """The sentence of a tie that leads from ``a`` to ``b``: it is part of it, or issued documents that name it."""
    book = title or "—"
    more_zh, more = ("", "") if documents == 1 else (f"等{documents}份文件", f" and {documents - 1} more")
    match kind:
        case "part_of":
            return f"{a}属于{b}", f"{a} is part of {b}"
        case "addressed":
            return f"{a}印发《{book}》{more_zh}，主送{b}", f"{a} issued 《{book}》{more}, addressed to {b}"
    return f"{a}印发的《{book}》{more_zh}提及{b}", f"{a} issued 《{book}》{more}, naming {b}"


def _short(quote: str) -> str:
    said = "".join(quote.split())
    return said if len(said) <= _LONGEST else f"{said[: _LONGEST - 1]}…"
