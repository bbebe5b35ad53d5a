"""The questions over HTTP: one route each, under ``/api/v1``."""

from __future__ import annotations

from fastapi import APIRouter, Depends

from api.deps import only_known_parameters
from api.routes import (
    analysis,
    asking,
    documents,
    entities,
    exports,
    extracting,
    jobs,
    links,
    measures,
    overview,
    responsibility,
    stats,
    texts,
    writing,
)

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
    entities,
    overview,
    stats,
    analysis,
    asking,
    exports,
)
"""The routers, in the order their paths are tried."""

router = APIRouter(prefix="/api/v1", dependencies=[Depends(only_known_parameters)])
for part in PARTS:
    router.include_router(part.router)
