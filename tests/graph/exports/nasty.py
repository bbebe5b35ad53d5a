"""A source that holds what a CSV file may trip over."""

from __future__ import annotations

from dataclasses import replace

from graph.model import Node, SourceFacts
from tests.graph.build import SourceWriter

LONG = 2_200_000
"""Characters of a line that is longer than what the importer reads at once unless it is told."""


def nasty() -> SourceFacts:
    w = SourceWriter('a "source", of\\some\nkind.txt')
    w.begin('题,"目"\\', number="")
    w.measure('他说"好"，a,b;c 反斜杠\\"\r\n换行\u2028又\u0085一\t行\x00末\\')
    w.line("长" * LONG)
    facts = w.facts()
    figures = [
        Node("Metric", "metric_small", {"name": "small", "value": 1e-7, "unit": "", "comparator": None}),
        Node("Metric", "metric_large", {"name": "large", "value": 2**60}),
        Node("Metric", "metric_huge", {"name": "huge", "value": -1e300}),
    ]
    body = Node("Actor", "actor_1", {"name": " 甲 ", "name_key": "甲", "aliases": ' a;b\x1f"c"'})
    return replace(facts, nodes=(*facts.nodes, *figures, body))
