"""JSON Lines: a node or a relation a line, all nodes before all relations."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from graph.exports.columns import evidence, node_props, relation_props
from graph.exports.flow import nodes_first, relation_id
from graph.model import Node, Relation, SourceFacts


def write(facts: Iterable[SourceFacts]) -> Iterator[bytes]:
    """The graph that ``facts`` make up."""
    for piece, _ in nodes_first(facts, _node, _relation):
        yield piece


def _node(node: Node) -> bytes:
    return _line({"node": node.label, "id": node.id, "props": node_props(node)})


def _relation(relation: Relation) -> bytes:
    ends = {"relation": relation.type, "id": relation_id(relation), "from": relation.start, "to": relation.end}
    return _line(ends | {"props": relation_props(relation), "evidence": evidence(relation)})


def _line(members: dict[str, Any]) -> bytes:
    return json.dumps(members, ensure_ascii=False, separators=(",", ":")).encode("utf-8") + b"\n"
