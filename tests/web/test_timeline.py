"""The timeline: dates counted over the years, figures promised and reported, and a measure's lineage."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import httpx2
import pytest
from playwright.sync_api import Page, expect

from tests.web.conftest import KEY, Opened

Find = Callable[[Page], list[str]]
PROMISED = (
    "民政工作安排\n\n一、2024年工作计划\n市民政局要牵头完善社区服务，2024年新建社区服务站30个。\n"
    "市民政局要牵头推进适老改造，2024年改造老年人家庭500户。\n"
    "二、2025年工作计划\n市民政局要牵头完善社区服务，2025年新建社区服务站40个。\n"
)
REPORTED = (
    "民政工作总结\n\n一、2024年工作回顾\n市民政局牵头完善社区服务，2024年新建社区服务站25个。\n"
    "市民政局牵头推进适老改造，2024年改造老年人家庭520户。\n"
)


def send(url: str, name: str, text: str) -> None:
    """A text into the graph that is served, until it is there."""
    asked = {"name": name, "text": text}
    sent = httpx2.post(f"{url}/api/v1/documents", json=asked, headers={"X-API-Key": KEY}, timeout=60).json()
    with httpx2.stream("GET", f"{url}/api/v1/jobs/{sent['job']['id']}/events", timeout=60) as events:
        assert [line for line in events.iter_lines() if line]


@pytest.fixture
def kept(url: str) -> str:
    """The server, with figures of the same quantities promised and reported."""
    send(url, "promised.txt", PROMISED)
    send(url, "reported.txt", REPORTED)
    return url


def followed(url: str) -> tuple[str, str]:
    """A measure of the samples that has a later form, and the id of that."""
    asked = {"program": "工业互联网标识解析体系"}
    for row in httpx2.get(f"{url}/api/v1/measures", params=asked, timeout=60).json()["items"]:
        later = httpx2.get(f"{url}/api/v1/measures/{row['id']}/lineage", timeout=60).json()["later"]
        if later:
            return row["id"], later[0]["measure_id"]
    raise AssertionError("no measure of the samples has a later form")


def state(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def test_from_a_count_of_a_program_to_the_lit_sentence_and_back(opened: Opened) -> None:
    page = opened("/timeline?program=eSIM")
    cell = page.locator('[data-cell="done-part:2020"]')
    expect(cell).to_contain_text("2")
    cell.click()
    beside = page.locator(".beside")
    expect(beside.get_by_role("status")).to_have_text("共 2 条")
    sentence = beside.locator("[data-measure] .quote a").first
    quote = sentence.inner_text()
    sentence.click()
    expect(page.locator(".m.lit").first).to_be_in_viewport()
    assert "".join(quote.split())[:16] in "".join(page.locator(".beside .told").inner_text().split())
    page.go_back()
    expect(page.locator(".beside").get_by_role("status")).to_have_text("共 2 条")
    assert state(page) == {"program": ["eSIM"], "cell": ["done-part:2020"]}
    page.go_back()
    expect(page.locator(".beside")).to_have_count(0)


def test_a_year_opens_to_its_months(opened: Opened, url: str) -> None:
    page = opened("/timeline?kind=issued")
    count = page.locator('[data-cell="issued:2024"]').inner_text()
    page.get_by_role("button", name="2024", exact=True).click()
    months = page.locator('[data-cell^="issued:2024-"]')
    expect(months.first).to_be_visible()
    assert sum(int(each) for each in months.all_inner_texts()) == int(count)
    months.first.click()
    document = page.locator(".beside .events .quote a").first
    expect(document).to_be_visible()
    title = document.inner_text()
    document.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    page.go_back()
    page.get_by_role("button", name="全部年份").click()
    expect(page.locator('[data-cell="issued:2024"]')).to_have_text(count)


def test_filters_are_in_the_address(opened: Opened) -> None:
    page = opened("/timeline")
    before = page.get_by_role("status").inner_text()
    page.get_by_label("日期依据").select_option("stated")
    page.wait_for_url("**/timeline?basis=stated")
    expect(page.get_by_role("status")).not_to_have_text(before)
    expect(page.locator('[data-cell^="done-part:"]')).to_have_count(0)
    page.get_by_label("自", exact=True).fill("2027")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("共 1 个日期")
    page.go_back()
    page.go_back()
    expect(page.get_by_role("status")).to_have_text(before)


def test_the_axis_by_keyboard(opened: Opened) -> None:
    page = opened("/timeline")
    first = page.locator("[data-cell][tabindex='0']")
    expect(first).to_have_count(1)
    first.focus()
    page.keyboard.press("End")
    page.keyboard.press("ArrowDown")
    focused = page.locator("[data-cell]:focus")
    expect(focused).to_have_count(1)
    cell = focused.get_attribute("data-cell") or ""
    page.keyboard.press("Enter")
    expect(page.locator(".beside h2")).to_be_focused()
    assert state(page)["cell"] == [cell]
    page.keyboard.press("Escape")
    expect(page.locator(".beside")).to_have_count(0)
    expect(page.locator(f'[data-cell="{cell}"]')).to_be_focused()


def test_promised_and_reported_figures_of_one_quantity(opened: Opened, kept: str) -> None:
    page = opened("/timeline?show=figures")
    stations = page.locator(".quantities > li", has_text="社区服务站")
    expect(stations.locator("a.mark.promised")).to_have_count(2)
    expect(stations.locator("a.mark.reported")).to_have_count(1)
    expect(stations.locator(".verdicts")).to_contain_text("未达到")
    marks = [box for box in (each.bounding_box() for each in stations.locator("a.mark text").all()) if box]
    assert not [
        (one, other)
        for at, one in enumerate(marks)
        for other in marks[at + 1 :]
        if abs(one["y"] - other["y"]) < one["height"] - 4
        and one["x"] < other["x"] + other["width"]
        and other["x"] < one["x"] + one["width"]
    ], "what is written at the marks overlaps"
    reported = stations.locator("a.mark.reported")
    expect(reported).to_have_accessible_name("完成，2024：25个，《民政工作总结》")
    reported.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".m.lit").first).to_be_in_viewport()
    expect(page.locator(".beside .told")).to_contain_text("25个")
    page.go_back()
    page.get_by_label("结果").select_option("met")
    expect(page.locator(".quantities > li")).to_have_count(1)
    expect(page.locator(".quantities > li")).to_contain_text("老年人家庭")


def test_the_lineage_of_a_measure(opened: Opened, url: str) -> None:
    earlier, later = followed(url)
    page = opened(f"/timeline?measure={earlier}")
    steps = page.locator(".step")
    expect(steps).to_have_count(2)
    expect(steps.first).to_have_attribute("aria-current", "true")
    expect(steps.last).to_contain_text("相近 0.")
    expect(steps.last).to_contain_text("同一项目：")
    steps.last.get_by_role("link", name="以此为起点").click()
    expect(steps.last).to_have_attribute("aria-current", "true")
    assert state(page)["measure"] == [later]
    steps.last.locator(".quote a").click()
    expect(page.locator(".m.lit").first).to_be_in_viewport()
    page.locator(".beside").get_by_role("link", name="在时间线上看沿革").click()
    expect(steps.last).to_have_attribute("aria-current", "true")


def test_from_a_body_to_its_timeline(opened: Opened, url: str) -> None:
    found = httpx2.get(f"{url}/api/v1/suggest", params={"q": "信管局", "label": "Actor"}, timeout=60).json()["items"][0]
    page = opened(f"/entities/{found['id']}")
    page.get_by_role("link", name="看时间线").click()
    expect(page.locator("[data-cell]").first).to_be_visible()
    expect(page.get_by_label("机构", exact=True)).to_have_value(found["name"])


def test_nothing_found_says_what_to_do(opened: Opened) -> None:
    page = opened("/timeline?since=1900&until=1901")
    expect(page.locator(".state")).to_contain_text("没有符合条件的日期")
    page = opened("/timeline?show=figures")
    expect(page.locator(".state")).to_contain_text("没有成对的承诺与完成")
    page = opened("/timeline?show=lineage")
    expect(page.locator(".state")).to_contain_text("先选一项措施")


# An A4 sheet without its margins, in the browser's pixels.
SHEET = 703


def test_it_prints_black_on_white_without_controls_and_whole(opened: Opened, kept: str) -> None:
    measure, _ = followed(kept)
    for path, there in (
        ("/timeline", "印发"),
        ("/timeline?owner=信管局&by=month", "机构 信管局"),
        ("/timeline?cell=due:2025", "2025年 · 时限"),
        ("/timeline?show=figures", "社区服务站"),
        (f"/timeline?measure={measure}", "相近 0."),
    ):
        page = opened(path, dark=True)
        counts = page.locator("[data-cell]").count()
        page.emulate_media(media="print")
        page.set_viewport_size({"width": SHEET, "height": 1000})
        expect(page.locator(".timeline")).to_contain_text(there, use_inner_text=True)
        assert page.locator("table.only-print td:not(:empty)").count() == counts, path
        assert page.evaluate("document.documentElement.scrollWidth") <= SHEET, path
        cut = "each => each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).overflowX !== 'visible'"
        for each in page.locator(".timeline :is(div, table, svg):visible").all():
            assert not each.evaluate(cut), path
        for control in page.locator("button, input, select, .head, meter").all():
            expect(control).to_be_hidden()
        look = page.evaluate(
            "(({color, backgroundColor}) => [color, backgroundColor])(getComputedStyle(document.body))"
        )
        assert look == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"], path


@pytest.mark.parametrize("width", [1440, 390])
def test_it_is_accessible_and_fits(opened: Opened, kept: str, violations: Find, width: int) -> None:
    measure, _ = followed(kept)
    for path in (
        "/timeline",
        "/timeline?by=month&program=5G",
        "/timeline?cell=due:2025",
        "/timeline?show=figures",
        f"/timeline?measure={measure}",
        "/timeline?show=lineage",
    ):
        page = opened(path, width=width, dark=width == 390)
        assert violations(page) == [], path
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
