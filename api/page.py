"""The page at ``/``: files built from ``api/web`` into ``api/static``, under a strict policy.

Every view has an address of its own, and each of them is answered with the same page, which reads the address. A page
that has not been built says so; the API does not need it.
"""

from __future__ import annotations

from pathlib import Path

from fastapi import FastAPI, Request
from starlette.exceptions import HTTPException
from starlette.responses import FileResponse, RedirectResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

STATIC = Path(__file__).parent / "static"
VIEWS = ("matrix", "network", "timeline", "entities", "documents", "measures", "search", "compare")
"""First parts of the addresses of views, as `api/web/src/frame/views.ts` has them."""

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
"""Content-Security-Policy: nothing from elsewhere, nothing inline."""

HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
}
_FOREVER = "public, max-age=31536000, immutable"
_HINT = "make run builds it, or: python api/web/build.py"


class _Assets(StaticFiles):
    """Files whose names hold a hash of what is in them."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        answer = await super().get_response(path, scope)
        answer.headers.update({**HEADERS, "Cache-Control": _FOREVER})
        return answer


def wanted(request: Request) -> bool:
    """Whether ``/`` is asked by a browser, for the page, and there is one."""
    return "text/html" in request.headers.get("accept", "") and (STATIC / "index.html").is_file()


def page() -> Response:
    """The page; HTTPException 404 where it has not been built."""
    file = STATIC / "index.html"
    if not file.is_file():
        raise HTTPException(404, f"The page has not been built: {_HINT}")
    return FileResponse(file, headers={**HEADERS, "Cache-Control": "no-cache", "Vary": "Accept"})


def add_page(app: FastAPI) -> None:
    """Answer the addresses of the page's views, and of its files; ``/`` itself is among the routes."""
    if (STATIC / "assets").is_dir():
        app.mount("/assets", _Assets(directory=STATIC / "assets"), name="page-assets")

    def view(request: Request, rest: str = "") -> Response:
        return page()

    for name in VIEWS:
        app.add_api_route(f"/{name}", view, methods=["GET"], include_in_schema=False)
        app.add_api_route(f"/{name}/{{rest:path}}", view, methods=["GET"], include_in_schema=False)

    @app.get("/icon.svg", include_in_schema=False)
    def icon() -> Response:
        file = STATIC / "icon.svg"
        if not file.is_file():
            raise HTTPException(404, f"The page has not been built: {_HINT}")
        return FileResponse(file, headers=HEADERS)

    @app.get("/favicon.ico", include_in_schema=False)
    def favicon(request: Request) -> Response:
        return RedirectResponse(f"{request.scope.get('root_path', '')}/icon.svg")
