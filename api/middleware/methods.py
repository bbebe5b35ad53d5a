"""The methods a path answers to."""

from __future__ import annotations

from fastapi import FastAPI
from starlette.routing import Match
from starlette.types import Scope

_METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")


def allowed_methods(app: FastAPI, scope: Scope) -> list[str]:
    """What may be done at the path of ``scope``, whichever routes do it; HEAD goes with GET."""
    found = [method for method in _METHODS if _answers(app, {**scope, "method": method})]
    return ["GET", "HEAD", *found[1:]] if found[:1] == ["GET"] else found


def _answers(app: FastAPI, scope: Scope) -> bool:
    return any(route.matches(scope)[0] is Match.FULL for route in app.routes)
