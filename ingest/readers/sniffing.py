"""Formats that are not text, told by their first bytes."""

from __future__ import annotations

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MAGIC = (
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (_OLE, "an old Office file (DOC, XLS, PPT or WPS)"),
    (b"{\\rtf", "an RTF document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"SQLite format 3\x00", "an SQLite database"),
)
_ZIP = b"PK\x03\x04"
_ZIPPED = (
    (b"xl/", "an XLSX sheet"),
    (b"ppt/", "a PPTX presentation"),
    (b"opendocument.text", "an ODT document"),
    (b"application/epub+zip", "an EPUB book"),
    (b"OFD.xml", "an OFD document"),
)


_LOCKED = "EncryptedPackage".encode("utf-16-le")


def foreign_format(data: bytes) -> str | None:
    """What ``data`` is, in words, where it is a format that is not read; None for what may be text."""
    if data.startswith(_OLE) and _LOCKED in data:
        return "an Office document locked by a password"
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            return kind
    if data.startswith(_ZIP):
        return next((kind for mark, kind in _ZIPPED if mark in data), "a ZIP archive")
    return None
