"""The parameters of a document's text and of what it says."""

from __future__ import annotations

from typing import Literal, TypeAlias

from pydantic import BaseModel, Field

from api.parameters import Paged
from graph.questions.about_texts import MOST_AROUND, MOST_FACTS
from graph.questions.paging import DEFAULT_LIMIT

MOST_TEXT = 300_000
"""Most code points of text in one answer: under one megabyte of Chinese."""

FactName: TypeAlias = Literal[
    "measure",
    "owner",
    "target",
    "program",
    "figure",
    "period",
    "place",
    "mention",
    "citation",
    "issuer",
    "bureau",
    "addressee",
]


class TextRange(BaseModel):
    """Which stretch of a source text, in its code points, half-open."""

    start: int | None = Field(None, ge=0, description="First code point; from the beginning without it", examples=[412])
    end: int | None = Field(
        None, ge=0, description="Behind the last code point; to the end without it, clipped there", examples=[449]
    )
    around: int = Field(0, ge=0, le=MOST_AROUND, description="Characters to give before and after the stretch too")
    limit: int = Field(MOST_TEXT, ge=1, le=MOST_TEXT, description="Most code points: go on from the answer's `end`")


class FactFilters(Paged):
    """Which of the things a document says."""

    limit: int = Field(DEFAULT_LIMIT, ge=1, le=MOST_FACTS, description="Most items on a page")
    fact: FactName | None = Field(None, description="Only what is said of this kind")
    start: int | None = Field(None, ge=0, description="Only what reaches beyond this code point of the source")
    end: int | None = Field(None, ge=0, description="Only what begins before this code point of the source")
