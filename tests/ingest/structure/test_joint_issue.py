from __future__ import annotations

import pytest

from ingest.lexicon import load_lexicon
from ingest.pipeline import extract
from ingest.readers import read_bytes
from ingest.structure import Article
from ingest.structure.joint import Joint

BODY = "各省、自治区、直辖市发展改革委：\n为做好工作，现通知如下。\n一、加快建设。各地应当加快建设充电站。\n"


def article(head: str, foot: str = "") -> Article:
    (found,) = extract(read_bytes(f"{head}\n{BODY}{foot}".encode(), "t.md"), load_lexicon()).articles
    return found


@pytest.mark.parametrize(
    ("title", "issuers", "joint"),
    [
        ("国家发展改革委等部门关于建设充电站的通知", ("国家发展和改革委员会",), Joint(2, None)),
        ("教育部等部门关于办好食堂的意见", ("教育部",), Joint(2, None)),
        ("工业和信息化部等五部门关于建设充电站的通知", ("工业和信息化部",), Joint(5, 5)),
        ("交通运输部等11部门关于建设充电站的通知", ("交通运输部",), Joint(11, 11)),
        ("财政部 水利部等部门关于修渠的通知", ("财政部", "水利部"), Joint(3, None)),
        ("财政部 水利部关于修渠的通知", ("财政部", "水利部"), Joint(2, 2)),
        ("财政部关于修渠的通知", ("财政部",), None),
    ],
)
def test_an_open_list_is_not_counted_and_a_counted_one_is(
    title: str, issuers: tuple[str, ...], joint: Joint | None
) -> None:
    found = article(title)
    assert (found.issuers, found.joint) == (issuers, joint)


@pytest.mark.parametrize("year", ["$$ 2022 $$ ", "[2022]", "（2022）", "(2022) ", "〔2022〕", "【2022】"])
def test_a_number_broken_on_its_way_is_read(year: str) -> None:
    found = article(f"关于加强电池安全的指导意见(工信厅联通装{year}17号)")
    assert found.doc_number is not None
    assert (found.issuers, found.joint) == (("工业和信息化部办公厅",), Joint(2, None))


@pytest.mark.parametrize("key", ["issuing_body", "发布机构", "发文机关", "issuer", "发布单位"])
def test_a_field_beside_the_text_names_the_issuers(key: str) -> None:
    found = article(f"---\ntitle: 关于修渠的指导意见\n{key}: 工信部、国家发改委，国资委\n---\n# 关于修渠的指导意见")
    expected = ("工业和信息化部", "国家发展和改革委员会", "国务院国有资产监督管理委员会")
    assert (found.issuers, found.joint) == (expected, Joint(3, 3))


@pytest.mark.parametrize(
    ("line", "issuer", "date"),
    [
        ("国务院办公厅　　二○一一年三月二十八日", "国务院办公厅", "2011-03-28"),
        ("国务院办公厅 二〇一一年十一月三日", "国务院办公厅", "2011-11-03"),
        ("财政部  2020年1月5日", "财政部", "2020-01-05"),
        ("财政部　２０２０年１月５日", "财政部", "2020-01-05"),
        ("水利部 二零二一年十月十日", "水利部", "2021-10-10"),
    ],
)
def test_body_and_date_may_sign_on_one_line(line: str, issuer: str, date: str) -> None:
    found = article("关于修渠的通知", line)
    assert (found.issuers, found.issued_on) == ((issuer,), date)
