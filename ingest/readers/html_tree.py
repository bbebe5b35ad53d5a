"""An HTML page as a tree, and the walk over it that every part of the reader takes.

The walk keeps its own stack, so that no depth of nesting is too much for it; the parser ends at some 2,000 elements.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Literal, TypeAlias

from lxml import etree
from lxml.etree import _Element as Element

from graph.errors import SourceError
from ingest.readers.limits import MAX_ELEMENTS

__all__ = ["BLOCKS", "UNSEEN", "Element", "Event", "is_shown", "parse", "walk"]

Event: TypeAlias = tuple[Literal["start", "end", "tail"], Element]

UNSEEN = frozenset(
    (
        "script style noscript template head title meta link nav footer aside iframe object embed svg canvas audio "
        "video button select option input textarea map"
    ).split()
)
"""Elements nothing of which is the document's text."""

BLOCKS = frozenset(
    (
        "address article blockquote body caption center dd details div dl dt fieldset figcaption figure form h1 h2 h3 "
        "h4 h5 h6 header hr html li main ol p pre section summary table tbody td tfoot th thead tr ul"
    ).split()
)
"""Elements that stand on lines of their own."""

_HIDDEN = re.compile(r"display\s*:\s*none", re.I)


def parse(text: str, name: str) -> Element:
    """The tree of an HTML text; SourceError where there is nothing to make one of."""
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root: Element | None = etree.fromstring(text.encode("utf-8"), parser=parser)
    except etree.XMLSyntaxError as fault:
        raise SourceError(name, f"is an HTML page that cannot be read: {fault}") from fault
    if any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log):
        raise SourceError(
            name, "is an HTML page nested deeper than any page is", hint="Save its text as .txt or its page anew."
        )
    if root is None:
        raise SourceError(name, "is an HTML page with nothing on it")
    if (count := root.xpath("count(//*)")) > MAX_ELEMENTS:
        raise SourceError(name, f"is an HTML page of {count:,.0f} elements; a page may have {MAX_ELEMENTS:,}")
    return root


def is_shown(element: Element) -> bool:
    """False for scripts, navigation, controls and what a style hides."""
    if not isinstance(element.tag, str) or element.tag in UNSEEN or "hidden" in element.attrib:
        return False
    style = element.get("style")
    return style is None or not _HIDDEN.search(style)


def walk(root: Element, leave_out: Callable[[Element], bool] | None = None) -> Iterator[Event]:
    """Start and end of every shown element from ``root`` down; of one that is passed over only that its tail follows.

    ``leave_out`` names further elements to pass over.
    """
    stack = [(root, iter(root))]
    yield "start", root
    while stack:
        element, children = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            yield "end", element
        elif is_shown(child) and not (leave_out and leave_out(child)):
            yield "start", child
            stack.append((child, iter(child)))
        else:
            yield "tail", child
