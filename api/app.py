"""The HTTP application, made from its settings."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException
from starlette.responses import Response

from api.caching import KeptAnswers, NotModifiedError, lexicon_mark, tag_headers
from api.deps import StoreHandle
from api.jobs import Jobs
from api.keys import Keys
from api.middleware import add_middleware
from api.middleware.methods import allowed_methods
from api.middleware.problems import answer, plain_problem, problem_response
from api.middleware.requests import HEADER as REQUEST_ID
from api.openapi import DescribedApi, add_docs
from api.page import add_page
from api.routes import add_routes, extracting
from api.settings import Settings
from api.standing import DocumentReaders
from api.version import VERSION
from api.workers import cores
from graph.errors import ZhengmaiError

_ABOUT = """Which bureau owns which measure, in what role, and where it is written: answers from official documents.

Every row that rests on text names its document, section and span, with the quote: `start` and `end` count Unicode
code points of the source file, and `quote` is `text[start:end]`. A name may be given in any form it is known by
(工信部, IIoT, 信管局), or as an id. Lists are `{"items": […], "total": n, "next": cursor}`; ask again with `cursor` for
more. Errors are `application/problem+json`.

谁负责哪项措施、以何种角色、写在何处：每条回答都带原文和位置。"""

_TAGS = [
    {"name": "measures", "description": "Measures, owners, figures, dates · 措施"},
    {"name": "links", "description": "Actors, programs and what links them · 关联"},
    {"name": "analysis", "description": "Networks, communities, lineage · 分析"},
    {"name": "documents", "description": "Documents and their sections · 文件"},
    {"name": "documents in and out", "description": "Extraction, and writing with a key · 抽取与写入"},
    {"name": "entities", "description": "Names and where they stand · 主体与项目"},
    {"name": "overview", "description": "Search, counts, ontology · 总览"},
    {"name": "service", "description": "Health and metrics · 服务状态"},
]


def create_app(settings: Settings) -> FastAPI:
    """The API over the store ``settings`` name; the store is opened when it is first asked."""
    store = StoreHandle(settings)
    keys = Keys(settings.api_key)
    readers = DocumentReaders(settings.lexicon, settings.jobs or cores())
    jobs = Jobs(readers, store.get, settings.queue)

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        yield
        jobs.stop()
        readers.close()
        jobs.close()
        store.close()

    app = DescribedApi(
        title="Zhengmai 政脉",
        version=VERSION,
        summary="A knowledge graph of regulatory measures and the actors who own them",
        description=_ABOUT,
        openapi_tags=_TAGS,
        docs_url=None,
        redoc_url=None,
        lifespan=lifespan,
    )
    app.state.store = store
    app.state.lexicon, app.state.lexicon_mark = settings.lexicon, lexicon_mark(settings.lexicon)
    app.state.keys, app.state.jobs = keys, jobs
    app.state.base_iri = settings.base_iri
    app.state.answers = KeptAnswers(settings.kept_answers)
    app.state.extractor = extracting.Extractor(readers)
    add_middleware(app, settings)
    add_routes(app)
    add_docs(app)
    add_page(app)
    _answer_errors(app)
    return app


def _answer_errors(app: FastAPI) -> None:
    """Answer every error as a problem."""

    @app.exception_handler(ZhengmaiError)
    def own(request: Request, error: ZhengmaiError) -> JSONResponse:
        return problem_response(error)

    @app.exception_handler(RequestValidationError)
    def invalid(request: Request, error: RequestValidationError) -> JSONResponse:
        return answer(_bad_parameters(error))

    @app.exception_handler(HTTPException)
    def http(request: Request, error: HTTPException) -> JSONResponse:
        headers = dict(error.headers or {})
        if error.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
            headers["Allow"] = ", ".join(allowed_methods(app, request.scope))
        return plain_problem(error.status_code, HTTPStatus(error.status_code).phrase, _detail(error, request), headers)

    @app.exception_handler(NotModifiedError)
    def not_modified(request: Request, known: NotModifiedError) -> Response:
        return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=tag_headers(known.tag))

    @app.exception_handler(Exception)
    def fault(request: Request, error: Exception) -> JSONResponse:
        # This answer is made outside of all else, so it is given here what the others are given there.
        headers = {REQUEST_ID: request.state.request_id}
        detail = "The fault is the server's; its log says more."
        return plain_problem(500, "Internal Server Error", detail, headers)


def _detail(error: HTTPException, request: Request) -> str:
    """What the error says of itself, or the path where it says no more than its status does."""
    phrase = HTTPStatus(error.status_code).phrase
    return request.url.path if error.detail in ("", phrase) else error.detail


def _bad_parameters(error: RequestValidationError) -> dict[str, Any]:
    faults = [{"parameter": str(fault["loc"][-1]), "reason": fault["msg"]} for fault in error.errors()]
    return {
        "type": "urn:zhengmai:problem:bad-parameter",
        "title": "Bad parameter",
        "status": 422,
        "detail": "; ".join(f"{fault['parameter']}: {fault['reason']}" for fault in faults),
        "errors": faults,
    }
