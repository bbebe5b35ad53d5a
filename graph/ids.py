"""Deterministic ids: a label's prefix and a hash of what makes the node itself.

The same name or place in a text gives the same id on every machine, in any order of loading.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata

_FOLD = re.compile(r"[\s“”\"'‘’《》〈〉<>*]")
LONGEST_KEY = 1000
_BRACKETS = str.maketrans("[({【﹝])}】﹞", "〔" * 5 + "〕" * 5)


def name_key(name: str) -> str:
    """The form in which names compare: width folded, space and quotation marks dropped, lower case.

    What is longer than any name is cut at `LONGEST_KEY` characters and told apart by a hash: keys are indexed, and
    an index of a server takes 8 kB at most.

    >>> name_key("“5G＋工业互联网”512 工程")
    '5g+工业互联网512工程'
    """
    key = _FOLD.sub("", unicodedata.normalize("NFKC", name)).lower()
    return key if len(key) <= LONGEST_KEY else f"{key[:LONGEST_KEY]}…{_digest(key)}"


def make_id(prefix: str, *parts: str | int) -> str:
    """``prefix`` and 16 hex digits of SHA-256 over the parts, joined by U+001F."""
    joined = "\x1f".join(str(p) for p in parts)
    return f"{prefix}_{_digest(joined)}"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:16]


def entity_id(label: str, name: str) -> str:
    """The id of an Actor, Program, Metric, Period or Place by its canonical name.

    Every entity, whoever mentions it, has one id: ``actor_…``, ``program_…`` and so on.
    """
    return form_id(label, name_key(name))


def form_id(label: str, form: str) -> str:
    """`entity_id` by a name that is folded already."""
    return make_id(label.lower(), form)


def document_id(source: str, ordinal: int) -> str:
    """The id of the ``ordinal``-th article (from 1) of a source file."""
    return make_id("doc", source, ordinal)


def cited_id(title_key: str) -> str:
    """The id of a document that is only cited, by the key of its title or number."""
    return make_id("cited", title_key)


def section_id(document: str, ordinal: int) -> str:
    """The id of a document's ``ordinal``-th section, in reading order."""
    return make_id("sec", document, ordinal)


def measure_id(document: str, start: int, end: int) -> str:
    """The id of the measure at this span of its document's source."""
    return make_id("measure", document, start, end)


def number_key(doc_number: str) -> str:
    """The form in which document numbers compare: as `name_key`, and every kind of bracket round the year the same.

    >>> number_key("工信部信管[2024]147号") == number_key("工信部信管〔2024〕147 号")
    True
    """
    return name_key(doc_number).translate(_BRACKETS)


def document_sort(issued_on: object, title: object, id: object) -> str:
    """The key documents are ordered by: date of issue, undated last, then title, then id."""
    return "\x1f".join((str(issued_on or "9999"), str(title or ""), str(id)))
