"""Answers shown in the API's description, of the routes by which documents come in and out."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from api.jobs import FileOutcome, Job, JobSummary
from graph.ids import document_id
from graph.questions.about_changes import Change
from graph.questions.document_ref import DocumentRef
from graph.removing import Removed

TEXT = "关于加快5G应用的通知\n\n一、加快网络建设。信息通信管理局牵头，到2025年底建成5G基站3万个。\n"
"""The text that the example of an annotation is of."""

_TITLE = "关于加快5G应用的通知"
_TASK = "一、加快网络建设。"
_ITEM = "信息通信管理局牵头，到2025年底建成5G基站3万个。"
_YEAR_END = "2025-12-31/2025-12-31"


def _slice(words: str, after: int = 0) -> dict[str, Any]:
    start = TEXT.index(words, after)
    return {"start": start, "end": start + len(words), "text": words}


def _mention(words: str, kind: str, canonical: str, after: int = 0) -> dict[str, Any]:
    return {**_slice(words, after), "type": kind, "canonical": canonical}


def _measure(id: str, words: str, **linked: Any) -> dict[str, Any]:
    nothing: dict[str, Any] = {key: [] for key in ("owners", "targets", "programs", "metrics", "periods", "places")}
    known = {"id": id, "kind": "action", "parent": None, "status": "required"}
    return _slice(words) | known | nothing | linked


_FIGURE = _slice("3万个")

ANNOTATION: dict[str, Any] = {
    "source": "text.txt",
    "articles": [
        {
            "id": "A1",
            "span": [0, len(TEXT.rstrip())],
            "title": _slice(_TITLE),
            "doc_type": "notice",
            "doc_number": None,
            "issuers": [],
            "responsible_bureau": None,
            "addressees": [],
            "issued_on": None,
            "effective_on": None,
        }
    ],
    "mentions": [
        _mention("5G", "Program", "5G"),
        _mention("信息通信管理局", "Actor", "信息通信管理局"),
        _mention("2025年底", "Period", _YEAR_END),
        _mention("5G", "Program", "5G", after=len(_TITLE)),
        _mention("3万个", "Metric", "=|30000|个"),
    ],
    "measures": [
        _measure("A1.M1", _TASK, level="task"),
        _measure(
            "A1.M2",
            _ITEM,
            level="item",
            parent="A1.M1",
            owners=[{"actor": "信息通信管理局", "role": "lead", "basis": "explicit"}],
            programs=["5G"],
            metrics=[[_FIGURE["start"], _FIGURE["end"]]],
            periods=[_YEAR_END],
        ),
    ],
    "citations": [],
}

_SOURCE = "notices/2025-03.txt"
_REF = DocumentRef(document_id(_SOURCE, 1), _TITLE)

JOB = Job(
    job=JobSummary(
        id="0f3c5b0e8a4f4a0c9f6f1f0b8f3e2d1c",
        state="running",
        sent_at=datetime(2025, 3, 18, 8, 0, 0, tzinfo=UTC),
        begun_at=datetime(2025, 3, 18, 8, 0, 1, tzinfo=UTC),
        ended_at=None,
        total=3,
        done=2,
        created=1,
        changed=0,
        unchanged=0,
        failed=1,
        cancelled=0,
        reason=None,
    ),
    files=(
        FileOutcome(_SOURCE, "created", (_REF,)),
        FileOutcome("list.json", "failed", (), "is JSON that is broken: Expecting value", "1:2"),
        FileOutcome("plan.docx", "reading"),
    ),
)

REMOVED = Removed(_SOURCE, (_REF,))

CHANGES: dict[str, Any] = {
    "items": [
        asdict(Change("7-9c1f6ad0b7e3", "created", _SOURCE, "2025-03-18T08:00:01Z", (_REF,), ())),
        asdict(Change("8-0f3c5b0e8a4f", "removed", _SOURCE, "2025-03-19T02:10:45Z", (), (_REF,))),
    ],
    "total": 2,
    "next": None,
    "revision": "8-0f3c5b0e8a4f",
    "complete": True,
}
