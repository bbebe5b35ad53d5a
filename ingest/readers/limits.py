"""What is refused before any work is done on it, each with its reason."""

from __future__ import annotations

from pathlib import Path

from graph.errors import SourceError

MAX_BYTES = 20_000_000
"""The longest law has under 2 MB of text; a larger file is a dump, not a document."""

MAX_LINE = 500_000
"""Characters in one line: no paragraph is that long, and work on it would help nobody."""

MAX_TEXT = 20_000_000
"""Characters of text drawn from a file: an archive or a table with merged cells may hold much more than it takes."""

MAX_UNPACKED = 200_000_000
"""Bytes an archive may unpack to, its pictures included."""

MAX_PAGES = 5_000
"""Pages of a PDF."""

MAX_ELEMENTS = 500_000
"""Elements of an HTML page."""

_INVISIBLE = "\ufeff\u200b\u200c\u200d\u2060\x00"


def check_file(path: Path, name: str) -> None:
    """SourceError where ``path`` is missing, a folder or larger than `MAX_BYTES`."""
    try:
        size = path.stat().st_size
    except FileNotFoundError as error:
        raise SourceError(name, "does not exist") from error
    except OSError as error:
        raise SourceError(name, f"cannot be read: {error.strerror or error}") from error
    if path.is_dir():
        raise SourceError(name, "is a folder, not a file")
    check_size(size, name)


def check_size(size: int, name: str) -> None:
    """SourceError where ``size`` bytes are none or more than `MAX_BYTES`."""
    if not size:
        raise SourceError(name, "is empty")
    if size > MAX_BYTES:
        raise SourceError(
            name,
            f"has {size / 1e6:.1f} MB; a document may have {MAX_BYTES / 1e6:.0f} MB",
            hint="Split it into its documents, one a file.",
        )


def check_text(text: str, name: str) -> None:
    """SourceError where ``text`` shows nothing, is longer than `MAX_TEXT`, or has a line longer than `MAX_LINE`."""
    if not text.strip().strip(_INVISIBLE).strip():
        raise SourceError(name, "has no text, only white space")
    if len(text) > MAX_TEXT:
        raise SourceError(name, f"has {len(text):,} characters of text; a document may have {MAX_TEXT:,}")
    number, longest = _longest_line(text)
    if longest > MAX_LINE:
        raise SourceError(
            name,
            f"has a line of {longest:,} characters; a line may have {MAX_LINE:,}",
            place=str(number),
            hint="Save the text with its paragraphs on lines of their own.",
        )


def _longest_line(text: str) -> tuple[int, int]:
    """Number (from 1) and length of the longest line."""
    number, longest = 1, 0
    for index, line in enumerate(text.splitlines(), 1):
        if len(line) > longest:
            number, longest = index, len(line)
    return number, longest
