"""How a route answers here: its answer becomes JSON in the thread that made it.

FastAPI holds what a route returns against its declared shape, in a turn of its own in another thread. Here a route's
function is typed and checked, so its answer goes out by that shape as it is. Routes are known to the application one by
one: a router in a router tries all of its routes twice for each request.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Coroutine, Iterable, Mapping
from functools import wraps
from time import perf_counter
from typing import Any, get_type_hints

from fastapi import APIRouter, Request
from fastapi.routing import APIRoute
from pydantic import TypeAdapter
from starlette.responses import Response
from starlette.routing import Match
from starlette.types import Scope

from api.asked import AskedStore
from api.caching import KnownAnswerError
from api.deps import only_known_parameters
from api.fields import chosen_fields

LONG = 0.03
"""Seconds an answer takes to make to be kept for whoever asks next."""
_JSON = "application/json"
_SAME = (
    "status_code",
    "tags",
    "dependencies",
    "summary",
    "description",
    "response_description",
    "responses",
    "deprecated",
    "methods",
    "operation_id",
    "include_in_schema",
    "response_class",
    "name",
    "openapi_extra",
)


class AnswerRoute(APIRoute):
    """A route that refuses unknown parameters, then answers by the shape its function declares."""

    def __init__(self, path: str, endpoint: Callable[..., Any], **given: Any) -> None:
        super().__init__(path, _answering(endpoint, given), **given)
        self._begins = self.path_format.partition("{")[0]

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """As FastAPI has it; a path that begins otherwise is not looked at further."""
        if not scope.get("root_path") and not scope["path"].startswith(self._begins):
            return Match.NONE, {}
        return super().matches(scope)

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """FastAPI's, after a look at the names of the parameters."""
        handle = super().get_route_handler()

        async def checked(request: Request) -> Response:
            only_known_parameters(request)
            chosen_fields(request)
            return await handle(request)

        return checked


def flat(prefix: str, parts: Iterable[APIRouter]) -> list[APIRoute]:
    """The routes of ``parts`` under ``prefix``, in order, each an `AnswerRoute` that stands by itself."""
    router = APIRouter(prefix=prefix, route_class=AnswerRoute)
    for part in parts:
        for route in part.routes:
            if not isinstance(route, APIRoute):
                raise TypeError(f"{route} is no route of the API: it goes on the application itself")
            given = {name: getattr(route, name) for name in _SAME}
            if route.response_model is not None:
                given["response_model"] = route.response_model
            router.add_api_route(route.path, route.endpoint, **given)
    return [route for route in router.routes if isinstance(route, APIRoute)]


def _answering(endpoint: Callable[..., Any], given: Mapping[str, Any]) -> Callable[..., Any]:
    """``endpoint`` with its answer made JSON; one that awaits, sets headers or has another shape is left to FastAPI."""
    hints = get_type_hints(endpoint, include_extras=True)
    returned = hints.pop("return")
    awaits = inspect.iscoroutinefunction(endpoint) or inspect.isasyncgenfunction(endpoint)
    if awaits or Response in hints.values() or given.get("response_model", returned) is not returned:
        return endpoint
    shape: TypeAdapter[Any] = TypeAdapter(Any if _is_response(returned) else returned)
    status = given.get("status_code") or 200

    @wraps(endpoint)
    def answer(**given: Any) -> Response:
        asked = next((value for value in given.values() if isinstance(value, AskedStore)), None)
        begun = perf_counter()
        try:
            if asked:
                asked.takes_kept = True
            answered = endpoint(**given)
            if asked:
                asked.tag()
        except KnownAnswerError as known:
            return Response(known.body, status, media_type=_JSON)
        if isinstance(answered, Response):
            return answered
        body = shape.dump_json(answered, by_alias=True)
        if asked and perf_counter() - begun >= LONG:
            asked.keep(body)
        return Response(body, status, media_type=_JSON)

    return answer


def _is_response(shape: Any) -> bool:
    return isinstance(shape, type) and issubclass(shape, Response)
