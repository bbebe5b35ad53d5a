"""The characters a regular expression can begin with, so that a search passes over all others at once.

The engine tries every alternative of a pattern at every character. Told first which characters are worth it, it
looks for the same matches several times faster.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from importlib import import_module
from typing import Any, TypeAlias

# Private to re, and typed by nobody: told from ordinary imports, so that no checker has to know them.
op = import_module("re._constants")
_parser = import_module("re._parser")

Range: TypeAlias = tuple[int, int]

_REPEATS = frozenset({op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT})
_EMPTY = frozenset({op.AT, op.ASSERT, op.ASSERT_NOT})
_CLASSES = {
    op.CATEGORY_DIGIT: r"\d",
    op.CATEGORY_NOT_DIGIT: r"\D",
    op.CATEGORY_SPACE: r"\s",
    op.CATEGORY_NOT_SPACE: r"\S",
    op.CATEGORY_WORD: r"\w",
    op.CATEGORY_NOT_WORD: r"\W",
}


class _Anything(Exception):  # noqa: N818 — no error: the answer that any character may come first
    pass


def guarded(regex: str, flags: int = 0) -> str:
    """``regex`` with a look ahead at the characters it can begin with; as it is where any will do, or none."""
    tree = _parser.parse(regex, flags)
    if tree.state.flags & re.IGNORECASE or regex.startswith("(?") and tree.state.flags & ~flags & ~re.UNICODE:
        return regex
    if _has_own_set(tree):
        return regex
    try:
        firsts, empty = _sequence(tree)
    except _Anything:
        return regex
    return regex if empty or not firsts else f"(?=[{''.join(sorted(firsts))}])(?:{regex})"


def _has_own_set(items: Any) -> bool:
    """Whether the engine knows by itself what a match begins with: one character, a class, or words to choose from."""
    if not len(items):
        return False
    code, argument = items[0]
    if code is op.SUBPATTERN:
        return _has_own_set(argument[3])
    if code is op.BRANCH:
        return all(len(branch) and branch[0][0] is op.LITERAL for branch in argument[1])
    return code is op.LITERAL or (code is op.IN and argument[0][0] is not op.NEGATE)


def _sequence(items: Iterable[tuple[Any, Any]]) -> tuple[set[str], bool]:
    """What the members of character classes are with which a sequence begins, and whether it may match nothing."""
    firsts: set[str] = set()
    for code, argument in items:
        more, empty = _one(code, argument)
        firsts |= more
        if not empty:
            return firsts, False
    return firsts, True


def _one(code: Any, argument: Any) -> tuple[set[str], bool]:
    if code in _EMPTY:
        return set(), True
    if code is op.LITERAL:
        return {_escaped(argument)}, False
    if code is op.IN:
        return {_member(*member) for member in argument}, False
    if code in _REPEATS:
        firsts, empty = _sequence(argument[2])
        return firsts, empty or argument[0] == 0
    if code is op.SUBPATTERN:
        return _sequence(argument[3])
    if code is op.ATOMIC_GROUP:
        return _sequence(argument)
    if code is op.BRANCH:
        branches = [_sequence(branch) for branch in argument[1]]
        return set().union(*(firsts for firsts, _ in branches)), any(empty for _, empty in branches)
    raise _Anything


def _member(code: Any, argument: Any) -> str:
    if code is op.LITERAL:
        return _escaped(argument)
    if code is op.RANGE:
        return f"{_escaped(argument[0])}-{_escaped(argument[1])}"
    if code is op.CATEGORY:
        return _CLASSES[argument]
    raise _Anything


def _escaped(point: int) -> str:
    return f"\\U{point:08x}"
