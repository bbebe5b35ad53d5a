"""Generated sources: the same everywhere, allowed by the ontology, as many as asked for, as unequal as real ones."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from functools import cache

import pytest

from bench import world
from bench.generate import source, sources
from graph.model import Relation, SourceFacts
from graph.ontology import ontology
from graph.store.merge import fingerprint, in_order
from tests.conftest import ROOT

RELATIONS = 100_000
HASHES = """
from bench.generate import sources
from graph.store.merge import fingerprint, in_order
for facts in sources(7, 2000):
    print(facts.source.sha256, fingerprint(facts, in_order(facts.relations)))
"""


@cache
def generated() -> tuple[SourceFacts, ...]:
    return tuple(sources(7, RELATIONS))


def relations() -> list[Relation]:
    return [relation for facts in generated() for relation in facts.relations]


@pytest.mark.parametrize("hash_seed", ["0", "1"])
def test_the_same_in_every_process(hash_seed: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", HASHES],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": hash_seed},
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    here = [f"{f.source.sha256} {fingerprint(f, in_order(f.relations))}" for f in sources(7, 2000)]
    assert done.stdout.splitlines() == here


def test_another_seed_makes_other_sources() -> None:
    assert source(1, 0) != source(2, 0)
    assert source(1, 0) != source(1, 1)


def test_a_source_does_not_depend_on_how_many_are_made() -> None:
    few, many = list(sources(7, 3000)), generated()
    assert few[:-1] == list(many[: len(few) - 1])


@pytest.mark.parametrize("wanted", [300, 3000, RELATIONS])
def test_as_many_relations_as_wanted(wanted: int) -> None:
    made = sum(len(in_order(facts.relations)) for facts in sources(7, wanted))
    assert wanted <= made <= wanted + max(100, wanted * 0.01)


def test_all_facts_are_allowed() -> None:
    for facts in generated():
        ontology().check(facts)


def test_quotes_are_slices_of_the_text() -> None:
    for facts in generated():
        for relation in facts.relations:
            proof = relation.evidence
            assert facts.source.text[proof.start : proof.end] == proof.quote
        for measure in (node.props for node in facts.nodes if node.label == "Measure"):
            start, end = (int(measure[name] or 0) for name in ("start", "end"))
            assert facts.source.text[start:end] == measure["quote"]


def test_every_kind_of_relation_comes_about_as_often_as_in_real_documents() -> None:
    share = {type: 100 * count / len(relations()) for type, count in Counter(r.type for r in relations()).items()}
    assert share.keys() == set(ontology().relations) - {"CONTINUES"}
    for type, real in {
        "MENTIONS": 31,
        "OWNS": 20,
        "STATED_IN": 14,
        "PART_OF": 14,
        "INVOLVES": 11,
        "TARGETS": 5,
    }.items():
        assert share[type] == pytest.approx(real, rel=0.35), type


@pytest.mark.parametrize(
    ("type", "end"),
    [
        ("INVOLVES", lambda relation: relation.end),
        ("OWNS", lambda relation: relation.start),
        ("MENTIONS", lambda relation: relation.end),
    ],
)
def test_few_entities_have_many_links(type: str, end: Callable[[Relation], str]) -> None:
    links = Counter(end(relation) for relation in relations() if relation.type == type)
    top = links.most_common(len(links) // 100)
    assert sum(count for _, count in top) / links.total() >= 0.2
    assert sum(count == 1 for count in links.values()) / len(links) >= 0.2


def test_the_size_of_sources_varies() -> None:
    sizes = sorted(len(source(7, index).relations) for index in range(100))
    assert sizes[10] < 300
    assert 400 < sizes[50] < 900
    assert sizes[-1] > 2000


@pytest.mark.parametrize(
    ("make", "ranks"), [(world.body, world.BODIES), (world.program, world.PROGRAMS), (world.place, world.PLACES)]
)
def test_no_two_ranks_are_one_entity(make: Callable[[int], world.Named], ranks: int) -> None:
    assert len({make(rank).node.id for rank in range(ranks)}) == ranks
