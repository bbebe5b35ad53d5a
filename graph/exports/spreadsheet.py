"""The graph as a workbook: a sheet for each label and each type of relation, and one that says what is in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from graph.exports import responsibility
from graph.exports.columns import row, tables
from graph.exports.flow import flow
from graph.exports.workbook import Book, Column, Sheet
from graph.model import SourceFacts
from graph.ontology import ontology

_WIDE = {"text": 60, "quote": 60, "title": 40, "name": 26, "heading": 40, "id": 26, "from": 26, "to": 26}
_ABOUT = (Column("说明 about", 26), Column("内容 value", 60), Column("SHA-256", 66))
_NUMBER = 11
_SOURCE = "来源文件 source"


def write(facts: Iterable[SourceFacts], filters: Mapping[str, str]) -> Iterator[bytes]:
    """The graph that ``facts`` make up; ``filters`` are what it was chosen by."""
    with Book() as book:
        about = _about(book, "知识图谱 knowledge graph", filters)
        sheets = {name: (book.sheet(name, _columns(columns)), tuple(columns)) for name, columns in tables()}
        for each in flow(_noted(facts, about)):
            name, cells = row(each)
            sheet, columns = sheets[name]
            sheet.append([cells.get(column) for column in columns])
        yield from book.chunks()


def write_responsibility(facts: Iterable[SourceFacts], filters: Mapping[str, str]) -> Iterator[bytes]:
    """The responsibility table of the graph that ``facts`` make up."""
    with Book() as book:
        table = book.sheet("责任表 responsibility", responsibility.COLUMNS)
        about = _about(book, "责任表 responsibility table", filters)
        for cells in responsibility.rows(_noted(facts, about)):
            table.append(cells)
        yield from book.chunks()


def _about(book: Book, what: str, filters: Mapping[str, str]) -> Sheet:
    about = book.sheet("说明 about", _ABOUT)
    about.append(("政脉 Zhengmai", what))
    for name, value in filters.items() or (("筛选 filters", "无 none"),):
        about.append((f"筛选 filter: {name}" if filters else name, value))
    for label, node in ontology().nodes.items():
        about.append((label, node.zh))
    for type, relation in ontology().relations.items():
        about.append((type, relation.zh))
    return about


def _noted(facts: Iterable[SourceFacts], about: Sheet) -> Iterator[SourceFacts]:
    """``facts``, each source named on the sheet ``about`` as it comes."""
    for source in facts:
        about.append((_SOURCE, source.source.name, source.source.sha256))
        yield source


def _columns(columns: Mapping[str, str]) -> list[Column]:
    return [
        Column(name, _NUMBER if kind in ("int", "float") else _WIDE.get(name, 18)) for name, kind in columns.items()
    ]
