"""What can be read off the graph as a whole."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from api import analysis_examples as examples
from api.analysis_parameters import (
    BridgeFilters,
    CentralityFilters,
    CommunityFilters,
    DocumentPair,
    LineageFilters,
    Most,
    NetworkFilters,
)
from api.deps import OpenStore
from api.routes.describing import answers, row
from graph import analysis
from graph.analysis import Bridges, Centrality, Communities, Comparison, Lineage, Network, Profile, Similarity

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


@router.get(
    "/analysis/bridges",
    operation_id="getBridges",
    summary="The bodies between two programs or communities · 桥梁主体",
    responses=answers(row(examples.BRIDGES), 404, 409),
)
def get_bridges(store: OpenStore, filters: Annotated[BridgeFilters, Query()]) -> Bridges:
    """Those that own measures of both, by role, with the first measure on each side."""
    return analysis.bridges(store, filters.a, filters.b, communities=filters.communities, limit=filters.limit)


@router.get(
    "/analysis/compare",
    operation_id="compareDocuments",
    summary="What of a document went on in a later one · 文件比较",
    responses=answers(row(examples.COMPARISON), 404, 409),
)
def compare_documents(store: OpenStore, filters: Annotated[DocumentPair, Query()]) -> Comparison:
    """What was strengthened, continued, is new, or fell away; each pair with its score, reason and both quotes."""
    return analysis.continuations(store, filters.a, filters.b, limit=filters.limit)


@router.get(
    "/analysis/actors/{name:path}",
    operation_id="getProfile",
    summary="All there is about a body at a glance · 主体画像",
    responses=answers(row(examples.PROFILE), 404, 409),
)
def get_profile(store: OpenStore, name: str, filters: Annotated[Most, Query()]) -> Profile:
    """Programs by role, partners, places, years, documents and figures. ``name`` is an id or any form of the name."""
    return analysis.profile(store, name, limit=filters.limit)


@router.get(
    "/analysis/documents/{id:path}",
    operation_id="listSimilarDocuments",
    summary="The documents like one, and in what · 相似文件",
    responses=answers(row(examples.SIMILARITY), 404, 409),
)
def list_similar_documents(store: OpenStore, id: str, filters: Annotated[Most, Query()]) -> Similarity:
    """By shared programs, bodies and words. ``id`` may be an id, title, 发文字号 or source file."""
    return analysis.similar(store, id, limit=filters.limit)


@router.get(
    "/measures/{id}/lineage",
    operation_id="getLineage",
    summary="A measure's earlier and later forms · 措施沿革",
    responses=answers(row(examples.LINEAGE), 404),
)
def get_lineage(store: OpenStore, id: str, filters: Annotated[LineageFilters, Query()]) -> Lineage:
    """The measures of other documents with the same program, object and kind of act, each with score and reason."""
    return analysis.lineage(store, id, limit=filters.limit)
