"""A matrix shown in the API's description, of the document that `api.examples` is about."""

from __future__ import annotations

from api import examples
from graph.ids import entity_id
from graph.questions import CELL_FIELDS, EntityRef, MatrixColumn, MatrixRow, Responsibility

_BUREAU, _INTERNET = examples.ACTOR_SHARE, examples.PROGRAM_SHARE
_MINISTRY, _WIDER = "工业和信息化部", "新型基础设施"
_FIELD = EntityRef(id=entity_id("Program", _WIDER), label="Program", name=_WIDER)

RESPONSIBILITY = Responsibility(
    columns_are="program",
    measures=1,
    rows=(
        MatrixRow(
            id=_BUREAU.id,
            name=_BUREAU.name,
            kind=_BUREAU.kind,
            part_of=EntityRef(id=entity_id("Actor", _MINISTRY), label="Actor", name=_MINISTRY),
            measures=1,
            lead=1,
            support=0,
            participate=0,
            implement=0,
            guide=0,
            stated=1,
            inferred=0,
        ),
    ),
    rows_total=1,
    rows_left_out=0,
    columns=(
        MatrixColumn(
            id=_INTERNET.id, name=_INTERNET.name, kind=_INTERNET.kind, part_of=_FIELD, opens=_INTERNET.id, measures=1
        ),
    ),
    columns_total=2,
    columns_left_out=1,
    cell_fields=CELL_FIELDS,
    cells=((0, 0, 1, 1, 0, 0, 0, 0, 1, 0),),
    filters={"status": "required"},
    row_filter="owner",
    column_filter="program",
)
