"""Markdown: how it is recognised, and its front matter."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import PurePath

import frontmatter
import yaml

from ingest.readers.drawn import Drawn

_FENCE = re.compile(r"\ufeff?---[ \t]*\r?\n(.*?\r?\n)?---[ \t]*(?:\r?\n|\Z)", re.S)
_MARKS = re.compile(r"^#{1,6}[ \t]+\S|!\[[^\]\n]{0,200}\]\(|\]\(https?://|\*\*[^*\n]{1,200}\*\*", re.M)
_PLAIN_LINE = re.compile(r"([A-Za-z_][\w-]*)\s*:\s*(.*?)\s*$")
_NAMES = {".md", ".markdown", ".mkd"}


def looks_like_markdown(text: str, name: str) -> bool:
    """True for text with front matter or Markdown marks, and for a file so named."""
    return bool(_FENCE.match(text) or PurePath(name).suffix.lower() in _NAMES or _MARKS.search(text))


def front_matter(text: str) -> tuple[Mapping[str, str], int]:
    """The front matter as strings, and where the text after it begins (0 where there is none)."""
    fence = _FENCE.match(text)
    if not fence or ":" not in (fence[1] or ""):
        return {}, 0
    block = text[: fence.end()].lstrip("\ufeff")
    try:
        metadata, _ = frontmatter.parse(block)
    except yaml.YAMLError:
        metadata = _plain(block)
    return {str(key): _string(value) for key, value in metadata.items() if value is not None}, fence.end()


def read_markdown(text: str, name: str) -> Drawn:
    """The text as it stands, with its front matter."""
    return Drawn(text, *front_matter(text))


def _plain(block: str) -> dict[str, object]:
    """Key and value of each line: for front matter that is not YAML, as a title with a colon in it."""
    found = (_PLAIN_LINE.match(line) for line in block.splitlines())
    return {match[1]: match[2].strip("\"'") for match in found if match}


def _string(value: object) -> str:
    if isinstance(value, (list, tuple)):
        return ", ".join(str(item) for item in value)
    return str(value)
