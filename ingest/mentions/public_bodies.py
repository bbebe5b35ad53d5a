"""Public bodies named by level or sector and not by place: 各省、自治区、直辖市通信管理局, 国务院有关部门, 民政部门."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.model import Mention, MentionType, Span
from ingest.mentions.collectives import goes_on
from ingest.patterns import authorities
from ingest.patterns import bodies as wording

_AREA_IN_BRACKETS = re.compile(r"省[（(](?:自治区|区)[、，](?:直辖市|市)[）)]|省区市")
_SPELT_OUT = "省、自治区、直辖市"
_FORMS = (
    (authorities.PROVINCIAL, "public.provincial"),
    (authorities.LOCAL_EACH, "public.local"),
    (authorities.LEVELLED, "public.levelled"),
    (authorities.FIELD_AUTHORITY, "public.field"),
    (authorities.LEVELS_TOGETHER, "public.levels"),
    (authorities.SECTOR, "public.sector"),
    (authorities.SECTORS_TOGETHER, "public.sectors"),
    (authorities.SOME_BODIES, "public.some"),
    (authorities.GRASSROOTS, "public.local"),
)


def public_bodies(line: str, starts: frozenset[int]) -> Iterator[Mention]:
    """The bodies in a line; ``starts`` are where its words begin."""
    yield from _people(line)
    yield from _listed(line)
    for pattern, rule in _FORMS:
        for found in pattern.finditer(line):
            start = _start(found, starts)
            if start is not None and not _goes_on(found):
                span = Span(start, found.end())
                yield Mention(span, MentionType.ACTOR, _name(found, start), _kind(rule), rule, confidence=0.9)


def _listed(line: str) -> Iterator[Mention]:
    """The further bodies in a list of each province's: 各省、自治区、直辖市教育厅 | 、发展改革委、公安厅（局）."""
    for found in authorities.PROVINCES_LISTED.finditer(line):
        at = found.start("listed")
        for item in found["listed"].split("、")[1:]:
            span = Span(at + 1, at + 1 + len(item))
            at = span.end
            yield Mention(span, MentionType.ACTOR, f"各{_SPELT_OUT}{item}", "local_authority", "public.province")


def _start(found: re.Match[str], starts: frozenset[int]) -> int | None:
    """Where the body's name begins: what says whose or which it is belongs to it if that is a word of its own."""
    if found.re is authorities.PROVINCIAL and not (found["each"] or found["body"] or _acts(found)):
        return None
    if found.re is authorities.SOME_BODIES and found.end() not in starts and found.end() < len(found.string):
        return None
    inner = {authorities.SOME_BODIES: "some", authorities.SECTORS_TOGETHER: "fields"}.get(found.re)
    candidates = [found.start(), *([found.start(inner)] if inner else [])]
    return next((start for start in candidates if start in starts), None)


def _goes_on(found: re.Match[str]) -> bool:
    """Whether departments by their field are those of something else: 财政、税务部门规章."""
    by_field = found.re in (authorities.SECTOR, authorities.SECTORS_TOGETHER)
    return by_field and goes_on("部门", found.string[found.end() : found.end() + 8])


def _acts(found: re.Match[str]) -> bool:
    """Whether a bare list of provinces is who acts (15个省（区、市）对…) and not where (31个省（区、市）平台)."""
    return wording.PROVINCES_ACT.match(found.string, found.end()) is not None


def _people(line: str) -> Iterator[Mention]:
    """Those who are anybody: 任何单位和个人, 支持个人, 指导地方."""
    for pattern in (wording.ANYBODY, wording.ANYBODY_PERSON_FIRST, wording.PERSON_SERVED, wording.LOCALITIES):
        for found in pattern.finditer(line):
            for group in found.groupdict():
                span = Span(*found.span(group))
                yield Mention(
                    span, MentionType.ACTOR, found[group], kind="collective", rule="public.anybody", confidence=0.7
                )


def _name(found: re.Match[str], start: int) -> str:
    """As written, with the list of provinces in brackets spelt out: 各省（区、市） → 各省、自治区、直辖市."""
    text = found.string[start : found.end()]
    if text == "各直属机构" and (body := wording.HOUSE_BEFORE.search(found.string, 0, found.start())):
        return f"{body['house']}{text}"
    if found.re is authorities.PROVINCIAL and _AREA_IN_BRACKETS.search(text):
        text = _AREA_IN_BRACKETS.sub(_SPELT_OUT, text)
        return text if text.startswith(("各", "国家")) else f"各{text}"
    return text


def _kind(rule: str) -> str:
    return "collective" if rule in ("public.some", "public.sector", "public.sectors") else "local_authority"
