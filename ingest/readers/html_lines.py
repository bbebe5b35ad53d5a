"""The text of an HTML element as lines: an empty line between blocks, ``<br>`` a line break, a table its rows."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from ingest.readers.html_tree import BLOCKS, Element, is_shown, walk
from ingest.readers.rows import Cell, rows

_SPACE = re.compile(r"[ \t\r\n\f]+")
_CHINESE = re.compile(r"[\u2e80-\u9fff\uff00-\uffef“”‘’]")
_NUMBER = re.compile(r"\d{1,4}")
_LONGEST_CELL = 3000
_MOST_SPAN = 1000


def text_of(root: Element, leave_out: Callable[[Element], bool] | None = None, *, cells_apart: bool = False) -> str:
    """The text of ``root``.

    ``leave_out`` names elements to pass over; with ``cells_apart`` every cell of a table is a line of its own.
    """
    page = _Page()
    tables: set[Element] = set()

    def passed_over(element: Element) -> bool:
        if leave_out and leave_out(element):
            return True
        if not cells_apart and element.tag == "table" and _has_cells(element):
            tables.add(element)
            return True
        return False

    for event, element in walk(root, passed_over):
        if event == "start":
            _open(page, element)
        elif event == "end":
            _close(page, element)
        elif element in tables:
            page.rows(rows(_cells(element)))
        if event != "start" and element is not root:
            page.write(element.tail, as_is=page.verbatim > 0)
    return page.text()


class _Page:
    """Lines being written. ``verbatim`` counts the open ``<pre>``, ``lists`` the items of numbered lists."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._line: list[str] = []
        self.verbatim = 0
        self.lists: dict[Element, int] = {}

    def write(self, text: str | None, *, as_is: bool = False) -> None:
        if not text:
            return
        if as_is:
            first, *others = text.splitlines() or [""]
            self._line.append(first)
            for line in others:
                self.break_line()
                self._line.append(line)
        else:
            self._line.append(text)

    def break_line(self) -> None:
        line = "".join(self._line)
        if not self.verbatim:
            line = _SPACE.sub(_one_space, line).strip(" ")
        self._lines.append(line if line.strip() else "")
        self._line = []

    def break_block(self) -> None:
        if self._line:
            self.break_line()
        if self._lines and self._lines[-1]:
            self._lines.append("")

    def rows(self, found: Iterator[str]) -> None:
        self.break_block()
        self._lines += found
        self.break_block()

    def text(self) -> str:
        self.break_block()
        kept = [line for line, above in zip(self._lines, ["", *self._lines], strict=False) if line or above]
        return "\n".join(kept).strip("\n")


def _one_space(space: re.Match[str]) -> str:
    """A space for white space; where the page's source breaks its line between Chinese characters, nothing."""
    if "\n" not in space.group():
        return " "
    before, after = space.string[space.start() - 1 : space.start()], space.string[space.end() : space.end() + 1]
    return "" if _CHINESE.match(before) and _CHINESE.match(after) else " "


def _open(page: _Page, element: Element) -> None:
    tag = element.tag
    if tag == "br":
        page.break_line()
        return
    if tag in BLOCKS:
        page.break_block()
    if tag == "li":
        page.write(_label(element, page.lists))
    if tag == "pre":
        page.verbatim += 1
    page.write(element.text, as_is=page.verbatim > 0)


def _close(page: _Page, element: Element) -> None:
    if element.tag in BLOCKS:
        page.break_block()
    if element.tag == "pre":
        page.verbatim -= 1


def _label(item: Element, lists: dict[Element, int]) -> str:
    """The number a browser shows before an item of a numbered list; ``lists`` has the last one of each."""
    parent = item.getparent()
    if parent is None or parent.tag != "ol" or "none" in f"{parent.get('style')} {item.get('style')}":
        return ""
    following = lists[parent] + 1 if parent in lists else _number(parent.get("start"), 1)
    lists[parent] = _number(item.get("value"), following)
    return f"{lists[parent]}. "


def _number(written: str | None, otherwise: int) -> int:
    found = _NUMBER.fullmatch((written or "").strip())
    return int(found.group()) if found else otherwise


def _has_cells(table: Element) -> bool:
    """True for a table of data; one that only places a page's parts has tables or long texts in its cells."""
    if table.find(".//table") is not None:
        return False
    lengths = [(len(row), [len(_bare(cell)) for cell in row if cell.tag in ("td", "th")]) for row in table.iter("tr")]
    if sum(count > 1 for count, _ in lengths) < 1:
        return False
    return max((length for _, cells in lengths for length in cells), default=0) <= _LONGEST_CELL


def _bare(element: Element) -> str:
    return "".join(element.itertext())


def _cells(table: Element) -> Iterator[list[Cell]]:
    for row in table.iter("tr"):
        yield [
            Cell(
                text_of(cell, cells_apart=True) if len(cell) else cell.text or "",
                min(_number(cell.get("rowspan"), 1), _MOST_SPAN),
                min(_number(cell.get("colspan"), 1), _MOST_SPAN),
            )
            for cell in row
            if cell.tag in ("td", "th") and is_shown(cell)
        ]
