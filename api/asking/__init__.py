"""Questions in words, answered from the graph: read by rule, and how they were read told beside the answer.

``ask`` is the one verb. A question is read by the recogniser that reads documents and by the names the graph has; what
it asks for is looked up in ``intents.tsv``, its other words in ``vocabulary.tsv``, both to be mended by hand.
"""

from __future__ import annotations

from api.asking.answer import (
    AskAnswer,
    Item,
    Missed,
    Outcome,
    Parameter,
    Query,
    Reading,
    SlotRead,
)
from api.asking.asking import DEFAULT_LIMIT, LONGEST, ask

__all__ = [
    "DEFAULT_LIMIT",
    "LONGEST",
    "AskAnswer",
    "Item",
    "Missed",
    "Outcome",
    "Parameter",
    "Query",
    "Reading",
    "SlotRead",
    "ask",
]
