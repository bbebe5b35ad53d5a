"""``zhengmai export``: the graph as files for other programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from api.cli import filters as by
from api.cli import orders as order
from api.cli.console import messages
from api.cli.layout import many
from api.cli.options import StoreOption, chosen
from api.cli.progress import watched
from api.cli.waiting import told_of_waiting
from api.reading import Reading
from api.stores import PATIENCE, opened
from graph.exports import (
    DEFAULT_BASE,
    FORMATS,
    TABLES,
    FileFormat,
    FolderFormat,
    Format,
    Options,
    all_facts,
    check_free,
    chunks,
    export,
    format_of,
)
from graph.exports.selection import said, select
from graph.model import SourceFacts
from graph.store import Store

app = typer.Typer()
_DATABASE = "neo4j"
_STDOUT = Path("-")


@app.command("export")
def export_graph(
    ctx: typer.Context,
    to: Annotated[
        Path, typer.Argument(metavar="TO", help="A new file or folder, or - for standard output; .zip packs a folder.")
    ],
    format: Annotated[
        str | None,
        typer.Option("--format", metavar="|".join(FORMATS), help="What it is for; else as the name of TO ends."),
    ] = None,
    table: Annotated[
        str | None, typer.Option("--table", metavar="|".join(TABLES), help="A table for people, as xlsx or csv. 责任表")
    ] = None,
    base: Annotated[
        str | None,
        typer.Option("--base", metavar="IRI", help="Where names begin in linked data.", show_default=DEFAULT_BASE),
    ] = None,
    around: Annotated[
        str | None, typer.Option("--around", metavar="NAME", help="All that touches an entity, instead of a filter.")
    ] = None,
    owner: by.Owner = None,
    role: by.RoleOption = None,
    basis: by.BasisOption = None,
    program: by.Program = None,
    target: by.Target = None,
    place: by.Place = None,
    period: by.Period = None,
    year: order.Year = None,
    status: by.StatusOption = None,
    level: by.LevelOption = None,
    kind: by.KindOption = None,
    document: by.Document = None,
    words: by.Words = None,
    has: by.Has = None,
    parts: by.Parts = False,
    store: StoreOption = None,
) -> None:
    """Write the graph, or the part that fits some filters, into files. 导出：把图谱写成文件，供其他程序使用。

    graphml and gexf for graph viewers, jsonld and turtle as linked data, jsonl for programs: one file. csv and parquet:
    a folder, a file for each kind of node and relation. xlsx: a workbook. neo4j-admin: CSV files that a Neo4j server
    imports at once. Every relation has its evidence: document, span, quote, rule, confidence.
    """
    filters: dict[str, Any] = {
        "around": around, "owner": owner, "role": role, "basis": basis, "program": program, "target": target,
        "place": place, "period": period, "year": year, "status": status, "level": level, "kind": kind,
        "document": document, "words": words, "has": has, "parts": parts,
    }  # fmt: skip
    settings = chosen(ctx, store=store)
    way = format_of(format or _by_name(to, table), table)
    options = Options(base or settings.base_iri, said(filters))
    if to != _STDOUT:
        check_free(way, to)
    with told_of_waiting(), opened(settings, create=False, patience=PATIENCE) as graph:
        part = select(graph, **filters)
        _write(part.of(_told(graph, part.sources)), way, to, options)
    say = messages().print if to == _STDOUT else typer.echo
    there = "standard output" if to == _STDOUT else to
    say(f"{many(len(part.sources), 'source')} of {settings.store} in {there}")
    if isinstance(way, FolderFormat) and way.next_steps and to.is_dir():
        typer.echo(way.next_steps(to, settings.neo4j_database or _DATABASE))


def _write(facts: Iterator[SourceFacts], way: Format, target: Path, options: Options) -> None:
    if target == _STDOUT:
        typer.get_binary_stream("stdout").writelines(chunks(facts, way, options))
    else:
        export(facts, way, target, options)


def _by_name(target: Path, table: str | None) -> str:
    """The format whose files are named as ``target`` is; the first one where none is."""
    known = TABLES.get(table or "", FORMATS)
    fitting = (name for name, way in known.items() if isinstance(way, FileFormat) and way.suffix == target.suffix)
    return next(fitting, next(iter(known)))


def _told(graph: Store, names: Sequence[str]) -> Iterator[SourceFacts]:
    """What the sources say, with a progress bar."""
    for result in watched((Reading(facts.source.name, facts) for facts in all_facts(graph, names)), len(names)):
        if isinstance(result, Reading):
            yield result.value
