from __future__ import annotations

from typing import Any

import pytest

from graph.errors import ParameterError
from graph.questions import suggest
from graph.store import Store
from tests.graph.build import SourceWriter


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("公路局", [("公路局", "exact", "公路局")]),
        ("公路", [("公路经营企业", "prefix", "公路"), ("公路局", "prefix", "公路"), ("智慧公路", "inside", "公路")]),
        ("慧公", [("智慧公路", "inside", "慧公")]),
        ("智慧", [("智慧公路", "prefix", "智慧"), ("智慧港口", "prefix", "智慧")]),
        ("glj", [("公路局", "initials", "公路局"), ("公路经营企业", "initials", "公路经")]),
        ("zhihuigang", [("智慧港口", "pinyin", "智慧港")]),
        ("智hui", [("智慧公路", "pinyin", "智慧"), ("智慧港口", "pinyin", "智慧")]),
        ("Ｅt", [("电子收费", "prefix", "ET")]),
        ("jtb", [("交通运输部", "initials", "交通部")]),
        ("智慧路网", [("智慧公路", "exact", "智慧路网")]),
        ("办公厅", [("某省交通厅办公厅", "exact", "办公厅"), ("某部办公厅", "exact", "办公厅")]),
        ("局公", []),
        ("2021", []),
        ("，", []),
    ],
)
def test_what_is_typed_finds_who_is_meant(store: Store, typed: str, found: list[tuple[str, str, str]]) -> None:
    rows = [(row.name, row.match, row.form[row.start : row.end]) for row in suggest(store, typed)]
    assert sorted(rows) == sorted(found)


@pytest.mark.parametrize(
    ("typed", "matches"),
    [("公路", ["prefix", "prefix", "inside"]), ("glj", ["initials", "initials"]), ("e", ["prefix"])],
)
def test_the_better_match_comes_first(store: Store, typed: str, matches: list[str]) -> None:
    assert [row.match for row in suggest(store, typed)] == matches
    assert suggest(store, "glj")[0].name == "公路局"


def test_who_is_said_more_of_comes_first(store: Store) -> None:
    assert [(row.name, row.mentions) for row in suggest(store, "智慧")] == [("智慧公路", 3), ("智慧港口", 2)]


def test_a_suggestion_says_which_form_it_was_found_by(store: Store) -> None:
    (called,) = suggest(store, "智慧路")
    assert (called.name, called.form, called.form_kind) == ("智慧公路", "智慧路网", "mention")
    (bureau,) = suggest(store, "部公路")
    assert (bureau.form, bureau.form_kind, bureau.part_of) == ("部公路局", "alias", "交通运输部")


def test_what_stands_inside_fills_up_what_is_left(store: Store) -> None:
    assert [row.match for row in suggest(store, "公路", limit=2)] == ["prefix", "prefix"]
    assert "inside" in {row.match for row in suggest(store, "公路", limit=3)}


@pytest.mark.parametrize(("label", "names"), [("Program", {"智慧公路"}), ("Actor", {"公路局", "公路经营企业"})])
def test_only_one_kind_where_it_is_asked_for(store: Store, label: str, names: set[str]) -> None:
    assert {row.name for row in suggest(store, "公路", label=label)} == names


@pytest.mark.parametrize("given", [{"label": "Metric"}, {"limit": 0}])
def test_a_wrong_parameter_is_told(store: Store, given: dict[str, Any]) -> None:
    with pytest.raises(ParameterError):
        suggest(store, "公路", **given)


def paper(name: str, form: str | None = None) -> SourceWriter:
    w = SourceWriter(name)
    w.begin("关于开展试点的通知")
    w.measure("由水运局推进智慧港口。", owners=(("水运局", "lead", "explicit"),), programs=("智慧港口",))
    if form:
        w.line(f"{form}试点按期完成。")
        w.call("智慧港口", form)
    return w


def forms(store: Store, *typed: str) -> list[list[str]]:
    return [[row.form for row in suggest(store, each)] for each in typed]


def test_a_form_is_known_as_long_as_a_source_has_it(fresh: Store) -> None:
    fresh.write(paper("a.md", "智港").facts())
    fresh.write(paper("b.md", "智港").facts())
    assert forms(fresh, "zg", "智港") == [["智港"], ["智港"]]
    fresh.write(paper("a.md").facts())
    assert forms(fresh, "zg") == [["智港"]]
    fresh.delete("b.md")
    assert forms(fresh, "zg", "智港", "港", "zhgk") == [[], [], ["智慧港口"], ["智慧港口"]]
    fresh.write(paper("a.md", "智港").facts())
    assert forms(fresh, "zg", "zhgk") == [["智港"], ["智慧港口"]]
    fresh.delete("a.md")
    assert forms(fresh, "zg", "z", "港", "智") == [[], [], [], []]


def test_an_alias_that_is_dropped_is_still_what_a_document_calls_it(fresh: Store) -> None:
    w = paper("a.md", "智港")
    known = w.entity("智慧港口")
    fresh.write(w.facts())
    w = paper("b.md")
    w.nodes[known] = type(w.nodes[known])("Program", known, {**w.nodes[known].props, "aliases": "智港"})
    fresh.write(w.facts())
    assert suggest(fresh, "智港")[0].form_kind == "alias"
    fresh.delete("b.md")
    assert suggest(fresh, "智港")[0].form_kind == "mention"
