"""The linkage network, and the list that says the same."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.web.conftest import Opened


def test_a_tie_opens_to_the_sentences_it_stands_on(opened: Opened) -> None:
    page = opened("/network")
    expect(page.locator("canvas").first).to_be_visible()
    page.locator(".ties tbody tr").first.get_by_role("button").last.click()
    sentence = page.locator(".beside a[href^='/documents/']").first
    expect(sentence).to_be_visible()
    address = page.url
    sentence.click()
    expect(page.locator(".m.lit").first).to_be_in_viewport()
    page.go_back()
    page.wait_for_url(address)
    expect(page.locator(".beside")).to_be_visible()


def test_a_program_is_told_of(opened: Opened) -> None:
    page = opened("/network")
    program = page.locator(".ties tbody tr").first.get_by_role("button").first
    name = program.inner_text()
    program.click()
    expect(page.locator(".beside h2").first).to_have_text(name)


@pytest.mark.parametrize("width", [1440, 390])
def test_it_is_accessible_and_fits(opened: Opened, violations: Callable[[Page], list[str]], width: int) -> None:
    page = opened("/network", width=width, dark=width == 390)
    expect(page.locator("canvas").first).to_be_visible()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
