"""Forms that follow from where a body belongs: 工信部 + 信管局, 国家发展改革委 + 高技术司.

A department is written alone or after any form of its parent; the data files give each part once.
"""

from __future__ import annotations

from collections.abc import Mapping

from graph.model import MentionType
from ingest.lexicon.entry import Entry

_WITHIN = frozenset({"bureau", "institution", "collective"})


def composed_forms(entry: Entry, by_name: Mapping[str, Entry]) -> tuple[str, ...]:
    """Every form of the parent before every bare form of ``entry``, those already given left out."""
    parent = by_name.get(entry.parent or "")
    if parent is None or entry.type is not MentionType.ACTOR or entry.kind not in _WITHIN:
        return ()
    bare = [form for form in entry.forms if not _begins_with(form, parent)]
    given = set(entry.forms)
    composed = (start + form for form in bare for start in parent.forms)
    return tuple(form for form in composed if form not in given)


def is_contextual(entry: Entry, form: str, by_name: Mapping[str, Entry]) -> bool:
    """Whether ``form`` is a bare collective that any body might use of its own (分支机构, 部属单位)."""
    parent = by_name.get(entry.parent or "")
    return entry.kind == "collective" and parent is not None and not _begins_with(form, parent)


def _begins_with(form: str, parent: Entry) -> bool:
    return any(form.startswith(start) for start in parent.forms)
