"""The revision of a graph: a word for the writes that made it what it is."""

from __future__ import annotations

import hashlib

from graph.judgements import Judgement

NEW = ""
"""The revision of a graph nothing was written to yet."""


def revision_after(revision: str, source: str, *marks: str) -> str:
    """The revision of a graph of ``revision`` in which ``source`` was written, by its marks, or deleted, without any.

    It is made from what was written, and not counted: a graph that was thrown away and begun again, or brought back
    from a copy, never has a revision it had with other facts.
    """
    digest = hashlib.sha256()
    for part in (revision, source, *marks):
        digest.update(part.encode("utf-8", "surrogatepass") + b"\x1f")
    return digest.hexdigest()[:32]


def revision_of_judgement(revision: str, id: str, judgement: Judgement | None) -> str:
    """The revision of a graph of ``revision`` once a judgement was kept, or taken back: answers tell of them too."""
    said = () if judgement is None else (judgement.verdict, judgement.note or "", judgement.author or "", judgement.at)
    return revision_after(revision, id, *said)
