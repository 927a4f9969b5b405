"""What is told beside a confirmed value, and not in its place."""

import pytest
from tests.checking.conftest import Told

OFFER = {"estimate_valid_until": "2025-11-30", "estimate": "88000"}
ASKED = "見積もりの件、少し考えます。清水"


def test_an_answer_may_be_asked_for_before_an_offer_ends(told: Told) -> None:
    """Both days are told, each of its own."""
    text = "お見積もりは11月30日(日)まで有効です。日程のお返事は、明日5日(水)の18時までにお聞かせください。"
    assert told(text, ASKED, **OFFER) == []


def test_another_end_of_an_offer_is_found(told: Told) -> None:
    """It ends on the 30th."""
    found = told("見積もりは11月20日(木)まで有効です。", ASKED, **OFFER)
    assert found == [("conflicting-fact", "11月20日")]


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        ("50GBから200GBに変更済み", "容量は50GBから4倍の200GBに増やしました。"),
        ("席数を40から60に変更済み", "席数を40から1.5倍の60に増やしました。"),
    ],
)
def test_a_ratio_of_two_values_replaces_none(
    told: Told, status: str, sentence: str
) -> None:
    """It follows from both of them."""
    assert told(sentence, "足りません。清水", status=status) == []


def test_a_wrong_ratio_has_no_source(told: Told) -> None:
    """200 are four times 50."""
    found = told(
        "容量は50GBから3倍の200GBに増やしました。",
        "足りません。清水",
        status="50GBから200GBに変更済み",
    )
    assert found == [("ungrounded-number", "3倍")]


def test_the_number_of_a_name_is_of_the_name(told: Told) -> None:
    """The name is accused as a whole, its number is not."""
    found = told(
        "乾いた肌には「しっとりローション20」もよく合います。",
        "肌が乾きます。清水",
        product="みずクリーム",
    )
    assert [code for code, _ in found] == ["ungrounded-name"]


def test_another_number_of_a_known_name_is_found(told: Told) -> None:
    """「みずクリーム 50」 is confirmed."""
    found = told(
        "「みずクリーム 30」をお取り置きしました。",
        "クリームの件です。清水",
        product="みずクリーム 50",
    )
    assert "30" in "".join(text for _, text in found)
