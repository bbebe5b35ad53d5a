"""The table of intents: its examples are read as they say, and its faults are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from api.asking import Outcome
from api.asking.equivalents import WAYS
from api.asking.intents import load_intents
from graph.errors import LexiconError
from tests.api.asking.conftest import Ask

INTENTS = load_intents()
HEADER = "intent\tasks\tslots\tquestion\texamples\n"


@pytest.mark.parametrize(
    ("intent", "example"),
    [(i.name, e) for i in INTENTS for e in i.examples],
    ids=[e for i in INTENTS for e in i.examples],
)
def test_an_example_is_read_as_its_row_says(intent: str, example: str, ask_samples: Ask) -> None:
    answer = ask_samples(example)
    assert (answer.reading.intent, answer.outcome) == (intent, Outcome.ANSWERED), answer.answer
    assert answer.total > 0


def test_every_question_has_a_command_and_a_path() -> None:
    assert {intent.question for intent in INTENTS} == set(WAYS)


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("x\twishes\tbody\tmeasures owner=body\t例", "asks for 'wishes', which is none of measures"),
        ("x\tmeasures\tweather\tmeasures\t例", "slot weather is none of body"),
        ("x\tmeasures\tbody\tforecast\t例", "question 'forecast' is none of measures"),
        ("x\tmeasures\tbody\tmeasures weather=body\t例", "'weather' is no parameter of measures"),
        ("x\tmeasures\tbody\tmeasures program=program\t例", "takes a slot the row does not have: program"),
        ("x\tmeasures\tbody\tmeasures owner=body\t", "examples is blank"),
    ],
)
def test_a_fault_is_told_with_file_and_line(row: str, fault: str, tmp_path: Path) -> None:
    path = tmp_path / "intents.tsv"
    path.write_text(f"{HEADER}ok\tmeasures\tbody\tmeasures owner=body\t例\n{row}\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=fault) as caught:
        load_intents(path)
    assert (caught.value.path, caught.value.line) == (str(path), 3)


def test_a_name_given_twice_is_a_fault(tmp_path: Path) -> None:
    path = tmp_path / "intents.tsv"
    path.write_text(HEADER + "x\tmeasures\tbody\tmeasures owner=body\t例\n" * 2, encoding="utf-8")
    with pytest.raises(LexiconError, match="intent x stands here twice"):
        load_intents(path)
