"""An end for what does not end by itself."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager

HANGS = 90.0
"""Seconds by the clock after which a reading hangs, on however busy a machine."""


@contextmanager
def no_hang(what: str, seconds: float = HANGS) -> Iterator[None]:
    """Raise TimeoutError in a block that takes longer, in the process's main thread."""

    def ring(_signal: int, _frame: object) -> None:
        raise TimeoutError(f"{what} was not read in {seconds} s")

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
