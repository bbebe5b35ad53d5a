"""How names sound: pinyin and its initials, so that 信息通信管理局 is found by ``xinxi`` and 信管局 by ``xgj``.

Readings come from pypinyin, by phrase where a character has several (重庆 chongqing, 银行 yinhang). What is no Chinese
character stands for itself, letters and digits only: ``5G应用`` sounds ``5gyingyong``, its initials are ``5gyy``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import import_module

LONGEST = 64
"""Characters of a form that are sounded out: nobody types more of a name to find it."""

_LETTER = re.compile(r"[a-z]")
_HAN = re.compile(r"[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
# Where pypinyin's own phrases give a reading that is not the one of an official name.
_READINGS = {"长三角": "cháng sān jiǎo", "朝阳": "cháo yáng", "中行": "zhōng háng", "行办": "xíng bàn"}


@dataclass(frozen=True, slots=True)
class Sound:
    """What each character of a form sounds like: a syllable, a letter or digit itself, or nothing."""

    syllables: tuple[str, ...]
    han: tuple[bool, ...]

    @property
    def pinyin(self) -> str:
        return "".join(self.syllables)

    @property
    def initials(self) -> str:
        return "".join(self.parts(initials=True))

    def parts(self, *, initials: bool) -> tuple[str, ...]:
        """What each character adds to the pinyin, or to the initials."""
        if not initials:
            return self.syllables
        return tuple(part[:1] if han else part for part, han in zip(self.syllables, self.han, strict=True))


@lru_cache(maxsize=100_000)
def sound(form: str) -> Sound:
    """What a folded form (`graph.ids.name_key`) sounds like, ``ü`` written v.

    >>> sound("重庆银行").pinyin, sound("5g应用").initials
    ('chongqingyinhang', '5gyy')
    """
    said = form[:LONGEST]
    read = _reader()(said, errors=_themselves)
    return Sound(tuple(map(_plain, read)), tuple(_HAN.match(char) is not None for char in said))


def typed_sound(key: str) -> str | None:
    """The pinyin a folded text may stand for: null where it has no Latin letter, and so is no pinyin.

    >>> typed_sound("xgj"), typed_sound("工xin"), typed_sound("工信")
    ('xgj', 'gongxin', None)
    """
    return sound(key).pinyin or None if _LETTER.search(key) else None


def letters(form: str) -> str:
    """The letters, characters and digits of a folded form, one by one: what stands inside a name is found by these."""
    return " ".join(char for char in form if char.isalnum())


def _themselves(chars: str) -> list[str]:
    return list(chars)


def _plain(part: str) -> str:
    return "".join(filter(str.isalnum, part)).lower()


@cache
def _reader() -> Callable[..., list[str]]:
    # Loaded when a name is first sounded out: its tables take a fifth of a second, and few commands need them.
    pypinyin = import_module("pypinyin")
    pypinyin.load_phrases_dict({phrase: [[each] for each in said.split()] for phrase, said in _READINGS.items()})
    reader: Callable[..., list[str]] = pypinyin.lazy_pinyin
    return reader
