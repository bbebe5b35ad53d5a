"""Values on their way to another process."""

from __future__ import annotations

import pickle

import pytest

from graph.model import SourceFacts
from tests.graph.papers import papers


@pytest.mark.parametrize("facts", papers())
def test_facts_are_the_same_in_another_process(facts: SourceFacts) -> None:
    assert pickle.loads(pickle.dumps(facts)) == facts  # noqa: S301
