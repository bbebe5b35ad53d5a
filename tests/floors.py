"""How good the extraction has to be, as F1 by row; spans are strict: both ends must agree."""

from __future__ import annotations

from ingest.evaluate import Tally

FLOORS = {
    "articles": 1.0,
    **{f"meta.{field}": 0.95 for field in ("title", "doc_number", "issuers", "responsible_bureau", "addressees")},
    "meta.issued_on": 0.95,
    "meta.doc_type": 0.95,
    "mention.Actor": 0.85,
    "mention.Program": 0.75,
    "mention.Metric": 0.95,
    "mention.Period": 0.95,
    "mention.Place": 0.90,
    "measure": 0.97,
    "measure.strict": 0.97,
    "measure.level": 0.95,
    "measure.kind": 0.95,
    "measure.status": 0.95,
    "owner+role": 0.95,
    "measure>programs": 0.70,
}


def below(tally: Tally) -> dict[str, tuple[float, float]]:
    """The rows under their floor: name → (F1, floor). A row of which neither side has anything is in order."""
    rows = {name: tally[name] for name in FLOORS}
    return {
        name: (round(row.f1, 4), FLOORS[name])
        for name, row in rows.items()
        if row.f1 < FLOORS[name] and (row.gold or row.sys)
    }
