from __future__ import annotations

from typing import Any

import pytest

from graph.errors import ParameterError
from graph.questions import search
from graph.store import Store
from tests.graph.papers import OPINIONS_TITLE


@pytest.mark.parametrize(
    ("words", "filters", "hits"),
    [
        ("车路协同", {}, [(3, "Program", "车路协同"), (1, "Measure", "推进车路协同")]),
        ("V2I", {}, [(3, "Program", "车路协同"), (1, "Measure", "督促公路经营企")]),
        ("路协", {}, [(1, "Program", "车路协同"), (1, "Measure", "推进车路协同")]),
        ("智慧 建设", {}, [(0, "Document", OPINIONS_TITLE[:6])]),
        ("优化收费", {}, [(2, "Section", "优化收费服务")]),
        ("公路", {"label": "Actor"}, [(2, "Actor", "公路局"), (2, "Actor", "公路经营企业")]),
        ("公路法", {}, [(3, "Document", "公路法")]),
        ("卫星", {}, []),
    ],
)
def test_search(store: Store, words: str, filters: dict[str, Any], hits: list[tuple[int, str, str]]) -> None:
    page = search(store, words, **filters)
    assert [(hit.score, hit.label) for hit in page.items] == [(score, label) for score, label, _ in hits]
    assert all(hit.text.startswith(start) for hit, (_, _, start) in zip(page.items, hits, strict=True))
    assert page.total == len(hits)


def test_a_document_that_is_here_is_not_found_again_as_cited(store: Store) -> None:
    assert [hit.label for hit in search(store, OPINIONS_TITLE).items] == ["Document"]


def test_hits_in_text_say_where(store: Store) -> None:
    measure = search(store, "融合应用").items[0]
    assert (measure.document_title, measure.section) == (OPINIONS_TITLE, "一、 / （一）")
    assert measure.quote == measure.text


def test_pages_of_hits(store: Store) -> None:
    whole = search(store, "公路")
    first = search(store, "公路", limit=4)
    second = search(store, "公路", limit=100, cursor=first.next)
    assert first.items + second.items == whole.items
    assert [hit.score for hit in whole.items] == sorted((hit.score for hit in whole.items), reverse=True)


@pytest.mark.parametrize(
    ("words", "filters", "parameter"), [("……", {}, "words"), ("公路", {"label": "Metric"}, "label")]
)
def test_a_bad_parameter_is_named(store: Store, words: str, filters: dict[str, Any], parameter: str) -> None:
    with pytest.raises(ParameterError) as caught:
        search(store, words, **filters)
    assert caught.value.parameter == parameter
