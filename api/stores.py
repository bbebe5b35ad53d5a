"""The store a run works on, opened with what its settings say."""

from __future__ import annotations

from dataclasses import replace

from api.settings import Settings
from graph.store import open_store
from graph.store.base import Access, Store

PATIENCE = 60.0
"""Seconds that long work (ingest, copy, export) goes on trying while a server is away: a restart takes less."""


def opened(settings: Settings, *, url: str | None = None, create: bool = True, patience: float | None = None) -> Store:
    """The store at ``url``, or the one ``settings`` name; see `graph.store.open_store`.

    ``patience`` is how many seconds to go on trying while a server does not answer.
    """
    password = settings.neo4j_password
    access = Access(
        user=settings.neo4j_user,
        password=password.get_secret_value() if password else None,
        database=settings.neo4j_database,
    )
    if patience is not None:
        access = replace(access, patience=patience)
    return open_store(url or settings.store, create=create, access=access)
