"""What the lexicon knows from one document alone, so that the document can be read without it.

The lexicon is made from general knowledge, but by people who had the gold files before them. How much of a score it
carries shows when each file is read without the names it has to itself: every form of a body or a program that stands
in its source and in no other source. A name that several sources bear is fairly known to each of them. Places, dates,
units and verbs are not names in this sense and stay. This is the pessimistic reading: what the world knows well
(a ministry that one file alone mentions) is taken out as well.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from graph.model import MentionType
from ingest.lexicon import Lexicon
from ingest.lexicon.forms import Forms, fold

_BROKEN = re.compile(r"(?<=[^\x00-\x7f])\s+(?=[^\x00-\x7f])")


def own_names(texts: Mapping[str, str], lexicon: Lexicon) -> dict[str, frozenset[str]]:
    """For each text, by its name, the forms of bodies and programs that stand in it and in no other of ``texts``.

    A form counts wherever it stands, inside a longer name too; lines are joined first, as a name may be broken over
    two.
    """
    written = [form for entry in lexicon.entries if entry.type is not MentionType.PLACE for form in entry.forms]
    forms = Forms(written)
    standing = {name: forms.standing_in(_BROKEN.sub("", text)) for name, text in texts.items()}
    return {
        name: _as_written(found.difference(*(other for n, other in standing.items() if n != name)), written)
        for name, found in standing.items()
    }


def _as_written(folded: frozenset[str], written: list[str]) -> frozenset[str]:
    return frozenset(form for form in written if fold(form) in folded)
