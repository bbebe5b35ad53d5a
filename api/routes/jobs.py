"""What became of documents that were sent in."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterable, AsyncIterator
from contextlib import suppress
from typing import Annotated

from fastapi import APIRouter, Depends, Header
from fastapi.sse import EventSourceResponse, ServerSentEvent
from pydantic import TypeAdapter

from api import examples_of_writing as examples
from api.jobs import Job, JobSummary, Progress
from api.jobs.job import ENDED, Record
from api.keys import may_write
from api.routes.describing import answers, row, rows
from api.routes.writing import OpenJobs
from api.schemas import Listing, listing

router = APIRouter(prefix="/jobs", tags=["documents in and out"])
_PROGRESS = TypeAdapter(Progress)


@router.get(
    "",
    operation_id="listJobs",
    summary="Jobs, latest first · 任务列表",
    responses=answers(rows(examples.JOB.job), 401, 403),
    dependencies=[Depends(may_write)],
)
def list_jobs(jobs: OpenJobs) -> Listing[JobSummary]:
    """Those that run or wait, and the latest that ended; all of this process, since it began."""
    return listing(tuple(record.summary() for record in jobs.latest()))


def _record(id: str, jobs: OpenJobs) -> Record:
    return jobs.get(id)


ThisJob = Annotated[Record, Depends(_record)]


@router.get(
    "/{id}",
    operation_id="getJob",
    summary="One job, and what became of each of its files · 任务状态",
    responses=answers(row(examples.JOB), 404),
)
def get_job(record: ThisJob) -> Job:
    """Whoever has the id may ask. A file is ``created``, ``changed``, ``unchanged``, or ``failed`` with the reason, the
    place in the file where it is known, and what to do.
    """
    return record.job()


@router.get(
    "/{id}/events",
    operation_id="followJob",
    summary="A job as it goes on, as server-sent events · 任务进度",
    response_class=EventSourceResponse,
    responses=answers(None, 404) | {200: {"content": {"text/event-stream": {}}}},
)
async def follow_job(
    record: ThisJob,
    last_event_id: Annotated[
        int, Header(alias="Last-Event-ID", ge=0, description="The last event that was seen: go on after it")
    ] = 0,
) -> AsyncIterable[ServerSentEvent]:
    """Events ``job`` and ``file``, each with the job's counts and, of a file, its outcome; the last is the ``job`` that
    has ended. Events are numbered: who comes back with ``Last-Event-ID`` misses none.
    """
    async for step in _steps(record, last_event_id):
        data = _PROGRESS.dump_json(step).decode("utf-8")
        yield ServerSentEvent(raw_data=data, event="job" if step.file is None else "file", id=str(step.number))


@router.delete(
    "/{id}",
    operation_id="cancelJob",
    summary="Begin no further file of a job · 取消任务",
    responses=answers(row(examples.JOB), 401, 403, 404),
    dependencies=[Depends(may_write)],
)
def cancel_job(id: str, jobs: OpenJobs) -> Job:
    """What is begun is finished, and what was written stays. A job that has ended stays as it is."""
    return jobs.cancel(id).job()


async def _steps(record: Record, after: int) -> AsyncIterator[Progress]:
    """The steps of a job as they come, until it has ended."""
    loop, stepped = asyncio.get_running_loop(), asyncio.Event()

    def listener() -> None:
        with suppress(RuntimeError):  # the loop may have ended before the job
            loop.call_soon_threadsafe(stepped.set)

    record.listen(listener)
    try:
        while True:
            stepped.clear()
            ended = record.state in ENDED
            for step in record.steps(after):
                after = step.number
                yield step
            if ended:
                return
            await stepped.wait()
    finally:
        record.leave(listener)
