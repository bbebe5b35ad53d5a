from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from graph.analysis import ANALYSES, centrality, communities, network
from graph.errors import ParameterError, UnknownNameError
from graph.questions import link
from graph.store import Store, open_store
from tests.conftest import ROOT
from tests.graph.analysis.fields import OTHERS, PORTS, ROADS, sources
from tests.graph.build import SourceWriter


def names(store: Store, **filters: str | int) -> list[tuple[str, str]]:
    return [(tie.a.name, tie.b.name) for tie in network(store, **filters).ties]  # type: ignore[arg-type]


def test_what_is_named_everywhere_ties_nothing(fields: Store) -> None:
    assert {frozenset(pair) for pair in names(fields)} == {
        frozenset((a, b)) for field in (ROADS, PORTS) for a in field for b in field if a != b
    }
    assert names(fields, around="5G") == []


def test_a_tie_has_its_counts_bodies_and_words(fields: Store) -> None:
    tie = network(fields, around="ETC").ties[0]
    assert tie.a.name == "电子收费"
    assert (tie.measures, tie.documents) == (4, 4)
    assert tie.lift > 1
    assert tie.owners[0].actor == "公路局"
    all_of_them = link(fields, tie.a.id, tie.b.id).measures
    assert [quoted.measure_id for quoted in tie.evidence] == [row.id for row in all_of_them][:3]
    for quoted in tie.evidence:
        assert tie.a.name in quoted.quote
        assert tie.b.name in quoted.quote


def test_what_is_not_shown_is_counted(fields: Store) -> None:
    shown = network(fields, limit=2)
    assert len(shown.ties) == 2
    assert shown.total_ties == 6
    assert {(left.what, left.number) for left in shown.left_out} == {("ties", 4), ("pairs of programs", 46)}
    few = network(fields, least=5)
    assert (few.total_ties, few.left_out[-1].number) == (0, 6)


def test_bodies_tie_programs_too(fresh: Store) -> None:
    w = SourceWriter("a.md")
    w.begin("关于几项工作的通知")
    for n, (program, owner) in enumerate(
        [("车路协同", "公路局"), ("电子收费", "公路局"), ("智慧港口", "水运局")]
        + [(f"项目{n}", f"甲{n}局") for n in range(60)]
    ):
        w.entity(program, "Program")
        id = w.measure(f"第{n}项：推进{program}。", programs=(program,))
        w.relate("OWNS", w.entity(owner, "Actor"), id, role="lead", basis="explicit")
    fresh.write(w.facts())
    (tie,) = network(fresh, by="owners").ties
    assert {tie.a.name, tie.b.name} == {"车路协同", "电子收费"}
    assert [owner.actor for owner in tie.owners] == ["公路局"]
    assert tie.evidence == ()
    assert network(fresh).ties == ()


def test_a_wording_counts_once_and_a_list_ties_nothing(fresh: Store) -> None:
    for name in ("a.md", "b.md"):
        w = SourceWriter(name)
        w.begin(f"通知{name}")
        w.measure("推进车路协同和电子收费。", programs=("车路协同", "电子收费"))
        for n in range(40):
            w.entity(f"项目{n}", "Program")
            w.measure(f"开展第{n}项工作。", programs=(f"项目{n}",))
        fresh.write(w.facts())
    (tie,) = network(fresh).ties
    assert (tie.measures, tie.documents) == (1, 1)
    w = SourceWriter("list.md")
    w.begin("目录")
    many = [f"目录项{n}" for n in range(70)]
    for name in many:
        w.entity(name, "Program")
    w.measure("目录如下。", programs=tuple(many))
    fresh.write(w.facts())
    answer = network(fresh)
    assert answer.total_ties == 1
    assert ("measures", 1) in {(left.what, left.number) for left in answer.left_out}


def test_questions_that_cannot_be_answered(fields: Store) -> None:
    with pytest.raises(UnknownNameError):
        network(fields, around="无此名称")
    for wrong in ({"by": "luck"}, {"limit": 0}):
        with pytest.raises(ParameterError):
            network(fields, **wrong)
    with pytest.raises(ParameterError):
        centrality(fields, of="places")


def test_the_fields_are_communities(fields: Store) -> None:
    found = communities(fields)
    assert sorted(sorted(program.name for program in community.programs) for community in found.communities) == sorted(
        map(sorted, (ROADS, PORTS))
    )
    assert found.total == 2
    for community in found.communities:
        assert set(community.name.split("、")) == {program.name for program in community.programs}
        assert community.inside == 1
        assert community.bodies[0].actor in {"公路局", "水运局"}
        assert community.bodies[0].lead == community.bodies[0].measures
        assert community.evidence
    assert {(left.what, left.number) for left in found.left_out} == {("programs", OTHERS + 1)}  # they and 5G


def test_an_empty_graph_has_none_of_it(fresh: Store) -> None:
    assert network(fresh).ties == ()
    assert communities(fresh).communities == ()
    assert centrality(fresh).items == ()
    assert centrality(fresh, of="bodies").items == ()


def test_who_works_with_all_is_most_central(fields: Store) -> None:
    first, *others = centrality(fields, of="bodies").items
    assert first.name == "某省交通规划院"
    assert (first.ties, first.between) == (2, 1)
    assert {(body.name, body.ties, body.between) for body in others} == {("公路局", 1, 0), ("水运局", 1, 0)}
    assert {program.ties for program in centrality(fields).items} == {2}
    assert centrality(fields, limit=1).left_out[0].number == 5


ABOUT: dict[str, list[str]] = {
    "bridges": ["车路协同", "智慧港口"],
    "profile": ["公路局"],
    "similar": ["交通工作要点（1）"],
    "lineage": ["measure_87b48a535b5b7a0e"],
    "continuations": ["交通工作要点（0）", "交通工作要点（1）"],
}
ASK = """import sys
from graph.analysis import ANALYSES
from graph.store import open_store
print(ANALYSES[sys.argv[2]](open_store(sys.argv[1]), *sys.argv[3:]))
"""


@pytest.mark.parametrize("analysis", ANALYSES)
def test_nothing_depends_on_how_texts_hash(tmp_path: Path, analysis: str) -> None:
    said = set()
    for seed, order in (("1", 1), ("2", -1)):
        path = str(tmp_path / f"{seed}.db")
        with open_store(path) as store:
            for facts in sources()[::order]:
                store.write(facts)
        found = subprocess.run(
            [sys.executable, "-c", ASK, path, analysis, *ABOUT.get(analysis, [])],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONUTF8": "1"},
            cwd=ROOT,
            capture_output=True,
            check=True,
        )
        said.add(found.stdout)
    assert len(said) == 1
