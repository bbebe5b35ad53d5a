"""What an earlier commit of this checkout reads in the same sources, for `zhengmai evaluate --against`.

The commit is unpacked into a temporary folder and run there by the same interpreter, so the checkout stays as it is.
Its annotations are scored by the rules of today: what differs is the extraction.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zipfile import ZipFile

from graph.errors import ZhengmaiError

_ROOT = Path(__file__).parents[2]
_READS = ("ingest", "graph")
"""The folders an extraction depends on."""

_COMMAND = "from api.cli import main; main()"
_PATIENCE = 900


class EarlierError(ZhengmaiError):
    """There is nothing earlier to compare with; the message says why."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """A commit, as ``git log --oneline`` shows it, and what it reads in each source, in their order."""

    commit: str
    annotations: tuple[dict[str, Any], ...]


def earlier(revision: str, sources: Sequence[Path], lexicon: Sequence[Path], root: Path = _ROOT) -> Earlier:
    """What ``revision`` reads in ``sources`` with its own lexicon and the folders of ``lexicon``.

    EarlierError where this is no checkout, has no such revision or does not differ from it, or where that one fails.
    """
    if Path(_git(root, "rev-parse", "--show-toplevel")).resolve() != root.resolve():
        raise EarlierError(f"{root} is no git checkout")
    commit = _git(root, "log", "-1", "--format=%h %s", revision, "--")
    changed = _git(root, "diff", "--name-only", revision, "--", *_READS)
    added = _git(root, "ls-files", "--others", "--exclude-standard", "--", *_READS)
    if not changed and not added:
        raise EarlierError(f"the extraction is that of {commit}")
    with TemporaryDirectory(prefix="zhengmai-") as folder:
        archive, code = Path(folder, "then.zip"), Path(folder, "then")
        _git(root, "archive", "--format=zip", f"--output={archive}", revision)
        with ZipFile(archive) as packed:
            packed.extractall(code)
        return Earlier(commit, _read_there(code, commit, sources, lexicon))


def _read_there(
    code: Path, commit: str, sources: Sequence[Path], lexicon: Sequence[Path]
) -> tuple[dict[str, Any], ...]:
    out = code.with_name("annotations")
    options = [part for path in lexicon for part in ("--lexicon", str(path.resolve()))]
    files = [str(path.resolve()) for path in sources]
    command = [sys.executable, "-c", _COMMAND, "extract", "--output", str(out), *options, *files]
    environment = os.environ | {"PYTHONPATH": str(code)}
    done = _run(command, cwd=code, env=environment)
    try:
        return tuple(json.loads((out / f"{path.stem}.json").read_text(encoding="utf-8")) for path in sources)
    except OSError as error:
        raise EarlierError(f"{commit} does not read them: {_last_line(done.stderr)}") from error


def _git(root: Path, *arguments: str) -> str:
    done = _run(["git", "-C", str(root), *arguments])
    if done.returncode:
        raise EarlierError(f"git says: {_last_line(done.stderr)}")
    return done.stdout.strip()


def _run(command: list[str], **options: Any) -> subprocess.CompletedProcess[str]:
    try:
        return subprocess.run(  # noqa: S603 — git, or this interpreter
            command, check=False, capture_output=True, encoding="utf-8", errors="replace", timeout=_PATIENCE, **options
        )
    except OSError as error:
        raise EarlierError(f"{command[0]} does not run: {error.strerror}") from error
    except subprocess.TimeoutExpired as error:
        raise EarlierError(f"{command[0]} took more than {_PATIENCE} s") from error


def _last_line(text: str) -> str:
    return next((line for line in reversed(text.splitlines()) if line.strip()), "nothing")
