from __future__ import annotations

import pytest

from graph.questions import names_in
from graph.store import Store
from tests.graph.papers import OPINIONS_TITLE


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("公路局负责哪些措施", {("Actor", "公路局", 1)}),
        ("部公路局的 ＥＴＣ", {("Actor", "公路局", 2), ("Actor", "公路局", 1), ("Program", "电子收费", 2)}),
        (f"谁印发了《{OPINIONS_TITLE}》", {("Document", OPINIONS_TITLE, 1)}),
        ("天气怎么样", set()),
        ("", set()),
    ],
)
def test_every_name_that_stands_in_a_text_is_found(store: Store, text: str, named: set[tuple[str, str, int]]) -> None:
    found = {(n.entity.label, n.entity.name, n.tier) for n in names_in(store, text)}
    assert named <= found
    assert bool(found) == bool(named)


def test_a_name_given_beside_the_text_is_found_too(store: Store) -> None:
    assert [n.entity.name for n in names_in(store, "", ["部公路局"])] == ["公路局"]
