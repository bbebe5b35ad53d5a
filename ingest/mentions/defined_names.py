"""Short names a text gives to bodies: …工作的部门（以下称保护工作部门）, 某某公司（以下简称“公司”）.

The short name is found wherever the article has it; its full form is the named body that stands before the bracket.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from graph.model import Mention, MentionType, Span
from ingest.patterns import bodies as wording

_LONGEST_NAME = 30


def _platforms(article: str) -> Iterator[Mention]:
    """A platform that the text defines, where it is told what to do: …平台应当完成备案."""
    names = {
        d["name"]: _written_out(article, d)
        for d in wording.DEFINED_NAME.finditer(article)
        if d["name"].endswith("平台")
    }
    for name, full in names.items():
        for match in re.finditer(re.escape(name), article):
            told = wording.ADDRESSED_PLATFORM.match(article, match.end())
            if told or wording.DEALT_WITH.search(article, max(0, match.start() - 2), match.start()):
                span = Span(*match.span())
                yield Mention(span, MentionType.ACTOR, full, kind="collective", rule="defined.platform", confidence=0.7)


def _written_out(article: str, definition: re.Match[str]) -> str:
    """The name that the bracket shortens: what stands before it, from after 所称, 建设 …"""
    before = wording.LONG_NAME_BEFORE.search(article[max(0, definition.start() - _LONGEST_NAME) : definition.start()])
    return before["full"] if before and before["full"].endswith(definition["name"][-2:]) else definition["name"]


def defined_names(article: str, found: Iterable[Mention]) -> Iterator[Mention]:
    """The occurrences of every short name that the article defines for a body."""
    by_end = {m.span.end: m for m in sorted(found, key=lambda m: m.span.start - m.span.end, reverse=True)}
    names: dict[str, Mention | None] = {}
    for definition in wording.DEFINED_NAME.finditer(article):
        meant = by_end.get(definition.start())
        if meant is not None or wording.ENDS_LIKE_A_BODY.search(definition["name"]):
            names.setdefault(definition["name"], meant)
    yield from _platforms(article)
    if not names:
        return
    anywhere = re.compile("|".join(re.escape(n) for n in sorted(names, key=lambda n: (-len(n), n))))
    for match in anywhere.finditer(article):
        meant = names[match.group()]
        name, kind = match.group(), "collective"
        if meant is not None and (meant.kind not in ("collective", "person") or meant.canonical.endswith(name)):
            name, kind = meant.canonical, meant.kind
        yield Mention(Span(*match.span()), MentionType.ACTOR, name, kind=kind, rule="defined", confidence=0.9)
