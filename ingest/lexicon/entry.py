"""One line of the lexicon: an entity the project knows by name."""

from __future__ import annotations

from dataclasses import dataclass

from graph.model import MentionType


@dataclass(frozen=True, slots=True)
class Entry:
    """A named entity: its full name, every other form it is written in, and where it belongs.

    ``parent`` is the full name of the body it is part of; ``since`` and ``until`` are the ISO dates (or years) between
    which the name was in use and ``successor`` is the full name of the body that came after it; ``source`` says where
    the entry comes from. ``without`` are forms it is not known by, composed ones too: a judgement gave them to another
    entity, or `Lexicon.without` took them out.
    """

    name: str
    type: MentionType
    kind: str
    aliases: tuple[str, ...] = ()
    parent: str | None = None
    since: str | None = None
    until: str | None = None
    source: str = ""
    successor: str | None = None
    without: tuple[str, ...] = ()

    @property
    def forms(self) -> tuple[str, ...]:
        """The full name and the aliases, less what the entity is not to be known by."""
        return tuple(form for form in (self.name, *self.aliases) if form not in self.without)
