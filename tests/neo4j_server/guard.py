"""A command that is run if this process dies, however it dies: nothing it started is left behind."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence


class Guard:
    """A shell that waits at a pipe: the pipe closes when this process is gone, and the shell runs the command."""

    def __init__(self, command: Sequence[str]) -> None:
        self._shell = subprocess.Popen(
            ["sh", "-c", 'cat >/dev/null; exec "$@"', "sh", *command],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    def dismiss(self) -> None:
        """Go, and run nothing."""
        self._shell.kill()
        self._shell.wait()
        if self._shell.stdin:
            self._shell.stdin.close()
