"""A graph as files for other programs. `FORMATS` is the one place where a format is added."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from graph.errors import NotFoundError, ZhengmaiError
from graph.exports import neo4j_admin
from graph.model import SourceFacts
from graph.store.base import Store


@dataclass(frozen=True, slots=True)
class Format:
    """How a graph is written: ``write`` fills a folder; ``next_steps`` says what to do with it, given a database."""

    write: Callable[[Iterable[SourceFacts], Path], None]
    next_steps: Callable[[Path, str], str]


FORMATS: dict[str, Format] = {
    "neo4j-admin": Format(neo4j_admin.write, neo4j_admin.next_steps),
}


class ExportError(ZhengmaiError):
    """A folder that can't be written to."""

    def __init__(self, folder: Path, reason: str, *, hint: str = "") -> None:
        self.folder, self.reason, self.hint = folder, reason, hint
        super().__init__(f"{folder}: {reason}")


def export(facts: Iterable[SourceFacts], format: str, folder: Path) -> None:
    """Write the graph that ``facts`` make up into ``folder``, a new or an empty one: whole, or not at all."""
    with _new(folder) as unfinished:
        FORMATS[format].write(facts, unfinished)


def all_facts(store: Store, names: Iterable[str]) -> Iterator[SourceFacts]:
    """What each of these sources says; one that is taken out meanwhile says nothing."""
    for name in names:
        try:
            yield store.facts(name)
        except NotFoundError:
            continue


@contextmanager
def _new(folder: Path) -> Iterator[Path]:
    """A folder to write to that becomes ``folder`` when the block ends well, and is gone when it does not."""
    check_free(folder)
    folder = folder.resolve()
    unfinished = folder.with_name(f".{folder.name}.{os.getpid()}.unfinished")
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


def check_free(folder: Path) -> None:
    """ExportError where ``folder`` can't become an export: it holds something already, or is a file."""
    if folder.exists() and not folder.is_dir():
        raise ExportError(folder, "is a file", hint="Name a folder.")
    if folder.is_dir() and any(folder.iterdir()):
        raise ExportError(folder, "is not empty", hint="Name a folder that is new or empty.")
