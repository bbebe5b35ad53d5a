"""Every question is asked, in the same way each time, and the bare driver runs what the question ran."""

from __future__ import annotations

from collections.abc import Iterator
from io import StringIO

import pytest
from rich.console import Console

from bench.cases import Case, cases
from bench.latency import Bare, Latency, Times, by_question, measure_latency, pooled, record
from bench.report import latency_json, print_latency
from bench.server import Target
from graph.questions import QUESTIONS
from graph.store import Store, open_store
from tests.bench.conftest import generated


@pytest.fixture(scope="module")
def sqlite(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with open_store(str(tmp_path_factory.mktemp("bench") / "generated.db")) as store:
        for facts in generated():
            store.write(facts)
        yield store


def test_the_same_cases_each_time() -> None:
    assert cases(generated(), 7) == cases(generated(), 7)
    assert cases(generated(), 7) != cases(generated(), 8)


def test_every_question_is_asked_in_their_order() -> None:
    asked = [case.question for case in cases(generated(), 7)]
    assert list(dict.fromkeys(asked)) == list(QUESTIONS)


@pytest.mark.parametrize("case", cases(generated(), 7, draws=2), ids=str)
def test_every_case_can_be_answered(sqlite: Store, case: Case) -> None:
    assert case.ask(sqlite) is not None


def test_the_queries_of_a_question_are_recorded_in_order(sqlite: Store) -> None:
    program = next(case for case in cases(generated(), 7) if case.question == "program_links")
    calls = record(sqlite, program)
    assert [call.name for call in calls] == ["entities", "program_link_owners", "program_links"]
    assert calls[0].params["id"] == program.given["program"]


def test_engine_and_driver_are_timed_by_turns(target: Target, sqlite: Store) -> None:
    with target.store() as store:
        for facts in generated():
            store.write(facts)
    found = measure_latency(target, cases(generated(), 7, draws=1), rounds=2, sqlite=sqlite)
    questions = by_question(found)
    assert list(questions) == list(QUESTIONS)
    for _, each in found:
        assert each.calls >= 1
        assert [len(times.seconds) for times in (each.engine, each.bare, each.sqlite) if times] == [2, 2, 2]
    console = Console(file=StringIO(), width=120)
    print_latency(console, found)
    assert isinstance(console.file, StringIO)
    assert all(question in console.file.getvalue() for question in QUESTIONS)
    assert latency_json(found)["questions"].keys() == set(QUESTIONS)


def test_the_bare_driver_gets_what_the_question_gets(target: Target) -> None:
    with target.store() as store, target.driver() as driver:
        store.write(generated()[0])
        case = Case("entities", {"label": "Program", "limit": 3})
        (call,) = record(store, case)
        ((text, params),) = Bare(driver, None).prepared([call])
        rows = [dict(record) for record in driver.execute_query(text, params).records]
        assert rows == store.ask(call.name, **call.params)
        assert len(rows) == 4  # one more than the limit tells that there is another page


def test_percentiles() -> None:
    times = Times([second / 100 for second in range(101)])
    assert (times.p50, round(times.p95, 6)) == (0.5, 0.95)
    assert Times([2.0]).p95 == 2.0


def test_cases_are_pooled_by_question() -> None:
    quick, slow = Latency(1, Times([1.0]), Times([1.0])), Latency(3, Times([3.0, 3.0]), Times([1.0, 1.0]))
    assert pooled([quick, slow]) == Latency(3, Times([1.0, 3.0, 3.0]), Times([1.0, 1.0, 1.0]))
    assert pooled([quick, slow]).ratio == 3.0
