"""Every query is answered in both languages, by files whose headers say the same and which use what they declare."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from graph.queries import QUERIES, read_header, read_query
from graph.store.neo4j_server import schema
from graph.store.sqlite_file import SQL
from tests.conftest import ROOT

CYPHER = ROOT / "cypher"
ROOMS = ("graph", "ingest", "api")
STEPS = sorted(path for folder in ("write", "state", "dump", "facts") for path in (CYPHER / folder).iterdir())
LANGUAGES = [(SQL / "read", ".sql", "--", ":"), (CYPHER / "read", ".cypher", "//", "$")]
STRINGS = re.compile(r"'[^']*'")
COMMENTS = re.compile(r"^(?:--|//).*$", re.MULTILINE)


def used(text: str, mark: str) -> set[str]:
    """The parameters a query's text uses."""
    return set(
        re.findall(rf"(?<![\w:`]){re.escape(mark)}([a-z_][a-z0-9_]*)", STRINGS.sub("''", COMMENTS.sub("", text)))
    )


@pytest.mark.parametrize(("folder", "suffix", "comment", "mark"), LANGUAGES, ids=["sql", "cypher"])
@pytest.mark.parametrize("name", QUERIES)
def test_a_query_has_a_file_that_says_and_uses_what_is_declared(
    name: str, folder: Path, suffix: str, comment: str, mark: str
) -> None:
    text = read_query(folder, QUERIES[name], suffix, comment)
    found = used(text, mark)
    assert found == set(QUERIES[name].params)


@pytest.mark.parametrize("name", QUERIES)
def test_both_languages_say_they_answer_the_same(name: str) -> None:
    said = [(folder / f"{name}{suffix}").read_text(encoding="utf-8").splitlines()[0].removeprefix(comment)
            for folder, suffix, comment, _ in LANGUAGES]  # fmt: skip
    assert said[0] == said[1]


@pytest.mark.parametrize(("folder", "suffix", "comment", "mark"), LANGUAGES, ids=["sql", "cypher"])
def test_no_file_answers_what_nobody_asks(folder: Path, suffix: str, comment: str, mark: str) -> None:
    assert {path.name for path in folder.iterdir()} == {f"{name}{suffix}" for name in QUERIES}


@pytest.mark.parametrize("path", STEPS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_step_in_cypher_uses_what_it_declares(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    params, _ = read_header(path, text, "//")
    assert used(text, "$") == set(params)


FILTERS = {
    "Document": "title_key number_key source status doc_type issued_on effective_on",
    "Section": "document",
    "Measure": "document status kind level",
    "Entity": "kind",
    "Metric": "unit",
    "Period": "start end",
    "OWNS": "role basis",
    "MENTIONS": "quote_key",
    "Name": "pinyin initials",
    "NAMES": "as_id",
}


@pytest.mark.parametrize("label", FILTERS)
def test_what_a_question_filters_on_has_an_index(label: str) -> None:
    made = [re.search(r"FOR \((?:n|\)-\[r):(\w+)\]?-?\(?\) ON \(\w\.(\w+)\)", text) for text in schema().values()]
    indexed = {found[2] for found in made if found is not None and found[1] == label}
    assert indexed == set(FILTERS[label].split())


@pytest.mark.parametrize("folder", ["write", "dump", "facts"])
def test_every_statement_in_sql_says_what_it_does(folder: str) -> None:
    for path in sorted((SQL / folder).iterdir()):
        assert re.match(r"-- [A-Z].*\.\n", path.read_text(encoding="utf-8")), path.name


def test_no_query_is_built_in_code() -> None:
    """No string in the code opens a query: queries are files, and are run as they stand."""
    opening = re.compile(r"\s*(?:SELECT|INSERT|UPDATE|DELETE|WITH|MATCH|MERGE|CREATE|CALL|UNWIND)\s")
    trees = {
        path: ast.parse(path.read_text(encoding="utf-8"))
        for room in ROOMS
        for path in sorted((ROOT / room).rglob("*.py"))
    }
    strings = [
        (path.name, node.value)
        for path, tree in trees.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    assert [(name, text) for name, text in strings if opening.match(text)] == []
