from __future__ import annotations

from typing import Any

import pytest

from graph.errors import ParameterError
from graph.questions import relations
from graph.store import Store
from tests.graph.build import SourceWriter

SMART = "「推进车路协同与电子收费融合应用，到2025年建成智慧公路100条。」"
TRIAL = "「督促公路经营企业在东江市开展V2I试点。」"
USED = "「全年新增智慧公路20条，电子收费使用率达到95%以上。」"
HARBOUR = "「由水运局牵头，公路局配合，推广ETC在港区的应用。」"


@pytest.mark.parametrize(
    ("a", "b", "parts", "zh"),
    [
        ("公路局", "智慧公路", ("lead", "program"), f"公路局牵头{SMART}，涉及智慧公路"),
        ("公路局", "水运局", ("support", "lead"), f"公路局配合、水运局牵头{HARBOUR}"),
        ("公路局", "公路经营企业", ("lead", "target"), f"公路局牵头{TRIAL}，面向公路经营企业"),
        ("东江", "V2I", ("place", "program"), f"{TRIAL}地点为东江市，并涉及车路协同"),
        (">=|95|%", "公路局", ("figure", "lead"), f"公路局牵头{USED}，指标为>=|95|%"),
    ],
)
def test_what_two_share_is_said_in_words(store: Store, a: str, b: str, parts: tuple[str, str], zh: str) -> None:
    first = relations(store, a, b).shared[0]
    assert ((first.part_a, first.part_b), first.zh) == (parts, zh)


def test_those_who_lead_come_first_and_all_are_counted(store: Store) -> None:
    found = relations(store, "公路局", "ETC", limit=1)
    assert (found.measures, [step.part_a for step in found.shared], found.paths) == (3, ["lead"], ())
    assert [step.part_a for step in relations(store, "公路局", "ETC").shared] == ["lead", "lead", "support"]


@pytest.mark.parametrize(
    ("a", "b", "ties"),
    [
        (
            "公路局",
            "交通运输部",
            ["公路局属于交通运输部", "交通运输部印发的《交通运输部关于推进智慧公路建设的意见》提及公路局"],
        ),
        (
            "交通部",
            "某省交通厅办公厅",
            ["交通运输部印发《交通运输部关于推进智慧公路建设的意见》，主送某省交通厅办公厅"],
        ),
        ("ETC", "公路局", ["公路局印发的《交通运输部关于推进智慧公路建设的意见》等2份文件提及电子收费"]),
        ("智慧港口", "ETC", []),
    ],
)
def test_what_ties_two_beside_measures(store: Store, a: str, b: str, ties: list[str]) -> None:
    assert [tie.zh for tie in relations(store, a, b).ties] == ties


def test_where_nothing_is_shared_the_shortest_way_is_shown(store: Store) -> None:
    (path, *_) = relations(store, "某部办公厅", "公路局").paths
    assert [step.b.name for step in path.steps] == ["智慧港口", "水运局", "公路局"]
    assert path.zh.split("；")[0] == "某部办公厅牵头「某部办公厅组织调研智慧港口。」，涉及智慧港口"
    assert all(step.quote for step in path.steps)
    assert relations(store, "某部办公厅", "公路局", steps=2).paths == ()
    assert relations(store, "某部办公厅", "V2I").paths == ()


def test_of_two_ways_the_one_over_the_less_busy_comes_first(fresh: Store) -> None:
    w = SourceWriter("a.md")
    w.begin("关于开展试点的通知")
    for program, owners in (
        ("智慧公路", ("公路局", "水运局")),
        ("智慧港口", ("公路局", "水运局", "交通运输部")),
        ("电子收费", ("水运局",)),
    ):
        for owner in owners:
            w.measure(f"由{owner}推进{program}。", owners=((owner, "lead", "explicit"),), programs=(program,))
    fresh.write(w.facts())
    paths = relations(fresh, "公路局", "水运局").paths
    assert [path.steps[0].b.name for path in paths] == ["智慧公路", "智慧港口"]


@pytest.mark.parametrize(
    ("given", "named"), [({"steps": 4}, "steps"), ({"limit": 0}, "limit"), ({"b": "部公路局"}, "b: is the same as a")]
)
def test_a_wrong_parameter_is_told(store: Store, given: dict[str, Any], named: str) -> None:
    with pytest.raises(ParameterError, match=named):
        relations(store, **{"a": "公路局", "b": "ETC", **given})
