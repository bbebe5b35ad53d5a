from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import SourceError
from ingest.evaluate import as_json, check, errors, evaluate, fault_lines, load_annotation, score, table
from ingest.evaluation.faults import sentence_around
from ingest.evaluation.matching import Names, fold

TEXT = """关于扶持码号服务的通知
信管局牵头推广码号服务，覆盖30个城市。企业应当按季报送情况。
各省要于2023年底前完成自查。
"""


def mark(text: str, nth: int = 0, **more: Any) -> dict[str, Any]:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(text, start + 1)
    return {"start": start, "end": start + len(text), "text": text, **more}


def mention(text: str, type_: str, canonical: str | None = None, **more: Any) -> dict[str, Any]:
    return mark(text, type=type_, canonical=canonical or text, **more)


def owner(actor: str, role: str = "lead", basis: str = "issuer", **more: Any) -> dict[str, Any]:
    return {"actor": actor, "role": role, "basis": basis, **more}


def measure(id_: str, text: str, **more: Any) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "level": "item",
        "kind": "action",
        "status": "required",
        "parent": None,
        "owners": [],
        "targets": [],
    }
    links: dict[str, Any] = {"programs": [], "metrics": [], "periods": [], "places": []}
    return mark(text, id=id_, **{**fields, **links, **more})


def annotation(**more: Any) -> dict[str, Any]:
    article = {
        "id": "A1",
        "span": [0, len(TEXT)],
        "title": mark("关于扶持码号服务的通知"),
        "doc_type": "notice",
        "doc_number": None,
        "issuers": ["甲部", "乙部"],
        "responsible_bureau": None,
        "addressees": [],
        "issued_on": None,
        "effective_on": None,
    }
    return {"source": "a.txt", "articles": [article], "mentions": [], "measures": [], "citations": [], **more}


def counts(gold: dict[str, Any], system: dict[str, Any], row: str) -> tuple[int, int, int]:
    found = score(gold, system)[row]
    return found.tp, found.gold, found.sys


LEAD = "信管局牵头推广码号服务，覆盖30个城市。"
REPORT = "企业应当按季报送情况。"
CHECK = "各省要于2023年底前完成自查。"

ACTOR = mention("信管局", "Actor", "信息通信管理局")
SHORT = mention("信管", "Actor", "信息通信管理局")
OTHER = mention("企业", "Actor")

MENTIONS = [
    ("same span", [ACTOR], [ACTOR], (1, 1, 1), (1, 1, 1), (1, 1, 1)),
    ("shorter span", [ACTOR], [SHORT], (0, 1, 1), (1, 1, 1), (1, 1, 1)),
    ("other name", [ACTOR], [{**ACTOR, "canonical": "信管司"}], (1, 1, 1), (1, 1, 1), (0, 1, 1)),
    ("elsewhere", [ACTOR], [OTHER], (0, 1, 1), (0, 1, 1), (0, 1, 1)),
    ("other type", [ACTOR], [{**ACTOR, "type": "Program"}], (0, 1, 0), (0, 1, 0), (0, 1, 0)),
    (
        "accepted variant",
        [{**ACTOR, "alt": [[SHORT["start"], SHORT["end"]]]}],
        [SHORT],
        (1, 1, 1),
        (1, 1, 1),
        (1, 1, 1),
    ),
    ("optional, given", [{**ACTOR, "optional": True}], [ACTOR], (0, 0, 0), (0, 0, 0), (0, 0, 0)),
    ("optional, not given", [{**ACTOR, "optional": True}, OTHER], [OTHER], (1, 1, 1), (1, 1, 1), (1, 1, 1)),
    ("one for two", [ACTOR], [ACTOR, SHORT], (1, 1, 2), (1, 1, 2), (1, 1, 2)),
]


@pytest.mark.parametrize(
    ("gold", "system", "strict", "overlap", "canonical"), [m[1:] for m in MENTIONS], ids=[m[0] for m in MENTIONS]
)
def test_mentions(
    gold: list[dict[str, Any]],
    system: list[dict[str, Any]],
    strict: tuple[int, int, int],
    overlap: tuple[int, int, int],
    canonical: tuple[int, int, int],
) -> None:
    wanted, got = annotation(mentions=gold), annotation(mentions=system)
    assert counts(wanted, got, "mention.Actor") == strict
    assert counts(wanted, got, "mention~.Actor") == overlap
    assert counts(wanted, got, "canonical.Actor") == canonical


TASK = measure("G1", LEAD, level="task", owners=[owner("甲部")], programs=["码号服务"], metrics=[[25, 29]])
ITEM = measure("G2", REPORT, parent="G1")
GOLD = [TASK, ITEM]

MEASURES: list[tuple[str, list[dict[str, Any]], list[dict[str, Any]], dict[str, tuple[int, int, int]]]] = [
    ("the same under other ids", GOLD, [{**TASK, "id": "S8"}, {**ITEM, "id": "S9", "parent": "S8"}],
     {"measure": (2, 2, 2), "measure.parent": (2, 2, 2), "owner+role": (1, 1, 1), "measure>metrics": (1, 1, 1)}),
    ("the parent is missing", GOLD, [{**ITEM, "parent": None}], {"measure": (1, 2, 1), "measure.parent": (0, 2, 1)}),
    ("one character short", [TASK], [{**TASK, "end": TASK["end"] - 1}], {"measure.strict": (1, 1, 1)}),
    ("two characters short", [TASK], [{**TASK, "end": TASK["end"] - 2}],
     {"measure": (1, 1, 1), "measure.strict": (0, 1, 1)}),
    ("under half in common", [TASK], [{**TASK, "start": TASK["start"] + 12}], {"measure": (0, 1, 1)}),
    ("another kind", [TASK], [{**TASK, "kind": "outcome"}], {"measure.kind": (0, 1, 1), "measure.level": (1, 1, 1)}),
    ("another kind, accepted", [{**TASK, "either": {"kind": ["action", "outcome"]}}], [{**TASK, "kind": "outcome"}],
     {"measure.kind": (1, 1, 1)}),
    ("optional", [{**TASK, "optional": True}], [TASK], {"measure": (0, 0, 0), "owner": (0, 0, 0)}),
    ("another role", [TASK], [{**TASK, "owners": [owner("甲部", "support")]}],
     {"owner": (1, 1, 1), "owner+role": (0, 1, 1)}),
    ("another role, accepted", [{**TASK, "owners": [owner("甲部", role_or=["support"])]}],
     [{**TASK, "owners": [owner("甲部", "support")]}], {"owner+role": (1, 1, 1)}),
    ("both roles where one is wanted", [{**TASK, "owners": [owner("甲部", role_or=["support"])]}],
     [{**TASK, "owners": [owner("甲部"), owner("甲部", "support")]}], {"owner+role": (1, 1, 2), "owner": (1, 1, 1)}),
    ("inferred owners are not stated", [TASK], [{**TASK, "owners": [owner("甲部", basis="explicit")]}],
     {"owner+role": (1, 1, 1), "owner.stated": (0, 0, 1)}),
    ("optional owner", [{**TASK, "optional_links": {"owners": [owner("丙部")]}}],
     [{**TASK, "owners": [owner("甲部"), owner("丙部", basis="explicit")]}],
     {"owner": (1, 1, 1), "owner+role": (1, 1, 1), "owner.stated": (0, 0, 0)}),
    ("optional target", [{**TASK, "optional_links": {"targets": ["企业"]}}], [{**TASK, "targets": ["企业", "用户"]}],
     {"measure>targets": (0, 0, 1)}),
    ("a link twice counts once", [TASK], [{**TASK, "programs": ["码号服务", "“码号服务”"]}],
     {"measure>programs": (1, 1, 1)}),
    ("links of a measure that is not in the gold", [TASK], [{**ITEM, "programs": ["码号服务"]}],
     {"measure>programs": (0, 1, 1)}),
]  # fmt: skip


@pytest.mark.parametrize(("gold", "system", "expected"), [m[1:] for m in MEASURES], ids=[m[0] for m in MEASURES])
def test_measures(
    gold: list[dict[str, Any]], system: list[dict[str, Any]], expected: dict[str, tuple[int, int, int]]
) -> None:
    wanted, got = annotation(measures=gold), annotation(measures=system)
    assert {row: counts(wanted, got, row) for row in expected} == expected


def test_names_that_the_gold_calls_the_same_count_as_one() -> None:
    gold = annotation(mentions=[ACTOR], measures=[TASK], same=[["信息通信管理局", "信管局"], ["甲部", "甲  部门"]])
    system = annotation(mentions=[{**ACTOR, "canonical": "信管局"}], measures=[{**TASK, "owners": [owner("甲部门")]}])
    assert counts(gold, system, "canonical.Actor") == (1, 1, 1)
    assert counts(gold, system, "owner") == (1, 1, 1)


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("issuers", ["乙部", "甲部"], (1, 1, 1)),
        ("issuers", ["乙部"], (0, 1, 1)),
        ("issuers", [], (0, 1, 0)),
        ("doc_number", mark("30"), (0, 0, 1)),
        ("title", None, (0, 1, 0)),
        ("title", {"text": "关于扶持《码号服务》的 通知", "start": 0, "end": 1}, (1, 1, 1)),
    ],
)
def test_metadata(field: str, value: Any, expected: tuple[int, int, int]) -> None:
    system = annotation()
    system["articles"][0][field] = value
    assert counts(annotation(), system, f"meta.{field}") == expected


def test_articles_answer_each_other_in_order_of_position() -> None:
    gold, system = annotation(), annotation()
    second = {**gold["articles"][0], "span": [40, 60], "doc_type": "plan"}
    gold["articles"] = [gold["articles"][0], second]
    system["articles"] = [second, system["articles"][0]]
    assert counts(gold, system, "meta.doc_type") == (2, 2, 2)


def test_citations_count_once_a_title() -> None:
    cited = mark("码号服务", title="码号条例", relation="cites", doc_number=None)
    spare = mark("企业", title="企业条例", relation="cites", doc_number=None, optional=True)
    gold = annotation(citations=[cited, cited, spare])
    system = annotation(citations=[cited, {**cited, "relation": "based_on"}, spare])
    assert counts(gold, system, "citation") == (1, 1, 1)
    assert counts(gold, system, "citation+relation") == (1, 1, 2)


def test_scores_of_nothing_are_nought() -> None:
    row = score(annotation(articles=[]), annotation(articles=[]))["articles"]
    assert (row.p, row.r, row.f1) == (0.0, 0.0, 0.0)


def test_tallies_add_up_over_files(tmp_path: Path) -> None:
    for name, mentions in (("a", [ACTOR]), ("b", [ACTOR, OTHER])):
        (tmp_path / f"{name}.json").write_text(json.dumps(annotation(mentions=mentions)), encoding="utf-8")
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8", newline="")
    report = evaluate(tmp_path, tmp_path, lambda _: annotation(mentions=[ACTOR]))
    pooled = report.pooled["mention.Actor"]
    assert [f.name for f in report.files] == ["a.json", "b.json"]
    assert (pooled.tp, pooled.gold, pooled.sys) == (2, 3, 2)
    assert (pooled.p, round(pooled.r, 3), round(pooled.f1, 3)) == (1.0, 0.667, 0.8)


def test_a_gold_folder_that_is_empty_or_lost_its_sources_is_named(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no gold annotations"):
        evaluate(tmp_path, tmp_path, lambda _: annotation())
    (tmp_path / "a.json").write_text(json.dumps(annotation()), encoding="utf-8")
    with pytest.raises(SourceError, match=r"its source a\.txt is not in"):
        evaluate(tmp_path, tmp_path, lambda _: annotation())


@pytest.mark.parametrize(("content", "reason"), [("{", "not JSON"), ("[]", "not an annotation"), ("{}", "is missing")])
def test_a_file_that_is_no_annotation_is_named(tmp_path: Path, content: str, reason: str) -> None:
    path = tmp_path / "broken.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(SourceError, match=rf"broken\.json.*{reason}"):
        load_annotation(path)


CHECKS = [
    ("in order", {"mentions": [ACTOR], "measures": GOLD}, []),
    ("text differs", {"mentions": [{**ACTOR, "text": "信管司"}]}, ["is '信管局' in the source, '信管司' in"]),
    ("outside", {"mentions": [{**ACTOR, "start": 900, "end": 903}]}, ["is '' in the source"]),
    ("unknown type", {"mentions": [{**ACTOR, "type": "Agency"}]}, ["no type is called 'Agency'"]),
    ("twice", {"mentions": [ACTOR, ACTOR]}, ["Actor stands 2 times"]),
    ("lost parent", {"measures": [ITEM]}, ["its parent G1 is not here"]),
    ("unknown status", {"measures": [{**TASK, "status": "done?"}]}, ["no status is called 'done?'"]),
    ("stray figure", {"measures": [{**TASK, "metrics": [[0, 2]]}]}, ["its metric [0,2) lies outside it"]),
]


@pytest.mark.parametrize(("parts", "expected"), [c[1:] for c in CHECKS], ids=[c[0] for c in CHECKS])
def test_check_says_what_does_not_hold(parts: dict[str, Any], expected: list[str]) -> None:
    found = check(annotation(**parts), TEXT)
    assert len(found) == len(expected)
    assert all(part in fault for part, fault in zip(expected, found, strict=True))


def test_errors_show_each_miss_and_each_false_hit_in_its_sentence() -> None:
    gold = annotation(mentions=[ACTOR, mention("30个", "Metric", "=|30|个")], measures=[TASK])
    system = annotation(mentions=[{**ACTOR, "canonical": "信管司"}, OTHER], measures=[{**TASK, "status": "done"}])
    found = [(f.row, f.missed, f.value, f.sentence) for f in errors(gold, system, TEXT)]
    lead = "关于扶持码号服务的通知⏎⟦信管局⟧牵头推广码号服务，覆盖30个城市。"
    assert found == [
        ("mention.Actor", False, "企业", "⟦企业⟧应当按季报送情况。"),
        ("canonical.Actor", True, "信息通信管理局", lead),
        ("canonical.Actor", False, "信管司", lead),
        ("mention.Metric", True, "=|30|个", "关于扶持码号服务的通知⏎信管局牵头推广码号服务，覆盖⟦30个⟧城市。"),
        ("measure.status", True, "required", f"关于扶持码号服务的通知⏎⟦{LEAD}⟧"),
        ("measure.status", False, "done", f"关于扶持码号服务的通知⏎⟦{LEAD}⟧"),
    ]


def test_what_follows_from_a_missing_measure_is_not_listed_again() -> None:
    found = errors(annotation(measures=[TASK]), annotation(), TEXT)
    assert [(f.row, f.missed) for f in found] == [("measure", True)]


def test_fault_lines_say_row_place_value_and_sentence() -> None:
    lines = fault_lines(errors(annotation(mentions=[ACTOR]), annotation(mentions=[OTHER]), TEXT)).splitlines()
    assert lines[0].split() == ["mention.Actor", "missed", "[12,15)", "信息通信管理局"]
    assert lines[1].strip().endswith("⟦信管局⟧牵头推广码号服务，覆盖30个城市。")
    assert lines[2].split()[:2] == ["mention.Actor", "false"]


@pytest.mark.parametrize(
    ("text", "part", "expected"),
    [
        ("前句。本句甲乙丙。后句。", "甲乙", "本句⟦甲乙⟧丙。"),
        ("前句；本句甲乙丙；后句", "甲乙", "本句⟦甲乙⟧丙；"),
        ("标题\n\n甲乙\r\n丙", "甲乙", "⟦甲乙⟧⏎丙"),
        ("本句甲乙。后句。", "甲乙。", "本句⟦甲乙。⟧"),
        ("长" * 200, "长" * 200, f"⟦{'长' * 40}…{'长' * 40}⟧"),
        ("长" * 100 + "甲" + "短" * 100, "甲", f"{'长' * 80}⟦甲⟧{'短' * 80}"),
    ],
)
def test_the_sentence_around_a_span(text: str, part: str, expected: str) -> None:
    start = text.index(part)
    assert sentence_around(text, start, start + len(part)) == expected


def test_the_table_and_the_json_have_a_line_a_row() -> None:
    tally = score(annotation(mentions=[ACTOR, OTHER]), annotation(mentions=[ACTOR]))
    line = next(line for line in table(tally).splitlines() if line.startswith("mention.Actor"))
    assert line.split() == ["mention.Actor", "1.000", "0.500", "0.667", "1", "2", "1"]
    assert json.loads(as_json(tally))["mention.Actor"] == {
        "p": 1.0, "r": 0.5, "f1": 0.6667, "tp": 1, "gold": 2, "system": 1,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other"),
    [("５Ｇ＋工业互联网", "5g+ 工业互联网"), ("《条例》", "条例"), ("“一网通办”", "一网通办"), (None, "")],
)
def test_names_compare_by_what_they_say(one: str | None, other: str) -> None:
    assert fold(one) == fold(other)


def test_the_first_of_a_group_of_names_stands_for_all() -> None:
    names = Names([["工业和信息化部", "工信部"]])
    assert names("工信部") == names("工业和信息化部") == "工业和信息化部"
    assert names("信管局") == "信管局"


@st.composite
def any_annotation(draw: st.DrawFn) -> dict[str, Any]:
    """Any annotation of TEXT with mentions and measures that may overlap."""
    bounds = st.tuples(st.integers(0, len(TEXT) - 2), st.integers(1, 12)).map(
        lambda b: (b[0], min(b[0] + b[1], len(TEXT)))
    )
    actors = st.sampled_from(["甲部", "乙部", "丙部"])
    mentions = [
        {
            "start": s,
            "end": e,
            "text": TEXT[s:e],
            "type": draw(st.sampled_from(["Actor", "Place"])),
            "canonical": draw(actors),
        }
        for s, e in sorted(draw(st.sets(bounds, max_size=6)))
    ]
    measures = []
    for i, (s, e) in enumerate(sorted(draw(st.sets(bounds, max_size=5)))):
        owners = [owner(a, draw(st.sampled_from(["lead", "support"]))) for a in sorted(draw(st.sets(actors)))]
        record = measure(f"M{i}", LEAD, owners=owners, status=draw(st.sampled_from(["done", "planned"])))
        parent = f"M{i - 1}" if i and draw(st.booleans()) else None
        measures.append({**record, "start": s, "end": e, "text": TEXT[s:e], "parent": parent})
    return annotation(mentions=mentions, measures=measures)


@given(any_annotation())
def test_an_annotation_is_faultless_against_itself(one: dict[str, Any]) -> None:
    assert all(row.tp == row.gold == row.sys for row in score(one, copy.deepcopy(one)).rows())
    assert errors(one, one, TEXT) == ()
    assert check(one, TEXT) == ()


@given(any_annotation(), any_annotation())
def test_hits_never_exceed_what_was_wanted_or_given(gold: dict[str, Any], system: dict[str, Any]) -> None:
    there, back = score(gold, system), score(system, gold)
    for row in there.rows():
        assert 0 <= row.tp <= min(row.gold, row.sys)
        assert (row.gold, row.sys) == (back[row.name].sys, back[row.name].gold)
