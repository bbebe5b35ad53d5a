"""What there is, as a whole."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Query

from api import examples
from api.deps import OpenStore, tagged_by_version
from api.parameters import SearchFilters
from api.routes.describing import answers, rows
from api.schemas import Listing, listing
from graph import questions
from graph.ontology import Ontology, ontology
from graph.questions import Count, Hit

router = APIRouter(tags=["overview"])


@router.get(
    "/search",
    operation_id="search",
    summary="Chinese search over names and text · 全文检索",
    responses=answers(rows(examples.HIT)),
)
def search(store: OpenStore, filters: Annotated[SearchFilters, Query()]) -> Listing[Hit]:
    """Measures, sections, documents and entities that have all the words, best first."""
    return listing(questions.search(store, **filters.model_dump()))


@router.get(
    "/counts",
    operation_id="listCounts",
    summary="How much there is of everything · 统计",
    responses=answers(rows(examples.COUNT)),
)
def list_counts(store: OpenStore) -> Listing[Count]:
    """Nodes by label, relations by type, measures by level, kind and status, owners by role and basis."""
    return listing(questions.counts(store))


@router.get(
    "/ontology",
    operation_id="getOntology",
    summary="What the graph is made of: kinds of node, relations, properties · 本体",
    responses=answers(None),
    dependencies=[Depends(tagged_by_version)],
)
def get_ontology() -> Ontology:
    """By label and by type, with Chinese names; ``pairs`` are the labels a relation may lead from and to."""
    return ontology()
