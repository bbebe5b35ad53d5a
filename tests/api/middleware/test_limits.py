"""Bodies that are too large and callers that are too many are refused, before a route is asked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from fastapi import FastAPI, Request
from fastapi.testclient import TestClient
from pydantic import ValidationError

from api.app import create_app
from api.errors import PROBLEM_TYPE
from api.settings import Settings


def app_with_writes(**settings: Any) -> FastAPI:
    """The API with two routes that take what they are sent."""
    app = create_app(Settings(**settings))

    @app.post("/api/v1/things", operation_id="addThing")
    def add_thing(thing: dict[str, str]) -> int:
        """Takes JSON."""
        return len(thing)

    @app.put("/api/v1/things", operation_id="putThings")
    async def put_things(request: Request) -> int:
        """Reads bytes as they come."""
        return sum([len(part) async for part in request.stream()])

    return app


def pieces(size: int) -> Iterator[bytes]:
    """A body of no told length."""
    for _ in range(size // 512):
        yield b" " * 512


@pytest.mark.parametrize("method", ["POST", "PUT"])
@pytest.mark.parametrize("chunked", [False, True])
def test_a_body_that_is_too_large_is_413(method: str, chunked: bool) -> None:
    with TestClient(app_with_writes(max_body=2048)) as client:
        body = pieces(4096) if chunked else b" " * 4096
        headers = {"Content-Type": "application/json"}
        answer = client.request(method, "/api/v1/things", content=body, headers=headers)
        assert (answer.status_code, answer.headers["content-type"]) == (413, PROBLEM_TYPE)
        assert "2048" in answer.json()["detail"]
        assert answer.headers["x-request-id"]
        assert client.request(method, "/api/v1/things", content=b'{"a": "b"}', headers=headers).status_code == 200


@pytest.mark.parametrize("size", [2048, 2049])
def test_the_limit_itself_is_allowed(size: int) -> None:
    with TestClient(app_with_writes(max_body=2048)) as client:
        answer = client.put("/api/v1/things", content=b" " * size)
        assert answer.status_code == (200 if size == 2048 else 413)


def test_writing_too_often_is_429() -> None:
    with TestClient(app_with_writes(rate_writes="2/hour")) as client:
        left = []
        for _ in range(2):
            answer = client.post("/api/v1/things", json={})
            assert answer.status_code == 200
            left.append(answer.headers["ratelimit-remaining"])
        assert left == ["1", "0"]
        refused = client.post("/api/v1/things", json={})
        assert (refused.status_code, refused.headers["content-type"]) == (429, PROBLEM_TYPE)
        assert 3500 < int(refused.headers["retry-after"]) <= 3600
        assert refused.headers["ratelimit-reset"] == refused.headers["retry-after"]
        assert refused.headers["ratelimit-limit"] == "2"
        assert refused.headers["ratelimit-policy"] == "2;w=3600"
        assert refused.headers["ratelimit-remaining"] == "0"
        assert "ratelimit-limit" not in client.get("/api/v1/ontology").headers


def test_reading_is_limited_where_it_is_set() -> None:
    with TestClient(app_with_writes(rate_reads="1/hour", rate_writes="")) as client:
        assert [client.get("/api/v1/ontology").status_code for _ in range(2)] == [200, 429]
        assert [client.get("/healthz").status_code for _ in range(2)] == [200, 200]
        assert client.post("/api/v1/things", json={}).status_code == 200


def test_each_address_has_a_limit_of_its_own() -> None:
    app = app_with_writes(rate_writes="1/hour")
    statuses = [
        TestClient(app, client=(address, 1)).post("/api/v1/things", json={}).status_code
        for address in ("10.0.0.1", "10.0.0.2", "10.0.0.1")
    ]
    assert statuses == [200, 200, 429]


@pytest.mark.parametrize("field", ["rate_reads", "rate_writes"])
def test_a_limit_that_is_none_is_refused(field: str) -> None:
    with pytest.raises(ValidationError, match="often"):
        Settings(**{field: "often"})  # type: ignore[arg-type]
