"""A graph as files for other programs. `FORMATS` is the one place where a format is added, `TABLES` where a table is.

Whatever is written is the same, byte for byte, for the same graph, whichever engine holds it.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from graph.errors import NotFoundError, ParameterError
from graph.exports import (
    csv_table,
    csv_tables,
    gexf,
    graphml,
    jsonl,
    jsonld,
    neo4j_admin,
    parquet,
    spreadsheet,
    turtle,
)
from graph.exports.rdf import DEFAULT_BASE, prefixes
from graph.exports.writing import ExportError, check_free_file, check_free_folder, new_folder, write_file
from graph.exports.zipping import folder_members, zipped
from graph.model import SourceFacts
from graph.store.base import Store

ZIP = "application/zip"
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True, slots=True)
class Options:
    """What an export is told besides the graph: the IRI its own names begin with, and what the graph was chosen by."""

    base: str = DEFAULT_BASE
    filters: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FileFormat:
    """A graph as one file: its suffix, its media type, and ``chunks``, which gives its bytes as they are made."""

    suffix: str
    media_type: str
    chunks: Callable[[Iterable[SourceFacts], Options], Iterator[bytes]]


@dataclass(frozen=True, slots=True)
class FolderFormat:
    """A graph as files in a folder, which ``fill`` writes; ``next_steps`` says what to do with it, given a database."""

    fill: Callable[[Iterable[SourceFacts], Path], None]
    next_steps: Callable[[Path, str], str] | None = None


Format: TypeAlias = FileFormat | FolderFormat

FORMATS: dict[str, Format] = {
    "neo4j-admin": FolderFormat(neo4j_admin.write, neo4j_admin.next_steps),
    "graphml": FileFormat(".graphml", "application/graphml+xml", lambda facts, _: graphml.write(facts)),
    "gexf": FileFormat(".gexf", "application/gexf+xml", lambda facts, _: gexf.write(facts)),
    "jsonld": FileFormat(".jsonld", "application/ld+json", lambda facts, told: jsonld.write(facts, told.base)),
    "turtle": FileFormat(".ttl", "text/turtle", lambda facts, told: turtle.write(facts, told.base)),
    "csv": FolderFormat(csv_tables.write),
    "parquet": FolderFormat(parquet.write),
    "jsonl": FileFormat(".jsonl", "application/jsonl", lambda facts, _: jsonl.write(facts)),
    "xlsx": FileFormat(".xlsx", _XLSX, lambda facts, told: spreadsheet.write(facts, told.filters)),
}

TABLES: dict[str, dict[str, FileFormat]] = {
    "responsibility": {
        "xlsx": FileFormat(".xlsx", _XLSX, lambda facts, told: spreadsheet.write_responsibility(facts, told.filters)),
        "csv": FileFormat(".csv", "text/csv", lambda facts, _: csv_table.write(facts)),
    }
}
"""Tables for people, by name and then by format."""


def format_of(format: str, table: str | None = None) -> Format:
    """The format of that name, of the whole graph or of a table. ParameterError where there is none."""
    if table is not None and table not in TABLES:
        raise ParameterError("table", f"{table!r} is none of {', '.join(TABLES)}")
    known: Mapping[str, Format] = FORMATS if table is None else TABLES[table]
    if format not in known:
        of = f" (of the table {table})" if table else ""
        raise ParameterError("format", f"{format!r} is none of {', '.join(known)}{of}")
    return known[format]


def export(facts: Iterable[SourceFacts], format: Format, target: Path, options: Options | None = None) -> None:
    """Write the graph that ``facts`` make up to ``target``: whole, or not at all.

    That is a file that is not there, or for a `FolderFormat` a folder that is new or empty; where its name ends in
    .zip, an archive of the files.
    """
    if is_file(format, target):
        write_file(chunks(facts, format, options), target)
    elif isinstance(format, FolderFormat):
        with new_folder(target) as unfinished:
            format.fill(facts, unfinished)


def chunks(facts: Iterable[SourceFacts], format: Format, options: Options | None = None) -> Iterator[bytes]:
    """The bytes of the export as one file: for a `FolderFormat` a zip archive, which is made on disk first."""
    told = options or Options()
    prefixes(told.base)
    if isinstance(format, FileFormat):
        return format.chunks(facts, told)
    return _zipped(facts, format)


def _zipped(facts: Iterable[SourceFacts], format: FolderFormat) -> Iterator[bytes]:
    with tempfile.TemporaryDirectory() as folder:
        format.fill(facts, Path(folder))
        yield from zipped(folder_members(Path(folder)))


def check_free(format: Format, target: Path) -> None:
    """ExportError where ``target`` can't become an export in this format."""
    if is_file(format, target):
        check_free_file(target)
    else:
        check_free_folder(target)


def is_file(format: Format, target: Path) -> bool:
    """Whether an export to ``target`` is one file."""
    return isinstance(format, FileFormat) or target.suffix == ".zip"


def all_facts(store: Store, names: Iterable[str]) -> Iterator[SourceFacts]:
    """What each of these sources says, by name; one that is taken out meanwhile says nothing."""
    for name in sorted(names):
        try:
            yield store.facts(name)
        except NotFoundError:
            continue


__all__ = [
    "DEFAULT_BASE",
    "FORMATS",
    "TABLES",
    "ZIP",
    "ExportError",
    "FileFormat",
    "FolderFormat",
    "Format",
    "Options",
    "all_facts",
    "check_free",
    "chunks",
    "export",
    "format_of",
    "is_file",
]
