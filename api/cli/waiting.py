"""A word on stderr when a server stays away in the middle of long work, which goes on when it is back."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from api.cli.console import messages
from api.stores import PATIENCE

_DRIVER = "neo4j"


class _Once(logging.Handler):
    """Says the first time the driver warns that it will try again; the driver's own words are for a log."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._said = False

    def emit(self, record: logging.LogRecord) -> None:
        if not self._said:
            self._said = True
            messages().print(
                f"the server does not answer; trying again for up to {PATIENCE:.0f} seconds 等待服务器恢复"
            )


@contextmanager
def told_of_waiting() -> Iterator[None]:
    """Say so when the store's server is waited for, until the block ends."""
    driver, handler = logging.getLogger(_DRIVER), _Once()
    driver.addHandler(handler)
    try:
        yield
    finally:
        driver.removeHandler(handler)
