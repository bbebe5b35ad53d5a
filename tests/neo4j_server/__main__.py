"""``make neo4j``: the tests' server in the foreground, with data that stays."""

from __future__ import annotations

import argparse
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.neo4j_server.pick import private_server
from tests.neo4j_server.server import MissingServerError, ServerError, Settings


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.neo4j_server", description="A Neo4j server for development.")
    parser.add_argument("--home", type=Path, default=Path(".zhengmai/neo4j"), help="where its data is kept")
    parser.add_argument("--port", type=int, default=7687)
    parser.add_argument("--heap", default="512m")
    parser.add_argument("--pagecache", default="256m")
    given = parser.parse_args(arguments)
    settings = Settings(heap=given.heap, pagecache=given.pagecache, port=given.port)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        serve(given.home, settings)
    except (MissingServerError, ServerError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    except KeyboardInterrupt:
        sys.stdout.write("stopped\n")
    return 0


def serve(home: Path, settings: Settings) -> None:
    sys.stdout.write("starting Neo4j (the first time fetches it)\n")
    with private_server(home, settings) as server:
        sys.stdout.write(
            f"Neo4j answers at {server.url}, without a password, to this machine alone; its data is in {home}.\n"
            f"Use it so:   export ZHENGMAI_STORE={server.url}\n"
            "Ctrl-C stops it.\n"
        )
        sys.stdout.flush()
        signal.pause()


if __name__ == "__main__":
    sys.exit(main())
