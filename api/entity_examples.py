"""Answers about entities shown in the API's description: see `api.examples`."""

from __future__ import annotations

from graph.ids import entity_id
from graph.questions import Suggestion

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
