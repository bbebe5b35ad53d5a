"""An error as the answer to a request: a problem, wherever in the application it came up."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fastapi.responses import JSONResponse

from api.errors import PROBLEM_TYPE, problem
from api.refusals import RefusedError
from graph.errors import ZhengmaiError


def problem_response(error: ZhengmaiError, headers: Mapping[str, str] | None = None) -> JSONResponse:
    """The answer for ``error`` by the table of `api.errors`, with the headers of a refusal."""
    own = error.headers if isinstance(error, RefusedError) else {}
    return answer(problem(error), {**own, **(headers or {})})


def plain_problem(status: int, title: str, detail: str, headers: Mapping[str, str] | None = None) -> JSONResponse:
    """The answer for what HTTP itself has a word for."""
    return answer({"type": "about:blank", "title": title, "status": status, "detail": detail}, headers)


def answer(members: dict[str, Any], headers: Mapping[str, str] | None = None) -> JSONResponse:
    """The answer with these members."""
    return JSONResponse(members, members["status"], headers, media_type=PROBLEM_TYPE)
