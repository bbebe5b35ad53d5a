from __future__ import annotations

from graph.questions import measures, sources, stats
from graph.store import Store
from tests.graph.papers import papers


def test_what_the_graph_holds(store: Store) -> None:
    found = stats(store)
    assert (found.sources, found.documents, found.cited_documents) == (3, 4, 3)
    assert found.measures == measures(store).total
    assert sum(row.measures for row in found.by_status) == found.measures
    assert [(row.year, row.documents) for row in found.by_year] == [("2021", 1), ("2022", 1), (None, 2)]
    assert {(row.doc_type, row.documents) for row in found.by_type} == {
        ("opinions", 1), ("work_points", 1), ("review", 1), ("news", 1)
    }  # fmt: skip


def test_what_is_stated_is_told_from_what_is_inferred(store: Store) -> None:
    found = stats(store)
    assert [(row.basis, row.stated) for row in found.by_basis] == [
        ("explicit", True), ("byline", False), ("doc_number", False), ("issuer", False)
    ]  # fmt: skip
    assert found.owners_stated == next(row.owners for row in found.by_basis if row.basis == "explicit")
    assert found.owners_stated + found.owners_inferred == sum(row.owners for row in found.by_basis)


def test_how_fresh_it_is(store: Store) -> None:
    found = stats(store)
    assert (found.first_issued_on, found.last_issued_on) == ("2021-03-15", "2022-01-20")


def test_an_empty_graph_holds_nothing(fresh: Store) -> None:
    found = stats(fresh)
    assert (found.sources, found.documents, found.measures, found.last_issued_on) == (0, 0, 0, None)
    assert (found.by_year, found.by_basis) == ((), ())
    assert sources(fresh).items == ()


def test_sources_with_the_hash_of_what_was_read(store: Store) -> None:
    found = sources(store)
    hashes = {facts.source.name: facts.source.sha256 for facts in papers()}
    assert [(row.source, row.sha256) for row in found.items] == sorted(hashes.items())
    assert [(row.documents, row.last_issued_on) for row in found.items] == [
        (1, "2021-03-15"),
        (1, "2022-01-20"),
        (2, None),
    ]
    assert sum(row.measures for row in found.items) == measures(store).total
    first = sources(store, limit=2)
    rest = sources(store, limit=2, cursor=first.next)
    assert (first.items + rest.items, rest.total, rest.next) == (found.items, 3, None)
