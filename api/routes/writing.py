"""Documents into the graph and out of it again, with a key."""

from __future__ import annotations

import io
from typing import Annotated, BinaryIO

from anyio import to_thread
from fastapi import APIRouter, Depends, Request, Response

from api import examples_of_writing as examples
from api.deps import OpenStore
from api.jobs import Job, Jobs
from api.keys import may_write
from api.reading import Failure
from api.routes.describing import answers, row
from api.spool import Sent
from api.uploads import JSON, NamedText, body_of, media_type, safe_name, sent_files, sent_text
from graph.removing import Removed, remove_document, remove_source

router = APIRouter(tags=["documents in and out"], dependencies=[Depends(may_write)])

MAX_FILES = 1000
"""Files a job may have."""


def jobs_of(request: Request) -> Jobs:
    """The application's jobs."""
    jobs: Jobs = request.app.state.jobs
    return jobs


OpenJobs = Annotated[Jobs, Depends(jobs_of)]


@router.post(
    "/documents",
    operation_id="addDocuments",
    summary="Read documents into the graph · 入库",
    status_code=202,
    responses=answers(row(examples.JOB), 401, 403, 415, status=202),
    openapi_extra=body_of(NamedText, "files", "Documents of any format that is read", many=True),
)
async def add_documents(request: Request, response: Response, store: OpenStore, jobs: OpenJobs) -> Job:
    """Send a text in JSON, or files: text, Markdown, HTML, MHTML, Word, PDF, or JSON lists of ``{title, url, text}``.
    A source is known by its name, the file's: what comes under a name replaces what it said before. The answer is a
    job, at ``Location``; it lives as long as the service runs, and what a restart loses is what was not begun.
    """
    jobs.check_room()
    if media_type(request) == JSON:
        sent = await sent_text(request, NamedText)
        text = Sent(sent.name, io.BytesIO(sent.text.encode("utf-8")))
        record = await to_thread.run_sync(jobs.add, [text])
    else:
        async with sent_files(request, "files", MAX_FILES) as files:
            record = await to_thread.run_sync(jobs.add, [_sent(file.filename or "", file.file) for file in files])
    response.headers["Location"] = str(request.url_for("get_job", id=record.id).path)
    return record.job()


@router.delete(
    "/documents/{id:path}",
    operation_id="removeDocument",
    summary="Take a document out of the graph, with its source · 移除文件",
    responses=answers(row(examples.REMOVED), 401, 403, 404, 409),
)
def remove_one(store: OpenStore, id: str) -> Removed:
    """``id`` may be the document's id, title, 发文字号 or source file. Where other documents stand in the same source,
    409 names them: remove the source. What only it spoke of goes with it.
    """
    return remove_document(store, id)


@router.delete(
    "/sources/{name:path}",
    operation_id="removeSource",
    summary="Take a source out of the graph, with all its documents · 移除来源",
    responses=answers(row(examples.REMOVED), 401, 403, 404),
)
def remove_all(store: OpenStore, name: str) -> Removed:
    """``name`` is that of the source file, as documents have it in ``source``."""
    return remove_source(store, name)


def _sent(name: str, file: BinaryIO) -> Sent | Failure:
    try:
        return Sent(safe_name(name), file)
    except ValueError as error:
        return Failure(name, f"{name!r}: {error}", "Send it under another name.", str(error))
