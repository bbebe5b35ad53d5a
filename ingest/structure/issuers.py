"""In whose name an article speaks, and which bureau is behind it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from graph.model import Basis, MentionType
from ingest.lexicon import Entry, Lexicon
from ingest.patterns import structure as wording
from ingest.structure.division import Part

_KINDS_ABOVE_BUREAU = {"ministry", "state_body", "party_body"}
_POST = re.compile(
    r"(?:党组书记|党委书记|(?:党组|党委)成员|副?总理|副?[局司厅部处院省市州县区行署]长|副?主[任席]|负责人|、)+$"
)
_DECIDING = 3
"""Paragraphs in which a text says who decided what it tells."""
_TAIL_OF_NAME = re.compile(r"(?:办公厅|办公室|综合司|委员会|秘书局)$")


def issuers(part: Part, number: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The bodies that sign; else those the title, the decree or the letterhead names; else the printer's line.

    A text without any of these may say in whose name it speaks: 甲部、乙部决定开展….
    """
    found = (
        _names(_tokens(p.text for p in part.foot.signers), lexicon),
        _in_title(part.title_text, lexicon),
        _in_decree(number, lexicon),
        _names(_tokens(_letterhead(part)), lexicon),
        _in_adoption(part, lexicon),
        _in_footer(part, lexicon),
        _in_decision(part, lexicon),
        _in_speech(part, lexicon),
    )
    return next((names for names in found if names), ())


def byline(part: Part, lexicon: Lexicon) -> tuple[str | None, Basis | None, tuple[str, ...]]:
    """Bureau, basis and issuers of a byline: 交通运输部公路局副局长 赵某某 → 公路局.

    A ministry or government in the byline issues the article, and is no bureau.
    """
    if part.head.byline is None:
        return None, None, ()
    text = _POST.sub("", re.split(r"\s", part.head.byline.text.strip())[0])
    entry = _entry(text, lexicon)
    if entry and entry.kind in _KINDS_ABOVE_BUREAU:
        return None, None, (entry.name,)
    if text.endswith("人民政府"):
        return None, None, (entry.name if entry else text,)
    name = entry.name if entry else _after_parent(text, lexicon)
    return name, Basis.BYLINE, (name,)


def named_beside(written: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The bodies a page's 发文机关 names: 甲市人民政府办公室, 甲局 乙局."""
    return _names(re.split(r"[\s、，,；;]+", written.strip()), lexicon) if written else ()


def _after_parent(text: str, lexicon: Lexicon) -> str:
    """The name without the ministry before it; the whole where no ministry is known."""
    for cut in range(len(text) - 2, 2, -1):
        if _entry(text[:cut], lexicon):
            rest = _entry(text[cut:], lexicon)
            return rest.name if rest else _full_width(text[cut:])
    return _full_width(text)


def _in_title(title: str, lexicon: Lexicon) -> tuple[str, ...]:
    """国务院关于…, 工信部：关于…, 民政部对“…”的答复, 2031年海关总署工作会议召开."""
    title = wording.TITLE_FLAG.sub("", title)
    for lead in wording.TITLE_ISSUERS:
        if found := lead.match(title):
            written = wording.AND_OTHERS.sub("", found["issuers"].strip())
            names = _names(re.split(r"[\s、]+", written), lexicon)
            if names:
                return names
    meeting = wording.MEETING_OF.match(title)
    entry = _entry(meeting["issuers"], lexicon) if meeting else None
    return (entry.name,) if entry else ()


def _in_decree(number: str, lexicon: Lexicon) -> tuple[str, ...]:
    """中华人民共和国国务院、中华人民共和国中央军事委员会令 …: the bodies of the decree."""
    decree = re.match(r"^(.+?)(?:令|公告|通告)", number)
    if decree is None:
        return ()
    return _names(re.split(r"[\s、]+", decree[1]), lexicon)


def _letterhead(part: Part) -> Iterator[str]:
    """Names over the document number."""
    for line in part.head_lines:
        if wording.DOC_NUMBER.search(line.text):
            return
        if part.title is None or line.end < part.title.start:
            yield line.text


def _in_adoption(part: Part, lexicon: Lexicon) -> tuple[str, ...]:
    """2020年6月3日 某省第十三届人民代表大会常务委员会第十八次会议通过: the body that met."""
    adopted = (wording.ADOPTED.search(line.text) for line in part.head_lines if not line.is_body)
    return next((_names((wording.TERM.sub("", found["issuers"]),), lexicon) for found in adopted if found), ())


def _in_footer(part: Part, lexicon: Lexicon) -> tuple[str, ...]:
    """某省人民政府办公厅 2019年3月15日印发."""
    printed = (wording.PRINTED.match(line.text) for line in part.foot.below)
    return next((_names((found["issuers"],), lexicon) for found in printed if found), ())


def _in_decision(part: Part, lexicon: Lexicon) -> tuple[str, ...]:
    """为…，工业和信息化部、公安部决定开展…: the bodies that decide, where the first paragraphs say so."""
    decided = (wording.DECIDED.search(p.text) for p in part.content[:_DECIDING])
    found = next((d for d in decided if d), None)
    return _names(found["issuers"].split("、"), lexicon) if found else ()


def _in_speech(part: Part, lexicon: Lexicon) -> tuple[str, ...]:
    """2025年某省政府工作报告; 我代表某市人民政府，向大会报告工作: the body the report is given for."""
    if titled := wording.REPORT_OF.search(part.title_text):
        return _names((f"{re.sub('^.*年', '', titled['issuers'])}人民政府",), lexicon)
    given = (wording.REPORTS_FOR.search(p.text) for p in part.content[:_DECIDING])
    found = next((g for g in given if g), None)
    return _names((found["issuers"],), lexicon) if found else ()


def _tokens(lines: Iterable[str]) -> Iterator[str]:
    """Names from lines that hold several, or part of one: 某市工业和 / 信息化局 / 某市公安局 某市交通 / 运输局."""
    name = ""
    for line in lines:
        for token in _words(line):
            if name and wording.SIGNATURE.match(name) and not _TAIL_OF_NAME.fullmatch(token):
                yield name
                name = ""
            name += token
    if name:
        yield name


def _words(line: str) -> list[str]:
    """The words of a line; letters spaced out (某 市 公 安 局) are one."""
    words = line.split()
    return ["".join(words)] if all(len(word) == 1 for word in words) else words


def _names(written: Iterable[str], lexicon: Lexicon) -> tuple[str, ...]:
    """Full names of bodies, in order and once each; what is no body's name is left out."""
    names: list[str] = []
    for text in written:
        entry = _entry(text, lexicon)
        name = entry.name if entry else _full_width(text) if wording.SIGNATURE.match(text) else ""
        if name and name not in names:
            names.append(name)
    return tuple(names)


def _entry(name: str, lexicon: Lexicon) -> Entry | None:
    forms = (name, name.removeprefix("中华人民共和国"))
    return next((e for form in forms for e in lexicon.candidates(form) if e.type is MentionType.ACTOR), None)


def _full_width(name: str) -> str:
    return name.replace("(", "（").replace(")", "）")
