"""How good the extraction has to be, by row; a row is its F1, and spans are strict: both ends must agree.

``name.T`` is the share of the mentions found (``mention~.T``) whose canonical name is right.
"""

from __future__ import annotations

from ingest.evaluate import Tally

FLOORS = {
    "articles": 1.0,
    **{f"meta.{field}": 0.97 for field in ("title", "doc_number", "issuers", "responsible_bureau", "addressees")},
    "meta.issued_on": 0.97,
    "meta.doc_type": 0.97,
    "mention.Actor": 0.90,
    "mention.Program": 0.85,
    "mention.Metric": 0.96,
    "mention.Period": 0.97,
    "mention.Place": 0.92,
    **{f"name.{kind}": 0.92 for kind in ("Actor", "Program", "Metric", "Period", "Place")},
    "measure": 0.97,
    "measure.strict": 0.97,
    "measure.level": 0.95,
    "measure.kind": 0.95,
    "measure.status": 0.95,
    "owner+role": 0.95,
    "owner.stated": 0.88,
    "measure>programs": 0.80,
    "measure>targets": 0.70,
    "measure>metrics": 0.95,
    "citation+relation": 0.90,
}


def below(tally: Tally) -> dict[str, tuple[float, float]]:
    """The rows under their floor: name → (what it comes to, floor). A row nobody has anything in is in order."""
    reached = {name: _reached(tally, name) for name in FLOORS}
    return {
        name: (round(value, 4), FLOORS[name])
        for name, value in reached.items()
        if value is not None and value < FLOORS[name]
    }


def _reached(tally: Tally, name: str) -> float | None:
    if name.startswith("name."):
        kind = name.removeprefix("name.")
        found = tally[f"mention~.{kind}"].tp
        return tally[f"canonical.{kind}"].tp / found if found else None
    row = tally[name]
    return row.f1 if row.gold or row.sys else None
