"""What stands between measures and is none: purpose, definition, scope, entry into force, greeting, backdrop."""

from __future__ import annotations

from graph.model import DocType, Status
from ingest.clauses import is_act
from ingest.measures.context import Context
from ingest.patterns.measures import (
    APPENDIX,
    BACKDROP,
    CAPTION,
    CLASSIFICATION,
    CONTACT,
    DEFINING,
    DEFINITION,
    DUTY_OR_RESULT,
    EXHORTATION,
    FIGURE,
    FORM_FIELD,
    FORM_MARK,
    FORWARDING,
    GREETING,
    GUIDING_THOUGHT,
    IMPERATIVE,
    IN_BRACKETS,
    IN_FORCE,
    LEADS_ON,
    MEETING,
    MEETING_SAYS,
    MEMBER,
    MODAL,
    OWN_FORCE,
    PURPOSE,
    SCOPE,
    SINCE_YEAR,
    SPEECH,
    TROUBLE,
)
from ingest.patterns.structure import TITLE

_ALWAYS = (
    CAPTION,
    MEMBER,
    EXHORTATION,
    PURPOSE,
    SCOPE,
    GREETING,
    FORWARDING,
    SINCE_YEAR,
    OWN_FORCE,
    APPENDIX,
    CONTACT,
    TROUBLE,
)
_TOO_SHORT = 4
_LONGEST_OPENER = 40
_REPORTING = frozenset({DocType.REPLY, DocType.NEWS})
_RULED = frozenset({DocType.REGULATION, DocType.NOTICE, DocType.ANNOUNCEMENT})


def is_background(sentence: str, context: Context, doc_type: DocType) -> bool:
    """True where a sentence (its label taken off) says nothing that is, was or must be done."""
    if (
        len(sentence) <= _TOO_SHORT
        or sentence[-1] in "？?"
        or any(p.search(sentence) for p in _ALWAYS)
        or _defines(sentence)
    ):
        return True
    if doc_type in _RULED and _is_rule_frame(sentence):
        return True
    if doc_type is DocType.ANNOUNCEMENT:
        return not MODAL.search(sentence)
    if doc_type is DocType.NEWS and _is_proceedings(sentence):
        return True
    if doc_type in _REPORTING and context.status is Status.DONE:
        return bool(BACKDROP.match(sentence))
    return bool(doc_type is DocType.REPLY and not is_act(sentence) and BACKDROP.match(sentence))


def is_fragment(sentence: str) -> bool:
    """True for a line that nothing closes and that says nothing: a title, a field of a form, a cell of a table."""
    if FORM_MARK.search(sentence):
        return True
    if IMPERATIVE.match(sentence):
        return False
    if FORM_FIELD.search(sentence) or TITLE.match(sentence):
        return True
    bare = IN_BRACKETS.sub("", sentence)
    says = any(pattern.search(bare) for pattern in (MODAL, DUTY_OR_RESULT, FIGURE))
    return not (says or is_act(bare))


def _defines(sentence: str) -> bool:
    """X是指…: what a word means, wherever it stands."""
    return "是指" in sentence


def is_story(sentence: str) -> bool:
    """True for what a news piece tells around what was done: what somebody felt, thoughts, and no act or figure."""
    said = SPEECH.search(sentence)
    told = sentence[said.end() :] if said else sentence
    return not (is_act(told) or FIGURE.search(told))


def _is_proceedings(sentence: str) -> bool:
    """Who met, under what guidance: not what was decided."""
    return bool(MEETING.search(sentence) or (GUIDING_THOUGHT.search(sentence) and not MEETING_SAYS.match(sentence)))


def opens_list(sentence: str) -> bool:
    """True for what only leads on to what comes after it: 具体目标：, 重点办好下面这些事：, 要做好以下工作。."""
    return len(sentence) <= _LONGEST_OPENER and bool(LEADS_ON.search(sentence))


def _is_rule_frame(sentence: str) -> bool:
    """What frames a rule's duties: definitions, classes, entry into force, the items of a list of things."""
    if sentence[-1] in "；;" and not MODAL.search(sentence) and not is_act(sentence):
        return True
    return bool(
        DEFINITION.search(sentence)
        or DEFINING.match(sentence)
        or CLASSIFICATION.search(sentence)
        or IN_FORCE.search(sentence)
    )
