"""What was found of the page, as a table for people and as JSON for programs."""

from __future__ import annotations

from typing import Any

from rich.console import Console
from rich.table import Table

from bench.page import BUDGET, Found


def print_page(console: Console, found: Found) -> None:
    """A line for each thing that was measured."""
    table = Table(title="The page in a browser, medians of cold visits", title_justify="left")
    table.add_column(no_wrap=True)
    for column in ("median", "most", "budget", ""):
        table.add_column(column, justify="right")
    for name, budget in BUDGET.items():
        values, most = found.values[name], f"{budget.most:,.0f}" if budget.most is not None else "-"
        table.add_row(name, f"{found.middle(name):,.0f}", f"{max(values):,.0f}", most, budget.unit)
    console.print(table)
    missed = found.missed()
    rows, columns = found.cells
    console.print(f"The matrix had {rows} × {columns} cells, the network {found.nodes} nodes.")
    console.print(f"The budget: {'missed by ' + ', '.join(missed) if missed else 'kept'}.\n")


def page_json(found: Found) -> dict[str, Any]:
    """Every number of every visit."""
    return {
        "cells": found.cells,
        "nodes": found.nodes,
        "missed": found.missed(),
        "values": {
            name: {"budget": BUDGET[name].most, "unit": BUDGET[name].unit, "each": [round(value, 1) for value in each]}
            for name, each in found.values.items()
        },
    }
