"""Work in other processes: in order, a few at a time, and none lost with another's process."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from api.reading import Failure, Input, Reading, read_all
from api.workers import WorkerError, fitting, in_order
from ingest.lexicon import Lexicon
from ingest.pipeline import Extraction


def work(task: str) -> str:
    if task == "deadly":
        os.kill(os.getpid(), signal.SIGKILL)
    if task == "slow":
        time.sleep(0.3)
    return task.upper()


def lost(task: str, how: str) -> str:
    return f"{task} lost: {how}"


def test_answers_come_in_the_order_of_the_tasks() -> None:
    tasks = ["slow", *"abcdefghij", "slow", "k"]
    assert list(in_order(work, tasks, 2, lost)) == [task.upper() for task in tasks]


def test_a_worker_that_dies_loses_its_own_task_alone() -> None:
    tasks = ["a", "deadly", "b", "c", "deadly", "d"]
    told = "deadly lost: signal 9"
    assert list(in_order(work, tasks, 2, lost)) == ["A", told, "B", "C", told, "D"]


def leave_a_mark(path: str) -> str:
    Path(path).touch()
    return "各部门应当报告进展。" * 200_000


def test_a_large_answer_that_is_not_heard_yet_keeps_no_worker_from_the_next_task(tmp_path: Path) -> None:
    tasks = [str(tmp_path / name) for name in "abc"]
    answers = in_order(leave_a_mark, tasks, 1, lost)
    next(answers)
    started = time.monotonic()
    while not (tmp_path / "c").exists():
        assert time.monotonic() - started < 10
        time.sleep(0.01)
    assert len(list(answers)) == 2


def test_it_is_given_up_where_every_worker_dies() -> None:
    with pytest.raises(WorkerError, match="signal 9"):
        list(in_order(work, ["deadly"] * 12, 1, lost))


def test_tasks_are_taken_as_they_are_worked_on() -> None:
    taken: list[int] = []

    def tasks() -> Iterator[str]:
        for number in range(1000):
            taken.append(number)
            yield str(number)

    answers = in_order(work, tasks(), 1, lost)
    assert [next(answers) for _ in range(3)] == ["0", "1", "2"]
    assert len(taken) < 10
    answers.close()  # type: ignore[attr-defined]


def test_a_few_tasks_are_not_worth_a_worker() -> None:
    assert fitting(3) == 1
    assert fitting(10_000) >= 1


def deadly(extraction: Extraction, lexicon: Lexicon) -> int:
    if extraction.clean.source.name == "deadly.txt":
        os.kill(os.getpid(), signal.SIGKILL)
    return len(extraction.measures)


def test_a_document_that_ends_its_process_fails_alone(tmp_path: Path) -> None:
    inputs = []
    for name in ("a.txt", "deadly.txt", "b.txt"):
        (tmp_path / name).write_text("关于某事的通知\n各单位应当做好准备工作。\n", encoding="utf-8")
        inputs.append(Input(name, tmp_path / name))
    first, failed, last = read_all(inputs, deadly, (), 2)
    assert (first, last) == (Reading("a.txt", 1), Reading("b.txt", 1))
    assert isinstance(failed, Failure)
    assert failed.message == "deadly.txt: the process that read it was ended from outside (signal 9)"
