from __future__ import annotations

import pytest

from tests.ingest.test_wordings_of_notes import measures, owners


@pytest.mark.parametrize(
    ("first", "second", "ends"),
    [
        (
            "某设计中心牵头，电信、铁塔公司配合，4月底前编好标准",
            "各市公司8月底前换装设备",
            ["2022-04-30", "2022-08-31"],
        ),
        ("某数据中心牵头，2月底前建好平台", "各区公司9月底前接入系统", ["2022-02-28", "2022-09-30"]),
        (
            "某研究中心牵头，移动、联通公司配合，5月底前完成测试",
            "各省公司10月底前完成部署",
            ["2022-05-31", "2022-10-31"],
        ),
        ("某测绘中心牵头，1月底前编好图册", "各地市公司6月底前核对台账", ["2022-01-31", "2022-06-30"]),
        (
            "某信息中心牵头，供水、供气公司协助，3月底前编好目录",
            "各县公司7月底前上报数据",
            ["2022-03-31", "2022-07-31"],
        ),
    ],
)
def test_phases_of_their_own_owners_and_deadlines(first: str, second: str, ends: list[str]) -> None:
    early, late = measures(f"2022年设备换装工作方案\n{first}，{second}。")
    assert [m.periods[0].split("/")[1] for m in (early, late)] == ends
    assert next(iter(owners(early).values())) == "lead"
    assert [name for name in owners(late) if name.startswith("各")]
    assert not [name for name in owners(early) if name.startswith("各")]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("（一）省林草委：牵头修复湿地。", [{"省林草委": "lead"}]),
        ("（二）省国动办：参与修复湿地。", [{"省国动办": "participate"}]),
        ("（三）省林草委：会同省国动办牵头修复湿地。", [{"省林草委": "lead", "省国动办": "lead"}]),
        ("（四）省林草委：牵头修复湿地，参与清理河道。", [{"省林草委": "lead"}, {"省林草委": "participate"}]),
        ("（五）省林草委：配合修复湿地。", [{"省林草委": "support"}]),
    ],
)
def test_tasks_under_the_name_of_a_body(line: str, expected: list[dict[str, str]]) -> None:
    assert [owners(m) for m in measures(f"关于湿地保护的分工方案\n{line}")] == expected
