"""A document named by what tells of it, where the rest does not matter."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DocumentRef:
    """A document by its id and title."""

    id: str
    title: str | None
