from __future__ import annotations

from pathlib import Path

import pytest

from graph.errors import ParameterError, QueryFileError
from graph.queries import QUERIES, Query, read_query
from graph.store import Store
from tests.contract.cases import LOG

QUERY = Query("bridges", {"place": "value", "limit": "value"}, ("id", "name"))


def write(folder: Path, text: str) -> Path:
    (folder / "bridges.sql").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    "text",
    [
        "-- Bridges of a place.\n-- params: place, limit\n-- columns: id, name\nSELECT 1;\n",
        "-- Bridges of\n--     a place.\n-- params: place,\n--     limit\n-- columns: id,\n--     name\nSELECT 1;\n",
    ],
)
def test_a_file_is_read_where_its_header_fits(tmp_path: Path, text: str) -> None:
    assert read_query(write(tmp_path, text), QUERY, ".sql", "--") == text


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("SELECT 1;", "does not open with what it answers"),
        ("-- params: place, limit\n-- columns: id, name\n", "does not open with what it answers"),
        ("-- Bridges.\n-- columns: id, name\n-- params: place, limit\n", "does not open with what it answers"),
        ("-- Bridges.\n-- params: place\n-- columns: id, name\n", "params are place; declared are place, limit"),
        ("-- Bridges.\n-- params: place, limit\n-- columns: name, id\n", "columns are name, id; declared are id, name"),
    ],
)
def test_a_header_that_does_not_fit_is_refused(tmp_path: Path, text: str, reason: str) -> None:
    with pytest.raises(QueryFileError, match=reason):
        read_query(write(tmp_path, text), QUERY, ".sql", "--")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(QueryFileError, match=r"bridges\.sql: there is no such file"):
        read_query(tmp_path, QUERY, ".sql", "--")


@pytest.mark.parametrize("query", [query for name, query in QUERIES.items() if name not in LOG], ids=lambda q: q.name)
def test_every_query_answers_an_empty_graph_with_its_columns(fresh: Store, query: Query) -> None:
    given: dict[str, str | int] = {"limit": 5, "words": "公路"}
    assert fresh.ask(query.name, **{name: given[name] for name in given if name in query.params}) == []


def test_a_parameter_that_is_not_declared_is_refused(store: Store) -> None:
    with pytest.raises(ParameterError, match="colour: is no parameter of measures"):
        store.ask("measures", colour="red")


def test_words_without_a_word_are_refused(store: Store) -> None:
    with pytest.raises(ParameterError, match="words: there is no word in '……'"):
        store.ask("measures", words="……")
