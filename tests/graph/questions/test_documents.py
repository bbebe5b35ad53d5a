from __future__ import annotations

from typing import Any

import pytest

from graph.ids import cited_id, document_id, name_key
from graph.questions import document, documents, sections
from graph.store import Store
from tests.graph.papers import OPINIONS_TITLE, POINTS_TITLE, REVIEW_TITLE


@pytest.mark.parametrize(
    ("filters", "titles"),
    [
        ({}, [OPINIONS_TITLE, POINTS_TITLE, REVIEW_TITLE, "港口动态"]),
        ({"issuer": "公路局"}, [OPINIONS_TITLE, POINTS_TITLE]),
        ({"issuer": "交通部"}, [OPINIONS_TITLE]),
        ({"doc_type": "work_points"}, [POINTS_TITLE]),
        ({"words": "工作"}, [POINTS_TITLE, REVIEW_TITLE]),
        ({"status": "cited"}, [None, OPINIONS_TITLE, "公路法"]),
        ({"status": None, "words": "智慧公路"}, [OPINIONS_TITLE, OPINIONS_TITLE]),
        ({"issuer": "水运局", "doc_type": "news"}, []),
    ],
)
def test_documents(store: Store, filters: dict[str, Any], titles: list[str | None]) -> None:
    page = documents(store, **filters)
    assert [item.title for item in page.items] == titles
    assert page.total == len(titles)


def test_pages_of_documents(store: Store) -> None:
    first = documents(store, limit=3)
    assert first.items + documents(store, limit=3, cursor=first.next).items == documents(store).items


def test_a_document_with_its_head(store: Store) -> None:
    detail = document(store, OPINIONS_TITLE)
    sheet = detail.document
    assert (sheet.doc_number, sheet.doc_type, sheet.issued_on) == ("交公路发〔2021〕36号", "opinions", "2021-03-15")
    assert (sheet.issuers, sheet.bureau) == (("交通运输部",), "公路局")
    assert (sheet.sections, sheet.measures, sheet.citations, sheet.cited_by) == (4, 5, 1, 2)
    assert [(actor.part, actor.actor, actor.basis) for actor in detail.actors] == [
        ("issuer", "交通运输部", "title"),
        ("bureau", "公路局", "doc_number"),
        ("addressee", "某省交通厅办公厅", None),
    ]
    assert [(row.cited_title, row.relation, row.leads_to) for row in detail.citations] == [("公路法", "based_on", None)]


def test_citations_lead_to_the_document_by_title_and_by_number(store: Store) -> None:
    cited = document(store, POINTS_TITLE).citations
    opinions_id = document_id("opinions.md", 1)
    assert [(row.quote, row.leads_to) for row in cited] == [
        (OPINIONS_TITLE, opinions_id),
        ("交公路发[2021]36号", opinions_id),
    ]
    citing = document(store, opinions_id).cited_by
    assert [(row.document_title, row.quote) for row in citing] == [(POINTS_TITLE, row.quote) for row in cited]


def test_a_document_that_is_only_cited(store: Store) -> None:
    id = cited_id(name_key("公路法"))
    detail = document(store, id)
    assert (detail.document.status, detail.document.source, detail.sections) == ("cited", None, ())
    assert [row.document_title for row in detail.cited_by] == [OPINIONS_TITLE]


def test_sections_in_reading_order(store: Store) -> None:
    rows = sections(store, "opinions.md")
    assert [(row.section, row.heading, row.depth, row.measures) for row in rows] == [
        ("一、", "重点任务", 1, 0),
        ("一、 / （一）", "完善路侧设施", 2, 3),
        ("一、 / （二）", "优化收费服务", 2, 1),
        ("二、", "保障措施", 1, 1),
    ]
    assert [row.parent_id for row in rows] == [None, rows[0].id, rows[0].id, None]
