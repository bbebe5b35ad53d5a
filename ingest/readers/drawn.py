"""What a reader gives back: the text of a source and what the file says of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Drawn:
    """The text a reader found.

    ``front`` is what the file says of the document beside its text: title, url, source (the account that published
    it), date (of publication), issuer, doc_number, issued_on; as written. ``body_start`` is where the text after a
    front matter begins, for formats that have theirs in the text. ``documents`` has, for a file of several documents,
    where each begins and its own front.
    """

    text: str
    front: Mapping[str, str] = field(default_factory=dict)
    body_start: int = 0
    documents: tuple[tuple[int, Mapping[str, str]], ...] = ()
