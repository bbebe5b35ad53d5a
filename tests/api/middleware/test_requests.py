"""Every request has an id, a line in the log and a place in the metrics."""

from __future__ import annotations

import json
import logging
import logging.config
import re
from collections.abc import Iterator

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from api.app import create_app
from api.logs import log_config
from api.settings import LogLevel, Settings


@pytest.fixture
def app(graph_url: str) -> FastAPI:
    app = create_app(Settings(store=graph_url))

    @app.get("/api/v1/broken", operation_id="getBroken")
    def get_broken() -> str:
        """A route that fails."""
        raise RuntimeError("broken")

    return app


@pytest.fixture
def client(app: FastAPI) -> Iterator[TestClient]:
    with TestClient(app, raise_server_exceptions=False) as client:
        yield client


@pytest.mark.parametrize("given", ["a", "4c1f0c0e-3a53-4a6f-9d0e-0f5f2f1c7a11", "trace:7/2=x", "x" * 128])
def test_a_sane_request_id_is_answered(client: TestClient, given: str) -> None:
    assert client.get("/healthz", headers={"X-Request-ID": given}).headers["x-request-id"] == given


@pytest.mark.parametrize("given", [None, "", "two words", "x" * 129, "信管局", '"', "a\tb"])
def test_any_other_request_has_an_id_of_its_own(client: TestClient, given: str | None) -> None:
    headers = [] if given is None else [(b"X-Request-ID", given.encode())]
    made = {client.get("/healthz", headers=headers).headers["x-request-id"] for _ in range(2)}
    assert len(made) == 2
    assert all(re.fullmatch("[0-9a-f]{32}", id) for id in made)


@pytest.mark.parametrize(
    ("path", "status"), [("/nowhere", 404), ("/api/v1/measures?limit=0", 422), ("/api/v1/broken", 500)]
)
def test_errors_have_an_id_too(client: TestClient, path: str, status: int) -> None:
    answer = client.get(path, headers={"X-Request-ID": "mine"})
    assert (answer.status_code, answer.headers["x-request-id"]) == (status, "mine")


def lines(capsys: pytest.CaptureFixture[str], client: TestClient, level: LogLevel) -> list[dict[str, object]]:
    """What is logged at ``level`` of an answer, an error of the caller's and one of the server's."""
    logs = [logging.getLogger(name) for name in ("uvicorn", "zhengmai")]
    kept = [(log, log.handlers, log.level, log.propagate) for log in logs]
    logging.config.dictConfig(log_config(level))
    capsys.readouterr()
    try:
        client.get("/api/v1/entities/信管局?label=Actor", headers={"X-Request-ID": "mine"})
        client.get("/api/v1/search?words=标识解析&limit=0")
        client.post("/secret-of-mine", content="文件正文")
        client.get("/api/v1/broken")
    finally:
        for log, handlers, least, propagate in kept:
            log.handlers, log.propagate = handlers, propagate
            log.setLevel(least)
    return [json.loads(line) for line in capsys.readouterr().err.splitlines()]


def test_a_request_is_a_line_that_tells_nothing_of_what_was_asked(
    capsys: pytest.CaptureFixture[str], client: TestClient
) -> None:
    told = lines(capsys, client, "info")
    assert [(line["method"], line["route"], line["status"]) for line in told] == [
        ("GET", "/api/v1/entities/{id}", 200),
        ("GET", "/api/v1/search", 422),
        ("POST", "unmatched", 404),
        ("GET", "/api/v1/broken", 500),
    ]
    assert told[0]["request_id"] == "mine"
    for line in told:
        assert set(line) == {"time", "level", "logger", "message", "request_id", "method", "route", "status", "ms"}
        assert not re.search("信管局|标识解析|secret|正文", json.dumps(line, ensure_ascii=False))


@pytest.mark.parametrize(("level", "statuses"), [("error", [500]), ("warning", [500]), ("off", [])])
def test_the_log_has_levels(
    capsys: pytest.CaptureFixture[str], client: TestClient, level: LogLevel, statuses: list[int]
) -> None:
    assert [line["status"] for line in lines(capsys, client, level)] == statuses


def test_metrics_count_by_route_method_and_status(client: TestClient) -> None:
    for id in ("measure_1", "measure_2"):
        client.get(f"/api/v1/measures/{id}")
    client.get("/api/v1/counts")
    client.head("/api/v1/counts")
    client.request("MAKEUP", "/elsewhere")
    answer = client.get("/metrics")
    assert answer.headers["content-type"].startswith("text/plain")
    for labels, count in (
        ('method="GET",route="/api/v1/measures/{id}",status="404"', 2),
        ('method="GET",route="/api/v1/counts",status="200"', 1),
        ('method="HEAD",route="/api/v1/counts",status="200"', 1),
        ('method="other",route="unmatched",status="404"', 1),
    ):
        assert f"zhengmai_http_requests_total{{{labels}}} {count}.0" in answer.text
        assert f"zhengmai_http_request_seconds_count{{{labels}}} {count}.0" in answer.text
    assert "measure_1" not in answer.text


def test_applications_in_one_process_count_for_themselves(graph_url: str) -> None:
    clients = [TestClient(create_app(Settings(store=graph_url))) for _ in range(2)]
    clients[0].get("/healthz")
    counted = ['route="/healthz"' in client.get("/metrics").text for client in clients]
    assert counted == [True, False]
