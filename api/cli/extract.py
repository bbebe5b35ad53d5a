"""``zhengmai extract``: what is read in a file, as annotation JSON."""

from __future__ import annotations

import json
from pathlib import Path, PurePosixPath
from typing import Annotated, Any

import typer

from api.cli.inputs import gather
from api.cli.options import Jobs, LexiconFolders, chosen
from api.cli.progress import say_failures, watched
from api.errors import FAILED
from api.reading import Failure, failure, read_all
from graph.errors import SourceError
from ingest.annotations import annotation
from ingest.lexicon import Lexicon
from ingest.pipeline import Extraction

app = typer.Typer()


@app.command()
def extract(
    ctx: typer.Context,
    files: Annotated[
        list[str], typer.Argument(metavar="FILE…", help="Files, folders, patterns in quotes, or - for standard input.")
    ],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", file_okay=False, help="Write NAME.json for each file here.")
    ] = None,
    jobs: Jobs = None,
    lexicon: LexiconFolders = None,
) -> None:
    """Print what is read in documents as annotation JSON. 抽取：打印标注 JSON。

    One file gives one object, several give one a line. Nothing is stored. Offsets count the code points of the file.
    """
    settings = chosen(ctx, jobs=jobs, lexicon=lexicon)
    inputs, errors = gather(files)
    failures = [failure(error.name, error) for error in errors]
    written: dict[Path, str] = {}
    for result in watched(read_all(inputs, _annotation, settings.lexicon, settings.jobs), len(inputs)):
        if isinstance(result, Failure):
            failures.append(result)
            continue
        record = result.value | {"source": PurePosixPath(result.name).name}
        if output is None:
            typer.echo(_as_json(record, lines=len(inputs) > 1))
            continue
        try:
            _write(record, output, result.name, written)
        except SourceError as error:
            failures.append(failure(result.name, error))
    say_failures(failures)
    if failures:
        raise typer.Exit(FAILED)


def _annotation(extraction: Extraction, lexicon: Lexicon) -> dict[str, Any]:
    return annotation(extraction)


def _as_json(record: dict[str, Any], *, lines: bool) -> str:
    return json.dumps(record, ensure_ascii=False, indent=None if lines else 1)


def _write(record: dict[str, Any], folder: Path, name: str, written: dict[Path, str]) -> None:
    """Write ``record`` as ``folder/stem.json``; SourceError where that is another file's of this run, or on a fault."""
    target = folder / f"{PurePosixPath(name).stem}.json"
    if target in written:
        raise SourceError(
            name, f"{target} is that of {written[target]}", hint="Extract one of them into another folder."
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        target.write_text(_as_json(record, lines=False) + "\n", encoding="utf-8", newline="\n")
    except OSError as error:
        raise SourceError(name, f"{target} cannot be written: {error.strerror}") from error
    written[target] = name
