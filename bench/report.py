"""Results as tables for people, and as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from statistics import geometric_mean
from typing import Any

from rich.console import Console
from rich.table import Table

from bench import exporting, extraction, latency, load
from bench.cases import Case
from bench.exporting import ExportRun, growth
from bench.extraction import BARE, Run, SpeedResult
from bench.latency import Latency, Times, by_question, pooled
from bench.load import LoadResult


def print_load(console: Console, found: LoadResult) -> None:
    """A line for each way to write."""
    table = _table(
        f"Writing {found.relations:,} relations of {found.sources} sources", "relations/s: median", "least", "most"
    )
    for way, rates in found.rates.items():
        table.add_row(way, f"{found.rate(way):,.0f}", f"{min(rates):,.0f}", f"{max(rates):,.0f}")
    console.print(table)
    verdict = "met" if found.ratio >= load.TARGET else "missed"
    console.print(
        f"The engine writes at {found.ratio:.2f} × the bare loop's rate (at least {load.TARGET}: {verdict}).\n"
    )


def print_latency(console: Console, found: Sequence[tuple[Case, Latency]]) -> None:
    """A line for each question and one for all of them; milliseconds."""
    table = _table(
        "Milliseconds a question takes",
        "queries", "engine p50", "p95", "bare p50", "p95", "ratio of p50", "SQLite p50", "p95",
    )  # fmt: skip
    questions = by_question(found)
    for question, each in questions.items():
        table.add_row(question, *_cells(each))
    table.add_section()
    whole = pooled([each for _, each in found])
    table.add_row("all", *_cells(whole))
    console.print(table)
    slow = [question for question, each in questions.items() if each.ratio > latency.TARGET]
    verdict = f"missed by {', '.join(slow)}" if slow else "met by every question"
    mean = geometric_mean(each.ratio for each in questions.values())
    console.print(
        f"The engine takes {whole.ratio:.2f} × the bare driver's time over all; the mean of the questions' ratios is"
        f" {mean:.2f} (at most {latency.TARGET}: {verdict}).\n"
    )


def print_speed(console: Console, found: SpeedResult) -> None:
    """A line for each way, and how many times as fast as the bare pass it is."""
    table = _table(
        f"Reading {found.documents} documents of {found.characters:,} characters on one core",
        "characters/s: median", "least", "most", "of the bare pass", "target",
    )  # fmt: skip
    for way, rates in found.rates.items():
        target = extraction.TARGETS.get(way)
        verdict = "" if target is None else f"{target:g}: {'met' if found.ratio(way) >= target else 'missed'}"
        table.add_row(
            "bare jieba.posseg" if way == BARE else way,
            f"{found.rate(way):,.0f}", f"{min(rates):,.0f}", f"{max(rates):,.0f}", f"{found.ratio(way):.2f}", verdict,
        )  # fmt: skip
    console.print(table)


def print_runs(console: Console, runs: Sequence[Run]) -> None:
    """A line for each run of ``zhengmai ingest``."""
    table = _table("zhengmai ingest into SQLite, start included", "processes", "seconds", "documents/s", "largest, MB")
    for run in runs:
        table.add_row(
            f"{run.documents:,} documents", str(run.jobs), f"{run.seconds:,.1f}",
            f"{run.documents / run.seconds:,.1f}", f"{run.megabytes:,.0f}",
        )  # fmt: skip
    console.print(table)


def print_exports(console: Console, found: Mapping[str, list[ExportRun]]) -> None:
    """A line for each format: seconds and memory by relations, and how many times the memory the larger takes."""
    relations = [run.relations for run in next(iter(found.values()))]
    heads = [f"{what}, {number:,}" for number in relations for what in ("seconds", "memory, MB")]
    table = _table("zhengmai export from SQLite, start included", *heads, "written, MB", "memory grows", "verdict")
    for way, runs in found.items():
        figures = [f"{value:,.1f}" for run in runs for value in (run.seconds, run.megabytes)]
        verdict = "flat" if growth(runs) <= exporting.TARGET else "missed"
        table.add_row(way, *figures, f"{runs[-1].written:,.0f}", f"{growth(runs):.2f} ×", verdict)
    console.print(table)


def exports_json(found: Mapping[str, list[ExportRun]]) -> dict[str, Any]:
    """Every run by format, how memory grows, and the target."""
    return {
        "target": exporting.TARGET,
        "formats": {
            way: {"growth": round(growth(runs), 3), "runs": [asdict(run) for run in runs]}
            for way, runs in found.items()
        },
    }


def extraction_json(found: SpeedResult, runs: Sequence[Run]) -> dict[str, Any]:
    """All rates, what became of the targets, and the runs."""
    return {
        "documents": found.documents,
        "characters": found.characters,
        "rates": found.rates,
        "ratios": {way: found.ratio(way) for way in extraction.TARGETS},
        "targets": extraction.TARGETS,
        "runs": [asdict(run) for run in runs],
    }


def load_json(found: LoadResult) -> dict[str, Any]:
    """All rates, and what became of the target."""
    return {
        "relations": found.relations,
        "sources": found.sources,
        "rates": found.rates,
        "ratio": found.ratio,
        "target": load.TARGET,
    }


def latency_json(found: Sequence[tuple[Case, Latency]]) -> dict[str, Any]:
    """By question, over all, and by case; milliseconds."""
    return {
        "target": latency.TARGET,
        "all": _summary(pooled([each for _, each in found])),
        "questions": {question: _summary(each) for question, each in by_question(found).items()},
        "cases": {str(case): _summary(each) for case, each in found},
    }


def keep(path: Path, results: dict[str, Any]) -> None:
    """Put results among those the file already has."""
    before = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(before | results, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def _table(title: str, *columns: str) -> Table:
    table = Table(title=title, title_justify="left")
    table.add_column(no_wrap=True)
    for column in columns:
        table.add_column(column, justify="right")
    return table


def _cells(found: Latency) -> Iterable[str]:
    yield str(found.calls)
    yield from _times(found.engine)
    yield from _times(found.bare)
    yield f"{found.ratio:.2f}"
    yield from _times(found.sqlite) if found.sqlite else ("", "")


def _times(times: Times) -> tuple[str, str]:
    return f"{times.p50 * 1000:.1f}", f"{times.p95 * 1000:.1f}"


def _summary(found: Latency) -> dict[str, Any]:
    named = {"engine": found.engine, "bare": found.bare, "sqlite": found.sqlite}
    times = {
        way: {"p50": round(each.p50 * 1000, 3), "p95": round(each.p95 * 1000, 3)} for way, each in named.items() if each
    }
    return {"queries": found.calls, "ratio": round(found.ratio, 3), **times}
