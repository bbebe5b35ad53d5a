from __future__ import annotations

import pytest

from ingest.clauses import is_act


@pytest.mark.parametrize(
    "sentence",
    [
        "推动设备联网。",
        "进一步完善审批流程。",
        "以公告形式发布频率规划。",
        "依法处置违规网站300个。",
        "联合市残联印发指导意见。",
        "工作机制不断健全，出台三项标准。",
        "保障春节期间通信畅通。",
        "免费提供上门服务。",
    ],
)
def test_an_act_opens_with_its_verb(sentence: str) -> None:
    assert is_act(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "用户总数突破3亿户。",
        "应急保障工作取得明显成效。",
        "管理水平进一步提升。",
        "互联网普及率达到七成，服务质量明显改善。",
        "试点城市增至20个。",
        "在建项目超过百个。",
    ],
)
def test_a_result_has_things_for_subjects(sentence: str) -> None:
    assert not is_act(sentence)
