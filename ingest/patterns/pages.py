"""What web pages call the parts of a document and its particulars."""

from __future__ import annotations

import re

from ingest.patterns import pattern

_FIELDS = {
    "index": "索引号|信息索引号|统一编号",
    "issuer": "发文机关|发文单位|制发机关|发布机关|发布机构|发布单位|印发机关|成文单位",
    "issued_on": "成文日期|成文时间|发文日期|发文时间|印发日期|生成日期|公布日期",
    "title": "标题|名称|文件名称|信息名称",
    "doc_number": "发文字号|文号|文件编号",
    "date": "发布日期|发布时间|发表时间|公开日期",
    "effective_on": "实施日期|生效日期|施行日期",
    "keywords": "主题词|关键词",
    "subject": "主题分类|信息类别",
    "origin": "信息来源|文章来源|稿件来源|来源",
}
FIELD_OF = {label: field for field, labels in _FIELDS.items() for label in labels.split("|")}
"""Labels of particulars, written without space, and the field each is."""


def _spaced(label: str) -> str:
    return r"[\s\u3000\xa0]*".join(label)


_LABELS = "|".join(map(_spaced, sorted(FIELD_OF, key=len, reverse=True)))
FIELD = pattern(
    "pages.field",
    rf"^[\s\u3000\[【]*(?P<label>{_LABELS})[\s\u3000]*[\]】]?[\s\u3000]*[:：][\s\u3000\xa0]*(?P<value>.*)$",
    matches=("索 引 号：000014/2020-1", "发文机关：", "发 文 字 号 : 某政发〔2020〕1号"),
    rejects=("发文机关应当写明", "联系电话：123"),
)
NEXT_FIELD = pattern(
    "pages.next_field",
    rf"[\s\u3000\xa0]+(?:{_LABELS}|浏览字号|字号|字体|浏览次数|作者)[\s\u3000]*[:：]",
    matches=("2020-01-02 10:00 来源：某局",),
    rejects=("某局 某中心",),
)
NUMBER_IN_YEAR = pattern(
    "pages.number_in_year",
    r"(?P<number>\d+)\s*号$",
    matches=("某政发〔2020〕12号", "第7号"),
    rejects=("2020年",),
)
DAY = pattern(
    "pages.day",
    r"(?<!\d)(?P<year>(?:19|20)\d{2})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)",
    matches=("2020-01-02 10:00", "2020/1/2"),
    rejects=("2020-01", "12020-01-02"),
)
SITE_TAIL = pattern(
    "pages.site_tail",
    r"\s*[_|｜\-—–]+\s*[^_|｜\-—–]{0,30}(?:网|网站|政府|门户|平台|频道|公开|文件|政策|首页)[^_|｜\-—–]{0,10}$",
    matches=("某市人民政府关于印发办法的通知 - 某市人民政府门户网站", "关于公布名单的通知_部门政务_中国政府网"),
    rejects=("某市人民政府关于印发办法的通知",),
)
WECHAT_TIME = pattern(
    "pages.wechat_time",
    r"var\s+publish_time\s*=\s*[\"'](?P<day>\d{4}-\d{2}-\d{2})|\b(?:var\s+)?(?:ct|createTime)\s*=\s*[\"'](?P<seconds>\d{10})[\"']",
    matches=('var publish_time = "2020-01-02" || "";', "var ct = '1514885684';"),
    rejects=("var publish_time = '';",),
)
WECHAT_LINK = pattern(
    "pages.wechat_link",
    r"var\s+msg_link\s*=\s*[\"'](?P<url>https?://[^\"']{5,600})[\"']",
    matches=('var msg_link = "http://mp.weixin.qq.com/s?a=1";',),
    rejects=("var msg_link = '';",),
)
MAIN_NAMES = re.compile(
    r"\b(?:js_content|ucap-?content|trs_u?editor|trs_editor|zoom|zoomcon|info_cont|article[-_]?con(?:tent)?|pages_content"
    r"|con_?text|txt_?con|news_?con(?:tent)?|detail[-_]?con(?:tent)?|xxgk_?content|view|b12c)\b",
    re.I,
)
"""Names (id or class) that the editors of government portals give to the block that holds the document."""
