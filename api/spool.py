"""Documents that wait to be read, on disk: their names are kept beside them, and no file is called by one."""

from __future__ import annotations

import tempfile
import threading
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import IO
from uuid import uuid4

from api.reading import Input
from api.refusals import BusyError

MAX_BYTES = 2_000_000_000
"""Bytes that may wait at a time; what comes beyond them is sent away."""
_PIECE = 1 << 20
_AGAIN = 60


@dataclass(frozen=True, slots=True)
class Sent:
    """A document as it was sent: its name and what is in it."""

    name: str
    file: IO[bytes]


class Spool:
    """A folder for what waits, made when something comes and taken away at the end."""

    def __init__(self, most: int = MAX_BYTES) -> None:
        self._most = most
        self._held = 0
        self._sizes: dict[Path, int] = {}
        self._lock = threading.Lock()
        self._folder: tempfile.TemporaryDirectory[str] | None = None

    def keep(self, sent: Sent) -> Input:
        """A document as a file of the folder; BusyError, and nothing kept, where there is no room."""
        path = self._place() / uuid4().hex
        try:
            with path.open("xb") as out:
                while piece := sent.file.read(_PIECE):
                    self._count(path, len(piece))
                    out.write(piece)
        except BaseException:
            self.drop([Input(sent.name, path)])
            raise
        return Input(sent.name, path)

    def drop(self, inputs: Iterable[Input]) -> None:
        """Take away the files of these; those that are gone already do no harm."""
        for entry in inputs:
            if entry.path is not None:
                entry.path.unlink(missing_ok=True)
                with self._lock:
                    self._held -= self._sizes.pop(entry.path, 0)

    def close(self) -> None:
        """Take the folder away."""
        with self._lock:
            folder, self._folder = self._folder, None
        if folder is not None:
            folder.cleanup()

    def _count(self, path: Path, size: int) -> None:
        with self._lock:
            if self._held + size > self._most:
                raise BusyError(f"{self._held / 1e6:.0f} MB of documents wait to be read", _AGAIN)
            self._held += size
            self._sizes[path] = self._sizes.get(path, 0) + size

    def _place(self) -> Path:
        with self._lock:
            if self._folder is None:
                self._folder = tempfile.TemporaryDirectory(prefix="zhengmai-", ignore_cleanup_errors=True)
            return Path(self._folder.name)
