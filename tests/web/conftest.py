"""A real browser, Debian's Chromium, on the real page of a real server, over ``examples/`` on each engine."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, expect, sync_playwright
from pydantic import SecretStr
from typer.testing import CliRunner

from api.cli import app
from api.settings import Settings
from graph.copying import copy
from graph.questions.about_judgements import all_judgements
from graph.store import open_store
from tests.api.test_server import served
from tests.conftest import ROOT

KEY = "a-key-of-this-test"
Opened: TypeAlias = Callable[..., Page]
_CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
expect.set_options(timeout=20_000)
_SHOTS = ROOT / ".zhengmai" / "screenshots"


@pytest.fixture(scope="session")
def built() -> None:
    """The page as its sources are now; two workers build it one after the other."""
    lock = ROOT / ".zhengmai" / "page.lock"
    lock.parent.mkdir(exist_ok=True)
    command = [sys.executable, "api/web/build.py"]
    if shutil.which("flock"):
        command = ["flock", str(lock), *command]
    subprocess.run(command, cwd=ROOT, check=True)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium without a window; a machine without one fails, and says what to install."""
    path = next(filter(None, map(shutil.which, _CHROMIUM)), None)
    if path is None:
        pytest.fail("no Chromium: apt install chromium fonts-noto-cjk (tests/web needs a browser)", pytrace=False)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the sample documents."""
    path = tmp_path_factory.mktemp("page") / "graph.db"
    url = f"sqlite:///{path}"
    folder = str(ROOT / "examples")
    result = CliRunner().invoke(app, ["ingest", "--store", url, "--root", folder, folder])
    assert result.exit_code == 0, result.output
    return path


@pytest.fixture(params=["sqlite", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def url(request: pytest.FixtureRequest, built: None, samples: Path, tmp_path: Path) -> Iterator[str]:
    """A server that may be written to, over a copy of the samples on each engine."""
    if request.param == "sqlite":
        store = f"sqlite:///{shutil.copy(samples, tmp_path / 'graph.db')}"
    else:
        store = request.getfixturevalue("neo4j_server").url
        with open_store(f"sqlite:///{samples}") as origin, open_store(store) as target:
            assert list(copy(origin, target, origin.sources()))
            for judgement in list(all_judgements(target)):
                target.withdraw(judgement.id)
    with served(Settings(store=store, api_key=SecretStr(KEY), rate_writes="", jobs=1)) as served_at:
        yield served_at


def is_fault(said: ConsoleMessage) -> bool:
    """Whether the console tells of a fault. The browser itself notes a question without an answer, which is none."""
    asked = "/api/v1/" in said.location.get("url", "")
    refused = any(f"status of {status} " in said.text for status in (401, 404, 409))
    return said.type == "error" and not (asked and refused)


@pytest.fixture
def opened(url: str, browser: Browser, request: pytest.FixtureRequest) -> Iterator[Opened]:
    """``opened("/measures", width=390)`` is the page there; an error in its console fails the test at its end."""
    faults: list[str] = []
    pages: list[Page] = []

    def go(path: str, *, width: int = 1440, dark: bool = False) -> Page:
        context = browser.new_context(
            base_url=url,
            viewport={"width": width, "height": 900},
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
        )
        context.set_default_timeout(15_000)
        page = context.new_page()
        page.on("console", lambda said: faults.append(said.text) if is_fault(said) else None)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto(path)
        page.wait_for_load_state("networkidle")
        pages.append(page)
        return page

    yield go
    if os.environ.get("CI") == "true":
        _SHOTS.mkdir(parents=True, exist_ok=True)
        for number, page in enumerate(pages):
            page.screenshot(path=_SHOTS / f"{request.node.name}-{number}.png")
    for page in pages:
        page.context.close()
    assert not faults


@pytest.fixture(scope="session")
def axe() -> str:
    """The script of axe-core, from the page's own packages."""
    return (ROOT / "api/web/node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")


@pytest.fixture
def violations(axe: str) -> Callable[[Page], list[str]]:
    """What axe finds against WCAG 2.2 A and AA in a page, each with the elements it is about."""

    def find(page: Page) -> list[str]:
        page.evaluate(axe)
        found = page.evaluate(
            "() => axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})"
        )
        return [
            f"{each['id']}: {node['html'][:160]}: {node['failureSummary'][:200]}"
            for each in found["violations"]
            for node in each["nodes"]
        ]

    return find
