"""The questions over HTTP: one route each, under ``/api/v1``."""

from __future__ import annotations

from fastapi import FastAPI
from fastapi.routing import APIRoute

from api.deps import answering_store, answering_store_by_day, tagged_by_version
from api.routes import (
    analysis,
    asking,
    changes,
    documents,
    entities,
    exports,
    extracting,
    facets,
    health,
    jobs,
    judging,
    linking,
    links,
    measures,
    overview,
    relating,
    responsibility,
    stats,
    suggesting,
    texts,
    writing,
)
from api.routing import flat

PARTS = (
    measures,
    links,
    responsibility,
    # Before documents, whose paths end in a name of any form.
    texts,
    documents,
    extracting,
    writing,
    jobs,
    judging,
    suggesting,
    relating,
    # Before entities, whose paths end in a name of any form.
    linking,
    entities,
    overview,
    stats,
    facets,
    changes,
    analysis,
    asking,
    exports,
)
"""The routers, in the order their paths are tried."""

_TAGGING = {answering_store, answering_store_by_day, tagged_by_version}


def _tagged(route: APIRoute) -> bool:
    return any(needed.call in _TAGGING for needed in route.dependant.dependencies)


TAGGED = frozenset(
    str(route.operation_id)
    for part in PARTS
    for route in part.router.routes
    if isinstance(route, APIRoute) and "GET" in (route.methods or ()) and _tagged(route)
)
"""The ids of the operations whose answers have an ETag."""


def add_routes(app: FastAPI) -> None:
    """Give ``app`` all of the API's routes."""
    app.router.routes.extend(health.router.routes)
    app.router.routes.extend(flat("/api/v1", (part.router for part in PARTS)))
