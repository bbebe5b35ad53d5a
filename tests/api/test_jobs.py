"""The line of jobs: bounded, one after the other, cancelled where they are not begun, none stuck by a fault."""

from __future__ import annotations

import io
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from api.jobs import Jobs
from api.jobs.job import Record
from api.reading import Failure, Input, Reading, Result
from api.refusals import BusyError
from api.spool import Sent, Spool
from graph.errors import NotFoundError, StoreError
from graph.store import Store, open_store
from tests.graph.build import SourceWriter


class Readers:
    """Stand in for processes: a file is read when the test lets it."""

    size = 1

    def __init__(self) -> None:
        self.begun: list[str] = []
        self.go = threading.Semaphore(0)
        self.came = threading.Semaphore(0)

    def read(self, entry: Input, turn: Callable[..., Any], seconds: float = 0) -> Result[Any]:
        assert entry.path is not None
        text = entry.path.read_text(encoding="utf-8")
        self.begun.append(entry.name)
        self.came.release()
        assert self.go.acquire(timeout=30)
        if text == "bad":
            return Failure(entry.name, f"{entry.name}: is bad", reason="is bad")
        writer = SourceWriter(entry.name)
        writer.begin(text, issued_on="2021-01-01")
        return Reading(entry.name, writer.facts())


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(str(tmp_path / "graph.db")) as store:
        yield store


@pytest.fixture
def readers() -> Readers:
    return Readers()


@pytest.fixture
def jobs(readers: Readers, store: Store) -> Iterator[Jobs]:
    jobs = Jobs(readers, lambda: store, 2)  # type: ignore[arg-type]
    yield jobs
    jobs.stop()
    readers.go.release(1000)
    jobs.close()


def sent(*names: str, text: str = "关于某事的通知") -> list[Sent]:
    return [Sent(name, io.BytesIO(text.encode("utf-8"))) for name in names]


def wait(record: Any) -> None:
    done = threading.Event()
    record.listen(lambda: done.set() if record._state in ("done", "cancelled", "failed") else None)
    if record.state not in ("done", "cancelled", "failed"):
        assert done.wait(30)


def test_what_waits_is_bounded(jobs: Jobs, readers: Readers) -> None:
    first = jobs.add(sent("a"))
    assert readers.came.acquire(timeout=30)
    waiting = [jobs.add(sent("b")), jobs.add(sent("c"))]
    with pytest.raises(BusyError, match="2 jobs wait") as caught:
        jobs.add(sent("d"))
    assert caught.value.headers["Retry-After"] == "30"
    with pytest.raises(BusyError):
        jobs.check_room()
    readers.go.release(3)
    for record in (first, *waiting):
        wait(record)
    assert readers.begun == ["a", "b", "c"]


def test_a_job_that_waits_is_cancelled_at_once(jobs: Jobs, readers: Readers, store: Store) -> None:
    first, second = jobs.add(sent("a")), jobs.add(sent("b"))
    assert jobs.cancel(second.id).job().job.state == "cancelled"
    readers.go.release()
    wait(first)
    assert list(store.sources()) == ["a"]
    assert [file.state for file in second.job().files] == ["cancelled"]


def test_a_job_that_runs_begins_no_further_file(jobs: Jobs, readers: Readers, store: Store) -> None:
    record = jobs.add(sent(*"abcdef"))
    assert readers.came.acquire(timeout=30)
    jobs.cancel(record.id)
    readers.go.release(10)
    wait(record)
    job = record.job()
    assert job.job.state == "cancelled"
    begun = len(readers.begun)
    assert begun < 6
    assert [file.state for file in job.files] == ["created"] * begun + ["cancelled"] * (6 - begun)
    assert list(store.sources()) == readers.begun
    assert jobs.cancel(record.id).job() == job


def test_a_store_that_is_gone_fails_the_job_and_not_the_next(
    jobs: Jobs, readers: Readers, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone(*_: Any) -> Any:
        raise StoreError("graph.db", "disk is full")

    with monkeypatch.context() as broken:
        broken.setattr(type(store), "write", gone)
        broken.setattr(type(store), "sources", gone)
        readers.go.release(2)
        record = jobs.add(sent("a", "b"))
        wait(record)
    assert record.job().job.state == "failed"
    assert record.job().job.reason == "graph.db: disk is full"
    assert {file.state for file in record.job().files} == {"failed"}
    readers.go.release(2)
    again = jobs.add(sent("a"))
    wait(again)
    assert again.job().job.state == "done"


def test_a_file_that_is_begun_when_its_job_has_ended_stays_as_it_was_left() -> None:
    record = Record([Input("a", data=b"a")])
    record.begin()
    record.end("failed", "disk is full")
    steps = len(record.steps(0))
    record.reading("a")
    assert [file.state for file in record.job().files] == ["failed"]
    assert len(record.steps(0)) == steps


def test_a_fault_of_our_own_ends_the_job_and_not_the_line(
    jobs: Jobs, readers: Readers, store: Store, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fault(*_: Any) -> Any:
        raise RuntimeError("a fault")

    with monkeypatch.context() as broken:
        broken.setattr(type(store), "write", fault)
        readers.go.release(2)
        record = jobs.add(sent("a"))
        wait(record)
    assert record.job().job.state == "failed"
    assert "a fault" in caplog.text
    readers.go.release()
    again = jobs.add(sent("b"))
    wait(again)
    assert again.job().job.state == "done"


def test_jobs_that_ended_first_are_forgotten(jobs: Jobs, readers: Readers, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("api.jobs.line._REMEMBERED", 2)
    readers.go.release(10)
    records = []
    for name in "abcd":
        records.append(jobs.add(sent(name)))
        wait(records[-1])
    assert [record.id for record in jobs.latest()] == [records[3].id, records[2].id]
    with pytest.raises(NotFoundError, match="no Job has the id"):
        jobs.get(records[0].id)


def test_what_waits_on_disk_is_bounded_and_goes_when_it_is_read(readers: Readers, store: Store) -> None:
    spool = Spool(most=10)
    kept = spool.keep(Sent("../../a", io.BytesIO(b"12345678")))
    assert kept.path is not None
    assert kept.path.read_bytes() == b"12345678"
    folder = kept.path.parent
    with pytest.raises(BusyError):
        spool.keep(Sent("b", io.BytesIO(b"123")))
    assert list(folder.iterdir()) == [kept.path]
    spool.drop([kept])
    assert list(folder.iterdir()) == []
    spool.keep(Sent("b", io.BytesIO(b"1234567890")))
    spool.close()
    assert not folder.exists()
