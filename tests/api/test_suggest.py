from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from tests.api.conftest import Run


@pytest.mark.parametrize(
    ("typed", "name", "matched"),
    [
        ("xgj", "信息通信管理局", "信管局"),
        ("gongxinbu", "工业和信息化部", "工信部"),
        ("gxb", "工业和信息化部", "工信部"),
        ("gyhlw", "工业互联网", "工业互联网"),
        ("esi", "eSIM", "eSI"),
    ],
)
def test_what_is_typed_leads_to_the_name(client: TestClient, typed: str, name: str, matched: str) -> None:
    answer = client.get("/api/v1/suggest", params={"q": typed, "limit": 3}).json()
    assert answer["total"] == len(answer["items"])
    first = answer["items"][0]
    assert (first["name"], first["form"][first["start"] : first["end"]]) == (name, matched)


def test_the_command_line_shows_the_form_and_whose_it_is(run: Run, graph_url: str) -> None:
    shown = run("query", "suggest", "xgj", store=graph_url).stdout
    assert shown.startswith("信管局  initials, Actor")
    assert "信息通信管理局" in shown
