"""``zhengmai export``: the graph as files for other programs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from api.cli.layout import many
from api.cli.options import StoreOption, chosen
from api.cli.progress import watched
from api.cli.waiting import told_of_waiting
from api.reading import Reading
from api.stores import PATIENCE, opened
from graph.exports import FORMATS, all_facts, check_free, export
from graph.model import SourceFacts
from graph.store import Store

app = typer.Typer()
_DATABASE = "neo4j"


def _known(format: str) -> str:
    if format not in FORMATS:
        raise typer.BadParameter(f"{format!r} is none of {', '.join(FORMATS)}")
    return format


@app.command("export")
def export_graph(
    ctx: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="A new or empty folder for the files.")],
    format: Annotated[
        str, typer.Option("--format", callback=_known, metavar="|".join(FORMATS), help="What they are for.")
    ] = next(iter(FORMATS)),
    store: StoreOption = None,
) -> None:
    """Write the whole graph into files. 导出：把整个图谱写成文件，供其他程序批量导入。

    neo4j-admin: CSV files that a Neo4j server imports at once, for a first load of very many documents. The graph it
    gives is the one that `zhengmai copy` gives.
    """
    settings = chosen(ctx, store=store)
    check_free(folder)
    with told_of_waiting(), opened(settings, create=False, patience=PATIENCE) as graph:
        names = list(graph.sources())
        export(_told(graph, names), format, folder)
    typer.echo(f"{many(len(names), 'source')} of {settings.store} in {folder}")
    typer.echo(FORMATS[format].next_steps(folder, settings.neo4j_database or _DATABASE))


def _told(graph: Store, names: list[str]) -> Iterator[SourceFacts]:
    """What the sources say, with a progress bar."""
    for result in watched((Reading(facts.source.name, facts) for facts in all_facts(graph, names)), len(names)):
        if isinstance(result, Reading):
            yield result.value
