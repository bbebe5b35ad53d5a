"""PDF documents: the text layer, page by page, by PDFium."""

from __future__ import annotations

import threading

import pypdfium2

from graph.errors import SourceError
from ingest.patterns.chrome import fold
from ingest.patterns.pages import SITE_TAIL
from ingest.readers.drawn import Drawn
from ingest.readers.limits import MAX_PAGES
from ingest.readers.pdf_lines import page_text

_LOCK = threading.Lock()
"""PDFium may be used by one thread at a time."""

_LEAST_READ = 0.5
_MOST_UNKNOWN = 0.2
_OPENING = 1000


def is_pdf(data: bytes) -> bool:
    """True for a PDF; a few bytes may stand before its mark."""
    return b"%PDF-" in data[:1024]


def read_pdf(data: bytes, name: str) -> Drawn:
    """The text of a PDF; SourceError where it is locked, broken, scanned, or its fonts say nothing of their letters.

    Pages without text among others that have some are named in ``front["pages_without_text"]``.
    """
    with _LOCK:
        title, pages, blank = _draw(data, name)
    empty = [number for number, page in enumerate(pages, 1) if not page.strip() and number not in blank]
    text = "\n".join(page for page in pages if page.strip())
    if not text or len(empty) > (1 - _LEAST_READ) * len(pages):
        raise SourceError(
            name,
            f"is a scanned PDF: {len(empty)} of its {len(pages)} pages have no text layer",
            hint="Have its text recognised (OCR), and save that as .txt or as a searchable PDF.",
        )
    if _unknown_share(text) > _MOST_UNKNOWN:
        raise SourceError(
            name,
            "is a PDF whose fonts do not say which characters they show",
            hint="Have its text recognised (OCR), and save that as .txt.",
        )
    front = {"title": title} if title and fold(title) in fold(text[:_OPENING]) else {}
    return Drawn(text, front | ({"pages_without_text": ", ".join(map(str, empty))} if empty else {}))


def _draw(data: bytes, name: str) -> tuple[str, list[str], set[int]]:
    """Title, the text of each page, and the numbers of the pages on which nothing is drawn."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as fault:
        raise _refused(name, fault) from fault
    try:
        if len(document) > MAX_PAGES:
            raise SourceError(name, f"has {len(document):,} pages; a document may have {MAX_PAGES:,}")
        pages, blank = [], set()
        for number in range(len(document)):
            page = document[number]
            pages.append(page_text(page.get_textpage()))
            if not pages[-1] and next(iter(page.get_objects(max_depth=1)), None) is None:
                blank.add(number + 1)
            page.close()
        return SITE_TAIL.sub("", document.get_metadata_dict().get("Title", "")), pages, blank
    except pypdfium2.PdfiumError as fault:
        raise _refused(name, fault) from fault
    finally:
        document.close()


def _refused(name: str, fault: pypdfium2.PdfiumError) -> SourceError:
    if "password" in str(fault).lower():
        return SourceError(name, "is a PDF locked by a password", hint="Save it without a password.")
    return SourceError(name, f"is a PDF that is broken: {fault}", hint="Open it in a reader and print it to a new PDF.")


def _unknown_share(text: str) -> float:
    """The share of characters that stand for nothing: private use, replacement."""
    shown = [c for c in text if not c.isspace()]
    return sum("\ue000" <= c <= "\uf8ff" or c == "\ufffd" for c in shown) / max(len(shown), 1)
