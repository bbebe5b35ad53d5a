"""A file or a folder that is written whole or not at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.errors import ZhengmaiError


class ExportError(ZhengmaiError):
    """A place that can't be written to."""

    def __init__(self, place: Path, reason: str, *, hint: str = "") -> None:
        self.place, self.reason, self.hint = place, reason, hint
        super().__init__(f"{place}: {reason}")


def check_free_folder(folder: Path) -> None:
    """ExportError where ``folder`` can't become an export: it holds something already, or is a file."""
    if folder.exists() and not folder.is_dir():
        raise ExportError(folder, "is a file", hint="Name a folder.")
    if folder.is_dir() and any(folder.iterdir()):
        raise ExportError(folder, "is not empty", hint="Name a folder that is new or empty.")


def check_free_file(path: Path) -> None:
    """ExportError where ``path`` can't become an export: something of that name is there."""
    if path.is_dir():
        raise ExportError(path, "is a folder", hint="Name a file, or - for standard output.")
    if path.exists():
        raise ExportError(path, "is there already", hint="Name a new file, or take the old one away.")


@contextmanager
def new_folder(folder: Path) -> Iterator[Path]:
    """A folder to write to that becomes ``folder`` when the block ends well, and is gone when it does not."""
    check_free_folder(folder)
    folder = folder.resolve()
    unfinished = _unfinished(folder)
    try:
        unfinished.mkdir(parents=True)
        yield unfinished
        if folder.exists():
            folder.rmdir()
        unfinished.rename(folder)
    except OSError as error:
        raise ExportError(folder, error.strerror or str(error), hint="Name a folder you may write to.") from error
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


def write_file(chunks: Iterable[bytes], path: Path) -> None:
    """Write ``chunks`` to ``path``, a file that is not there yet."""
    check_free_file(path)
    path = path.resolve()
    unfinished = _unfinished(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with unfinished.open("xb") as file:
            file.writelines(chunks)
        unfinished.rename(path)
    except OSError as error:
        raise ExportError(path, error.strerror or str(error), hint="Name a file you may write to.") from error
    finally:
        if unfinished.exists():
            unfinished.unlink()


def _unfinished(place: Path) -> Path:
    return place.with_name(f".{place.name}.{os.getpid()}.unfinished")
