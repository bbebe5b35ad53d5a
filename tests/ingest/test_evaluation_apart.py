"""Scores beside the plain ones: without a file's own names, by groups of files, and what turned since a version."""

from __future__ import annotations

from typing import Any

import pytest

from ingest.evaluate import Gold, Report, Turn, change_lines, change_table, changes, compare, own_names, table
from ingest.lexicon import load_lexicon

TEXT = "信管局推广携号转网，惠及30个城市。"


@pytest.mark.parametrize(
    ("one", "other", "own"),
    [
        ("由信管局办理", "由财政部办理", {"信管局"}),
        ("由信管局办理", "经信管局同意", set()),
        ("工业和信息\n化部负责", "财政部负责", {"工业和信息化部"}),
        ("ｅＳＩＭ与5G", "推广5G", {"eSIM"}),
        ("在15Ga频段", "推广5G", set()),
        ("工信部信管局", "工信部", {"信管局"}),
        ("在杭州", "在别处", set()),
        ("", "推广5G", set()),
    ],
)
def test_a_name_is_a_files_own_where_no_other_file_bears_it(one: str, other: str, own: set[str]) -> None:
    assert own_names({"one": one, "other": other}, load_lexicon())["one"] == own


def mention(text: str, type_: str, canonical: str = "") -> dict[str, Any]:
    start = TEXT.index(text)
    return {"start": start, "end": start + len(text), "text": text, "type": type_, "canonical": canonical or text}


def record(*mentions: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"source": "a.txt", "articles": [], "mentions": [*mentions], "measures": [], "citations": [], **more}


BUREAU, PROGRAM, FIGURE = (
    mention("信管局", "Actor"),
    mention("携号转网", "Program"),
    mention("30个", "Metric", "=|30|个"),
)


def report(wanted: dict[str, Any], *systems: dict[str, Any]) -> Report:
    golds = [Gold(f"{i}.json", wanted, None, TEXT) for i in range(len(systems))]  # type: ignore[arg-type]
    return compare(golds, systems)


def test_what_turned_is_told_by_row_and_with_its_sentence() -> None:
    wanted = record(BUREAU, FIGURE)
    then, now = report(wanted, record(BUREAU, PROGRAM)), report(wanted, record(FIGURE, mention("城市", "Place")))
    turned = changes(then, now)
    assert [(c.turn, c.fault.row, c.fault.value) for c in turned if c.fault.row.startswith("mention.")] == [
        (Turn.LOST, "mention.Actor", "信管局"),
        (Turn.MENDED, "mention.Program", "携号转网"),
        (Turn.GAINED, "mention.Metric", "=|30|个"),
        (Turn.FALSE, "mention.Place", "城市"),
    ]
    assert not [c for c in turned if c.fault.row.startswith("mention~")]
    rows = {line.split()[0]: line.split()[1:] for line in change_table(turned).splitlines()[1:]}
    assert rows["mention.Actor"] == ["0", "1", "0", "0"]
    assert rows["mention.Place"] == ["0", "0", "0", "1"]
    first = change_lines(turned).splitlines()[:2]
    assert first[0].split() == ["lost", "0.json", "mention.Actor", "[0,3)", "信管局"]
    assert first[1].strip() == "⟦信管局⟧推广携号转网，惠及30个城市。"


def test_a_fault_that_was_there_before_is_no_change() -> None:
    wanted = record(BUREAU, FIGURE)
    poor = record(mention("城市", "Place"))
    assert changes(report(wanted, poor), report(wanted, poor)) == ()
    assert change_table(()) == ""


def test_groups_of_files_are_scored_apart() -> None:
    wanted = record(BUREAU)
    twice, once = compare([Gold("a.json", wanted, None, TEXT)], [record()]), record(BUREAU, annotators=1)  # type: ignore[arg-type]
    both = Report((*twice.files, *compare([Gold("b.json", once, None, TEXT)], [record(BUREAU)]).files))  # type: ignore[arg-type]
    apart = both.part(lambda file: file.annotators > 1)
    assert [file.name for file in apart.files] == ["a.json"]
    lines = {line.split()[0]: line.split() for line in table(both.pooled, {"twice": apart.pooled}).splitlines()[1:]}
    assert lines["mention.Actor"][-1] == "0.000"
    assert lines["mention.Actor"][3] == "0.667"
    assert lines["mention.Place"][-1] == "-"
