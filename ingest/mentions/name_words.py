"""Words that bound a program's name, or say nothing by themselves: what `titled_names` knows besides grammar.

They are data, in ``ingest/lexicon/name_words.tsv``, one group a constant here.
"""

from __future__ import annotations

from pathlib import Path

import ingest.lexicon
from ingest.lexicon.tables import read_table

_FILE = Path(ingest.lexicon.__file__).parent / "name_words.tsv"


def _groups() -> dict[str, tuple[str, ...]]:
    groups: dict[str, tuple[str, ...]] = {}
    for row in read_table(_FILE, ("group", "words")):
        groups[row.text("group")] = (*groups.get(row.text("group"), ()), *row.list("words"))
    return groups


_GROUPS = _groups()

HARD_VERBS = frozenset(_GROUPS["hard_verb"])
"""Verbs that govern a name and are not part of one."""

LIGHT_VERBS = frozenset(_GROUPS["light_verb"])
"""Verbs that stand before a name and neither govern it nor are part of it."""

SOFT_VERBS = frozenset(_GROUPS["soft_verb"])
"""Verbs that govern a name after another verb, an adverb or at the head of a clause; after a noun, part of it."""

ADVERBS = frozenset(_GROUPS["adverb"])
"""Words that say how, whatever their tag: the verb after them governs."""

INNER_VERBS = frozenset(_GROUPS["inner_verb"])
"""Verbs a campaign or a mechanism may begin with: 开展 | 打击…专项行动."""

NOMINALIZERS = frozenset(_GROUPS["nominalizer"])
"""Verbs that take a noun and no further verb: what follows them is the name."""

BUILDING_VERBS = frozenset(_GROUPS["building_verb"])
"""Verbs that are said of a platform, a base or a mechanism with a name."""

INSTITUTING_VERBS = frozenset(_GROUPS["instituting_verb"])
"""Verbs that are said of a way of working, a list or a catalogue with a name."""

DETERMINERS = frozenset(_GROUPS["determiner"])
"""Words before a name that belong to the sentence."""

SUBJECTS = frozenset(_GROUPS["subject"])
"""Nouns that act: the verb after one of them governs (企业 | 建设 X平台)."""

SENTENCE_ADJECTIVES = frozenset(_GROUPS["sentence_adjective"])
"""Adjectives of the sentence, not of a name."""

GENERIC = frozenset(_GROUPS["generic"])
"""Words too common to make a name by themselves."""

NAMING_TAILS = _GROUPS["naming_tail"]
"""What stands before 机制, 制度, 体系 where the whole names a rule one could look up."""

REFORMED = _GROUPS["reformed"]
"""What stands before 改革 where the whole names a reform."""

NO_HEAD_BEFORE = _GROUPS["no_head_before"]
"""What follows a head and shows that it is none: 平台企业, 系统性, 工程师."""

BLOCS = frozenset(_GROUPS["bloc"])
"""Groups of states whose name opens the name of a meeting."""

COUNTRY_SIGNS = frozenset(_GROUPS["country_sign"])
"""The single characters that stand for countries after 中: 中德, 中瑞."""

WIDE_PLACES = frozenset(_GROUPS["wide_place"])
"""Places larger than a province: they may open the name of a meeting."""

NOT_PLACES = frozenset(_GROUPS["no_place"])
"""Words tagged as places that are common nouns."""

SLOGANS = frozenset(_GROUPS["slogan"])
"""What stands in quotation marks and names no program: 一刀切, 最后一公里."""
