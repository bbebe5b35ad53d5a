"""Names in a text: those a test says are there, for the stages after the finders; those that a finder found."""

from __future__ import annotations

import re

from graph.model import Mention, MentionType, Span
from ingest.lexicon import Lexicon
from ingest.mentions.programs import find_programs

KINDS = {"部": "ministry", "局": "bureau", "厅": "local_authority", "府": "local_authority", "委": "ministry"}


def actors(text: str, *names: str) -> tuple[Mention, ...]:
    """Every occurrence of the names, longest first, as bodies; the kind goes by the last character."""
    pattern = "|".join(re.escape(n) for n in sorted(names, key=len, reverse=True))
    return tuple(
        Mention(Span(*m.span()), MentionType.ACTOR, m.group(), _kind(m.group())) for m in re.finditer(pattern, text)
    )


def programs(text: str, lexicon: Lexicon) -> list[str]:
    """The programs found in the text, as written there."""
    return [m.span.of(text) for m in find_programs(text, Span(0, len(text)), lexicon)]


def _kind(name: str) -> str:
    return "collective" if name[0] == "各" or name.endswith(("企业", "部门", "机构")) else KINDS.get(name[-1], "other")
