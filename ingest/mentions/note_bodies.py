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
from ingest.patterns.responsibility import NOTE_LABEL, NOTE_ROLE

_ITEM = re.compile(r"[^、，,；;：:。\s]+")
_AND = re.compile(r"(?<=[局厅委部办府司会院])(?:和|及|以及|与|等)")
_SIGN = re.compile(r"[省市区县]")
_CONFIDENCE = 0.85


def note_bodies(line: str, place: Home, lexicon: Lexicon) -> Iterator[Mention]:
    """The bodies in the notes of a line."""
    for note in wording.NOTE.finditer(line):
        group = "inside" if note["inside"] is not None else "labelled"
        for span in _items(note[group], note.start(group)):
            name = span.of(line)
            if wording.NOTE_BODY.fullmatch(name):
                yield Mention(
                    span, MentionType.ACTOR, _full(name, place, lexicon), _kind(name), "note.item", _CONFIDENCE
                )


def _items(note: str, offset: int) -> Iterator[Span]:
    blank = "，"
    plain = NOTE_LABEL.sub(lambda m: blank * len(m.group()), note)
    plain = NOTE_ROLE.sub(lambda m: blank * len(m.group()), plain)
    plain = _AND.sub(lambda m: blank * len(m.group()), plain)
    for item in _ITEM.finditer(plain):
        yield Span(item.start() + offset, item.end() + offset)


def _full(name: str, place: Home, lexicon: Lexicon) -> str:
    """The name in full: 市轨道集团 → 青岛市轨道集团; beside ministries, 邮政局 → 国家邮政局."""
    sign = _SIGN.match(name)
    if sign is None:
        national = lexicon.candidates(f"国家{name}")
        return national[0].name if len(national) == 1 else _with_full_house(name, lexicon)
    region = place.region(sign.group())
    return f"{region.full}{name[1:]}" if region else name


def _with_full_house(name: str, lexicon: Lexicon) -> str:
    """The name with the ministry or bank it opens with written out: 人民银行某地分行 → 中国人民银行某地分行."""
    opening = next((e for s, e in lexicon.find(name, MentionType.ACTOR) if not s.start and s.end < len(name)), None)
    if opening is None or opening.kind not in ("ministry", "state_body"):
        return name
    form = max((f for f in (opening.name, *opening.aliases) if name.startswith(f)), key=len, default="")
    return opening.name + name[len(form) :] if form else name


def _kind(name: str) -> str:
    return "company" if name.endswith(("公司", "集团", "银行")) else "local_authority"
