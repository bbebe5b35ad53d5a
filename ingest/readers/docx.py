"""Word documents: the text of the body; headers, footers, footnotes and comments are left out."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.package import OpcPackage
from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from lxml.etree import LxmlError

from graph.errors import SourceError
from ingest.readers.decoding import decode
from ingest.readers.docx_body import Body
from ingest.readers.docx_numbering import Numbering
from ingest.readers.drawn import Drawn
from ingest.readers.html import is_html, read_html
from ingest.readers.limits import MAX_UNPACKED
from ingest.readers.mhtml import is_mhtml, read_mhtml
from ingest.readers.rows import TableSizeError

_MOST_PARTS = 10_000
_BROKEN = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    EOFError,
    KeyError,
    LxmlError,
    RuntimeError,
    OSError,
    ValueError,
    zlib.error,
)


def is_docx(data: bytes) -> bool:
    """True for an archive with the parts of a Word document."""
    return data.startswith(b"PK\x03\x04") and b"word/" in data


def read_docx(data: bytes, name: str) -> Drawn:
    """The text of a Word document; SourceError where it is broken, locked, a picture of a text, or blows up."""
    _check_archive(data, name)
    try:
        package = OpcPackage.open(io.BytesIO(data))
        main = package.main_document_part
        body = _root(main).find(qn("w:body"))
        numbering = Numbering(_related(main, RELATIONSHIP_TYPE.NUMBERING), _related(main, RELATIONSHIP_TYPE.STYLES))
    except _BROKEN as fault:
        raise SourceError(
            name, f"is a DOCX document that is broken: {fault}", hint="Open it in Word and save it anew."
        ) from fault
    if body is None:
        raise SourceError(name, "is a DOCX document without a body", hint="Open it in Word and save it anew.")
    try:
        text = "\n\n".join(block for block in Body(numbering, _chunks(main, name)).blocks(body) if block.strip())
    except TableSizeError as error:
        raise SourceError(name, "is a DOCX document with a table too large to read") from error
    if not text.strip():
        raise SourceError(
            name,
            "is a DOCX document without text: it may hold only pictures",
            hint="Read the pictures by OCR, and save the text as .txt.",
        )
    return Drawn(text)


def _check_archive(data: bytes, name: str) -> None:
    """SourceError where the archive is no archive, is locked, or would unpack to more than any document."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, EOFError) as fault:
        raise SourceError(
            name, f"is a DOCX document that is broken: {fault}", hint="Open it in Word and save it anew."
        ) from fault
    if any(part.flag_bits & 1 for part in parts):
        raise SourceError(name, "is a DOCX document locked by a password", hint="Save it without a password.")
    size = sum(part.file_size for part in parts)
    if size > MAX_UNPACKED or len(parts) > _MOST_PARTS:
        raise SourceError(
            name,
            f"unpacks to {len(parts):,} parts of {size / 1e6:.0f} MB; a document may have {MAX_UNPACKED / 1e6:.0f} MB",
        )


def _root(part: Part) -> BaseOxmlElement:
    root: BaseOxmlElement = parse_xml(part.blob)
    return root


def _related(part: Part, relation: str) -> BaseOxmlElement | None:
    try:
        return _root(part.part_related_by(relation))
    except KeyError:
        return None


def _chunks(main: Part, name: str) -> Callable[[str], str]:
    """Reads a part of another format that the document puts in as a whole (``w:altChunk``)."""

    def read(id: str) -> str:
        part = main.related_parts.get(id)
        if part is None:
            raise SourceError(name, "is a DOCX document that puts in a part it lacks", place=id)
        kind = part.content_type
        if "html" not in kind and not kind.startswith("text/plain"):
            raise SourceError(
                name,
                f"is a DOCX document whose text is a part of the kind {kind}",
                place=str(part.partname),
                hint="Open it in Word and save it anew.",
            )
        if is_mhtml(part.blob):
            return read_mhtml(part.blob, name).text
        text = decode(part.blob, name)
        return read_html(text, name).text if is_html(text, name) else text

    return read
