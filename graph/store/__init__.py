"""Where a graph is kept. `open_store` is the one place that chooses the engine."""

from __future__ import annotations

from pathlib import Path

from graph.errors import StoreError
from graph.store.base import Row, Store, Written
from graph.store.sqlite import SqliteStore

_SQLITE = "sqlite:///"


def open_store(url: str, *, create: bool = True) -> Store:
    """The store at ``url``: ``sqlite:///relative.db``, ``sqlite:////absolute.db`` or a bare path.

    A store that is not there yet is made, with the folders it lies in, unless ``create`` is off. StoreError, or
    NewerStoreError for a store of a newer version, with what to do in ``hint``.
    """
    path = url.removeprefix(_SQLITE)
    if "://" in path:
        raise StoreError(url, "no engine is named so", hint=f"use {_SQLITE}path/to/file.db or a path")
    if not path:
        raise StoreError(url, "names no file", hint=f"use {_SQLITE}path/to/file.db or a path")
    return SqliteStore(Path(path).expanduser(), url, create=create)


__all__ = ["Row", "Store", "Written", "open_store"]
