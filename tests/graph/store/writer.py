"""A program that writes many sources, saying each one's name when it is in: to be run beside others, or killed."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from graph.model import SourceFacts
from graph.store import open_store
from tests.graph.build import SourceWriter


def crowd(number: int, name: str = "x") -> Iterator[SourceFacts]:
    """Sources of growing size that speak of the same entities."""
    for index in range(number):
        w = SourceWriter(f"{name}{index:03}.md")
        w.begin(f"关于第{index}批智慧公路建设的通知", issued_on="2021-01-01")
        for line in range(1 + index % 7):
            w.measure(
                f"第{line}段由公路局推进车路协同。",
                owners=(("公路局", "lead", "explicit"),),
                programs=("车路协同",),
            )
        yield w.facts()


def main(path: str, number: str, name: str) -> None:
    with open_store(path) as store:
        sys.stdout.write("open\n")
        sys.stdout.flush()
        for facts in crowd(int(number), name):
            store.write(facts)
            sys.stdout.write(f"{facts.source.name}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
