"""The samples in a graph, and questions in words asked of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import TypeAlias

import pytest

from api.asking import AskAnswer, ask
from graph.store import Store, open_store
from ingest.facts import facts
from ingest.lexicon import load_lexicon
from ingest.pipeline import extract
from ingest.readers import read

Ask: TypeAlias = Callable[[str], AskAnswer]
TODAY = date(2021, 6, 1)


@pytest.fixture(scope="session")
def samples(examples: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The documents of ``examples/``; tests leave them as they are."""
    lexicon = load_lexicon()
    with open_store(str(tmp_path_factory.mktemp("asking") / "samples.db")) as store:
        for path in sorted(p for p in examples.iterdir() if p.is_file() and p.name != "README.md"):
            store.write(facts(extract(read(path, path.name), lexicon), lexicon))
        yield store


@pytest.fixture(scope="session")
def ask_samples(samples: Store) -> Ask:
    """Ask the samples, on 1 June 2021."""
    return lambda question: ask(samples, question, load_lexicon(), TODAY, limit=100)
