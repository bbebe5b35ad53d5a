"""Bodies in a responsibility note, by position: （责任单位：市城管委、市轨道集团、各街道办事处）.

What stands between the marks of such a note is a body, whatever its name; the other finders know most of them already.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.model import Mention, MentionType, Span
from ingest.lexicon import Lexicon
from ingest.mentions.home import Home
from ingest.patterns import bodies as wording
from ingest.patterns.responsibility import DUE_LABEL, FIRST_LEADS, NOTE_LABEL, NOTE_ROLE

_ITEM = re.compile(r"各(?:乡镇?|镇|街道|村)[（(][乡镇街道场办园区社居、，]+[）)]|[^、，,；;：:。\s（）()]+")
_AND = re.compile(r"(?<=[局厅委部办府司会院社署行])(?:等?(?:和|及|以及|与)|等)|(?:和|及|以及|与)(?=各)")
_SIGN = re.compile(r"[省市区县]")
_LOCAL_SIGN = re.compile(r"[市区县州]")
_COLLECTIVE = re.compile(r"^各|直各?部门$")
_CONFIDENCE = 0.85
_LONGEST_BARE = 5
_LONGEST_SHARER = 4
_GUESSED = 0.4
"""How sure it is that a body without its level (税务局) is that of the text's own place."""


def note_bodies(line: str, place: Home, lexicon: Lexicon) -> Iterator[Mention]:
    """The bodies in the notes of a line, and in its lists of those who draft, lead or answer for a part."""
    yield from _listed(line, place, lexicon)
    for note in wording.NOTE.finditer(line):
        group = "inside" if note["inside"] is not None else "labelled"
        found = [s for s in _items(note[group], note.start(group)) if wording.NOTE_BODY.fullmatch(s.of(line))]
        local = _is_local(note[group], place, lexicon)
        for span in found:
            name, confidence = _full(span.of(line), place, lexicon, local=local)
            yield Mention(span, MentionType.ACTOR, name, _kind(span.of(line)), "note.item", confidence)


def _listed(line: str, place: Home, lexicon: Lexicon) -> Iterator[Mention]:
    """Bodies outside of notes by what is said behind their list: 市农委、市编办制订的, 电信、联通公司配合."""
    for form in (wording.DRAFTERS, wording.PHASED, wording.JOINED_IN, wording.BODY_BEFORE_COLON):
        for found in form.finditer(line):
            spans = list(_items(found["listed"], found.start("listed")))
            tail = wording.SHARED_TAIL.search(found["listed"])
            for span in spans:
                name = span.of(line)
                shares = tail is not None and span is not spans[-1] and len(name) <= _LONGEST_SHARER
                if shares and tail is not None and not name.endswith(tail[0]):
                    yield Mention(span, MentionType.ACTOR, name + tail[0], "company", "list.shared", _CONFIDENCE)
                elif wording.NOTE_BODY.fullmatch(name):
                    full, sure = _full(name, place, lexicon, local=False)
                    yield Mention(span, MentionType.ACTOR, full, _kind(name), "list.item", sure)
    for each in wording.EACH_COMPANY.finditer(line):
        yield Mention(Span(*each.span()), MentionType.ACTOR, each[0], "collective", "list.each", _CONFIDENCE)


def _is_local(note: str, place: Home, lexicon: Lexicon) -> bool:
    """Whether the bodies of a note are a city's or a county's: no ministry is among them."""
    if any(entry.kind == "ministry" for _, entry in lexicon.find(note, MentionType.ACTOR)):
        return False
    return _LOCAL_SIGN.search(note) is not None or (place.county or place.city) is not None


def _items(note: str, offset: int) -> Iterator[Span]:
    plain = note
    for form in (FIRST_LEADS, DUE_LABEL, NOTE_LABEL, NOTE_ROLE, _AND):
        plain = form.sub(_blank, plain)
    for item in _ITEM.finditer(plain):
        yield Span(item.start() + offset, item.end() + offset)


def _blank(found: re.Match[str]) -> str:
    return "，" * len(found[0])


def _full(name: str, place: Home, lexicon: Lexicon, *, local: bool) -> tuple[str, float]:
    """The name in full and how sure it is: 市轨道集团 → 青岛市轨道集团.

    Beside ministries 邮政局 is 国家邮政局; beside a city's or a county's bodies it is that place's, with less trust.
    """
    sign = _SIGN.match(name)
    if sign is not None:
        region = place.region(sign.group())
        return (f"{region.full}{name[1:]}" if region else name), _CONFIDENCE
    if not (local and name.endswith("局")) or lexicon.candidates(name):
        national = lexicon.candidates(f"国家{name}")
        named = national[0].name if len(national) == 1 and not local else _with_full_house(name, lexicon)
        return named, _CONFIDENCE
    if len(name) > _LONGEST_BARE or _has_place(name):
        return name, _CONFIDENCE
    nearest = place.county or place.city or place.province
    return (f"{nearest.full}{name}" if nearest else name), _GUESSED


def _has_place(name: str) -> bool:
    return name[0] in "某各甲乙丙丁戊" or _SIGN.search(name) is not None


def _with_full_house(name: str, lexicon: Lexicon) -> str:
    """The name with the ministry or bank it opens with written out: 人民银行某地分行 → 中国人民银行某地分行."""
    opening = next((e for s, e in lexicon.find(name, MentionType.ACTOR) if not s.start and s.end < len(name)), None)
    if opening is None or opening.kind not in ("ministry", "state_body"):
        return name
    form = max((f for f in (opening.name, *opening.aliases) if name.startswith(f)), key=len, default="")
    return opening.name + name[len(form) :] if form else name


def _kind(name: str) -> str:
    if _COLLECTIVE.search(name):
        return "collective"
    return "company" if name.endswith(("公司", "集团", "银行")) else "local_authority"
