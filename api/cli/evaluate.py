"""``zhengmai evaluate``: how good the extraction is, against gold annotations."""

from __future__ import annotations

import json
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import asdict, dataclass
from fnmatch import fnmatch
from pathlib import Path
from typing import Annotated, Any

import typer

from api.cli.evaluate_earlier import Earlier, EarlierError, earlier
from api.cli.evaluate_unaided import read_unaided
from api.cli.options import LexiconFolders, chosen
from ingest.annotations import annotation
from ingest.evaluate import (
    Change,
    Gold,
    Report,
    as_json,
    change_lines,
    change_table,
    changes,
    compare,
    fault_lines,
    golds,
    numbers,
    table,
)
from ingest.lexicon import load_lexicon
from ingest.pipeline import extract
from ingest.readers import read

app = typer.Typer()
_FOLDER: dict[str, Any] = {"exists": True, "file_okay": False}


@dataclass(frozen=True, slots=True)
class _Column:
    """Scores beside the plain ones: the head of the column, what it says, and the report it is of."""

    name: str
    meaning: str
    report: Report


@dataclass(frozen=True, slots=True)
class _Since:
    """What turned since another commit: how it is called and what turned; or why there is nothing to compare with."""

    commit: str
    changes: tuple[Change, ...] = ()
    reason: str = ""


@app.command()
def evaluate(
    ctx: typer.Context,
    gold_dir: Annotated[Path, typer.Argument(**_FOLDER, help="Folder of gold annotations (*.json).")],
    source_dir: Annotated[Path, typer.Argument(**_FOLDER, help="Folder of the files they annotate.")],
    errors: Annotated[bool, typer.Option("--errors", help="List each miss and false hit with its sentence.")] = False,
    as_object: Annotated[bool, typer.Option("--json", help="Print the scores as JSON.")] = False,
    leave_one_out: Annotated[
        bool, typer.Option("--leave-one-out", help="Also read each file without the names known from it alone.")
    ] = False,
    against: Annotated[
        str | None, typer.Option("--against", metavar="COMMIT", help="Also say what was gained and lost since then.")
    ] = None,
    hold_out: Annotated[
        list[str] | None, typer.Option("--hold-out", metavar="NAME", help="A gold file (or pattern) to score apart.")
    ] = None,
    lexicon: LexiconFolders = None,
) -> None:
    """Print precision, recall and F1 by type against gold annotations. 评测：与标注比对。

    Rows are pooled over all files. mention.T: both ends agree; mention~.T: the spans overlap; canonical.T: they overlap
    and the names agree.
    """
    folders = chosen(ctx, lexicon=lexicon).lexicon
    wanted = golds(gold_dir, source_dir)
    with ThreadPoolExecutor(1) as beside:
        then = beside.submit(earlier, against, [g.source for g in wanted], folders) if against else None
        words = load_lexicon(folders)
        report = compare(wanted, (annotation(extract(read(g.source, g.source.name), words)) for g in wanted))
        columns = _groups(report, hold_out or [])
        if leave_one_out:
            columns = (_unaided(wanted, folders), *columns)
        since = _since(then, wanted, report) if then else None
    typer.echo((_json if as_object else _text)(report, columns, since, errors=errors))


def _unaided(wanted: Sequence[Gold], folders: tuple[Path, ...]) -> _Column:
    found = read_unaided(wanted, folders)
    meaning = f"F1 where each file is read without the names known from it alone ({found.names} in all)"
    return _Column("unaided", meaning, compare(wanted, found.annotations))


def _groups(report: Report, held: list[str]) -> tuple[_Column, ...]:
    """The files two people annotated, and those held out and the rest: where there are some, but not all are."""
    twice = report.part(lambda file: file.annotators > 1)
    out = report.part(lambda file: any(fnmatch(file.name.removesuffix(".json"), name) for name in held))
    if held and not out.files:
        raise typer.BadParameter(f"no gold file is called {' or '.join(held)}", param_hint="--hold-out")
    rest = report.part(lambda file: file not in out.files)
    columns = [_Column("twice", f"F1 on the {len(twice.files)} files that two people annotated", twice)]
    if held:
        columns.append(_Column("held out", f"F1 on the {len(out.files)} files held out", out))
        columns.append(_Column("the rest", f"F1 on the {len(rest.files)} others", rest))
    return tuple(c for c in columns if 0 < len(c.report.files) < len(report.files))


def _since(then: Future[Earlier], wanted: Sequence[Gold], now: Report) -> _Since:
    try:
        found = then.result()
    except EarlierError as error:
        return _Since("", reason=str(error))
    return _Since(found.commit, changes(compare(wanted, found.annotations), now))


def _text(report: Report, columns: tuple[_Column, ...], since: _Since | None, *, errors: bool) -> str:
    listed = [f"# {file.name}: {len(file.faults)} errors\n{fault_lines(file.faults)}\n" for file in report.files]
    parts = [*(listed if errors else ()), table(report.pooled, {c.name: c.report.pooled for c in columns})]
    parts += [f"{column.name}: {column.meaning}" for column in columns]
    if since:
        parts += ["", *_since_lines(since, errors=errors)]
    return "\n".join(parts)


def _since_lines(since: _Since, *, errors: bool) -> list[str]:
    if since.reason:
        return [f"Nothing to compare with: {since.reason}."]
    if not since.changes:
        return [f"Since {since.commit}: nothing gained, nothing lost."]
    listed = change_lines(since.changes) if errors else "--errors lists them"
    return [f"Since {since.commit}:", change_table(since.changes), listed]


def _json(report: Report, columns: tuple[_Column, ...], since: _Since | None, *, errors: bool) -> str:
    """The pooled scores; an object that holds them where anything else was asked for."""
    if not errors and not since and all(column.name == "twice" for column in columns):
        return as_json(report.pooled)
    record: dict[str, Any] = {"scores": numbers(report.pooled)}
    record |= {column.name.replace(" ", "_"): numbers(column.report.pooled) for column in columns}
    if errors:
        record["errors"] = {file.name: [asdict(fault) for fault in file.faults] for file in report.files}
    if since:
        record["since"] = asdict(since)
    return json.dumps(record, ensure_ascii=False, indent=1)
