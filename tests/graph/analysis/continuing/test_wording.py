from __future__ import annotations

import pytest

from graph.analysis.continuing.verbs import Fit, fit
from graph.analysis.continuing.wording import acts, explains, likeness, wording


@pytest.mark.parametrize(
    ("text", "near", "far"),
    [
        ("推进公路收费站改造。", "深化公路收费站改造。", "推进公路养护队伍建设。"),
        ("加强港口岸电设施建设。", "加快岸电设施建设，每年新增50套。", "加强港口消防演练。"),
    ],
)
def test_the_words_that_count_tell_which_is_nearer(text: str, near: str, far: str) -> None:
    one, close, distant = (wording(words).whole for words in (text, near, far))
    assert likeness(one, close) > 0.5 > likeness(one, distant)
    assert likeness(one, one) == pytest.approx(1)


def test_figures_labels_and_little_words_weigh_nothing() -> None:
    assert wording("（三）新增泊位20个。").whole.weights == wording("新增泊位35个。").whole.weights


def test_a_word_no_dictionary_knows_is_told_by_pairs_of_characters() -> None:
    assert likeness(wording("携箱换船服务").whole, wording("携箱换船").whole) > 0.5


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("推进智慧港口建设。", True),
        ("经营者应当按月报送数据。", True),
        ("智慧公路更加完善。", True),
        ("岸电使用情况统计表", False),
    ],
)
def test_acts(text: str, does: bool) -> None:
    assert acts(text) is does


@pytest.mark.parametrize(
    ("text", "does"),
    [("本办法所称岸电，是指靠港船舶用电。", True), ("（见附件二）", True), ("推广使用岸电。", False)],
)
def test_what_explains_a_word_is_no_act(text: str, does: bool) -> None:
    assert explains(text) is does


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("推进岸电设施建设。", "加快岸电设施建设。", Fit.SAME),
        ("推进岸电设施。", "建成岸电设施。", Fit.NEAR),
        ("打击非法营运。", "培育营运企业。", Fit.OTHER),
        ("岸电设施。", "建设岸电设施。", Fit.UNKNOWN),
    ],
)
def test_how_near_two_acts_are(a: str, b: str, expected: Fit) -> None:
    assert fit(wording(a).whole.verbs, wording(b).whole.verbs) is expected
