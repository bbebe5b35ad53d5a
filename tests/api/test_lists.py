"""Lists as a page uses them: sorted, counted by facets, a document shown with its facts."""

from __future__ import annotations

import json
from typing import Any

import pytest
from fastapi.testclient import TestClient

from tests.api.conftest import NOTICE, Run

API = "/api/v1"


def body(client: TestClient, path: str, **parameters: Any) -> dict[str, Any]:
    answer = client.get(API + path, params=parameters)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


@pytest.mark.parametrize(
    ("path", "sort"),
    [
        ("/measures", "-issued_on"),
        ("/measures", "status"),
        ("/documents", "-measures"),
        ("/entities", "name"),
        ("/figures", "-value"),
        ("/timeline", "-date"),
    ],
)
def test_pages_of_a_sorted_list_fit_together(client: TestClient, path: str, sort: str) -> None:
    whole = body(client, path, sort=sort)["items"]
    first = body(client, path, sort=sort, limit=1)
    rest = body(client, path, sort=sort, cursor=first["next"])
    assert first["items"] + rest["items"] == whole
    wrong = client.get(API + path, params={"cursor": first["next"]})
    assert wrong.status_code == 422
    assert [fault["parameter"] for fault in wrong.json()["errors"]] == ["cursor"]


@pytest.mark.parametrize("written", ["facets=role&facets=status", "facets=role,status"])
def test_facets_for_the_filters_of_a_list(client: TestClient, written: str) -> None:
    found = client.get(f"{API}/facets/measures?{written}&owner=工信部&role=support").json()["items"]
    assert [facet["facet"] for facet in found] == ["role", "status"]
    assert {"value": "support", "name": "配合", "count": 2} in found[0]["values"]
    for value in found[1]["values"]:
        total = body(client, "/measures", owner="工信部", role="support", status=value["value"])["total"]
        assert total == value["count"]


@pytest.mark.parametrize("listed", ["measures", "documents", "entities", "figures"])
def test_every_list_has_its_facets(client: TestClient, listed: str) -> None:
    found = body(client, f"/facets/{listed}", top=1)
    assert found["total"] == len(found["items"])
    assert all(len(facet["values"]) <= 1 <= facet["total"] for facet in found["items"])
    assert client.get(f"{API}/facets/{listed}?facets=mood").status_code == 422


def test_a_quote_in_its_place(client: TestClient) -> None:
    (measure,) = body(client, "/measures", words="演练")["items"]
    place = f"/documents/{measure['document_id']}/text"
    found = body(client, place, start=measure["start"], end=measure["end"], around=8)
    assert found["text"] == measure["quote"]
    assert found["before"] + found["text"] + found["after"] in NOTICE
    assert (len(found["before"]), found["length"]) == (8, len(NOTICE))
    whole = body(client, place)
    assert (whole["text"], whole["start"], whole["end"]) == (NOTICE, 0, len(NOTICE))


@pytest.mark.parametrize(
    ("asked", "named"),
    [
        ({"start": "-1"}, "start"),
        ({"start": "99999"}, "start"),
        ({"start": 9, "end": 5}, "end"),
        ({"limit": 0}, "limit"),
    ],
)
def test_a_stretch_that_is_none_is_422(client: TestClient, asked: dict[str, Any], named: str) -> None:
    answer = client.get(f"{API}/documents/notice.txt/text", params=asked)
    assert answer.status_code == 422
    assert [fault["parameter"] for fault in answer.json()["errors"]] == [named]


def test_a_document_can_be_marked_up_from_its_facts(client: TestClient) -> None:
    rows = body(client, "/documents/notice.txt/facts", limit=500)["items"]
    for row in rows:
        assert NOTICE[row["start"] : row["end"]] == row["quote"]
    measures = {row["id"] for row in body(client, "/documents/notice.txt/measures")["items"]}
    assert {row["id"] for row in rows if row["fact"] == "measure"} == measures
    assert {row["measure_id"] for row in rows if row["fact"] == "owner"} <= measures
    assert {row["id"] for row in rows if row["fact"] == "mention"} >= {
        row["id"] for row in body(client, "/entities", name="5G")["items"]
    }


def test_what_the_graph_holds(client: TestClient) -> None:
    found = body(client, "/stats")
    assert (found["documents"], found["sources"]) == (2, 2)
    assert found["measures"] == body(client, "/measures")["total"]
    assert [row["source"] for row in body(client, "/sources")["items"]] == ["notice.txt", "plan.md"]


def test_the_command_line_answers_the_same(run: Run, graph_url: str, client: TestClient) -> None:
    for arguments, path, parameters in (
        (["text", "notice.txt", "--start", "10", "--end", "20", "--around", "3"], "/documents/notice.txt/text",
         {"start": 10, "end": 20, "around": 3}),
        (["facts", "notice.txt", "--fact", "owner"], "/documents/notice.txt/facts", {"fact": "owner"}),
        (["stats"], "/stats", {}),
        (["sources"], "/sources", {}),
        (["measures", "--sort", "-issued_on", "--year", "2025"], "/measures", {"sort": "-issued_on", "year": "2025"}),
        (["measure-facets", "--facets", "role,year", "--owner", "信管局"], "/facets/measures",
         {"facets": "role,year", "owner": "信管局"}),
        (["document-facets", "--status", "any"], "/facets/documents", {"status": "any"}),
        (["entity-facets", "--label", "Actor"], "/facets/entities", {"label": "Actor"}),
        (["figure-facets"], "/facets/figures", {}),
    ):  # fmt: skip
        printed = run("query", *arguments, "--json", store=graph_url)
        assert printed.exit_code == 0, printed.output
        assert json.loads(printed.stdout) == body(client, path, **parameters)


def test_facets_as_a_table(run: Run, graph_url: str) -> None:
    printed = run("query", "measure-facets", "--facets", "role", "--csv", store=graph_url).stdout
    assert printed.splitlines()[0] == "facet,value,name,count"
    assert "role,support,配合,2" in printed.splitlines()
    shown = run("query", "measure-facets", "--facets", "owner", "--top", "1", store=graph_url).stdout
    assert "more" in shown.splitlines()[0]
