"""The tools, called by the SDK's own client: in this process, over stdio and over streamable HTTP."""

from __future__ import annotations

import asyncio
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from mcp import Client, StdioServerParameters

from api.mcp import create_server
from api.mcp.tools import MOST, TITLES
from api.settings import Settings
from graph.store import open_store
from tests.conftest import ROOT
from tests.graph.papers import papers

MOST_CHARACTERS = 20_000
"""Of an answer that is small by default: its JSON."""


async def _call(server: Any, name: str, arguments: dict[str, Any]) -> Any:
    async with Client(server) as client:
        return await client.call_tool(name, arguments)


def call(server: Any, tool: str, /, **arguments: Any) -> dict[str, Any]:
    """The structured answer of a tool."""
    result = asyncio.run(_call(server, tool, arguments))
    assert not result.is_error, result.content
    assert len(result.content[0].text) < MOST_CHARACTERS
    answer: dict[str, Any] = result.structured_content
    return answer


def refused(server: Any, tool: str, /, **arguments: Any) -> str:
    """What a tool says that can't answer."""
    result = asyncio.run(_call(server, tool, arguments))
    assert result.is_error
    return str(result.content[0].text)


@pytest.fixture
def server(graph_url: str) -> Any:
    return create_server(Settings(store=graph_url))


def listed(server: Any) -> list[Any]:
    async def tools() -> list[Any]:
        async with Client(server) as client:
            return list((await client.list_tools()).tools)

    return asyncio.run(tools())


def test_every_tool_reads_only_and_says_what_it_does_in_both_languages(server: Any) -> None:
    tools = listed(server)
    assert [tool.name for tool in tools] == list(TITLES)
    for tool in tools:
        assert (tool.annotations.read_only_hint, tool.annotations.destructive_hint) == (True, False)
        assert re.search("[一-鿿]", tool.description)
        assert re.search(r"\n\n[A-Z][a-z]+\b.*\.$", tool.description, re.DOTALL)
        assert tool.output_schema["type"] == "object"
        assert tool.input_schema["additionalProperties"] is False
        for name, schema in tool.input_schema.get("properties", {}).items():
            assert schema.get("description"), (tool.name, name)


def test_measures_of_a_body_with_where_they_stand(server: Any, documents: Path) -> None:
    answer = call(server, "measures", owner="民政部")
    assert answer["total"] == len(answer["items"]) > 0
    for row in answer["items"]:
        assert "民政部" in [owner["body"] for owner in row["owners"]]
        place = row["where"]
        context = call(
            server, "quote_in_context", document=place["document_id"], start=place["start"], end=place["end"], around=5
        )
        text = (documents / context["source"]).read_text(encoding="utf-8")
        assert context["quote"] == text[place["start"] : place["end"]] == (place["quote"] or row["text"])
        assert context["before"] == text[max(0, place["start"] - 5) : place["start"]]
        assert context["after"] == text[place["end"] : place["end"] + 5]


def test_a_cursor_leads_through_all(server: Any) -> None:
    whole = [row["id"] for row in call(server, "measures", limit=MOST)["items"]]
    found: list[str] = []
    cursor = None
    while True:
        page = call(server, "measures", limit=2, cursor=cursor)
        found += [row["id"] for row in page["items"]]
        cursor = page["next"]
        if cursor is None:
            break
    assert found == whole
    assert len(whole) == page["total"] > 4


def test_search_gives_hits_of_all_kinds(server: Any) -> None:
    hits = call(server, "search", words="工业互联网")["items"]
    assert {hit["label"] for hit in hits} >= {"Measure", "Program"}
    assert all((hit["where"] is None) == (hit["label"] in ("Actor", "Program", "Place")) for hit in hits)
    assert {hit["label"] for hit in call(server, "search", words="工业互联网", label="Measure")["items"]} == {"Measure"}


def test_an_entity_is_found_by_a_short_name(server: Any) -> None:
    body = call(server, "entity", name="工信部")
    assert (body["name"], body["label"]) == ("工业和信息化部", "Actor")
    assert body["measures"] > 0
    assert call(server, "entity", name=body["id"]) == body


def test_a_matrix_counts_what_measures_give(server: Any) -> None:
    matrix = call(server, "responsibility", limit=20)
    body = next(body for body in matrix["bodies"] if body["name"] == "民政部")
    counted = body["cells"]["5G"]["measures"]
    assert counted == call(server, "measures", owner=body["id"], program="5G")["total"] > 0
    assert call(server, "responsibility", columns="year", limit=1)["bodies_left_out"] > 0


def test_programs_hang_together(tmp_path: Path) -> None:
    with open_store(str(tmp_path / "papers.db")) as store:
        for facts in papers():
            store.write(facts)
    roads = create_server(Settings(store=str(tmp_path / "papers.db")))
    ties = call(roads, "linkage", program="电子收费")
    (tie,) = ties["ties"]
    assert [tie["a"]["name"], tie["b"]["name"], tie["measures"]] == ["电子收费", "智慧公路", 2]
    assert "公路局" in tie["owners"]
    assert all(place["quote"] for place in tie["evidence"])
    assert "chance" in ties["left_out"][0]
    both = call(roads, "linkage", program="电子收费", other="智慧公路")
    assert both["total"] == len(both["measures"]) == 2
    assert all({"电子收费", "智慧公路"} <= set(row["programs"]) for row in both["measures"])


def test_documents_by_words(server: Any) -> None:
    (sheet,) = call(server, "documents", words="数字基础设施")["items"]
    assert sheet["title"] == "城市数字基础设施提升行动方案"
    assert sheet["measures"] == call(server, "measures", document=sheet["id"])["total"]


def test_a_question_in_words_says_how_it_was_read(server: Any) -> None:
    answer = call(server, "ask", question="民政部有哪些5G的措施？")
    assert answer["outcome"] == "answered"
    assert answer["total"] == len(answer["items"]) > 0
    assert any("民政部" in read for read in answer["understood"])
    assert answer["items"][0]["where"]["document"] == "城市数字基础设施提升行动方案"
    assert call(server, "ask", question="今天天气怎么样？")["suggestions"]


@pytest.mark.parametrize(
    ("name", "arguments", "told"),
    [
        ("measures", {"owner": "民政句"}, ("nothing here is named", "nearest", "民政部")),
        ("measures", {"owner": "财政厅的某处"}, ("nothing here is named",)),
        ("measures", {"period": "去年夏天"}, ("period", "2021-03")),
        ("measures", {"cursor": "nonsense"}, ("cursor",)),
        ("measures", {"owners": "民政部"}, ("owners", "not permitted")),
        ("measures", {"limit": 51}, ("limit", "50")),
        ("measures", {"status": "perhaps"}, ("status", "done")),
        ("search", {"words": "，。"}, ("words",)),
        ("quote_in_context", {"document": "notice.txt", "start": 9, "end": 3}, ("end", "before start")),
        ("entity", {"name": "actor_0000000000000000"}, ("actor_0000000000000000",)),
    ],
)
def test_what_cannot_be_answered_is_told_with_what_to_do(
    server: Any, name: str, arguments: dict[str, Any], told: tuple[str, ...]
) -> None:
    message = refused(server, name, **arguments)
    assert [part for part in told if part not in message] == [], message


def test_a_store_that_is_gone_is_told(tmp_path: Path) -> None:
    assert "none.db" in refused(create_server(Settings(store=f"sqlite:///{tmp_path}/none.db")), "documents")


def command(graph_url: str, *arguments: str) -> list[str]:
    return ["-m", "api.cli", "mcp", "--store", graph_url, *arguments]


def test_over_stdio(graph_url: str, server: Any) -> None:
    started = StdioServerParameters(command=sys.executable, args=command(graph_url), cwd=ROOT, env=dict(os.environ))
    assert call(started, "measures", owner="民政部") == call(server, "measures", owner="民政部")
    assert "民政部" in refused(started, "entity", name="民政句")


@contextmanager
def serving(graph_url: str) -> Iterator[str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen([sys.executable, *command(graph_url, "--http", "--port", str(port))], cwd=ROOT)
    try:
        ends = time.monotonic() + 120
        while time.monotonic() < ends and process.poll() is None:
            with socket.socket() as asked:
                if asked.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}/mcp"
    finally:
        process.terminate()
        process.wait(30)


def test_over_streamable_http(graph_url: str, server: Any) -> None:
    with serving(graph_url) as url:
        assert [tool.name for tool in listed(url)] == list(TITLES)
        assert call(url, "documents") == call(server, "documents")
        assert "财政" in refused(url, "entity", name="财政句")


def test_a_store_that_is_not_there_ends_the_command(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, *command(f"sqlite:///{tmp_path}/none.db")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ended.returncode, ended.stdout) == (1, "")
    assert "none.db" in ended.stderr


def test_the_server_says_how_it_is_used(graph_url: str) -> None:
    async def said() -> str | None:
        async with Client(create_server(Settings(store=graph_url))) as client:
            return client.instructions

    assert "basis" in str(asyncio.run(said()))
