"""The documents beside the code say what the code does: the names, paths and commands in them exist."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.main import get_command

from api.app import create_app
from api.cli import app
from api.settings import Settings
from graph.ontology import ontology
from tests.conftest import ROOT

PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
TOUR = ROOT / "docs" / "tour.md"

CODE = re.compile(r"```.*?```|`[^`\n]+`", re.DOTALL)
INVOCATION = re.compile(r"\bzhengmai((?: +[^\s`|#]+)+)")
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")
PATH = re.compile(r"(?<![\w./])((?:graph|ingest|api|cypher|tests|docs|examples)/[\w./-]*\w/?)")
ROUTE = re.compile(r"/api/v1(/[^\s`\"'?]*)")

# Commands that have commands of their own.
GROUPS = ("query", "analyze", "lexicon")

# Stand for any name: `x.sql` in "a query is x.sql and x.cypher".
ANY_NAME = re.compile(r"/x\.")

pages = pytest.mark.parametrize("page", PAGES, ids=[str(p.relative_to(ROOT)) for p in PAGES])


def code(page: Path) -> str:
    return "\n".join(CODE.findall(page.read_text(encoding="utf-8")))


@cache
def commands() -> dict[str, Any]:
    """Every command by its words: ``ingest``, ``query measures``."""
    root = get_command(app)
    return dict(walk(root, typer.Context(root), ""))


def walk(group: Any, context: Any, words: str) -> Iterator[tuple[str, Any]]:
    for name in group.list_commands(context) if hasattr(group, "list_commands") else ():
        command = group.get_command(context, name)
        yield f"{words}{name}", command
        yield from walk(command, context, f"{words}{name} ")


def options(command: Any) -> set[str]:
    return {name for parameter in command.params for name in (*parameter.opts, *parameter.secondary_opts)} | {"--help"}


@pytest.mark.parametrize(
    "line", [pytest.param(m[1], id=m[1].strip()) for p in PAGES for m in INVOCATION.finditer(code(p))]
)
def test_a_command_that_is_shown_exists_with_its_options(line: str) -> None:
    root, words = get_command(app), line.split()
    while words and words[0].startswith("-"):
        assert words[0] in options(root), line
        words = words[2:]
    name = (
        " ".join(words[:2])
        if words[0] in GROUPS and len(words) > 1 and words[1].replace("-", "").isalpha()
        else words[0]
    )
    if name.replace(" ", "").islower() and name.isascii():  # COMMAND stands for any
        assert name in commands()
        assert {word for word in words if word.startswith("--")} <= options(commands()[name])


def test_the_answer_the_readme_opens_with_is_the_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = re.search(
        r"```\n\$ (zhengmai [^\n]*)\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL
    )
    assert shown
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("ZHENGMAI_STORE", f"sqlite:///{tmp_path}/graph.db")
    for line in ("zhengmai ingest examples", shown[1]):
        capsys.readouterr()
        app(line.split()[1:], standalone_mode=False)
    assert capsys.readouterr().out == shown[2]


@pages
def test_what_a_page_points_at_is_there(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    links = [page.parent / target for target in LINK.findall(text)]
    paths = [ROOT / path for path in PATH.findall(code(page)) if not ANY_NAME.search(path)]
    assert [str(path) for path in (*links, *paths) if not path.exists()] == []


@pages
def test_a_route_that_is_shown_exists(page: Path) -> None:
    known = [re.sub(r"\{[^}]+\}", "[^/]+", path).removeprefix("/api/v1") + "$" for path in openapi()["paths"]]
    shown = [route.rstrip("/") for route in ROUTE.findall(code(page)) if route.rstrip("/")]
    assert [route for route in shown if not any(re.match(path, route) for path in known)] == []


def test_the_tour_shows_every_command_and_every_question() -> None:
    text = code(TOUR)
    assert [name for name in commands() if name not in GROUPS and f"zhengmai {name}" not in text] == []


@cache
def openapi() -> dict[str, Any]:
    return create_app(Settings(store="sqlite:///nowhere.db")).openapi()


def test_the_ontology_page_names_all_that_is_declared() -> None:
    text = (ROOT / "docs" / "ontology.md").read_text(encoding="utf-8")
    declared = ontology()
    properties = [kind.properties for kind in declared.nodes.values()]
    properties += [kind.properties for kind in declared.relations.values()]
    names = [*declared.nodes, *declared.relations, *(name for declared_here in properties for name in declared_here)]
    assert [name for name in names if f"`{name}`" not in text] == []


def test_every_setting_is_in_the_example_file() -> None:
    text = (ROOT / ".env.example").read_text(encoding="utf-8")
    assert [name for name in Settings.model_fields if f"ZHENGMAI_{name.upper()}=" not in text] == []
