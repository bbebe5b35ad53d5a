"""MHTML: a page saved by a browser as one file, a mail message whose first HTML part is the page."""

from __future__ import annotations

import email
import re
from email import policy
from email.message import Message

from graph.errors import SourceError
from ingest.readers.decoding import decode
from ingest.readers.drawn import Drawn
from ingest.readers.html import read_html

_HEAD = 8192
_BEGINS = re.compile(rb"(?:\xef\xbb\xbf)?\s*[A-Za-z][A-Za-z-]{1,40}:[^\n]*\n")
_RELATED = re.compile(rb"^Content-Type:\s*(?:multipart/(?:related|alternative)|text/html)", re.I | re.M)
_VERSION = re.compile(rb"^MIME-Version:", re.I | re.M)
_MOST_PARTS = 5_000


def is_mhtml(data: bytes) -> bool:
    """True for a message with the headers of a saved page."""
    head = data[:_HEAD].replace(b"\r\n", b"\n")
    return bool(_BEGINS.match(head) and _RELATED.search(head) and _VERSION.search(head))


def read_mhtml(data: bytes, name: str) -> Drawn:
    """The document on the saved page; SourceError where the file holds no page."""
    message = email.message_from_bytes(data.lstrip(b"\xef\xbb\xbf \r\n"), policy=policy.compat32)
    page = _page(message)
    content = page.get_payload(decode=True) if page is not None else None
    if page is None or not isinstance(content, bytes):
        raise SourceError(name, "is an MHTML file without a page in it", hint="Save the page anew, or as .html.")
    drawn = read_html(_text(content, page.get_content_charset(), name), name)
    where = message.get("Snapshot-Content-Location") or page.get("Content-Location") or ""
    url = {"url": str(where)} if str(where).startswith("http") else {}
    return Drawn(drawn.text, {**url, **drawn.front})


def _page(message: Message) -> Message | None:
    for number, part in enumerate(message.walk()):
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            return part
        if number > _MOST_PARTS:
            break
    return None


def _text(content: bytes, charset: str | None, name: str) -> str:
    """The page decoded as its part declares, else as any file is."""
    if charset:
        encoding = "gb18030" if charset.lower() in ("gb2312", "gbk") else charset
        try:
            return content.decode(encoding)
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(content, name)
