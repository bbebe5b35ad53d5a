"""Answers about entities shown in the API's description: see `api.examples`."""

from __future__ import annotations

from api.examples import LINK, MEASURE
from graph.ids import entity_id
from graph.questions import EntityRef, Relations, Step, Suggestion
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

RELATIONS = Relations(
    a=_BUREAU,
    b=_INTERNET,
    measures=1,
    shared=(
        Step(
            document_id=MEASURE.document_id,
            document_title=MEASURE.document_title,
            section_id=MEASURE.section_id,
            section=MEASURE.section,
            start=MEASURE.start,
            end=MEASURE.end,
            quote=MEASURE.quote,
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
