"""Tests for sentences made of the name of a fact and its value."""

import pytest

from replycraft.drafting.behind_label import (
    behind_label,
    is_answer,
    of_itself,
    with_bracket,
)


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("保管料", "無料", "保管料は無料です。"),
        ("空き", "空きあり(残り3室)", "空きがございます（残り3室）。"),
        (
            "浮き輪の持ち込み",
            "持ち込み可(大型は不可)",
            "浮き輪の持ち込みは可能です（大型は不可）。",
        ),
        ("種まきの案内", "箱に同封", "種まきの案内は、箱に同封いたします。"),
        ("ご返金の方法", "口座へ振り込み", "ご返金は、口座へお振り込みいたします。"),
        (
            "撤去",
            "同時に引き取る(無料)",
            "撤去については、同時に引き取ります（無料）。",
        ),
        ("発送の曜日", "ご入金の翌営業日に発送", "ご入金の翌営業日に発送いたします。"),
        ("お引き取りの日", "翌週の木曜に回収", ""),
        ("料金", "当日に現金で支払う", ""),
        ("場所", "なくても可", ""),
        ("お戻しの方法", "配達員へ手渡し", ""),
        ("踏み台", "乗り口に踏み台を用意", "乗り口に踏み台を用意いたします。"),
    ],
)
def test_a_label_and_its_value_are_a_sentence(name: str, value: str, said: str) -> None:
    """Where who does what is sure; else they are none."""
    assert behind_label(name, value) == said


def test_what_answers_stands_beside_a_list() -> None:
    """「可」 and 「空きあり」 do, 「無料」 and a size do not."""
    assert is_answer("車椅子", "可")
    assert is_answer("空き", "空きあり")
    assert is_answer("説明書", "箱に同封")
    assert not is_answer("お戻しの方法", "配達員へ手渡し")
    assert not is_answer("料金", "無料")
    assert not is_answer("大きさ", "5号")


def test_what_stands_in_brackets_goes_along() -> None:
    """A sentence without a bracket stays as it is."""
    assert with_bracket("可能です。", "可(予約制)") == "可能です（予約制）。"
    assert with_bracket("可能です。", "可") == "可能です。"


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("試着可(1回まで)", "試着は可能です（1回まで）。"),
        ("返品不可", "返品はいたしかねます。"),
        ("予約不要", "ご予約は不要です。"),
        ("在庫あり", "在庫がございます。"),
        ("小切手不可", ""),
        ("5名可", ""),
        ("可", ""),
    ],
)
def test_what_says_of_itself_what_may_be_done(value: str, said: str) -> None:
    """It needs no name; a thing that is not accepted is no deed."""
    assert of_itself(value) == said
