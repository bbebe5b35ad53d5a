"""Where a graph is kept. `open_store` is the one place that chooses the engine."""

from __future__ import annotations

from pathlib import Path

from graph.errors import StoreError
from graph.store.base import Access, Row, Store, Written
from graph.store.neo4j import Neo4jStore
from graph.store.neo4j_server import SCHEMES
from graph.store.sqlite import SqliteStore

_SQLITE = "sqlite:///"
_ANYBODY = Access()
_USE = f"use {_SQLITE}path/to/file.db, a path, or neo4j://host:7687"


def open_store(url: str, *, create: bool = True, access: Access = _ANYBODY) -> Store:
    """The store at ``url``: a SQLite file or a Neo4j server.

    A file is ``sqlite:///relative.db``, ``sqlite:////absolute.db`` or a bare path; a server ``neo4j://host:7687`` or
    ``bolt://host:7687``, with ``+s`` or ``+ssc`` after the scheme for TLS, and what else it takes in ``access``. A
    store that is not there yet is made, with the folders it lies in, unless ``create`` is off. StoreError, or
    NewerStoreError for a store of a newer version, with what to do in ``hint``.
    """
    path = url.removeprefix(_SQLITE)
    if path.partition("://")[0] in SCHEMES:
        return Neo4jStore(url, access, create=create)
    if "://" in path:
        raise StoreError(url, "no engine is named so", hint=_USE)
    if not path:
        raise StoreError(url, "names no file", hint=_USE)
    return SqliteStore(Path(path).expanduser(), url, create=create)


__all__ = ["Access", "Row", "Store", "Written", "open_store"]
