"""The body of a Word document as lines, in its order: paragraphs with their numbers, tables as rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from docx.oxml.ns import nsmap, qn
from docx.oxml.xmlchemy import BaseOxmlElement

from ingest.readers.docx_numbering import Numbering
from ingest.readers.rows import Cell, rows

_P, _TABLE, _ROW, _CELL = (qn(name) for name in ("w:p", "w:tbl", "w:tr", "w:tc"))
_CHUNK, _BOX = qn("w:altChunk"), qn("w:txbxContent")
_MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_UNREAD = {qn(name) for name in ("w:del", "w:moveFrom", "w:instrText", "w:delText", "w:pPr", "w:sectPr")} | {_FALLBACK}
_SHOWN = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_LONGEST_CELL = 3000


@dataclass(frozen=True, slots=True)
class Body:
    """What the lines of a body are made with; ``chunk`` gives the text of a part that is put in as a whole."""

    numbering: Numbering
    chunk: Callable[[str], str]

    def blocks(self, parent: BaseOxmlElement) -> Iterator[str]:
        """The paragraphs and tables in ``parent``; a paragraph may have line breaks, a table has a row a line."""
        for child in parent:
            if child.tag == _P:
                yield from self._paragraph(child)
            elif child.tag == _TABLE:
                yield from self._table(child)
            elif child.tag == _CHUNK:
                yield self.chunk(child.get(f"{{{nsmap['r']}}}id", ""))
            elif isinstance(child.tag, str) and child.tag not in _UNREAD:
                yield from self.blocks(child)

    def _paragraph(self, paragraph: BaseOxmlElement) -> Iterator[str]:
        run = _Run()
        run.read(paragraph)
        text = "".join(run.parts)
        if text.strip():
            label = self.numbering.label(paragraph.find(qn("w:pPr")))
            gap = " " if label and (label[-1].isascii() and label[-1].isalnum()) else ""
            yield f"{label}{gap}{text}"
        for box in run.boxes:
            yield from self.blocks(box)

    def _table(self, table: BaseOxmlElement) -> Iterator[str]:
        """Rows; a table of one column, or with long texts, is a frame round paragraphs."""
        found = [list(row.iterchildren(_CELL)) for row in table.iterchildren(_ROW)]
        texts = {cell: list(self.blocks(cell)) for row in found for cell in row}
        longest = max((sum(map(len, text)) for text in texts.values()), default=0)
        if all(len(row) < 2 for row in found) or longest > _LONGEST_CELL:
            for text in texts.values():
                yield from text
        else:
            yield "\n".join(rows(_cells(table, {cell: "\n".join(text) for cell, text in texts.items()})))


@dataclass(slots=True)
class _Run:
    """Text of a paragraph, and the text boxes anchored in it."""

    parts: list[str] = field(default_factory=list)
    boxes: list[BaseOxmlElement] = field(default_factory=list)

    def read(self, element: BaseOxmlElement) -> None:
        for child in element:
            tag = child.tag
            if tag == _BOX:
                self.boxes.append(child)
            elif tag in (qn("w:t"), _MATH_TEXT):
                self.parts.append(child.text or "")
            elif tag in _SHOWN:
                self.parts.append("" if child.get(qn("w:type")) in ("page", "column") else _SHOWN[tag])
            elif isinstance(tag, str) and tag not in _UNREAD and not _is_hidden(child):
                self.read(child)


def _is_hidden(element: BaseOxmlElement) -> bool:
    vanish = element.find(f"{qn('w:rPr')}/{qn('w:vanish')}") if element.tag == qn("w:r") else None
    return vanish is not None and vanish.get(qn("w:val")) not in ("0", "false")


def _cells(table: BaseOxmlElement, texts: dict[BaseOxmlElement, str]) -> list[list[Cell]]:
    """The cells of each row; one that goes on below (``w:vMerge``) covers the rows it goes on in."""
    found: list[list[Cell]] = []
    open_at: dict[int, tuple[int, int]] = {}
    for index, row in enumerate(table.iterchildren(_ROW)):
        at = _number(row.find(f"{qn('w:trPr')}/{qn('w:gridBefore')}"), 0)
        cells = [Cell("", 1, at)] if at else []
        for cell in row.iterchildren(_CELL):
            across = _number(cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}"), 1)
            merge = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
            goes_on = merge is not None and merge.get(qn("w:val")) != "restart"
            if goes_on and at in open_at:
                line, place = open_at[at]
                origin = found[line][place]
                found[line][place] = Cell(origin.text, index - line + 1, origin.across)
            else:
                open_at.pop(at, None)
                if merge is not None:
                    open_at[at] = (index, len(cells))
                cells.append(Cell(texts[cell], 1, across))
            at += across
        found.append(cells)
    return found


def _number(element: BaseOxmlElement | None, otherwise: int) -> int:
    written = "" if element is None else element.get(qn("w:val"), "")
    return int(written) if written.isascii() and written.isdigit() and len(written) < 4 else otherwise
