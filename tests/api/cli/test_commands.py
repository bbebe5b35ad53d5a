"""What every command has: a help text, and errors in plain words."""

from __future__ import annotations

import inspect
import re
import sqlite3
from pathlib import Path

import pytest

from api.cli import app, query
from graph.questions import QUESTIONS
from tests.api.conftest import Run

# Each question and the sub-command that asks it. A question without a line here fails below.
SUBCOMMANDS = {
    "measures": "measures",
    "measure": "measure",
    "owners": "owners",
    "programs_of": "programs",
    "actors_of": "actors",
    "program_links": "links",
    "link": "link",
    "figures": "figures",
    "timeline": "timeline",
    "timeline_counts": "timeline_counts",
    "documents": "documents",
    "document": "document",
    "document_text": "text",
    "sections": "sections",
    "search": "search",
    "suggest": "suggest",
    "relations": "relations",
    "entity_links": "around",
    "entities": "entities",
    "entity": "entity",
    "mentions_of": "mentions",
    "counts": "counts",
    "responsibility": "responsibility",
    "figure_pairs": "targets",
    "document_facts": "facts",
    "stats": "stats",
    "sources": "sources",
    "measure_facets": "measure_facets",
    "document_facets": "document_facets",
    "entity_facets": "entity_facets",
    "figure_facets": "figure_facets",
    "changes": "changes",
    "judgements": "judgements",
}
COMMANDS = ("extract", "ingest", "query", "evaluate", "lexicon", "serve")
LEXICON = ("check", "show", "add", "candidates", "merge", "split", "undo", "list")


def test_every_question_has_a_sub_command() -> None:
    registered = {command.callback.__name__ for command in query.app.registered_commands if command.callback}
    assert set(SUBCOMMANDS) == set(QUESTIONS)
    assert set(SUBCOMMANDS.values()) == registered


@pytest.mark.parametrize("question", SUBCOMMANDS)
def test_a_sub_command_asks_all_its_question_can(question: str) -> None:
    taken = set(inspect.signature(getattr(query, SUBCOMMANDS[question])).parameters)
    formats = {"ctx", "url", "as_json", "as_jsonl", "as_csv", "everything"}
    asked = set(inspect.signature(QUESTIONS[question]).parameters) - {"store"}
    assert len(asked) == len(taken - formats)
    assert {name for name in asked if not name.startswith("program_")} <= taken or question == "link"


@pytest.mark.parametrize(
    "command",
    [
        *COMMANDS,
        *(f"query {name.replace('_', '-')}" for name in SUBCOMMANDS.values()),
        *(f"lexicon {name}" for name in LEXICON),
    ],
)
def test_every_command_and_option_is_described(run: Run, command: str) -> None:
    shown = run(*command.split(), "--help")
    assert shown.exit_code == 0
    assert re.search(r"[一-鿿]", shown.output), "a few words in Chinese"
    options = re.findall(r"│ \*?\s*(?:-\w,)?\s*(--[\w-]+)(.*)│", shown.output)
    assert options
    assert [name for name, rest in options if not re.search(r"[A-Za-z]{3,}.*[.%!]|\]", rest)] == []


def test_the_help_lists_every_command(run: Run) -> None:
    shown = run("--help").output
    assert [name for name in COMMANDS if name not in shown] == []


def test_the_version_is_shown(run: Run) -> None:
    assert re.fullmatch(r"zhengmai \d+\.\d+\.\d+\n", run("--version").output)


@pytest.mark.parametrize("arguments", [["querry"], ["query", "measurs"], ["query", "measures", "--onwer", "x"]])
def test_a_typo_is_told(run: Run, arguments: list[str]) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert arguments[-1].lstrip("-") in result.output or "onwer" in result.output


def test_a_store_that_is_not_there_is_told_with_what_to_do(run: Run, tmp_path: Path) -> None:
    result = run("query", "counts", store="none.db")
    assert result.exit_code == 1
    assert "none.db" in result.stderr
    assert "ingest" in result.stderr
    assert result.stdout == ""
    assert not (tmp_path / "none.db").exists()


def test_a_store_of_a_newer_version_is_told_with_what_to_do(run: Run, documents: Path, tmp_path: Path) -> None:
    assert run("ingest", str(documents / "plan.md"), store="newer.db").exit_code == 0
    with sqlite3.connect(tmp_path / "newer.db") as connection:
        connection.execute("PRAGMA user_version = 1000")
    connection.close()
    for command in (["query", "counts"], ["ingest", str(documents)], ["serve", "--port", "0"]):
        result = run(*command, store="newer.db")
        assert result.exit_code == 1
        assert "newer.db" in result.stderr
        assert "upgrade" in result.stderr.lower()


@pytest.mark.parametrize("url", ["mongo://here", "", "folder"])
def test_a_store_that_cannot_be_opened_is_told(run: Run, tmp_path: Path, documents: Path, url: str) -> None:
    (tmp_path / "folder").mkdir()
    result = run("ingest", "--store", url, str(documents))
    assert result.exit_code == 1
    assert result.stderr.startswith("error: ")


def test_the_store_can_be_named_before_and_after_the_command(run: Run, graph_url: str) -> None:
    before = run("query", "counts", store=graph_url)
    after = run("query", "counts", "--store", graph_url)
    assert before.exit_code == after.exit_code == 0
    assert before.output == after.output


def test_the_commands_are_known_to_the_shell() -> None:
    assert app.registered_callback is not None
