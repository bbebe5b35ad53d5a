"""Who issued an article, to whom, when, under which number and what kind of document it is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from graph.model import Basis, DocType, MentionType, Span
from ingest.division import Part
from ingest.lexicon import Lexicon
from ingest.numerals import integer
from ingest.paragraphs import Paragraph
from ingest.patterns import structure as wording


@dataclass(frozen=True, slots=True)
class Metadata:
    """What `ingest.structure.Article` takes over."""

    doc_type: DocType
    doc_number: Span | None
    issuers: tuple[str, ...]
    bureau: str | None
    bureau_basis: Basis | None
    addressees: tuple[Span, ...]
    issued_on: str | None
    effective_on: str | None


_TYPES: tuple[tuple[DocType, tuple[str, ...]], ...] = (
    (DocType.OPINIONS, ("意见", "建议")),
    (DocType.NOTICE, ("通知", "通报", "函", "决定", "决议")),
    (DocType.REPLY, ("答复", "批复", "复函")),
    (DocType.PLAN, ("方案", "计划", "规划", "纲要", "措施", "政策", "预案", "大纲")),
    (DocType.REGULATION, ("办法", "规定", "条例", "细则", "规则", "规范", "章程", "准则", "制度", "法", "通则", "导则")),
    (DocType.ANNOUNCEMENT, ("公告", "通告", "公示", "公报", "提示", "预警", "令", "命令", "声明")),
    (DocType.WORK_POINTS, ("要点",)),
    (DocType.INTERPRETATION, ("解读", "问答", "说明")),
    (DocType.REVIEW, ("总结", "综述", "报告")),
)
_BY_WORD = {word: type for type, words in _TYPES for word in words}
_BY_BODY: tuple[tuple[DocType, re.Pattern[str]], ...] = (
    (DocType.PLAN, re.compile(r"[制订]定本[\u4e00-\u9fff]{0,6}(?:方案|计划|规划|纲要|措施|政策)|编制本[\u4e00-\u9fff]{0,4}规划")),
    (DocType.REGULATION, re.compile(r"制定本(?:办法|规定|条例|细则|规则|规范|准则|指南)")),
    (DocType.OPINIONS, re.compile(r"(?:提出|制定)(?:如下|以下|本)(?:[\u4e00-\u9fff]{0,4})意见|(?:制定|提出)本(?:指导|实施)?意见")),
    (DocType.REPLY, re.compile(r"(?:答复|批复|函复)如下|收悉。")),
    (DocType.NOTICE, re.compile(r"通知如下|本通知|明确如下|要求如下|印发给你们|事项通知")),
    (DocType.REVIEW, re.compile(r"向大会报告(?:政府)?工作|发展情况报告如下")),
)
_NEWS = re.compile(r"(?:召开|举行|举办|开幕|闭幕|出席|启动|揭牌|印发|发布|推出)")
_YEAR = re.compile(r"(?:19|20)\d{2}年|今年|一年来")
_ARTICLE_SHARE = 0.2


def metadata(part: Part, lexicon: Lexicon) -> Metadata:
    """What the head and foot of ``part`` say; nothing is inferred that the text does not have."""
    number, number_text, prefix = _number(part)
    code = lexicon.code(prefix) if prefix else None
    bureau, basis = _bureau(part, lexicon)
    if bureau is None and code is not None and code.bureau:
        bureau, basis = code.bureau, Basis.DOC_NUMBER
    issued = _issued_on(part)
    issuers = _issuers(part, lexicon, number_text) or ((bureau,) if bureau and basis is Basis.BYLINE else ())
    if not issuers and code is not None and not code.joint:
        issuers = code.issuers
    return Metadata(
        _doc_type(part, basis),
        number,
        tuple(issuers),
        bureau,
        basis,
        _addressees(part),
        issued,
        _effective_on(part, issued),
    )


# -- number ------------------------------------------------------------------------------------------------------------


def _number(part: Part) -> tuple[Span | None, str, str]:
    """The document number in the head (or behind the title), its text and the letters before the year."""
    for line in part.head:
        if line.is_body and len(line.text) > 120:
            continue
        match = wording.DOC_NUMBER.search(line.text)
        if match and _stands_alone(line.text, match):
            return line.part(*match.span()), match.group(), match["prefix"] or ""
    return None, "", ""


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    rest = wording.DATE.sub("", text[: match.start()] + text[match.end() :])
    if re.fullmatch(r"[\s（）()，,]*(?:公布|发布|颁布|修订|文件|第.{1,3}次.*)?[\s（）()，,　]*", rest):
        return True
    return text[match.end() :].strip() in ("）", ")") and text[: match.start()].endswith(("（", "("))


# -- issuers -----------------------------------------------------------------------------------------------------------


def _issuers(part: Part, lexicon: Lexicon, number: str) -> tuple[str, ...]:
    """The bodies in whose name the article speaks: those that sign, else those the title or the number names."""
    for names in (_signed(part, lexicon), _in_title(part, lexicon), _in_decree(number, lexicon), _in_footer(part, lexicon)):
        if names:
            return names
    return ()


def _signed(part: Part, lexicon: Lexicon) -> tuple[str, ...]:
    return _names((p.text for p in part.signers), lexicon)


def _in_title(part: Part, lexicon: Lexicon) -> tuple[str, ...]:
    title = part.title_text.replace("\n", "")
    before = re.match(r"^(.{2,80}?)[：:]?(?:关于|对[“《]|印发|发布《)", title) or re.match(r"^([^：:，]{2,20})[：:]", title)
    if before:
        names = _names(re.split(r"[\s、]+", before[1].strip()), lexicon)
        if names:
            return names
    if meeting := re.match(r"^(?:(?:19|20)\d{2}年)?(.{2,20}?)(?:年度)?(?:工作会议|全体会议|党组会|例行新闻发布会)", title):
        return _names((meeting[1],), lexicon, known=True)
    return ()


def _in_decree(number: str, lexicon: Lexicon) -> tuple[str, ...]:
    decree = re.match(r"^(.+?)(?:令|公告|通告)", number)
    if not decree:
        return ()
    name = decree[1].removeprefix("中华人民共和国")
    return _names(re.split(r"[\s、]+(?:中华人民共和国)?", name), lexicon)


def _in_footer(part: Part, lexicon: Lexicon) -> tuple[str, ...]:
    for line in part.footer:
        if printed := re.match(rf"^\s*(\S.{{2,30}}?)\s*{wording.DATE.pattern}\s*印发", line.text):
            return _names((printed[1],), lexicon)
    return ()


def _names(written: Iterable[str], lexicon: Lexicon, known: bool = False) -> tuple[str, ...]:
    """The full names of bodies as written, in order and once each; ``known`` keeps only those of the lexicon."""
    names: list[str] = []
    for text in written:
        for piece in _pieces(re.sub(r"(?<=[\u4e00-\u9fff])\s(?=[\u4e00-\u9fff](?:\s|$))", "", text.strip()), lexicon):
            name = _canonical(piece, lexicon, known)
            if name and name not in names:
                names.append(name)
    return tuple(names)


def _pieces(text: str, lexicon: Lexicon) -> list[str]:
    """One line may hold several bodies, divided by spaces."""
    pieces = [p for p in re.split(r"[\s\u3000]+", text) if p]
    if len(pieces) > 1 and all(len(p) >= 3 for p in pieces):
        return pieces
    return ["".join(pieces)]


def _canonical(name: str, lexicon: Lexicon, known: bool) -> str | None:
    found = [e for e in lexicon.candidates(name) if e.type is MentionType.ACTOR]
    if found:
        return found[0].name
    if known or not wording.SIGNATURE.match(name):
        return None
    return name.replace("(", "（").replace(")", "）")


# -- bureau ------------------------------------------------------------------------------------------------------------


def _bureau(part: Part, lexicon: Lexicon) -> tuple[str | None, Basis | None]:
    """The bureau under the title: 工业和信息化部网络安全管理局局长 赵某某 → 网络安全管理局."""
    if part.byline is None:
        return None, None
    text = re.split(r"\s", part.byline.text.strip())[0]
    text = re.sub(r"(?:党组书记|党委书记|副?[局司厅部处院]长|副?主任|负责人|、)+$", "", text)
    whole = _canonical(text, lexicon, known=True)
    if whole:
        return whole, Basis.BYLINE
    for cut in range(len(text) - 2, 2, -1):
        parent = [e for e in lexicon.candidates(text[:cut]) if e.type is MentionType.ACTOR]
        if parent:
            rest = text[cut:]
            return _canonical(rest, lexicon, known=False) or rest, Basis.BYLINE
    return _canonical(text, lexicon, known=False), Basis.BYLINE


# -- addressees --------------------------------------------------------------------------------------------------------


def _addressees(part: Part) -> tuple[Span, ...]:
    line = part.addressees
    if line is None:
        return ()
    text = line.text.rstrip("：: ")
    spans = []
    start = 0
    for cut in [*_cuts(text), len(text)]:
        piece = text[start:cut]
        lead = len(piece) - len(piece.lstrip())
        if piece.strip():
            spans.append(line.part(start + lead, start + len(piece.rstrip())))
        start = cut + 1
    return tuple(spans)


def _cuts(text: str) -> list[int]:
    """Where one addressee ends: at commas, and at 、 between two whole bodies (but not in 各省、自治区、直辖市…局)."""
    cuts = []
    depth = start = 0
    for i, character in enumerate(text):
        depth += character in "（("
        depth -= character in "）)"
        if depth:
            continue
        whole = character in "，,；;" or (character == "、" and _is_whole(text[start:i], text[i + 1 :]))
        if whole:
            cuts.append(i)
            start = i + 1
    return cuts


def _is_whole(left: str, right: str) -> bool:
    return bool(re.search(r"(?:部委|局|部门|政府|机构|单位|企业|公司|办公室|委员会|厅|协会|银行|集团|院校|大学|组织|办|党委)(?:（[^）]*）)?$", left)) and not (
        re.match(r"自治区|直辖市|计划单列市", right)
    )


# -- dates -------------------------------------------------------------------------------------------------------------


def _issued_on(part: Part) -> str | None:
    """The date under the signature, else the first in the head (2000年9月25日 … 公布), else the printer's at the foot."""
    if part.dated and (date := wording.DATE.search(part.dated.text)):
        return _iso(date)
    for line in part.head:
        if line.is_body and len(line.text) > 120:
            continue
        date = wording.DATE.search(line.text)
        if date and (wording.DATE_LINE.match(line.text) or re.search(r"公布|发布|通过|颁布|成文|令", line.text)):
            return _iso(date)
    for line in part.footer:
        if line.text.rstrip().endswith("印发") and (date := wording.DATE.search(line.text)):
            return _iso(date)
    return None


def _effective_on(part: Part, issued: str | None) -> str | None:
    for line in reversed(part.paragraphs):
        if match := wording.EFFECTIVE.search(line.text):
            return issued if match["self"] else _iso(match)
    return None


def _iso(date: re.Match[str]) -> str | None:
    year, month, day = (integer(date[name]) or 0 for name in ("year", "month", "day"))
    return f"{year:04}-{month:02}-{day:02}" if 1 <= month <= 12 and 1 <= day <= 31 else None


# -- kind --------------------------------------------------------------------------------------------------------------


def _doc_type(part: Part, basis: Basis | None) -> DocType:
    """By the title's last word; a bureau's byline over a year's work is a review; else by how the body speaks."""
    text = "\n".join(p.text for p in part.content[:6])
    if basis is Basis.BYLINE and sum(1 for p in part.content if _YEAR.search(p.text[:12])) >= 2:
        return DocType.REVIEW
    word = wording.TITLE_WORD.search(part.title_text.replace("\n", ""))
    if word and word["word"] in _BY_WORD:
        return _BY_WORD[word["word"]]
    articles = sum(1 for p in part.content if wording.ARTICLE.match(p.text))
    if articles > _ARTICLE_SHARE * max(len(part.content), 5):
        return DocType.REGULATION
    for type, speaks in _BY_BODY:
        if speaks.search(text):
            return type
    if part.addressees:
        return DocType.NOTICE
    lead = part.title_text or (part.content[0].text[:120] if part.content else "")
    return DocType.NEWS if _NEWS.search(lead) else DocType.OTHER
