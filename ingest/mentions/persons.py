"""People by name: after a title (行长李某), before one (李某行长), in a list that begins so.

The span is the name alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.model import Mention, MentionType, Span
from ingest.patterns import bodies as wording
from ingest.segment import Word

_SURNAMES = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷"
    "贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛"
    "林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程嵇邢裴陆荣翁荀羊惠甄曲家封芮储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯"
    "宓蓬全班仰秋仲伊宫宁仇栾甘厉戎祖武符刘景詹束龙叶幸司韶黎薄印宿白怀蒲从鄂索咸籍赖卓屠蒙池乔翟谭贡劳姬申扶堵冉宰郦雍却桑桂牛寿通边燕冀尚农温庄晏柴瞿阎慕连茹习艾"
    "鱼容向古易慎戈廖庾终居衡步都耿满弘匡文国寇广禄阙东欧殳沃利蔚越隆师巩聂晁勾敖融冷辛阚那简饶曾沙养鞠须丰巢关相查后荆红游竺权盖益桓公肖闫覃佟谌"
)
_NAME = f"[{_SURNAMES}][一-龥]{{1,2}}"
_NAME_BEFORE = f"[{_SURNAMES}][一-龥]{{1,2}}?"
_FOREIGN = (
    "[阿埃艾安昂奥巴拜班邦鲍贝本比彼宾波伯勃博布查达戴丹道德登邓迪蒂丁杜多顿厄恩尔法范菲费芬丰佛弗福富盖甘冈戈格葛贡古瓜哈海汉豪赫亨洪侯胡华怀霍基吉加贾简杰金卡凯坎考"
    "科克肯孔库夸拉莱兰朗劳勒雷黎里理利莉丽廉良列林琳留柳龙卢鲁路伦罗洛吕马玛迈麦曼芒毛梅门蒙米密明摩莫默姆穆纳娜奈南瑙内尼涅宁纽农努诺欧帕派潘庞佩蓬皮平珀蒲浦普奇齐"
    "恰强乔切琴琼丘让热瑞若萨塞桑瑟森沙莎山尚绍舍申圣施史舒朔斯丝松苏索塔泰坦唐陶特腾提廷通图托瓦万旺威韦维魏温文翁沃乌武西希席夏香肖谢欣雄休修许雅亚扬耶伊易因英尤于约"
    "泽扎詹张珍兹茨祖佐]{2,8}"
)
_TITLED = re.compile(rf"(?P<title>(?:副|总)?(?:{wording.TITLE}))\s?(?P<name>{_NAME}(?:·[一-龥]+)?)")
_FOREIGN_TITLED = re.compile(rf"(?:{wording.TITLE})(?P<name>{_FOREIGN}(?:·{_FOREIGN})*)")
_BEFORE_TITLE = re.compile(rf"(?<![一-龥])(?P<name>{_NAME_BEFORE})(?=副?(?:{wording.TITLE_AFTER_NAME.pattern}))")


def persons(line: str, words: Sequence[Word]) -> Iterator[Mention]:
    """The people a line names that the lexicon does not know; a word of the dictionary is no name (包括, 任务)."""
    found = list(_persons(line))
    if not found:
        return
    common = {(w.start, w.end) for w in words if len(w.text) > 1 and not w.tag.startswith("nr")}
    for mention in found:
        if (mention.span.start, mention.span.end) not in common:
            yield mention


def _persons(line: str) -> Iterator[Mention]:
    for found in _TITLED.finditer(line.rstrip()):
        for end in (found.end(), found.end() - 1):
            if end - found.start("name") > 1 and _name_ends(line, end):
                yield from _with_list(line, Span(found.start("name"), end), "person.titled", 0.8)
                break
    if addressed := wording.ADDRESSED_PERSON.match(line):
        yield _mention(line, Span(*addressed.span("name")), "person.addressed", 0.8)
    for found in _FOREIGN_TITLED.finditer(line):
        if _name_ends(line, found.end("name")):
            yield _mention(line, Span(*found.span("name")), "person.foreign", 0.7)
    for found in _BEFORE_TITLE.finditer(line):
        yield _mention(line, Span(*found.span("name")), "person.title", 0.8)


def people_again(article: str, known: frozenset[str]) -> Iterator[Mention]:
    """Every other place an article has the names of people found in it."""
    if known:
        for found in re.finditer("|".join(sorted(map(re.escape, known), key=lambda n: (-len(n), n))), article):
            yield _mention(article, Span(*found.span()), "person.again", 0.7)


def _with_list(line: str, span: Span, rule: str, confidence: float) -> Iterator[Mention]:
    yield _mention(line, span, rule, confidence)
    clause_end = next((i for i in range(span.end, len(line)) if line[i] in "。；"), len(line))
    if re.match(r"出席|参加|主持", line[span.end :]):
        for found in re.finditer(rf"(?<=[，、])({_NAME})(?=、|出席|参加|等)", line[span.end : clause_end]):
            yield _mention(line, Span(span.end + found.start(), span.end + found.end()), "person.listed", 0.6)


def _name_ends(line: str, end: int) -> bool:
    return end >= len(line) or wording.AFTER_PERSON.match(line, end) is not None


def _mention(text: str, span: Span, rule: str, confidence: float) -> Mention:
    return Mention(span, MentionType.ACTOR, span.of(text), kind="person", rule=rule, confidence=confidence)
