"""What was written since."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import Field

from api import examples_of_writing as examples
from api.deps import OpenStore
from api.parameters import Paged
from api.routes.describing import answers
from api.schemas import Listing
from graph import questions
from graph.questions import Change
from graph.questions.about_changes import REVISION, TIME

router = APIRouter(tags=["overview"])


class ChangeFilters(Paged):
    """Since when."""

    since: str | None = Field(
        None,
        min_length=1,
        max_length=40,
        json_schema_extra={"pattern": rf"^({REVISION}|{TIME})$"},
        description="After this `revision`, 0 for the beginning; or since a time, such as 2025-03-18T08:00:00Z",
        examples=["0"],
    )


class ChangeListing(Listing[Change]):
    """Changes in order, and where to go on from the next time."""

    revision: str = Field(description="The graph's revision now: ``since`` of the next time")
    complete: bool = Field(description="Whether the log goes back to the graph's beginning")


@router.get(
    "/changes",
    operation_id="listChanges",
    summary="Sources created, changed and removed since · 变更记录",
    responses=answers(examples.CHANGES, 410),
)
def list_changes(store: OpenStore, filters: Annotated[ChangeFilters, Query()]) -> ChangeListing:
    """Every write, in order, with the documents that stand in the source since, and those that don't any more. The
    store keeps it in the same transaction. Old entries may be dropped: who asks for what is not kept gets 410.
    """
    found = questions.changes(store, **filters.model_dump())
    return ChangeListing(
        items=found.items, total=found.total, next=found.next, revision=found.revision, complete=found.complete
    )
