"""The embedded engine: a graph in one SQLite file, written source by source, read from many threads."""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from graph.errors import NotFoundError, QueryFileError
from graph.judgements import Judgement
from graph.model import Evidence, Node, Relation, SourceFacts, SourceText, Value
from graph.ontology import ontology
from graph.queries import QUERIES, ParameterType, Query, read_query
from graph.store.base import Parameter, Reader, Row, Written
from graph.store.binding import Given, bind_all, search_terms
from graph.store.merge import in_order, relation_key
from graph.store.sqlite_file import SCHEMA_VERSION, SQL, Readers, connect, prepare, sqlite_errors, statement
from graph.store.sqlite_judgements import delete_judgement, write_judgement
from graph.store.sqlite_upgrade import upgrade
from graph.store.sqlite_write import delete_source, find_revision, write_source

T = TypeVar("T")
_OWN_NODES = ("documents", "measures", "sections")
_NODE_DUMPS = (*_OWN_NODES, "entities")


class SqliteStore:
    """A `Store` in the SQLite file at ``path``; see `graph.store.open_store`."""

    def __init__(self, path: Path, url: str, *, create: bool = True) -> None:
        if (version := prepare(path, url, create=create)) < SCHEMA_VERSION:
            with sqlite_errors(url), closing(connect(path, "rw")) as connection:
                upgrade(connection, version)
        self._path, self._url = path, url
        self._readers = Readers(path)
        self._queries = {query.name: read_query(SQL / "read", query, ".sql", "--") for query in QUERIES.values()}
        self._writer: sqlite3.Connection | None = None
        self._write_lock = threading.Lock()

    @property
    def url(self) -> str:
        return self._url

    def ask(self, name: str, **params: Parameter) -> list[Row]:
        with sqlite_errors(self._url), self._readers.lend() as connection:
            return _Snapshot(connection, self._queries).ask(name, **params)

    def read(self, work: Callable[[Reader], T]) -> T:
        with self._snapshot() as connection:
            return work(_Snapshot(connection, self._queries))

    def revision(self) -> str:
        with sqlite_errors(self._url), self._readers.lend() as connection:
            return _Snapshot(connection, self._queries).revision()

    def write(self, facts: SourceFacts) -> Written:
        ontology().check(facts)
        with self._transaction() as connection:
            return write_source(connection, facts)

    def delete(self, source: str) -> bool:
        with self._transaction() as connection:
            return delete_source(connection, source)

    def judge(self, judgement: Judgement) -> bool:
        with self._transaction() as connection:
            return write_judgement(connection, judgement)

    def withdraw(self, id: str) -> bool:
        with self._transaction() as connection:
            return delete_judgement(connection, id)

    def sources(self) -> dict[str, str]:
        with sqlite_errors(self._url), self._readers.lend() as connection:
            return dict(_run(connection, "dump/sources").fetchall())

    def facts(self, source: str) -> SourceFacts:
        with self._snapshot() as connection:
            return _facts(connection, source)

    def dump(self) -> tuple[list[Node], list[Relation]]:
        with self._snapshot() as connection:
            nodes = [node for name in _NODE_DUMPS for node in _nodes(_run(connection, f"dump/{name}"))]
            relations = list(_relations(_run(connection, "dump/relations")))
        return _sorted(nodes), sorted(relations, key=relation_key)

    def close(self) -> None:
        self._readers.close()
        with self._write_lock:
            if self._writer is not None:
                self._writer.close()
                self._writer = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def _snapshot(self) -> Iterator[sqlite3.Connection]:
        """A connection that sees the graph as it is now until the block ends."""
        with sqlite_errors(self._url), self._readers.lend() as connection:
            connection.execute("BEGIN")
            try:
                yield connection
            finally:
                connection.execute("ROLLBACK")

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with self._write_lock, sqlite_errors(self._url):
            if self._writer is None:
                self._writer = connect(self._path, "rw")
            self._writer.execute("BEGIN IMMEDIATE")
            try:
                yield self._writer
            except BaseException:
                self._writer.execute("ROLLBACK")
                raise
            self._writer.execute("COMMIT")


class _Snapshot:
    """What one connection sees, as a `Reader`."""

    def __init__(self, connection: sqlite3.Connection, queries: Mapping[str, str]) -> None:
        self._connection, self._queries = connection, queries

    def ask(self, name: str, **params: Parameter) -> list[Row]:
        query = QUERIES[name]
        cursor = self._connection.execute(self._queries[name], bind(query, params))
        if tuple(column[0] for column in cursor.description) != query.columns:
            raise QueryFileError(f"{name}.sql does not answer with the columns it declares")
        return [dict(zip(query.columns, row, strict=True)) for row in cursor]

    def revision(self) -> str:
        return find_revision(self._connection)


def bind(query: Query, params: dict[str, Parameter]) -> dict[str, Value]:
    """The parameters as SQLite takes them: lists as JSON, words as an FTS5 expression, all others null."""
    return bind_all(query, params, _bound)


def _bound(name: str, kind: ParameterType, value: Given) -> Value:
    if kind == "words":
        return fts5_expression(name, str(value))
    if kind == "phrase":
        return f'"{value}"'
    if isinstance(value, str | int | float):
        return value
    return json.dumps(list(value), ensure_ascii=False)


def fts5_expression(name: str, text: str) -> str:
    """What FTS5 is asked for ``text``; ParameterError for the parameter ``name`` where there is no word in it."""
    return " AND ".join(
        "({} OR characters : {})".format(
            " AND ".join(f'words : "{word}"' for word in term.words), f'"{" ".join(term.characters)}"'
        )
        for term in search_terms(name, text)
    )


def _facts(connection: sqlite3.Connection, name: str) -> SourceFacts:
    found = _run(connection, "facts/source", name=name).fetchone()
    if found is None:
        raise NotFoundError("Source", name)
    key, text, sha256 = found
    shared = _run(connection, "facts/shared_nodes", source=key)
    nodes = [Node(label, node, json.loads(props)) for label, node, props in shared]
    for table in _OWN_NODES:
        nodes.extend(_nodes(_run(connection, f"facts/{table}", source=key)))
    relations = in_order(_relations(_run(connection, "facts/relations", source=key)))
    return SourceFacts(SourceText(name, text, sha256), tuple(_sorted(nodes)), tuple(relations.values()))


def _sorted(nodes: Iterable[Node]) -> list[Node]:
    return sorted(nodes, key=lambda node: (node.label, node.id))


def _nodes(cursor: sqlite3.Cursor) -> Iterator[Node]:
    names = [column[0] for column in cursor.description][2:]
    for label, node, *values in cursor:
        yield Node(label, node, _known(names, values))


def _relations(cursor: sqlite3.Cursor) -> Iterator[Relation]:
    names = [column[0] for column in cursor.description][10:]
    for kind, subject, object_, source, document, start, end, quote, rule, confidence, *values in cursor:
        evidence = Evidence(source, document, start, end, quote, rule, confidence)
        yield Relation(kind, subject, object_, evidence, _known(names, values))


def _run(connection: sqlite3.Connection, statement_name: str, /, **given: Value) -> sqlite3.Cursor:
    return connection.execute(statement(statement_name), given)


def _known(names: list[str], values: list[Value]) -> dict[str, Value]:
    return {name: value for name, value in zip(names, values, strict=True) if value is not None}
