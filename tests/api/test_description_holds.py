"""The API is held against its description: every operation, asked with what it allows and with what it does not.

Requests are made from the description alone, the same in every run. Steps lead from one answer to the next question, as
the links of the description say.
"""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from pydantic import SecretStr
from schemathesis.config import SchemathesisConfig
from schemathesis.engine import StopReason, from_schema
from schemathesis.engine.events import EngineFinished, FatalError, NonFatalError, PhaseFinished, ScenarioFinished

from api.settings import Settings
from graph.copying import copy
from graph.errors import ZhengmaiError
from graph.store import open_store
from tests.api.test_server import served

KEY = "a-key-of-this-test"
CONFIG: dict[str, Any] = {
    "seed": 20251126,
    "workers": 1,
    "request-timeout": 60,
    "auth": {"openapi": {"apiKey": {"api_key": KEY}}},
    "generation": {"deterministic": True, "max-examples": 4, "no-shrink": True, "database": "none"},
    "checks": {
        "positive_data_acceptance": {"enabled": False},
        "negative_data_rejection": {"enabled": False},
        "ignored_auth": {"enabled": False},  # tests/api/test_keys.py
    },
    "phases": {
        "examples": {"enabled": True},
        "coverage": {"enabled": False},
        "fuzzing": {"enabled": True},
        "stateful": {"enabled": True, "max-steps": 4},
    },
}


def held(url: str) -> tuple[list[str], Counter[str]]:
    """What the server at ``url`` answers against its description, and how many requests were made in each phase."""
    config = SchemathesisConfig.from_dict(CONFIG)
    schema = schemathesis.openapi.from_url(f"{url}/openapi.json", config=config)
    faults: list[str] = []
    made: Counter[str] = Counter()
    for event in from_schema(schema).execute():
        if isinstance(event, ScenarioFinished):
            made[event.phase.value] += len(event.recorder.cases)
            for checks in event.recorder.checks.values():
                faults += [
                    f"{event.label}: {check.name}: {check.failure_info.failure}\n{check.failure_info.code_sample}"
                    for check in checks
                    if check.failure_info is not None
                ]
        elif isinstance(event, NonFatalError):
            faults.append(f"{event.label}: {event.info}")
        elif isinstance(event, FatalError):
            raise event.exception
        elif isinstance(event, EngineFinished) and event.stop_reason is not StopReason.COMPLETED:
            faults.append(f"stopped: {event.stop_reason}")
        elif isinstance(event, PhaseFinished):
            made[f"{event.phase.name.value}: {event.status.value}"] += 1
    return sorted(set(faults)), made


REQUESTS = {"examples": 40, "fuzzing": 150, "stateful": 10}
"""How many each phase makes at least."""


@pytest.fixture(params=["sqlite", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def url(request: pytest.FixtureRequest, graph_url: str, tmp_path: Path) -> Iterator[str]:
    """A server that may be written to, over a copy of the graph on each engine."""
    if request.param == "sqlite":
        store = f"sqlite:///{shutil.copy(graph_url.removeprefix('sqlite:///'), tmp_path / 'graph.db')}"
    else:
        store = request.getfixturevalue("neo4j_server").url
        with open_store(graph_url) as origin, open_store(store) as target:
            copied = list(copy(origin, target, origin.sources()))
        assert copied
        assert not [each for each in copied if isinstance(each.outcome, ZhengmaiError)]
    with served(Settings(store=store, api_key=SecretStr(KEY), rate_writes="", jobs=1)) as served_at:
        yield served_at


def test_the_api_answers_as_described(url: str) -> None:
    faults, made = held(url)
    assert not faults, "\n\n".join(faults)
    assert {phase: made[phase] for phase, least in REQUESTS.items() if made[phase] < least} == {}
