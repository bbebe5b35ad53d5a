"""What can be read off the graph as a whole: networks, communities, centrality, each with its evidence.

An analysis is a typed function as a question is (`graph.questions`), and asked the same way; its answer says what it
left out. The same graph gives the same answer on both engines, whatever the order of loading or the hash of a text.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from graph.analysis.bridges import bridges
from graph.analysis.centrality import centrality
from graph.analysis.chains import chain
from graph.analysis.communities import communities
from graph.analysis.continuing.continuations import continuations
from graph.analysis.continuing.forms import lineage
from graph.analysis.continuing.rows import ComparedDocument, Comparison, Continuation, Form, Lineage, Stated
from graph.analysis.network import network
from graph.analysis.profile import BodyDocument, BodyYear, Partner, PlaceCount, Profile, profile
from graph.analysis.rows import (
    Analysis,
    BodyCount,
    Bridge,
    Bridges,
    Central,
    Centrality,
    Communities,
    Community,
    LeftOut,
    Network,
    ProgramCount,
    Quoted,
    SharedOwner,
    Side,
    Tie,
)
from graph.analysis.similarity import Similar, Similarity, similar

# Every analysis by name, in the order faces list them; its parameters and meaning are the function's own.
ANALYSES: dict[str, Callable[..., Any]] = {
    analysis.__name__: analysis
    for analysis in (
        network,
        communities,
        centrality,
        bridges,
        profile,
        similar,
        lineage,
        continuations,
    )
}

__all__ = [
    "ANALYSES",
    "Analysis",
    "BodyCount",
    "BodyDocument",
    "BodyYear",
    "Bridge",
    "Bridges",
    "Central",
    "Centrality",
    "Communities",
    "Community",
    "ComparedDocument",
    "Comparison",
    "Continuation",
    "Form",
    "LeftOut",
    "Lineage",
    "Network",
    "Partner",
    "PlaceCount",
    "Profile",
    "ProgramCount",
    "Quoted",
    "SharedOwner",
    "Side",
    "Similar",
    "Similarity",
    "Stated",
    "Tie",
    "bridges",
    "centrality",
    "chain",
    "communities",
    "continuations",
    "lineage",
    "network",
    "profile",
    "similar",
]
