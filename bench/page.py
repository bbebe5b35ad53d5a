"""How quick the page is in a real browser, against its budget: the first view, the matrix and the network.

Each visit is a browser context of its own, so that nothing is cached; times are the page's own clock, from the
beginning of the visit to the moment something is there. What is not there after `_PATIENCE` ends the measurement.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from bench.serving import HOST, served_api
from graph.store.base import Access

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

_CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
_PATIENCE = 60_000
_BUILD = Path(__file__).parents[1] / "api" / "web" / "build.py"
_FIRST_VIEW = ".start:has([role=combobox]:enabled) dl.facts"
_SEEN = """
selector => new Promise(resolve => {
  const look = () => document.querySelector(selector) ? resolve(performance.now()) : requestAnimationFrame(look);
  look();
})
"""
_WEIGHTS = """
ending => performance.getEntriesByType("resource")
  .filter(each => new URL(each.name).pathname.endsWith(ending))
  .map(each => each.encodedBodySize)
"""
_SCROLL = """
async selector => {
  const frame = document.querySelector(selector);
  const times = [];
  let before = performance.now();
  for (let step = 0; step < 60; step++) {
    frame.scrollBy(step % 2 ? 220 : 0, step % 2 ? 0 : 160);
    await new Promise(requestAnimationFrame);
    const now = performance.now();
    times.push(now - before);
    before = now;
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)];
}
"""
_STEP = """
async selector => {
  const cell = document.querySelector(selector);
  cell.focus();
  const began = performance.now();
  cell.dispatchEvent(new KeyboardEvent("keydown", {key: "ArrowRight", bubbles: true, cancelable: true}));
  while (document.activeElement === cell) await new Promise(requestAnimationFrame);
  return performance.now() - began;
}
"""


class NoBrowserError(RuntimeError):
    """There is no browser to measure with."""


@dataclass(frozen=True, slots=True)
class Budget:
    """What is measured, what it may be at most, and in which unit; null where it is told for information."""

    most: float | None
    unit: str


BUDGET = {
    "first view: script, compressed": Budget(250, "kB"),
    "first view: search box and counts": Budget(1000, "ms"),
    "matrix 300 × 300: first cells": Budget(1000, "ms"),
    "matrix 300 × 300: an arrow key": Budget(100, "ms"),
    "matrix 300 × 300: a frame while scrolling, p95": Budget(None, "ms"),
    "network of 500: drawn": Budget(1000, "ms"),
    "network of 500: drawing alone": Budget(None, "ms"),
    "largest answer of all, as sent": Budget(1000, "kB"),
}


@dataclass(slots=True)
class Found:
    """What each visit measured, by the names of `BUDGET`."""

    values: dict[str, list[float]] = field(default_factory=lambda: {name: [] for name in BUDGET})
    nodes: int = 0
    cells: tuple[int, int] = (0, 0)

    def missed(self) -> list[str]:
        """What went over its budget, by the median."""
        return [name for name, most in BUDGET.items() if most.most is not None and self.middle(name) > most.most]

    def middle(self, name: str) -> float:
        return median(self.values[name])


def measure_page(url: str, visits: int, say: Callable[[str], None] = lambda _: None) -> Found:
    """Visit the page over the store at ``url`` so many times, after one visit that is not counted."""
    built()
    found = Found()
    with served_api(url, Access(), kept=True) as port, browser() as chromium:
        for number in range(-1, visits):
            say(f"visit {number + 1} of {visits}")
            _visit(chromium, f"http://{HOST}:{port}", found if number >= 0 else Found())
    return found


def built() -> None:
    """The page as its sources are now."""
    subprocess.run([sys.executable, str(_BUILD)], check=True, stdout=subprocess.DEVNULL)  # noqa: S603 — our own


@contextmanager
def browser() -> Iterator[Browser]:
    """Chromium without a window. NoBrowserError says what to install."""
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415 — of development alone
    except ImportError as error:
        raise NoBrowserError("Playwright is not installed: run `make check` first, which sets up .venv") from error
    path = next(filter(None, map(shutil.which, _CHROMIUM)), None)
    if path is None:
        raise NoBrowserError("there is no Chromium: apt install chromium fonts-noto-cjk")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield chromium
        chromium.close()


def _visit(chromium: Browser, base: str, found: Found) -> None:
    sizes: list[float] = []
    with _opened(chromium, base, sizes) as page:
        page.goto("/")
        found.values["first view: search box and counts"].append(_seen(page, _FIRST_VIEW))
        page.wait_for_load_state("networkidle")
        found.values["first view: script, compressed"].append(sum(_weights(page, ".js")) / 1000)
    with _opened(chromium, base, sizes) as page:
        page.goto("/matrix?size=300")
        cell = '.grid [data-cell="0:0"]'
        found.values["matrix 300 × 300: first cells"].append(_seen(page, cell))
        found.values["matrix 300 × 300: an arrow key"].append(page.evaluate(_STEP, cell))
        found.values["matrix 300 × 300: a frame while scrolling, p95"].append(page.evaluate(_SCROLL, ".grid"))
        grid = page.locator(".grid")
        rows, columns = (int(grid.get_attribute(f"aria-{way}count") or 1) - 1 for way in ("row", "col"))
        found.cells = (rows, columns)
    with _opened(chromium, base, sizes) as page:
        page.goto("/network?limit=500")
        found.values["network of 500: drawn"].append(_seen(page, "[data-drawn]"))
        place = page.locator("[data-drawn]")
        found.values["network of 500: drawing alone"].append(float(place.get_attribute("data-drawn") or 0))
        found.nodes = int(place.get_attribute("data-nodes") or 0)
    found.values["largest answer of all, as sent"].append(max(sizes) / 1000)


@contextmanager
def _opened(chromium: Browser, base: str, sizes: list[float]) -> Iterator[Page]:
    """A page that has nothing cached; ``sizes`` is given what every answer weighed as it was sent."""
    context = chromium.new_context(base_url=base, viewport={"width": 1440, "height": 900}, locale="zh-CN")
    page = context.new_page()
    page.set_default_timeout(_PATIENCE)
    try:
        yield page
        page.wait_for_load_state("networkidle")
        sizes.extend(_weights(page, ""))
    finally:
        context.close()


def _weights(page: Page, ending: str) -> list[float]:
    """Bytes of each file whose name ends so, as it was sent, the answers to questions among them."""
    return [float(weight) for weight in page.evaluate(_WEIGHTS, ending)]


def _seen(page: Page, selector: str) -> float:
    """Milliseconds from the beginning of the visit until ``selector`` is there."""
    return float(page.evaluate(_SEEN, selector))
