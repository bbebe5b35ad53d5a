"""How the lines of an answer are laid out: its words first, then what hangs on it, then where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import singledispatch
from typing import Any, TypeAlias

from rich.text import Text

from graph.questions import ActorCount, EntityRef, MetricRef, OwnerRef, Passage, PeriodRef

Lines: TypeAlias = Iterator[Text]
INDENT = "    "
_SPACE = re.compile(r"[\s\x00-\x1f\x7f-\x9f]+")


def judged(verdict: str | None) -> str:
    """What a reader said of it, to stand behind something."""
    return f", judged {verdict}" if verdict else ""


def many(number: int, one: str, more: str = "") -> str:
    """A number of things, in the singular or plural."""
    return f"{number:,} {one if number == 1 else more or one + 's'}"


@singledispatch
def short(value: object) -> str:
    """A value in a word or two: how it is named inside another's lines."""
    return str(value)


@short.register
def _(value: OwnerRef) -> str:
    return f"{value.actor} ({value.role}, {value.basis}{judged(value.judged)})"


@short.register
def _(value: EntityRef) -> str:
    return value.name


@short.register
def _(value: PeriodRef) -> str:
    return f"{value.name} ({value.basis})" if value.basis == "inherited" else value.name


@short.register
def _(value: MetricRef) -> str:
    return value.quote


@short.register
def _(value: ActorCount) -> str:
    return f"{value.actor} ({value.measures})"


def head(words: str, also: str | None = None) -> Text:
    """The first line of a row."""
    line = Text(flat(words), style="bold")
    return line.append(f"  {also}", style="dim not bold") if also else line


def facts(**facts: Any) -> Lines:
    """A line for each that is there, its name before it."""
    for name, value in facts.items():
        said = "、".join(map(short, value)) if isinstance(value, (tuple, list)) else value
        if said not in (None, ""):
            yield Text(f"{INDENT}{name:<9} ", style="dim").append(str(said), style="not dim")


def where(passage: Passage, *, said: str = "", id: str = "") -> Lines:
    """The quote, where it is not just what was ``said``, and the place it stands in."""
    quote = flat(passage.quote)
    if _SPACE.sub("", quote) != _SPACE.sub("", said):
        yield from facts(quote=quote)
    yield stands(passage.document_title, passage.section, passage.start, passage.end, id)


def stands(title: str | None, section: str | None, start: int, end: int, id: str) -> Text:
    """The line that says where a row stands: document › section [start,end), and its id."""
    return Text(f"{INDENT}{book(title)} › {place(section, start, end)}", style="cyan").append(f"  {id}", style="dim")


def place(section: str | None, start: int, end: int) -> str:
    """A span, with the section it is in."""
    return f"{section} [{start},{end})" if section else f"[{start},{end})"


def book(title: str | None) -> str:
    """A document's title in its brackets."""
    return f"《{flat(title)}》" if title else "(no title)"


def flat(text: str) -> str:
    """``text`` on one line, without what could steer a terminal."""
    return _SPACE.sub(" ", text).strip()
