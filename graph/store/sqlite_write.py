"""One source into SQLite, or out of it: the steps of a transaction that the caller opens and closes."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, Literal

from graph.ids import name_key, number_key
from graph.model import Node, Relation, SourceFacts, Value
from graph.ontology import Ontology, ontology
from graph.store.base import Written
from graph.store.changelog import entry, oldest_kept, titles_in, titles_of
from graph.store.forms import calls
from graph.store.merge import fingerprint, in_order, merge, props_json, searched_forms
from graph.store.revision import revision_after
from graph.store.sqlite_file import statement
from graph.store.sqlite_forms import Forms
from graph.words import cut_forms

_ENTITIES = ("Actor", "Program", "Metric", "Period", "Place")
_ENTITY = tuple(dict.fromkeys(name for label in _ENTITIES for name in ontology().nodes[label].properties))
_RELATION = tuple(dict.fromkeys(name for kind in ontology().relations.values() for name in kind.properties))
_OWN_TABLES = {"Document": "put_document", "Section": "put_section", "Measure": "put_measure"}


def write_source(connection: sqlite3.Connection, facts: SourceFacts) -> Written:
    """Put ``facts`` in the place of what their source said before."""
    relations = in_order(facts.relations)
    marks = {"sha256": facts.source.sha256, "fingerprint": fingerprint(facts, relations)}
    known = find_source(connection, facts.source.name)
    if known is not None and known[1:] == (marks["sha256"], marks["fingerprint"]):
        return "unchanged"
    before = _titles(connection, known[0]) if known else {}
    forms = Forms(connection)
    silenced = _take_out(connection, known[0], forms) if known else set()
    _run(connection, "put_source", {"name": facts.source.name, "text": facts.source.text, **marks})
    revision = _count(connection, facts.source.name, *marks.values())
    (source, _, _) = known or _run(connection, "find_source", {"name": facts.source.name}).fetchone()
    spoken_of = _put_in(connection, source, facts.nodes, relations.values(), forms)
    _settle(connection, silenced | spoken_of.keys(), {key for key, new in spoken_of.items() if new}, forms)
    event: Literal["created", "changed"] = "changed" if known else "created"
    _log(connection, entry(event, facts.source.name, revision, before, titles_of(facts)))
    return event


def delete_source(connection: sqlite3.Connection, name: str) -> bool:
    """Take a source out with everything only it said; False where there is none of that name."""
    known = find_source(connection, name)
    if known is None:
        return False
    before = _titles(connection, known[0])
    forms = Forms(connection)
    silenced = _take_out(connection, known[0], forms)
    _run(connection, "delete_source", {"source": known[0]})
    revision = _count(connection, name)
    _settle(connection, silenced, set(), forms)
    _log(connection, entry("removed", name, revision, before, {}))
    return True


def find_source(connection: sqlite3.Connection, name: str) -> tuple[int, str, str] | None:
    """Key, SHA-256 and fingerprint of a source."""
    row: tuple[int, str, str] | None = _run(connection, "find_source", {"name": name}).fetchone()
    return row


def find_revision(connection: sqlite3.Connection) -> str:
    """The graph's revision; see `graph.store.revision`."""
    (revision,) = _run(connection, "find_revision", {}).fetchone()
    return str(revision)


def _count(connection: sqlite3.Connection, source: str, *marks: str) -> str:
    revision = revision_after(find_revision(connection), source, *marks)
    _run(connection, "put_revision", {"revision": revision})
    return revision


def _titles(connection: sqlite3.Connection, source: int) -> dict[str, str | None]:
    return titles_in(_run(connection, "find_documents", {"source": source}))


def _log(connection: sqlite3.Connection, change: Mapping[str, Value]) -> None:
    number = _run(connection, "put_change", change).lastrowid or 0
    if (oldest := oldest_kept(number)) is not None:
        _run(connection, "delete_changes", {"oldest": oldest})


def _take_out(connection: sqlite3.Connection, source: int, forms: Forms) -> set[int]:
    """Remove what a source says; the keys of the shared nodes it spoke of."""
    given = {"source": source}
    silenced = {key for (key,) in _run(connection, "find_sighted", given)}
    forms.silence(source, silenced)
    for step in ("relations", "own_words", "own_nodes", "sightings"):
        _run(connection, f"delete_{step}", given)
    return silenced


def _put_in(
    connection: sqlite3.Connection, source: int, nodes: Sequence[Node], relations: Collection[Relation], forms: Forms
) -> dict[int, bool]:
    """Write a source's nodes and relations; the keys of the shared nodes it speaks of, and whether in a new way."""
    declared = ontology()
    shared = [node for node in nodes if declared.is_shared(node)]
    own = [node for node in nodes if not declared.is_shared(node)]
    _run_all(connection, "put_own_node", ({"id": n.id, "label": n.label, "source_key": source} for n in own))
    _run_all(connection, "put_shared_node", ({"id": n.id, "label": n.label} for n in shared))
    keys = dict(_run(connection, "find_keys", {"ids": json.dumps([node.id for node in nodes])}).fetchall())
    _put_own(connection, own, keys)
    spoken_of = _put_variants(connection, source, shared, keys)
    _run_all(connection, "put_relation", (_relation_row(relation, source, keys) for relation in relations))
    forms.call(calls(relations), keys, {node.id: node.label for node in nodes})
    return spoken_of


def _put_own(connection: sqlite3.Connection, nodes: Iterable[Node], keys: Mapping[str, int]) -> None:
    by_label: dict[str, list[Node]] = defaultdict(list)
    for node in nodes:
        by_label[node.label].append(node)
    for label, table in _OWN_TABLES.items():
        rows = [_node_row(ontology(), node, keys[node.id]) for node in by_label[label]]
        _run_all(connection, table, rows)
        _run_all(connection, "put_words", filter(None, (_words_row(label, row) for row in rows)))


def _put_variants(
    connection: sqlite3.Connection, source: int, nodes: Iterable[Node], keys: Mapping[str, int]
) -> dict[int, bool]:
    said = {keys[node.id]: props_json(node.props) for node in nodes}
    known = set(_run(connection, "find_variants", {"nodes": json.dumps(list(said))}).fetchall())
    spoken_of = {key: (key, props) not in known for key, props in said.items()}
    _run_all(connection, "put_variant", ({"node": key, "props": said[key]} for key, new in spoken_of.items() if new))
    _run_all(connection, "put_sighting", (_sighting_row(source, key, props) for key, props in said.items()))
    return spoken_of


def _sighting_row(source: int, node: int, props: str) -> dict[str, Value]:
    return {"source": source, "node": node, "props": props}


def _settle(connection: sqlite3.Connection, touched: set[int], renewed: set[int], forms: Forms) -> None:
    """Describe anew the shared nodes of which something else is said now, and remove those nobody speaks of."""
    unsighted = _run(connection, "find_unsighted", {"nodes": json.dumps(sorted(touched))}).fetchall()
    _run_all(connection, "delete_variant", ({"key": key} for key, _ in unsighted))
    changed = renewed | {node for _, node in unsighted}
    described: dict[tuple[Any, ...], list[str]] = defaultdict(list)
    for *node, props in _run(connection, "find_described", {"nodes": json.dumps(sorted(changed))}).fetchall():
        described[*node].extend([props] if props else [])
    nodes = {
        key: Node(label, name, merge(map(json.loads, variants)))
        for (key, name, label), variants in described.items()
        if variants
    }
    _run_all(connection, "delete_words", ({"key": key} for key, _, _ in described))
    _run_all(connection, "delete_node", ({"key": key} for key, _, _ in described if key not in nodes))
    _describe(connection, nodes, forms)
    forms.settle()


def _describe(connection: sqlite3.Connection, nodes: Mapping[int, Node], forms: Forms) -> None:
    rows = {key: _node_row(ontology(), node, key) for key, node in nodes.items()}
    for key, node in nodes.items():
        if node.label != "Document":
            forms.describe(key, node)
    _run_all(connection, "put_document", (rows[key] for key, node in nodes.items() if node.label == "Document"))
    _run_all(connection, "put_entity", (rows[key] for key, node in nodes.items() if node.label != "Document"))
    words = (_words_row(node.label, rows[key]) for key, node in nodes.items())
    _run_all(connection, "put_words", filter(None, words))


def _node_row(declared: Ontology, node: Node, key: int) -> dict[str, Any]:
    names = _ENTITY if node.label in _ENTITIES else tuple(declared.nodes[node.label].properties)
    row: dict[str, Any] = dict.fromkeys(names) | dict(node.props)
    if node.label == "Document":
        number = node.props.get("doc_number")
        row["number_key"] = number_key(str(number)) if number else None
    return row | {"key": key, "id": node.id, "label": row["label"] if node.label == "Section" else node.label}


def _words_row(label: str, row: Mapping[str, Any]) -> dict[str, Value] | None:
    forms = searched_forms(label, row)
    if not forms:
        return None
    words, characters = cut_forms(forms)
    return {"key": row["key"], "words": words, "characters": characters}


def _relation_row(relation: Relation, source: int, keys: Mapping[str, int]) -> dict[str, Value]:
    proof = relation.evidence
    return {
        **dict.fromkeys(_RELATION),
        **relation.props,
        "type": relation.type,
        "subject": keys[relation.start],
        "object": keys[relation.end],
        "source": source,
        "document": keys[proof.document],
        "start": proof.start,
        "end": proof.end,
        "rule": proof.rule,
        "confidence": proof.confidence,
        "quote": proof.quote,
        "quote_key": name_key(proof.quote) if relation.type == "MENTIONS" else None,
    }


def _run(connection: sqlite3.Connection, name: str, given: Mapping[str, Value]) -> sqlite3.Cursor:
    return connection.execute(statement(f"write/{name}"), given)


def _run_all(connection: sqlite3.Connection, name: str, rows: Iterable[Mapping[str, Value]]) -> None:
    connection.executemany(statement(f"write/{name}"), rows)
