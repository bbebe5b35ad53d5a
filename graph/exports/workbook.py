"""A workbook that is written row by row: sheets with a frozen header, a filter and sensible widths.

The same rows make the same bytes: what the library writes of the time is set to one that never changes.
"""

from __future__ import annotations

import io
import re
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from types import TracebackType
from typing import IO, Any, Self
from zipfile import ZipFile

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from graph.exports.attributes import legal
from graph.exports.cells import may_run
from graph.exports.zipping import Member, zipped
from graph.model import Value

MOST_ROWS = 1_048_576
"""Rows of a sheet, as spreadsheet programs have it; what is more goes on in another."""

_MOST_CHARACTERS = 32_767
_CORE = "docProps/core.xml"
_TIME = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


@dataclass(frozen=True, slots=True)
class Column:
    """A column's heading, and its width in characters."""

    heading: str
    width: int = 18


class Book:
    """A workbook being written. One that is not finished is let go of when its block ends, with its files on disk."""

    def __init__(self) -> None:
        self._book = Workbook(write_only=True)
        self._saved = False

    def sheet(self, title: str, columns: Sequence[Column]) -> Sheet:
        """A new sheet with its header."""
        return Sheet(partial(self._new, columns=columns), title, len(columns))

    def chunks(self) -> Iterator[bytes]:
        """The file; nothing can be written after."""
        with tempfile.TemporaryFile() as made:
            self._save(made)
            made.seek(0)
            with ZipFile(made) as archive:
                yield from zipped(_timeless(archive))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if not self._saved:
            with tempfile.TemporaryFile() as nowhere:
                self._save(nowhere)

    def _save(self, file: IO[bytes]) -> None:
        self._saved = True
        self._book.save(file)

    def _new(self, title: str, columns: Sequence[Column]) -> Any:
        sheet = self._book.create_sheet(title)
        sheet.freeze_panes = "A2"
        for number, column in enumerate(columns, 1):
            sheet.column_dimensions[get_column_letter(number)].width = column.width
        sheet.append([_heading(sheet, column.heading) for column in columns])
        return sheet


class Sheet:
    """A sheet, and those it goes on in when it is full."""

    def __init__(self, new: Callable[[str], Any], title: str, columns: int, most: int = MOST_ROWS) -> None:
        self._new, self._title, self._most = new, title, most
        self._last = get_column_letter(columns)
        self._number = 0
        self._open()

    def append(self, values: Iterable[Value]) -> None:
        """A row more."""
        if self._rows == self._most:
            self._open()
        self._sheet.append([self._cell(value) for value in values])
        self._rows += 1
        self._sheet.auto_filter.ref = f"A1:{self._last}{self._rows}"

    def _open(self) -> None:
        self._number += 1
        self._sheet = self._new(self._title if self._number == 1 else f"{self._title} {self._number}")
        self._rows = 1

    def _cell(self, value: Value) -> Any:
        if not isinstance(value, str):
            return value
        text = legal(value)
        if len(text) > _MOST_CHARACTERS:
            text = f"{text[: _MOST_CHARACTERS - 1]}…"
        return _inert(self._sheet, text) if may_run(text) or text.startswith("#") else text


def _inert(sheet: Any, text: str) -> Any:
    """A cell that is text, and stays text when it is edited, though it looks like a formula or an error."""
    cell = WriteOnlyCell(sheet, text)
    cell.data_type = "s"
    cell.quotePrefix = True
    return cell


def _heading(sheet: Any, text: str) -> Any:
    cell = WriteOnlyCell(sheet, text)
    cell.font = Font(bold=True)
    return cell


def _timeless(archive: ZipFile) -> Iterator[Member]:
    for info in archive.infolist():
        if info.filename == _CORE:
            core = _TIME.sub(rb"\g<1>1980-01-01T00:00:00Z", archive.read(info))
            yield Member(_CORE, len(core), partial(io.BytesIO, core))
        else:
            yield Member(info.filename, info.file_size, partial[IO[bytes]](archive.open, info))
