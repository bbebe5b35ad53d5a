"""A list may be asked for with only some members of its items."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.documented import operations
from api.settings import Settings

API = "/api/v1"


@pytest.fixture(scope="module")
def description() -> dict[str, Any]:
    schema: dict[str, Any] = create_app(Settings()).openapi()
    return schema


def answer_schema(operation: dict[str, Any]) -> dict[str, Any]:
    content: dict[str, Any] = operation["responses"].get("200", {}).get("content", {})
    schema: dict[str, Any] = content.get("application/json", {}).get("schema", {})
    return schema


def kinds(items: dict[str, Any], schemas: dict[str, Any]) -> list[dict[str, Any]]:
    """The objects a list may hold."""
    options = items.get("anyOf", items.get("oneOf", [items]))
    return [schemas[option["$ref"].rpartition("/")[2]] for option in options if "$ref" in option]


@pytest.mark.parametrize("query", ["fields=id,quote", "fields=id&fields=quote", "fields=quote&limit=3&fields=id,id"])
def test_only_what_was_asked_for_is_answered(client: TestClient, query: str) -> None:
    whole = client.get(f"{API}/measures").json()
    short = client.get(f"{API}/measures?{query}").json()
    assert short["total"] == whole["total"]
    assert short["items"]
    for item, full in zip(short["items"], whole["items"], strict=False):
        assert item == {"id": full["id"], "quote": full["quote"]}


def test_members_that_are_lists_are_whole(client: TestClient) -> None:
    for item in client.get(f"{API}/measures?fields=owners&owner=信管局").json()["items"]:
        assert set(item) == {"owners"}
        assert {"actor_id", "actor", "role", "basis", "judged"} == set(item["owners"][0])


@pytest.mark.parametrize("field", ["", "nothing", " id", "id;text", "owners.actor"])
def test_a_member_there_is_not_is_422_with_what_there_is(client: TestClient, field: str) -> None:
    answer = client.get(f"{API}/counts", params={"fields": f"name,{field}"})
    assert answer.status_code == 422
    (fault,) = answer.json()["errors"]
    assert fault["parameter"] == "fields"
    assert "there are: group, name, count" in fault["reason"]


def test_what_is_no_list_has_no_fields(client: TestClient) -> None:
    assert client.get(f"{API}/entities/5G?fields=id").status_code == 422
    assert client.get(f"{API}/measures?fields=id&limit=0").status_code == 422


def test_each_choice_has_its_own_tag(client: TestClient) -> None:
    tags = {client.get(f"{API}/counts{query}").headers["etag"] for query in ("", "?fields=name", "?fields=count")}
    assert len(tags) == 3


def test_a_short_answer_may_be_compressed_or_asked_by_head(client: TestClient) -> None:
    url = f"{API}/measures?fields=id,quote,document_title,section"
    plain = client.get(url, headers={"Accept-Encoding": "identity"})
    assert int(plain.headers["content-length"]) == len(plain.content)
    packed = client.get(url, headers={"Accept-Encoding": "gzip"})
    assert packed.headers["content-encoding"] == "gzip"
    assert packed.json() == plain.json()
    assert client.head(url, headers={"Accept-Encoding": "identity"}).headers["content-length"] == str(
        len(plain.content)
    )


def test_every_list_is_described_so(description: dict[str, Any]) -> None:
    schemas = description["components"]["schemas"]
    listed = 0
    for path, method, operation in operations(description):
        parameters = {parameter["name"]: parameter for parameter in operation.get("parameters", [])}
        if "fields" not in parameters:
            assert method != "get" or "Listing" not in str(answer_schema(operation)), path
            continue
        listed += 1
        names = [part["$ref"].rpartition("/")[2] for part in answer_schema(operation)["anyOf"]]
        whole, part = (schemas[name]["properties"]["items"]["items"] for name in names)
        members: dict[str, Any] = {}
        for item, some in zip(kinds(whole, schemas), kinds(part, schemas), strict=True):
            members |= item["properties"]
            assert some["properties"] == item["properties"]
            assert "required" not in some
            assert item["required"]
        assert parameters["fields"]["schema"]["items"]["enum"] == list(members)
    assert listed > 10
