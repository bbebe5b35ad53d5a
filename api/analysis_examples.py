"""Analyses shown in the API's description, of the document that `api.examples` made up."""

from __future__ import annotations

from api import examples
from graph.analysis import (
    BodyCount,
    Central,
    Centrality,
    Communities,
    Community,
    LeftOut,
    Network,
    ProgramCount,
    Quoted,
    SharedOwner,
    Tie,
)

_MEASURE = examples.MEASURE
_A, _B = _MEASURE.programs
_OWNER = _MEASURE.owners[0]
QUOTED = Quoted(
    document_id=_MEASURE.document_id,
    document_title=_MEASURE.document_title,
    section_id=_MEASURE.section_id,
    section=_MEASURE.section,
    start=_MEASURE.start,
    end=_MEASURE.end,
    quote=_MEASURE.quote,
    measure_id=_MEASURE.id,
)
PROGRAMS = tuple(
    ProgramCount(id=program.id, name=program.name, kind="technology", measures=measures, documents=4)
    for program, measures in ((_A, 12), (_B, 9))
)
_BODY = BodyCount(actor_id=_OWNER.actor_id, actor=_OWNER.actor, measures=6, lead=5)

TIE = Tie(
    a=_A,
    b=_B,
    measures=5,
    documents=3,
    strength=18.4,
    lift=6.2,
    shared_owners=1,
    owner_likeness=0.61,
    owners=(SharedOwner(actor_id=_OWNER.actor_id, actor=_OWNER.actor, measures_a=6, measures_b=5),),
    evidence=(QUOTED,),
)
NETWORK = Network(
    programs=PROGRAMS,
    ties=(TIE,),
    total_ties=1,
    left_out=(
        LeftOut(what="pairs of programs", number=3, why="share measures no more often than chance would have it"),
    ),
)
COMMUNITIES = Communities(
    communities=(
        Community(
            name="5G、工业互联网、标识解析",
            size=9,
            strength=140.2,
            inside=0.83,
            programs=PROGRAMS,
            bodies=(_BODY,),
            evidence=(QUOTED,),
        ),
    ),
    total=1,
    modularity=0.71,
    left_out=(LeftOut(what="programs", number=4, why="tied to no other beyond chance"),),
)
CENTRALITY = Centrality(
    of="programs",
    items=(
        Central(
            rank=1,
            id=_A.id,
            name=_A.name,
            kind="technology",
            measures=12,
            documents=4,
            ties=8,
            weight=96.5,
            between=0.31,
        ),
    ),
    total=1,
    left_out=(),
)
