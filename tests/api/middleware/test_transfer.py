"""Answers are compressed where that pays, and pages of other origins may read what they need."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.middleware import EXPOSED
from api.settings import Settings

PAGE = "http://page.example"


@pytest.mark.parametrize(("path", "encoding"), [("/api/v1/measures", "gzip"), ("/healthz", None)])
def test_only_large_answers_are_compressed(client: TestClient, path: str, encoding: str | None) -> None:
    answer = client.get(path, headers={"Accept-Encoding": "gzip"})
    assert answer.headers.get("content-encoding") == encoding
    plain = client.get(path, headers={"Accept-Encoding": "identity"})
    assert "content-encoding" not in plain.headers
    assert plain.json() == answer.json()
    assert plain.headers.get("etag") == answer.headers.get("etag")


def test_a_page_of_an_allowed_origin_may_read_the_headers_and_write(graph_url: str) -> None:
    client = TestClient(create_app(Settings(store=graph_url, cors_origins=(PAGE,))))
    answer = client.get("/api/v1/counts", headers={"Origin": PAGE})
    assert set(answer.headers["access-control-expose-headers"].split(", ")) == set(EXPOSED)
    asked = {
        "Origin": PAGE,
        "Access-Control-Request-Method": "DELETE",
        "Access-Control-Request-Headers": "X-API-Key, If-None-Match",
    }
    preflight = client.options("/api/v1/documents/x", headers=asked)
    assert preflight.status_code == 200
    assert "DELETE" in preflight.headers["access-control-allow-methods"]
    assert "x-api-key" in preflight.headers["access-control-allow-headers"].lower()


def test_what_is_refused_may_be_read_too(graph_url: str) -> None:
    app = create_app(Settings(store=graph_url, cors_origins=(PAGE,), rate_reads="1/hour", max_body=1024))
    client = TestClient(app)
    statuses = []
    for _ in range(2):
        answer = client.get("/api/v1/counts", headers={"Origin": PAGE})
        statuses.append(answer.status_code)
        assert answer.headers["access-control-allow-origin"] == PAGE
    assert statuses == [200, 429]
