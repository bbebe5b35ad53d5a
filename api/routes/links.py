"""How actors and programs hang together."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from api import examples
from api.deps import OpenStore
from api.parameters import Pair, ShareFilters
from api.routes.describing import answers, row, rows
from api.schemas import Listing, listing
from graph import questions
from graph.questions import Link, ProgramLink, Share

router = APIRouter(tags=["links"])


@router.get(
    "/actors/{name:path}/programs",
    operation_id="listActorPrograms",
    summary="The programs of an actor · 主体负责的项目",
    responses=answers(rows(examples.PROGRAM_SHARE), 404, 409),
)
def list_actor_programs(store: OpenStore, name: str, filters: Annotated[ShareFilters, Query()]) -> Listing[Share]:
    """Those of the measures it owns, most measures first. ``name`` is an id or any form of the name."""
    return listing(questions.programs_of(store, name, **filters.model_dump()))


@router.get(
    "/programs/{name:path}/actors",
    operation_id="listProgramActors",
    summary="The actors of a program · 项目的责任主体",
    responses=answers(rows(examples.ACTOR_SHARE), 404, 409),
)
def list_program_actors(store: OpenStore, name: str, filters: Annotated[ShareFilters, Query()]) -> Listing[Share]:
    """Owners of the measures that involve it, most measures first. ``name`` is an id or any form of the name."""
    return listing(questions.actors_of(store, name, **filters.model_dump()))


@router.get(
    "/programs/{name:path}/links",
    operation_id="listProgramLinks",
    summary="Programs that share measures with one · 关联的项目",
    responses=answers(rows(examples.PROGRAM_LINK), 404, 409),
)
def list_program_links(store: OpenStore, name: str) -> Listing[ProgramLink]:
    """Most measures first, with who owns those measures. ``name`` is an id or any form of the name."""
    return listing(questions.program_links(store, name))


@router.get(
    "/links",
    operation_id="getLink",
    summary="What links two programs · 两个项目之间的联系",
    responses=answers(row(examples.LINK), 404, 409),
)
def get_link(store: OpenStore, pair: Annotated[Pair, Query()]) -> Link:
    """The measures that involve both, and their owners."""
    return questions.link(store, pair.a, pair.b)
