from __future__ import annotations

import jieba
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rjieba import Jieba

from graph.words import FORM_BREAK, cut_characters, cut_forms, cut_words, query_terms

TOKENIZER = jieba.Tokenizer()
CHINESE = st.text("推进车路协同5G与ＥＴＣ“”，。 \n互联网a１①ǀ-+", max_size=30)


@pytest.mark.parametrize(
    ("text", "words", "characters"),
    [
        ("收费公路", "收费 公路 收费公路", "收 费 公 路"),
        ("互联网平台", "互联 联网 互联网 平台", "互 联 网 平 台"),
        ("“5G＋”专网", "5g 专网", "5g 专 网"),
        ("ＥＴＣ／V2I", "etc v2i", "etc v2i"),
        ("增长4.5%", "增长 4 5", "增 长 4 5"),
        ("，。", "", ""),
    ],
)
def test_cuts(text: str, words: str, characters: str) -> None:
    assert (cut_words(text), cut_characters(text)) == (words, characters)


def test_forms_of_a_name_are_kept_apart() -> None:
    assert cut_forms(["公路", "ETC"]) == (f"公路 {FORM_BREAK} etc", f"公 路 {FORM_BREAK} etc")


def test_a_query_is_cut_at_its_spaces() -> None:
    terms = query_terms("建成公路  ETC ，")
    assert [term.words for term in terms] == [("建成", "公路"), ("etc",)]
    assert query_terms("——。") == ()


@given(CHINESE)
def test_tokens_hold_letters_and_digits_only(text: str) -> None:
    for cut in (cut_words(text), cut_characters(text)):
        assert all(token.isalnum() for token in cut.split(" ") if token)


@given(CHINESE, CHINESE, CHINESE)
def test_what_a_text_holds_is_a_phrase_of_its_characters(before: str, asked: str, after: str) -> None:
    """Unless the string asked for begins or ends inside a run of letters and digits, which is one token."""
    found = f" {cut_characters(f'{before} {asked} {after}')} "
    for term in query_terms(asked):
        assert f" {' '.join(term.characters)} " in found


@given(st.text("中华人民共和国互联网平台公路工程大数据中心，。 5g-+.\n", max_size=60))
def test_the_compiled_cutter_cuts_as_jieba_does(text: str) -> None:
    assert Jieba().cut_for_search(text, hmm=False) == list(TOKENIZER.cut_for_search(text, HMM=False))


def test_half_a_surrogate_pair_is_no_letter() -> None:
    assert cut_words("公路\udcff工程") == "公路 工程"


def test_words_added_to_jieba_by_others_change_nothing() -> None:
    before = cut_words("某某路网工程")
    jieba.add_word("某某路网工程")
    try:
        assert cut_words("某某路网工程") == before
    finally:
        jieba.del_word("某某路网工程")
