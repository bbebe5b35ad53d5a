"""The questions over HTTP: one route each, under ``/api/v1``."""

from __future__ import annotations

from fastapi import APIRouter, Depends

from api.deps import only_known_parameters
from api.routes import documents, entities, links, measures, overview

router = APIRouter(prefix="/api/v1", dependencies=[Depends(only_known_parameters)])
for part in (measures, links, documents, entities, overview):
    router.include_router(part.router)
