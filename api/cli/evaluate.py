"""``zhengmai evaluate``: how good the extraction is, against gold annotations."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any

import typer

from api.cli.options import LexiconFolders, chosen
from ingest.annotations import annotation
from ingest.evaluate import Report, as_json, fault_lines, table
from ingest.evaluate import evaluate as compare
from ingest.lexicon import load_lexicon
from ingest.pipeline import extract
from ingest.readers import read

app = typer.Typer()
_FOLDER: dict[str, Any] = {"exists": True, "file_okay": False}


@app.command()
def evaluate(
    ctx: typer.Context,
    gold_dir: Annotated[Path, typer.Argument(**_FOLDER, help="Folder of gold annotations (*.json).")],
    source_dir: Annotated[Path, typer.Argument(**_FOLDER, help="Folder of the files they annotate.")],
    errors: Annotated[bool, typer.Option("--errors", help="List each miss and false hit with its sentence.")] = False,
    as_object: Annotated[bool, typer.Option("--json", help="Print the scores as JSON.")] = False,
    lexicon: LexiconFolders = None,
) -> None:
    """Print precision, recall and F1 by type against gold annotations. 评测：与标注比对。

    Rows are pooled over all files. mention.T: both ends agree; mention~.T: the spans overlap; canonical.T: they overlap
    and the names agree.
    """
    words = load_lexicon(chosen(ctx, lexicon=lexicon).lexicon)

    def extracted(path: Path) -> dict[str, Any]:
        return annotation(extract(read(path, path.name), words))

    report = compare(gold_dir, source_dir, extracted)
    typer.echo(_json(report, errors=errors) if as_object else _text(report, errors=errors))


def _text(report: Report, *, errors: bool) -> str:
    listed = [f"# {file.name}: {len(file.faults)} errors\n{fault_lines(file.faults)}\n" for file in report.files]
    return "\n".join([*(listed if errors else ()), table(report.pooled)])


def _json(report: Report, *, errors: bool) -> str:
    """The pooled scores; with ``errors``, the scores and the errors of each file."""
    if not errors:
        return as_json(report.pooled)
    listed = {file.name: [asdict(fault) for fault in file.faults] for file in report.files}
    return json.dumps({"scores": json.loads(as_json(report.pooled)), "errors": listed}, ensure_ascii=False, indent=1)
