"""The server engine: a graph in a Neo4j database, written source by source, read from many threads and machines.

Writers take turns on one node, the graph's mark, which counts the writes. Neo4j reads what is committed at each query's
own moment; so an answer made of several queries is taken only where the count was the same before and after them.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import fields
from types import TracebackType
from typing import Any, Self, TypeVar

import neo4j
from neo4j.exceptions import IncompleteCommit

from graph.errors import NotFoundError, QueryFileError, StoreError
from graph.judgements import Judgement
from graph.model import Evidence, Node, Relation, SourceFacts, SourceText
from graph.ontology import ontology
from graph.queries import QUERIES, ParameterType, Query, read_query
from graph.store.base import Access, Parameter, Reader, Row, Written
from graph.store.binding import Given, bind_all, search_terms
from graph.store.merge import in_order, relation_key
from graph.store.neo4j_given import as_one_map, of_one_map
from graph.store.neo4j_judgements import delete_judgement, write_judgement
from graph.store.neo4j_order import by_code_point, with_places
from graph.store.neo4j_rows import INTERNAL, stated
from graph.store.neo4j_server import CYPHER, SCHEMA_VERSION, connect, prepare, run, server_errors
from graph.store.neo4j_upgrade import upgrade
from graph.store.neo4j_write import PreparedSource, ReplacedGraphError, delete_source, write_source

T = TypeVar("T")
_TRIES = 4


class Neo4jStore:
    """A `Store` in a database of the server at ``url``; see `graph.store.open_store`."""

    def __init__(self, url: str, access: Access, *, create: bool = True) -> None:
        self._url, self._database = url, access.database
        self._driver = connect(url, access)
        self._queries = {query.name: read_query(CYPHER / "read", query, ".cypher", "//") for query in QUERIES.values()}
        try:
            if prepare(self._driver, url, access, create=create) < SCHEMA_VERSION:
                with server_errors(url), self._session() as session:
                    upgrade(session)
        except BaseException:
            self._driver.close()
            raise

    @property
    def url(self) -> str:
        return self._url

    def ask(self, name: str, **params: Parameter) -> list[Row]:
        with server_errors(self._url), self._session() as session:
            return session.execute_read(lambda tx: self._snapshot(tx).ask(name, **params))

    def read(self, work: Callable[[Reader], T]) -> T:
        return self._in_one_state(work)

    def revision(self) -> str:
        return self._in_one_state(_Snapshot.revision)

    def write(self, facts: SourceFacts) -> Written:
        ontology().check(facts)
        source = PreparedSource(facts)
        return self._write(lambda tx: write_source(tx, source), "unchanged")

    def delete(self, source: str) -> bool:
        return self._write(lambda tx: delete_source(tx, source), False)

    def judge(self, judgement: Judgement) -> bool:
        return self._write(lambda tx: write_judgement(tx, judgement), False)

    def withdraw(self, id: str) -> bool:
        return self._write(lambda tx: delete_judgement(tx, id), False)

    def sources(self) -> dict[str, str]:
        rows = self._in_one_state(lambda snapshot: snapshot.run("state/find_sources"))
        return {row["name"]: row["sha256"] for row in rows}

    def facts(self, source: str) -> SourceFacts:
        return self._in_one_state(lambda snapshot: _facts(snapshot, source))

    def dump(self) -> tuple[list[Node], list[Relation]]:
        nodes, relations = self._in_one_state(
            lambda snapshot: (_nodes(snapshot.run("dump/nodes")), _relations(snapshot.run("dump/relations")))
        )
        return nodes, sorted(relations, key=relation_key)

    def close(self) -> None:
        self._driver.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _session(self) -> neo4j.Session:
        """A session that sees what was written through this store, whichever member of a cluster answers."""
        manager = self._driver.execute_query_bookmark_manager
        return self._driver.session(database=self._database, bookmark_manager=manager)

    def _snapshot(self, tx: neo4j.ManagedTransaction, state: Sequence[neo4j.Record] = ()) -> _Snapshot:
        return _Snapshot(self._url, tx, self._queries, state)

    def _in_one_state(self, work: Callable[[_Snapshot], T]) -> T:
        """What ``work`` makes of the graph while nobody writes; after a few tries the writers are made to wait.

        A single query is of one state by itself.
        """

        def attempt(tx: neo4j.ManagedTransaction) -> T:
            before = run(tx, "state/find_revision")
            snapshot = self._snapshot(tx, before)
            answer = work(snapshot)
            if snapshot.asked > 1 and run(tx, "state/find_revision") != before:
                raise _WrittenMeanwhileError
            return answer

        with server_errors(self._url), self._session() as session:
            for _ in range(_TRIES):
                try:
                    return session.execute_read(attempt)
                except _WrittenMeanwhileError:
                    continue
            return self._in_turn(session, work)

    def _in_turn(self, session: neo4j.Session, work: Callable[[_Snapshot], T]) -> T:
        """What ``work`` makes of the graph while the writers wait."""
        answers: list[T] = []

        def attempt(tx: neo4j.ManagedTransaction) -> None:
            answers.append(work(self._snapshot(tx, run(tx, "state/hold_writers"))))
            raise _RollBackError

        with suppress(_RollBackError):
            session.execute_write(attempt)
        return answers[-1]

    def _write(self, work: Callable[[neo4j.ManagedTransaction], T], nothing: T) -> T:
        """What ``work`` answers, committed unless it is ``nothing``.

        A server that dies at the commit does not say what became of it; ``work`` is then done once more, which
        changes nothing where it was committed.
        """
        answers: list[T] = []

        def attempt(tx: neo4j.ManagedTransaction) -> T:
            answer = work(tx)
            if answer == nothing:
                raise _RollBackError
            answers.append(answer)
            return answer

        with server_errors(self._url), self._session() as session:
            try:
                try:
                    return session.execute_write(attempt)
                except IncompleteCommit:
                    return session.execute_write(attempt)
            except _RollBackError:
                return answers[-1] if answers else nothing
            except ReplacedGraphError as error:
                raise StoreError(
                    self._url,
                    "the graph was taken away, or made one of another version, since it was opened",
                    hint="run the same command again: a database that is empty becomes a new graph",
                ) from error


class _WrittenMeanwhileError(Exception):
    """The graph was written between the queries of an answer."""


class _RollBackError(Exception):
    """What a transaction did is not to be kept."""


class _Snapshot:
    """What one transaction sees, as a `Reader`; ``state`` is the graph's mark as it found it, if there is one."""

    def __init__(
        self, url: str, tx: neo4j.ManagedTransaction, queries: Mapping[str, str], state: Sequence[neo4j.Record]
    ) -> None:
        self._url, self._tx, self._queries, self._state = url, tx, queries, state
        self.asked = 0

    def revision(self) -> str:
        if not self._state:
            raise StoreError(self._url, "there is no graph here any more", hint="ingest documents into it first")
        return str(self._state[0]["state"])

    def run(self, name: str, /, **given: Any) -> list[neo4j.Record]:
        """All rows of a statement that is no declared query."""
        self.asked += 1
        return run(self._tx, name, **given)

    def ask(self, name: str, **params: Parameter) -> list[Row]:
        self.asked += 1
        query = QUERIES[name]
        text = self._queries[name]
        result = self._tx.run(*as_sent(text, query, params))
        if tuple(result.keys()) != query.columns:
            raise QueryFileError(f"{name}.cypher does not answer with the columns it declares")
        return [dict(zip(query.columns, row, strict=True)) for row in result.values()]


def as_sent(text: str, query: Query, params: dict[str, Parameter]) -> tuple[str, dict[str, Any]]:
    """The statement and its parameters as they go to the server; ``text`` is that of the query's file."""
    given = with_places(text, bind(query, params))
    return of_one_map(by_code_point(text)), as_one_map(given)


def bind(query: Query, params: dict[str, Parameter]) -> dict[str, Any]:
    """The parameters as the server takes them: words as a Lucene expression, all that are left out null."""
    return bind_all(query, params, _bound)


def _bound(name: str, kind: ParameterType, value: Given) -> Any:
    if kind == "words":
        return lucene_expression(name, str(value))
    if kind == "phrase":
        return f'letters:"{value}"'
    if isinstance(value, int | float):
        return value
    # A StrEnum is made the text it is: the driver knows no such type.
    return str(value) if isinstance(value, str) else list(value)


def lucene_expression(name: str, text: str) -> str:
    """What the full-text index is asked for ``text``; ParameterError where there is no word in it.

    Words and characters have only letters and digits in them (see `graph.words`), so nothing needs escaping.
    """
    return " AND ".join(
        '(({}) OR characters:"{}")'.format(
            " AND ".join(f'words:"{word}"' for word in term.words), " ".join(term.characters)
        )
        for term in search_terms(name, text)
    )


def _facts(snapshot: _Snapshot, name: str) -> SourceFacts:
    source = snapshot.run("facts/source", name=name)
    if not source:
        raise NotFoundError("Source", name)
    shared = [
        Node(row["label"], row["id"], json.loads(row["props"])) for row in snapshot.run("facts/shared_nodes", name=name)
    ]
    nodes = sorted(
        (*_nodes(snapshot.run("facts/own_nodes", name=name)), *shared), key=lambda node: (node.label, node.id)
    )
    relations = in_order(_relations(snapshot.run("facts/relations", name=name)))
    return SourceFacts(
        SourceText(name, source[0]["text"], source[0]["sha256"]), tuple(nodes), tuple(relations.values())
    )


def _nodes(rows: Iterable[neo4j.Record]) -> list[Node]:
    nodes = (Node(row["label"], row["id"], stated(row["props"].items())) for row in rows)
    return sorted(nodes, key=lambda node: (node.label, node.id))


def _relations(rows: Iterable[neo4j.Record]) -> list[Relation]:
    return [_relation(row) for row in rows]


def _relation(row: neo4j.Record) -> Relation:
    props: dict[str, Any] = {name: value for name, value in row["props"].items() if name not in INTERNAL}
    evidence = Evidence(**{field.name: props.pop(field.name) for field in fields(Evidence)})
    return Relation(row["type"], row["start"], row["end"], evidence, props)
