"""What stands round a place name that shows that it is one, or that it is none."""

from __future__ import annotations

from ingest.patterns import pattern

TAIL_OF_A_WORD = pattern(
    "place.tail_of_a_word",
    r"市(?=场|民|值|容|面|价|级|域|政(?!府|协)|区(?![县市、]))|省(?=级|域|份|会(?!议)|道|际)|[县旗](?=级|域|城|乡)"
    r"|区(?=域|块|间|分|位|划|级)|州(?=级)|地区(?=分|性)|国(?=际|内|家)",
    matches=("广州市场", "山东省级", "青山区域", "正定县域"),
    rejects=("广州市人民政府", "青岛市区市", "山东省"),
)
DIRECTION = pattern(
    "place.direction",
    r"[部侧角向面风方沿]",
    matches=("部", "侧"),
    rejects=("地区",),
)
NAME_OF_A_NATION = pattern(
    "place.name_of_a_nation",
    r"特色|式现代化|梦|共产党|共青团|人民(?!币)|国民党|化时代化|[—－–-]|红十字|少年|残疾人联合会|制造2025",
    matches=("特色社会主义", "共产党", "—东盟"),
    rejects=("智慧", "境内"),
)
AFTER_A_MOTTO = pattern(
    "place.after_a_motto",
    r"(?:数字|健康|美丽|平安|法治|质量|文明|诚信|信用|书香|幸福|智慧|清朗|品牌|廉洁|科创)$",
    matches=("数字", "美丽"),
    rejects=("支持",),
)
NEW_OR_QUOTED = pattern(
    "place.new_or_quoted",
    r"[新“‘]$",
    matches=("“", "新"),
    rejects=("在",),
)
EVENT_HELD_THERE = pattern(
    "place.event_held_there",
    r"[0-9A-Za-z年第届一二三四五六七八九十]{0,8}(?:全运会|奥运会|冬奥会|亚运会|亚冬会|世博会|进博会|博览会|运动会|大运会|青奥会|峰会|论坛|马拉松)|行(?=[、，。；”]|活动)",
    matches=("全运会", "2022年冬奥会"),
    rejects=("召开",),
)
ROAD_OR_RIVER = pattern(
    "place.road_or_river",
    r"[路街河湾关](?![北南东西口])|大道|广场|机场|时代",
    matches=("路", "河畔", "湾区"),
    rejects=("河北", "市"),
)
STATE_TERRITORY = pattern(
    "place.state_territory",
    r"境[内外]|领[域土海空]|的?(?:法律|公民)|[，。、；]",
    matches=("境内", "领域"),
    rejects=("国务院", "网络安全法"),
)
ZONE_OF_THE_STATE = pattern(
    "place.zone_of_the_state",
    r"中国[（(][一-龥]{2,6}[）)](?:自由贸易试验区|自由贸易港|自贸试验区|跨境电子商务综合试验区|跨境电商综合试验区)(?:[一-龥]{2,4}片区)?",
    matches=("中国（福建）自由贸易试验区",),
    rejects=("中国（北京）国际展会",),
)
