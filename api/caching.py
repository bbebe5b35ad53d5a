"""Answers that need not be made again: a tag for each, and 304 where the caller has it already.

A route gets its tag with the store (`api.deps.OpenStore`): its answer is a function of the graph, the request and the
code, so the tag is made of the store's revision, the address asked for and the version. It is made before the question
is asked; where a write comes between, the answer is newer than its tag, and the caller asks once more than it had to.

What took long to make is kept here too, by its tag, for whoever asks next: a graph of another revision has other tags.
"""

from __future__ import annotations

import hashlib
import threading
from collections import OrderedDict
from collections.abc import Iterable
from pathlib import Path

from fastapi import Request

from api.version import VERSION

TAG = "etag"
"""Where the tag of a request's answer is kept, in the request's state."""


class NotModifiedError(Exception):
    """The caller has the answer already; ``tag`` is its tag. Not an error, but the way out of a route."""

    def __init__(self, tag: str) -> None:
        self.tag = tag
        super().__init__(tag)


class KnownAnswerError(Exception):
    """The answer is kept already: ``body`` is its JSON. Not an error, but the way out of a route."""

    def __init__(self, body: bytes) -> None:
        self.body = body
        super().__init__(f"{len(body)} bytes")


class KeptAnswers:
    """Answers by their tags, those asked for last, in at most ``room`` bytes; safe to use from many threads."""

    def __init__(self, room: int) -> None:
        self._room, self._taken = room, 0
        self._bodies: OrderedDict[str, bytes] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, tag: str) -> bytes | None:
        """The answer of ``tag``; None where it is not kept."""
        with self._lock:
            if tag in self._bodies:
                self._bodies.move_to_end(tag)
            return self._bodies.get(tag)

    def keep(self, tag: str, body: bytes) -> None:
        """Keep an answer; those not asked for longest make room. What would take over a quarter of it is not kept."""
        if len(body) * 4 > self._room:
            return
        with self._lock:
            self._taken += len(body) - len(self._bodies.pop(tag, b""))
            self._bodies[tag] = body
            while self._taken > self._room:
                _, oldest = self._bodies.popitem(last=False)
                self._taken -= len(oldest)


def tag_answer(request: Request, revision: str, *beside: str) -> None:
    """Keep the tag of the answer to ``request`` from a graph of ``revision``; NotModifiedError where it is known.

    ``beside`` is what else the answer depends on.
    """
    tag = answer_tag(request, revision, *beside)
    if knows(request.headers.get("if-none-match", ""), tag):
        raise NotModifiedError(tag)
    setattr(request.state, TAG, tag)


def answer_tag(request: Request, revision: str, *beside: str) -> str:
    """The tag: weak, for the same answer may be sent compressed or not."""
    asked = (VERSION, request.app.state.lexicon_mark, revision, *beside, request.url.path, request.url.query)
    digest = hashlib.sha256("\x1f".join(asked).encode("utf-8", "surrogatepass"))
    return f'W/"{digest.hexdigest()[:32]}"'


def lexicon_mark(folders: Iterable[Path]) -> str:
    """A word for the lexicon files of the user's own, by which a question in words is read."""
    digest = hashlib.sha256()
    for file in (file for folder in folders for file in sorted(folder.glob("*.tsv"))):
        digest.update(file.name.encode() + b"\x1f" + file.read_bytes())
    return digest.hexdigest()[:16]


def knows(given: str, tag: str) -> bool:
    """Whether ``tag`` is among the tags of an If-None-Match header, weak and strong alike."""
    return tag.removeprefix("W/") in [part.strip().removeprefix("W/") for part in given.split(",")]


def tag_headers(tag: str) -> dict[str, str]:
    """The headers of an answer with ``tag``: it may be kept, and has to be asked for again each time."""
    return {"ETag": tag, "Cache-Control": "no-cache"}
