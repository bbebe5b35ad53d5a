"""Extraction alone: a text in, what is read in it out, nothing stored."""

from __future__ import annotations

import json
from pathlib import PurePosixPath
from typing import Annotated, Any

from anyio import CapacityLimiter, to_thread
from fastapi import APIRouter, Depends, Request, Response

from api import examples_of_writing as examples
from api.annotation_schema import Annotation
from api.reading import Failure, Input
from api.refusals import BusyError, UnreadError
from api.routes.describing import answers
from api.standing import DocumentReaders
from api.uploads import UnstoredText, body_of, one_document
from graph.errors import SourceError
from ingest.annotations import annotation
from ingest.lexicon import Lexicon
from ingest.pipeline import Extraction

router = APIRouter(tags=["documents in and out"])

MAX_SECONDS = 120.0
"""Seconds a text may be read for while somebody waits for it."""
_WAITING = 16
"""How many texts a reader may have before it: more are refused, as they would wait too long."""


class Extractor:
    """Extracts for whoever asks, as many at a time as there are readers, and lets a few wait."""

    def __init__(self, readers: DocumentReaders) -> None:
        self._readers = readers
        self._limiter = CapacityLimiter(readers.size)

    async def annotate(self, entry: Input) -> str:
        """The annotation of ``entry`` as JSON. SourceError, BusyError, UnreadError."""
        waiting = self._limiter.statistics().tasks_waiting
        if waiting >= _WAITING * self._readers.size:
            raise BusyError(f"{waiting} texts wait to be read", 10)
        result = await to_thread.run_sync(
            self._readers.read, entry, _as_json, MAX_SECONDS, limiter=self._limiter, abandon_on_cancel=True
        )
        if not isinstance(result, Failure):
            return str(result.value)
        if result.ours:
            raise UnreadError(result.message, result.hint)
        raise SourceError(entry.name, result.reason, place=result.place, hint=result.hint)


def _as_json(extraction: Extraction, lexicon: Lexicon) -> str:
    record = annotation(extraction)
    return json.dumps(record | {"source": PurePosixPath(record["source"]).name}, ensure_ascii=False)


def _extractor(request: Request) -> Extractor:
    extractor: Extractor = request.app.state.extractor
    return extractor


@router.post(
    "/extract",
    operation_id="extract",
    summary="What is read in a text; nothing is stored · 抽取",
    response_model=Annotation,
    responses=answers(examples.ANNOTATION, 415),
    openapi_extra=body_of(UnstoredText, "file", "A document of any format that is read"),
)
async def extract(
    entry: Annotated[Input, Depends(one_document)], extractor: Annotated[Extractor, Depends(_extractor)]
) -> Any:
    """The same as ``zhengmai extract`` prints. Send a text in JSON, or a file: text, Markdown, HTML, MHTML, Word, PDF,
    or a JSON list of ``{title, url, text}``. ``start`` and ``end`` count code points of the text, or of the text drawn
    out of the file.
    """
    return Response(await extractor.annotate(entry), media_type="application/json")
