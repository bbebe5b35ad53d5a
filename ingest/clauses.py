"""Does a sentence say what somebody does, or what came of it?

An act has a clause that begins with its verb, the subject being left out or a body (推动…, 依法处置…,
以联合通告方式公布…). A result has things for subjects (商户超过3260万户, 工作取得成效).
"""

from __future__ import annotations

import re

from ingest.lexicon.verbs import verbs

_CLAUSE = re.compile(r"[，,；;：:]")
_SHELL = re.compile(
    r"^(?:[\s“”\"（()）]|[一二三四五六七八九十]{1,2}是|同时|此外|另外|其中|为此|下一步|近年来|目前|截至[^，,]{2,14}|\d{1,4}[年月日](?:以来|底前|末前|底|前|起|初|末|间)?)"
)
_PREPOSITION = re.compile(
    r"^(?:以(?!来)|对于?|在(?!建|册|网|线)|从|与|和|向|为|就|用(?!户)|按照?|根据|通过|依托|围绕|针对|将|把|由|随|经|于)"
)
_NOMINAL = re.compile(
    r"(?:工作|体系|能力|水平|机制|质量|环境|秩序|成效|基础|力度|建设|发展|治理|改革|供给|规模|功能|服务|管理|保障|整治|作用|水准|格局|态势|效应|权益)"
    r"(?:得到|取得|实现|进一步|持续|不断|明显|显著|大幅|稳步|有序|有效|有力|纵深|走深|全面|更加|日益|基本|初步|逐步|深入|高效|坚强|成效|更|再)"
)
_RESULT = re.compile(
    r"(?:增至|增加到|达到?(?=[约近]?\d)|超过?(?=[约近]?\d)|突破|降至|降到|位居|跃居)|(?:取得|得到)[^，,]{0,14}(?:成效|成果|进展|成绩|突破|改善|提升|增强|胜利)"
    r"|(?:更加|进一步|持续|显著|明显|不断|稳步|有效|日益|全面|有序|大幅)[一-鿿]{0,2}"
    r"(?:提升|增强|提高|优化|完善|健全|扩大|改善|加强|推进|提质|提速|增效|好转|收敛|下降|增长|深化|突破|见效|规范|拓展|强化|壮大|丰富)[。；;]?$"
)


def is_act(sentence: str) -> bool:
    """True where a clause of the sentence opens with its verb."""
    return any(opens_with_verb(clause) for clause in _CLAUSE.split(sentence) if clause)


def opens_with_verb(clause: str) -> bool:
    """True where the clause's first word, adverbs and prepositional phrases passed over, is what somebody does."""
    words = verbs()
    rest = _strip(clause)
    if not rest:
        return False
    if preposition := _PREPOSITION.match(rest):
        return _verb_after(rest[preposition.end() :])
    starts = [rest]
    while match := words.adverb.match(starts[0]):
        starts.insert(0, starts[0][match.end() :].lstrip("地"))
        if preposition := _PREPOSITION.match(starts[0]):
            return _verb_after(starts[0][preposition.end() :])
    for start in starts:
        found = words.act.match(start) or words.direct.match(start) or words.join.match(start)
        if found:
            return not _is_noun_phrase(start[: found.end()], start[found.end() :])
    return False


def _strip(clause: str) -> str:
    rest = clause.strip()
    while (match := _SHELL.match(rest)) and match.end() < len(rest):
        rest = rest[match.end() :]
    return rest


def _verb_after(rest: str) -> bool:
    """A verb somewhere behind a prepositional phrase; the phrase alone is no clause."""
    return bool(verbs().act.search(rest[2:]) or verbs().direct.search(rest[2:])) and not _RESULT.search(rest)


def _is_noun_phrase(verb: str, after: str) -> bool:
    """保障机制日益完善, 管理水平明显提升: the verb is part of the name of a thing."""
    return after[:1] == "的" or (
        verbs().noun.fullmatch(verb) is not None and bool(_NOMINAL.search(verb + after[:20]) or _RESULT.search(after))
    )
