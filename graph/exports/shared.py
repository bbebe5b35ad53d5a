"""What the sources say of nodes they share, kept on disk until the last has spoken: each node comes out once."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import groupby

from graph.exports.scratch import Scratch
from graph.model import Node
from graph.store.merge import merge, props_json


class SharedNodes(Scratch):
    """Shared nodes by what has been said of them so far; memory does not grow with their number."""

    def __init__(self) -> None:
        super().__init__("variant")

    def say(self, nodes: Iterable[Node]) -> None:
        """Take in how one source describes ``nodes``."""
        rows = ((node.label, node.id, props_json(node.props)) for node in nodes)
        self.put("add", rows)

    def name(self, label: str, id: str) -> str | None:
        """The name all sources together give a node; null where none has described it."""
        said = self.rows("of_node", label, id)
        name = merge(json.loads(props) for (props,) in said).get("name")
        return None if name is None else str(name)

    def __iter__(self) -> Iterator[Node]:
        """The nodes as all sources together describe them, by label and id."""
        rows = self.rows("rows")
        for (label, id), said in groupby(rows, key=lambda row: (row[0], row[1])):
            yield Node(label, id, merge(json.loads(props) for _, _, props in said))
