from __future__ import annotations

from dataclasses import replace

import pytest

from graph.errors import AmbiguousNameError, NotFoundError, UnknownNameError
from graph.ids import document_id, entity_id
from graph.questions import (
    document,
    entities,
    entity_facets,
    moved_to,
    program_links,
    resolve_document,
    resolve_name,
)
from graph.store import Store
from tests.graph.build import KINDS, SourceWriter
from tests.graph.papers import OPINIONS_TITLE, POINTS_TITLE


@pytest.mark.parametrize(
    ("text", "label", "name"),
    [
        ("公路局", None, "公路局"),
        (" “公路局” ", "Actor", "公路局"),
        ("部公路局", "Actor", "公路局"),
        ("etc", "Program", "电子收费"),
        ("ＥＴＣ", None, "电子收费"),
        ("智慧路网", "Program", "智慧公路"),
        ("东江", "Place", "东江市"),
        (entity_id("Actor", "公路局"), None, "公路局"),
    ],
)
def test_any_known_form_names_the_entity(store: Store, text: str, label: str | None, name: str) -> None:
    assert resolve_name(store, text, label).name == name


def test_an_ambiguous_name_comes_with_its_candidates(store: Store) -> None:
    with pytest.raises(AmbiguousNameError, match="'办公厅' is the name of 2 entities") as caught:
        resolve_name(store, "办公厅", "Actor")
    assert [row["name"] for row in caught.value.candidates] == ["某省交通厅办公厅", "某部办公厅"]
    assert {"id", "label", "kind", "aliases", "mentions"} <= caught.value.candidates[0].keys()


@pytest.mark.parametrize(
    ("text", "label", "nearest"),
    [("公路管理局", "Actor", "公路局"), ("智慧公路网", None, "智慧公路"), ("车路协调", "Program", "车路协同")],
)
def test_an_unknown_name_comes_with_the_nearest(store: Store, text: str, label: str | None, nearest: str) -> None:
    with pytest.raises(UnknownNameError, match="nothing here is named") as caught:
        resolve_name(store, text, label)
    assert caught.value.nearest[0]["name"] == nearest
    assert caught.value.nearest[0].keys() == {"id", "label", "name"}


def test_a_body_called_by_the_tail_of_its_name_is_asked_back_about(fresh: Store) -> None:
    w = SourceWriter("a.md")
    w.begin("关于规划编制工作的通知")
    w.measure("由某部规划院负责。", owners=(("某部规划院", "lead", "explicit"),))
    fresh.write(w.facts())
    with pytest.raises(UnknownNameError) as unknown:
        resolve_name(fresh, "规划院")
    assert unknown.value.nearest[0]["name"] == "某部规划院"
    w.measure("由某省交通规划院协助。", owners=(("某省交通规划院", "support", "explicit"),))
    fresh.write(w.facts())
    with pytest.raises(AmbiguousNameError) as ambiguous:
        resolve_name(fresh, "规划院")
    assert [row["name"] for row in ambiguous.value.candidates] == ["某省交通规划院", "某部规划院"]


def test_a_name_of_another_kind_is_not_taken_but_told_first(store: Store) -> None:
    with pytest.raises(UnknownNameError) as caught:
        resolve_name(store, "电子收费", "Actor")
    first, *others = caught.value.nearest
    assert first["label"] == "Program"
    assert all(row["label"] == "Actor" for row in others)


@pytest.mark.parametrize("text", ["", "“”", "　"])
def test_nothing_names_nothing(store: Store, text: str) -> None:
    with pytest.raises(UnknownNameError):
        resolve_name(store, text)


@pytest.mark.parametrize(
    ("label", "was", "now"),
    [
        ("Actor", "交通部", "交通运输部"),
        ("Program", "ETC", "电子收费"),
        ("Program", "智慧路网", "智慧公路"),
        ("Place", "东江", "东江市"),
    ],
)
def test_an_id_made_of_another_form_leads_to_who_bears_it_now(store: Store, label: str, was: str, now: str) -> None:
    old = entity_id(label, was)
    assert resolve_name(store, old).name == now
    assert moved_to(store, old) == entity_id(label, now)
    assert moved_to(store, entity_id(label, now)) is None


def test_questions_take_an_id_that_moved(store: Store) -> None:
    assert program_links(store, entity_id("Program", "ETC")) == program_links(store, "电子收费")


def test_an_id_made_of_a_form_that_several_bear_leads_nowhere(store: Store) -> None:
    assert moved_to(store, entity_id("Actor", "办公厅")) is None
    with pytest.raises(NotFoundError):
        resolve_name(store, entity_id("Actor", "办公厅"))


def test_an_entity_whose_name_becomes_anothers_alias_is_found_by_its_old_id(fresh: Store) -> None:
    def paper(name: str, alias: str = "") -> SourceWriter:
        w = SourceWriter("a.md")
        w.begin("关于开展试点的通知")
        w.measure(f"由水运局推进{name}。", owners=(("水运局", "lead", "explicit"),), programs=(name,))
        if alias:
            known = w.entity(name, "Program")
            w.nodes[known] = replace(w.nodes[known], props={**w.nodes[known].props, "aliases": alias})
        return w

    fresh.write(paper("智慧公路").facts())
    old = resolve_name(fresh, "智慧公路").id
    fresh.write(paper("智慧港口", alias="智慧公路").facts())
    assert resolve_name(fresh, old).name == "智慧港口"
    fresh.write(paper("智慧公路").facts())
    assert resolve_name(fresh, old).name == "智慧公路"
    assert moved_to(fresh, old) is None


def test_many_that_are_called_so_in_their_own_house_are_all_told(fresh: Store) -> None:
    w = SourceWriter("a.md")
    w.begin("关于开展检查的通知")
    names = [f"第{number}厅信访处" for number in range(10, 35)]
    with pytest.MonkeyPatch.context() as patch:
        for name in names:
            patch.setitem(KINDS, name, ("Actor", "bureau", ()))
        w.measure("由各处组织检查。", owners=tuple((name, "lead", "explicit") for name in names))
    fresh.write(w.facts())
    for limit in (1, 7, 25, 40):
        found: list[str] = []
        cursor: str | None = None
        while not found or cursor:
            page = entities(fresh, "信访处", limit=limit, cursor=cursor)
            assert page.total == len(names)
            found += [row.name for row in page.items]
            cursor = page.next
        assert found == names
    (kinds,) = entity_facets(fresh, "信访处", facets=("kind",))
    assert [(value.value, value.count) for value in kinds.values] == [("bureau", len(names))]
    with pytest.raises(AmbiguousNameError, match="the name of 25 entities; the first 20 are told") as caught:
        resolve_name(fresh, "信访处")
    assert len(caught.value.candidates) == 20


def test_an_id_nobody_has_is_not_found(store: Store) -> None:
    with pytest.raises(NotFoundError, match="no Actor has the id 'actor_0000000000000000'"):
        resolve_name(store, "actor_0000000000000000", "Actor")
    with pytest.raises(NotFoundError, match="no Document has the id"):
        resolve_document(store, "doc_0000000000000000")


@pytest.mark.parametrize(
    "text",
    [
        document_id("opinions.md", 1),
        OPINIONS_TITLE,
        f"《{OPINIONS_TITLE}》",
        "交公路发〔2021〕36号",
        "交公路发(2021)36 号",
        "opinions.md",
    ],
)
def test_a_document_is_named_by_id_title_number_or_source(store: Store, text: str) -> None:
    assert resolve_document(store, text) == document_id("opinions.md", 1)
    assert document(store, text).document.title == OPINIONS_TITLE


def test_a_source_of_two_documents_is_ambiguous(store: Store) -> None:
    with pytest.raises(AmbiguousNameError) as caught:
        resolve_document(store, "review.txt")
    assert [row["label"] for row in caught.value.candidates] == ["Document"] * 2


def test_an_unknown_document_comes_with_the_nearest(store: Store) -> None:
    with pytest.raises(UnknownNameError) as caught:
        resolve_document(store, "公路局2023年工作要点")
    assert caught.value.nearest[0]["name"] == POINTS_TITLE
