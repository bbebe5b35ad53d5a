"""Names with characters beyond U+FFFF stand in one order on both engines, by code point, on pages of any size.

UTF-16 has 𠮷 before ｎ and 﨎, whose code points are lower: an engine that compares by its units would differ.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from graph import questions
from graph.model import SourceFacts
from graph.questions import orders
from graph.store import Store, open_store
from tests.contract.engines import opened_empty
from tests.graph.build import KINDS, SourceWriter

SIGNS = ("钟", "𬭩", "﨎", "𠮷", "ｎ", "\ue815", "🀄")
"""Common, beyond U+FFFF, and between: compatibility, full width, private use."""
LISTS = [
    *(("entities", {"sort": sort}) for sort in orders.ENTITY_ORDERS),
    *(("entities", {"sort": "name", "label": label}) for label in ("Actor", "Program", "Place")),
    *(("measures", {"sort": sort}) for sort in orders.MEASURE_ORDERS),
    *(("documents", {"sort": sort}) for sort in orders.DOCUMENT_ORDERS),
    *(("figures", {"sort": sort}) for sort in orders.FIGURE_ORDERS),
    *(("timeline", {"sort": sort}) for sort in orders.EVENT_ORDERS),
    ("search", {"words": "镇"}),
    ("search", {"words": "𠮷"}),
    ("sources", {}),
]


def named(sign: str) -> dict[str, tuple[str, str, tuple[str, ...]]]:
    """What begins with ``sign``, and one that has it inside."""
    named: dict[str, tuple[str, str, tuple[str, ...]]] = {f"{sign}村": ("Place", "county", ())}
    named |= dict.fromkeys((f"{sign}镇", f"镇{sign}局"), ("Actor", "bureau", ()))
    return named | dict.fromkeys((f"{sign}工程", f"{sign}{sign}工程"), ("Program", "project", ()))


def source(sign: str) -> SourceFacts:
    """A document whose name, title, bodies, programs and places begin with ``sign``."""
    w = SourceWriter(f"{sign}.txt")
    w.begin(f"{sign}工作要点", doc_type="work_points", issued_on="2022-01-20", issuers=(f"{sign}镇",))
    for program in (f"{sign}工程", f"{sign}{sign}工程"):
        w.measure(
            f"{sign}镇、镇{sign}局在{sign}村推进{program}，到2022年底建成20个。",
            owners=((f"{sign}镇", "lead", "explicit"), (f"镇{sign}局", "support", "explicit")),
            programs=(program,),
            places=(f"{sign}村",),
            metrics=(("=|20|个", "20个"),),
            periods=("2022-01-01/2022-12-31",),
        )
    return w.facts()


@pytest.fixture(scope="module")
def both(neo4j_url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Store, Store]]:
    path = tmp_path_factory.mktemp("rare") / "graph.db"
    with pytest.MonkeyPatch.context() as patch:
        for sign in SIGNS:
            for name, kind in named(sign).items():
                patch.setitem(KINDS, name, kind)
        sources = [source(sign) for sign in SIGNS]
    with open_store(str(path)) as sqlite, opened_empty(neo4j_url) as neo4j:
        for store in (sqlite, neo4j):
            for facts in sources:
                store.write(facts)
        yield sqlite, neo4j


def paged(store: Store, question: str, given: dict[str, Any], limit: int) -> list[Any]:
    """The items of all pages of ``limit``."""
    found: list[Any] = []
    cursor: str | None = None
    while True:
        page = getattr(questions, question)(store, **given, limit=limit, cursor=cursor)
        assert len(page.items) == limit or page.next is None
        found += page.items
        cursor = page.next
        if cursor is None:
            assert page.total == len(found)
            return found


@pytest.mark.parametrize(("question", "given"), LISTS)
def test_pages_of_any_size_give_the_same_rows(both: tuple[Store, Store], question: str, given: dict[str, Any]) -> None:
    lists = [paged(store, question, given, limit) for limit in (1, 2, 3, 500) for store in both]
    assert len(lists[0]) > 1
    assert len(set(map(repr, lists[0]))) == len(lists[0])
    assert [found for found in lists if found != lists[0]] == []


@pytest.mark.parametrize("at", [0, 1])
def test_names_stand_by_code_point(both: tuple[Store, Store], at: int) -> None:
    names = [row.name for row in questions.entities(both[at], sort="name", limit=500).items]
    assert names == sorted(names)
    assert [ord(name[0]) > 0xFFFF for name in names].count(True) >= 9
    titles = [row.title or "" for row in questions.documents(both[at], sort="title", limit=500).items]
    assert titles == sorted(titles)


@pytest.mark.parametrize("sign", SIGNS)
def test_a_name_is_found_by_its_own_sign(both: tuple[Store, Store], sign: str) -> None:
    name = f"{sign}镇"
    first, second = (
        (questions.suggest(store, name), questions.search(store, name), questions.measures(store, owner=name))
        for store in both
    )
    assert first == second
    assert first[0]
    assert first[1].items
    assert first[2].items
