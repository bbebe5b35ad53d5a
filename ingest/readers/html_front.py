"""What a page says of its document beside the text: WeChat's header, a portal's table of particulars, ``<meta>``."""

from __future__ import annotations

import html
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta

from ingest.patterns import pages
from ingest.patterns.chrome import PHRASES, fold
from ingest.readers.html_lines import text_of
from ingest.readers.html_tree import Element

_METAS = {
    "articletitle": "title", "og:title": "title", "pubdate": "date", "contentsource": "origin",
    "url": "url", "og:url": "url", "sitename": "site",
}  # fmt: skip
_LONGEST_TITLE = 200
_LONGEST_VALUE = 300
_LINES_OF_WHOLE_PAGE = 60
_LINES_BESIDE = 2_000
_CHINA = timedelta(hours=8)


def front_of(root: Element, main: Element) -> dict[str, str]:
    """The particulars of the page, those that are said more surely first.

    ``source`` is a WeChat account; a portal's 来源 is ``origin``.
    """
    found: dict[str, str] = {}
    for values in (_wechat(root), _particulars(root, main), _metas(root), _headings(root), _page_title(root)):
        for key, value in values.items():
            found.setdefault(key, value)
    return found


def _wechat(root: Element) -> Mapping[str, str]:
    title, account = (_first(root, f"//*[@id='{name}']") for name in ("activity-name", "js_name"))
    found = {"title": title, "source": account}
    if not (title or account):
        return {}
    for script in root.iter("script"):
        code = script.text or ""
        if time := pages.WECHAT_TIME.search(code):
            found.setdefault("date", time["day"] or _day(int(time["seconds"])))
        if link := pages.WECHAT_LINK.search(code):
            found.setdefault("url", html.unescape(html.unescape(link["url"])))
    return {key: value for key, value in found.items() if value}


def _day(seconds: int) -> str:
    """The day in China, which is where the account publishes."""
    return (datetime.fromtimestamp(seconds, UTC) + _CHINA).date().isoformat()


def _first(root: Element, path: str) -> str:
    elements = root.xpath(path)
    return " ".join("".join(elements[0].itertext()).split()) if elements else ""


def _particulars(root: Element, main: Element) -> Mapping[str, str]:
    """Label and value from what stands round the document; the value may be on the next line."""
    whole = main is root or main.tag == "body"
    shown = text_of(root, None if whole else lambda element: element is main, cells_apart=True)
    lines = [line for line in shown.split("\n") if line]
    found: dict[str, str] = {}
    for key, value in _pairs(lines[: _LINES_OF_WHOLE_PAGE if whole else _LINES_BESIDE]):
        found.setdefault(key, value)
    return found


def _pairs(lines: list[str]) -> Iterator[tuple[str, str]]:
    for i, line in enumerate(lines):
        label = pages.FIELD.match(line)
        if label is None:
            continue
        value = label["value"].strip() or _value_below(lines[i + 1] if i + 1 < len(lines) else "")
        if following := pages.NEXT_FIELD.search(value):
            value = value[: following.start()]
        if value and len(value) <= _LONGEST_VALUE:
            yield pages.FIELD_OF["".join(label["label"].split())], value


def _value_below(line: str) -> str:
    """The next line where it is a value: no label, and no button."""
    if pages.FIELD.match(line) or line.endswith(("：", ":")) or fold(line) in PHRASES:
        return ""
    return line.strip()


def _metas(root: Element) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for meta in root.iter("meta"):
        key = _METAS.get((meta.get("name") or meta.get("property") or "").lower())
        content = " ".join((meta.get("content") or "").split())
        if key and content:
            found.setdefault(key, content)
    return found


def _headings(root: Element) -> Mapping[str, str]:
    """The page's one first-rank heading."""
    shown = (" ".join("".join(heading.itertext()).split()) for heading in root.iter("h1", "ucaptitle"))
    headings = [text for text in shown if text]
    return {"title": headings[0]} if len(set(headings)) == 1 and len(headings[0]) <= _LONGEST_TITLE else {}


def _page_title(root: Element) -> Mapping[str, str]:
    """``<title>`` without the site's name behind it."""
    title = _first(root, "//title")
    while (cut := pages.SITE_TAIL.sub("", title)) != title:
        title = cut
    return {"title": title} if 0 < len(title) <= _LONGEST_TITLE else {}
