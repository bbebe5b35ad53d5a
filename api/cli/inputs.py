"""What the arguments of ``extract`` and ``ingest`` stand for: files, folders, globs and standard input."""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from api.reading import Input
from graph.errors import SourceError
from ingest.readers.limits import MAX_BYTES

STDIN = "-"
SUFFIXES = frozenset(
    (
        ".txt",
        ".text",
        ".md",
        ".markdown",
        ".mkd",
        ".html",
        ".htm",
        ".xhtml",
        ".mhtml",
        ".mht",
        ".docx",
        ".docm",
        ".pdf",
        ".json",
    )
)
"""Files taken from a folder, but for a README. A file that is named itself is read whatever it is called."""

KINDS = ".txt, .md, .html, .mhtml, .docx, .pdf and .json with a list"
"""The same for people."""


def gather(
    arguments: Iterable[str], *, root: Path | None = None, stdin_name: str = "stdin.txt"
) -> tuple[list[Input], list[SourceError]]:
    """The inputs the arguments stand for, each name once, in order; and an error for each that stands for none."""
    inputs: dict[str, Input] = {}
    errors: list[SourceError] = []
    for argument in arguments:
        try:
            for entry in _inputs(argument, root, stdin_name):
                inputs.setdefault(entry.name, entry)
        except SourceError as error:
            errors.append(error)
    return list(inputs.values()), errors


def store_name(path: Path, root: Path | None) -> str:
    """A file's name in the store: from ``root`` if it is inside it, else from the current folder, else absolute."""
    absolute = Path(os.path.abspath(path))  # noqa: PTH100 — resolve() would follow links and rename their files
    for folder in (root, Path.cwd()):
        if folder is not None and absolute.is_relative_to(base := Path(os.path.abspath(folder))):  # noqa: PTH100
            return absolute.relative_to(base).as_posix()
    return absolute.as_posix()


def _inputs(argument: str, root: Path | None, stdin_name: str) -> Iterator[Input]:
    if argument == STDIN:
        yield Input(stdin_name, data=_standard_input(stdin_name))
        return
    for path in _paths(argument):
        yield Input(store_name(path, root), path)


def _standard_input(name: str) -> bytes:
    data = sys.stdin.buffer.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise SourceError(name, f"has more than {MAX_BYTES / 1e6:.0f} MB", hint="Read its documents one by one.")
    return data


def _paths(argument: str) -> list[Path]:
    """The files an argument names; a pattern is taken as one only where no file is called so."""
    if not argument.strip():
        raise SourceError("''", "names no file", hint="An empty argument is often a variable without a value.")
    path = Path(argument)
    if os.path.lexists(path) or not glob.has_magic(argument):
        return _files(path) if path.is_dir() else [path]
    matches = sorted(glob.glob(argument, recursive=True))  # noqa: PTH207 — Path.glob refuses absolute patterns
    found = [Path(match) for match in matches]
    files = [file for match in found for file in (_files(match) if match.is_dir() else [match])]
    if not files:
        raise SourceError(argument, "matches no file", hint="Patterns know *, ?, [abc] and **.")
    return files


def _files(folder: Path) -> list[Path]:
    """The documents under a folder, hidden ones left out, in order of their paths."""
    found: list[Path] = []
    for parent, folders, names in os.walk(folder, onerror=_unreadable):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += filter(_is_document, (Path(parent, name) for name in names))
    if not found:
        raise SourceError(str(folder), "holds no document", hint=f"Looked for {KINDS}, in all folders.")
    return sorted(found, key=lambda path: path.as_posix())


def passed_over(arguments: Iterable[str]) -> list[Path]:
    """The files of the folders named that are not taken, hidden ones left out, in order."""
    found: list[Path] = []
    for argument in arguments:
        if argument.strip() and Path(argument).is_dir():
            for parent, folders, names in os.walk(argument):
                folders[:] = [name for name in folders if not name.startswith(".")]
                found += [Path(parent, n) for n in names if not n.startswith(".") and not _is_document(Path(parent, n))]
    return sorted(found, key=lambda path: path.as_posix())


def _is_document(path: Path) -> bool:
    if path.suffix.lower() not in SUFFIXES or path.stem.lower() == "readme" or path.name.startswith("."):
        return False
    return path.suffix.lower() != ".json" or _is_list(path)


def _is_list(path: Path) -> bool:
    """True for a JSON file that begins with a list: documents, where an object is settings or annotations."""
    try:
        with path.open("rb") as file:
            head = file.read(64)
    except OSError:
        return True
    return head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"[")


def _unreadable(error: OSError) -> None:
    raise SourceError(str(error.filename), f"cannot be read: {error.strerror}") from error
