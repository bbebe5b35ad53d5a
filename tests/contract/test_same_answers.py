"""Every question gets the same answer from both engines, row for row, page for page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import pytest

from graph import questions
from graph.analysis import ANALYSES
from graph.errors import ZhengmaiError
from graph.ids import document_id, entity_id
from graph.judging import copy_judgements, judge
from graph.model import SourceFacts
from graph.queries import QUERIES
from graph.questions import QUESTIONS, Page
from graph.store import Row, Store, open_store
from graph.store.base import Parameter, Reader
from tests.contract.cases import LOG, Parameters, cases
from tests.contract.engines import opened_empty
from tests.graph.papers import papers

T = TypeVar("T")
PAGES = 30
ASKED = {name: ask for name, ask in {**QUESTIONS, **ANALYSES}.items() if name not in LOG}

# Asked by no question, or with more than questions give: what the queries answer by themselves.
BARE: dict[str, list[dict[str, Parameter]]] = {
    "program_pairs": [{"least": least, "limit": 200} for least in (1, 2, 5)],
    "names": [{}, {"label": "Actor"}, {"label": "Place"}],
    "names_in": [{"forms": ["5g", "工信部", "工业互联网", "杭州", "通知"]}, {"forms": []}],
    "document_titles": [{}],
    "counts": [{}],
    "owner_pairs": [{"limit": 20}],
    "said_by": [{"ids": [entity_id("Actor", name), document_id("points.txt", 1)]} for name in ("公路局", "水运局")],
}


class Recorder:
    """A store that keeps what it was asked and what it answered."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.asked: dict[str, dict[str, tuple[dict[str, Parameter], list[Row]]]] = defaultdict(dict)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    def ask(self, name: str, **params: Parameter) -> list[Row]:
        return _Recording(self._store, self).ask(name, **params)

    def read(self, work: Callable[[Reader], T]) -> T:
        return self._store.read(lambda reader: work(_Recording(reader, self)))


class _Recording:
    def __init__(self, reader: Reader, recorder: Recorder) -> None:
        self._reader, self._recorder = reader, recorder

    def ask(self, name: str, **params: Parameter) -> list[Row]:
        rows = self._reader.ask(name, **params)
        self._recorder.asked[name][repr(sorted(params.items()))] = (params, rows)
        return rows

    def revision(self) -> str:
        return self._reader.revision()


@pytest.fixture(scope="module")
def both(
    request: pytest.FixtureRequest, neo4j_url: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Recorder, Store]]:
    """One graph in both engines: the papers, the samples and, where they are at hand, the gold sources."""
    sources = [*papers(), *request.getfixturevalue("read_sources")]
    path = tmp_path_factory.mktemp("contract") / "graph.db"
    with open_store(str(path)) as sqlite, opened_empty(neo4j_url) as neo4j:
        for facts in sources:
            sqlite.write(facts)
        for facts in reversed(sources):
            neo4j.write(facts)
        judge_some(sqlite)
        copy_judgements(sqlite, neo4j)
        yield Recorder(sqlite), neo4j


def judge_some(store: Store) -> None:
    """Say something of a fact of each kind, in several documents."""
    for document in questions.documents(store, limit=6).items:
        for kind in questions.FACTS:
            for fact in questions.document_facts(store, document.id, fact=kind, limit=2).items:
                named = {name: getattr(fact, name) for name in ("fact", "id", "start", "end", "role", "relation")}
                judge(store, document=document.id, measure_id=fact.measure_id, verdict="wrong", **named)


@pytest.fixture(scope="module")
def read_sources(examples: Path, shared: Path) -> list[SourceFacts]:
    from ingest.facts import facts
    from ingest.lexicon import load_lexicon
    from ingest.pipeline import extract
    from ingest.readers import read

    folders = [folder for folder in (examples, shared / "gold" / "src") if folder.is_dir()]
    files = [path for folder in folders for path in sorted(folder.iterdir()) if path.suffix in (".md", ".txt")]
    lexicon = load_lexicon()
    return [facts(extract(read(path), lexicon), lexicon) for path in files if path.stem != "README"]


def answers(store: Any, question: str, params: Parameters) -> list[Any]:
    """All pages of an answer, as far as `PAGES`, or the error it ends in."""
    found: list[Any] = []
    more: Parameters = {}
    try:
        while len(found) < PAGES:
            found.append(ASKED[question](store, **{**params, **more}))
            if not isinstance(found[-1], Page) or found[-1].next is None:
                break
            more = {"limit": 40, "cursor": found[-1].next}
    except ZhengmaiError as error:
        found.append((type(error), str(error), vars(error)))
    return found


@pytest.mark.parametrize("question", ASKED)
def test_a_question_gets_the_same_answers(both: tuple[Recorder, Store], question: str) -> None:
    sqlite, neo4j = both
    asked = cases(sqlite._store, question)
    assert len(asked) > 1 or question in ("counts", "stats")
    differing = [params for params in asked if answers(sqlite, question, params) != answers(neo4j, question, params)]
    assert differing == []


@pytest.mark.parametrize("query", [name for name in QUERIES if name not in LOG])
def test_a_query_gives_the_same_rows(both: tuple[Recorder, Store], query: str) -> None:
    """What the questions asked of the one engine, asked of the other: the same rows in the same order."""
    sqlite, neo4j = both
    if not sqlite.asked:
        ask_everything(sqlite)
    for params in BARE.get(query, []):
        sqlite.read(partial(ask, query=query, params=params))
    asked = sqlite.asked[query]
    assert len(asked) > 1 or not QUERIES[query].params, "asked with one set of parameters only"
    assert any(rows for _, rows in asked.values()), "never answered with a row"
    differing = [params for params, rows in some(asked.values()) if neo4j.ask(query, **params) != rows]
    assert differing == []


def ask(reader: Reader, query: str, params: dict[str, Parameter]) -> list[Row]:
    return reader.ask(query, **params)


def ask_everything(sqlite: Recorder) -> None:
    for question in ASKED:
        for params in cases(sqlite._store, question):
            answers(sqlite, question, params)


def some(asked: Iterable[T], most: int = 150) -> list[T]:
    """At most so many of them, from all over."""
    listed = list(asked)
    return listed[:: 1 + len(listed) // most]


def test_the_papers_are_asked_about_names_of_every_kind(both: tuple[Recorder, Store]) -> None:
    sqlite, _ = both
    assert {count.name for count in questions.counts(sqlite) if count.group == "label"} >= {
        "Actor", "Program", "Metric", "Period", "Place", "Document", "Section", "Measure"
    }  # fmt: skip
