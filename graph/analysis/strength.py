"""How strong a tie is: how far what is seen together is from chance.

Why so: a count of shared measures ties everything to 5G, since what is named everywhere is named beside everything;
a ratio to chance (association strength, lift) or a cosine ties most what is rare, since two names that stand once,
in one sentence, could not be tied more. The likelihood ratio of Dunning (1993) weighs both: it grows with the number
of sentences at the same ratio, and with the ratio at the same number. A disparity filter was left aside, for it
judges a tie by the other ties of its ends and so drops all of a program that is tied evenly to many.

Counts are damped by document (`damped`), so that an annex that says two names in forty rows is not forty witnesses.
"""

from __future__ import annotations

from math import log, log2

SIGNIFICANT = 3.84
"""The strength below which a tie is taken for chance: 5 % of unrelated pairs are above it."""


def damped(count: int) -> float:
    """What ``count`` sentences of one document weigh.

    >>> [round(damped(count), 1) for count in (1, 3, 40)]
    [1.0, 2.0, 5.4]
    """
    return log2(1 + count)


def lift(both: float, a: float, b: float, total: float) -> float:
    """How many times more often two things are seen together than they would be by chance.

    >>> lift(10, 20, 50, 1000)
    10.0
    """
    return both * total / (a * b)


def surprise(both: float, a: float, b: float, total: float) -> float:
    """The likelihood ratio (G²) of seeing ``both`` together, of ``a`` and ``b`` each among ``total``; 0 where that is
    no more than chance.

    >>> round(surprise(1, 1, 1, 1000), 1), round(surprise(10, 20, 50, 1000), 1), surprise(1, 20, 50, 1000)
    (15.8, 35.1, 0.0)
    """
    if both * total <= a * b:
        return 0.0
    cells = (
        (both, a * b / total),
        (a - both, a * (total - b) / total),
        (b - both, (total - a) * b / total),
        (total - a - b + both, (total - a) * (total - b) / total),
    )
    return 2 * sum(seen * log(seen / expected) for seen, expected in cells if seen > 0 and expected > 0)
