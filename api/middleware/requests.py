"""Gives every request an id, and tells what became of it."""

from __future__ import annotations

import logging
import re
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import perf_counter
from typing import Any

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

HEADER = "X-Request-ID"
_SANE = re.compile(r"[A-Za-z0-9._:+/=@-]{1,128}")
_LOGGER = logging.getLogger("zhengmai.requests")


@dataclass(frozen=True, slots=True)
class Answered:
    """A request that was answered. ``route`` is its template, so that no id, name or word asked for is told."""

    request_id: str
    method: str
    route: str
    status: int
    seconds: float


def log(answered: Answered) -> None:
    """A line for a request: an error where the server was at fault."""
    level = logging.ERROR if answered.status >= 500 else logging.INFO
    if _LOGGER.isEnabledFor(level):
        told = {
            "request_id": answered.request_id,
            "method": answered.method,
            "route": answered.route,
            "status": answered.status,
            "ms": round(answered.seconds * 1000, 2),
        }
        _LOGGER.log(level, "request", extra=told)


class Requests:
    """Around the application: an id for each request, its own where it is sane, and ``tell`` for each answer."""

    def __init__(self, app: ASGIApp, tell: Sequence[Callable[[Answered], None]]) -> None:
        self._app, self._tell = app, tell

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request_id = _request_id(scope)
        scope.setdefault("state", {})["request_id"] = request_id
        header = (HEADER.lower().encode(), request_id.encode())
        method, began, status = scope["method"], perf_counter(), 500

        async def answer(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message = {**message, "headers": [*message.get("headers", ()), header]}
            await send(message)

        try:
            await self._app(scope, receive, answer)
        finally:
            told = Answered(request_id, method, route_template(scope), status, perf_counter() - began)
            for tell in self._tell:
                tell(told)


def _request_id(scope: Scope) -> str:
    given = Headers(scope=scope).get(HEADER, "")
    return given if _SANE.fullmatch(given) else uuid.uuid4().hex


def route_template(scope: Scope) -> str:
    """The path of the route that answers, with the names of what stands in it: ``/api/v1/measures/{id}``."""
    route: Any = scope.get("route")
    operation = getattr(route, "operation_id", None)
    if operation is not None and (known := scope["app"].templates.get(operation)):
        return str(known)
    return str(getattr(route, "path", "")) or "unmatched"
