"""Labels of sections: 第一章, 第三条, 一、, （一）, 1., （1）, 一是, 附件1."""

from __future__ import annotations

import re

from ingest.patterns import pattern

NUM = "一二三四五六七八九十百零〇两"
GAP = r"[\s\u3000\xa0]"

CHAPTER = pattern(
    "label.chapter",
    rf"第{GAP}*[{NUM}\d]+{GAP}*[编章节](?={GAP}|$|[^规所的中至、，。款第条])",
    matches=("第一章 总则", "第十二章　附　则", "第二节网络运行安全", "第 三 章 监督管理"),
    rejects=("第一章规定的条件",),
)
ARTICLE = pattern(
    "label.article",
    rf"第{GAP}*[{NUM}\d]+{GAP}*条(?:之[{NUM}])?(?={GAP}|[^规所的至、，。；：）》”款第和或与及中之])(?!规定)",
    matches=("第一条 为了加强管理", "第十三条本规定由市局解释", "第三十条之一 电信业务经营者"),
    rejects=("第五条规定的情形", "第三条、第四条", "第六条第二款"),
)
PART = pattern(
    "label.part",
    rf"[{NUM}]{{1,4}}{GAP}?[、．.](?!{GAP}*[{NUM}][、，产次级])",
    matches=("一、总体要求", "十二、保障措施", "三．工作安排"),
    rejects=("（一）总体要求", "二、三产业融合"),
)
CLAUSE = pattern(
    "label.clause",
    rf"[（(]{GAP}?[{NUM}]{{1,4}}{GAP}?[）)](?![项款目条至、，])",
    matches=("（一）优化流程", "(十二)加强保障", "(一）名称"),
    rejects=("（1）优化流程", "（含一人）", "（五）项规定"),
)
NUMBER = pattern(
    "label.number",
    r"[0-9０-９]{1,2}\s?[.．﹒、\ue000-\uf8ff](?![0-9０-９])|[（(][0-9０-９]{1,2}[）)]|[①-⑳]|[0-9０-９]{1,2}[)）]",
    matches=("1.完善标准", "3﹒做强产业", "２．支持企业", "（3）名称", "12、加强管理", "⑤其他", "1）范围"),
    rejects=("1.5倍", "（2024年）"),
)
ORDINAL = pattern(
    "label.ordinal",
    rf"(?:[{NUM}]{{1,3}}[是要](?!否)|第[{NUM}]{{1,3}}[，,、]|其[{NUM}][，,、]|首先[，,]|其次[，,]|再次[，,]|最后[，,])",
    matches=("一是加快建设", "十一是强化", "第三，推进", "首先，要看到", "二要坚持"),
    rejects=("一是否", "第三方"),
)
ANNEX = pattern(
    "label.annex",
    rf"附{GAP}*[件录表](?:{GAP}*[{NUM}\d０-９]{{1,3}}(?:[-—][\d０-９])?)?{GAP}*[:：]?",
    matches=("附件", "附件1", "附 件：", "附录二", "附件３："),
    rejects=("附近",),
)
DASH = pattern(
    "label.dash",
    r"(?:[—─–━―]{2,}|--+)\s*",
    matches=("——能力增强。", "--能力增强。", "─────基础更加牢固。"),
    rejects=("2018—2020年",),
)
LOST_BREAK = pattern(
    "label.lost_break",
    rf"(?:^|(?<=[。；;”）)]))[“\"\s]*(?=(?:{PART.pattern})|(?:{CLAUSE.pattern}))",
    matches=("三、…基本信息。四、企业不得从事", "一、总体要求"),
    rejects=("包括一、二类",),
)
_ALL = (CHAPTER, ARTICLE, PART, CLAUSE, NUMBER, ORDINAL, ANNEX)
LABEL_START = re.compile("|".join(f"(?:{label.pattern})" for label in _ALL))
"""Any label, to be matched at the start of a line."""
