"""A graph from one store into another, source by source, whatever the engines.

Each source is one transaction, and one that is there already is left alone: a copy that was broken off goes on where it
ended when it is run again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from graph.errors import StoreError, ZhengmaiError
from graph.store.base import Store, Written, answers

_BOLT_PORT = 7687
_LOOPBACK = ("localhost", "::1")


@dataclass(frozen=True, slots=True)
class Copied:
    """What became of a source: how it was written, or the error that kept it from being written."""

    name: str
    outcome: Written | ZhengmaiError


def copy(origin: Store, target: Store, names: Iterable[str]) -> Iterator[Copied]:
    """Write what each named source of ``origin`` says into ``target``.

    A source that can't be copied keeps no other from it. StoreError where one of the stores answers no more.
    """
    for name in names:
        yield Copied(name, _copy_one(origin, target, name))


def _copy_one(origin: Store, target: Store, name: str) -> Written | ZhengmaiError:
    try:
        return target.write(origin.facts(name))
    except StoreError as error:
        if not (answers(origin) and answers(target)):
            raise
        return error
    except ZhengmaiError as error:
        return error


def same_place(one: str, other: str) -> bool:
    """Whether two addresses, as `graph.store.open_store` takes them, lead to one store, as far as they tell."""
    return _place(one) == _place(other)


def _place(url: str) -> tuple[str, int] | Path:
    path = url.removeprefix("sqlite:///")
    if "://" in path:
        parts = urlsplit(path)
        host = parts.hostname or ""
        return "127.0.0.1" if host in _LOOPBACK else host, parts.port or _BOLT_PORT
    return Path(path).expanduser().resolve()
