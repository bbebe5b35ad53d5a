"""Which private server is used: one of a Docker engine, else one that Java runs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.neo4j_server.docker import docker_kit
from tests.neo4j_server.java import java_kit
from tests.neo4j_server.server import MissingServerError, Server, Settings

Kit = Callable[[], Callable[[Path, Settings], Server]]

KITS: tuple[Kit, ...] = (docker_kit, java_kit)


def private_server(home: Path, settings: Settings | None = None) -> Server:
    """A stopped server of ours, with its data in ``home``. Raises MissingServerError where none can be had."""
    reasons = []
    for kit in KITS:
        try:
            make = kit()
        except MissingServerError as error:
            reasons.append(str(error))
        else:
            return make(home, settings or Settings())
    raise MissingServerError("No Neo4j server can be had here:" + "".join(f"\n  - {reason}" for reason in reasons))
