"""Answers about entities shown in the API's description: see `api.examples`."""

from __future__ import annotations

from typing import Any

from api.examples import ENTITY_DETAIL, LINK, MEASURE
from graph.ids import entity_id
from graph.questions import (
    Companion,
    Companions,
    EntityLinks,
    EntityRef,
    Opening,
    Paper,
    Papers,
    PartCount,
    Relations,
    Step,
    Suggestion,
)
from graph.questions.wording import shared

SUGGESTION = Suggestion(
    id=entity_id("Actor", "信息通信管理局"),
    label="Actor",
    name="信息通信管理局",
    kind="bureau",
    part_of="工业和信息化部",
    match="initials",
    form="信管局",
    form_kind="alias",
    start=0,
    end=3,
    mentions=3,
)

_BUREAU = EntityRef(id=SUGGESTION.id, label="Actor", name="信息通信管理局")
_INTERNET = LINK.program_b
_ZH, _EN = shared(_BUREAU.name, "lead", _INTERNET.name, "program", MEASURE.quote)

_PLACE: dict[str, Any] = {
    name: getattr(MEASURE, name)
    for name in ("document_id", "document_title", "section_id", "section", "start", "end", "quote")
}

RELATIONS = Relations(
    a=_BUREAU,
    b=_INTERNET,
    measures=1,
    shared=(
        Step(
            **_PLACE,
            a=_BUREAU,
            part_a="lead",
            b=_INTERNET,
            part_b="program",
            measure_id=MEASURE.id,
            status=MEASURE.status,
            measures=1,
            zh=_ZH,
            en=_EN,
        ),
    ),
    ties=(),
    paths=(),
)

_NONE, _NO_PAPERS = Companions((), 0), Papers((), 0)
ENTITY_LINKS = EntityLinks(
    detail=ENTITY_DETAIL,
    counts=(
        PartCount(
            relation="OWNS",
            role="lead",
            count=14,
            documents=3,
            opens=Opening(question="measures", filters={"owner": _BUREAU.id, "role": "lead"}),
        ),
    ),
    actors=_NONE,
    programs=Companions(
        (
            Companion(
                **_PLACE,
                id=_INTERNET.id,
                label="Program",
                name=_INTERNET.name,
                kind="technology",
                measures=1,
                documents=1,
                measure_id=MEASURE.id,
                opens=Opening(question="relations", filters={"a": _BUREAU.id, "b": _INTERNET.id}),
            ),
        ),
        1,
    ),
    places=_NONE,
    periods=_NONE,
    metrics=_NONE,
    issued=_NO_PAPERS,
    addressed=_NO_PAPERS,
    named=Papers((Paper(**_PLACE, issued_on=MEASURE.issued_on, times=1),), 1),
)
