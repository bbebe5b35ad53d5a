from __future__ import annotations

import importlib
import pkgutil
import time

import pytest

import ingest.patterns
from ingest.patterns import PATTERNS, pattern

for module in pkgutil.iter_modules(ingest.patterns.__path__, "ingest.patterns."):
    importlib.import_module(module.name)

NAMES = sorted(PATTERNS)

# Lines that tempt a pattern to try again from every character.
LONG = {
    "one character": "局" * 2000,
    "digits": "2024" * 500,
    "list": "市通信管理局、" * 300,
    "brackets": "（一）《" * 500,
    "fields": "财政、税务、" * 2000,
    "spaces": " " * 2000,
}


@pytest.mark.parametrize("name", NAMES)
def test_a_pattern_finds_its_examples_and_nothing_in_its_counterexamples(name: str) -> None:
    known = PATTERNS[name]
    assert [text for text in known.matches if not known.regex.search(text)] == []
    assert [text for text in known.rejects if known.regex.search(text)] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_pattern_gets_through_a_long_line(name: str) -> None:
    regex = PATTERNS[name].regex
    for line in LONG.values():
        started = time.process_time()
        for _ in regex.finditer(line):
            pass
        assert time.process_time() - started < 1


def test_a_name_is_given_once_and_comes_with_an_example() -> None:
    with pytest.raises(ValueError, match="no example"):
        pattern("without example", "x", matches=())
    with pytest.raises(ValueError, match="two patterns"):
        pattern(NAMES[0], "x", matches=("x",))
