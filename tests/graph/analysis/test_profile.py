"""What there is about a body, at a glance."""

from __future__ import annotations

import pytest

from graph.analysis import profile
from graph.errors import UnknownNameError
from graph.store import Store
from tests.graph.analysis.fields import ROADS
from tests.graph.build import SourceWriter


def test_a_body_with_its_roles_programs_partners_and_documents(fields: Store) -> None:
    found = profile(fields, "公路局")
    assert (found.measures, found.documents) == (12, 4)
    assert {role: number for role, number in found.roles.items() if number} == {"lead": 12}
    assert {(share.name, share.lead) for share in found.programs} == {(name, 8) for name in ROADS}
    assert [(partner.actor, partner.measures, partner.supports) for partner in found.partners] == [
        ("某省交通规划院", 12, 12)
    ]
    assert [(paper.issued_on, paper.measures) for paper in found.papers] == [
        (f"202{year}-01-10", 3) for year in range(4)
    ]


def test_every_program_is_shown_by_a_measure_of_the_bodys(fields: Store) -> None:
    for share in profile(fields, "公路局").programs:
        assert share.name in share.quote


def test_what_is_not_shown_is_counted(fields: Store) -> None:
    found = profile(fields, "公路局", limit=2)
    assert (len(found.programs), len(found.papers)) == (2, 2)
    assert {(left.what, left.number) for left in found.left_out} == {("programs", 1), ("documents", 2)}


def test_a_body_that_owns_nothing_has_an_empty_profile(fresh: Store) -> None:
    w = SourceWriter("one.md")
    w.begin("港口管理办法", issuers=("交通运输部",))
    w.measure("维护港口秩序。", owners=(("水运局", "lead", "explicit"),))
    fresh.write(w.facts())
    found = profile(fresh, "交通运输部")
    assert (found.measures, found.programs, found.partners) == (0, (), ())
    with pytest.raises(UnknownNameError):
        profile(fresh, "没有的机构")
