"""What every operation of the API can answer beside what its route says, put into the description in one place."""

from __future__ import annotations

from collections.abc import Container, Iterator
from typing import Any

from api.errors import PROBLEM_TYPE, problem
from api.refusals import BodyTooLargeError, MediaTypeError, TooManyRequestsError
from graph.errors import ParameterError, ZhengmaiError

UNDER = "/api/"
PROBLEM = {"$ref": "#/components/schemas/Problem"}
_REQUEST_ID = {"X-Request-ID": {"$ref": "#/components/headers/RequestId"}}
_TAGGED = {name: {"$ref": f"#/components/headers/{name}"} for name in ("ETag", "Cache-Control")}
_LIMITED = {
    name: {"$ref": f"#/components/headers/{name}"}
    for name in ("Retry-After", "RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset", "RateLimit-Policy")
}


def _header(description: str, example: str, kind: str = "string") -> dict[str, Any]:
    return {"description": description, "schema": {"type": kind}, "example": example}


HEADERS: dict[str, Any] = {
    "RequestId": _header("The request's own id where it came with a sane one, else a new one", "4c1f0c0e"),
    "ETag": _header("Send it as If-None-Match to be answered 304 as long as nothing changed", 'W/"5e0c"'),
    "Cache-Control": _header("The answer may be kept, and has to be asked for again each time", "no-cache"),
    "Retry-After": _header("Seconds to wait", "12"),
    "RateLimit-Limit": _header("How many requests one address may make in the window", "60"),
    "RateLimit-Remaining": _header("How many are left", "0"),
    "RateLimit-Reset": _header("Seconds until one more is allowed", "12"),
    "RateLimit-Policy": _header("The limit and its window in seconds", "60;w=60"),
}
_ERRORS: dict[str, tuple[str, ZhengmaiError]] = {
    "413": ("The body is larger than the service takes", BodyTooLargeError(64 * 1024 * 1024)),
    "415": ("A body of a media type the operation does not read", MediaTypeError("text/css", ("application/json",))),
    "422": ("A parameter out of its domain, or one that does not exist", ParameterError("limit", "0 is too small")),
    "429": ("The address asked more often than the service allows", TooManyRequestsError("60 per 1 minute", 12)),
}
_FAULTS = {
    "400": ("The body can't be read", "Bad Request", "There was an error parsing the body"),
    "500": ("A fault of the server's", "Internal Server Error", "The fault is the server's; its log says more."),
}


def complete(schema: dict[str, Any], tagged: Container[str]) -> None:
    """Add to ``schema`` what the middleware answers, and give errors the media type they are sent with.

    ``tagged`` are the ids of the operations whose answers have an ETag.
    """
    schema.setdefault("components", {})["headers"] = HEADERS
    for path, method, operation in operations(schema):
        responses = operation["responses"]
        if path.startswith(UNDER):
            for status in _statuses(method, operation):
                if status not in responses or _is_default(responses[status]):
                    responses[status] = _response(status)
        if method == "get" and operation["operationId"] in tagged:
            responses["304"] = {"description": "Nothing changed since the answer that had this ETag"}
        for status, response in responses.items():
            _as_problem(status, response)
            response.setdefault("headers", {}).update(_headers(status, responses))
        operation["responses"] = dict(sorted(responses.items()))


def operations(schema: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Path, method and operation of all that ``schema`` describes."""
    for path, methods in schema["paths"].items():
        for method, operation in methods.items():
            yield path, method, operation


def _statuses(method: str, operation: dict[str, Any]) -> Iterator[str]:
    yield from ("422", "429", "500")
    if "requestBody" in operation:
        yield from ("400", "413", "415")


def _is_default(response: dict[str, Any]) -> bool:
    """Whether FastAPI described its own answer to a bad parameter, which is never sent here."""
    content = response.get("content", {}).get("application/json", {})
    return bool(content.get("schema", {}).get("$ref", "").endswith("/HTTPValidationError"))


def _response(status: str) -> dict[str, Any]:
    if status in _ERRORS:
        description, error = _ERRORS[status]
        members = problem(error)
    else:
        description, title, detail = _FAULTS[status]
        members = {"type": "about:blank", "title": title, "status": int(status), "detail": detail}
    shown = {members["type"].rpartition(":")[2]: {"value": members}}
    return {"description": description, "content": {PROBLEM_TYPE: {"schema": PROBLEM, "examples": shown}}}


def _as_problem(status: str, response: dict[str, Any]) -> None:
    """Give an error its media type, whatever that of the answer; of a stream, describe the text alone."""
    content: dict[str, dict[str, Any]] = response.get("content", {})
    if status >= "400" and content:
        described = {name: value for media in content.values() for name, value in media.items()}
        response["content"] = {PROBLEM_TYPE: described}
    for media in content.values():
        media.pop("itemSchema", None)  # a word of OpenAPI 3.2, where this is 3.1


def _headers(status: str, responses: dict[str, Any]) -> dict[str, Any]:
    headers = dict(_REQUEST_ID)
    if status == "304" or (status == "200" and "304" in responses):
        headers |= _TAGGED
    if status == "429":
        headers |= _LIMITED
    return headers
