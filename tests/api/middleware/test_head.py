"""HEAD is answered where GET is, and a path says what may be done there."""

from __future__ import annotations

import httpx2
import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.errors import PROBLEM_TYPE
from api.settings import Settings
from tests.api.test_server import served

PATHS = ["/", "/healthz", "/metrics", "/openapi.json", "/docs", "/api/v1/measures", "/api/v1/entities/5G", "/api/v1/no"]


@pytest.mark.parametrize("path", PATHS)
def test_head_is_get_without_a_body(client: TestClient, path: str) -> None:
    got, head = client.get(path), client.head(path)
    assert head.content == b""
    assert head.status_code == got.status_code
    skipped = {"x-request-id", "content-length"} if path == "/metrics" else {"x-request-id"}
    assert {name: value for name, value in head.headers.items() if name not in skipped} == {
        name: value for name, value in got.headers.items() if name not in skipped
    }


def test_head_is_answered_over_the_wire(graph_url: str) -> None:
    with served(Settings(store=graph_url)) as url, httpx2.Client(base_url=url, timeout=30) as client:
        for _ in range(2):
            assert client.head("/api/v1/measures").status_code == 200
            assert client.get("/api/v1/measures").json()["total"] > 0


def test_a_path_tells_all_its_methods(graph_url: str) -> None:
    app = create_app(Settings(store=graph_url))

    @app.delete("/api/v1/counts", operation_id="deleteCounts")
    def delete_counts() -> None:
        """Another method on a path that has one."""

    client = TestClient(app)
    for path, methods in (("/api/v1/counts", {"GET", "HEAD", "DELETE"}), ("/healthz", {"GET", "HEAD"})):
        answer = client.put(path)
        assert (answer.status_code, answer.headers["content-type"]) == (405, PROBLEM_TYPE)
        assert set(answer.headers["allow"].split(", ")) == methods
