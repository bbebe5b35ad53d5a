"""The forms entities are known by in SQLite: kept in step with what sources say, within their transaction."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from graph.model import Node, Value
from graph.store.forms import CALLED, NAMED, Call, as_id, form_row
from graph.store.merge import name_forms
from graph.store.sqlite_file import statement


@dataclass(slots=True)
class Forms:
    """What a transaction does to the forms: what a source called entities, what it calls them, what may be unused."""

    connection: sqlite3.Connection
    before: set[tuple[str, int]] = field(default_factory=set)
    now: dict[tuple[str, int], str] = field(default_factory=dict)
    loose: list[str] = field(default_factory=list)
    said: set[str] = field(default_factory=set)
    described: list[dict[str, Value]] = field(default_factory=list)
    names: list[dict[str, Value]] = field(default_factory=list)

    def silence(self, source: int, silenced: Iterable[int]) -> None:
        """Note what a source called entities, before it is taken out."""
        self.before.update(self._run("find_calls", {"source": source}))
        nodes = json.dumps(sorted(silenced))
        self.loose.extend(form for (form,) in self._run("find_forms", {"nodes": nodes}))

    def call(self, calls: Iterable[Call], keys: Mapping[str, int], labels: Mapping[str, str]) -> None:
        """Note what a source calls entities."""
        self.now.update({(form, keys[id]): labels[id] for form, id in calls})

    def describe(self, key: int, node: Node) -> None:
        """The name and the aliases of an entity, in place of those before."""
        self.described.append({"key": key})
        for form, tier in name_forms(str(node.props["name"]), node.props.get("aliases")):
            self._put(form, key, tier, node.label)

    def settle(self) -> None:
        """Keep what is called so now, and remove what nobody is called any more."""
        uncalled: list[dict[str, Value]] = [
            {"form": form, "entity": entity} for form, entity in self.before - self.now.keys()
        ]
        self._run_all("delete_call", uncalled)
        for (form, entity), label in self.now.items():
            if (form, entity) not in self.before:
                self._put(form, entity, CALLED, label)
        self._run_all("delete_names", self.described)
        self._run_all("put_name", self.names)
        found = self._run("find_new_forms", {"forms": json.dumps(sorted(self.said))}).fetchall()
        new = [{"form": form, **form_row(form)} for (form,) in found]
        self._run_all("put_form", new)
        self._run_all("put_letters", new)
        found = self._run("find_unused_forms", {"forms": json.dumps(self.loose)}).fetchall()
        unused = [{"key": key} for (key,) in found]
        self._run_all("delete_letters", unused)
        self._run_all("delete_form", unused)

    def _put(self, form: str, entity: int, tier: int, label: str) -> None:
        self.names.append({"form": form, "entity": entity, "tier": tier, "as_id": as_id(label, form, tier)})
        if label in NAMED:
            self.said.add(form)

    def _run(self, name: str, given: Mapping[str, Value]) -> sqlite3.Cursor:
        return self.connection.execute(statement(f"write/{name}"), given)

    def _run_all(self, name: str, rows: Iterable[Mapping[str, Value]]) -> None:
        self.connection.executemany(statement(f"write/{name}"), rows)
