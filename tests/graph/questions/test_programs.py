from __future__ import annotations

from graph.questions import actors_of, link, program_links, programs_of
from graph.store import Store


def test_programs_of_an_actor(store: Store) -> None:
    rows = programs_of(store, "公路局")
    assert [(row.name, row.measures, row.documents, row.lead, row.support) for row in rows] == [
        ("电子收费", 3, 2, 2, 1),
        ("智慧公路", 2, 2, 2, 0),
        ("车路协同", 2, 1, 2, 0),
    ]
    assert rows[0].quote.startswith("推进车路协同"), "the first measure stands as evidence"


def test_programs_of_an_actor_by_role_and_with_its_parts(store: Store) -> None:
    assert [row.name for row in programs_of(store, "公路局", role="support")] == ["电子收费"]
    assert [row.name for row in programs_of(store, "交通运输部", role="guide")] == ["智慧公路", "电子收费", "车路协同"]
    both = programs_of(store, "交通运输部", parts=True)[0]
    assert (both.name, both.measures, both.lead, both.guide) == ("电子收费", 3, 2, 1)


def test_actors_of_a_program(store: Store) -> None:
    rows = actors_of(store, "ETC")
    assert [(row.name, row.kind, row.measures, row.lead, row.support, row.guide) for row in rows] == [
        ("公路局", "bureau", 3, 2, 1, 0),
        ("交通运输部", "ministry", 1, 0, 0, 1),
        ("水运局", "bureau", 1, 1, 0, 0),
    ]
    assert [row.name for row in actors_of(store, "ETC", role="lead")] == ["公路局", "水运局"]


def test_programs_linked_to_a_program(store: Store) -> None:
    rows = program_links(store, "ETC")
    assert [(row.program, row.measures, row.documents) for row in rows] == [("智慧公路", 2, 2), ("车路协同", 1, 1)]
    assert [(owner.actor, owner.measures) for owner in rows[0].owners] == [("公路局", 2), ("交通运输部", 1)]
    assert program_links(store, "智慧港口") == ()


def test_two_programs_and_the_measures_that_link_them(store: Store) -> None:
    found = link(store, "智慧路网", "ETC")
    assert (found.program_a.name, found.program_b.name) == ("智慧公路", "电子收费")
    assert [row.issued_on for row in found.measures] == ["2021-03-15", "2022-01-20"]
    assert [(owner.actor, owner.measures) for owner in found.owners] == [("公路局", 2), ("交通运输部", 1)]
    turned = link(store, "ETC", "智慧公路")
    assert (turned.measures, turned.owners) == (found.measures, found.owners)
    assert link(store, "智慧港口", "ETC").measures == ()
