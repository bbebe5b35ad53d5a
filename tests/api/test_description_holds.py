"""The API is held against its description: every operation, asked with what it allows and with what it does not.

Requests are made from the description alone, the same in every run. Steps lead from one answer to the next question, as
the links of the description say.
"""

from __future__ import annotations

import base64
import json
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from pydantic import SecretStr
from schemathesis import Case, HookContext
from schemathesis.config import SchemathesisConfig
from schemathesis.engine import StopReason, from_schema
from schemathesis.engine.events import EngineFinished, FatalError, NonFatalError, PhaseFinished, ScenarioFinished

from api.settings import Settings
from graph.copying import copy
from graph.errors import ZhengmaiError
from graph.questions.periods import date_span
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
        # 410: what was written since is not known any more, or not yet.
        "positive_data_acceptance": {"expected-statuses": ["2xx", "304", "401", "403", "404", "409", "410"]},
    },
    # DELETE of a job begins no more of it; what became of it can still be asked.
    "operations": [
        {"include-path-regex": "/jobs/", "checks": {"use_after_free": {"enabled": False}}},
        # What fits is any file, and not every file can be read.
        {"include-operation-id": "extract", "checks": {"positive_data_acceptance": {"enabled": False}}},
    ],
    "phases": {
        "examples": {"enabled": True},
        "coverage": {"enabled": True, "unexpected-methods": ["put"]},
        "fuzzing": {"enabled": True},
        # Only by the links of the description, none guessed from names of members.
        "stateful": {
            "enabled": True,
            "max-steps": 6,
            "generation": {"max-examples": 40},
            "inference": {"algorithms": []},
        },
    },
}


def map_case(context: HookContext, case: Case[Any]) -> Case[Any]:
    """A request that fits the description, without what no description can say: that values go together.

    A cursor is of one list in one order, a stretch begins before it ends, two things are not one, a part of the
    calendar is of what is counted by, and a period that is no date is one the graph knows.
    """
    if case.meta is None or not case.meta.generation.mode.is_positive or not case.query:
        return case
    query = dict(case.query)
    if (order := _order(query.get("cursor"))) is None:
        query.pop("cursor", None)
    elif order:
        query["sort"] = order
    if "b" in query and query["a"] == query["b"]:
        query["b"] += "与"
    case.query = _fitting(case.operation.definition.raw["operationId"], query)
    return case


def _fitting(operation: str, query: dict[str, Any]) -> dict[str, Any]:
    """The parameters of one operation that go together."""
    if operation == "getDocumentText":
        return {name: value for name, value in query.items() if name not in ("start", "end")}
    if operation == "exportGraph" and "around" in query:
        return {name: value for name, value in query.items() if name in ("around", "format")}
    if operation == "exportGraph" and "table" in query:
        return query | {"format": "csv"}
    if operation == "getResponsibility" and isinstance(query.get("program"), list):
        query["columns"] = "program"
    if operation == "listEvents" and "at" in query:
        query["by"] = "quarter" if "Q" in query["at"] else "month"
    dated = () if operation == "listChanges" else ("period", "since", "until")
    undated = [name for name in dated if name in query and date_span(str(query[name])) is None]
    return {name: value for name, value in query.items() if name not in undated}


def _order(cursor: object) -> str | None:
    """The order of the list ``cursor`` belongs to, empty where there is one order only; None where it is of no list."""
    try:
        key = json.loads(base64.urlsafe_b64decode(f"{cursor}==").decode("utf-8"))
    except ValueError:
        return None
    return (key[0] if isinstance(key[0], str) else "") if isinstance(key, list) and key else None


def held(url: str, *, covered: bool) -> tuple[list[str], Counter[str]]:
    """What the server at ``url`` answers against its description; how many requests each phase made, and over links."""
    phases = CONFIG["phases"] | {"coverage": CONFIG["phases"]["coverage"] | {"enabled": covered}}
    config = SchemathesisConfig.from_dict(CONFIG | {"phases": phases})
    schema = schemathesis.openapi.from_url(f"{url}/openapi.json", config=config)
    schema.hooks.hook(map_case)
    faults: list[str] = []
    made: Counter[str] = Counter()
    led: set[str] = set()
    for event in from_schema(schema).execute():
        if isinstance(event, ScenarioFinished):
            made[event.phase.value] += len(event.recorder.cases)
            led |= {node.transition.id for node in event.recorder.cases.values() if node.transition is not None}
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
    return sorted(set(faults)), made + Counter({"links": len(led)})


REQUESTS = {"examples": 60, "coverage": 3000, "fuzzing": 200, "stateful": 60, "links": 10}
"""How many each phase makes at least, and how many links are followed; each of them is in `tests/api/test_links.py`."""


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


def test_the_api_answers_as_described(url: str, request: pytest.FixtureRequest) -> None:
    covered = request.node.callspec.params["url"] == "sqlite"  # what is refused is refused before a store is asked
    faults, made = held(url, covered=covered)
    assert not faults, "\n\n".join(faults)
    assert {
        phase: made[phase]
        for phase, least in REQUESTS.items()
        if made[phase] < least and (covered or phase != "coverage")
    } == {}
