"""The rules of the house, as far as a test can hold them."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path, PurePosixPath

import pytest

from tests.conftest import ROOT

DOWNHILL = {"graph": {"graph"}, "ingest": {"ingest", "graph"}, "api": {"api", "ingest", "graph"}}
OURS = set(DOWNHILL)

# Written in pieces, so that this file passes its own test.
REGISTRIES = re.compile(
    "|".join(
        map(
            re.escape,
            (
                "pypi." + "org",
                "python" + "hosted",
                "npmjs." + "org",
                "crates." + "io",
                "maven." + "org",
                "golang." + "org",
            ),
        )
    )
)
MACHINE = re.compile(r"(?<![\w./~>-])/(?:work|root|home|Users)/\w")
UNFINISHED = re.compile(
    r"\b(?:" + "|".join(("TO" + "DO", "FIX" + "ME", "X" + "XX", "HA" + "CK", "NotImpl" + "ementedError")) + r")\b"
    r"|pytest\.(?:sk" + r"ip|xf" + r"ail)|mark\.(?:sk" + r"ip|xf" + r"ail)"
)
CATCH_ALL = {"utils", "util", "helpers", "helper", "common", "misc"}
LONGEST = 400


@cache
def tracked() -> tuple[str, ...]:
    """The files of the repo, by their paths from its root."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, encoding="utf-8")
    return tuple(name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file())


PICTURES = {".png"}


def tracked_texts() -> Iterator[tuple[str, str]]:
    for name in tracked():
        if PurePosixPath(name).suffix not in PICTURES:
            yield name, (ROOT / name).read_text(encoding="utf-8")


def modules(*folders: str) -> list[str]:
    return [name for name in tracked() if name.endswith(".py") and PurePosixPath(name).parts[0] in folders]


@pytest.mark.parametrize(("what", "pattern"), [("registry", REGISTRIES), ("path of one machine", MACHINE)])
def test_no_file_names_what_is_not_everyones(what: str, pattern: re.Pattern[str]) -> None:
    found = [f"{name}: {match.group()}" for name, text in tracked_texts() if (match := pattern.search(text))]
    assert found == [], what


def test_nothing_is_left_unfinished() -> None:
    found = [name for name, text in tracked_texts() if name.endswith(".py") and UNFINISHED.search(text)]
    assert found == []


def test_imports_point_downhill() -> None:
    uphill = []
    for name in modules(*OURS):
        allowed = DOWNHILL[PurePosixPath(name).parts[0]]
        tree = ast.parse((ROOT / name).read_text(encoding="utf-8"))
        packages = {package for node in ast.walk(tree) for package in imported(node)}
        uphill += [f"{name} imports {package}" for package in sorted(packages & OURS - allowed)]
    assert uphill == []


def imported(node: ast.AST) -> set[str]:
    if isinstance(node, ast.Import):
        return {alias.name.split(".")[0] for alias in node.names}
    if isinstance(node, ast.ImportFrom) and node.module:
        return {node.module.split(".")[0]}
    return set()


def test_modules_hold_one_idea() -> None:
    sources = {name: Path(ROOT / name) for name in modules("graph", "ingest", "api", "tests")}
    assert [n for n, path in sources.items() if len(path.read_text(encoding="utf-8").splitlines()) > LONGEST] == []
    assert [n for n in sources if {part.removesuffix(".py") for part in PurePosixPath(n).parts} & CATCH_ALL] == []


def test_locks_hold_versions_and_hashes_only() -> None:
    for name in ("requirements.txt", "requirements-dev.txt"):
        lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
        assert [
            line for line in lines if not re.match(r"[\w.-]+==\S+|    (?:--hash=sha256:[0-9a-f]{64}|# via )", line)
        ] == []


def test_every_dependency_is_locked() -> None:
    run, dev = ((ROOT / f"requirements{kind}.txt").read_text(encoding="utf-8") for kind in ("", "-dev"))
    pins = re.compile(r"^([\w.-]+)==(\S+)", re.MULTILINE)
    assert set(pins.findall(run)) <= set(pins.findall(dev))
