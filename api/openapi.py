"""The API's description, and a page to read and try it that works without the internet."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from fastapi import FastAPI, Request
from fastapi.openapi.docs import get_swagger_ui_html
from fastapi.staticfiles import StaticFiles
from starlette.responses import HTMLResponse

from api.documented import complete, operations
from api.fields import describe_fields
from api.linked import describe_links
from api.routes import TAGGED

_ASSETS = "/docs/assets"


class DescribedApi(FastAPI):
    """A FastAPI application whose description gives errors the media type they are sent with."""

    def openapi(self) -> dict[str, Any]:
        """The OpenAPI description, made once."""
        if self.openapi_schema is None:
            schema = super().openapi()
            complete(schema, TAGGED)
            self.listed_fields = describe_fields(schema)
            describe_links(schema)
            self.openapi_schema = schema
        return self.openapi_schema

    @cached_property
    def listed_fields(self) -> dict[str, tuple[str, ...]]:
        """The members an item of each list has, by operation id."""
        self.openapi()
        return self.listed_fields

    @cached_property
    def templates(self) -> dict[str, str]:
        """The path of each operation as a template, by operation id."""
        return {operation["operationId"]: path for path, _, operation in operations(self.openapi())}

    @cached_property
    def query_parameters(self) -> dict[str, tuple[str, ...]]:
        """The names of the query parameters the description gives each operation, by operation id."""
        return {
            op["operationId"]: tuple(p["name"] for p in op.get("parameters", ()) if p["in"] == "query")
            for _, _, op in operations(self.openapi())
        }


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
