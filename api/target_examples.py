"""A target and its report shown in the API's description, of documents that do not exist."""

from __future__ import annotations

from dataclasses import replace

from api import examples
from graph.ids import document_id, measure_id, section_id
from graph.questions import EntityRef, FigurePair

_SOURCE, _REPORT = "docs/node-service-review-2025.txt", "2025年标识解析节点服务工作回顾"
_DOCUMENT = document_id(_SOURCE, 1)
_QUOTE = "2.3万家"
_TEXT = f"全年标识解析节点新增接入企业{_QUOTE}。"
_START = 96
_OWNER = examples.FIGURE.owners[0]

FIGURE_PAIR = FigurePair(
    quantity="接入企业",
    sense="new",
    unit="家",
    target=examples.FIGURE,
    actual=replace(
        examples.FIGURE,
        document_id=_DOCUMENT,
        document_title=_REPORT,
        section_id=section_id(_DOCUMENT, 2),
        section="一、",
        start=_START + _TEXT.index(_QUOTE),
        end=_START + _TEXT.index(_QUOTE) + len(_QUOTE),
        quote=_QUOTE,
        metric="=|23000|家",
        comparator="=",
        value=23000.0,
        measure_id=measure_id(_DOCUMENT, _START, _START + len(_TEXT)),
        measure_text=_TEXT,
        kind="outcome",
        status="done",
        issued_on="2026-01-20",
    ),
    target_period=examples.FIGURE.periods[0],
    actual_period=examples.FIGURE.periods[0],
    owners=(EntityRef(id=_OWNER.actor_id, label="Actor", name=_OWNER.actor),),
    programs=examples.FIGURE.programs,
    verdict="met",
    reason=f"{_QUOTE} in 2025 reaches {examples.FIGURE.quote} for 2025",
    matched_by=f"接入企业, new, 家; {_OWNER.actor}",
)
