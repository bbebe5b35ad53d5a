from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any

import pytest

from api import examples, examples_of_asking, examples_texts

MODULES = (examples, examples_texts, examples_of_asking)
SHOWN = {
    name: value for module in MODULES for name, value in vars(module).items() if name.isupper() and is_dataclass(value)
}


def passages(value: Any) -> list[Any]:
    """Every part of ``value`` that quotes a text."""
    found = [value] if getattr(value, "quote", None) and hasattr(value, "start") else []
    for field in fields(value):
        part = getattr(value, field.name)
        for inner in part if isinstance(part, tuple) else (part,):
            if is_dataclass(inner):
                found += passages(inner)
    return found


@pytest.mark.parametrize("name", SHOWN)
def test_a_shown_quote_is_as_long_as_its_span(name: str) -> None:
    for passage in passages(SHOWN[name]):
        assert len(passage.quote) == passage.end - passage.start
