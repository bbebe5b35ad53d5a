"""Names a document gives away by how it uses them: terms it defines, compounds it repeats, lists of like things."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from graph.model import Mention, Span
from ingest.lexicon import Lexicon
from ingest.mentions.name_words import DETERMINERS, GENERIC, HARD_VERBS, NOT_PLACES
from ingest.patterns import programs as wording
from ingest.segment import Word, words

_ITEM_TAGS = frozenset("n nz vn an b j l i eng nr nrt x v".split())
_COMPOUND_TAGS = frozenset("n b j l an".split())
_RUN_TAGS = _COMPOUND_TAGS | {"nz", "eng"}
_NEVER_IN_ONE = HARD_VERBS | DETERMINERS
_NEVER_BEFORE_ONE = _NEVER_IN_ONE | GENERIC
_ITEM_WORDS = frozenset("与 多".split())
_AND = re.compile("以及|[和及]")
_AND_SO_ON = re.compile("等(?![级保效])")
_NO_TERM_ENDS = ("安全", "产业", "行业", "企业", "领域", "管理", "保护", "建设", "发展", "转型", "改革")
_OFTEN = 4
_THROUGHOUT = 5
_SHORTEST_TERM = 4


def defined_names(article: str) -> Iterator[Span]:
    """What the article defines (本办法所称X，是指…) and is a thing, not a body or an act."""
    for found in wording.DEFINITION.finditer(article):
        yield Span(*found.span("name"))


def short_forms(article: str, known: Sequence[Mention]) -> Iterator[tuple[Span, str]]:
    """Short names with what they stand for: X（以下简称Y）, where X is a name found or Y says what it is."""
    ends = {m.span.end: m.canonical for m in known}
    for found in wording.ALSO_CALLED.finditer(article):
        if found.start() in ends:
            yield Span(*found.span("short")), ends[found.start()]
    for found in wording.SHORT_FORM.finditer(article):
        name = found["short"]
        if found.start() in ends:
            yield Span(*found.span("short")), _meant(name, ends[found.start()])
        elif wording.THING.search(name) or wording.THING.search(article[max(0, found.start() - 4) : found.start()]):
            yield Span(*found.span("short")), name


def _meant(short: str, before: str) -> str:
    """The name before the bracket; where that is only a part (提供信息服务，以下称算法服务) the short one."""
    letters = iter(before)
    shortens = all(letter in letters for letter in short)
    return short if not shortens and short[-2:] == before[-2:] else before


def compounds(article: str, known: Sequence[Mention], lexicon: Lexicon) -> Iterator[Span]:
    """A known technology with the noun before it, where the article says it again and again (海洋 | 大模型)."""
    starts = {m.span.start: m for m in known if m.kind == "technology"}
    found: list[Span] = []
    offset = 0
    for line in article.split("\n"):
        cut = words(line, lexicon)
        for left, right in pairwise(cut):
            known_here = starts.get(offset + right.start)
            if known_here and _qualifies(left):
                found.append(Span(offset + left.start, known_here.span.end))
        offset += len(line) + 1
    count = Counter(span.of(article) for span in found)
    yield from (span for span in found if count[span.of(article)] >= _OFTEN)


def title_terms(article: str, lexicon: Lexicon) -> Iterator[Span]:
    """What a title is about, where the text keeps to it: 关于推进某某专区建设的意见, and 某某专区 many times over."""
    title, _, body = article.partition("\n")
    if not wording.TITLE_LINE.search(title):
        return
    for term in dict.fromkeys(_noun_runs(title, lexicon)):
        if body.count(term) >= _THROUGHOUT:
            yield from (Span(*m.span()) for m in re.finditer(re.escape(term), article))


def _noun_runs(title: str, lexicon: Lexicon) -> Iterator[str]:
    """Runs of two nouns and more in a title, that say what sort of thing is meant."""
    run: list[Word] = []
    for word in [*words(title, lexicon), Word(0, 0, "", "x")]:
        if word.tag in _RUN_TAGS and word.text not in _NEVER_IN_ONE:
            run.append(word)
            continue
        text = "".join(w.text for w in run)
        if len(run) > 1 and len(text) >= _SHORTEST_TERM and run[-1].text not in GENERIC and not _is_plain(text):
            yield text
        run = []


def _is_plain(text: str) -> bool:
    return text.endswith(_NO_TERM_ENDS)


def quoted_kinds(article: str, known: Sequence[Mention]) -> Iterator[Span]:
    """A technology with a name of its own in quotation marks: “问海”大模型, “双千兆”网络."""
    starts = {m.span.start: m.span.end for m in known if m.kind == "technology"}
    for found in wording.QUOTED.finditer(article):
        if found.end() in starts:
            yield Span(found.start(), starts[found.end()])


def _qualifies(word: Word) -> bool:
    if word.tag == "ns":
        return word.text in NOT_PLACES
    return word.tag in _COMPOUND_TAGS and len(word.text) > 1 and word.text not in _NEVER_BEFORE_ONE


def listed_names(article: str, known: Sequence[Mention], lexicon: Lexicon) -> Iterator[Span]:
    """The unknown members of a list most of whose members are known technologies."""
    ends = {m.span.end: m.span.start for m in known if m.kind == "technology"}
    for row in wording.ROW.finditer(article):
        items = list(_items(row.group(), row.start()))
        of_known = sum(item.start <= ends.get(item.end, -1) for item in items)
        if of_known < 2 or of_known * 2 < len(items) or of_known == 2 and len(items) > 3:
            continue
        for item in items[1:]:
            if ends.get(item.end) != item.start and _is_term(item.of(article), lexicon):
                yield item


def _items(row: str, offset: int) -> Iterator[Span]:
    """The members of a list: parted by 、, the last by 和 or 及 too, up to 等."""
    start = 0
    for item in row.split("、"):
        last = start + len(item) == len(row)
        more = _AND_SO_ON.search(item)
        end = more.start() if more else len(item)
        ands = [and_.span() for and_ in _AND.finditer(item, 0, end)] if last else []
        for (_, first), (stop, _) in pairwise([(0, 0), *ands, (end, end)]):
            if first < stop:
                yield Span(offset + start + first, offset + start + stop)
        start += len(item) + 1


def _is_term(text: str, lexicon: Lexicon) -> bool:
    cut = words(text, lexicon)
    if text.endswith(_NO_TERM_ENDS):
        return False
    if not 3 <= len(text) <= 12 or any(
        (w.tag not in _ITEM_TAGS and w.text not in _ITEM_WORDS) or w.text in _NEVER_IN_ONE for w in cut
    ):
        return False
    return cut[0].tag != "v" and any(w.text not in GENERIC for w in cut)
