"""Which part of a page is the document: the block its editor names so, else the one that holds nearly all its prose."""

from __future__ import annotations

import re

from ingest.patterns.pages import MAIN_NAMES
from ingest.readers.html_tree import BLOCKS, Element, walk

_PROSE = re.compile(r"[，。；：、]")
_NAMED_SHARE = 0.5
_SHARE = 0.8
_FEWEST = 15
_LEAVES = frozenset("p h1 h2 h3 h4 h5 h6 li dt dd pre caption tr".split())


def main_of(root: Element) -> Element:
    """The element that holds the document; the whole page where none stands out.

    Prose is text outside links in stretches with Chinese punctuation. From the root down the walk goes on into a block
    that holds `_SHARE` of the prose around it, and ends above single paragraphs.
    """
    wechat: list[Element] = root.xpath("//*[@id='js_content']")
    if wechat:
        return wechat[0]
    prose = _prose(root)
    total = prose.get(root, 0)
    named = [e for e in prose if _is_named(e) and prose[e] >= _NAMED_SHARE * total]
    element = max(named, key=lambda e: prose[e], default=root) if total >= _FEWEST else root
    while total >= _FEWEST:
        best = max((child for child in element if _is_block(child)), key=lambda c: prose.get(c, 0), default=None)
        if best is None or prose.get(best, 0) < _SHARE * prose[element] or not any(map(_is_block_or_leaf, best)):
            break
        element = best
    return element


def _is_named(element: Element) -> bool:
    names = f"{element.get('id') or ''} {element.get('class') or ''} {element.tag!s}"
    return MAIN_NAMES.search(names) is not None


def _is_block(element: Element) -> bool:
    tag = element.tag
    return isinstance(tag, str) and tag not in _LEAVES and (tag in BLOCKS or len(element) > 0)


def _is_block_or_leaf(element: Element) -> bool:
    return isinstance(element.tag, str) and element.tag in BLOCKS


def _prose(root: Element) -> dict[Element, int]:
    """Characters of prose in each element."""
    found: dict[Element, int] = {root: 0}
    links = 0
    for event, element in walk(root):
        if event == "start":
            links += element.tag == "a"
            found[element] = 0 if links else _count(element.text)
            continue
        if event == "end":
            links -= element.tag == "a"
        parent = element.getparent()
        if element is not root and parent is not None:
            found[parent] += found.get(element, 0) + (0 if links else _count(element.tail))
    return found


def _count(text: str | None) -> int:
    if not text or not _PROSE.search(text):
        return 0
    return len("".join(text.split()))
