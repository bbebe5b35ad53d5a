"""Whether an address can be listened on: told before any work is done for a server that could not start.

``python -m api.port HOST PORT`` says so from a shell.
"""

from __future__ import annotations

import socket
import sys

from graph.errors import ZhengmaiError


class PortError(ZhengmaiError):
    """An address that can't be listened on."""

    def __init__(self, host: str, port: int, reason: str) -> None:
        self.host, self.port = host, port
        self.hint = "Choose another with --port (make run: PORT=8001)."
        super().__init__(f"{host}:{port} can't be listened on: {reason}")


def check_port(host: str, port: int) -> None:
    """PortError where ``host:port`` can't be listened on."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError as error:
        raise PortError(host, port, error.strerror or str(error)) from error


def main(host: str, port: str) -> str | None:
    """The message for the shell, None where all is well."""
    try:
        check_port(host, int(port))
    except ValueError:
        return f"error: {port!r} is no port number\n  Give a number from 1 to 65535 (make run: PORT=8001)."
    except PortError as error:
        return f"error: {error}\n  {error.hint}"
    return None


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
