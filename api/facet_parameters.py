"""The parameters of facets: the filters of a list, and which of them to count values of."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import BaseModel, BeforeValidator, Field

from api.parameters import DocumentChoice, EntityChoice, FigureChoice, MeasureChoice
from graph.questions.facets import (
    DEFAULT_TOP,
    DOCUMENT_FACETS,
    ENTITY_FACETS,
    FIGURE_FACETS,
    MAX_TOP,
    MEASURE_FACETS,
)

MeasureFacet: TypeAlias = Literal["role", "basis", "kind", "status", "level", "program", "owner", "document", "year"]
DocumentFacet: TypeAlias = Literal["doc_type", "issuer", "year", "status"]
EntityFacet: TypeAlias = Literal["label", "kind"]
FigureFacet: TypeAlias = Literal["unit", "kind", "status"]


def _parted(value: Any) -> Any:
    """``role,status`` as two facets, as pages write it; a repeated parameter as it is."""
    if isinstance(value, (list, tuple)):
        return [part for each in value for part in (each.split(",") if isinstance(each, str) else [each])]
    return value


Parted = BeforeValidator(_parted)


def _field(known: tuple[str, ...]) -> Any:
    """The parameter ``facets``, which is repeated or parted by commas; all there are without it."""
    return Field(
        known,
        description="Facets to count, repeated or with commas between; all without it · 分面",
        examples=[list(known[:2])],
        max_length=len(known),
    )


class _Top(BaseModel):
    top: int = Field(DEFAULT_TOP, ge=1, le=MAX_TOP, description="Most values of a facet")


class MeasureFacets(_Top, MeasureChoice):
    """Facets of ``measures``."""

    facets: Annotated[tuple[MeasureFacet, ...], Parted] = _field(MEASURE_FACETS)


class DocumentFacets(_Top, DocumentChoice):
    """Facets of ``documents``."""

    facets: Annotated[tuple[DocumentFacet, ...], Parted] = _field(DOCUMENT_FACETS)


class EntityFacets(_Top, EntityChoice):
    """Facets of ``entities``."""

    facets: Annotated[tuple[EntityFacet, ...], Parted] = _field(ENTITY_FACETS)


class FigureFacets(_Top, FigureChoice):
    """Facets of ``figures``."""

    facets: Annotated[tuple[FigureFacet, ...], Parted] = _field(FIGURE_FACETS)
