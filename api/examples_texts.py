"""Answers shown for a document's text, what it says, and what the graph holds; of the same document as the others."""

from __future__ import annotations

from api.examples import DOCUMENT, DOCUMENT_DETAIL, MEASURE
from graph.judgements import judgement_id
from graph.questions import DocumentText, Fact, JudgementRow, SourceRow, Stats
from graph.questions.about_stats import BasisCount, StatusCount, TypeCount, YearCount

_SHA256 = "0" * 64
_BODY = DOCUMENT_DETAIL.actors[0]

DOCUMENT_TEXT = DocumentText(
    document_id=DOCUMENT.id,
    source=str(DOCUMENT.source),
    sha256=_SHA256,
    start=_BODY.start,
    end=_BODY.end,
    before="节点覆盖。\n",
    text=_BODY.quote,
    after="牵头推动5G",
    length=1260,
    document_start=0,
    document_end=1260,
)

FACT = Fact(
    document_id=DOCUMENT.id,
    document_title=DOCUMENT.title,
    section_id=_BODY.section_id,
    section=_BODY.section,
    start=_BODY.start,
    end=_BODY.end,
    quote=_BODY.quote,
    fact="owner",
    id=_BODY.actor_id,
    label="Actor",
    name=_BODY.actor,
    kind="bureau",
    measure_id=MEASURE.id,
    role="lead",
    basis="explicit",
    rule="subject",
    confidence=1.0,
)

JUDGEMENT = JudgementRow(
    id=judgement_id(FACT.document_id, FACT.fact, FACT.id, FACT.role, MEASURE.quote),
    verdict="wrong",
    note="主语是前一句的牵头单位",
    author="李老师",
    at="2025-03-20T01:12:45Z",
    document_id=FACT.document_id,
    document_title=FACT.document_title,
    source=DOCUMENT.source,
    fact=FACT.fact,
    entity_id=FACT.id,
    name=FACT.name,
    role=FACT.role,
    relation=None,
    measure=MEASURE.quote,
    line=None,
    start=FACT.start,
    end=FACT.end,
    quote=FACT.quote,
    stands=True,
)

STATS = Stats(
    sources=2,
    documents=2,
    cited_documents=3,
    measures=31,
    bodies=12,
    programs=9,
    places=1,
    relations=412,
    owners_stated=22,
    owners_inferred=14,
    first_issued_on="2024-11-02",
    last_issued_on=DOCUMENT.issued_on,
    by_year=(
        YearCount(year="2024", documents=1, first_issued_on="2024-11-02", last_issued_on="2024-11-02"),
        YearCount(year="2025", documents=1, first_issued_on=DOCUMENT.issued_on, last_issued_on=DOCUMENT.issued_on),
    ),
    by_type=(TypeCount(doc_type="notice", documents=1), TypeCount(doc_type="plan", documents=1)),
    by_status=(StatusCount(status="required", measures=30), StatusCount(status="done", measures=1)),
    by_basis=(
        BasisCount(basis="explicit", stated=True, owners=22),
        BasisCount(basis="issuer", stated=False, owners=14),
    ),
)

SOURCE = SourceRow(
    source=str(DOCUMENT.source), sha256=_SHA256, documents=1, measures=14, last_issued_on=DOCUMENT.issued_on
)
