"""The API's description, and a page to read and try it that works without the internet."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from fastapi import FastAPI, Request
from fastapi.openapi.docs import get_swagger_ui_html
from fastapi.staticfiles import StaticFiles
from starlette.responses import HTMLResponse

from api.errors import PROBLEM_TYPE

_ASSETS = "/docs/assets"


class DescribedApi(FastAPI):
    """A FastAPI application whose description gives errors the media type they are sent with."""

    def openapi(self) -> dict[str, Any]:
        """The OpenAPI description, made once."""
        if self.openapi_schema is None:
            schema = super().openapi()
            for operations in schema["paths"].values():
                for operation in operations.values():
                    _as_problems(operation["responses"])
            self.openapi_schema = schema
        return self.openapi_schema

    @cached_property
    def query_parameters(self) -> dict[str, tuple[str, ...]]:
        """The names of the query parameters the description gives each operation, by operation id."""
        operations = (op for path in self.openapi()["paths"].values() for op in path.values())
        return {
            op["operationId"]: tuple(p["name"] for p in op.get("parameters", ()) if p["in"] == "query")
            for op in operations
        }


def _as_problems(responses: dict[str, Any]) -> None:
    """Give errors their media type, whatever that of the answer; of a stream, describe the text alone."""
    for status, response in responses.items():
        content: dict[str, dict[str, Any]] = response.get("content", {})
        if status >= "400" and content:
            described = {name: value for media in content.values() for name, value in media.items()}
            response["content"] = {PROBLEM_TYPE: described}
        for media in content.values():
            media.pop("itemSchema", None)  # a word of OpenAPI 3.2, where this is 3.1


def add_docs(app: FastAPI) -> None:
    """Serve Swagger UI at ``/docs`` from files on this machine."""
    app.mount(_ASSETS, StaticFiles(packages=[("fastapi_offline", "static")]), name="docs-assets")

    @app.get("/docs", include_in_schema=False)
    def docs(request: Request) -> HTMLResponse:
        root = request.scope.get("root_path", "")
        return get_swagger_ui_html(
            openapi_url=f"{root}{app.openapi_url}",
            title=app.title,
            swagger_js_url=f"{root}{_ASSETS}/swagger-ui-bundle.js",
            swagger_css_url=f"{root}{_ASSETS}/swagger-ui.css",
            swagger_favicon_url=f"{root}{_ASSETS}/favicon.png",
        )
