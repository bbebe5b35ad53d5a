"""Processes that stay: one task at a time each, and none of them lost with a task."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Iterator

import pytest

from api.standing import SlowTaskError, StandingWorkers
from api.workers import WorkerError


def work(task: str) -> str:
    if task == "deadly":
        os.kill(os.getpid(), signal.SIGKILL)
    if task == "slow":
        time.sleep(60)
    return f"{task} {os.getpid()}"


def lost(task: str, how: str) -> str:
    return f"{task} lost: {how}"


@pytest.fixture
def workers() -> Iterator[StandingWorkers[str, str]]:
    workers = StandingWorkers(work, 2, lost)
    yield workers
    workers.close()


def test_a_process_stays_for_the_next_task(workers: StandingWorkers[str, str]) -> None:
    first, second = workers.ask("a", 30), workers.ask("a", 30)
    assert first == second


def test_many_threads_share_a_few_processes(workers: StandingWorkers[str, str]) -> None:
    answers: list[str] = []
    threads = [threading.Thread(target=lambda: answers.append(workers.ask("a", 30))) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(answers) == 12
    assert len(set(answers)) <= 2


def test_a_task_that_ends_its_process_is_lost_alone(workers: StandingWorkers[str, str]) -> None:
    assert workers.ask("deadly", 30) == "deadly lost: signal 9"
    assert workers.ask("a", 30).startswith("a ")


def test_a_task_that_takes_too_long_is_given_up(workers: StandingWorkers[str, str]) -> None:
    with pytest.raises(SlowTaskError, match="not done in 0 seconds"):
        workers.ask("slow", 0.2)
    assert workers.ask("a", 30).startswith("a ")


def test_closing_ends_what_is_at_work(workers: StandingWorkers[str, str]) -> None:
    answers: list[str] = []
    asked = threading.Thread(target=lambda: answers.append(workers.ask("slow", 60)))
    asked.start()
    while not workers._busy:
        time.sleep(0.01)
    workers.close()
    asked.join(10)
    assert answers == ["slow lost: signal 9"]
    with pytest.raises(WorkerError):
        workers.ask("a", 30)
