"""A body, a program or a place with all it is linked to, and what is said where there is none of the name."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import parse_qs, quote, urlsplit

import httpx2
import pytest
from playwright.sync_api import Page, expect

from tests.web.conftest import Opened

Find = Callable[[Page], list[str]]


def linked(url: str, name: str) -> dict[str, object]:
    """What the service says of an entity."""
    return dict(httpx2.get(f"{url}/api/v1/entities/{quote(name)}/links", timeout=60).json())


def number(text: str) -> int:
    return int("".join(filter(str.isdigit, text)))


def test_the_profile_of_a_body(opened: Opened, url: str) -> None:
    known = linked(url, "信管局")
    page = opened(f"/entities/{quote('信管局')}")
    expect(page.get_by_role("heading", level=1)).to_have_text("信息通信管理局")
    assert page.url.endswith(known["detail"]["entity"]["id"])  # type: ignore[index]
    head = page.locator(".dossier > header")
    expect(head).to_contain_text("又称 信管局")
    expect(head.get_by_role("link", name="工业和信息化部")).to_be_visible()
    counts = page.locator(".counts > div")
    assert {
        (each.locator("dt").inner_text(), number(each.locator("dd > *").first.inner_text())) for each in counts.all()
    } == {
        ("负责的措施 · 牵头", 97),
        ("负责的措施 · 配合", 1),
        ("指标", 21),
        ("印发的文件", 2),
        ("提到它的地方", 3),
    }
    for title in ("相关项目", "相关机构", "指标", "相关地区", "印发的文件", "提到它的文件"):
        expect(page.get_by_role("heading", name=title, exact=True).last).to_be_visible()
    expect(page.locator(".companions.quoted li").first).to_contain_text("项")
    assert "|" not in page.locator(".companions.quoted").inner_text(), "a figure is said in words"


def test_a_program_and_its_parts(opened: Opened) -> None:
    page = opened("/entities/5G")
    head = page.locator(".dossier > header")
    expect(head).to_contain_text("第五代移动通信")
    head.get_by_role("link", name="5G专网").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("5G专网")
    page.locator(".dossier > header").get_by_role("link", name="5G", exact=True).click()
    page.get_by_role("link", name="看关联网络").click()
    page.wait_for_url("**/network?around=program_*")


def test_every_count_leads_to_the_list_it_counts(opened: Opened) -> None:
    for name in ("信管局", "5G"):
        page = opened(f"/entities/{quote(name)}")
        expect(page.locator(".counts > div").first).to_be_visible()
        address = page.url
        for index in range(page.locator(".counts > div").count()):
            count = page.locator(".counts dd > :is(a, button)").nth(index)
            told = number(count.inner_text())
            place = page.locator(".beside" if count.evaluate("each => each.tagName") == "BUTTON" else "main")
            count.click()
            expect(page).not_to_have_url(address)
            expect(place.get_by_role("status").first).to_have_text(re.compile(f"^共 {told} [条份]$"))
            page.go_back()
            expect(page).to_have_url(address)
            expect(page.locator(".counts > div").first).to_be_visible()


@pytest.mark.parametrize("kind", ["相关项目", "相关机构", "指标", "相关地区"])
def test_a_tie_opens_to_the_measures_of_both(opened: Opened, kind: str) -> None:
    page = opened(f"/entities/{quote('信管局')}")
    section = page.locator(".columns section").filter(has=page.get_by_role("heading", name=kind, exact=True))
    count = section.locator("li .as-link").first
    told = number(count.inner_text())
    count.click()
    beside = page.locator(".beside")
    expect(beside.get_by_role("heading", level=2)).to_contain_text("信息通信管理局 × ")
    expect(beside.get_by_role("status")).to_have_text(f"共 {told} 条")
    expect(beside.locator(".measure")).to_have_count(told)
    address = page.url
    sentence = beside.locator(".measure .quote a").first
    said = "".join(sentence.inner_text().split())
    sentence.click()
    expect(page.locator(".m.lit").first).to_be_in_viewport()
    assert said[:12] in "".join(page.locator(".beside .told").inner_text().split())
    page.go_back()
    page.wait_for_url(address)
    expect(page.locator(".beside .measure")).to_have_count(told)
    page.go_back()
    expect(page.locator(".beside")).to_have_count(0)
    expect(page.get_by_role("heading", level=1)).to_have_text("信息通信管理局")


def test_what_is_more_opens_as_a_whole(opened: Opened, url: str) -> None:
    total = linked(url, "信管局")["programs"]["total"]  # type: ignore[index]
    page = opened(f"/entities/{quote('信管局')}")
    page.locator(".columns section").first.get_by_role("button", name="另有").click()
    beside = page.locator(".beside")
    expect(beside.get_by_role("status")).to_have_text(f"共 {total} 条")
    expect(beside.locator(".companions li")).to_have_count(total)


def test_figures_and_mentions_lead_to_their_words(opened: Opened) -> None:
    page = opened(f"/entities/{quote('信管局')}?open=mentions")
    beside = page.locator(".beside")
    expect(beside.locator(".papers > li")).to_have_count(3)
    beside.locator(".papers a").first.click()
    expect(page.locator(".paper .lit").first).to_be_in_viewport()
    page.go_back()
    expect(beside.locator(".papers > li")).to_have_count(3)
    page.keyboard.press("Escape")
    expect(page.locator(".beside")).to_have_count(0)
    page.get_by_role("button", name="指标 21").click()
    beside.locator(".papers a").first.click()
    expect(page.locator(".m.lit").first).to_be_in_viewport()


def test_by_keyboard(opened: Opened) -> None:
    page = opened(f"/entities/{quote('信管局')}")
    button = page.get_by_role("button", name="提到它的地方 3")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".beside h2")).to_be_focused()
    assert parse_qs(urlsplit(page.url).query) == {"open": ["mentions"]}
    page.keyboard.press("Escape")
    expect(page.locator(".beside")).to_have_count(0)
    expect(button).to_be_focused()


def test_an_unknown_name_has_the_nearest_and_a_box(opened: Opened) -> None:
    page = opened(f"/entities/{quote('信息通信局')}")
    expect(page.get_by_role("heading", level=1)).to_have_text("图谱里没有“信息通信局”")
    box = page.locator(".nowhere").get_by_role("combobox")
    expect(box).to_have_value("信息通信局")
    page.locator(".nowhere").get_by_role("link", name="信息通信管理局").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("信息通信管理局")
    page.go_back()
    box.fill("gongxinbu")
    page.get_by_role("option", name="工业和信息化部").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("工业和信息化部")


def test_an_unknown_id_and_odd_names(opened: Opened) -> None:
    page = opened("/entities/actor_0123456789abcdef")
    expect(page.get_by_role("heading", level=1)).to_have_text("图谱里没有这个编号")
    expect(page.locator(".nowhere").get_by_role("combobox")).to_have_value("")
    for name in ("100%没有", "没有/这个", "<b>没有</b>", "没有?这个#"):
        page = opened(f"/entities/{quote(name, safe='')}")
        expect(page.get_by_role("heading", level=1)).to_have_text(f"图谱里没有“{name}”")


def test_a_name_of_the_filters_that_is_unknown_can_be_replaced(opened: Opened) -> None:
    page = opened(f"/measures?owner={quote('信息通信局')}")
    expect(page.get_by_role("alert")).to_contain_text("图谱里没有“信息通信局”")
    page.get_by_role("alert").get_by_role("button", name="信息通信管理局").click()
    expect(page.locator("article.measure").first).to_be_visible()
    expect(page.get_by_label("负责机构")).to_have_value("信息通信管理局")


@pytest.mark.parametrize("width", [1440, 390])
def test_it_is_accessible_and_fits(opened: Opened, violations: Find, width: int) -> None:
    for path in (
        f"/entities/{quote('信管局')}",
        "/entities/5G",
        "/entities/5G?open=figures",
        f"/entities/{quote('信管局')}?open=programs",
        f"/entities/{quote('信息通信局')}",
        "/entities/actor_0123456789abcdef",
    ):
        page = opened(path, width=width, dark=width == 390)
        expect(page.get_by_role("heading").first).to_be_visible()
        assert violations(page) == [], path
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
