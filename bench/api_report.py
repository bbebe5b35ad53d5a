"""What was found of the API, as tables for people and as JSON for programs."""

from __future__ import annotations

from collections.abc import Mapping
from statistics import median
from typing import Any

from rich.console import Console
from rich.table import Table

from bench import api
from bench.api import Spent, p99
from bench.crowd import CrowdResult


def print_api(console: Console, engine: str, found: Mapping[str, Spent]) -> None:
    """A line for each kind of question; milliseconds."""
    table = Table(title=f"Milliseconds an answer of the API takes over {engine}", title_justify="left")
    table.add_column(no_wrap=True)
    for column in ("API p50", "p99", "bare p50", "p99", "trivial p50", "ratio", "kB"):
        table.add_column(column, justify="right")
    for kind, spent in found.items():
        cells = (median(spent.api), p99(spent.api), median(spent.bare), p99(spent.bare), median(spent.trivial))
        table.add_row(
            kind, *(f"{1000 * cell:.1f}" for cell in cells), f"{spent.ratio:.2f}", f"{spent.size / 1000:,.0f}"
        )
    console.print(table)
    slow = [kind for kind, spent in found.items() if spent.ratio > api.TARGET]
    verdict = f"missed by {', '.join(slow)}" if slow else "met by every kind"
    console.print(f"At most {api.TARGET:g} × the bare call and a trivial route together: {verdict}.\n")


def print_crowd(console: Console, engine: str, found: CrowdResult) -> None:
    """One line; milliseconds."""
    waits = [f"{1000 * wait:,.0f} ms" for wait in (median(found.seconds), p99(found.seconds))] if found.seconds else []
    named = [f"{name} {wait}" for name, wait in zip(("p50", "p99"), waits, strict=False)]
    said = ", ".join((f"{len(found.seconds):,} answers", f"{found.errors} errors", *named))
    console.print(
        f"{engine}: {found.readers} readers for {found.lasted:.0f} s while {found.documents} documents came in:"
        f" {said}.\n"
    )


def api_json(found: Mapping[str, Spent], crowd: CrowdResult) -> dict[str, Any]:
    """By kind of question, and the crowd; milliseconds."""
    return {
        "target": api.TARGET,
        "kinds": {kind: _summary(spent) for kind, spent in found.items()},
        "crowd": {
            "readers": crowd.readers,
            "answers": len(crowd.seconds),
            "errors": crowd.errors,
            "documents": crowd.documents,
            "p50": _milliseconds(median(crowd.seconds)) if crowd.seconds else None,
            "p99": _milliseconds(p99(crowd.seconds)) if crowd.seconds else None,
        },
    }


def _summary(spent: Spent) -> dict[str, Any]:
    ways = {"api": spent.api, "bare": spent.bare, "trivial": spent.trivial}
    times = {way: {"p50": _milliseconds(median(each)), "p99": _milliseconds(p99(each))} for way, each in ways.items()}
    return {"ratio": round(spent.ratio, 3), "bytes": spent.size, **times}


def _milliseconds(seconds: float) -> float:
    return round(seconds * 1000, 3)
