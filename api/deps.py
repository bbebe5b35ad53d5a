"""What a route asks for: the store, and that nothing unknown was asked."""

from __future__ import annotations

import threading
from typing import Annotated

from anyio import to_thread
from fastapi import Depends, Request

from api.asked import AskedStore
from api.caching import tag_answer
from api.clock import local_day
from api.settings import Settings, keys_of
from api.stores import opened
from graph.errors import ParameterError
from graph.store.base import Store


class StoreHandle:
    """Opens the store when it is first needed, and again after a failure: a store that comes back is found."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._store: Store | None = None
        self._lock = threading.Lock()

    @property
    def opened(self) -> Store | None:
        """The store where it is open already."""
        return self._store

    def get(self) -> Store:
        """The open store; StoreError where it can't be opened."""
        with self._lock:
            if self._store is None:
                self._store = opened(self._settings, create=bool(keys_of(self._settings.api_key)))
            return self._store

    def close(self) -> None:
        """Close the store, if it was opened."""
        with self._lock:
            if self._store is not None:
                self._store.close()
                self._store = None


async def opened_store(request: Request) -> Store:
    """The application's store."""
    handle: StoreHandle = request.app.state.store
    store = handle.opened
    return await to_thread.run_sync(handle.get) if store is None else store


async def answering_store(request: Request) -> Store:
    """The application's store, for an answer that depends on the graph: 304 where the caller has it already."""
    store = await opened_store(request)
    return AskedStore(store, request) if request.method == "GET" else store


async def answering_store_by_day(request: Request) -> Store:
    """The same for an answer that depends on the day too, where the request does not say which."""
    return AskedStore(await opened_store(request), request, (local_day().isoformat(),))


async def tagged_by_version(request: Request) -> None:
    """For an answer that depends on nothing but the version."""
    tag_answer(request, "")


def only_known_parameters(request: Request) -> None:
    """ParameterError for a query parameter the API description does not have: a typo would widen the answer."""
    known = request.app.query_parameters[request.scope["route"].operation_id]
    for name in request.query_params:
        if name not in known:
            raise ParameterError(name, f"is no parameter here; there are: {', '.join(known) or 'none'}")


OpenStore = Annotated[Store, Depends(answering_store)]
"""The store a question is put to. A GET that has it is answered with an ETag, or with 304 (see `api.caching`)."""

DayStore = Annotated[Store, Depends(answering_store_by_day)]
"""The same for an answer that is another one on another day."""

AnyStore = Annotated[Store, Depends(opened_store)]
"""The store, for what is no answer from the graph."""
