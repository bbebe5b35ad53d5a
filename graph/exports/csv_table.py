"""The responsibility table as one CSV file for spreadsheet programs: UTF-8 with a mark, CRLF, nothing that runs."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterable, Iterator

from graph.exports import responsibility
from graph.exports.cells import csv_cell
from graph.model import SourceFacts

_BATCH = 1 << 16


def write(facts: Iterable[SourceFacts]) -> Iterator[bytes]:
    """The table of the graph that ``facts`` make up."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\r\n")
    yield codecs.BOM_UTF8
    table.writerow(column.heading for column in responsibility.COLUMNS)
    for cells in responsibility.rows(facts):
        table.writerow(map(csv_cell, cells))
        if out.tell() >= _BATCH:
            yield out.getvalue().encode("utf-8")
            out.seek(0)
            out.truncate()
    yield out.getvalue().encode("utf-8")
