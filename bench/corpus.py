"""Documents to read: the real ones beside the checkout, else the samples, and many times as many made of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from api.cli.inputs import gather

_ROOT = Path(__file__).parent.parent
_FOLDERS = (_ROOT.parent / "shared" / "corpus", _ROOT / "examples")
_WRITTEN = frozenset({".txt", ".text", ".md", ".markdown", ".mkd", ".htm", ".html"})
"""Formats a line can be added to."""


def documents(folder: Path | None = None) -> list[Path]:
    """The documents of ``folder`` that can be read, in order; of the real corpus or the samples where none is named."""
    place = folder or next(each for each in _FOLDERS if each.is_dir())
    inputs, _ = gather([str(place)])
    return [entry.path for entry in inputs if entry.path is not None]


def multiplied(originals: Sequence[Path], times: int, folder: Path) -> list[Path]:
    """``times`` copies of each document in ``folder``, made once and always the same.

    No two copies of a text or a page have the same bytes; Word and PDF files are copied as they are.
    """
    copies: list[Path] = []
    for number in range(times):
        place = folder / f"{number:04}"
        place.mkdir(parents=True, exist_ok=True)
        for index, original in enumerate(originals):
            copy = place / f"{index:03}-{original.name}"
            copies.append(copy)
            if not copy.exists():
                copy.write_bytes(original.read_bytes() + _line_of_its_own(original, number))
    return copies


def _line_of_its_own(original: Path, number: int) -> bytes:
    if original.suffix.lower() not in _WRITTEN:
        return b""
    return f"\n各单位应当于每月{number % 28 + 1}日前报送第{number + 1}批材料。\n".encode()
