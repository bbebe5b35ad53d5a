"""Whatever a question answers, a row that quotes stands in the text it names."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import pytest

from graph.questions import QUESTIONS, measures
from graph.store import Store
from tests.graph.papers import OPINIONS_TITLE, papers


def arguments(store: Store, name: str) -> dict[str, Any]:
    """Something to ask every question that cannot be asked without."""
    found = measures(store, words="港区").items[0].id
    return {
        "measure": {"id": found},
        "owners": {"measure": found},
        "programs_of": {"actor": "公路局"},
        "actors_of": {"program": "ETC"},
        "program_links": {"program": "ETC"},
        "link": {"program_a": "ETC", "program_b": "智慧公路"},
        "document": {"id": OPINIONS_TITLE},
        "document_text": {"id": OPINIONS_TITLE},
        "document_facts": {"id": OPINIONS_TITLE},
        "sections": {"document": OPINIONS_TITLE},
        "search": {"words": "公路"},
        "entity_links": {"name": "公路局"},
        "suggest": {"typed": "公路"},
        "relations": {"a": "智慧公路", "b": "智慧港口"},
        "entity": {"name": "公路局"},
        "mentions_of": {"entity": "公路局"},
    }.get(name, {})


def walk(value: object) -> Iterator[Any]:
    """Every dataclass within an answer."""
    if isinstance(value, tuple):
        for item in value:
            yield from walk(item)
    elif is_dataclass(value):
        yield value
        for field in fields(value):
            yield from walk(getattr(value, field.name))


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_quote_is_the_text_from_start_to_end(store: Store, name: str) -> None:
    texts = {node.id: facts.source.text for facts in papers() for node in facts.nodes if node.label == "Document"}
    rows = list(walk(QUESTIONS[name](store, **arguments(store, name))))
    assert rows
    for row in rows:
        if getattr(row, "quote", None) and hasattr(row, "document_id"):
            assert texts[row.document_id][row.start : row.end] == row.quote


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_says_what_it_answers(store: Store, name: str) -> None:
    question = QUESTIONS[name]
    assert inspect.getdoc(question)
    again = arguments(store, name)
    assert question(store, **again) == question(store, **again)
