"""Small Word and PDF files, made for the tests."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from typing import Any

from docx import Document
from docx.document import Document as DocumentType
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph


def saved(document: DocumentType) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def docx(*paragraphs: str) -> bytes:
    document = Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    return saved(document)


def with_lists(levels: Sequence[tuple[str, str]]) -> tuple[DocumentType, str]:
    """A document with a list definition of these (number format, text) levels, and the id of the list."""
    document = Document()
    root = document.part.numbering_part.element
    inner = "".join(
        f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for i, (form, text) in enumerate(levels)
    )
    definition = parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90">{inner}</w:abstractNum>')
    root.insert(0, definition)
    root.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="91"><w:abstractNumId w:val="90"/></w:num>'))
    return document, "91"


def number(paragraph: Paragraph, id: str, level: int) -> None:
    """Put the paragraph on a level of a list."""
    properties = OxmlElement("w:numPr")
    for name, value in (("w:ilvl", str(level)), ("w:numId", id)):
        child = OxmlElement(name)
        child.set(qn("w:val"), value)
        properties.append(child)
    own: Any = paragraph._p.get_or_add_pPr()
    own.append(properties)


_GB1 = "/Registry (Adobe) /Ordering (GB1) /Supplement 2"


def pdf(pages: Iterable[Sequence[tuple[float, float, str]]], *, image: bool = False) -> bytes:
    """A PDF with lines of text at (x, y), in a font that has Chinese but is not put in; without text, a drawing."""
    bodies = []
    for lines in pages:
        drawn = "".join(f"BT /F1 12 Tf {x} {y} Td <{text.encode('utf-16-be').hex()}> Tj ET\n" for x, y, text in lines)
        bodies.append(drawn or ("0 0 500 700 re f\n" if image else ""))
    kids = " ".join(f"{5 + 2 * i} 0 R" for i in range(len(bodies)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(bodies)} >>",
        "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>",
        f"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /CIDSystemInfo << {_GB1} >> >>",
    ]
    for i, body in enumerate(bodies):
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
            f"/Contents {6 + 2 * i} 0 R >>"
        )
        objects.append(f"<< /Length {len(body)} >>\nstream\n{body}endstream")
    out = "%PDF-1.4\n"
    places = []
    for i, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{i} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
    return (out + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{end}").encode("latin-1")
