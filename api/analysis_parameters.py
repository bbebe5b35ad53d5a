"""The parameters of the analyses over HTTP, described once; each model has just the parameters of its analysis."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, Field

from api.parameters import Pair
from graph.questions import MAX_LIMIT


def limit(default: int) -> int:
    """A field for the most rows shown."""
    field: int = Field(default, ge=1, le=MAX_LIMIT, description="Most rows shown; what is left out is counted")
    return field


class NetworkFilters(BaseModel):
    """Filters of ``network``."""

    around: str | None = Field(
        None, min_length=1, max_length=200, description="Only the ties of this program, by id or name", examples=["5G"]
    )
    by: Literal["measures", "owners"] = Field(
        "measures", description="Tied by measures that involve both, or by bodies that own measures of both"
    )
    least: int = Field(1, ge=1, le=1_000_000, description="Fewest measures that involve both")
    limit: int = limit(30)


class CommunityFilters(BaseModel):
    """Filters of ``communities``."""

    limit: int = limit(10)
    programs: int = Field(12, ge=1, le=MAX_LIMIT, description="Most programs shown of each")


class CentralityFilters(BaseModel):
    """Filters of ``centrality``."""

    of: Literal["programs", "bodies"] = Field("programs", description="What is ranked")
    limit: int = limit(20)


class BridgeFilters(Pair):
    """Filters of ``bridges``."""

    communities: bool = Field(False, description="Between the communities the two programs are in")
    limit: int = limit(15)


class Most(BaseModel):
    """How much of each list."""

    limit: int = limit(10)


class LineageFilters(BaseModel):
    """Filters of ``lineage``."""

    limit: int = limit(20)


class DocumentPair(BaseModel):
    """Two documents."""

    a: str = Field(min_length=1, max_length=500, description="One: id, title, 发文字号 or source file")
    b: str = Field(min_length=1, max_length=500, description="The other: id, title, 发文字号 or source file")
    limit: int = limit(20)
