"""Takes out of a list what was not asked for; see `api.fields`."""

from __future__ import annotations

import json

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.fields import CHOSEN, NAME

_ASKED = f"{NAME}=".encode()


class Fields:
    """Around the routes: an answer of which only some members were asked for is made anew with these."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or _ASKED not in scope["query_string"]:
            await self._app(scope, receive, send)
            return
        state = scope.setdefault("state", {})
        start: Message | None = None
        body = b""

        async def shortened(message: Message) -> None:
            nonlocal start, body
            if message["type"] == "http.response.start" and message["status"] == 200 and CHOSEN in state:
                start = message
            elif start is None:
                await send(message)
            else:
                body += message.get("body", b"")
                if not message.get("more_body", False):
                    short = _short(body, state[CHOSEN])
                    MutableHeaders(scope=start)["content-length"] = str(len(short))
                    await send(start)
                    await send({**message, "body": short})

        await self._app(scope, receive, shortened)


def _short(body: bytes, chosen: frozenset[str]) -> bytes:
    listing = json.loads(body)
    for item in listing["items"]:
        for member in item.keys() - chosen:
            del item[member]
    return json.dumps(listing, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
