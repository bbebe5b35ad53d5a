"""Text in a cell that a spreadsheet program shows and never runs."""

from __future__ import annotations

from graph.model import Value

_STARTS_FORMULA = tuple("=+-@\t\r\n＝＋－＠")
"""What a cell's text begins with that a program may take for a formula; full-width signs count in Chinese Excel."""


def may_run(text: str) -> bool:
    """Whether a spreadsheet program could take ``text`` for a formula."""
    return text.startswith(_STARTS_FORMULA)


def csv_cell(value: Value) -> Value:
    """``value`` for a CSV file that is opened in a spreadsheet: text with an apostrophe before what could run.

    Numbers stay numbers; a number that is a text in the graph is text here.

    >>> csv_cell("=1+1"), csv_cell(-1.5), csv_cell("公路局")
    ("'=1+1", -1.5, '公路局')
    """
    return f"'{value}" if isinstance(value, str) and may_run(value) else value
