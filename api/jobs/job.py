"""What a job is and what became of it, as values; and the record of one under way, from which they are taken."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Literal, TypeAlias
from uuid import uuid4

from api.reading import Failure, Input
from graph.questions.document_ref import DocumentRef
from graph.store.base import Written

FileState: TypeAlias = Literal["waiting", "reading", "created", "changed", "unchanged", "failed", "cancelled"]
JobState: TypeAlias = Literal["queued", "running", "done", "cancelled", "failed"]
_OPEN = ("waiting", "reading")
ENDED = ("done", "cancelled", "failed")


@dataclass(frozen=True, slots=True)
class FileOutcome:
    """What became of a file: how it was written, or why it was not, where in it, and what to do."""

    name: str
    state: FileState
    documents: tuple[DocumentRef, ...] = ()
    reason: str | None = None
    place: str | None = None
    hint: str | None = None


@dataclass(frozen=True, slots=True)
class JobSummary:
    """A job without its files: ``done`` of ``total`` have an outcome, and how many have which."""

    id: str
    state: JobState
    sent_at: datetime
    total: int
    done: int
    created: int
    changed: int
    unchanged: int
    failed: int
    cancelled: int
    begun_at: datetime | None = None
    ended_at: datetime | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Job:
    """A job and what became of each of its files, in the order they were sent."""

    job: JobSummary
    files: tuple[FileOutcome, ...]


@dataclass(frozen=True, slots=True)
class Progress:
    """A step of a job, numbered from 1: its new state, or that of one of its files."""

    number: int
    job: JobSummary
    file: FileOutcome | None = None


class Record:
    """A job under way. Any thread may read it; the line alone changes it, and a cancellation."""

    def __init__(self, inputs: Sequence[Input | Failure]) -> None:
        self.id = uuid4().hex
        self.inputs = tuple(entry for entry in inputs if isinstance(entry, Input))
        self._lock = threading.Lock()
        self._files = [_at_first(entry) for entry in inputs]
        self._state: JobState = "queued"
        self._reason: str | None = None
        self._times: dict[str, datetime] = {"sent": _now()}
        self._steps: list[Progress] = []
        self._listeners: set[Callable[[], None]] = set()
        self.cancelled = threading.Event()
        self._places = {file.name: at for at, file in enumerate(self._files) if file.state == "waiting"}

    @property
    def state(self) -> JobState:
        return self._state

    def __len__(self) -> int:
        return len(self._files)

    def summary(self) -> JobSummary:
        with self._lock:
            return self._summary()

    def job(self) -> Job:
        with self._lock:
            return Job(self._summary(), tuple(self._files))

    def steps(self, after: int) -> list[Progress]:
        """The steps after the one numbered ``after``."""
        with self._lock:
            return self._steps[max(after, 0) :]

    def listen(self, listener: Callable[[], None]) -> None:
        """Call ``listener``, from any thread, after each step."""
        with self._lock:
            self._listeners.add(listener)

    def leave(self, listener: Callable[[], None]) -> None:
        """Call ``listener`` no more."""
        with self._lock:
            self._listeners.discard(listener)

    def begin(self) -> None:
        self._turn("running", "begun")

    def end(self, state: JobState, reason: str | None = None) -> None:
        """End the job; what is still open in it was not begun, or could not be finished."""
        left: FileState = "failed" if state == "failed" else "cancelled"
        for at, file in enumerate(self._files):
            if file.state in _OPEN:
                self._set(at, replace(file, state=left, reason=reason))
        self._turn(state, "ended", reason)

    def reading(self, name: str) -> None:
        """A file is begun; where the job has ended meanwhile, it stays as it was left."""
        at = self._places[name]
        with self._lock:
            if self._files[at].state == "waiting":
                self._files[at] = FileOutcome(name, "reading")
                self._step(self._files[at])

    def written(self, name: str, how: Written, documents: tuple[DocumentRef, ...]) -> None:
        self._set(self._places[name], FileOutcome(name, how, documents))

    def failed(self, failure: Failure) -> None:
        self._set(self._places[failure.name], _failed(failure))

    def _set(self, at: int, outcome: FileOutcome) -> None:
        with self._lock:
            self._files[at] = outcome
            self._step(outcome)

    def _turn(self, state: JobState, time: str, reason: str | None = None) -> None:
        with self._lock:
            self._state, self._reason, self._times[time] = state, reason, _now()
            self._step(None)

    def _step(self, file: FileOutcome | None) -> None:
        self._steps.append(Progress(len(self._steps) + 1, self._summary(), file))
        for listener in self._listeners:
            listener()

    def _summary(self) -> JobSummary:
        counts: Counter[str] = Counter(file.state for file in self._files)
        return JobSummary(
            id=self.id,
            state=self._state,
            sent_at=self._times["sent"],
            begun_at=self._times.get("begun"),
            ended_at=self._times.get("ended"),
            total=len(self._files),
            done=len(self._files) - sum(counts[state] for state in _OPEN),
            created=counts["created"],
            changed=counts["changed"],
            unchanged=counts["unchanged"],
            failed=counts["failed"],
            cancelled=counts["cancelled"],
            reason=self._reason,
        )


def _at_first(entry: Input | Failure) -> FileOutcome:
    return FileOutcome(entry.name, "waiting") if isinstance(entry, Input) else _failed(entry)


def _failed(failure: Failure) -> FileOutcome:
    return FileOutcome(
        failure.name, "failed", (), failure.reason or failure.message, failure.place or None, failure.hint or None
    )


def _now() -> datetime:
    return datetime.now(UTC)
