"""The tree of sections of an article."""

from __future__ import annotations

from graph.model import Section, Span


def outline(text: str, span: Span) -> tuple[Section, ...]:
    """The sections of ``span``, in reading order."""
    return ()
