"""Judgements on facts as a file: CSV and XLSX for people, JSON Lines to be brought into another graph."""

from __future__ import annotations

import codecs
import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, fields
from typing import Any

from graph.errors import ParameterError, SourceError
from graph.exports.cells import csv_cell
from graph.exports.workbook import Book, Column
from graph.judgements import LONGEST_AUTHOR, LONGEST_NOTE, VERDICTS, Judgement, id_of
from graph.model import Value

_COLUMNS = {
    "verdict": Column("判断 verdict", 12),
    "note": Column("说明 note", 40),
    "author": Column("判断人 author", 16),
    "at": Column("时间 at", 22),
    "fact": Column("事实 fact", 14),
    "name": Column("所述 name", 30),
    "role": Column("角色 role", 12),
    "relation": Column("关系 relation", 14),
    "measure": Column("措施 measure", 60),
    "quote": Column("原文 quote", 60),
    "document_title": Column("文件 document", 40),
    "source": Column("来源文件 source", 30),
    "start": Column("起 start", 9),
    "end": Column("止 end", 9),
    "document_id": Column("文件编号 document id", 26),
    "entity_id": Column("实体编号 entity id", 26),
    "id": Column("编号 id", 30),
}
_MEMBERS = tuple(field.name for field in fields(Judgement))
_OPTIONAL = frozenset(field.name for field in fields(Judgement) if "None" in str(field.type))
_NUMBERS = ("start", "end")


def to_csv(judgements: Iterable[Judgement]) -> Iterator[bytes]:
    """UTF-8 with a mark, CRLF, nothing that runs."""
    yield codecs.BOM_UTF8
    yield _csv_line(column.heading for column in _COLUMNS.values())
    for each in judgements:
        yield _csv_line(map(csv_cell, _cells(each)))


def to_xlsx(judgements: Iterable[Judgement]) -> Iterator[bytes]:
    """A workbook of one sheet."""
    with Book() as book:
        sheet = book.sheet("判断 judgements", tuple(_COLUMNS.values()))
        for each in judgements:
            sheet.append(_cells(each))
        yield from book.chunks()


def to_jsonl(judgements: Iterable[Judgement]) -> Iterator[bytes]:
    """A judgement a line, with all its members; `read_jsonl` reads it."""
    for each in judgements:
        yield json.dumps(asdict(each), ensure_ascii=False).encode("utf-8") + b"\n"


WAYS: dict[str, tuple[str, Callable[[Iterable[Judgement]], Iterator[bytes]]]] = {
    "csv": ("text/csv", to_csv),
    "jsonl": ("application/jsonl", to_jsonl),
    "xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", to_xlsx),
}
"""Media type and writer by format."""


def way_of(format: str) -> tuple[str, Callable[[Iterable[Judgement]], Iterator[bytes]]]:
    """Media type and writer of a format. ParameterError where there is none of that name."""
    if format not in WAYS:
        raise ParameterError("format", f"{format!r} is none of {', '.join(WAYS)}")
    return WAYS[format]


def read_jsonl(name: str, data: bytes) -> list[Judgement]:
    """The judgements of a file of that ``name``, as `to_jsonl` writes them. SourceError with the line at fault."""
    try:
        lines = data.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise SourceError(name, "is not UTF-8", hint=_HINT) from error
    return [_read(name, number, line) for number, line in enumerate(lines, 1) if line.strip()]


_HINT = "Write the file with `zhengmai judgements export FILE.jsonl`."


def _read(name: str, number: int, line: str) -> Judgement:
    try:
        members = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise SourceError(name, "is no JSON", place=str(number), hint=_HINT) from error
    if fault := _fault(members):
        raise SourceError(name, fault, place=str(number), hint=_HINT)
    return Judgement(**members)


def _fault(members: Any) -> str | None:
    """What keeps a line from being a judgement."""
    if not isinstance(members, dict) or members.keys() != set(_MEMBERS):
        return f"is no judgement, which has the members {', '.join(_MEMBERS)}"
    for member, value in members.items():
        wanted: type = int if member in _NUMBERS else str
        if not (type(value) is wanted or (value is None and member in _OPTIONAL)):
            return f"has a {member} that is no {'number' if wanted is int else 'text'}"
    if members["verdict"] not in VERDICTS:
        return f"has a verdict that is none of {', '.join(VERDICTS)}"
    if len(members["note"] or "") > LONGEST_NOTE or len(members["author"] or "") > LONGEST_AUTHOR:
        return "has a note or author that is too long"
    if members["id"] != id_of(members):
        return "has an id that is not made of what it judges"
    return None


def _cells(judgement: Judgement) -> list[Value]:
    return [getattr(judgement, name) for name in _COLUMNS]


def _csv_line(cells: Iterable[Value]) -> bytes:
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerow(cells)
    return out.getvalue().encode("utf-8")
