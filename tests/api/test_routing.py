"""What a route's function returns goes out as JSON by its declared shape."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

import pytest
from fastapi import APIRouter, Query
from fastapi.testclient import TestClient
from pydantic import BaseModel
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from api.app import create_app
from api.routing import flat
from api.settings import Settings


@dataclass(frozen=True, slots=True)
class Row:
    """A row of an answer."""

    name: str
    parts: tuple[int, ...] = ()


class Longer(BaseModel):
    """A shape with a member that the function does not give."""

    name: str
    more: str = "more"


class Asked(BaseModel):
    """Parameters."""

    limit: int = 1


part = APIRouter(prefix="/part")


@part.get("/row", operation_id="row")
def _row(asked: Annotated[Asked, Query()]) -> Row:
    return Row("工信部", (1, 2)[: asked.limit])


@part.get("/made", operation_id="made", status_code=201)
def _made() -> list[Row]:
    return [Row("5G")]


@part.get("/other", operation_id="other", response_model=Longer)
def _other() -> Any:
    return {"name": "5G"}


@part.get("/text", operation_id="text")
def _text() -> PlainTextResponse:
    return PlainTextResponse("5G")


@part.get("/headed/{name:path}", operation_id="headed")
def _headed(name: str, response: Response) -> Row:
    response.headers["X-Name"] = "set"
    return Row(name)


@part.get("/awaited", operation_id="awaited")
async def _awaited() -> Row:
    return Row("5G")


@pytest.fixture(scope="module")
def parted() -> TestClient:
    app = create_app(Settings())
    app.router.routes.extend(flat("/api/v1", [part]))
    return TestClient(app)


@pytest.mark.parametrize(
    ("path", "status", "body"),
    [
        ("row", 200, '{"name":"工信部","parts":[1]}'),
        ("row?limit=2", 200, '{"name":"工信部","parts":[1,2]}'),
        ("made", 201, '[{"name":"5G","parts":[]}]'),
        ("other", 200, '{"name":"5G","more":"more"}'),
        ("text", 200, "5G"),
        ("headed/a/b", 200, '{"name":"a/b","parts":[]}'),
        ("awaited", 200, '{"name":"5G","parts":[]}'),
    ],
)
def test_answers_go_out_by_their_shape(parted: TestClient, path: str, status: int, body: str) -> None:
    answer = parted.get(f"/api/v1/part/{path}")
    assert (answer.status_code, answer.text) == (status, body)
    assert answer.headers["content-type"].startswith("text/plain" if path == "text" else "application/json")
    assert answer.headers["content-length"] == str(len(body.encode()))


def test_headers_that_a_route_sets_are_sent(parted: TestClient) -> None:
    assert parted.get("/api/v1/part/headed/a").headers["x-name"] == "set"


@pytest.mark.parametrize(
    ("path", "parameter"), [("row?limits=2", "limits"), ("row?limit=few", "limit"), ("made?limit=1", "limit")]
)
def test_parameters_are_held_to_the_description(parted: TestClient, path: str, parameter: str) -> None:
    answer = parted.get(f"/api/v1/part/{path}")
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["parameter"] == parameter


def test_routes_are_found_behind_a_proxy_that_keeps_its_prefix() -> None:
    with TestClient(create_app(Settings()), root_path="/kg") as client:
        assert client.get("/kg/api/v1/ontology").status_code == 200
        assert client.get("/api/v1/ontology").status_code == 200
        assert client.get("/kg/api/v2/ontology").status_code == 404


def test_what_is_no_route_of_the_api_is_refused() -> None:
    with pytest.raises(TypeError, match="application itself"):
        flat("/api/v1", [APIRouter(routes=[Route("/plain", _text)])])
