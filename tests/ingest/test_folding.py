from __future__ import annotations

import pytest

from ingest.clean.folding import fold
from ingest.lexicon import load_lexicon
from ingest.pipeline import extract
from ingest.readers import read_bytes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(責任單位:市商務局,下同)", "（责任单位：市商务局，下同）"),
        ("爲落實《規劃》,各區應當開展檢查;", "为落实《规划》，各区应当开展检查；"),
        ("著作权登记、瞭望塔巡查、乾隆年间", "著作权登记、瞭望塔巡查、乾隆年间"),
        ("比例为1:3,共1,200个(见表)", "比例为1:3，共1,200个（见表）"),
        ("see http://a.cn/x?y=1,2", "see http://a.cn/x?y=1,2"),
        ("完成!怎么办?", "完成！怎么办？"),
    ],
)
def test_folds_character_for_character(text: str, expected: str) -> None:
    assert fold(text) == expected


def test_spans_and_quotes_stay_in_the_characters_of_the_source() -> None:
    text = "青島市綠化工作方案\n推進公園建設,新增綠地30公頃。(牽頭單位:市財政局)"
    found = extract(read_bytes(text.encode(), "t.txt"), load_lexicon())
    (_, (measure,)) = found.measures[0]
    assert [(o.actor, o.role.value) for o in measure.owners] == [("青岛市财政局", "lead")]
    assert measure.owners[0].span is not None
    assert measure.owners[0].span.of(found.clean.text) == "市財政局"
    assert found.clean.text == text
