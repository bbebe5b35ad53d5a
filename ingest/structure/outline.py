"""The tree of an article's sections, from the labels its paragraphs begin with and the headings that stand alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.model import Section, Span
from ingest.structure.labels import Unit, units
from ingest.structure.nesting import nest


def outline(text: str, span: Span, stops: Sequence[int] = (), skip: Sequence[Span] = ()) -> tuple[Section, ...]:
    """The sections of ``span`` of a clean text, in reading order, numbered from 1.

    No section goes over an offset in ``stops`` (a signature ends what it signs). Lines in ``skip`` (the title) are no
    headings. A section with its heading in running text (``（一）优化管理。…``) holds the paragraphs after its own only
    where its fellows do: the closing paragraph after the last of them belongs to nobody.
    """
    found = units(text, span, skip)
    parents = nest(found, stops)
    found = [_as_item(unit) if _in_article(found, parents, i) else unit for i, unit in enumerate(found)]
    ends = _ends(text, span, found, parents, stops)
    depths: list[int] = []
    for parent in parents:
        depths.append(1 if parent is None else depths[parent] + 1)
    return tuple(
        Section(
            ordinal=i + 1,
            parent=None if parent is None else parent + 1,
            label=unit.label,
            heading=unit.heading,
            depth=depths[i],
            span=Span(unit.start, ends[i]),
            form=unit.form,
        )
        for i, (unit, parent) in enumerate(zip(found, parents, strict=True))
    )


def _in_article(found: Sequence[Unit], parents: Sequence[int | None], index: int) -> bool:
    """True for the items of a rule's article: （一）… there goes on the article's sentence and heads nothing."""
    parent = parents[index]
    return parent is not None and (found[parent].level == "article" or _in_article(found, parents, parent))


def _as_item(unit: Unit) -> Unit:
    return replace(unit, heading=None, run_in=True)


def _ends(
    text: str, span: Span, found: Sequence[Unit], parents: Sequence[int | None], stops: Sequence[int]
) -> list[int]:
    """Where each section ends: before the next one that is not inside it, at a stop, or with its own paragraph."""
    following = _following(parents)
    grown = _forms_that_go_on(found, following)
    ends = []
    for i, unit in enumerate(found):
        j = following[i]
        limit = found[j].start if j < len(found) else span.end
        limit = min([limit, *(stop for stop in stops if unit.start < stop)])
        if unit.run_in and unit.form not in grown:
            limit = min(limit, max(unit.paragraph_end, found[j - 1].paragraph_end))
        ends.append(_trimmed(text, unit.start, limit))
    for i in reversed(range(len(found))):
        last = next((k for k in range(following[i] - 1, i, -1) if parents[k] == i), None)
        if last is not None and following[i] == len(found) and found[last].run_in and found[last].form not in grown:
            ends[i] = min(ends[i], ends[last])
    return ends


def _following(parents: Sequence[int | None]) -> list[int]:
    """For each section the index of the first later one that is not inside it."""
    following = [len(parents)] * len(parents)
    open_: list[int] = []
    for i, parent in enumerate(parents):
        while open_ and open_[-1] != parent:
            following[open_.pop()] = i
        open_.append(i)
    return following


def _forms_that_go_on(found: Sequence[Unit], following: Sequence[int]) -> set[str]:
    """Forms of which a section with a fellow right behind it has more than its own paragraph."""
    return {
        unit.form
        for i, unit in enumerate(found[:-1])
        if unit.run_in
        and following[i] == i + 1
        and found[i + 1].follows(unit)
        and found[i + 1].start > unit.paragraph_end + 1
    }


def _trimmed(text: str, start: int, end: int) -> int:
    while end > start + 1 and text[end - 1].isspace():
        end -= 1
    return end
