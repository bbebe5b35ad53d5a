"""Public bodies named by level or sector and not by place: 各省、自治区、直辖市通信管理局, 国务院有关部门, 民政部门."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.model import Mention, MentionType, Span
from ingest.patterns import bodies as wording

_AREA_IN_BRACKETS = re.compile(r"省[（(](?:自治区|区)[、，](?:直辖市|市)[）)]|省区市")
_SPELT_OUT = "省、自治区、直辖市"
_FORMS = (
    (wording.PROVINCIAL, "public.provincial"),
    (wording.LOCAL_EACH, "public.local"),
    (wording.LEVELLED, "public.levelled"),
    (wording.SECTOR, "public.sector"),
    (wording.SOME_BODIES, "public.some"),
)


def public_bodies(line: str, starts: frozenset[int]) -> Iterator[Mention]:
    """The bodies in a line; ``starts`` are where its words begin."""
    yield from _people(line)
    for pattern, rule in _FORMS:
        for found in pattern.finditer(line):
            if _is_body(found, starts):
                span = Span(*found.span())
                yield Mention(span, MentionType.ACTOR, _name(found), kind=_kind(rule), rule=rule, confidence=0.9)


def _is_body(found: re.Match[str], starts: frozenset[int]) -> bool:
    if found.re is wording.PROVINCIAL:
        return found["each"] is not None or found["body"] is not None or _acts(found)
    if found.re is wording.SOME_BODIES and found.end() not in starts and found.end() < len(found.string):
        return False
    return found.start() in starts


def _acts(found: re.Match[str]) -> bool:
    """Whether a bare list of provinces is who acts (15个省（区、市）对…) and not where (31个省（区、市）平台)."""
    return wording.PROVINCES_ACT.match(found.string, found.end()) is not None


def _people(line: str) -> Iterator[Mention]:
    """Those who are anybody: 任何单位和个人, 支持个人, 指导地方."""
    for pattern in (wording.ANYBODY, wording.PERSON_SERVED, wording.LOCALITIES):
        for found in pattern.finditer(line):
            for group in found.groupdict():
                span = Span(*found.span(group))
                yield Mention(
                    span, MentionType.ACTOR, found[group], kind="collective", rule="public.anybody", confidence=0.7
                )


def _name(found: re.Match[str]) -> str:
    """As written, with the list of provinces in brackets spelt out: 各省（区、市） → 各省、自治区、直辖市."""
    text = found.group()
    if text == "各直属机构" and (body := wording.HOUSE_BEFORE.search(found.string, 0, found.start())):
        return f"{body['house']}{text}"
    if found.re is wording.PROVINCIAL and _AREA_IN_BRACKETS.search(text):
        text = _AREA_IN_BRACKETS.sub(_SPELT_OUT, text)
        return text if text.startswith("各") else f"各{text}"
    return text


def _kind(rule: str) -> str:
    return "collective" if rule in ("public.some", "public.sector") else "local_authority"
