"""Answers about entities for people: see `api.cli.prose`."""

from __future__ import annotations

from rich.text import Text

from api.cli.layout import INDENT, Lines, facts, head, many, where
from graph.questions import Relations, Step, Suggestion, Tie


def suggestion_lines(value: Suggestion) -> Lines:
    """The form with what matched in bold, and whose it is."""
    shown = Text(value.form)
    shown.stylize("bold", value.start, value.end)
    yield shown.append(f"  {value.match}, {value.label}", style="dim not bold")
    if value.form != value.name:
        yield from facts(name=value.name)
    yield from facts(kind=value.kind, **{"part of": value.part_of}, said=many(value.mentions, "mention"))
    yield Text(f"{INDENT}{value.id}", style="dim")


def relations_lines(value: Relations) -> Lines:
    """What is shared, what ties beside, and the ways between: each sentence with where it stands."""
    yield head(f"{value.a.name} — {value.b.name}", many(value.measures, "measure"))
    for step in value.shared:
        yield from _said(step)
    for tie in value.ties:
        yield from _said(tie)
    for path in value.paths:
        yield Text()
        yield head(f"{value.a.name} — {value.b.name}", f"over {many(len(path.steps), 'measure')}")
        for step in path.steps:
            yield from _said(step)


def _said(value: Step | Tie) -> Lines:
    yield Text(f"{INDENT}{value.zh}")
    yield from where(value, said=value.quote, id=value.measure_id if isinstance(value, Step) else value.kind)
