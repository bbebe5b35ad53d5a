from __future__ import annotations

import pytest

from graph.analysis.strength import SIGNIFICANT, damped, lift, surprise


@pytest.mark.parametrize(
    ("weaker", "stronger"),
    [
        pytest.param((1, 1, 1, 1000), (10, 20, 50, 1000), id="two names of one sentence, and a tie of ten sentences"),
        pytest.param((12, 100, 90, 1000), (12, 20, 30, 1000), id="as often together, but named everywhere"),
        pytest.param((5, 10, 10, 1000), (10, 20, 20, 2000), id="the same ratio to chance, seen more often"),
    ],
)
def test_a_tie_is_stronger_than_another(
    weaker: tuple[float, float, float, float], stronger: tuple[float, float, float, float]
) -> None:
    assert surprise(*weaker) < surprise(*stronger)


@pytest.mark.parametrize("seen", [(9, 100, 90, 1000), (2, 100, 90, 1000), (0, 3, 3, 10)])
def test_no_more_than_chance_is_no_tie(seen: tuple[float, float, float, float]) -> None:
    assert lift(*seen) <= 1
    assert surprise(*seen) == 0 < SIGNIFICANT


def test_always_together_is_a_tie() -> None:
    assert surprise(5, 5, 5, 5) == 0  # in a graph that says nothing else, nothing can be told
    assert surprise(5, 5, 5, 50) > SIGNIFICANT


def test_forty_rows_of_one_annex_are_not_forty_witnesses() -> None:
    assert damped(40) < 3 * damped(3) < 9
