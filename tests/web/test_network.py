"""The linkage network, and the list that says the same."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Iterator

import httpx2
import pytest
from playwright.sync_api import Page, expect

from api.settings import Settings
from bench.generate import sources
from graph.store import open_store
from tests.api.test_server import served
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


def test_its_question_is_asked_ahead_and_once(opened: Opened) -> None:
    page = opened("/measures")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "/analysis/network" in request.url else None)
    page.get_by_role("link", name="关联网络").click()
    expect(page.locator("[data-drawn]")).to_be_visible()
    assert len(asked) == 1


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


def shown(page: Page) -> int:
    """Programs of the picture, as the page says."""
    said = page.get_by_role("status").first.inner_text()
    return int(next(part for part in said.replace(",", "").split() if part.isdigit()))


_UNLIKE = """
async pictures => {
  const [one, other] = await Promise.all(pictures.map(async png => {
    const bitmap = await createImageBitmap(await (await fetch("data:image/png;base64," + png)).blob());
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext("2d");
    context.drawImage(bitmap, 0, 0);
    return context.getImageData(0, 0, bitmap.width, bitmap.height).data;
  }));
  if (one.length !== other.length) return one.length;
  return one.filter((value, at) => Math.abs(value - other[at]) > 40).length;
}
"""


def unlike(page: Page, one: bytes, other: bytes) -> int:
    """How many points of two pictures differ to the eye: the edge of a line may be smoothed a shade otherwise."""
    blank = page.context.new_page()
    pictures = [b64encode(picture).decode() for picture in (one, other)]
    found = int(blank.evaluate(_UNLIKE, pictures))
    blank.close()
    return found


def drawn(page: Page) -> bytes:
    """The picture, once it is drawn, coloured and at rest."""
    expect(page.locator(".place[data-drawn]")).to_be_visible()
    expect(page.locator(".legend button").first).to_be_visible()
    page.wait_for_load_state("networkidle")
    before = b""
    for _ in range(20):
        page.wait_for_timeout(400)
        now = page.locator(".place").screenshot()
        if now == before:
            break
        before = now
    return before


def legend(page: Page) -> list[str]:
    """The communities in order of their colours."""
    return [text.rpartition(" ")[0] for text in page.locator(".legend button").all_inner_texts()]


@pytest.fixture(scope="module")
def large(built: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server over a made-up graph whose programs hang together more widely than those of the samples."""
    path = tmp_path_factory.mktemp("network") / "graph.db"
    with open_store(str(path)) as store:
        for facts in sources(20_240_601, 6_000):
            store.write(facts)
    with served(Settings(store=str(path))) as served_at:
        yield served_at


def test_two_visits_see_the_same_picture_and_at_most_what_was_asked_for(opened: Opened, large: str) -> None:
    one, other = opened(f"{large}/network"), opened(f"{large}/network")
    picture = drawn(one)
    assert unlike(one, picture, drawn(other)) == 0
    assert 50 <= shown(one) <= 60
    assert 110 <= shown(opened(f"{large}/network?limit=120")) <= 120
    assert unlike(one, picture, drawn(opened(f"{large}/network", dark=True))) > 0
    assert unlike(one, picture, drawn(opened(f"{large}/network?limit=120"))) > 0


def test_growing_adds_and_changes_no_colour(opened: Opened, large: str) -> None:
    page = opened(f"{large}/network")
    drawn(page)
    before, colours = shown(page), legend(page)
    table = page.locator(".ties tbody")
    for name in sorted(set(table.locator("tr td:nth-child(2) button").all_inner_texts())):
        table.get_by_role("button", name=name, exact=True).first.click()
        page.locator(".beside").get_by_role("button", name="展开它的联系").click()
        expect(page.locator(".beside").get_by_role("button", name="已展开")).to_be_disabled()
        page.wait_for_load_state("networkidle")
        if shown(page) > before:
            break
    assert shown(page) > before
    assert legend(page)[: len(colours)] == colours
    again = opened(page.url)
    assert shown(again) == shown(page)
    page.get_by_role("button", name="复原").click()
    expect(page.locator(".beside")).to_have_count(0)
    page.wait_for_load_state("networkidle")
    assert shown(page) == before


def test_a_click_in_the_picture_tells_and_grows(opened: Opened, large: str) -> None:
    page = opened(f"{large}/network")
    drawn(page)
    box = page.locator(".place").bounding_box()
    assert box
    page.evaluate(
        "() => addEventListener('mousemove', event => {"
        " if (document.querySelector('.place.over-node')) window.__over ??= [event.clientX, event.clientY]; })"
    )
    # Going over the picture comes upon a program.
    for y in range(40, int(box["height"]) - 60, 9):
        page.mouse.move(box["x"] + 30, box["y"] + y)
        page.mouse.move(box["x"] + box["width"] - 30, box["y"] + y, steps=90)
        if spot := page.evaluate("window.__over"):
            page.mouse.click(*spot)
            break
    expect(page.locator(".beside").get_by_role("button", name="已展开")).to_be_disabled()
    assert "grown=program_" in page.url


def test_bodies_and_ties_by_owners(opened: Opened) -> None:
    page = opened("/network?bodies=1")
    expect(page.get_by_text("方块是机构，圆点是项目")).to_be_visible()
    row = page.locator(".ties tbody tr").filter(has_text="—").first
    row.get_by_role("button").last.click()
    expect(page.locator(".beside article.measure").first).to_be_visible()
    page = opened("/network?by=owners")
    page.locator(".ties tbody tr").first.get_by_role("button").last.click()
    expect(page.locator(".beside").get_by_text("两者共同的责任主体")).to_be_visible()


def test_a_link_by_id_shows_the_name_and_english_is_whole(opened: Opened, url: str) -> None:
    program = httpx2.get(f"{url}/api/v1/entities", params={"name": "5G", "label": "Program"}, timeout=60).json()[
        "items"
    ][0]
    page = opened(f"/network?around={program['id']}")
    expect(page.get_by_label("以项目为中心")).to_have_value(program["name"])
    page.get_by_role("button", name="English").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Network")
    said = page.locator("main").evaluate(
        "main => [...main.querySelectorAll('button, label, legend, h1, h2, [role=status]')]"
        ".filter(each => !each.closest('.ties tbody, .legend')).map(each => each.textContent).join(' ')"
    )
    assert not [character for character in said if "\u4e00" <= character <= "\u9fff"]
