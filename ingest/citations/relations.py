"""What a text does with a document it names: issues, amends, repeals, drafts or implements it, or rests on it."""

from __future__ import annotations

from graph.model import CitationRelation
from ingest.patterns import citations as wording

_AFTER = (
    (CitationRelation.REPEALS, wording.AFTER_REPEALED),
    (CitationRelation.CITES, wording.AFTER_AS_A_TEXT),
    (CitationRelation.AMENDS, wording.AFTER_AMENDED),
    (CitationRelation.DRAFTS, wording.AFTER_DRAFTED),
    (CitationRelation.IMPLEMENTS, wording.AFTER_IMPLEMENTED),
    (CitationRelation.ISSUES, wording.AFTER_ISSUED),
)
_RANK = ("repeals", "issues", "amends", "drafts", "implements", "based_on", "cites")
"""Of several verbs in one breath (制定并发布, 贯彻实施), the one that says most."""
_BREAKS = "。！？；\n，,：:"
_LONGEST_CLAUSE = 90
_FARTHEST_VERB = 45


def relation(text: str, start: int, end: int, *, planned: bool) -> CitationRelation:
    """The relation to the documents at ``text[start:end]``, by the words after them, else by the verb before.

    ``text`` has the words of titles blanked. ``planned``: what comes out (出台) is yet to be written, as in a plan.
    """
    before = _clause_before(text, start)
    clause = before + text[start : min(end, start + _LONGEST_CLAUSE)]
    if not wording.AFTER_REPEALED.match(text, end):
        governed = _by_verb(clause, len(before), planned)
        if governed is CitationRelation.BASED_ON:
            return governed
    for relation, form in _AFTER:
        if found := form.match(text, end):
            coming = relation is CitationRelation.ISSUES and wording.COMING_OUT.match(found[0])
            return CitationRelation.DRAFTS if coming and wording.AHEAD.search(before) else relation
    return _by_verb(clause, len(before), planned)


def _clause_before(text: str, start: int) -> str:
    low = max(0, start - _LONGEST_CLAUSE)
    cut = max(text.rfind(mark, low, start) for mark in _BREAKS)
    return text[max(low, cut + 1) : start]


def _by_verb(clause: str, start: int, planned: bool) -> CitationRelation:
    """The verb that governs the title at ``start``; one in a relative clause (新修订的《…》) does not."""
    verbs = [v for v in wording.VERB.finditer(clause) if v.end() <= start]
    while verbs and wording.RELATIVE_CLAUSE.match(clause[verbs[-1].end() : start]):
        verbs.pop()
    if not verbs or start - verbs[-1].end() > _FARTHEST_VERB:
        return CitationRelation.CITES
    together = [verbs.pop()]
    while verbs and wording.JOINED.match(clause[verbs[-1].end() : together[0].start()]):
        together.insert(0, verbs.pop())
    names = {str(verb.lastgroup) for verb in together}
    if names == {"issues"} and together[-1][0] == "出台" and (planned or wording.AHEAD.search(clause[:start])):
        return CitationRelation.DRAFTS
    return CitationRelation(min(names, key=_RANK.index))
