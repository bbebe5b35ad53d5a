from __future__ import annotations

from typing import Any

import pytest

from graph.errors import NotFoundError, ParameterError
from graph.questions import MeasureRow, OwnerRef, measure, measures, owners
from graph.store import Store
from tests.graph.papers import OPINIONS_TITLE

SIDE = "（一）完善路侧设施。"
FUSION = "推进车路协同与电子收费融合应用，到2025年建成智慧公路100条。"
PILOT = "督促公路经营企业在东江市开展V2I试点。"
PORTS = "由水运局牵头，公路局配合，推广ETC在港区的应用。"
REPORT = "加强监督检查，督促各单位按时报送进展情况。"
PLAN = "全年新增智慧公路20条，电子收费使用率达到95%以上。"
BUILT = "2021年，在东江建成智慧港口3个。"
VISIT = "某部办公厅组织调研智慧港口。"
ALL = [SIDE, FUSION, PILOT, PORTS, REPORT, PLAN, BUILT, VISIT]


@pytest.mark.parametrize(
    ("filters", "texts"),
    [
        ({}, ALL),
        ({"owner": "公路局"}, [SIDE, FUSION, PILOT, PORTS, PLAN]),
        ({"owner": "部公路局", "role": "support"}, [PORTS]),
        ({"owner": "交通运输部"}, [FUSION, REPORT]),
        ({"owner": "交通运输部", "parts": True}, [SIDE, FUSION, PILOT, PORTS, REPORT, PLAN]),
        ({"role": "guide"}, [FUSION]),
        ({"basis": "explicit"}, [PORTS, VISIT]),
        ({"owner": "水运局", "basis": "byline"}, [BUILT]),
        ({"program": "ETC"}, [FUSION, PORTS, PLAN]),
        ({"program": "ETC", "owner": "公路局", "role": "lead"}, [FUSION, PLAN]),
        ({"target": "公路经营企业"}, [PILOT]),
        ({"place": "东江"}, [PILOT, BUILT]),
        ({"place": "某省"}, []),
        ({"place": "某省", "parts": True}, [PILOT, BUILT]),
        ({"period": "2021"}, [BUILT]),
        ({"period": "2022年3月"}, [PLAN]),
        ({"period": "2021/2022"}, [PLAN, BUILT]),
        ({"period": "2025-12-31", "program": "智慧公路"}, [FUSION]),
        ({"status": "done"}, [BUILT, VISIT]),
        ({"level": "task"}, [SIDE]),
        ({"kind": "outcome", "status": "planned"}, [PLAN]),
        ({"document": "交公路发〔2021〕36号"}, ALL[:5]),
        ({"document": OPINIONS_TITLE, "program": "车路协同"}, [FUSION, PILOT]),
        ({"words": "智慧公路"}, [FUSION, PLAN]),
        ({"words": "电子 融合"}, [FUSION]),
        ({"words": "v2i"}, [PILOT]),
        ({"words": "公路", "owner": "水运局"}, [PORTS]),
        ({"words": "单位按时"}, [REPORT]),
        ({"words": "航空"}, []),
    ],
)
def test_filters(store: Store, filters: dict[str, Any], texts: list[str]) -> None:
    page = measures(store, **filters)
    assert [item.text for item in page.items] == texts
    assert (page.total, page.next) == (len(texts), None)


@pytest.mark.parametrize("filters", [{}, {"owner": "公路局"}, {"words": "公路"}])
def test_pages_put_together_are_the_whole(store: Store, filters: dict[str, Any]) -> None:
    whole = measures(store, **filters)
    gathered: list[MeasureRow] = []
    cursor = None
    while True:
        page = measures(store, **filters, limit=2, cursor=cursor)
        assert page.total == whole.total
        gathered += page.items
        cursor = page.next
        if cursor is None:
            break
        assert len(page.items) == 2
    assert tuple(gathered) == whole.items


@pytest.mark.parametrize(
    ("filters", "parameter"),
    [
        ({"role": "boss"}, "role"),
        ({"basis": "rumour"}, "basis"),
        ({"status": "finished"}, "status"),
        ({"level": "clause"}, "level"),
        ({"kind": "idea"}, "kind"),
        ({"period": "去年"}, "period"),
        ({"words": "，"}, "words"),
        ({"limit": 0}, "limit"),
        ({"cursor": "x"}, "cursor"),
    ],
)
def test_a_bad_parameter_is_named(store: Store, filters: dict[str, Any], parameter: str) -> None:
    with pytest.raises(ParameterError) as caught:
        measures(store, **filters)
    assert caught.value.parameter == parameter


def test_a_measure_has_all_that_hangs_on_it(store: Store) -> None:
    (item,) = measures(store, words="融合应用").items
    assert item == measure(store, item.id)
    assert (item.document_title, item.section, item.issued_on) == (OPINIONS_TITLE, "一、 / （一）", "2021-03-15")
    assert [(owner.actor, owner.role, owner.basis) for owner in item.owners] == [
        ("公路局", "lead", "doc_number"),
        ("交通运输部", "guide", "issuer"),
    ]
    assert [program.name for program in item.programs] == ["车路协同", "电子收费", "智慧公路"]
    assert [(m.comparator, m.value, m.unit, m.quote) for m in item.metrics] == [("=", 100.0, "条", "100条")]
    assert [(p.start, p.end, p.basis) for p in item.periods] == [("2025-01-01", "2025-12-31", "stated")]
    assert measure(store, str(item.parent_id)).text == SIDE
    (pilot,) = measures(store, words="V2I").items
    assert ([t.name for t in pilot.targets], [p.name for p in pilot.places]) == (["公路经营企业"], ["东江市"])


def test_owners_come_with_their_words(store: Store) -> None:
    (item,) = measures(store, words="港区").items
    lead, support = owners(store, item.id)
    assert (lead.actor, lead.role, lead.basis, lead.quote, lead.part_of) == (
        "水运局",
        "lead",
        "explicit",
        "水运局",
        None,
    )
    assert (support.actor, support.role, support.part_of) == ("公路局", "support", "交通运输部")
    assert support.section == "一、 / （二）"
    assert [OwnerRef(actor_id=o.actor_id, actor=o.actor, role=o.role, basis=o.basis) for o in (lead, support)] == list(
        item.owners
    )


def test_an_unknown_measure_is_not_found(store: Store) -> None:
    for question in (measure, owners):
        with pytest.raises(NotFoundError, match="no Measure has the id 'measure_x'"):
            question(store, "measure_x")
