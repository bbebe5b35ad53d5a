"""Three small sources in the official style that the tests of the graph ask about."""

from __future__ import annotations

from graph.model import SourceFacts
from tests.graph.build import SourceWriter

OPINIONS_TITLE = "交通运输部关于推进智慧公路建设的意见"
POINTS_TITLE = "公路局2022年工作要点"
REVIEW_TITLE = "水运局2021年工作回顾"


def opinions() -> SourceFacts:
    """Issued by the ministry, numbered for its road bureau; a task with items, a note and a closing paragraph."""
    w = SourceWriter("opinions.md")
    w.begin(
        OPINIONS_TITLE,
        number="交公路发〔2021〕36号",
        doc_type="opinions",
        issued_on="2021-03-15",
        effective_on="2021-04-01",
        issuers=("交通运输部",),
        bureau="公路局",
        addressees=("某省交通厅办公厅",),
    )
    w.part_of("公路局", "交通运输部")
    w.line("根据《公路法》，制定本意见。")
    w.cite("公路法", "based_on")
    w.section("一、", "重点任务")
    w.section("（一）", "完善路侧设施", depth=2)
    task = w.measure("（一）完善路侧设施。", level="task", owners=(("公路局", "lead", "doc_number"),))
    w.measure(
        "推进车路协同与电子收费融合应用，到2025年建成智慧公路100条。",
        parent=task,
        owners=(("公路局", "lead", "doc_number"), ("交通运输部", "guide", "issuer")),
        programs=("车路协同", "电子收费", "智慧公路"),
        metrics=(("=|100|条", "100条"),),
        periods=("2025-01-01/2025-12-31",),
    )
    w.measure(
        "督促公路经营企业在东江市开展V2I试点。",
        parent=task,
        owners=(("公路局", "lead", "doc_number"),),
        targets=("公路经营企业",),
        programs=("车路协同",),
        places=("东江市",),
    )
    w.part_of("东江市", "某省")
    w.section("（二）", "优化收费服务", depth=2)
    w.measure(
        "由水运局牵头，公路局配合，推广ETC在港区的应用。",
        owners=(("水运局", "lead", "explicit"), ("公路局", "support", "explicit")),
        programs=("电子收费",),
    )
    w.section("二、", "保障措施")
    w.measure("加强监督检查，督促各单位按时报送进展情况。", owners=(("交通运输部", "lead", "issuer"),))
    return w.facts()


def points() -> SourceFacts:
    """A bureau's plan that cites the opinions by title and by number."""
    w = SourceWriter("points.txt")
    w.begin(POINTS_TITLE, doc_type="work_points", issued_on="2022-01-20", issuers=("公路局",))
    w.line(f"落实《{OPINIONS_TITLE}》（交公路发[2021]36号）。")
    w.cite(OPINIONS_TITLE, "implements")
    w.cite("", number="交公路发[2021]36号")
    w.measure(
        "全年新增智慧公路20条，电子收费使用率达到95%以上。",
        kind="outcome",
        status="planned",
        owners=(("公路局", "lead", "issuer"),),
        programs=("智慧公路", "电子收费"),
        metrics=(("=|20|条", "20条"), (">=|95|%", "95%以上")),
        periods=("2022-01-01/2022-12-31",),
    )
    w.call("2022-01-01/2022-12-31", "全年", "Period")
    w.line("智慧路网是智慧公路的别称。")
    w.call("智慧公路", "智慧路网")
    return w.facts()


def review() -> SourceFacts:
    """A page with two articles: an undated review, and a short item about a port."""
    w = SourceWriter("review.txt")
    w.begin(REVIEW_TITLE, doc_type="review", issuers=("水运局",))
    w.measure(
        "2021年，在东江建成智慧港口3个。",
        kind="outcome",
        status="done",
        owners=(("水运局", "lead", "byline"),),
        programs=("智慧港口",),
        metrics=(("=|3|个", "3个"),),
        periods=("2021-01-01/2021-12-31",),
        places=("东江市",),
    )
    w.begin("港口动态", doc_type="news")
    w.measure(
        "某部办公厅组织调研智慧港口。",
        status="done",
        owners=(("某部办公厅", "lead", "explicit"),),
        programs=("智慧港口",),
    )
    return w.facts()


def papers() -> tuple[SourceFacts, ...]:
    return opinions(), points(), review()
