"""An answer is made again only when something was written since."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.caching import KeptAnswers, knows, lexicon_mark, tag_answer
from api.documented import operations
from api.routes import TAGGED
from api.settings import Settings
from graph.store import open_store
from tests.graph.papers import papers

API = "/api/v1"
PATHS = [
    "/measures",
    "/measures?limit=2",
    "/entities/工信部",
    "/counts",
    "/documents/notice.txt",
    "/ontology",
    "/suggest?q=%21",
]


@pytest.mark.parametrize("path", PATHS)
def test_what_is_known_is_not_sent_again(client: TestClient, path: str) -> None:
    first = client.get(API + path)
    assert first.status_code == 200
    assert first.headers["cache-control"] == "no-cache"
    again = client.get(API + path, headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]
    assert again.headers["cache-control"] == "no-cache"
    assert client.head(API + path, headers={"If-None-Match": first.headers["etag"]}).status_code == 304
    assert client.get(API + path, headers={"If-None-Match": 'W/"else"'}).json() == first.json()


def test_each_question_has_a_tag_of_its_own(client: TestClient) -> None:
    tags = {client.get(API + path).headers["etag"] for path in PATHS}
    assert len(tags) == len(PATHS)


@pytest.mark.parametrize("path", ["/measures/none", "/measures?limit=0", "/entities/nobody"])
def test_an_error_has_no_tag(client: TestClient, path: str) -> None:
    assert "etag" not in client.get(API + path).headers


@pytest.mark.parametrize("path", ["/healthz", "/readyz", "/metrics"])
def test_the_state_of_the_service_is_never_kept(client: TestClient, path: str) -> None:
    assert "etag" not in client.get(path).headers


def test_the_tag_is_made_of_the_state_that_is_answered_from(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A write that comes as soon as the question is asked is in neither or in both."""
    url = str(tmp_path / "graph.db")
    first, second = papers()[:2]
    with open_store(url) as store, TestClient(create_app(Settings(store=url))) as client:
        store.write(first)

        def written_meanwhile(*given: Any) -> None:
            tag_answer(*given)
            store.write(second)

        monkeypatch.setattr("api.asked.tag_answer", written_meanwhile)
        before = client.get(f"{API}/documents")
        monkeypatch.undo()
        after = client.get(f"{API}/documents", headers={"If-None-Match": before.headers["etag"]})
        assert after.status_code == 200
        assert after.json()["total"] > before.json()["total"]


def test_any_write_makes_all_tags_old(tmp_path: Path) -> None:
    url = str(tmp_path / "graph.db")
    first, second = papers()[:2]
    with open_store(url) as store, TestClient(create_app(Settings(store=url))) as client:
        seen: dict[str, int] = {}
        for step in (lambda: store.write(first), lambda: store.write(second), lambda: store.delete(first.source.name)):
            step()
            answer = client.get(f"{API}/counts", headers={"If-None-Match": ", ".join(seen)})
            assert answer.status_code == 200
            seen[answer.headers["etag"]] = 1
            assert client.get(f"{API}/counts", headers={"If-None-Match": ", ".join(seen)}).status_code == 304
        store.write(second)
        assert client.get(f"{API}/counts", headers={"If-None-Match": list(seen)[-1]}).status_code == 304


def test_a_graph_made_anew_has_other_tags(tmp_path: Path) -> None:
    tags = []
    for name, facts in (("a.db", papers()[0]), ("b.db", papers()[1])):
        with open_store(str(tmp_path / name)) as store:
            store.write(facts)
        with TestClient(create_app(Settings(store=str(tmp_path / name)))) as client:
            tags.append(client.get(f"{API}/counts").headers["etag"])
    assert len(set(tags)) == 2


@pytest.mark.parametrize(
    ("given", "expected"),
    [('W/"a"', True), ('"a"', True), ('"b", W/"a"', True), ('"b"', False), ("", False), ("*", False), ("a", False)],
)
def test_tags_are_compared_weakly(given: str, expected: bool) -> None:
    assert knows(given, 'W/"a"') is expected


def test_the_operations_with_a_tag_are_those_that_ask_the_graph(client: TestClient) -> None:
    described = {
        operation["operationId"]
        for path, _, operation in operations(create_app(Settings()).openapi())
        if "304" in operation["responses"]
    }
    assert described == TAGGED
    assert {"listMeasures", "getOntology", "ask"} <= TAGGED
    assert not {"getJob", "listJobs", "getReadiness", "extract"} & TAGGED


def test_a_question_in_words_is_another_one_on_another_day(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    tags = set()
    for day in ("2025-03-18", "2026-03-18"):
        monkeypatch.setattr("api.deps.local_day", lambda day=day: date.fromisoformat(day))
        tags.add(client.get(f"{API}/ask?q=今年有哪些措施").headers["etag"])
    assert len(tags) == 2


def test_another_lexicon_makes_other_tags(tmp_path: Path) -> None:
    marks = {lexicon_mark([])}
    for line in ("a", "b"):
        (tmp_path / "actors.tsv").write_text(line, encoding="utf-8")
        marks.add(lexicon_mark([tmp_path]))
    assert len(marks) == 3


def test_what_took_long_is_made_once_for_a_graph(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    url = str(tmp_path / "graph.db")
    first, second = papers()[:2]
    monkeypatch.setattr("api.routing.LONG", 0.0)
    with open_store(url) as store:
        store.write(first)
        with TestClient(create_app(Settings(store=url))) as client:
            asked = [client.get(f"{API}/documents") for _ in range(2)]
            with monkeypatch.context() as patched:
                patched.setattr("graph.questions.about_documents.ask_page", None)
                unasked = client.get(f"{API}/documents")
                known = client.get(f"{API}/documents", headers={"If-None-Match": unasked.headers["etag"]})
                assert (known.status_code, known.content) == (304, b"")
            assert {(each.status_code, each.content, each.headers["etag"]) for each in (*asked, unasked)} == {
                (200, asked[0].content, asked[0].headers["etag"])
            }
            store.write(second)
            assert client.get(f"{API}/documents").json()["total"] > asked[0].json()["total"]


def test_nothing_is_kept_where_there_is_no_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    url = str(tmp_path / "graph.db")
    monkeypatch.setattr("api.routing.LONG", 0.0)
    with open_store(url) as store:
        store.write(papers()[0])
    with TestClient(create_app(Settings(store=url, kept_answers=0)), raise_server_exceptions=False) as client:
        assert client.get(f"{API}/documents").status_code == 200
        monkeypatch.setattr("graph.questions.about_documents.ask_page", None)
        assert client.get(f"{API}/documents").status_code == 500


def test_those_asked_for_last_are_kept() -> None:
    kept = KeptAnswers(room=18)
    for tag in ("a", "b", "c", "d", "a"):
        kept.keep(tag, b"1234")
    kept.keep("large", b"12345")
    assert kept.get("b") == b"1234"
    kept.keep("e", b"1234")
    found = [kept.get(tag) for tag in ("a", "b", "c", "d", "e", "large")]
    assert found == [b"1234", b"1234", None, b"1234", b"1234", None]
