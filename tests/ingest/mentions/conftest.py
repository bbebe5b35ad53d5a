"""The lexicon that the finders of names read with."""

from __future__ import annotations

import pytest

from ingest.lexicon import Lexicon, load_lexicon


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return load_lexicon()
