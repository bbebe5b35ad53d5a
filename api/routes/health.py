"""Whether the service is up, and where to begin."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from api import page
from api.deps import AnyStore
from api.middleware.metrics import CONTENT_TYPE, Metrics
from api.routes.describing import STORE_ERROR
from api.schemas import Health, Index

router = APIRouter(tags=["service"])


@router.get("/", operation_id="getIndex", summary="Where to begin · 入口", response_model=Index)
def get_index(request: Request) -> Index | Response:
    """The page to read and try the API on is ``/docs``. A browser, which asks for HTML, is given the page."""
    if page.wanted(request):
        return page.page()
    root = request.scope.get("root_path", "")
    app = request.app
    return Index(
        name=app.title,
        version=app.version,
        docs=f"{root}/docs",
        openapi=f"{root}{app.openapi_url}",
        api=f"{root}/api/v1",
    )


@router.get("/healthz", operation_id="getHealth", summary="The service is up · 存活")
def get_health(request: Request) -> Health:
    """Says nothing of the store."""
    return Health(status="ok", version=request.app.version)


@router.get("/readyz", operation_id="getReadiness", summary="The store answers · 就绪", responses=STORE_ERROR)
def get_readiness(request: Request, store: AnyStore) -> Health:
    """503 while the store can't be opened or read."""
    store.sources()
    return Health(status="ready", version=request.app.version)


@router.get(
    "/metrics",
    operation_id="getMetrics",
    summary="Requests and how long they took, for Prometheus · 监控指标",
    response_class=Response,
    responses={200: {"content": {"text/plain": {"schema": {"type": "string"}}}}},
)
def get_metrics(request: Request) -> Response:
    """By method, route template and status; and what the process takes."""
    metrics: Metrics = request.app.state.metrics
    return Response(metrics.text(), media_type=CONTENT_TYPE)
