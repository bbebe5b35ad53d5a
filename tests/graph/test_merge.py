from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model import Value
from graph.store.merge import fingerprint, in_order, merge, name_forms
from tests.graph.papers import opinions

VARIANTS = st.lists(
    st.fixed_dictionaries(
        {"name": st.sampled_from(["公路局", "“公路”局"]), "kind": st.sampled_from(["bureau", "other", None])},
        optional={"aliases": st.sampled_from(["甲\x1f乙", "乙\x1f丙", ""])},
    ),
    min_size=1,
    max_size=4,
)


@pytest.mark.parametrize(
    ("variants", "merged"),
    [
        ([{"name": "公路局", "kind": None}], {"name": "公路局"}),
        ([{"kind": "other"}, {"kind": "bureau"}], {"kind": "bureau"}),
        ([{"kind": "other"}, {"kind": None}], {"kind": "other"}),
        ([{"kind": "ministry"}, {"kind": "bureau"}], {"kind": "bureau"}),
        ([{"aliases": "乙\x1f丙"}, {"aliases": "甲\x1f乙"}, {}], {"aliases": "丙\x1f乙\x1f甲"}),
        (
            [{"doc_number": "交公路发〔2021〕36号"}, {"title": "意见"}],
            {"doc_number": "交公路发〔2021〕36号", "title": "意见"},
        ),
    ],
)
def test_merge(variants: list[dict[str, Value]], merged: dict[str, Value]) -> None:
    assert merge(variants) == merged


@given(VARIANTS, st.randoms(use_true_random=False))
def test_order_and_repetition_do_not_matter(variants: list[dict[str, Value]], random: st.DataObject) -> None:
    shuffled = variants * 2
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert merge(shuffled) == merge(variants)


def test_a_name_outranks_an_alias_of_the_same_form() -> None:
    assert name_forms("ETC", "etc\x1f电子收费") == [("etc", 1), ("电子收费", 2)]
    assert name_forms("公路局", None) == [("公路局", 1)]


def test_the_fingerprint_is_of_what_is_said_not_of_its_order() -> None:
    facts = opinions()
    said = fingerprint(facts, in_order(facts.relations))
    turned = replace(facts, nodes=facts.nodes[::-1])
    assert fingerprint(turned, in_order(facts.relations[::-1] * 2)) == said
    assert fingerprint(facts, in_order(facts.relations[1:])) != said
    assert fingerprint(replace(facts, nodes=facts.nodes[1:]), in_order(facts.relations)) != said
