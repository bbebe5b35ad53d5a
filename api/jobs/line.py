"""The line jobs stand in: one writes at a time, so many may wait, and the latest that ended are remembered."""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor

from api.jobs.job import ENDED, Record
from api.reading import Failure, Input, Result, failure
from api.refusals import BusyError
from api.spool import Sent, Spool
from api.standing import DocumentReaders
from api.workers import WorkerError
from graph.errors import NotFoundError, OntologyError, SourceError, StoreError, ZhengmaiError
from graph.model import SourceFacts
from graph.questions.document_ref import DocumentRef
from graph.store.base import Store, answers
from ingest.facts import facts

_log = logging.getLogger(__name__)
_REMEMBERED = 200
_REMEMBERED_FILES = 20_000
_AGAIN = 30
_STOPPED = "the service stopped before it was its turn"


class Jobs:
    """Takes documents in, as jobs that live as long as the process does.

    Each source is one transaction of the store: whatever ends the process, a source is there whole or not at all.
    """

    def __init__(self, readers: DocumentReaders, store: Callable[[], Store], most: int) -> None:
        self._readers, self._store, self._most = readers, store, most
        self._ahead = max(1, readers.size - 1)
        self._spool = Spool()
        self._records: dict[str, Record] = {}
        self._turns: dict[str, Future[None]] = {}
        self._lock = threading.Lock()
        self._line = ThreadPoolExecutor(1, thread_name_prefix="jobs")
        self._reading = ThreadPoolExecutor(self._ahead, thread_name_prefix="reading")
        self._stopped = threading.Event()

    def check_room(self) -> None:
        """BusyError where no further job may wait."""
        with self._lock:
            self._check_room()

    def add(self, sent: Iterable[Sent | Failure]) -> Record:
        """A new job at the end of the line, its documents kept on disk until they are read. BusyError."""
        self.check_room()
        kept: list[Input | Failure] = []
        try:
            kept.extend(one if isinstance(one, Failure) else self._spool.keep(one) for one in _once(sent))
            return self._stand(Record(kept))
        except BaseException:
            self._spool.drop(entry for entry in kept if isinstance(entry, Input))
            raise

    def get(self, id: str) -> Record:
        """NotFoundError for a job nobody sent, or one that is forgotten."""
        with self._lock:
            record = self._records.get(id)
        if record is None:
            raise NotFoundError("Job", id)
        return record

    def latest(self) -> list[Record]:
        """The jobs that are remembered, latest first."""
        with self._lock:
            return list(reversed(self._records.values()))

    def cancel(self, id: str) -> Record:
        """Begin no further file of a job; what is begun is finished. A job that has ended stays as it is."""
        record = self.get(id)
        record.cancelled.set()
        if self._turns[id].cancel():
            self._spool.drop(record.inputs)
            record.end("cancelled")
        return record

    def stop(self) -> None:
        """Begin nothing more."""
        self._stopped.set()

    def close(self) -> None:
        """Stop, wait for what is being written, and let the documents that wait go."""
        self.stop()
        self._line.shutdown(cancel_futures=True)
        self._reading.shutdown(cancel_futures=True)
        for record in self.latest():
            if record.state not in ENDED:
                record.end("cancelled", _STOPPED)
        self._spool.close()

    def _check_room(self) -> None:
        waiting = sum(record.state == "queued" for record in self._records.values())
        if waiting >= self._most:
            raise BusyError(f"{waiting} jobs wait for their turn", _AGAIN)

    def _stand(self, record: Record) -> Record:
        with self._lock:
            self._check_room()
            self._records[record.id] = record
            self._forget()
            self._turns[record.id] = self._line.submit(self._run, record)
        return record

    def _forget(self) -> None:
        """Forget the jobs that ended first, where there are too many, or too many files in them."""
        for record in list(self._records.values()):
            files = sum(map(len, self._records.values()))
            if len(self._records) <= _REMEMBERED and files <= _REMEMBERED_FILES:
                return
            if record.state in ENDED:
                del self._records[record.id], self._turns[record.id]

    def _run(self, record: Record) -> None:
        try:
            record.begin()
            self._take_in(record, self._store())
            record.end("cancelled" if record.cancelled.is_set() or self._stopped.is_set() else "done")
        except ZhengmaiError as error:
            record.end("failed", str(error))
        except BaseException:
            _log.exception("job %s", record.id)  # first, so that whoever is told of the end finds it there
            record.end("failed", "a fault of zhengmai itself: the log of the service says more")
            raise
        finally:
            self._spool.drop(record.inputs)

    def _take_in(self, record: Record, store: Store) -> None:
        """Write what each file says; StoreError where the store answers no more."""
        for result in self._read(record):
            if isinstance(result, Failure):
                record.failed(result)
                continue
            said: SourceFacts = result.value
            try:
                how = store.write(said)
            except (OntologyError, SourceError, StoreError) as error:
                if isinstance(error, StoreError) and not answers(store):
                    raise
                record.failed(failure(result.name, error))
            else:
                record.written(result.name, how, _documents(said))

    def _read(self, record: Record) -> Iterator[Result[SourceFacts]]:
        """Each file read, in order, a few ahead of the one that is written; none is begun after a cancellation."""
        begun: deque[Future[Result[SourceFacts]]] = deque()
        for entry in record.inputs:
            if record.cancelled.is_set() or self._stopped.is_set():
                break
            begun.append(self._reading.submit(self._read_one, record, entry))
            if len(begun) > self._ahead:
                yield begun.popleft().result()
        while begun:
            yield begun.popleft().result()

    def _read_one(self, record: Record, entry: Input) -> Result[SourceFacts]:
        record.reading(entry.name)
        try:
            return self._readers.read(entry, facts)
        except WorkerError as error:
            return failure(entry.name, error)
        finally:
            self._spool.drop([entry])


def _once(sent: Iterable[Sent | Failure]) -> Iterator[Sent | Failure]:
    """Each name once: of two documents of one name, the second would take the place of the first."""
    names: set[str] = set()
    for one in sent:
        if isinstance(one, Sent) and one.name in names:
            reason = "another file of this job has the same name"
            yield Failure(one.name, f"{one.name}: {reason}", "Give each its own name.", reason)
        else:
            names.add(one.name)
            yield one


def _documents(said: SourceFacts) -> tuple[DocumentRef, ...]:
    nodes = (node for node in said.nodes if node.label == "Document" and node.props.get("status") == "ingested")
    return tuple(DocumentRef(node.id, str(title) if (title := node.props.get("title")) else None) for node in nodes)
