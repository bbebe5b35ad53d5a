"""The links of the API's description lead on: each is followed from an answer, and answered."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from pydantic import SecretStr

from api.app import create_app
from api.documented import operations
from api.settings import Settings
from tests.api.conftest import Run
from tests.api.test_writing import ended

API = "/api/v1"
KEY = {"X-API-Key": "a-key-of-this-test"}
ENOUGH = 16
"""How often a link is tried that does not lead on: the first of a list may be of another kind."""

PROMISE = """关于提升5G网络服务能力的通知

工信部信管〔2024〕9001号

一、扩大网络覆盖

（一）推进网络建设。到2024年底，建成5G基站3万个，5G用户达到5亿户。
（二）做好演练。信息通信管理局每年组织5G应急演练。

工业和信息化部

2024年3月18日
"""
REPORT = """提升5G网络服务能力 推动行业高质量发展

信息通信管理局

一、2024年工作回顾

推进网络建设，截至2024年底，已建成5G基站3.2万个，5G用户达到6亿户。
信息通信管理局按照《关于提升5G网络服务能力的通知》组织了5G应急演练。

2025年1月18日
"""
SAMPLES = Path(__file__).resolve().parents[2] / "examples"
LABELS = ("Actor", "Program", "Place", "Period", "Metric")
NAMES = ("信管局", "工信部", "工业互联网", "杭州")
LISTS = ("listMeasures", "listFigures", "listEvents", "listDocuments", "listSources", "listFigurePairs", "listChanges")
WHOLE = ("listEventCounts", "getResponsibility", "getNetwork", "getCommunities", "getCentrality")
ROOTS: tuple[tuple[str, Mapping[str, Any]], ...] = (
    *(("getEntity", {"id": name}) for name in NAMES),
    *((name, {"limit": 1}) for name in LISTS),
    *((name, {}) for name in WHOLE),
    *(("listEntities", {"label": label, "limit": 1}) for label in LABELS),
    *(("suggest", {"q": name}) for name in NAMES),
    *((question, {"id": "promise.txt", "limit": 1}) for question in ("listDocumentMeasures", "listDocumentFacts")),
    ("listMentions", {"id": "信管局", "limit": 1}),
    ("getBridges", {"a": "5G", "b": "eSIM"}),
    ("getRelations", {"a": "信管局", "b": "eSIM"}),
    ("search", {"words": "5G", "label": "Measure", "limit": 1}),
    ("compareDocuments", {"a": "promise.txt", "b": "report.txt"}),
    ("listJobs", {}),
    ("listJudgements", {"limit": 1}),
)
"""What is asked first, by no link."""


@dataclass
class Walk:
    """From answer to answer by the links of the description."""

    client: TestClient
    described: dict[str, tuple[str, str, dict[str, Any]]]
    led: Counter[tuple[str, str]] = field(default_factory=Counter)
    tried: Counter[tuple[str, str]] = field(default_factory=Counter)
    gone: set[tuple[str, ...]] = field(default_factory=set)
    taken_out: deque[tuple[tuple[str, str], dict[str, Any]]] = field(default_factory=deque)

    def links(self) -> set[tuple[str, str]]:
        return {(name, link) for name in self.described for link in self._links(name)}

    def ask(self, name: str, given: Mapping[str, Any], body: Any = None, by: tuple[str, str] | None = None) -> Any:
        """The answer, once it was followed where it leads; None where it is an error that is described."""
        path, method, operation = self.described[name]
        in_path = {each["name"] for each in operation.get("parameters", ()) if each["in"] == "path"}
        url = path.format(**{key: given[key] for key in in_path})
        query = {key: value for key, value in given.items() if key not in in_path}
        answer = self.client.request(method, url, params=query, json=body, headers=KEY)
        if answer.status_code >= 300:
            assert answer.status_code == 404, (name, given, body, answer.text)
            return None
        if by is not None:
            self.led[by] += 1
        if answer.headers["content-type"] != "application/json":
            return answer.text
        found = answer.json()
        self._follow(name, {"path": {key: given[key] for key in in_path}, "query": query}, found)
        return found

    def take_out(self) -> None:
        """Follow the links that take something out of the graph, when nothing else is to be asked of it."""
        while self.taken_out:
            link, given = self.taken_out.popleft()
            to = self._links(link[0])[link[1]]["operationId"]
            gone = (to, *given.values())
            if gone not in self.gone and self.ask(to, given) is not None:
                self.gone.add(gone)
            self.led[link] += gone in self.gone

    def _links(self, name: str) -> dict[str, Any]:
        responses = self.described[name][2]["responses"]
        return next((responses[status].get("links", {}) for status in responses if status < "300"), {})

    def _follow(self, name: str, asked: Mapping[str, Any], answer: Any) -> None:
        for link, about in self._links(name).items():
            to, key = about["operationId"], (name, link)
            given = {each: value(said, asked, answer) for each, said in about.get("parameters", {}).items()}
            body = {each: value(said, asked, answer) for each, said in about.get("requestBody", {}).items()}
            needed = {each["name"] for each in self.described[to][2].get("parameters", ()) if each.get("required")}
            given = {each: said for each, said in given.items() if said is not None}
            if not needed <= set(given) or (link == "next" and "cursor" not in given) or (body and not body["id"]):
                continue
            if not given and not body:
                continue
            if self.described[to][1] == "delete":
                self.taken_out.append((key, given))
            elif not self.led[key] and self.tried[key] < ENOUGH:
                self.tried[key] += 1
                self.ask(to, given, body | {"verdict": "wrong"} if body else None, by=key)


def value(said: str, asked: Mapping[str, Any], answer: Any) -> Any:
    """What a runtime expression stands for; None where there is no such thing."""
    kind, _, at = said.removeprefix("$request.").partition(".")
    if not said.startswith("$response"):
        return asked[kind].get(at)
    found = answer
    for step in said.removeprefix("$response.body#/").split("/"):
        found = found[int(step)] if isinstance(found, list) and int(step) < len(found) else members(found).get(step)
    return found


def members(found: Any) -> dict[str, Any]:
    return found if isinstance(found, dict) else {}


@pytest.fixture(params=["sqlite", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def walk(request: pytest.FixtureRequest, tmp_path: Path, run: Run) -> Iterator[Walk]:
    """A service with a key over the samples, on each engine."""
    own = f"sqlite:///{tmp_path / 'graph.db'}"
    store = own if request.param == "sqlite" else request.getfixturevalue("neo4j_server").url
    assert run("ingest", "--root", str(SAMPLES), str(SAMPLES), store=store).exit_code == 0
    app = create_app(Settings(store=store, api_key=SecretStr(KEY["X-API-Key"]), rate_writes="", jobs=1))
    described = {
        operation["operationId"]: (path, method, operation) for path, method, operation in operations(app.openapi())
    }
    with TestClient(app) as client:
        yield Walk(client, described)


def test_every_link_leads_on(walk: Walk) -> None:
    for name, text in {"promise.txt": PROMISE, "report.txt": REPORT}.items():
        sent = walk.ask("addDocuments", {}, {"name": name, "text": text})
        ended(walk.client, f"{API}/jobs/{sent['job']['id']}")
        walk.ask("getJob", {"id": sent["job"]["id"]})
    (later, *_) = walk.ask("listMeasures", {"document": "report.txt", "words": "基站"})["items"]
    walk.ask("getLineage", {"id": later["id"]})
    for fact in walk.ask("listDocumentFacts", {"id": "promise.txt", "fact": "figure"})["items"]:
        said = {member: fact[member] for member in ("document_id", "fact", "id", "start", "end", "measure_id")}
        walk.ask("judgeFact", {}, said | {"verdict": "right"})
    for name, given in ROOTS:
        assert walk.ask(name, given) is not None, (name, given)
    walk.take_out()
    missed = sorted(walk.links() - set(+walk.led))
    assert not missed, str(missed)
    assert len(walk.links()) > 100
