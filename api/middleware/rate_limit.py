"""How often one address may call."""

from __future__ import annotations

import math
import time

from limits import RateLimitItem, parse
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.middleware.problems import problem_response
from api.refusals import TooManyRequestsError

_READS = frozenset({"GET", "HEAD", "OPTIONS"})
_UNDER = "/api/"


class RateLimit:
    """Answers 429 to an address that called more often than ``reads`` or ``writes`` allow, such as ``60/minute``.

    The window moves: at no time are there more calls in the span before it. An empty limit is none. What is counted is
    the process's own; several processes allow as many times more. Every answer under a limit tells how much is left.
    """

    def __init__(self, app: ASGIApp, reads: str, writes: str) -> None:
        self._app = app
        self._reads = parse(reads) if reads else None
        self._writes = parse(writes) if writes else None
        self._limiter = MovingWindowRateLimiter(MemoryStorage())

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        limit = self._limit(scope)
        if limit is None:
            await self._app(scope, receive, send)
            return
        kind = "read" if limit is self._reads else "write"
        caller = (scope.get("client") or ("unknown",))[0]
        allowed = self._limiter.hit(limit, kind, caller)
        told = self._told(limit, kind, caller)

        async def answer(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(told)
            await send(message)

        if allowed:
            await self._app(scope, receive, answer)
            return
        error = TooManyRequestsError(str(limit), int(told["RateLimit-Reset"]))
        await problem_response(error)(scope, receive, answer)

    def _limit(self, scope: Scope) -> RateLimitItem | None:
        if scope["type"] != "http" or not scope["path"].startswith(_UNDER):
            return None
        return self._reads if scope["method"] in _READS else self._writes

    def _told(self, limit: RateLimitItem, kind: str, caller: str) -> dict[str, str]:
        reset, remaining = self._limiter.get_window_stats(limit, kind, caller)
        return {
            "RateLimit-Limit": str(limit.amount),
            "RateLimit-Remaining": str(remaining),
            "RateLimit-Reset": str(max(1, math.ceil(reset - time.time()))),
            "RateLimit-Policy": f"{limit.amount};w={limit.get_expiry()}",
        }
