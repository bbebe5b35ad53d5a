from __future__ import annotations

import pytest

from graph.sounds import letters, sound, typed_sound


@pytest.mark.parametrize(
    ("form", "pinyin", "initials"),
    [
        ("信息通信管理局", "xinxitongxinguanliju", "xxtxglj"),
        ("工信部", "gongxinbu", "gxb"),
        ("重庆市", "chongqingshi", "cqs"),
        ("重点工程", "zhongdiangongcheng", "zdgc"),
        ("中国人民银行", "zhongguorenminyinhang", "zgrmyh"),
        ("行政执法", "xingzhengzhifa", "xzzf"),
        ("长安汽车", "changanqiche", "caqc"),
        ("长三角", "changsanjiao", "csj"),
        ("会计司", "kuaijisi", "kjs"),
        ("绿色金融", "lvsejinrong", "lsjr"),
        ("5g应用", "5gyingyong", "5gyy"),
        ("“5g+工业互联网”512工程", "5ggongyehulianwang512gongcheng", "5ggyhlw512gc"),
        ("iiot", "iiot", "iiot"),
        ("，—", "", ""),
    ],
)
def test_a_form_sounds_as_it_is_read(form: str, pinyin: str, initials: str) -> None:
    heard = sound(form)
    assert (heard.pinyin, heard.initials) == (pinyin, initials)
    assert len(heard.syllables) == len(form)


def test_no_more_is_read_than_anybody_types() -> None:
    assert len(sound("管" * 1000).initials) == 64


@pytest.mark.parametrize(
    ("typed", "heard"),
    [("xgj", "xgj"), ("5gying", "5gying"), ("工xin", "gongxin"), ("工信", None), ("2021", None), ("，", None)],
)
def test_what_is_typed_is_pinyin_where_it_has_a_latin_letter(typed: str, heard: str | None) -> None:
    assert typed_sound(typed) == heard


def test_letters_stand_one_by_one() -> None:
    assert letters("5g+工业") == "5 g 工 业"
