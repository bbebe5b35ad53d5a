"""``zhengmai judgements``: what readers said of facts, as a list, as a file, from a file, and taken back."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from api.cli.judged import judgements
from api.cli.layout import many
from api.cli.options import StoreOption, chosen
from api.errors import FAILED
from api.stores import opened
from graph import judging
from graph.errors import NotFoundError, SourceError
from graph.exports.judgements import read_jsonl, way_of
from graph.exports.writing import check_free_file, write_file
from graph.questions.about_judgements import all_judgements

app = typer.Typer(
    no_args_is_help=True,
    help="What readers said of facts on the page or over HTTP. 人工判断：查看、导出、导入、撤回",
)
_STDOUT = Path("-")


app.command("list")(judgements)


@app.command("export")
def export_judgements(
    ctx: typer.Context,
    to: Annotated[Path, typer.Argument(metavar="TO", help="A new file .csv, .xlsx or .jsonl, or - for JSON Lines.")],
    store: StoreOption = None,
) -> None:
    """Write all judgements to a file. 导出人工判断

    csv and xlsx are for people; jsonl can be loaded into another graph.
    """
    _, write = way_of("jsonl" if to == _STDOUT else to.suffix.removeprefix("."))
    with opened(chosen(ctx, store=store), create=False) as graph:
        found = list(graph.read(lambda reader: list(all_judgements(reader))))
    if to == _STDOUT:
        typer.get_binary_stream("stdout").writelines(write(found))
        return
    check_free_file(to)
    write_file(write(found), to)
    typer.echo(f"{many(len(found), 'judgement')} in {to}")


@app.command("load")
def load(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="JSON Lines, as export writes them; - for stdin.")],
    store: StoreOption = None,
) -> None:
    """Bring in judgements from a file; a later one on the same fact stays. 导入人工判断"""
    try:
        data = typer.get_binary_stream("stdin").read() if file == _STDOUT else file.read_bytes()
    except OSError as error:
        raise SourceError(str(file), error.strerror or "cannot be read") from error
    found = read_jsonl(str(file), data)
    with opened(chosen(ctx, store=store), create=False) as graph:
        brought = judging.bring(graph, found)
    typer.echo(f"{many(brought, 'judgement')} kept, {len(found) - brought} already there or older")


@app.command("withdraw")
def withdraw(
    ctx: typer.Context,
    ids: Annotated[list[str], typer.Argument(metavar="ID…", help="Ids of judgements, as the list has them.")],
    store: StoreOption = None,
) -> None:
    """Take judgements back. 撤回人工判断"""
    unknown: list[str] = []
    with opened(chosen(ctx, store=store), create=False) as graph:
        for id in ids:
            try:
                judging.withdraw(graph, id)
            except NotFoundError:
                unknown.append(id)
    for id in unknown:
        typer.echo(f"error: no judgement here has the id {id!r}\n  judgements list has the ids.", err=True)
    typer.echo(f"{many(len(ids) - len(unknown), 'judgement')} withdrawn")
    if unknown:
        raise typer.Exit(FAILED)
