from __future__ import annotations

import pytest

from graph.analysis import chain, groups, network, program_network
from graph.model import Value
from graph.store import Store
from tests.graph.build import SourceWriter


def pair(a: str, b: str, measures: int) -> dict[str, Value]:
    return {"program_a": a, "name_a": a.upper(), "program_b": b, "name_b": b.upper(), "measures": measures}


TWO_GROUPS = [pair("a", "b", 5), pair("a", "c", 4), pair("b", "c", 3), pair("c", "x", 1), pair("x", "y", 6)]


def test_the_network_of_the_papers(store: Store) -> None:
    graph = program_network(store)
    assert sorted(graph.nodes[id]["name"] for id in graph) == ["智慧公路", "电子收费", "车路协同"]
    assert sorted(data["measures"] for _, _, data in graph.edges(data=True)) == [1, 1, 2]
    assert program_network(store, least=2).number_of_edges() == 1


@pytest.mark.parametrize("rows", [TWO_GROUPS, TWO_GROUPS[::-1]])
def test_groups(rows: list[dict[str, Value]]) -> None:
    found = groups(network(rows))
    assert [[program.id for program in group.programs] for group in found] == [["a", "b", "c"], ["x", "y"]]
    assert [group.measures for group in found] == [12, 6]


def test_an_empty_network_has_no_groups() -> None:
    assert groups(network([])) == ()


def test_a_chain_leads_over_what_programs_share(fresh: Store) -> None:
    w = SourceWriter("a.md")
    w.begin("关于几项工作的通知")
    w.measure("推进车路协同和电子收费。", programs=("车路协同", "电子收费"))
    w.measure("推进电子收费和智慧港口。", programs=("电子收费", "智慧港口"))
    w.measure("研究智慧公路。", programs=("智慧公路",))
    fresh.write(w.facts())
    steps = chain(fresh, "V2I", "智慧港口")
    assert [(step.program_a.name, step.program_b.name) for step in steps] == [
        ("车路协同", "电子收费"),
        ("电子收费", "智慧港口"),
    ]
    assert [step.measures[0].text for step in steps] == ["推进车路协同和电子收费。", "推进电子收费和智慧港口。"]
    assert chain(fresh, "V2I", "智慧公路") == ()
