"""The command as a user starts it: a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import httpx2


def zhengmai(*arguments: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", "from api.cli import main; main()", *arguments],
        cwd=cwd,
        env=os.environ | environment,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def test_extraction_is_the_same_in_every_process(documents: Path, tmp_path: Path) -> None:
    """Neither the hash seed nor the locale changes a byte."""
    first = zhengmai("extract", str(documents), cwd=tmp_path, PYTHONHASHSEED="1", LC_ALL="C")
    second = zhengmai("extract", str(documents), cwd=tmp_path, PYTHONHASHSEED="7", LC_ALL="C.UTF-8", PYTHONUTF8="1")
    assert (first.returncode, second.returncode) == (0, 0)
    assert first.stdout == second.stdout
    assert len(first.stdout.splitlines()) == 2


def test_the_way_from_files_to_answers(documents: Path, tmp_path: Path) -> None:
    taken_in = zhengmai("ingest", str(documents), "nothing.txt", cwd=tmp_path, ZHENGMAI_STORE="my/graph.db")
    assert taken_in.returncode == 1
    assert "nothing.txt" in taken_in.stderr
    assert (tmp_path / "my/graph.db").is_file()
    answer = zhengmai("query", "measures", "--owner", "信管局", "--json", cwd=tmp_path, ZHENGMAI_STORE="my/graph.db")
    assert answer.returncode == 0
    assert {row["document_title"] for row in json.loads(answer.stdout)["items"]} == {
        "关于提升标识解析节点服务能力的通知"
    }
    ambiguous = zhengmai("query", "programs", "办公厅", cwd=tmp_path, ZHENGMAI_STORE="my/graph.db")
    assert (ambiguous.returncode, ambiguous.stdout) == (2, "")


def test_a_file_name_that_is_not_text_is_told(documents: Path, tmp_path: Path) -> None:
    name = os.fsdecode(b"\xff\xfe.txt")
    (tmp_path / name).write_bytes((documents / "plan.md").read_bytes())
    taken_in = zhengmai("ingest", ".", cwd=tmp_path)
    assert taken_in.returncode == 1
    assert "\\udcff\\udcfe.txt: has a name that is not UTF-8" in taken_in.stderr
    assert "1 failed" in taken_in.stdout


def test_it_serves_until_it_is_stopped(graph_url: str, tmp_path: Path) -> None:
    from tests.api.test_server import free_port

    port = free_port()
    server = subprocess.Popen(
        [sys.executable, "-c", "from api.cli import main; main()", "serve", "--store", graph_url, "--port", str(port)],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    with server:
        try:
            assert ready(f"http://127.0.0.1:{port}/readyz")
            taken = zhengmai("serve", "--store", graph_url, "--port", str(port), cwd=tmp_path)
            assert taken.returncode == 1
            assert str(port) in taken.stderr
        finally:
            server.terminate()
            said = server.communicate(timeout=30)[0]
    assert f"http://127.0.0.1:{port}/docs" in said


def ready(url: str) -> bool:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            return httpx2.get(url, timeout=5).status_code == 200
        except httpx2.TransportError:
            time.sleep(0.05)
    return False
