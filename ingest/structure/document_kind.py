"""What kind of document an article is: by its title's last word, its byline, or how its first paragraphs speak."""

from __future__ import annotations

import re

from graph.model import Basis, DocType
from ingest.patterns import structure as wording
from ingest.patterns.labels import ARTICLE
from ingest.structure.division import Part
from ingest.structure.titles import announces

_WORDS: tuple[tuple[DocType, str], ...] = (
    (DocType.OPINIONS, "意见 建议"),
    (DocType.NOTICE, "通知 通报 函 决定 决议"),
    (DocType.REPLY, "答复 批复 复函"),
    (DocType.PLAN, "方案 计划 规划 纲要 措施 政策 预案 大纲"),
    (DocType.REGULATION, "办法 规定 条例 细则 规则 规范 章程 准则 制度 法 通则 导则"),
    (DocType.ANNOUNCEMENT, "公告 通告 公示 公报 提示 预警 令 命令 声明"),
    (DocType.WORK_POINTS, "要点"),
    (DocType.INTERPRETATION, "解读 问答 解答 说明"),
    (DocType.REVIEW, "总结 综述 报告"),
)
_BY_WORD = {word: type for type, words in _WORDS for word in words.split()}
_BY_BODY: tuple[tuple[DocType, re.Pattern[str]], ...] = (
    (DocType.PLAN, wording.SETS_PLAN),
    (DocType.REGULATION, wording.SETS_RULE),
    (DocType.OPINIONS, wording.GIVES_OPINIONS),
    (DocType.REPLY, wording.REPLIES),
    (DocType.NOTICE, wording.NOTIFIES),
    (DocType.REVIEW, wording.REVIEWS),
)
_FIRST_PARAGRAPHS = 6
_LEAD = 120
_ARTICLE_SHARE = 0.2
_MANY = 3


def document_kind(part: Part, basis: Basis | None) -> DocType:
    """The kind of ``part``; OTHER where neither title nor body says."""
    if basis is Basis.BYLINE and sum(1 for p in part.content if wording.YEAR_OPENS.match(p.text)) > 1:
        return DocType.REVIEW
    if part.reports or _tells_news(part):
        return DocType.NEWS
    word = wording.TITLE_WORD.search(part.title_text)
    if word and word["word"] in _BY_WORD:
        return _BY_WORD[word["word"]]
    return _by_articles(part) or _by_body(part) or DocType.OTHER


def _tells_news(part: Part) -> bool:
    """A digest: its title tells of a document, and one paragraph after the other begins with 近日."""
    return announces(part.title_text) and sum(1 for p in part.content if wording.LATELY.match(p.text)) >= _MANY


def _by_articles(part: Part) -> DocType | None:
    articles = sum(1 for p in part.content if ARTICLE.match(p.text))
    return DocType.REGULATION if articles > _ARTICLE_SHARE * max(len(part.content), _FIRST_PARAGRAPHS) else None


def _by_body(part: Part) -> DocType | None:
    opening = "\n".join(p.text for p in part.content[:_FIRST_PARAGRAPHS])
    if wording.DATELINE.search(opening):
        return DocType.NEWS
    for kind, speaks in _BY_BODY:
        if speaks.search(opening):
            return kind
    if part.head.addressees:
        return DocType.NOTICE
    return DocType.NEWS if wording.HAPPENED.search(part.title_text or opening[:_LEAD]) else None
