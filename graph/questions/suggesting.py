"""Actors, programs and places as one types: by any form of the name, its pinyin, or the initials of that."""

from __future__ import annotations

from dataclasses import dataclass

from graph.ids import name_key
from graph.questions.build import build, check_choice
from graph.questions.paging import check_limit
from graph.questions.question import lone_query
from graph.sounds import letters, sound, typed_sound
from graph.store.base import Reader, Row
from graph.store.forms import NAMED
from graph.store.merge import split_aliases

SUGGEST_LIMIT = 10
SUGGEST_LABELS = tuple(sorted(NAMED))
_TIERS = {1: "name", 2: "alias", 3: "mention"}
_RANKS = ("exact", "prefix", "pinyin", "initials", "pinyin", "initials", "inside")


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """An entity that is perhaps meant. ``form[start:end]`` is what was typed, or what it sounds like.

    ``form`` is a ``name``, an ``alias`` or a ``mention`` (what a document calls it, width and case folded), as
    ``form_kind`` says; ``match`` is exact, prefix, pinyin, initials or inside. ``part_of`` is what it belongs to.
    """

    id: str
    label: str
    name: str
    kind: str | None
    part_of: str | None
    match: str
    form: str
    form_kind: str
    start: int
    end: int
    mentions: int


@lone_query
def suggest(
    store: Reader, typed: str, *, label: str | None = None, limit: int = SUGGEST_LIMIT
) -> tuple[Suggestion, ...]:
    """What has a form that is ``typed``, begins so, sounds so or has it inside, in this order; most mentioned first.

    Pinyin is typed without tones and spaces, whole or by its initials (gongxinbu, gxb), beside characters too (5gying).
    What no name can begin with gives nothing.
    """
    key = name_key(typed)
    check_limit(limit)
    check_choice("label", label, SUGGEST_LABELS)
    if not key:
        return ()
    heard = typed_sound(key)
    rows = store.ask("suggest", key=key, sound=heard, inside=letters(key) or None, label=label, limit=limit)
    return tuple(_suggestion(row, key, heard or "") for row in rows)


def _suggestion(row: Row, key: str, heard: str) -> Suggestion:
    form = _spelled(row)
    match = _RANKS[int(row["rank"] or 0) - 1]
    start, end = _heard(form, heard, initials=match == "initials") if match in _SOUNDED else _written(form, key)
    kind = _TIERS[int(row["tier"] or 0)]
    return build(Suggestion, row, form=form, form_kind=kind, match=match, start=start, end=end)


_SOUNDED = ("pinyin", "initials")


def _spelled(row: Row) -> str:
    """The form as its name or alias is spelled; one of documents as it is folded."""
    folded = str(row["form"])
    spelled = (str(row["name"]), *split_aliases(row["aliases"]))
    return next((form for form in spelled if name_key(form) == folded), folded)


def _written(form: str, key: str) -> tuple[int, int]:
    """Where ``key`` stands in ``form``, whose letters may be of another width or case, with signs between them."""
    found = [(letter, at) for at, char in enumerate(form) for letter in name_key(char) if letter.isalnum()]
    wanted = letters(key).replace(" ", "")
    start = "".join(letter for letter, _ in found).find(wanted)
    if start < 0 or not wanted:
        return 0, len(form)
    return found[start][1], found[start + len(wanted) - 1][1] + 1


def _heard(form: str, heard: str, *, initials: bool) -> tuple[int, int]:
    """Which characters of ``form`` sound like ``heard``, from the first on."""
    said = ""
    for at, part in enumerate(sound(_folded(form)).parts(initials=initials)):
        said += part
        if len(said) >= len(heard):
            return 0, at + 1
    return 0, len(form)


def _folded(form: str) -> str:
    """``form`` folded character by character, so that places in it are places in the form."""
    return "".join(name_key(char)[:1] or " " for char in form)
