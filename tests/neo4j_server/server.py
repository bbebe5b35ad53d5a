"""What every kind of private server does: start, stop, die, start again, and run admin commands while it is down."""

from __future__ import annotations

import atexit
import random
import re
import socket
import subprocess
import time
from abc import ABC, abstractmethod
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from neo4j import GraphDatabase
from neo4j.exceptions import AuthError, DriverError, Neo4jError

VERSION = re.findall(r"<neo4j\.version>(.+)<", Path(__file__).with_name("pom.xml").read_text(encoding="utf-8"))[0]

# Below what systems hand out to outgoing connections: on a handed-out port, a client that waits for a dead server
# may be connected to itself, and the server can't have its port back.
PORTS = range(20_000, 32_000)


class ServerError(RuntimeError):
    """A server that did not start, or an admin command that failed, with the tail of what it said."""


class MissingServerError(RuntimeError):
    """No server can be had on this machine; the message names what to install."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How a private server is run. No password means no authentication; no port means any free one."""

    heap: str = "512m"
    pagecache: str = "256m"
    password: str | None = None
    port: int | None = None
    short_lived: bool = False  # Java compiles less: a third less work for a few thousand queries, more for long loads
    patience: float = 120.0  # seconds a start may take; recovery after a kill takes longest


class Server(ABC):
    """A server with its own home folder, which stays when it is stopped; it dies with the process that made it."""

    def __init__(self, home: Path, settings: Settings | None = None) -> None:
        self.home = home.resolve()
        self.settings = settings or Settings()
        self.port = self.settings.port or free_port()
        for folder in ("conf", "data", "import", "logs", "plugins", "run"):
            (self.home / folder).mkdir(parents=True, exist_ok=True)

    @property
    def url(self) -> str:
        return f"neo4j://127.0.0.1:{self.port}"

    @property
    def auth(self) -> tuple[str, str] | None:
        """What a driver is to be given: user and password, or null where none is asked for."""
        return ("neo4j", self.settings.password) if self.settings.password else None

    def start(self) -> None:
        """Return when it answers queries; one that already runs is left alone."""
        if self.runs():
            return
        if listens(self.port):
            raise ServerError(f"port {self.port} of 127.0.0.1 is taken by another program")
        self._launch()
        atexit.register(self.kill)
        try:
            self._await_answer()
        except BaseException:
            self.kill()
            raise

    def stop(self) -> None:
        """Shut down in good order; nothing happens where nothing runs."""
        atexit.unregister(self.kill)
        self._end(gently=True)

    def kill(self) -> None:
        """Die at once, as in a power cut."""
        atexit.unregister(self.kill)
        self._end(gently=False)

    def restart(self) -> None:
        self.stop()
        self.start()

    def admin(self, *arguments: str) -> str:
        """Run a ``neo4j-admin`` command on the stopped server and return what it said.

        Name files by absolute paths below ``home``: a container sees nothing else.
        """
        if self.runs():
            raise ServerError("admin commands need a stopped server")
        done = subprocess.run(
            self._admin_command(arguments),
            env=self._admin_environment(),
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
        )
        if done.returncode:
            raise ServerError(f"neo4j-admin {arguments[0]} ended with {done.returncode}:\n{tail(done.stdout)}")
        return done.stdout

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    @abstractmethod
    def runs(self) -> bool: ...

    @abstractmethod
    def said(self) -> str:
        """What it wrote to its console."""

    @abstractmethod
    def _launch(self) -> None: ...

    @abstractmethod
    def _end(self, *, gently: bool) -> None:
        """End what was launched and tidy up after it, also where it died by itself; do nothing where nothing was."""

    @abstractmethod
    def _admin_command(self, arguments: tuple[str, ...]) -> list[str]: ...

    def _admin_environment(self) -> dict[str, str] | None:
        return None

    def _await_answer(self) -> None:
        # An open port is not yet a server that answers, so only a query counts.
        until = time.monotonic() + self.settings.patience
        with GraphDatabase.driver(f"bolt://127.0.0.1:{self.port}", auth=self.auth, connection_timeout=5) as driver:
            while True:
                if not self.runs():
                    raise ServerError(f"the Neo4j server died while it started:\n{tail(self.said())}")
                try:
                    with driver.session(database="neo4j") as session:
                        session.run("RETURN 1").consume()
                except AuthError:
                    raise
                except (DriverError, Neo4jError) as error:
                    if time.monotonic() > until:
                        waited = f"{self.settings.patience:g} seconds"
                        raise ServerError(f"no answer within {waited} ({error}):\n{tail(self.said())}") from error
                    time.sleep(0.2)
                else:
                    return


def tail(text: str, lines: int = 30) -> str:
    return "\n".join(text.splitlines()[-lines:])


def listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def free_port() -> int:
    for port in random.SystemRandom().sample(PORTS, 100):
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    raise ServerError(f"no free port between {PORTS.start} and {PORTS.stop}")
