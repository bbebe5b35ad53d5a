"""The answer shown for a question in words; of the same document as the others."""

from __future__ import annotations

from api.asking import AskAnswer, Outcome, Parameter, Query, Reading, SlotRead
from api.asking.equivalents import command, path
from api.examples import MEASURE

_OWNER, _PROGRAM = MEASURE.owners[0], MEASURE.programs[1]
_QUESTION = "信管局2025年牵头哪些工业互联网的措施？"
_VALUES = {"owner": _OWNER.actor, "role": "lead", "program": _PROGRAM.name, "period": "2025"}


def _slot(slot: str, text: str, value: str, name: str, entity: str | None = None) -> SlotRead:
    start = _QUESTION.index(text)
    return SlotRead(slot=slot, start=start, end=start + len(text), text=text, value=value, name=name, entity=entity)


ASK_ANSWER = AskAnswer(
    outcome=Outcome.ANSWERED,
    answer="信息通信管理局2025年牵头1项涉及工业互联网的措施。",
    notes=(),
    reading=Reading(
        question=_QUESTION,
        today="2025-06-30",
        asks="measures",
        intent="measures_of_body",
        slots=(
            _slot("body", "信管局", _OWNER.actor, _OWNER.actor, _OWNER.actor_id),
            _slot("period", "2025年", "2025-01-01/2025-12-31", "2025年"),
            _slot("role", "牵头", "lead", "牵头"),
            _slot("program", "工业互联网", _PROGRAM.name, _PROGRAM.name, _PROGRAM.id),
        ),
        missed=(),
    ),
    query=Query(
        question="measures",
        parameters=(
            Parameter(parameter="owner", value=_OWNER.actor, name=_OWNER.actor),
            Parameter(parameter="role", value="lead", name="牵头"),
            Parameter(parameter="program", value=_PROGRAM.name, name=_PROGRAM.name),
            Parameter(parameter="period", value="2025", name="2025年"),
        ),
        command=command("measures", _VALUES),
        path=path("measures", _VALUES),
    ),
    items=(MEASURE,),
    total=1,
    candidates=(),
    nearest=(),
    suggestions=(),
)
