from __future__ import annotations

from graph.analysis import chain
from graph.store import Store
from tests.graph.build import SourceWriter


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
