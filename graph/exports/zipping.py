"""Zip archives with the same bytes for the same members, whenever they are made."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from shutil import copyfileobj
from typing import IO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_ALWAYS = (1980, 1, 1, 0, 0, 0)
_PIECE = 1 << 16


@dataclass(frozen=True, slots=True)
class Member:
    """A file of an archive: its name there, how many bytes it has, and how it is read."""

    name: str
    size: int
    opened: Callable[[], IO[bytes]]


def folder_members(folder: Path) -> list[Member]:
    """The files of a folder, by name."""
    return [
        Member(path.name, path.stat().st_size, partial[IO[bytes]](path.open, "rb")) for path in sorted(folder.iterdir())
    ]


def zipped(members: Iterable[Member]) -> Iterator[bytes]:
    """The archive of these members.

    It is made on disk first: spreadsheet programs refuse archives whose sizes stand after the data, as they would in
    one that is written straight away.
    """
    with tempfile.TemporaryFile() as made:
        with ZipFile(made, "w", ZIP_DEFLATED) as archive:
            for member in members:
                info = ZipInfo(member.name, _ALWAYS)
                info.compress_type, info.file_size, info.external_attr = ZIP_DEFLATED, member.size, 0o644 << 16
                with member.opened() as source, archive.open(info, "w") as target:
                    copyfileobj(source, target, _PIECE)
        made.seek(0)
        while piece := made.read(_PIECE):
            yield piece
