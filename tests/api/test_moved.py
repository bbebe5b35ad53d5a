from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from graph.ids import entity_id

OLD, NOW = entity_id("Actor", "工信部"), entity_id("Actor", "工业和信息化部")


@pytest.mark.parametrize("after", ["", "/mentions?limit=2", "/links"])
def test_an_id_that_moved_says_where_to(client: TestClient, after: str) -> None:
    answer = client.get(f"/api/v1/entities/{OLD}{after}", follow_redirects=False)
    assert answer.status_code == 308
    assert answer.headers["location"] == f"/api/v1/entities/{NOW}{after}"
    assert client.get(f"/api/v1/entities/{OLD}{after}").json() == client.get(f"/api/v1/entities/{NOW}{after}").json()


@pytest.mark.parametrize("id", [NOW, "工信部", "actor_0000000000000000"])
def test_what_has_not_moved_is_answered_where_it_is(client: TestClient, id: str) -> None:
    assert client.get(f"/api/v1/entities/{id}", follow_redirects=False).status_code in (200, 404)


def test_other_paths_take_an_id_that_moved(client: TestClient) -> None:
    assert client.get("/api/v1/measures", params={"owner": OLD}).json()["total"] > 0
