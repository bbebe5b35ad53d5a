"""CSV files that ``neo4j-admin database import full`` takes: a whole graph as `graph.store.neo4j` keeps it.

Own nodes and relations are written as they come, source by source; only the shared nodes, which many sources describe,
are kept until the end.
"""

from __future__ import annotations

import json
import shlex
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from graph.exports.neo4j_tables import Tables
from graph.model import Node, Relation, SourceFacts
from graph.ontology import ontology
from graph.store.changelog import entry, titles_of
from graph.store.forms import Call, calls
from graph.store.merge import fingerprint, in_order, merge
from graph.store.neo4j_rows import call_row, is_entity, names_row, node_row, relation_row, variant_row
from graph.store.neo4j_server import SCHEMA_VERSION
from graph.store.revision import NEW, revision_after

ARGUMENTS = "import.args"
_COMMAND = "neo4j-admin database import full"
_MARK = "zhengmai"  # as cypher/state/mark.cypher has it


def write(facts: Iterable[SourceFacts], folder: Path) -> None:
    """Write the graph that ``facts`` make up into ``folder``, and the importer's arguments into `ARGUMENTS`."""
    with Tables(folder) as tables:
        graph = _Graph(tables)
        for source in facts:
            graph.add(source)
        graph.finish()
        arguments = [*tables.arguments(), "--multiline-fields=true", "--bad-tolerance=0", *tables.buffer()]
    (folder / ARGUMENTS).write_text("".join(f"{argument}\n" for argument in arguments), encoding="utf-8")


def next_steps(folder: Path, database: str) -> str:
    """The command that imports what `write` left in ``folder`` into the stopped server's ``database``."""
    arguments = (folder / ARGUMENTS).read_text(encoding="utf-8").splitlines()
    command = " \\\n  ".join([f"{_COMMAND} {shlex.quote(database)}", *(_at(folder, given) for given in arguments)])
    return (
        "Import it on the server's machine while the server is stopped:\n\n"
        f"{command}\n\n"
        f"or, standing in the folder: {_COMMAND} {shlex.quote(database)} @{ARGUMENTS}\n\n"
        "A database that is there is replaced with --overwrite-destination=true only.\n"
        "Constraints and indexes are made when zhengmai first opens it."
    )


def _at(folder: Path, argument: str) -> str:
    name, _, value = argument.partition("=")
    return f"{name}={shlex.quote(str(folder.absolute() / value))}" if value.endswith(".csv") else argument


@dataclass(slots=True)
class _Graph:
    """What has been written so far, and what is known of the shared nodes."""

    tables: Tables
    sources: int = 0
    revision: str = NEW
    labels: dict[str, str] = field(default_factory=dict)
    variants: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    calls: set[Call] = field(default_factory=set)

    def add(self, facts: SourceFacts) -> None:
        """A source, its own nodes and its relations; what it says of shared nodes is kept for `finish`."""
        self.sources += 1
        relations = in_order(facts.relations)
        source = facts.source
        marks = {"sha256": source.sha256, "fingerprint": fingerprint(facts, relations), "text": source.text}
        self.tables.node("Source", {"name": source.name, **marks})
        self.revision = revision_after(self.revision, source.name, marks["sha256"], marks["fingerprint"])
        change = entry("created", source.name, self.revision, {}, titles_of(facts)) | {"at": None}
        self.tables.node("Change", {"number": self.sources, **change})
        for node in facts.nodes:
            if ontology().is_shared(node):
                self._say(source.name, node)
            else:
                self._node(node)
                self.tables.link("HOLDS", source.name, node.id)
        for relation in relations.values():
            self._relation(relation)
        self.calls |= calls(relations.values())

    def finish(self) -> None:
        """The shared nodes as all sources together describe them, the names they are known by, and the mark."""
        forms: dict[str, Mapping[str, str]] = {}
        for id, label in self.labels.items():
            node = Node(label, id, merge(map(json.loads, sorted(self.variants[id]))))
            self._node(node)
            if is_entity(label):
                self._name(id, names_row(node)["forms"], forms)
        for call in sorted(self.calls):
            self._name(call[1], [call_row(call, self.labels[call[1]])], forms)
        for form, sound in sorted(forms.items()):
            self.tables.node("Name", {"form": form, **sound})
        mark = {"id": _MARK, "version": SCHEMA_VERSION, "revision": self.sources, "state": self.revision}
        self.tables.node("Schema", mark)

    def _say(self, source: str, node: Node) -> None:
        row = variant_row(node)
        self.labels.setdefault(node.id, node.label)
        if row["props"] not in self.variants[node.id]:
            self.variants[node.id].add(row["props"])
            self.tables.node("Variant", {"id": row["id"], "props": row["props"]})
            self.tables.link("DESCRIBES", row["id"], node.id)
        self.tables.link("SAYS", source, row["id"])

    def _node(self, node: Node) -> None:
        self.tables.node(node.label, node_row(node))

    def _relation(self, relation: Relation) -> None:
        row = relation_row(relation)
        self.tables.link(row["type"], row["start"], row["end"], row["props"])

    def _name(self, id: str, rows: Iterable[Mapping[str, Any]], forms: dict[str, Mapping[str, str]]) -> None:
        """The forms an entity is known by, each gathered in ``forms`` with what it sounds like."""
        for row in rows:
            self.tables.link("NAMES", row["form"], id, {"tier": row["tier"], "as_id": row["as_id"]})
            forms[row["form"]] = row["sound"] or forms.get(row["form"], {})
