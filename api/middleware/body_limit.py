"""How large the body of a request may be."""

from __future__ import annotations

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.middleware.problems import problem_response
from api.refusals import BodyTooLargeError


class BodyLimit:
    """Answers 413 for a body of more than ``most`` bytes: at once where its length is told, else when it gets there."""

    def __init__(self, app: ASGIApp, most: int) -> None:
        self._app, self._most = app, most

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        if _told_length(scope) > self._most:
            await self._refuse(scope, receive, send)
            return
        size, started = 0, False

        async def counted() -> Message:
            nonlocal size
            message = await receive()
            size += len(message.get("body", b""))
            if size > self._most:
                raise BodyTooLargeError(self._most)
            return message

        async def answer(message: Message) -> None:
            # What the route made of the error is not sent: it may have taken it for a fault of its own.
            nonlocal started
            if started or size <= self._most:
                started = True
                await send(message)

        try:
            await self._app(scope, counted, answer)
        except BodyTooLargeError:
            if started:
                raise
        if size > self._most and not started:
            await self._refuse(scope, receive, send)

    async def _refuse(self, scope: Scope, receive: Receive, send: Send) -> None:
        await problem_response(BodyTooLargeError(self._most))(scope, receive, send)


def _told_length(scope: Scope) -> int:
    told = Headers(scope=scope).get("content-length", "0")
    return int(told) if told.isdecimal() else 0
