"""A line as the units names are made of: words, with a quotation or a short bracket as one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from graph.model import Span
from ingest.lexicon import Lexicon
from ingest.mentions.name_words import COUNTRY_SIGNS
from ingest.patterns import programs as wording
from ingest.segment import Word, words

QUOTE, BRACKET = "quote", "bracket"
_DEEDS = ("工作", "建设")
_SUFFIXES = frozenset("业化型性类式网的和与及等上中内下")


def units_of(line: str, lexicon: Lexicon) -> list[Word]:
    """The units of a line in order; those of a quotation are tagged ``quote``, of a short bracket ``bracket``."""
    groups = sorted(
        [(*m.span(), QUOTE) for m in wording.QUOTATION.finditer(line)]
        + [(*m.span(), BRACKET) for m in wording.BRACKET.finditer(line)]
    )
    return _with_states(list(_grouped(line, words(line, lexicon), groups)))


def _grouped(line: str, cut: Sequence[Word], groups: Sequence[tuple[int, int, str]]) -> Iterator[Word]:
    starts = {start: (end, tag) for start, end, tag in groups}
    reached = 0
    for word in cut:
        if word.start < reached:
            continue
        end, tag = starts.get(word.start, (word.end, word.tag))
        if end > word.end:
            yield Word(word.start, end, line[word.start : end], tag)
            reached = end
        elif word.text.endswith(_DEEDS):
            yield from _parts(word)
            reached = word.end
        else:
            yield word
            reached = word.end


def _parts(word: Word) -> Iterator[Word]:
    """A word that is a head and what is done with it as two (试点 | 工作, 工程 | 建设), any other as it is."""
    cut = len(word.text) - 2
    if cut > 1 and wording.ANY_HEAD.fullmatch(word.text[:cut]):
        yield Word(word.start, word.start + cut, word.text[:cut], word.tag)
        yield Word(word.start + cut, word.end, word.text[cut:], "vn")
    else:
        yield word


def _with_states(units: Sequence[Word]) -> list[Word]:
    """中 and the sign of a country as one unit (中 | 德 → 中德), 高质量发展 as another."""
    joined: list[Word] = []
    for unit in units:
        last = joined[-1] if joined else None
        if last and last.text == "中" and unit.text in COUNTRY_SIGNS:
            joined[-1] = Word(last.start, unit.end, "中" + unit.text, "ns")
        elif last and last.text == "高质量" and unit.text == "发展":
            joined[-1] = Word(last.start, unit.end, "高质量发展", "vn")
        else:
            joined.append(unit)
    return joined


def cuts_a_word(text: str, span: Span, lexicon: Lexicon) -> bool:
    """Whether a name found in ``text`` ends inside a word: 智能体 in 智能 | 体育, 云服务 in 云 | 服务器."""
    following = text[span.end : span.end + 3]
    if span.end - span.start < 3 or not following[:1].isalpha() or following[0].isascii() or following[0] in _SUFFIXES:
        return False
    return _is_cut(span.of(text), following, lexicon)


@lru_cache(maxsize=8192)
def _is_cut(name: str, following: str, lexicon: Lexicon) -> bool:
    """Whether the name's last or last two characters make a word with the next one, which makes none with the rest."""
    if words(following, lexicon)[0].end > 1:
        return False
    if words(name[-2:] + following[0], lexicon)[0].end > 2:
        return True
    ends_in_words = all(word.end - word.start > 1 for word in words(name[:-1], lexicon))
    return ends_in_words and words(name[-1] + following[0], lexicon)[0].end > 1
