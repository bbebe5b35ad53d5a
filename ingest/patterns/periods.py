"""Dates and spans of dates, one pattern a form. ``ingest.mentions.periods`` tries them in this order."""

from __future__ import annotations

from ingest.numerals import DIGITS
from ingest.patterns import pattern

_G = r"[ \u3000]?"
_ZERO = "〇○零ＯO０0"
_CN = "一二三四五六七八九"
_ALONE = rf"(?<![{DIGITS}{_CN}〇○零十第.．])"
_Y = rf"(?:[12１２][09０９][{DIGITS}]{{2}}|[一二][九{_ZERO}][{_CN}{_ZERO}]{{2}})"
_M = rf"(?:[{DIGITS}]{{1,2}}|十[一二]?|[{_CN}])"
_D = rf"(?:[{DIGITS}]{{1,2}}|[二三]?十[{_CN}]?|廿[{_CN}]?|[{_CN}])"
_DASH = rf"{_G}(?:[-－—–―~～〜]{{1,2}}|至|到){_G}"
_YEAR = rf"(?:(?P<year>{_Y}){_G}年度?{_G}|(?P<relative>今年|去年|明年){_G})"
_YEAR_2 = rf"(?:(?P<year2>{_Y}){_G}年{_G})?"

START = pattern(
    "period.start",
    rf"{_ALONE}(?:{_Y}(?={_G}年|[-－—–―~～〜至./／])|{_M}(?={_G}月|{_G}[-－—–―~～〜至]{_G}{_M}{_G}月))|今年|去年|明年"
    r"|年[底末]|[上下]半年|第?[一二三四1-4]季度|前三季度|(?:上世纪|20世纪)|(?:最近|近|过去|未来|今后)(?=[一两二三四五六七八九十1-9][年0])|[“\"]?(?:十[一二三四五六七八九]?|[七八九])五",
    matches=("2024年", "二○○九年", "7月", "1-11月", "今年", "年底", "上半年", "“十四五”"),
    rejects=("第3条", "近日", "3个月"),
)
DAYS = pattern(
    "period.days",
    rf"{_YEAR}?(?P<month>{_M}){_G}月{_G}(?P<day>{_D}){_G}日?{_DASH}{_YEAR_2}(?:(?P<month2>{_M}){_G}月{_G})?"
    rf"(?P<day2>{_D}){_G}日",
    matches=("2019年9月6-8日", "1月5日-6日", "2020年12月31日至2021年1月3日", "4月28日至5月4日"),
    rejects=("1月5日",),
)
DAY = pattern(
    "period.day",
    rf"{_YEAR}?(?P<month>{_M}){_G}月{_G}(?P<day>{_D}){_G}[日号]",
    matches=("2024年7月22日", "二○○九年十二月二十八日", "3月15日", "２０２４年７月２２日"),
)
MONTHS = pattern(
    "period.months",
    rf"{_YEAR}?(?P<month>{_M}){_G}(?:月份?)?{_DASH}{_YEAR_2}(?P<month2>{_M}){_G}月份?(?!{_G}{_D}{_G}日)",
    matches=("今年1月至11月", "1-11月", "2021年3月—2022年6月"),
)
MONTH_PART = pattern(
    "period.month_part",
    rf"{_YEAR}?(?P<month>{_M}){_G}月份?(?P<part>[上中下]旬|底|末(?![端梢位])|初(?![步级中次始创赛审期心衷]))",
    matches=("12月中旬", "2021年3月底"),
)
MONTH = pattern(
    "period.month",
    rf"{_YEAR}?(?P<month>{_M}){_G}月份?",
    matches=("2020年12月", "9月", "三月份"),
)
YEARS = pattern(
    "period.years",
    rf"(?P<year>{_Y})(?:{_G}年度?)?{_DASH}(?P<year2>{_Y})(?:{_G}年度?|(?=[）)]))",
    matches=("2021—2023年", "2016年至2020年", "（2021-2025）", "二〇二一至二〇二三年"),
    rejects=("2021-2023号",),
)
YEAR_PART = pattern(
    "period.year_part",
    rf"{_YEAR}(?P<part>年?底|年?末(?![端梢位])|年?初(?![步级中次始创赛审期心衷])|年中|中(?=[前，。；、])|[上下]半年|第?[一二三四1-4]季度[底末]?|前三季度)",
    matches=("2020年底", "2025年上半年", "今年第一季度", "2024年年末", "2024年三季度末"),
)
PART = pattern(
    "period.part",
    r"(?P<part>[上下]半年|第[一二三四1-4]季度[底末]?|[一二三四]季度[底末]?|前三季度|年[底末](?=[前之以]))",
    matches=("上半年", "第三季度", "年底前"),
    rejects=("年底",),
)
YEAR = pattern(
    "period.year",
    rf"(?P<year>{_Y}){_G}年度?(?!{_G}第[ \u3000]?[{DIGITS}]+[ \u3000]?号)(?P<before>(?=以?前))?",
    matches=("2020年", "二〇二四年", "2025年前"),
    rejects=("2020年第5号",),
)
RELATIVE = pattern(
    "period.relative",
    r"(?P<relative>今年|去年|明年)",
    matches=("今年", "去年"),
)
NUMERIC = pattern(
    "period.numeric",
    rf"(?P<year>{_Y})(?P<sep>[-./／．])(?P<month>[{DIGITS}]{{1,2}})(?P=sep)(?P<day>[{DIGITS}]{{1,2}})(?![{DIGITS}.])",
    matches=("2022-10-25", "2024.07.22", "2024/7/22"),
    rejects=("2024.07", "2024-07/22"),
)
PLAN = pattern(
    "period.plan",
    r"(?P<open>[“\"])?(?P<nth>十[一二三四五六七八九]?|[七八九])五(?P<close>[”\"])?(?P<tail>时期|期间|期?末|末期)?",
    matches=("“十四五”时期", "十五五", "“十三五”末", "十四五期末"),
)
PLAIN_NUMBER = pattern(
    "period.plain_number",
    rf"[{_CN}]十|.?十[{_CN}]?五[年月日天个项条家人名万千百亿十分]",
    matches=("二十五", "十五年", "十五个"),
    rejects=("十四五时期",),
)
SPAN_OF_YEARS = pattern(
    "period.span_of_years",
    rf"(?P<side>最近|近|过去|未来|今后)(?P<count>[一两二三四五六七八九十]|[1-9]0?|1[0-9])年(?![{DIGITS}]|[底末初龄级])",
    matches=("近三年", "过去5年", "未来十年", "今后两年"),
    rejects=("近年", "未来年度", "过去几年"),
)
CENTURY = pattern(
    "period.century",
    r"(?:上世纪|20世纪)(?P<decade>[1-9一二三四五六七八九])[0十]年代",
    matches=("20世纪90年代", "上世纪八十年代"),
)
LONE_MONTH = pattern(
    "period.lone_month",
    rf"^[{_CN}十]+月$",
    matches=("三月", "十一月"),
    rejects=("3月", "三月份"),
)
RECURRING = pattern(
    "period.recurring",
    r"(?:每年[^，。；]{0,12}|次年|翌年|当年|上一?年度?|下一?年度?|每|年度)[的在于]?$",
    matches=("每年", "次年"),
    rejects=("今年",),
)
YEAR_HEADING = pattern(
    "period.year_heading",
    rf"(?P<year>{_Y}){_G}年(?!{_DASH})",
    matches=("2017年重点工作",),
)
