"""Bytes to text: byte-order mark, strict UTF-8, what the file declares, then what the bytes look like."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from graph.errors import SourceError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"(?:charset|encoding|coding)\s*[=:]\s*[\"']?([A-Za-z][\w.-]+)")
_DECLARED_WITHIN = 4096
_SAMPLE = 200_000
_CHINESE = ("gb18030", "big5hkscs")
# What every Chinese text is full of, in simplified and traditional characters: the wrong one of two encodings that both
# decode without error turns them into rare characters.
_USUAL = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产"
    "种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本"
    "關於為國會個這來時們說產種後學經進裡實體機當從業發動對成與應條規定辦通知政府、，。；：“”（）《》〔〕"
)
_LEAST_USUAL = 0.2
_MOST_CHAOS = 20.0


def decode(data: bytes, name: str) -> str:
    """The text of ``data``, a byte-order mark kept as its first character.

    SourceError where the bytes are not text, break the encoding their mark promises, or fit no encoding.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _strict(data, encoding, name)
    if b"\x00" in data:
        raise SourceError(name, "is not text: it has NUL bytes", place=f"byte {data.index(0)}")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as fault:
        text = _declared(data) or _guessed(data) or ""
        if not text:
            raise SourceError(
                name,
                "is in an encoding nobody could tell: not UTF-8, GB18030 or Big5",
                place=f"byte {fault.start}",
                hint="Save it as UTF-8.",
            ) from fault
    if _control_share(text) > 0.02:
        raise SourceError(name, "is not text: it is full of control characters")
    return text


def _strict(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as fault:
        raise SourceError(name, f"begins as {encoding} and breaks off", place=f"byte {fault.start}") from fault


def _declared(data: bytes) -> str | None:
    found = _DECLARED.search(data[:_DECLARED_WITHIN])
    if not found:
        return None
    label = found[1].decode("ascii").lower()
    encoding = "gb18030" if label in {"gbk", "gb2312", "gb_2312-80"} else label
    try:
        return data.decode(encoding)
    except (LookupError, UnicodeDecodeError):
        return None


def _guessed(data: bytes) -> str | None:
    """The likeliest of the Chinese encodings; else charset-normalizer's opinion where it is sure."""
    texts = [text for encoding in _CHINESE if (text := _try(data, encoding)) is not None]
    best = max(texts, key=_usual_share, default=None)
    if best is not None and _usual_share(best) >= _LEAST_USUAL:
        return best
    guess = from_bytes(data[:_SAMPLE]).best()
    if (
        guess is None
        or guess.percent_chaos > _MOST_CHAOS
        or not guess.encoding.startswith(("utf", "cp125", "koi", "euc"))
    ):
        return None
    return _try(data, guess.encoding)


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _usual_share(text: str) -> float:
    """The share of usual characters among those beyond ASCII."""
    wide = [c for c in text[:_SAMPLE] if c > "\x7f"]
    return sum(c in _USUAL for c in wide) / len(wide) if wide else 0.0


def _control_share(text: str) -> float:
    sample = text[:_SAMPLE]
    return sum(c < " " and c not in "\t\n\r\f\v" for c in sample) / len(sample) if sample else 0.0
