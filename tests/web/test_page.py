"""Journeys of a reader, from a search to the sentence an answer stands on."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import httpx2
import pytest
from playwright.sync_api import Page, expect
from typer.testing import CliRunner

from api.cli import app
from api.settings import Settings
from tests.api.test_server import served
from tests.web.conftest import KEY, Opened

Find = Callable[[Page], list[str]]


def ids(url: str) -> dict[str, str]:
    """Of the graph that is served: a body, one of its measures, and the document that holds it."""
    row = httpx2.get(f"{url}/api/v1/measures", params={"owner": "信管局", "limit": 1}, timeout=60).json()["items"][0]
    owner = next(owner["actor_id"] for owner in row["owners"] if owner["actor"] == "信息通信管理局")
    return {"measure": row["id"], "document": row["document_id"], "actor": owner, "quote": row["quote"]}


def addresses(url: str) -> dict[str, str]:
    known = ids(url)
    return {
        "start": "/",
        "search": "/search?q=信管局牵头哪些措施？",
        "measures": "/measures?owner=信管局",
        "documents": "/documents",
        "reader": f"/documents/{known['document']}?measure={known['measure']}",
        "entity": f"/entities/{known['actor']}",
        "matrix": "/matrix",
        "compare": f"/compare?a={known['document']}",
        "nothing asked": "/search",
    }


def test_from_a_name_to_the_lit_sentence_and_back(opened: Opened, url: str) -> None:
    page = opened("/")
    box = page.get_by_role("combobox")
    box.fill("xgj")
    page.get_by_role("option", name="信息通信管理局").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("信息通信管理局")
    page.get_by_role("link", name="全部措施").click()
    first = page.locator("article.measure").first
    quote = first.locator(".quote").inner_text()
    first.locator(".quote a").click()
    lit = page.locator(".m.lit").first
    expect(lit).to_be_in_viewport()
    assert "".join(quote.split())[:20] in "".join(page.locator(".beside .told").inner_text().split())
    address = page.url
    page.go_back()
    expect(page.locator("article.measure").first).to_be_visible()
    page.goto(address)
    expect(page.locator(".m.lit").first).to_be_in_viewport()


def test_a_question_is_answered_with_how_it_was_read(opened: Opened) -> None:
    page = opened("/")
    page.get_by_role("combobox").fill("信管局牵头哪些措施？")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=*")
    answer = page.locator(".answer")
    expect(answer.get_by_role("heading")).to_contain_text("信息通信管理局")
    expect(answer.locator(".reading")).to_contain_text("牵头")
    expect(answer.locator("article.measure").first).to_be_visible()


def test_filters_are_in_the_address(opened: Opened) -> None:
    page = opened("/measures")
    before = page.get_by_role("status").inner_text()
    page.get_by_label("角色").select_option("support")
    page.wait_for_url("**/measures?role=support")
    expect(page.get_by_role("status")).not_to_have_text(before)
    page.go_back()
    expect(page.get_by_role("status")).to_have_text(before)


def test_arrow_keys_go_from_measure_to_measure(opened: Opened, url: str) -> None:
    page = opened(f"/documents/{ids(url)['document']}")
    expect(page.locator(".m.lit")).to_have_count(0)
    page.keyboard.press("ArrowDown")
    first = page.locator(".m.lit").first.get_attribute("data-measure")
    expect(page.locator(".beside h2")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.locator(f'.m.lit:not([data-measure="{first}"])').first).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(page.locator(".beside")).to_have_count(0)
    page.keyboard.press("ArrowUp")
    expect(page.locator(".beside h2")).to_be_focused()
    assert parse_qs(urlsplit(page.url).query)["measure"] == [first]


def test_a_mark_can_be_put_out(opened: Opened, url: str) -> None:
    page = opened(f"/documents/{ids(url)['document']}")
    marks = page.locator(".lines .mark-program")
    expect(marks.first).to_be_attached()
    page.get_by_role("checkbox", name="项目").uncheck()
    expect(marks).to_have_count(0)
    page.reload()
    expect(page.get_by_role("checkbox", name="项目")).not_to_be_checked()


@pytest.mark.parametrize("width", [1440, 390])
def test_every_view_is_accessible_and_fits(opened: Opened, url: str, violations: Find, width: int) -> None:
    for name, path in addresses(url).items():
        page = opened(path, width=width, dark=width == 390)
        assert violations(page) == [], name
        assert page.evaluate("document.documentElement.scrollWidth") <= width, name


def test_language_is_remembered(opened: Opened) -> None:
    page = opened("/")
    page.get_by_role("button", name="Switch to English").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Who owns which measure")
    page.reload()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Who owns which measure")


def test_by_keyboard_alone(opened: Opened) -> None:
    page = opened("/")
    page.keyboard.press("Tab")
    expect(page.get_by_text("跳到内容")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("combobox")).to_be_focused()
    page.keyboard.type("信管局")
    expect(page.get_by_role("option", name="信息通信管理局")).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("信息通信管理局")


def test_a_file_that_is_sent_is_answered_from(opened: Opened, tmp_path: Path) -> None:
    file = tmp_path / "通知.txt"
    file.write_text("关于开展检查的通知\n\n一、加强检查。市民政局要每月检查养老机构。\n", encoding="utf-8")
    page = opened(f"/#key={KEY}")
    assert KEY not in page.url
    page.locator("input[type=file]").set_input_files(file)
    expect(page.locator(".outcomes")).to_contain_text("新增", timeout=90_000)
    page.locator(".outcomes").get_by_role("link", name="关于开展检查的通知").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("关于开展检查的通知")
    expect(page.locator(".lines")).to_contain_text("每月检查养老机构")


HOSTILE = (
    "关于<script>document.title='broken'</script>的通知\n\n"
    "一、<img src=x onerror=\"document.title='broken'\">市财政局要每月检查\u202e账目\u202c，并公布结果。\n"
    f"二、“{'长' * 10_000}”工程由市民政局牵头推进。\n"
    "三、市民政局要每月检查𠮷林养老机构，推进“智慧养老”工程建设。\n"
)


def test_a_hostile_document_is_only_text(opened: Opened, url: str) -> None:
    document = "sent.txt"
    sent = httpx2.post(
        f"{url}/api/v1/documents", json={"name": document, "text": HOSTILE}, headers={"X-API-Key": KEY}, timeout=60
    ).json()
    id = sent["job"]["id"]
    with httpx2.stream("GET", f"{url}/api/v1/jobs/{id}/events", timeout=60) as events:
        assert [line for line in events.iter_lines() if line]
    done = httpx2.get(f"{url}/api/v1/jobs/{id}", timeout=60).json()
    found = done["files"][0]["documents"][0]["id"]
    for width in (1440, 390):
        page = opened(f"/documents/{found}", width=width)
        expect(page.locator(".lines")).to_contain_text("onerror=")
        assert page.title() != "broken"
        assert page.locator(".lines script, .lines img").count() == 0
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.keyboard.press("ArrowDown")
        expect(page.locator(".m.lit").first).to_be_in_viewport()


def test_the_policy_allows_nothing_from_elsewhere(url: str) -> None:
    html = {"accept": "text/html"}
    policy = httpx2.get(f"{url}/", headers=html, timeout=60).headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert httpx2.get(f"{url}/", timeout=60).json()["api"] == "/api/v1"
    assert httpx2.get(f"{url}/documents/any", headers=html, timeout=60).headers["content-type"].startswith("text/html")
    assert httpx2.get(f"{url}/nowhere", headers=html, timeout=60).status_code == 404


def test_a_cell_of_the_matrix_opens_to_its_measures(opened: Opened) -> None:
    page = opened("/matrix")
    cell = page.locator(".cell.full").first
    said = cell.get_attribute("aria-label") or ""
    cell.click()
    count = said.split("：")[1].split(" ")[0]
    expect(page.locator(".beside").get_by_role("status")).to_have_text(f"共 {count} 条")
    expect(page.locator(".beside article.measure").first).to_be_visible()
    address = page.url
    page.go_back()
    expect(page.locator(".beside")).to_have_count(0)
    page.goto(address)
    expect(page.locator(".beside").get_by_role("status")).to_have_text(f"共 {count} 条")


def test_the_matrix_of_a_document(opened: Opened) -> None:
    page = opened("/matrix")
    whole = page.get_by_role("status").first.inner_text()
    page.get_by_label("文件", exact=True).fill("守正创新")
    title = page.locator(".picker option").first.get_attribute("value")
    assert title
    page.get_by_label("文件", exact=True).fill(title)
    expect(page).to_have_url(re.compile("document=doc_"))
    expect(page.get_by_role("status").first).not_to_have_text(whole)
    page.locator(".cell.full").first.click()
    expect(page.locator(".beside article.measure a", has_text="守正创新").first).to_be_visible()


def test_the_matrix_by_keyboard(opened: Opened) -> None:
    page = opened("/matrix?columns=document")
    page.locator('[data-cell="0:0"]').focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowRight")
    expect(page.locator('[data-cell="1:1"]')).to_be_focused()
    page.keyboard.press("Home")
    expect(page.locator('[data-cell="1:0"]')).to_be_focused()
    full = page.locator(".cell.full").first
    full.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".beside article.measure").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".beside")).to_have_count(0)


def test_the_matrix_is_downloaded_as_a_workbook(opened: Opened) -> None:
    page = opened("/matrix?owner=信管局")
    with page.expect_download() as download:
        page.get_by_role("link", name="下载 XLSX").click()
    assert download.value.path().read_bytes()[:2] == b"PK"


def test_a_document_s_facts_are_downloaded(opened: Opened, url: str) -> None:
    known = ids(url)
    page = opened(f"/documents/{known['document']}")
    links = page.locator(".links")
    with page.expect_download() as download:
        links.get_by_role("link", name="下载事实 XLSX").click()
    assert download.value.path().read_bytes()[:2] == b"PK"
    with page.expect_download() as download:
        links.get_by_role("link", name="下载事实 JSON Lines").click()
    assert known["measure"] in download.value.path().read_text(encoding="utf-8")
    page.get_by_role("button", name="Switch to English").click()
    expect(links.get_by_role("link", name="Facts XLSX")).to_be_visible()


def test_two_documents_are_compared(opened: Opened, url: str) -> None:
    page = opened(f"/compare?a={ids(url)['document']}")
    page.locator(".likes button").first.click()
    page.wait_for_url("**/compare?a=*&b=*")
    groups = page.locator(".kinds button")
    expect(groups).to_have_count(4)
    shown = page.locator(".kinds button[aria-pressed=true]").inner_text()
    assert int(shown.split()[-1].replace(",", "")) >= 1
    page.locator("li.measure .quote a").first.click()
    expect(page.locator(".m.lit").first).to_be_in_viewport()


TABLE = """关于推进通信设施共建的通知

各市通信管理局：

| 任务 | 牵头单位 |
| --- | --- |
| 建成5G基站3000个 | 省通信管理局 |
| 推广eSIM应用 | 省财政厅 |

为落实好上述任务，各单位要加强协作。
"""


def test_a_table_is_a_table_and_a_stretch_is_lit_whole(opened: Opened, url: str) -> None:
    sent = httpx2.post(
        f"{url}/api/v1/documents", json={"name": "table.md", "text": TABLE}, headers={"X-API-Key": KEY}, timeout=60
    ).json()
    deadline = time.monotonic() + 30
    while not (job := httpx2.get(f"{url}/api/v1/jobs/{sent['job']['id']}", timeout=60).json())["job"]["ended_at"]:
        assert time.monotonic() < deadline
        time.sleep(0.1)
    document = job["files"][0]["documents"][0]["id"]
    page = opened(f"/documents/{document}")
    table = page.locator(".paper table")
    assert table.locator("thead th").all_inner_texts() == ["任务", "牵头单位"]
    expect(table.locator("tbody tr")).to_have_count(2)
    expect(table.locator("tbody td").nth(1)).to_have_text("省通信管理局")
    assert "|" not in page.locator(".paper .lines").inner_text()
    start, end = TABLE.index("各市"), TABLE.index("加强协作")
    stretch = opened(f"/documents/{document}?start={start}&end={end}")
    lit = "".join(stretch.locator(".paper .lit").all_inner_texts())
    said = TABLE[start:end].replace("| --- | --- |", "")
    assert letters(lit) == letters(said)


def letters(text: str) -> str:
    """Words alone: numbers of measures, bars and space are not the document's."""
    return "".join(character for character in text if character.isalpha())


def test_the_contents_follow_the_reader(opened: Opened, url: str) -> None:
    page = opened(f"/documents/{ids(url)['document']}")
    links = page.locator(".contents a")
    links.last.click()
    expect(links.last).to_have_attribute("aria-current", "location")
    page.mouse.wheel(0, -100_000)
    expect(links.last).not_to_have_attribute("aria-current", "location")


def test_the_matrix_sorts_by_a_column_and_folds_groups(opened: Opened) -> None:
    page = opened("/matrix?size=100&group=yes")
    fold = page.locator(".side .folds").first
    rows = page.locator(".grid-row")
    before = rows.count()
    fold.click()
    expect(fold).to_have_attribute("aria-expanded", "false")
    assert rows.count() < before
    assert "closed=actor_" in page.url
    again = opened(page.url)
    expect(again.locator(".side .folds").first).to_have_attribute("aria-expanded", "false")
    again.locator(".side .folds").first.click()
    expect(again.locator(".grid-row")).to_have_count(before)
    page = opened("/matrix?size=100")
    page.locator(".head-cell .sorts").nth(3).click()
    expect(page.locator(".head-cell").nth(3)).to_have_attribute("aria-sort", "descending")
    counts = [
        int("".join(filter(str.isdigit, text)) or 0)
        for text in page.locator('.cell[aria-colindex="5"]').all_inner_texts()
    ]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] > 0
    page.locator('[data-cell="0:0"]').focus()
    page.keyboard.press("s")
    expect(page.locator(".head-cell").nth(0)).to_have_attribute("aria-sort", "descending")


def test_the_matrix_prints_every_row_and_column(opened: Opened) -> None:
    page = opened("/matrix?size=50")
    drawn = page.locator(".grid-row").count()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    total = int(page.locator(".grid").get_attribute("aria-rowcount") or 0) - 1
    expect(page.locator(".grid-row")).to_have_count(total)
    assert total >= drawn
    expect(page.locator(".head")).to_be_hidden()
    last = page.locator(".head-cell").last.bounding_box()
    assert last
    assert last["x"] + last["width"] <= 1100


def test_a_long_document_is_there_at_once_and_marked_where_one_reads(
    opened: Opened, built: None, tmp_path: Path
) -> None:
    lines = (f"市民政局要牵头推进第{at}批养老机构改造，新建社区服务站{at}个。" for at in range(1, 601))
    text = "关于推进养老服务的意见\n\n" + "\n".join(lines) + "\n"
    (tmp_path / "long.txt").write_text(text, encoding="utf-8")
    store = f"sqlite:///{tmp_path / 'long.db'}"
    assert CliRunner().invoke(app, ["ingest", "--store", store, str(tmp_path / "long.txt")]).exit_code == 0
    with served(Settings(store=store)) as url:
        read_long(opened, url)


def read_long(opened: Opened, url: str) -> None:
    document = httpx2.get(f"{url}/api/v1/documents", timeout=60).json()["items"][0]["id"]
    page = opened(f"{url}/documents/{document}")
    lines_there = page.locator(".lines .line")
    expect(lines_there).to_have_count(601)
    expect(lines_there.first.locator("xpath=..").locator(".m").first).to_be_visible()
    expect(lines_there.last.locator(".m")).to_have_count(0)
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    expect(lines_there.last.locator(".m").first).to_be_in_viewport()
    last = httpx2.get(f"{url}/api/v1/measures", params={"document": document, "words": "第600批"}, timeout=60).json()
    page = opened(f"{url}/documents/{document}?measure={last['items'][0]['id']}")
    expect(page.locator(".m.lit").first).to_be_in_viewport()
    page.keyboard.press("ArrowUp")
    expect(page.locator(".beside .told")).to_contain_text("第599批")
    expect(page.locator(".m.lit").first).to_be_in_viewport()
