from __future__ import annotations

from collections.abc import Iterator

import pytest

from graph.store import Store, open_store
from tests.graph.analysis.fields import sources


@pytest.fixture(scope="module")
def fields(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with open_store(str(tmp_path_factory.mktemp("fields") / "graph.db")) as store:
        for facts in sources():
            store.write(facts)
        yield store
