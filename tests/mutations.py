"""Files gone wrong, made of real pieces: what an editor, a converter, a transfer or an ill will may do to a document.

Everything comes from a seed, so that a file that breaks the reading can be made again.
"""

from __future__ import annotations

import codecs
from collections.abc import Callable, Sequence
from random import Random

Mutation = Callable[[Random, str], str]

_BRACKETS = "（）()《》〈〉〔〕[]【】“”‘’\"'「」<>"
_STOPS = "。，、；：！？．.,;:·—-~～%％\n"
_DIGITS = "0123456789０１２３９零〇一二三十百千万亿两①②㈠⑴"
_UNSEEN = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u00a0\u3000\u2028\u2029\u0085\t\v\f\r"
_TURNING = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_CONTROLS = "\x01\x07\x08\x1b\x1f\x7f\x80\x9f"
_RARE = "😀👩‍💻🇨🇳𠮷𪚥𝟓𝑮é\u0301\u20dd\ud7ff\ufffd\uffff\U0010ffff\ue000ﷺŉİßſΩ½㎡㏎Ⅳ"
_WORDS = (
    *(
        "第一章　总则",
        "一、",
        "（一）",
        "1.",
        "一是",
        "第三条　",
        "附件：",
        "——",
        "###",
        "**",
        "> ",
        "| a | b |",
        "---\n",
    ),
    *(
        "（财政部牵头，国家数据局配合）",
        "到2027年",
        "2024年13月45日",
        "工信部信管〔2024〕000号",
        "超过",
        "以上",
        "等部门",
    ),
    *("<table><tr><td>", "</div>", "<!--", "&#0;", "&amp;", "<script>", "![](", "http://", "\\", "{", "```\n"),
)


def mutated(random: Random, text: str) -> bytes:
    """``text`` after a few mutations, in some encoding, with now and then a fault in its bytes."""
    for _ in range(random.choice((1, 1, 2, 3, 5, 8))):
        text = random.choice(MUTATIONS)(random, text)
    return _damaged(random, _encoded(random, text))


def piece(random: Random, texts: Sequence[str], shortest: int, longest: int) -> str:
    """A stretch of one of ``texts``: from anywhere, or its beginning or end, where heads and signatures are."""
    text = random.choice(texts)
    length = random.randint(shortest, longest)
    last = max(0, len(text) - length)
    start = random.choice((0, last, random.randint(0, last), random.randint(0, last)))
    return text[start : start + length]


def _at(random: Random, text: str) -> int:
    return random.randint(0, len(text))


def _insert(characters: str) -> Mutation:
    def insert(random: Random, text: str) -> str:
        for _ in range(random.choice((1, 1, 2, 6))):
            at = _at(random, text)
            text = text[:at] + random.choice(characters) * random.choice((1, 1, 1, 2, 40)) + text[at:]
        return text

    return insert


def _insert_word(random: Random, text: str) -> str:
    at = _at(random, text)
    return text[:at] + random.choice(("", "\n")) + random.choice(_WORDS) + text[at:]


def _delete(random: Random, text: str) -> str:
    at = _at(random, text)
    return text[:at] + text[at + random.choice((1, 1, 2, 5, 50)) :]


def _duplicate(random: Random, text: str) -> str:
    at = _at(random, text)
    part = text[at : at + random.choice((1, 2, 10, 60))]
    return text[:at] + part * random.choice((2, 2, 3, 12)) + text[at + len(part) :]


def _swap(random: Random, text: str) -> str:
    one, other, third = sorted(_at(random, text) for _ in range(3))
    return text[:one] + text[other:third] + text[one:other] + text[third:]


def _drop_all(characters: str) -> Mutation:
    return lambda random, text: text.replace(random.choice(characters), "")


def _replace_all(characters: str) -> Mutation:
    return lambda random, text: text.replace(random.choice(characters), random.choice(characters))


def _lines(turn: Callable[[Random, list[str]], list[str]]) -> Mutation:
    return lambda random, text: "".join(turn(random, text.splitlines(keepends=True)))


def _shuffled(random: Random, lines: list[str]) -> list[str]:
    return random.sample(lines, len(lines))


def _some_lines(random: Random, lines: list[str]) -> list[str]:
    return [line for line in lines for _ in range(random.choice((0, 1, 1, 1, 2)))]


def _joined(random: Random, lines: list[str]) -> list[str]:
    return [line.rstrip("\r\n") if random.random() < 0.5 else line for line in lines]


def _broken(random: Random, text: str) -> str:
    """Lines of one width, as a converter breaks them."""
    width, end = random.choice((1, 7, 20, 38)), random.choice(("\n", "\r\n", "\r", "\n\n", "\u2028"))
    return end.join(text[i : i + width] for i in range(0, len(text), width))


def _wide(random: Random, text: str) -> str:
    """ASCII in full width, as an input method writes it."""
    return text.translate({code: code + 0xFEE0 for code in range(0x21, 0x7F)})


MUTATIONS: tuple[Mutation, ...] = (
    *(_insert(c) for c in (_BRACKETS, _STOPS, _DIGITS, _UNSEEN, _TURNING, _CONTROLS, _RARE, "\x00", "\ud800\udfff")),
    *(_drop_all(c) for c in (_BRACKETS, _STOPS)),
    *(_replace_all(c) for c in (_BRACKETS, _STOPS, _DIGITS)),
    *(_lines(turn) for turn in (_shuffled, _some_lines, _joined)),
    *(_insert_word, _insert_word, _delete, _delete, _duplicate, _duplicate, _swap, _broken, _wide),
)

_ENCODINGS = ("gb18030", "gbk", "big5", "big5hkscs", "utf-16", "utf-16-le", "utf-32", "utf-8-sig", "hz", "euc_jp")


def _encoded(random: Random, text: str) -> bytes:
    if random.random() < 0.7:
        return text.encode("utf-8", errors="surrogatepass")
    text = text.encode("utf-16", errors="surrogatepass").decode("utf-16", errors="replace")
    return text.encode(random.choice(_ENCODINGS), errors=random.choice(("ignore", "replace", "xmlcharrefreplace")))


def _damaged(random: Random, data: bytes) -> bytes:
    """The bytes as they are, cut, or with a few of them changed; with a byte-order mark, half of one, or another's."""
    dice = random.random()
    if dice < 0.7 or not data:
        return data
    at = random.randrange(len(data))
    if dice < 0.78:
        return data[:at]
    if dice < 0.84:
        return data[at:]
    if dice < 0.92:
        return data[:at] + random.randbytes(random.choice((1, 1, 2, 8))) + data[at + 1 :]
    mark = random.choice((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE))
    return mark[: random.randint(1, len(mark))] + data
