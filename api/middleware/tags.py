"""Puts on an answer the tag its route was found to have; see `api.caching`."""

from __future__ import annotations

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.caching import TAG, tag_headers


class Tags:
    """Around the routes: ETag and Cache-Control for every 200 that has a tag."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        state = scope.setdefault("state", {})

        async def tagged(message: Message) -> None:
            if message["type"] == "http.response.start" and message["status"] == 200 and TAG in state:
                MutableHeaders(scope=message).update(tag_headers(state[TAG]))
            await send(message)

        await self._app(scope, receive, tagged)
