"""Annotation files as values: what a gold file or an extraction marks in one source.

The format is that of `ingest.annotations`, plus what only gold files carry: ``alt`` and ``optional`` on a mark,
``either`` and ``optional_links`` on a measure, ``role_or`` on an owner and a top-level ``same``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

from graph.errors import SourceError

Record: TypeAlias = Mapping[str, Any]
Bounds: TypeAlias = tuple[int, int]

FIELDS = ("level", "kind", "status")
LINKS = ("targets", "programs", "periods", "places")


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked stretch ``[start, end)`` of the source and the stretches accepted in its place."""

    start: int
    end: int
    text: str
    optional: bool = False
    alt: tuple[Bounds, ...] = ()

    @property
    def bounds(self) -> Bounds:
        return self.start, self.end


@dataclass(frozen=True, slots=True)
class MentionMark(Mark):
    """A mention: its type and the name it stands for."""

    type: str = ""
    canonical: str = ""


@dataclass(frozen=True, slots=True)
class CitationMark(Mark):
    """A cited document and how the text relates to it."""

    title: str = ""
    relation: str = ""


@dataclass(frozen=True, slots=True)
class OwnerMark:
    """An owner of a measure; ``role_or`` are roles accepted besides its own."""

    actor: str
    role: str
    basis: str = ""
    role_or: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Links:
    """What a measure is linked to; ``named`` holds the names under each of `LINKS`."""

    owners: tuple[OwnerMark, ...] = ()
    named: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    metrics: tuple[Bounds, ...] = ()


@dataclass(frozen=True, slots=True)
class MeasureMark(Mark):
    """A measure; ``fields`` holds its `FIELDS`, ``accepted`` the values that count for each of them, ``spare`` the
    links that neither earn nor cost.
    """

    id: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    accepted: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    parent: str | None = None
    links: Links = field(default_factory=Links)
    spare: Links = field(default_factory=Links)


@dataclass(frozen=True, slots=True)
class Annotation:
    """All that one file marks in its source; ``articles`` are kept as recorded, ordered by position."""

    articles: tuple[Record, ...] = ()
    mentions: tuple[MentionMark, ...] = ()
    measures: tuple[MeasureMark, ...] = ()
    citations: tuple[CitationMark, ...] = ()
    same: tuple[tuple[str, ...], ...] = ()


def load_annotation(path: Path) -> dict[str, Any]:
    """The annotation in a JSON file; SourceError where it is none."""
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
    except json.JSONDecodeError as error:
        raise SourceError(str(path), f"not JSON: {error.msg}", place=str(error.lineno)) from error
    if not isinstance(record, dict) or not {"source", "articles", "mentions", "measures", "citations"} <= record.keys():
        raise SourceError(str(path), "not an annotation: source, articles, mentions, measures or citations is missing")
    return record


def parse(record: Record) -> Annotation:
    """The values of an annotation record."""
    return Annotation(
        articles=tuple(sorted(record["articles"], key=lambda a: a["span"][0])),
        mentions=tuple(
            MentionMark(**_mark(m), type=m["type"], canonical=m.get("canonical") or "") for m in record["mentions"]
        ),
        measures=tuple(_measure(m) for m in record["measures"]),
        citations=tuple(
            CitationMark(**_mark(c), title=c["title"], relation=c["relation"]) for c in record["citations"]
        ),
        same=tuple(tuple(group) for group in record.get("same", ())),
    )


def _mark(record: Record) -> dict[str, Any]:
    return {
        "start": record["start"],
        "end": record["end"],
        "text": record["text"],
        "optional": bool(record.get("optional")),
        "alt": tuple((s, e) for s, e in record.get("alt", ())),
    }


def _measure(record: Record) -> MeasureMark:
    fields = {f: record[f] for f in FIELDS}
    either = record.get("either", {})
    return MeasureMark(
        **_mark(record),
        id=record["id"],
        fields=fields,
        accepted={f: tuple(either.get(f, (value,))) for f, value in fields.items()},
        parent=record["parent"],
        links=_links(record),
        spare=_links(record.get("optional_links", {})),
    )


def _links(record: Record) -> Links:
    return Links(
        owners=tuple(
            OwnerMark(o["actor"], o["role"], o.get("basis", ""), tuple(o.get("role_or", ())))
            for o in record.get("owners") or ()
        ),
        named={f: tuple(record.get(f) or ()) for f in LINKS},
        metrics=tuple((s, e) for s, e in record.get("metrics") or ()),
    )
