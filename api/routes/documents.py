"""Documents, their sections and their measures."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from api import examples
from api.deps import OpenStore
from api.parameters import DocumentFilters, Paged
from api.routes.describing import answers, row, rows
from api.schemas import Listing, listing
from graph import questions
from graph.questions import DocumentDetail, DocumentRow, MeasureRow, SectionRow

router = APIRouter(prefix="/documents", tags=["documents"])


@router.get(
    "",
    operation_id="listDocuments",
    summary="Documents in the graph, and those they cite · 查文件",
    responses=answers(rows(examples.DOCUMENT), 404, 409),
)
def list_documents(store: OpenStore, filters: Annotated[DocumentFilters, Query()]) -> Listing[DocumentRow]:
    """By date of issue. ``status=cited`` gives documents that are only named by others."""
    chosen = filters.model_dump()
    if filters.status == "any":
        chosen["status"] = None
    return listing(questions.documents(store, **chosen))


@router.get(
    "/{id:path}/sections",
    operation_id="listSections",
    summary="A document's sections in reading order · 文件的章节",
    responses=answers(rows(examples.SECTION), 404, 409),
)
def list_sections(store: OpenStore, id: str) -> Listing[SectionRow]:
    """``id`` may be the document's id, title, 发文字号 or source file."""
    return listing(questions.sections(store, id))


@router.get(
    "/{id:path}/measures",
    operation_id="listDocumentMeasures",
    summary="A document's measures in reading order · 文件的措施",
    responses=answers(rows(examples.MEASURE), 404, 409),
)
def list_document_measures(store: OpenStore, id: str, page: Annotated[Paged, Query()]) -> Listing[MeasureRow]:
    """The same as ``/measures?document={id}``, which has more filters."""
    return listing(questions.measures(store, document=id, **page.model_dump()))


@router.get(
    "/{id:path}",
    operation_id="getDocument",
    summary="One document: who issued it, to whom, what it cites, its sections · 一份文件",
    responses=answers(row(examples.DOCUMENT_DETAIL), 404, 409),
)
def get_document(store: OpenStore, id: str) -> DocumentDetail:
    """``id`` may be the document's id, title, 发文字号 or source file; its measures: ``/documents/{id}/measures``."""
    return questions.document(store, id)
