"""Answers about entities for people: see `api.cli.prose`."""

from __future__ import annotations

from rich.text import Text

from api.cli.layout import INDENT, Lines, facts, many
from graph.questions import Suggestion


def suggestion_lines(value: Suggestion) -> Lines:
    """The form with what matched in bold, and whose it is."""
    shown = Text(value.form)
    shown.stylize("bold", value.start, value.end)
    yield shown.append(f"  {value.match}, {value.label}", style="dim not bold")
    if value.form != value.name:
        yield from facts(name=value.name)
    yield from facts(kind=value.kind, **{"part of": value.part_of}, said=many(value.mentions, "mention"))
    yield Text(f"{INDENT}{value.id}", style="dim")
