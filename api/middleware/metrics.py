"""How many requests there were and how long they took, as Prometheus reads it."""

from __future__ import annotations

from prometheus_client import CollectorRegistry, Counter, Histogram, PlatformCollector, ProcessCollector
from prometheus_client.exposition import CONTENT_TYPE_LATEST, generate_latest

from api.middleware.requests import Answered

CONTENT_TYPE = CONTENT_TYPE_LATEST
_LABELS = ("method", "route", "status")
_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
_SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)


class Metrics:
    """The metrics of one application, in a registry of its own: several may be in one process."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        ProcessCollector(registry=self._registry)
        PlatformCollector(registry=self._registry)
        self._requests = Counter("zhengmai_http_requests", "Requests answered", _LABELS, registry=self._registry)
        self._seconds = Histogram(
            "zhengmai_http_request_seconds", "Time to answer", _LABELS, registry=self._registry, buckets=_SECONDS
        )

    def count(self, answered: Answered) -> None:
        """Count a request by method, route template and status."""
        method = answered.method if answered.method in _METHODS else "other"
        labels = (method, answered.route, str(answered.status))
        self._requests.labels(*labels).inc()
        self._seconds.labels(*labels).observe(answered.seconds)

    def text(self) -> bytes:
        """All of them in the text format."""
        return generate_latest(self._registry)
