"""The lines that only name what is annexed: the list after 附件：, the title under 附件2, telephone numbers."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.patterns.measures import ANNEX_HEAD, ANNEX_ITEM, TELEPHONE
from ingest.sentences import Line

_LONGEST = 80
_CLOSING = "。；;！：:"


def annexed(text: str, lines: Sequence[Line]) -> frozenset[int]:
    """The indexes of ``lines`` that name an annex or a telephone and say nothing that is to be done."""
    found: set[int] = set()
    listing = titled = False
    for i, line in enumerate(lines):
        content = line.span.of(text).strip()
        if not content:
            continue
        if TELEPHONE.search(content) and len(content) <= _LONGEST and content[-1] not in _CLOSING:
            found.add(i)
        elif head := ANNEX_HEAD.match(content):
            titled = head.end() == len(content) and not content.endswith(("：", ":"))
            listing = not titled
        elif titled or (listing and ANNEX_ITEM.match(content)):
            if content[-1] not in _CLOSING and len(content) <= _LONGEST:
                found.add(i)
            titled = False
        else:
            listing = False
    return frozenset(found)
