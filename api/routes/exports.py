"""The graph, or a part of it, as files for other programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Annotated, TypeVar

from fastapi import APIRouter, Query, Request
from fastapi.responses import StreamingResponse

from api.deps import OpenStore
from api.export_filters import ExportFilters
from api.routes.describing import Responses, answers
from graph.exports import FORMATS, TABLES, ZIP, FileFormat, Format, Options, all_facts, chunks, format_of
from graph.exports.selection import said, select

router = APIRouter(tags=["overview"])
T = TypeVar("T")


def _media_type(way: Format) -> str:
    return way.media_type if isinstance(way, FileFormat) else ZIP


def _suffix(way: Format) -> str:
    return way.suffix if isinstance(way, FileFormat) else ".zip"


def _documented() -> Responses:
    ways = [*FORMATS.values(), *(way for table in TABLES.values() for way in table.values())]
    content = {_media_type(way): {"schema": {"type": "string", "format": "binary"}} for way in ways}
    headers = {"Content-Disposition": {"schema": {"type": "string"}, "description": "The name of the file"}}
    return {200: {"description": "The file", "content": content, "headers": headers}, **answers(None, 404, 409)}


@router.get(
    "/export",
    operation_id="exportGraph",
    summary="The graph or a part of it as a file · 导出",
    response_class=StreamingResponse,
    responses=_documented(),
)
def export_graph(request: Request, store: OpenStore, asked: Annotated[ExportFilters, Query()]) -> StreamingResponse:
    """Streamed as it is made. ``csv``, ``parquet`` and ``neo4j-admin`` come as an archive of their files.

    With filters, those measures with all they are linked to, where they stand and who issued it; with ``around``, all
    that touches an entity. Every relation has its evidence. An error after the first byte ends the answer short.
    """
    way = format_of(asked.format, asked.table)
    filters = asked.selected()
    part = select(store, **filters)
    # The first source is read and the first bytes are made here, while an error can still be answered as one.
    facts = _begun(part.of(all_facts(store, part.sources)))
    options = Options(request.app.state.base_iri, said(filters))
    headers = {"Content-Disposition": f'attachment; filename="{asked.table or "zhengmai"}{_suffix(way)}"'}
    return StreamingResponse(_begun(chunks(facts, way, options)), headers=headers, media_type=_media_type(way))


def _begun(made: Iterable[T]) -> Iterator[T]:
    """The same, its first one made already."""
    others = iter(made)
    return chain(list(_first(others)), others)


def _first(made: Iterator[T]) -> Iterator[T]:
    for each in made:
        yield each
        return
