from __future__ import annotations

from pathlib import Path

import pytest

from api.asking.vocabulary import load_vocabulary
from graph.errors import LexiconError


@pytest.mark.parametrize(
    ("text", "word", "kind", "value"),
    [
        ("由谁牵头", "牵头", "role", "lead"),
        ("ＷＨＩＣＨ bodies", "ＷＨＩＣＨ", "ask", "which"),
        ("什么时候完成", "什么时候", "focus", "when"),
    ],
)
def test_a_word_is_found_where_it_stands(text: str, word: str, kind: str, value: str) -> None:
    found = [(text[s:e], w.kind, w.value) for s, e, w in load_vocabulary().find(text)]
    assert (word, kind, value) in found


def test_a_word_in_latin_letters_is_no_part_of_another() -> None:
    assert "how" not in [w.text for _, _, w in load_vocabulary().find("shower")]


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("天气\tweather\tsunny", "class 'weather' is none of ask, noun"),
        ("牵头\trole\tsunny", "value 'sunny' is none of lead, support"),
        ("哪些\task\twhich", "哪些 stands in line 2 already"),
        ("天气", "class is blank"),
    ],
)
def test_a_fault_is_told_with_file_and_line(row: str, fault: str, tmp_path: Path) -> None:
    path = tmp_path / "vocabulary.tsv"
    path.write_text(f"word\tclass\tvalue\n哪些\task\twhich\n{row}\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=fault) as caught:
        load_vocabulary(path)
    assert (caught.value.path, caught.value.line) == (str(path), 3)
