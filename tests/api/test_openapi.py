from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import Any

import pytest
from fastapi.routing import APIRoute
from fastapi.testclient import TestClient
from pydantic import TypeAdapter

from api.app import create_app
from api.errors import PROBLEM_TYPE
from api.routes import PARTS
from api.settings import Settings
from graph.analysis import ANALYSES
from graph.questions import QUESTIONS

# Each question and the operation that asks it. A question without a line here fails below.
OPERATIONS = {
    "measures": "listMeasures",
    "measure": "getMeasure",
    "owners": "listMeasureOwners",
    "programs_of": "listActorPrograms",
    "actors_of": "listProgramActors",
    "program_links": "listProgramLinks",
    "link": "getLink",
    "responsibility": "getResponsibility",
    "figures": "listFigures",
    "figure_pairs": "listFigurePairs",
    "timeline": "listEvents",
    "timeline_counts": "listEventCounts",
    "documents": "listDocuments",
    "document": "getDocument",
    "document_text": "getDocumentText",
    "sections": "listSections",
    "search": "search",
    "suggest": "suggest",
    "relations": "getRelations",
    "entity_links": "getEntityLinks",
    "entities": "listEntities",
    "entity": "getEntity",
    "mentions_of": "listMentions",
    "counts": "listCounts",
    "changes": "listChanges",
    "judgements": "listJudgements",
    "document_facts": "listDocumentFacts",
    "stats": "getStats",
    "sources": "listSources",
    "measure_facets": "listMeasureFacets",
    "document_facets": "listDocumentFacets",
    "entity_facets": "listEntityFacets",
    "figure_facets": "listFigureFacets",
    "network": "getNetwork",
    "communities": "getCommunities",
    "centrality": "getCentrality",
    "bridges": "getBridges",
    "profile": "getProfile",
    "similar": "listSimilarDocuments",
    "lineage": "getLineage",
    "continuations": "compareDocuments",
}


@pytest.fixture(scope="module")
def description() -> dict[str, Any]:
    schema: dict[str, Any] = create_app(Settings()).openapi()
    return schema


def operations(schema: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for path, methods in schema["paths"].items():
        for operation in methods.values():
            yield path, operation


def test_every_question_has_an_operation(description: dict[str, Any]) -> None:
    assert set(OPERATIONS) == {*QUESTIONS, *ANALYSES}
    assert set(OPERATIONS.values()) <= {operation["operationId"] for _, operation in operations(description)}


def test_operations_say_what_they_do(description: dict[str, Any]) -> None:
    for path, operation in operations(description):
        assert re.search(r"[一-鿿]", operation["summary"]), path
        assert operation["description"], path
        assert operation["tags"], path
    ids = [operation["operationId"] for _, operation in operations(description)]
    assert len(ids) == len(set(ids))


def test_parameters_say_what_they_are(description: dict[str, Any]) -> None:
    for path, operation in operations(description):
        for parameter in operation.get("parameters", ()):
            if parameter["in"] == "query":
                assert parameter.get("description"), (path, parameter["name"])


def test_errors_are_documented_as_problems(description: dict[str, Any]) -> None:
    for path, operation in operations(description):
        if not path.startswith("/api/v1"):
            continue
        assert {"200", "202"} & set(operation["responses"]), path
        assert {"422", "503"} <= set(operation["responses"]), path
        assert "404" in operation["responses"] or "{" not in path, path
        for status, response in operation["responses"].items():
            if status >= "400":
                (media,) = response["content"].items()
                assert media[0] == PROBLEM_TYPE
                assert media[1]["schema"] == {"$ref": "#/components/schemas/Problem"}
                assert media[1]["examples"]


def test_shown_answers_are_answers(description: dict[str, Any]) -> None:
    shown = {
        op["operationId"]: response["content"].get("application/json", {})
        for _, op in operations(description)
        for status, response in op["responses"].items()
        if status < "300"
    }
    checked = 0
    for route in chain.from_iterable(part.router.routes for part in PARTS):
        assert isinstance(route, APIRoute)
        if "example" in shown[str(route.operation_id)]:
            TypeAdapter(route.response_model).validate_python(shown[str(route.operation_id)]["example"])
            checked += 1
    assert checked >= len(OPERATIONS)


def test_the_page_needs_no_other_machine() -> None:
    client = TestClient(create_app(Settings()))
    page = client.get("/docs").text
    assert "//" not in re.sub(r"^.*?<body>|<!--.*?-->", "", page, flags=re.DOTALL).replace("// ", "")
    assets = re.findall(r'(?:src|href)="([^"]+)"', page)
    assert assets
    for asset in assets:
        assert asset.startswith("/docs/assets/")
        assert client.get(asset).status_code == 200
    assert "/openapi.json" in page


def test_the_root_leads_on() -> None:
    client = TestClient(create_app(Settings()))
    index = client.get("/").json()
    assert client.get(index["docs"]).status_code == 200
    assert client.get(index["openapi"]).json()["info"]["title"] == index["name"]
