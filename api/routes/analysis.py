"""What can be read off the graph as a whole."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from api import analysis_examples as examples
from api.analysis_parameters import CentralityFilters, CommunityFilters, NetworkFilters
from api.deps import OpenStore
from api.routes.describing import answers, row
from graph import analysis
from graph.analysis import Centrality, Communities, Network

router = APIRouter(tags=["analysis"])


@router.get(
    "/analysis/network",
    operation_id="getNetwork",
    summary="The strongest ties between programs · 项目关联网络",
    responses=answers(row(examples.NETWORK), 404, 409),
)
def get_network(store: OpenStore, filters: Annotated[NetworkFilters, Query()]) -> Network:
    """Each tie with its counts, the bodies both share, and the first measures of both; `/links` has all of them.

    ``strength`` says how far the tie is from chance, so that what is named everywhere does not tie everything.
    """
    return analysis.network(store, **filters.model_dump())


@router.get(
    "/analysis/communities",
    operation_id="getCommunities",
    summary="The communities the programs fall into · 项目群组",
    responses=answers(row(examples.COMMUNITIES)),
)
def get_communities(store: OpenStore, filters: Annotated[CommunityFilters, Query()]) -> Communities:
    """Largest first, named by their most characteristic programs, with the bodies each is most about."""
    return analysis.communities(store, **filters.model_dump())


@router.get(
    "/analysis/centrality",
    operation_id="getCentrality",
    summary="The most central programs or bodies · 中心度",
    responses=answers(row(examples.CENTRALITY)),
)
def get_centrality(store: OpenStore, filters: Annotated[CentralityFilters, Query()]) -> Centrality:
    """By how many others each is tied to, how strongly, and how often it lies between others."""
    return analysis.centrality(store, **filters.model_dump())
