"""A server in a container of a Docker engine."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

from tests.neo4j_server.guard import Guard
from tests.neo4j_server.server import VERSION, MissingServerError, Server, ServerError, Settings, tail

IMAGE = f"neo4j:{VERSION}-community"


class DockerServer(Server):
    """A server that is a container of ours; its data is in ``home``, so a new container goes on where one ended."""

    def __init__(self, home: Path, settings: Settings | None = None) -> None:
        super().__init__(home, settings)
        self._name = f"zhengmai-neo4j-{os.getpid()}-{self.port}"
        self._guard: Guard | None = None
        # The image's own user has to get through it.
        self.home.chmod(0o755)

    def runs(self) -> bool:
        if self._guard is None:
            return False
        return docker("inspect", "--format", "{{.State.Running}}", self._name).stdout.strip() == "true"

    def said(self) -> str:
        done = docker("logs", self._name)
        return done.stdout + done.stderr

    def _launch(self) -> None:
        self._guard = self._guard or Guard(["docker", "rm", "--force", self._name])
        docker("rm", "--force", self._name)
        port = ["--publish", f"127.0.0.1:{self.port}:7687"]
        done = docker("run", "--detach", "--name", self._name, *port, *self._place(), *self._environment(), IMAGE)
        if done.returncode:
            self._leave()
            raise ServerError(f"docker run failed:\n{tail(done.stderr)}")

    def _end(self, *, gently: bool) -> None:
        if self._guard is None:
            return
        docker(*(["stop", "--time", "60"] if gently else ["kill"]), self._name)
        docker("rm", "--force", self._name)
        self._leave()

    def _leave(self) -> None:
        if self._guard:
            self._guard.dismiss()
        self._guard = None

    def _place(self) -> list[str]:
        mounts = [f"{self.home}/data:/data", f"{self.home}/logs:/logs", f"{self.home}:{self.home}"]
        return ["--user", f"{os.getuid()}:{os.getgid()}", *(part for mount in mounts for part in ("--volume", mount))]

    def _environment(self) -> list[str]:
        settings = {
            "NEO4J_AUTH": f"neo4j/{self.settings.password}" if self.settings.password else "none",
            "NEO4J_server_bolt_advertised__address": f"127.0.0.1:{self.port}",
            "NEO4J_server_http_enabled": "false",
            "NEO4J_dbms_usage__report_enabled": "false",
            "NEO4J_server_memory_heap_initial__size": self.settings.heap,
            "NEO4J_server_memory_heap_max__size": self.settings.heap,
            "NEO4J_server_memory_pagecache_size": self.settings.pagecache,
        }
        return [part for name, value in settings.items() for part in ("--env", f"{name}={value}")]

    def _admin_command(self, arguments: tuple[str, ...]) -> list[str]:
        return ["docker", "run", "--rm", *self._place(), *self._environment(), IMAGE, "neo4j-admin", *arguments]


def docker_kit() -> Callable[[Path, Settings], Server]:
    """How to make such a server. Raises MissingServerError without an engine that has the image or can get it."""
    if not shutil.which("docker"):
        raise MissingServerError("no docker on PATH")
    if docker("info").returncode:
        raise MissingServerError("no Docker engine answers (docker info)")
    if docker("image", "inspect", IMAGE).returncode and (pulled := docker("pull", "--quiet", IMAGE)).returncode:
        raise MissingServerError(f"the Docker engine did not get {IMAGE}: {tail(pulled.stderr, 3)}")
    return DockerServer


def docker(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = ["docker", *arguments]
    return subprocess.run(command, check=False, capture_output=True, encoding="utf-8", errors="replace")
