"""A reader says of a fact that it is wrong, sees it marked wherever it is shown, and takes it back."""

from __future__ import annotations

from collections.abc import Callable

import httpx2
import pytest
from playwright.sync_api import Page, expect

from tests.web.conftest import KEY, Opened

Find = Callable[[Page], list[str]]


def address(url: str) -> str:
    """A measure of the body that names a program, in the reader."""
    rows = httpx2.get(f"{url}/api/v1/measures", params={"owner": "信管局", "limit": 100}, timeout=60).json()["items"]
    row = next(row for row in rows if row["programs"])
    return f"/documents/{row['document_id']}?measure={row['id']}"


def judge(page: Page, note: str) -> None:
    beside = page.locator("aside.beside")
    beside.get_by_role("button", name="有误：信息通信管理局").first.click()
    beside.get_by_label("哪里不对").fill(note)
    beside.get_by_label("判断人").fill("审阅人")
    beside.get_by_role("button", name="记为有误").click()


def test_an_owner_is_judged_marked_everywhere_and_taken_back(opened: Opened, url: str) -> None:
    page = opened(address(url))
    judge(page, "主语不是它")
    form = page.locator("aside.beside .judging")
    form.get_by_label("密钥").fill("not the key")
    form.get_by_role("button", name="继续").click()
    expect(form.get_by_text("这个密钥不对")).to_be_visible()
    form.get_by_label("密钥").fill(KEY)
    form.get_by_role("button", name="继续").click()
    said = page.locator("aside.beside .judged")
    expect(said).to_contain_text("已判有误")
    expect(said).to_contain_text("主语不是它")
    expect(said).to_contain_text("审阅人")
    expect(page.locator(".paper .notes .chip.wrong").first).to_be_visible()
    page.reload()
    expect(page.locator("aside.beside .judged")).to_contain_text("主语不是它")
    other = opened("/measures?owner=信管局")
    expect(other.locator("article.measure .chip.wrong").first).to_contain_text("已判有误")
    listed = opened("/documents")
    expect(listed.get_by_role("link", name="人工判断 1 条")).to_have_attribute(
        "href", "/api/v1/judgements/export?format=xlsx"
    )
    page.locator("aside.beside .judged").get_by_role("button", name="撤回").click()
    expect(page.locator("aside.beside .judged")).to_have_count(0)
    expect(page.locator(".chip.wrong")).to_have_count(0)
    assert httpx2.get(f"{url}/api/v1/judgements", timeout=60).json()["total"] == 0


@pytest.mark.parametrize(("width", "dark"), [(1440, False), (390, True)])
def test_the_form_and_the_verdict_are_accessible(
    opened: Opened, url: str, violations: Find, width: int, dark: bool
) -> None:
    page = opened(f"{address(url)}#key={KEY}", width=width, dark=dark)
    page.locator("aside.beside summary").click()
    page.locator("aside.beside").get_by_role("button", name="有误：信息通信管理局").first.click()
    expect(page.get_by_label("哪里不对")).to_be_visible()
    assert violations(page) == []
    page.get_by_role("button", name="记为有误").click()
    expect(page.locator("aside.beside .judged").first).to_be_visible()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
