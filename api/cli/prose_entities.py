"""Answers about entities for people: see `api.cli.prose`."""

from __future__ import annotations

from rich.text import Text

from api.cli.layout import INDENT, Lines, book, facts, head, many, where
from graph.questions import Companions, DirectTie, EntityLinks, Papers, PartCount, Relations, Step, Suggestion


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


def _said(value: Step | DirectTie) -> Lines:
    yield Text(f"{INDENT}{value.zh}")
    yield from where(value, said=value.quote, id=value.measure_id if isinstance(value, Step) else value.kind)


def links_lines(value: EntityLinks) -> Lines:
    """The entity, how often it has a part in what, with whom it shares measures, and its documents."""
    entity = value.detail.entity
    yield head(entity.name, f"{entity.label}, {entity.kind}" if entity.kind else entity.label)
    yield from facts(aliases=entity.aliases, **{"part of": value.detail.part_of}, parts=value.detail.parts)
    yield from facts(
        **{_part(count): f"{count.count} in {many(count.documents, 'document')}" for count in value.counts}
    )
    for name in ("actors", "programs", "places", "periods", "metrics"):
        yield from facts(**{name: _named(getattr(value, name))})
    for name in ("issued", "addressed", "named"):
        yield from facts(**{name: _titled(getattr(value, name))})
    yield Text(f"{INDENT}{entity.id}", style="dim")


def _part(count: PartCount) -> str:
    return count.role or count.relation.lower()


def _named(found: Companions) -> list[str]:
    return _with_rest([f"{each.name} ({each.measures})" for each in found.items], found.total)


def _titled(found: Papers) -> list[str]:
    return _with_rest([f"{book(each.document_title)} ({each.times})" for each in found.items], found.total)


def _with_rest(shown: list[str], total: int) -> list[str]:
    return [*shown, f"… of {total}"] if len(shown) < total else shown
