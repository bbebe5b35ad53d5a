"""The hard cases of ``../shared/cases.json``, each read as a document: its text in a small frame where it needs one.

What a case expects is compared in the model's own terms: 牵头 is `Role.LEAD`, 责任单位 beside it `Role.SUPPORT`, an
uncertain owner one with less confidence, a flagged date a mention of kind ``invalid`` whose name is its own text.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from graph.model import Measure, Mention, MentionType, Role
from ingest.citations.numbers import repaired
from ingest.lexicon import load_lexicon
from ingest.pipeline import Extraction, extract
from ingest.readers import read_bytes
from ingest.structure.joint import Joint

pytestmark = pytest.mark.shared
Case = dict[str, Any]
Check = Callable[[Case], None]
CHECKS: dict[str, Check] = {}
TAIL = "\n一、加强管理。各单位应当加强现场管理。"


def case(id: str) -> Callable[[Check], Check]:
    def keep(check: Check) -> Check:
        CHECKS[id] = check
        return check

    return keep


@cache
def read(text: str, name: str = "case.txt") -> Extraction:
    return extract(read_bytes(text.encode(), name), load_lexicon())


def measures(found: Extraction) -> list[Measure]:
    return [m for _, article in found.measures for m in article]


def owners(measure: Measure) -> dict[str, str]:
    return {o.actor: o.role.value for o in measure.owners}


def named(found: Extraction, type: MentionType) -> list[Mention]:
    return [m for m in found.mentions if m.type is type]


def quotes(found: Extraction, type: MentionType) -> list[str]:
    return [m.span.of(found.clean.text) for m in named(found, type)]


def full(name: str) -> str:
    (entry,) = load_lexicon().candidates(name)
    return entry.name


@case("C01")
def _(c: Case) -> None:
    found = read(f"韶关市2021年重点工作\n推进市政建设。{c['text']}\n推进减税。(責任單位:市財政局、市稅務局)")
    lead, other = (o["name"] for o in c["expected"]["owners"])
    first, second = measures(found)
    assert owners(first) == {lead: "lead", other: "support"}
    assert owners(second) == {other: "lead", lead: "support"}  # the rule holds for the rest of the document
    assert len(named(found, MentionType.ACTOR)) == 4


@case("C03")
def _(c: Case) -> None:
    (measure,) = measures(read(c["text"]))
    assert list(owners(measure)) == [o["name"] for o in c["expected"]["owners"]]
    assert measure.owners[0].role is Role.LEAD
    assert all(o.role is not Role.LEAD for o in measure.owners[1:])


@case("C05")
def _(c: Case) -> None:
    (measure,) = measures(read(f"鞍山市立山区2021年重点工作\n{c['text']}"))
    last = c["expected"]["owners"][-1]
    assert len(measure.owners) == len(c["expected"]["owners"])
    assert measure.owners[0].role is Role.LEAD
    assert measure.owners[-1].actor == f"鞍山市{last['resolve_to']}"
    assert measure.owners[-1].confidence < 0.5  # low, to be reviewed


@case("C07")
def _(c: Case) -> None:
    assert measures(read(c["text"])) == c["expected"]["measures"]


@case("C09")
def _(c: Case) -> None:
    found = read(c["text"])
    whole, *_, short = found.citations  # between them the report named in the title
    assert whole.title == short.title == c["expected"]["alias"]["方案"]
    assert short.span.of(found.clean.text) == "《方案》"
    assert named(found, MentionType.METRIC) == c["expected"]["metrics"]


@case("C11")
def _(c: Case) -> None:
    (measure,) = measures(read(f"某市工作方案\n改造泵站。{c['text']}"))
    assert len(measure.owners) == c["expected"]["owners"]
    assert measure.owners[-1].actor == c["expected"]["last_owner"]
    assert {o.role for o in measure.owners} == {Role.LEAD}  # no 牵头: all are answerable alike
    assert "市道运局" not in owners(measure)  # a unit of 市交通委


@case("C13")
def _(c: Case) -> None:
    after = "\n推进减税。（责任单位：市财政局、市商务局）"
    assert [m.owners for m in measures(read(c["text"]))] == [()]
    assert set(owners(measures(read(f"韶关市2021年方案\n{c['text']}。{after}"))[-1]).values()) == {"lead"}


@case("C15")
def _(c: Case) -> None:
    (article,) = read(f"关于修渠的通知\n各省人民政府：\n各地应当修渠。\n{c['text']}").articles
    assert article.issuers == (c["expected"]["signer"],)
    assert article.issued_on == c["expected"]["date"]


@case("C17")
def _(c: Case) -> None:
    found = read(
        f"上海市人民政府办公厅转发市教委等部门通知\n各区人民政府：\n{c['text']}\n上海市人民政府办公厅\n2011年3月1日"
    )
    *drafters, approver = [m.canonical for m in named(found, MentionType.ACTOR) if _inside(found, m, c["text"])]
    assert len(drafters) == c["expected"]["drafters"]
    assert approver == c["expected"]["approved_by"]
    assert found.articles[0].issuers == ("上海市人民政府办公厅",)
    assert measures(found) == []  # nobody leads anything
    period = c["expected"]["period"]
    assert f"{period['start']}-01-01/{period['end']}-12-31" in {m.canonical for m in named(found, MentionType.PERIOD)}


def _inside(found: Extraction, mention: Mention, text: str) -> bool:
    start = found.clean.text.index(text)
    return start <= mention.span.start < start + len(text)


@case("C19")
def _(c: Case) -> None:
    found = read(f"关于做好信用工作的通知\n{c['text']}\n建立信用档案。")
    assert len(found.articles[0].addressees) == c["expected"]["addressees"]
    assert [m.owners for m in measures(found)] == [()]


@case("C21")
def _(c: Case) -> None:
    found = read(c["text"])
    (measure,) = measures(found)
    metric = c["expected"]["metric"]
    assert measure.owners == ()
    assert [m.canonical for m in named(found, MentionType.METRIC)] == [f">=|{metric['value']}|{metric['unit']}"]
    assert [p.split("/")[1] for p in measure.periods] == [metric["deadline"]]


@case("C23")
def _(c: Case) -> None:
    period = c["expected"]["period"]
    for dash in "—－~至-":
        (measure,) = measures(read(f"港口工作方案\n{c['text'].replace('—', dash)}。"))
        assert measure.periods == (f"{period['start']}/{period['end']}",)


@case("C25")
def _(c: Case) -> None:
    found = read(f"{c['text']}\n各省工业和信息化主管部门：{TAIL}")
    (article,) = found.articles
    assert article.doc_number is not None
    assert repaired(article.doc_number.of(found.clean.text)) == c["expected"]["canonical"]
    assert article.issuers == (c["expected"]["issuer"],)
    assert article.joint == Joint(2, None)


@case("C27")
def _(c: Case) -> None:
    (citation,) = read(c["text"]).citations
    assert citation.doc_number == c["expected"]["doc_number"]
    assert citation.span.start == len(c["expected"]["stripped_prefix"])


@case("C29")
def _(c: Case) -> None:
    (article,) = read(f"{c['text']}关于修渠的通知\n各省人民政府：{TAIL}").articles
    assert article.issuers == (full(c["expected"]["lead"]),)
    assert article.joint == Joint(c["expected"]["issuers_min"], c["expected"]["issuers_exact"])


@case("C31")
def _(c: Case) -> None:
    title, body = c["text"].split(" issuing_body: ")
    found = read(f"---\ntitle: {title}\nissuing_body: {body}\n---\n{title}{TAIL}", "case.md")
    (article,) = found.articles
    assert article.issuers == tuple(full(name) for name in c["expected"]["issuers"])
    assert article.joint == Joint(c["expected"]["n"], c["expected"]["n"])
    assert article.doc_number is not None
    assert article.doc_number.of(found.clean.text) == c["expected"]["doc_number"]
    assert article.responsible_bureau == "节能与综合利用司"


@case("C33")
def _(c: Case) -> None:
    (measure,) = measures(read(f"关于加强巡查的意见\n开展库房巡查。{c['text']}"))
    assert list(owners(measure)) == c["expected"]["owners"]
    assert {(o.role, o.confidence) for o in measure.owners} == {(Role.LEAD, 0.6)}  # alike, medium


@case("C35")
def _(c: Case) -> None:
    assert list(read(c["text"]).citations) == c["expected"]["policy_citations"]


@case("C37")
def _(c: Case) -> None:
    (measure,) = measures(read(f"关于修渠的意见\n修复三条干渠。{c['text']}"))
    roles = {"牵头": "lead", "分工负责": "support"}
    assert owners(measure) == {o["name"]: roles[o["role"]] for o in c["expected"]["owners"]}
    assert measure.owners[-1].rule == "note.open"


@case("C41")
def _(c: Case) -> None:
    found = read(f"某市工作方案\n一、建成平台。\n{c['text']}\n二、建成中心。")
    assert measures(found)[0].periods == ()
    assert [(m.canonical, m.kind) for m in named(found, MentionType.PERIOD)] == [(c["expected"]["raw"], "invalid")]


@case("C39")
def _(c: Case) -> None:
    found = read("某省分工方案\n" + c["text"].replace(" (", "\n("))
    edges = {(o.actor, project, o.role.value) for m in measures(found) for o in m.owners
             for project in ("A工程", "B工程", "C工程") if project in m.span.of(found.clean.text)}  # fmt: skip
    roles = {"牵头": "lead", "牵头(联合)": "lead", "参与": "participate", "牵头(参与)": "lead"}
    assert edges == {(actor, project, roles[role]) for actor, project, role in c["expected"]["edges"]}


@case("C43")
def _(c: Case) -> None:
    first, second = measures(read(f"2021年推广工作方案\n{c['text']}。"))
    early, late = c["expected"]["phases"]
    assert owners(first) == {early["lead"]: "lead", **dict.fromkeys(early["support"], "support")}
    assert list(owners(second)) == late["owners"]
    for measure, phase in ((first, early), (second, late)):
        assert [p.split("/")[1] for p in measure.periods] == [phase["deadline"].replace("YYYY", "2021")]


def cases(shared: Path) -> dict[str, Case]:
    return {c["id"]: c for c in json.loads((shared / "cases.json").read_text(encoding="utf-8"))}


def test_every_case_has_its_check(shared: Path) -> None:
    assert set(cases(shared)) == set(CHECKS)


@pytest.mark.parametrize("id", sorted(CHECKS))
def test_a_hard_case_holds(shared: Path, id: str) -> None:
    CHECKS[id](cases(shared)[id])
