"""JSON lists of documents, ``[{"title": …, "url": …, "text": …}, …]``, as crawlers store them."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import PurePath

from graph.errors import SourceError
from ingest.patterns.chrome import fold
from ingest.readers.drawn import Drawn
from ingest.readers.html import is_html, read_html
from ingest.readers.limits import check_text

_BEGINS = re.compile(r'\ufeff?\s*(?:\[\s*[{\]]|\{\s*"|\[\s*"(?=.*\]\s*\Z))', re.S)
_SHAPE = 'a document is {"title": …, "url": …, "text": …}'
_OPENING = 200


def is_json(text: str, name: str) -> bool:
    """True for a list or an object, and for a file so named."""
    return PurePath(name).suffix.lower() == ".json" or _BEGINS.match(text) is not None


def read_json(text: str, name: str) -> Drawn:
    """The documents of a list, one after the other, each under its title; SourceError with the place of what is amiss.

    ``url`` and what else an element says in strings (source, date, issuer …) is its front.
    """
    elements = _elements(text, name)
    parts: list[str] = []
    documents: list[tuple[int, Mapping[str, str]]] = []
    start = 0
    for index, element in enumerate(elements):
        front, body = _document(element, f"[{index}]", name)
        title = front.get("title", "")
        shown = body if not title or fold(title) in fold(body[:_OPENING]) else f"{title}\n\n{body}"
        parts.append(shown)
        documents.append((start, front))
        start += len(shown) + 2
    return Drawn("\n\n".join(parts), documents=tuple(documents))


def _elements(text: str, name: str) -> list[object]:
    try:
        value = json.loads(text.removeprefix("\ufeff"))
    except json.JSONDecodeError as fault:
        raise SourceError(
            name, f"is JSON that is broken: {fault.msg}", place=f"{fault.lineno}:{fault.colno}"
        ) from fault
    except (RecursionError, ValueError) as fault:
        raise SourceError(name, f"is JSON that cannot be read: {fault}") from fault
    if not isinstance(value, list):
        raise SourceError(name, "is JSON, but no list of documents", hint=f"A list has documents, and {_SHAPE}.")
    if not value:
        raise SourceError(name, "is a JSON list without a document in it")
    return value


def _document(element: object, place: str, name: str) -> tuple[dict[str, str], str]:
    """What an element says beside its text, and the text."""
    if not isinstance(element, dict):
        raise SourceError(name, f"is a JSON list with an element that is no document: {_SHAPE}", place=place)
    for key in ("title", "url", "text"):
        if not isinstance(element.get(key, ""), str | None):
            raise SourceError(name, f"is a JSON list with a {key} that is no string", place=f"{place}.{key}")
    written = element.get("text")
    if not isinstance(written, str) or not written.strip():
        raise SourceError(name, "is a JSON list with a document without text", place=f"{place}.text")
    front = {key: value.strip() for key, value in element.items() if isinstance(value, str) and key != "text"}
    front = {key: value for key, value in front.items() if value}
    if is_html(written, ""):
        page = read_html(written, name)
        return {**page.front, **front}, page.text
    check_text(written, name)
    return front, written.strip("\r\n")
