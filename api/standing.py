"""Processes that stay: work that comes one task at a time, from many threads, each of which waits for its answer."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, Generic, TypeAlias, TypeVar

from api.reading import Failure, Input, Result, Turn, lost, read_one
from api.workers import Worker, WorkerError
from graph.errors import ZhengmaiError

Task = TypeVar("Task")
Answer = TypeVar("Answer")
T = TypeVar("T")

MAX_SECONDS = 600.0
"""Seconds a document may be read for: the longest law takes less than one tenth of it."""


class SlowTaskError(ZhengmaiError):
    """A task that was not done in its time; its process was ended."""


class StandingWorkers(Generic[Task, Answer]):
    """At most ``size`` processes that do ``work``, each started when it is first needed.

    The answer to a task whose process ended over it is ``lost``, told how it ended; the next task has a new process.
    """

    def __init__(self, work: Callable[[Task], Answer], size: int, lost: Callable[[Task, str], Answer]) -> None:
        self._work, self._lost, self.size = work, lost, size
        self._free = threading.Semaphore(size)
        self._lock = threading.Lock()
        self._idle: list[Worker[Task]] = []
        self._busy: set[Worker[Task]] = set()
        self._closed = False

    def ask(self, task: Task, seconds: float) -> Answer:
        """The answer to ``task``, when a process is free for it.

        SlowTaskError where it is not there after ``seconds`` of work.
        """
        with self._free:
            worker = self._take()
            try:
                answer: Answer = _answer(worker, task, seconds)
            except (EOFError, OSError):
                return self._lost(task, self._end(worker))
            except BaseException:
                self._end(worker)
                raise
            self._give_back(worker)
            return answer

    def close(self) -> None:
        """End the processes, those at work too: who waits for them is told that they are lost."""
        with self._lock:
            self._closed = True
            idle, self._idle, busy = self._idle, [], list(self._busy)
        for worker in busy:
            worker.stop()
        for worker in idle:
            worker.end()

    def _take(self) -> Worker[Task]:
        with self._lock:
            if self._closed:
                raise WorkerError("the processes that read documents were ended")
            worker = self._idle.pop() if self._idle else Worker(self._work)
            self._busy.add(worker)
        return worker

    def _give_back(self, worker: Worker[Task]) -> None:
        worker.tasks.clear()
        with self._lock:
            self._busy.discard(worker)
            if not self._closed:
                self._idle.append(worker)
                return
        worker.end()

    def _end(self, worker: Worker[Task]) -> str:
        with self._lock:
            self._busy.discard(worker)
        return worker.end()


def _answer(worker: Worker[Task], task: Task, seconds: float) -> Any:
    worker.give(0, task)
    if not worker.connection.poll(seconds):
        raise SlowTaskError(f"it was not done in {seconds:.0f} seconds")
    return worker.hear()


Asked: TypeAlias = tuple[Input, Turn[Any]]
"""A document to read, and what its extraction is to be turned into."""


class DocumentReaders:
    """Reads documents in processes of their own, so that a long one keeps nobody else from an answer."""

    def __init__(self, lexicon: tuple[Path, ...], size: int) -> None:
        self.size = size
        self._workers: StandingWorkers[Asked, Result[Any]] = StandingWorkers(
            partial(_read_asked, lexicon=lexicon), size, _lost_asked
        )

    def read(self, entry: Input, turn: Turn[T], seconds: float = MAX_SECONDS) -> Result[T]:
        """``entry`` read, its extraction turned into something; a Failure where it can't be, or not in its time."""
        try:
            return self._workers.ask((entry, turn), seconds)
        except SlowTaskError as error:
            reason = f"it could not be read: {error}"
            hint = "Split it into its documents, one a file."
            return Failure(entry.name, f"{entry.name}: {reason}", hint, reason)

    def close(self) -> None:
        """End the processes."""
        self._workers.close()


def _read_asked(asked: Asked, lexicon: tuple[Path, ...]) -> Result[Any]:
    entry, turn = asked
    return read_one(entry, turn, lexicon)


def _lost_asked(asked: Asked, how: str) -> Failure:
    return lost(asked[0], how)
