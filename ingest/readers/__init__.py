"""Source files to text: one module a format, told apart by content.

``read`` takes a path, ``read_bytes`` what came from elsewhere (stdin, an upload). Offsets everywhere else count code
points of ``Source.text``.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from graph.errors import SourceError
from ingest.readers.decoding import decode
from ingest.readers.docx import is_docx, read_docx
from ingest.readers.drawn import Drawn
from ingest.readers.html import is_html, read_html
from ingest.readers.json_list import is_json, read_json
from ingest.readers.limits import check_file, check_size, check_text
from ingest.readers.markdown import looks_like_markdown, read_markdown
from ingest.readers.mhtml import is_mhtml, read_mhtml
from ingest.readers.pdf import is_pdf, read_pdf
from ingest.readers.sniffing import foreign_format

__all__ = ["BINARY_FORMATS", "FORMATS", "Source", "read", "read_bytes"]

READ_INSTEAD = "Save it as .docx, .pdf, .html or text (.txt, .md)."
"""What to do with a file of a format that is not read."""


@dataclass(frozen=True, slots=True)
class Source:
    """A source file and the text in it, which every offset counts in.

    For plain text and Markdown ``text`` is the file as stored: decoded, and otherwise untouched. For the other formats
    it is the text their reader drew out of the file. ``sha256`` is that of the file's bytes in every case. ``front`` is
    what the file says of the document beside its text (title, url, source, date …), ``body_start`` where the text after
    a front matter begins. A file that is a list of documents has in ``documents`` where each begins and its own front.
    """

    name: str
    text: str
    sha256: str
    format: str = "txt"
    front: Mapping[str, str] = field(default_factory=dict)
    body_start: int = 0
    documents: tuple[tuple[int, Mapping[str, str]], ...] = ()

    def front_at(self, offset: int) -> Mapping[str, str]:
        """The front of the document that ``offset`` is in."""
        return next((front for start, front in reversed(self.documents) if start <= offset), self.front)


@dataclass(frozen=True, slots=True)
class _Format:
    """How a format is recognised in decoded text, and how its text is drawn out."""

    name: str
    recognises: Callable[[str, str], bool]
    draw: Callable[[str, str], Drawn]


@dataclass(frozen=True, slots=True)
class _BinaryFormat:
    """The same for a format that is told by its bytes."""

    name: str
    recognises: Callable[[bytes], bool]
    draw: Callable[[bytes, str], Drawn]


BINARY_FORMATS: tuple[_BinaryFormat, ...] = (
    _BinaryFormat("docx", is_docx, read_docx),
    _BinaryFormat("pdf", is_pdf, read_pdf),
    _BinaryFormat("mhtml", is_mhtml, read_mhtml),
)
"""The formats that are read and are no plain text."""

FORMATS: tuple[_Format, ...] = (
    _Format("json", is_json, read_json),
    _Format("html", is_html, read_html),
    _Format("md", looks_like_markdown, read_markdown),
    _Format("txt", lambda text, name: True, lambda text, name: Drawn(text)),
)
"""The formats of plain text that are read, most particular first."""


def read(path: Path, name: str | None = None) -> Source:
    """The file at ``path``; SourceError says what is wrong with it and what to do."""
    shown = name or str(path)
    check_file(path, shown)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise SourceError(shown, f"cannot be read: {error.strerror or error}") from error
    return read_bytes(data, shown)


def read_bytes(data: bytes, name: str) -> Source:
    """The source named ``name`` with these bytes; SourceError as for `read`."""
    check_size(len(data), name)
    kind, drawn = _drawn(data, name)
    check_text(drawn.text, name)
    digest = hashlib.sha256(data).hexdigest()
    return Source(name, drawn.text, digest, kind, drawn.front, drawn.body_start, drawn.documents)


def _drawn(data: bytes, name: str) -> tuple[str, Drawn]:
    """The format of ``data`` and the text in it."""
    for binary in BINARY_FORMATS:
        if binary.recognises(data):
            return binary.name, binary.draw(data, name)
    if kind := foreign_format(data):
        raise SourceError(name, f"is {kind}, which is not read", hint=READ_INSTEAD)
    text = decode(data, name)
    form = next(f for f in FORMATS if f.recognises(text, name))
    return form.name, form.draw(text, name)
