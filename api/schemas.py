"""What goes in and out over HTTP beyond the answers themselves, whose shapes are `graph.questions.rows`."""

from __future__ import annotations

from typing import Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from graph.questions import Page

Item = TypeVar("Item")


class Listing(BaseModel, Generic[Item]):
    """A list, or one page of it. ``next`` is the ``cursor`` of the next page, null on the last one."""

    items: tuple[Item, ...]
    total: int = Field(description="How many there are in all, on every page")
    next: str | None = None


def listing(answer: Page[Item] | tuple[Item, ...]) -> Listing[Item]:
    """A page, or an answer that has all its rows, as a listing."""
    if isinstance(answer, Page):
        return Listing(items=answer.items, total=answer.total, next=answer.next)
    return Listing(items=answer, total=len(answer))


class ParameterFault(BaseModel):
    """A parameter and what is wrong with it."""

    parameter: str
    reason: str


class Candidate(BaseModel):
    """An entity or document that was perhaps meant; with its ``id`` the question has one answer."""

    model_config = ConfigDict(extra="allow")

    id: str
    label: str
    name: str | None


class Problem(BaseModel):
    """An error, as RFC 9457 (application/problem+json) has it; ``hint`` says what to do next.

    The members after ``hint`` are there when the error is about them.
    """

    type: str
    title: str
    status: int
    detail: str
    hint: str | None = None
    errors: list[ParameterFault] | None = Field(None, description="422: each parameter at fault")
    name: str | None = Field(None, description="404, 409: the name asked for, or the source")
    candidates: list[Candidate] | None = Field(None, description="409: who bears the name, or stands in the source")
    nearest: list[Candidate] | None = Field(None, description="404: names that come close")
    revision: str | None = Field(None, description="410: the revision to go on from")
    kind: str | None = Field(None, description="404: label of what was looked for")
    id: str | None = Field(None, description="404: the id asked for")


class Health(BaseModel):
    """Whether the service is up (``ok``), or the store answers too (``ready``)."""

    status: Literal["ok", "ready"]
    version: str


class Index(BaseModel):
    """Where to go from ``/``."""

    name: str
    version: str
    docs: str
    openapi: str
    api: str
