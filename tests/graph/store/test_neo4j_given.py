"""Whatever is left out, a query goes to the server with parameters of the same types, so it is planned once."""

from __future__ import annotations

import re

import pytest

from graph.queries import QUERIES, read_query
from graph.store.neo4j import as_sent
from graph.store.neo4j_given import as_one_map, of_one_map
from graph.store.neo4j_server import CYPHER


@pytest.mark.parametrize("name", sorted(QUERIES))
def test_a_query_has_one_parameter_that_is_a_map(name: str) -> None:
    text = read_query(CYPHER / "read", QUERIES[name], ".cypher", "//")
    statement, parameters = as_sent(text, QUERIES[name], {})
    assert set(parameters) == {"given"}
    asked = re.findall(r"\$(\w+)(?:\.(\w+))?", statement)
    assert {parameter for parameter, _ in asked} <= {"given"}
    assert {key for _, key in asked} <= set(parameters["given"])


def test_names_stay_as_they_are() -> None:
    assert of_one_map("MATCH (e {id: $id}) WHERE $after_name IS NULL LIMIT $limit") == (
        "MATCH (e {id: $given.id}) WHERE $given.after_name IS NULL LIMIT $given.limit"
    )
    assert as_one_map({"id": "a", "limit": 3}) == {"given": {"id": "a", "limit": 3}}
