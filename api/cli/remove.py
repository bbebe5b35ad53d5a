"""``zhengmai remove``: what a source said, out of the store."""

from __future__ import annotations

from typing import Annotated

import typer

from api.cli.layout import many
from api.cli.options import StoreOption, chosen
from api.errors import FAILED
from api.stores import opened

app = typer.Typer()


@app.command()
def remove(
    ctx: typer.Context,
    sources: Annotated[list[str], typer.Argument(metavar="SOURCE…", help="Names of source files in the store.")],
    store: StoreOption = None,
) -> None:
    """Take documents out of the graph, by the name of their source file. 移除：按来源文件名删除。

    What only they spoke of goes with them; the files themselves are left alone. `query documents` has the names.
    """
    with opened(chosen(ctx, store=store), create=False) as graph:
        unknown = [source for source in sources if not graph.delete(source)]
    for source in unknown:
        typer.echo(f"error: no source here is named {source!r}\n  query documents lists the names.", err=True)
    typer.echo(f"{many(len(sources) - len(unknown), 'source')} removed")
    if unknown:
        raise typer.Exit(FAILED)
