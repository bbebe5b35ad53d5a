from __future__ import annotations

from typing import Any

import pytest

from graph.errors import NotFoundError, ParameterError
from graph.ids import cited_id, name_key
from graph.questions import FACTS, document_facts, document_text, documents, measures
from graph.store import Store
from tests.graph.build import SourceWriter
from tests.graph.papers import OPINIONS_TITLE, opinions, papers

TEXT = opinions().source.text
PLACE = TEXT.index("水运局牵头")


def test_the_text_of_a_document_is_its_source(store: Store) -> None:
    found = document_text(store, OPINIONS_TITLE)
    assert (found.source, found.text, found.sha256) == ("opinions.md", TEXT, opinions().source.sha256)
    assert (found.start, found.end, found.length) == (0, len(TEXT), len(TEXT))
    assert found.text[found.document_start : found.document_end].startswith(OPINIONS_TITLE)
    assert (found.before, found.after) == ("", "")


@pytest.mark.parametrize(
    ("asked", "start", "end"),
    [
        ({"start": PLACE, "end": PLACE + 3}, PLACE, PLACE + 3),
        ({"start": PLACE}, PLACE, len(TEXT)),
        ({"end": 10}, 0, 10),
        ({"start": 5, "end": 5}, 5, 5),
        ({"start": 5, "end": 10**12}, 5, len(TEXT)),
        ({"start": len(TEXT)}, len(TEXT), len(TEXT)),
        ({"limit": 7}, 0, 7),
        ({"start": 3, "end": 90, "limit": 7}, 3, 10),
    ],
)
def test_a_stretch_of_the_text(store: Store, asked: dict[str, int], start: int, end: int) -> None:
    found = document_text(store, OPINIONS_TITLE, **asked)
    assert (found.start, found.end, found.text) == (start, end, TEXT[start:end])


def test_a_quote_in_its_place(store: Store) -> None:
    found = document_text(store, OPINIONS_TITLE, start=PLACE, end=PLACE + 3, around=2)
    assert (found.before, found.text, found.after) == (TEXT[PLACE - 2 : PLACE], "水运局", "牵头")
    edge = document_text(store, OPINIONS_TITLE, start=1, end=len(TEXT), around=5)
    assert (edge.before, edge.after) == (TEXT[0], "")


def test_code_points_outside_the_basic_plane_count_once(fresh: Store) -> None:
    writer = SourceWriter("rare.txt")
    writer.begin("𠮷林通知", doc_type="notice")
    writer.measure("𠮷林加强检查。")
    fresh.write(writer.facts())
    (measure,) = measures(fresh).items
    found = document_text(fresh, "rare.txt", start=measure.start, end=measure.end, around=1)
    assert (found.text, found.before) == ("𠮷林加强检查。", "\n")


@pytest.mark.parametrize(
    ("asked", "named"),
    [
        ({"start": -1}, "start"),
        ({"start": len(TEXT) + 1}, "start"),
        ({"start": 9, "end": 8}, "end"),
        ({"around": -1}, "around"),
        ({"around": 10_001}, "around"),
        ({"limit": 0}, "limit"),
    ],
)
def test_a_stretch_that_is_none_is_told(embedded: Store, asked: dict[str, int], named: str) -> None:
    with pytest.raises(ParameterError, match=f"^{named}: "):
        document_text(embedded, OPINIONS_TITLE, **asked)


def test_a_document_that_is_only_cited_has_no_text_and_says_nothing(store: Store) -> None:
    cited = cited_id(name_key("公路法"))
    with pytest.raises(NotFoundError, match="no text of a Document"):
        document_text(store, cited)
    assert document_facts(store, cited).items == ()


def said(store: Store, document: str, **asked: Any) -> list[tuple[str, str | None, str]]:
    return [(row.fact, row.name, row.quote) for row in document_facts(store, document, limit=500, **asked).items]


def test_all_that_a_document_says_is_told_in_the_order_of_its_text(store: Store) -> None:
    rows = document_facts(store, OPINIONS_TITLE, limit=500)
    assert rows.total == len(rows.items)
    places = [(row.start, -row.end) for row in rows.items]
    assert places == sorted(places)
    assert {row.fact for row in rows.items} <= set(FACTS)
    assert {row.fact for row in rows.items} >= {
        "measure", "owner", "target", "program", "figure", "period", "place", "citation", "issuer", "bureau",
        "addressee", "mention",
    }  # fmt: skip
    for row in rows.items:
        assert TEXT[row.start : row.end] == row.quote


def test_a_fact_says_what_it_is_and_what_it_hangs_on(store: Store) -> None:
    (measure,) = measures(store, words="港区").items
    asked: dict[str, Any] = {"start": measure.start, "end": measure.end}
    assert said(store, "opinions.md", fact="owner", **asked) == [
        ("owner", "水运局", "水运局"),
        ("owner", "公路局", "公路局"),
    ]
    lead = document_facts(store, "opinions.md", fact="owner", **asked).items[0]
    assert (lead.measure_id, lead.role, lead.basis, lead.label) == (measure.id, "lead", "explicit", "Actor")
    (told,) = document_facts(store, "opinions.md", fact="measure", **asked).items
    assert (told.id, told.measure_id, told.status, told.level) == (measure.id, measure.id, "required", "item")
    assert (told.name, told.rule, told.section) == (measure.text, None, measure.section)
    (law,) = document_facts(store, "opinions.md", fact="citation").items
    assert (law.name, law.relation, law.label, law.rule is None) == ("公路法", "based_on", "Document", False)


def test_only_what_touches_a_stretch(store: Store) -> None:
    every = document_facts(store, "opinions.md", limit=500).items
    start, end = PLACE, PLACE + 4
    some = document_facts(store, "opinions.md", limit=500, start=start, end=end).items
    assert some == tuple(row for row in every if row.start < end and row.end > start)
    assert 0 < len(some) < len(every)


@pytest.mark.parametrize("limit", [1, 7])
def test_pages_of_facts(store: Store, limit: int) -> None:
    for document in documents(store).items:
        whole = document_facts(store, document.id, limit=500)
        gathered: tuple[Any, ...] = ()
        cursor = None
        for _ in range(1 + whole.total // limit):
            page = document_facts(store, document.id, limit=limit, cursor=cursor)
            gathered += page.items
            cursor = page.next
            if cursor is None:
                break
        assert gathered == whole.items
        assert whole.total


def test_a_page_of_facts_is_larger_than_other_pages(store: Store) -> None:
    assert document_facts(store, "opinions.md", limit=5_000).total
    with pytest.raises(ParameterError, match="between 1 and 5000"):
        document_facts(store, "opinions.md", limit=5_001)


def test_every_measure_of_every_paper_is_a_fact(store: Store) -> None:
    for facts in papers():
        for document in (node.id for node in facts.nodes if node.label == "Document" and "source" in node.props):
            told = [row.id for row in document_facts(store, document, fact="measure").items]
            assert told == [row.id for row in measures(store, document=document).items]
