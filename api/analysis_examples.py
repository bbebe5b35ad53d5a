"""Analyses shown in the API's description, of the document that `api.examples` made up."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from api import examples
from graph.analysis import (
    BodyCount,
    BodyDocument,
    BodyYear,
    Bridge,
    Bridges,
    Central,
    Centrality,
    Communities,
    Community,
    ComparedDocument,
    Comparison,
    Continuation,
    Form,
    LeftOut,
    Lineage,
    Network,
    Partner,
    PlaceCount,
    Profile,
    ProgramCount,
    Quoted,
    SharedOwner,
    Side,
    Similar,
    Similarity,
    Stated,
    Tie,
)
from graph.ids import document_id, entity_id, measure_id, section_id
from graph.questions import EntityRef

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

_SIDE = Side(measures=4, lead=3, support=1, other=0, evidence=QUOTED)
BRIDGES = Bridges(
    field_a=_A.name,
    field_b=_B.name,
    programs_a=(_A,),
    programs_b=(_B,),
    bridges=(Bridge(id=_OWNER.actor_id, name=_OWNER.actor, kind="bureau", score=0.42, both=2, a=_SIDE, b=_SIDE),),
    total=1,
    left_out=(),
)

_PARTNER = "工业和信息化部"
PROFILE = Profile(
    body=EntityRef(id=_OWNER.actor_id, label="Actor", name=_OWNER.actor),
    measures=14,
    documents=3,
    roles={"lead": 12, "support": 2, "participate": 0, "implement": 0, "guide": 0},
    programs=(examples.PROGRAM_SHARE,),
    partners=(
        Partner(
            actor_id=entity_id("Actor", _PARTNER), actor=_PARTNER, kind="ministry", measures=3, leads=0, supports=3
        ),
    ),
    places=(PlaceCount(id=entity_id("Place", "杭州市"), name="杭州市", kind="city", measures=1),),
    years=(BodyYear(year="2025", measures=9, done=0, ongoing=1, planned=2, required=6),),
    papers=(
        BodyDocument(
            id=_MEASURE.document_id,
            title=_MEASURE.document_title,
            issued_on=_MEASURE.issued_on,
            measures=9,
            lead=8,
        ),
    ),
    figures=(examples.FIGURE,),
    left_out=(),
)

_EARLIER_SOURCE, _EARLIER_TITLE = "docs/node-service-2024.txt", "关于做好标识解析节点服务工作的通知"
_EARLIER = document_id(_EARLIER_SOURCE, 1)
_EARLIER_QUOTE = "信息通信管理局牵头推动5G与工业互联网标识解析协同部署，2024年底前新增接入企业1万家以上。"
_WHERE: dict[str, Any] = {
    "document_id": _EARLIER,
    "document_title": _EARLIER_TITLE,
    "section_id": section_id(_EARLIER, 2),
    "section": "一、",
    "start": 120,
    "end": 120 + len(_EARLIER_QUOTE),
    "quote": _EARLIER_QUOTE,
    "measure_id": measure_id(_EARLIER, 120, 120 + len(_EARLIER_QUOTE)),
    "text": _EARLIER_QUOTE,
    "kind": "action",
    "status": "required",
    "date": "2024-03-02",
    "dated_by": "issued",
}
_REASON = (
    "same program 工业互联网 (in 9 measures)、5G (in 12 measures); the words beside it 100% alike, the whole 94%; "
    "the same kind of act (推动); both are 信息通信管理局's; documents 80% of one field"
)
_FOUND: dict[str, Any] = {"score": 0.91, "reason": _REASON, "strengthened": True, "changes": ("1万家以上 → 2万家以上",)}
_HERE: dict[str, Any] = {
    **asdict(QUOTED),
    "text": _MEASURE.text,
    "kind": _MEASURE.kind,
    "status": _MEASURE.status,
    "date": _MEASURE.issued_on,
    "dated_by": "issued",
}
LINEAGE = Lineage(measure=Stated(**_HERE), earlier=(Form(**_WHERE, **_FOUND),), later=(), unordered=(), left_out=())
COMPARISON = Comparison(
    earlier=ComparedDocument(id=_EARLIER, title=_EARLIER_TITLE, date="2024-03-02", dated_by="issued", measures=8),
    later=ComparedDocument(
        id=_MEASURE.document_id,
        title=_MEASURE.document_title,
        date=_MEASURE.issued_on,
        dated_by="issued",
        measures=11,
    ),
    strengthened=(Continuation(change="strengthened", earlier=Stated(**_WHERE), later=Form(**_HERE, **_FOUND)),),
    continued=(),
    new=(),
    fell_away=(),
    total_strengthened=1,
    total_continued=0,
    total_new=0,
    total_fell_away=0,
    left_out=(LeftOut(what="measures", number=4, why="involve no program, by which they could be compared"),),
)
SIMILARITY = Similarity(
    document_id=_MEASURE.document_id,
    document_title=_MEASURE.document_title,
    similar=(
        Similar(
            id=_EARLIER,
            title=_EARLIER_TITLE,
            issued_on="2024-03-02",
            score=0.64,
            by_programs=0.7,
            by_owners=0.58,
            by_wording=0.57,
            programs=(_B, _A),
            owners=(EntityRef(id=_OWNER.actor_id, label="Actor", name=_OWNER.actor),),
            evidence=(QUOTED,),
        ),
    ),
    total=1,
    left_out=(),
)
