"""Writing as it is served: a real server, real clients, and a kill in the middle."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx2
from pydantic import SecretStr
from typer.testing import CliRunner

from api.cli import app
from api.settings import Settings
from graph.store import open_store
from graph.store.base import Store
from tests.api.conftest import NOTICE, write_documents
from tests.api.test_server import free_port, served
from tests.conftest import ROOT

API = "/api/v1"
KEY = "a-key-for-tests"


def numbered(number: int) -> str:
    return f"关于第{number}项工作的通知\n\n一、加快建设。某市财政局要建成5G基站{number}个。\n"


def files(numbers: range) -> list[tuple[str, tuple[str, bytes]]]:
    return [("files", (f"{number}.txt", numbered(number).encode("utf-8"))) for number in numbers]


def client_of(url: str) -> httpx2.Client:
    return httpx2.Client(base_url=url, timeout=120, headers={"Authorization": f"Bearer {KEY}"})


def events(client: httpx2.Client, location: str) -> Iterator[dict[str, Any]]:
    """The events of a job as they arrive."""
    with client.stream("GET", f"{location}/events") as stream:
        for line in stream.iter_lines():
            if line.startswith("data: "):
                yield json.loads(line.removeprefix("data: "))


def settings(tmp_path: Path) -> Settings:
    return Settings(store=str(tmp_path / "graph.db"), api_key=SecretStr(KEY), jobs=1)


def test_from_upload_to_answer_with_progress(tmp_path: Path) -> None:
    with served(settings(tmp_path)) as url, client_of(url) as client:
        location = client.post(f"{API}/documents", files=files(range(1, 6))).headers["location"]
        seen = list(events(client, location))
        assert [event["job"]["done"] for event in seen] == sorted(event["job"]["done"] for event in seen)
        assert seen[-1]["job"]["state"] == "done"
        assert len({event["job"]["done"] for event in seen}) == 6
        found = client.get(f"{API}/measures", params={"words": "基站"}).json()
        assert found["total"] == 5
        assert numbered(1)[found["items"][0]["start"] : found["items"][0]["end"]] == found["items"][0]["quote"]


def test_a_job_is_cancelled_while_it_runs(tmp_path: Path) -> None:
    with served(settings(tmp_path)) as url, client_of(url) as client:
        location = client.post(f"{API}/documents", files=files(range(300))).headers["location"]
        seen = []
        for event in events(client, location):
            seen.append(event)
            if event["job"]["done"] == 3:
                assert client.delete(location).status_code == 200
        job = client.get(location).json()
        assert seen[-1]["job"] == job["job"]
        assert job["job"]["state"] == "cancelled"
        assert 3 <= job["job"]["created"] < 300
        assert job["job"]["created"] + job["job"]["cancelled"] == 300
        assert client.get(f"{API}/documents", params={"limit": 1}).json()["total"] == job["job"]["created"]


def test_a_command_ingests_into_the_same_file_meanwhile(tmp_path: Path) -> None:
    documents = write_documents(tmp_path / "documents")
    url = f"sqlite:///{tmp_path / 'graph.db'}"
    with served(settings(tmp_path)) as address, client_of(address) as client:
        location = client.post(f"{API}/documents", files=files(range(40))).headers["location"]
        asked: list[int] = []
        over = threading.Event()

        def ask() -> None:
            while not over.is_set():
                asked.append(client.get(f"{API}/measures", params={"limit": 5}).status_code)

        reader = threading.Thread(target=ask)
        reader.start()
        for _ in range(3):
            result = CliRunner().invoke(
                app, ["ingest", "--store", url, "--jobs", "1", "--root", str(documents), str(documents)]
            )
            assert result.exit_code == 0, result.output
        assert list(events(client, location))[-1]["job"]["created"] == 40
        over.set()
        reader.join()
        assert set(asked) == {200}
        assert client.get(f"{API}/documents", params={"limit": 1}).json()["total"] == 42


@contextmanager
def process(tmp_path: Path, port: int) -> Iterator[subprocess.Popen[bytes]]:
    """``zhengmai serve`` in a process of its own, once it answers."""
    environment = os.environ | {"ZHENGMAI_API_KEY": KEY, "ZHENGMAI_STORE": str(tmp_path / "graph.db")}
    command = [sys.executable, "-m", "api.cli", "serve", "--port", str(port)]
    with (tmp_path / "log").open("wb") as log:
        running = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=log)
        try:
            deadline = time.monotonic() + 60
            with httpx2.Client(base_url=f"http://127.0.0.1:{port}") as client:
                while time.monotonic() < deadline and running.poll() is None:
                    try:
                        client.get("/readyz").raise_for_status()
                        break
                    except httpx2.HTTPError:
                        time.sleep(0.05)
            yield running
        finally:
            running.kill()
            running.wait()


def whole(store: Store) -> bool:
    """Whether the store is what it would be, were its sources written into a new one."""
    with open_store(str(Path(store.url).with_name("afresh.db"))) as afresh:
        for name in store.sources():
            afresh.write(store.facts(name))
        return afresh.dump() == store.dump()


def test_a_server_that_is_killed_leaves_a_whole_store(tmp_path: Path) -> None:
    port = free_port()
    with process(tmp_path, port) as server, client_of(f"http://127.0.0.1:{port}") as client:
        location = client.post(f"{API}/documents", files=files(range(300))).headers["location"]
        for event in events(client, location):
            if event["job"]["done"] == 5:
                break
        server.send_signal(signal.SIGKILL)
        server.wait()
    with open_store(str(tmp_path / "graph.db"), create=False) as store:
        assert 5 <= len(store.sources()) < 300
        assert whole(store)
    with process(tmp_path, port), client_of(f"http://127.0.0.1:{port}") as client:
        assert client.get(location).status_code == 404  # jobs are gone with the process; what was written is not
        location = client.post(f"{API}/documents", files=files(range(20))).headers["location"]
        (last,) = [event["job"] for event in events(client, location) if event["job"]["ended_at"]]
        assert last["created"] + last["unchanged"] == 20
        assert last["unchanged"] >= 5
    assert KEY not in (tmp_path / "log").read_text(encoding="utf-8")


def test_a_server_that_is_asked_to_end_ends_soon(tmp_path: Path) -> None:
    port = free_port()
    with process(tmp_path, port) as server, client_of(f"http://127.0.0.1:{port}") as client:
        sent = client.post(f"{API}/documents", files=[*files(range(300)), ("files", ("notice.txt", NOTICE))])
        location = sent.headers["location"]
        stream = events(client, location)
        next(stream)
        server.send_signal(signal.SIGTERM)
        assert server.wait(timeout=30) in (0, -signal.SIGTERM)
    with open_store(str(tmp_path / "graph.db"), create=False) as store:
        assert whole(store)
