"""主送机关: one span a body or group of bodies, as written."""

from __future__ import annotations

import re
from itertools import pairwise

from graph.model import Span
from ingest.structure.paragraphs import Paragraph

_WHOLE = re.compile(
    r"(?:部|委|署|局|部门|政府|机构|单位|企业|公司|办公室|委员会|厅|协会|银行|集团|院校|大学|组织|办|党委)(?:（[^）]*）|\([^)]*\))?$"
)
_GOES_ON = re.compile(r"自治区|直辖市|计划单列市|新疆")


def addressees(line: Paragraph | None) -> tuple[Span, ...]:
    """The addressees named on ``line``: 各省、自治区、直辖市气象局，各有关单位、各相关协会： are three."""
    if line is None:
        return ()
    text = line.text.rstrip("：: ")
    edges = pairwise([-1, *_cuts(text), len(text)])
    spans = []
    for before, end in edges:
        name = text[before + 1 : end]
        if name.strip():
            start = before + 1 + len(name) - len(name.lstrip())
            spans.append(line.part(start, before + 1 + len(name.rstrip())))
    return tuple(spans)


def _cuts(text: str) -> list[int]:
    """Commas, and each 、 between two whole bodies; none inside brackets."""
    cuts = []
    depth = start = 0
    for i, character in enumerate(text):
        depth += (character in "（(") - (character in "）)")
        if depth == 0 and (character in "，,；;" or (character == "、" and _divides(text[start:i], text[i + 1 :]))):
            cuts.append(i)
            start = i + 1
    return cuts


def _divides(left: str, right: str) -> bool:
    return _WHOLE.search(left) is not None and not _GOES_ON.match(right)
