"""Rows of the files of names to entries, and what may be wrong with a row."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.errors import LexiconError
from graph.model import MentionType
from ingest.lexicon.entry import Entry
from ingest.lexicon.tables import Row

ENTRY_FILES = {
    "actors.tsv": MentionType.ACTOR,
    "programs.tsv": MentionType.PROGRAM,
    "places.tsv": MentionType.PLACE,
}
"""The files that hold names, and what their names are of."""

REQUIRED = ("name", "kind")
COLUMNS = ("name", "aliases", "kind", "parent", "since", "until", "source", "successor")
"""The columns such a file may have, those it must have among them."""

KINDS: dict[MentionType, tuple[str, ...]] = {
    MentionType.ACTOR: (
        "ministry",
        "bureau",
        "local_authority",
        "party_body",
        "state_body",
        "company",
        "association",
        "institution",
        "international",
        "collective",
        "person",
        "other",
    ),
    MentionType.PROGRAM: (
        "technology",
        "project",
        "platform",
        "service",
        "campaign",
        "regime",
        "strategy",
        "event",
        "other",
    ),
    MentionType.PLACE: ("country", "province", "city", "county", "region", "zone", "other"),
}
"""The kinds a name of each type may have, as ``graph/ontology.yaml`` explains them."""

_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")


def entry_of(row: Row, type: MentionType) -> Entry:
    """The entry a row gives; see `row_faults` for what may be wrong with it."""
    return Entry(
        name=row.text("name"),
        type=type,
        kind=row.text("kind"),
        aliases=row.list("aliases"),
        parent=row.optional("parent"),
        since=row.optional("since"),
        until=row.optional("until"),
        source=row.text("source"),
        successor=row.optional("successor"),
    )


def row_faults(row: Row, type: MentionType) -> Iterator[LexiconError]:
    """What is wrong with a row by itself: its kind, its years, a name it gives twice."""
    if (kind := row.text("kind")) not in KINDS[type]:
        yield row.fault(f"kind {kind!r} is none of {', '.join(KINDS[type])}", "kind")
    for column in ("since", "until"):
        if (value := row.text(column)) and not _DATE.fullmatch(value):
            yield row.fault(f"{column} {value!r} is neither a year nor a date (2008, 2008-03, 2008-03-15)", column)
    since, until = row.text("since"), row.text("until")
    if since and until and since[: len(until)] > until[: len(since)]:
        yield row.fault(f"until {until} comes before since {since}", "until")
    if "|" in row.text("name"):
        yield row.fault("name is one name; others go into aliases", "name")
    forms = (row.text("name"), *row.list("aliases"))
    if len(set(forms)) < len(forms):
        for form in dict.fromkeys(form for form in forms if forms.count(form) > 1):
            yield row.fault(f"aliases: {form} stands here twice", "aliases")
