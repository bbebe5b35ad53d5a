"""Servers on this machine's own address, each a process: the API over a store, and the trivial one beside it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from time import monotonic, sleep

from graph.store.base import Access

HOST = "127.0.0.1"
_PATIENCE = 60.0


class ServerDiedError(RuntimeError):
    """A server that is to be measured does not answer."""


@contextmanager
def served_api(url: str, access: Access, *, kept: bool = False) -> Iterator[int]:
    """The port of the API over the store at ``url``, as `zhengmai serve` serves it; ``kept``: it keeps its answers."""
    port = _free_port()
    command = [sys.executable, "-m", "api.cli", "serve", "--store", url, "--port", str(port)]
    environment = {"ZHENGMAI_LOG": "error", **access_environment(access)}
    if not kept:
        environment["ZHENGMAI_KEPT_ANSWERS"] = "0"
    with _served(command, port, "/readyz", environment):
        yield port


@contextmanager
def served_trivial() -> Iterator[int]:
    """The port of an API with one route that does nothing (`bench.trivial`)."""
    port = _free_port()
    with _served([sys.executable, "-m", "bench.trivial", str(port)], port, "/trivial", {}):
        yield port


def access_environment(access: Access) -> dict[str, str]:
    """``access`` as the settings take it."""
    named = {"USER": access.user, "PASSWORD": access.password, "DATABASE": access.database}
    return {f"ZHENGMAI_NEO4J_{name}": value for name, value in named.items() if value is not None}


@contextmanager
def _served(command: list[str], port: int, path: str, environment: dict[str, str]) -> Iterator[None]:
    whole = os.environ | environment
    with subprocess.Popen(command, env=whole, stdout=subprocess.DEVNULL) as process:  # noqa: S603 — our own
        try:
            _await(process, port, path)
            yield
        finally:
            process.terminate()


def _await(process: subprocess.Popen[bytes], port: int, path: str) -> None:
    until = monotonic() + _PATIENCE
    while monotonic() < until:
        if process.poll() is not None:
            raise ServerDiedError(f"{' '.join(map(str, process.args))} ended with {process.returncode}")  # type: ignore[arg-type]
        with closing(HTTPConnection(HOST, port, timeout=_PATIENCE)) as connection:
            try:
                connection.request("GET", path)
                if connection.getresponse().status == 200:
                    return
            except OSError:
                sleep(0.1)
    raise ServerDiedError(f"nothing answers at {HOST}:{port}{path}")


def _free_port() -> int:
    with socket.create_server((HOST, 0)) as taken:
        port: int = taken.getsockname()[1]
        return port
