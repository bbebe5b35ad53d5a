from __future__ import annotations

import pytest

from graph.model import MentionType
from ingest.lexicon import load_lexicon
from ingest.pipeline import extract
from ingest.readers import read_bytes


@pytest.mark.parametrize(
    ("drafters", "verb", "count"),
    [
        ("市农委、市编办、市水务局", "制订", 3),
        ("市教委、市体育局", "制定", 2),
        ("市国动办、市卫生局、市规划资源局、市绿化市容局", "联合制订", 4),
        ("市建设交通委、市住房保障局", "共同起草", 2),
        ("市人口计生委、市财政局、市编办", "拟订", 3),
    ],
)
def test_who_drafted_what_is_forwarded_leads_nothing(drafters: str, verb: str, count: int) -> None:
    sentence = f"{drafters}{verb}的《青岛市饮水行动计划（2014—2016年）》已经市政府同意，现转发给你们，请认真执行。"
    text = f"青岛市人民政府办公厅转发市农委等部门通知\n各区人民政府：\n{sentence}\n青岛市人民政府办公厅\n2014年3月1日"
    found = extract(read_bytes(text.encode(), "t.txt"), load_lexicon())
    start = text.index(sentence)
    named = [m.canonical for m in found.mentions if m.type is MentionType.ACTOR and m.span.start >= start]
    assert len(named[: named.index("青岛市人民政府")]) == count
    assert found.articles[0].issuers == ("青岛市人民政府办公厅",)
    assert found.measures[0][1] == ()


@pytest.mark.parametrize(
    "line",
    [
        "各市社会信用工作牵头部门，部际联席会议成员单位办公室：",
        "各省、自治区、直辖市节水工作牵头单位，各成员单位：",
        "各区河长制工作牵头部门、各责任单位：",
        "各市充电设施建设牵头部门，各配合单位：",
        "各县政务公开主管部门，各参与单位：",
    ],
)
def test_a_line_of_addressees_owns_nothing(line: str) -> None:
    text = f"关于做好节水工作的通知\n{line}\n建立用水台账。"
    found = extract(read_bytes(text.encode(), "t.txt"), load_lexicon())
    assert len(found.articles[0].addressees) == 2
    assert [m.owners for m in found.measures[0][1]] == [()]
