"""How a target and what was reported of it are shown."""

from __future__ import annotations

from api.cli.layout import Lines, facts, flat, head, where
from graph.questions import FigurePair


def pair_lines(pair: FigurePair) -> Lines:
    """The quantity and the verdict, then the target and the report with where each stands."""
    yield head(f"{pair.quantity}: {pair.verdict.replace('_', ' ')}", pair.reason)
    yield from facts(owner=pair.owners, program=pair.programs)
    for name, figure, period in (
        ("target", pair.target, pair.target_period),
        ("actual", pair.actual, pair.actual_period),
    ):
        yield from facts(**{name: f"{figure.quote}  {flat(figure.measure_text)}"}, period=period and period.name)
        yield from where(figure, said=figure.quote, id=figure.measure_id)
