"""HTML pages: the document on the page without the page, and what the page says of it.

The title and the document number stand at the head of the text where the document itself does not say them, so that
both can be quoted.
"""

from __future__ import annotations

import re

from graph.errors import SourceError
from ingest.patterns.chrome import fold
from ingest.patterns.pages import NUMBER_IN_YEAR
from ingest.readers.drawn import Drawn
from ingest.readers.html_front import front_of
from ingest.readers.html_lines import text_of
from ingest.readers.html_main import main_of
from ingest.readers.html_tree import parse
from ingest.readers.rows import TableSizeError

_PAGE = re.compile(
    r"\ufeff?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title)\b", re.I | re.S
)
_PIECE = re.compile(
    r"\ufeff?\s*(?:<!--.*?-->\s*)*<(?:div|table|section|article|p|span|h[1-6]|ul|ol|style|script|center|main)\b",
    re.I | re.S,
)
_HEAD = 4096
_OPENING = 600
"""Characters at the head of a document in which its title and number are."""


def is_html(text: str, name: str) -> bool:
    """True for a page, or a piece of one that ends in a tag as it begins with one."""
    head = text[:_HEAD]
    if _PAGE.match(head):
        return True
    return _PIECE.match(head) is not None and text[-_HEAD:].rstrip().endswith(">")


def read_html(text: str, name: str) -> Drawn:
    """The document on a page; SourceError where the page shows no text, or is no page after all."""
    root = parse(text.lstrip("\ufeff"), name)
    try:
        main = main_of(root)
        body = text_of(main)
        front = front_of(root, main)
    except TableSizeError as error:
        raise SourceError(name, "is an HTML page with a table too large to read") from error
    if not body.strip():
        raise SourceError(
            name,
            "is an HTML page without text: its script may bring the text in",
            hint="Open it in a browser and save the page it shows.",
        )
    return Drawn("\n\n".join([*_said_only_beside(front, body), body]), front)


def _said_only_beside(front: dict[str, str], body: str) -> list[str]:
    """The title and the document number that the head of the text lacks; a number may be written out in it."""
    opening = fold(body[:_OPENING])
    said = []
    if "title" in front and fold(front["title"]) not in opening:
        said.append(front["title"])
    number = NUMBER_IN_YEAR.search(front.get("doc_number", ""))
    if number and f"{number['number']}号" not in opening:
        said.append(front["doc_number"])
    return said
