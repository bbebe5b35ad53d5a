"""The text of a document, and all that is read in it: what a page needs to show a document with its facts."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from api import examples_texts as examples
from api.deps import OpenStore
from api.routes.describing import answers, row, rows
from api.schemas import Listing, listing
from api.text_parameters import FactFilters, TextRange
from graph import questions
from graph.questions import DocumentText, Fact

router = APIRouter(prefix="/documents", tags=["documents"])


@router.get(
    "/{id:path}/text",
    operation_id="getDocumentText",
    summary="The source text a document stands in, or a stretch of it · 文件原文",
    responses=answers(row(examples.DOCUMENT_TEXT), 404, 409),
)
def get_document_text(store: OpenStore, id: str, stretch: Annotated[TextRange, Query()]) -> DocumentText:
    """As read: every ``start`` and ``end`` of an answer counts its code points, so a quote is ``start=…&end=…`` of it,
    with ``around=200`` in its place. The answer's ``start`` and ``end`` are those of its ``text``.
    """
    return questions.document_text(store, id, **stretch.model_dump())


@router.get(
    "/{id:path}/facts",
    operation_id="listDocumentFacts",
    summary="Everything a document says, in the order of its text · 文件中的事实",
    responses=answers(rows(examples.FACT), 404, 409),
)
def list_document_facts(store: OpenStore, id: str, filters: Annotated[FactFilters, Query()]) -> Listing[Fact]:
    """Mentions, measures, owners, figures, citations and more, each with its span and its id, to mark up the text by:
    where several begin at one place the longest comes first. ``start`` and ``end`` choose what touches a stretch.
    """
    return listing(questions.document_facts(store, id, **filters.model_dump()))
