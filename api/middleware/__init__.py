"""What every request passes on its way to a route, and every answer on its way back.

A route gets all of it without asking: a request id, a line in the log, metrics, CORS, gzip, HEAD beside GET, and the
limits on the size of a body (413) and on how often one address may call (429). The limits go by method: whatever is not
GET, HEAD or OPTIONS writes. What the description says of them is added in `api.openapi`.
"""

from __future__ import annotations

from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from starlette.middleware.gzip import GZipMiddleware

from api.middleware.body_limit import BodyLimit
from api.middleware.fields import Fields
from api.middleware.head import Head
from api.middleware.metrics import Metrics
from api.middleware.rate_limit import RateLimit
from api.middleware.requests import Requests, log
from api.middleware.tags import Tags
from api.settings import Settings

SMALL = 1024
"""Bytes from which on an answer is compressed."""

EXPOSED = (
    "ETag",
    "Location",
    "X-Request-ID",
    "Retry-After",
    "RateLimit-Limit",
    "RateLimit-Remaining",
    "RateLimit-Reset",
    "RateLimit-Policy",
)
"""Headers a page of another origin may read."""


def add_middleware(app: FastAPI, settings: Settings) -> None:
    """Put all of it around the routes of ``app``; the last one added is passed first."""
    metrics = Metrics()
    app.state.metrics = metrics
    app.add_middleware(Tags)
    app.add_middleware(Fields)
    app.add_middleware(BodyLimit, most=settings.max_body)
    app.add_middleware(RateLimit, reads=settings.rate_reads, writes=settings.rate_writes)
    app.add_middleware(GZipMiddleware, minimum_size=SMALL, compresslevel=5)
    app.add_middleware(Head)
    if settings.cors_origins:
        app.add_middleware(
            CORSMiddleware,
            allow_origins=list(settings.cors_origins),
            allow_methods=["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"],
            allow_headers=["*"],
            expose_headers=EXPOSED,
        )
    app.add_middleware(Requests, tell=(metrics.count, log))
