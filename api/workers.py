"""Processes that work for this one: answers in the order of the tasks, none lost with another's process."""

from __future__ import annotations

import gc
import os
import pickle
import signal
import zlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkServerContext, SpawnContext
from typing import Any, Generic, TypeVar

from graph.errors import ZhengmaiError

Task = TypeVar("Task")
Answer = TypeVar("Answer")

_AT_HAND = 2
"""Tasks a worker has before it, so that it need not wait for the next."""
_AHEAD = 4
"""Tasks a worker may be ahead of the answer that is waited for; this bounds the answers kept."""
_FRUITLESS = 10
"""Workers lost one after the other, without an answer between, before it is given up."""
_FAST = 1
"""How hard answers are compressed: enough for the connection to hold some, so that no worker waits to be heard."""
_ENOUGH_TASKS = 32
_OBJECTS = 100_000
_WARM = "api.warm"
"""The module the server of processes has imported before the first is asked for."""


class WorkerError(ZhengmaiError):
    """Every process that is started ends before it answers."""

    hint = "Memory may have run out: try again with --jobs 1. What was written before is in the store."


def fitting(tasks: int) -> int:
    """How many workers so many tasks are worth: one for a few, as starting one takes a second; else one a core."""
    return 1 if tasks < _ENOUGH_TASKS else cores()


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def in_order(
    work: Callable[[Task], Answer], tasks: Iterable[Task], jobs: int, lost: Callable[[Task, str], Answer]
) -> Iterator[Answer]:
    """``work`` of each task by ``jobs`` processes, in the order of the tasks.

    The answer to a task whose process ended over it is ``lost``, told how it ended. WorkerError where all of them do.
    """
    crew = _Crew(work, tasks, jobs, lost)
    try:
        yield from crew.answers()
    finally:
        crew.end()


def relaxed() -> None:
    """Look for garbage less often: an extraction makes many objects that live briefly, and hardly a cycle."""
    gc.freeze()
    gc.set_threshold(_OBJECTS, 20, 20)


def _context() -> ForkServerContext | SpawnContext:
    """Processes forked from a server that has the lexicon; where there is no fork, each starts from nothing.

    The server has no threads and no open store, as this process may.
    """
    if "forkserver" not in get_all_start_methods():
        return get_context("spawn")
    context = get_context("forkserver")
    context.set_forkserver_preload([_WARM])
    return context


class Worker(Generic[Task]):
    """A process, the connection to it, and the numbered tasks it has before it.

    ``hear`` is its answer to the first of them; EOFError or OSError where it has ended.
    """

    def __init__(self, work: Callable[[Task], object]) -> None:
        context = _context()
        self.connection, theirs = context.Pipe()
        self.tasks: deque[tuple[int, Task]] = deque()
        self._process = context.Process(target=_serve, args=(theirs, work), daemon=True)
        self._process.start()
        theirs.close()

    def give(self, number: int, task: Task) -> None:
        self.tasks.append((number, task))
        try:
            self.connection.send(task)
        except OSError:
            return  # it has ended, which shows when it is read from

    def hear(self) -> Any:
        return pickle.loads(zlib.decompress(self.connection.recv_bytes()))  # noqa: S301 — a process of our own

    def stop(self) -> None:
        """End it now, whatever it does; who reads from its connection finds it ended."""
        self._process.kill()

    def end(self) -> str:
        """End it and say how it ended by itself, if it did."""
        self.connection.close()
        self._process.join(1)
        code = self._process.exitcode
        if code is None:
            self._process.kill()
            self._process.join()
        return f"signal {-code}" if code is not None and code < 0 else f"exit code {code}"


class _Crew(Generic[Task, Answer]):
    """The workers, what they are given, and the answers that wait for an earlier one."""

    def __init__(
        self, work: Callable[[Task], Answer], tasks: Iterable[Task], jobs: int, lost: Callable[[Task, str], Answer]
    ) -> None:
        self._work, self._lost = work, lost
        self._tasks = enumerate(tasks)
        self._again: deque[tuple[int, Task]] = deque()
        self._workers: list[Worker[Task]] = [Worker(work) for _ in range(jobs)]
        self._done: dict[int, Answer] = {}
        self._given = self._told = self._fruitless = 0

    def answers(self) -> Iterator[Answer]:
        while True:
            self._hand_out()
            while self._told in self._done:
                yield self._done.pop(self._told)
                self._told += 1
                self._hand_out()
            busy = {worker.connection: worker for worker in self._workers if worker.tasks}
            if not busy:
                return
            for connection in wait(list(busy)):
                if isinstance(connection, Connection):
                    self._hear(busy[connection])

    def end(self) -> None:
        for worker in self._workers:
            worker.end()

    def _hand_out(self) -> None:
        """Give each worker a first task before any has a second."""
        for many in range(1, _AT_HAND + 1):
            for worker in self._workers:
                if len(worker.tasks) < many and (task := self._next()) is not None:
                    worker.give(*task)

    def _next(self) -> tuple[int, Task] | None:
        if self._again:
            return self._again.popleft()
        if self._given - self._told >= _AHEAD * len(self._workers):
            return None
        task = next(self._tasks, None)
        self._given += task is not None
        return task

    def _hear(self, worker: Worker[Task]) -> None:
        try:
            answer = worker.hear()
        except (EOFError, OSError):
            self._replace(worker)
            return
        number, _ = worker.tasks.popleft()
        self._done[number] = answer
        self._fruitless = 0

    def _replace(self, worker: Worker[Task]) -> None:
        how = worker.end()
        number, task = worker.tasks.popleft()
        self._fruitless += 1
        if self._fruitless >= _FRUITLESS:
            raise WorkerError(f"{_FRUITLESS} processes that read documents were ended one after the other ({how})")
        self._done[number] = self._lost(task, how)
        self._again.extend(worker.tasks)
        self._workers[self._workers.index(worker)] = Worker(self._work)


def _serve(connection: Connection, work: Callable[[Task], object]) -> None:
    """Answer tasks until no more can come; to interrupt is for the process that asks."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    relaxed()
    while True:
        try:
            task = connection.recv()
        except EOFError:
            return
        connection.send_bytes(zlib.compress(pickle.dumps(work(task), pickle.HIGHEST_PROTOCOL), _FAST))
