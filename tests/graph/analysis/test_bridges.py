"""The bodies between two programs, or between the communities those are in."""

from __future__ import annotations

import pytest

from graph.analysis import bridges
from graph.errors import ParameterError, UnknownNameError
from graph.store import Store


def test_who_owns_measures_of_both_is_between_them(fields: Store) -> None:
    found = bridges(fields, "车路协同", "智慧港口")
    assert [(bridge.name, bridge.a.measures, bridge.b.measures) for bridge in found.bridges] == [
        ("某省交通规划院", 8, 8),
        ("交通运输部", 4, 4),
    ]
    assert found.total == 2
    institute, ministry = found.bridges
    assert (institute.a.support, institute.a.lead, ministry.a.other) == (8, 0, 4)


def test_each_side_is_shown_by_a_measure_of_its_program(fields: Store) -> None:
    for bridge in bridges(fields, "车路协同", "智慧港口").bridges:
        assert "车路协同" in bridge.a.evidence.quote
        assert "智慧港口" in bridge.b.evidence.quote


def test_programs_are_taken_with_their_communities_where_asked(fields: Store) -> None:
    found = bridges(fields, "车路协同", "智慧港口", communities=True)
    assert {ref.name for ref in found.programs_a} >= {"车路协同", "电子收费", "智慧公路"}
    assert {ref.name for ref in found.programs_b} >= {"智慧港口", "智能航运", "岸电"}
    assert not {ref.id for ref in found.programs_a} & {ref.id for ref in found.programs_b}


def test_no_more_than_asked_for_and_the_rest_counted(fields: Store) -> None:
    found = bridges(fields, "车路协同", "智慧港口", limit=1)
    assert [bridge.name for bridge in found.bridges] == ["某省交通规划院"]
    assert (found.total, sum(left.number for left in found.left_out)) == (2, 1)


def test_two_different_programs_are_asked_for(fields: Store) -> None:
    with pytest.raises(ParameterError):
        bridges(fields, "车路协同", "车路协同")
    with pytest.raises(ParameterError, match="one community"):
        bridges(fields, "车路协同", "电子收费", communities=True)
    with pytest.raises(UnknownNameError):
        bridges(fields, "车路协同", "没有的项目")
