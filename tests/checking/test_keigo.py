"""Humble verbs: of the customer they are wrong, of the desk they are right."""

import pytest
from tests.checking.conftest import Told


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("お客様がご確認いたしましたお品です。", "お客様がご確認いたしました"),
        ("お客様のご使用いたしましたお品です。", "お客様のご使用いたしました"),
    ],
)
def test_a_customer_does_nothing_humbly(told: Told, sentence: str, text: str) -> None:
    """いたす lowers whoever does it."""
    assert told(sentence) == [("keigo-wrong-direction", text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "送料はお客様のご負担でお願いいたします。",
        "お客様のご注文は本日お届けいたします。",
        "お客様がご不在の際お届けいたします。",
        "お客様のご希望どおりご用意いたします。",
    ],
)
def test_the_desk_does_it_beside_the_customer(told: Told, sentence: str) -> None:
    """お客様の belongs to the thing, and the desk asks or brings."""
    assert told(sentence) == []


def test_somebody_of_the_house_is_not_honoured(told: Told) -> None:
    """A stylist of the shop looks humbly; a customer may choose her."""
    found = told("当店のスタイリストが髪の状態をご覧になります。")
    assert [code for code, _ in found] == ["keigo-wrong-direction"]
    assert told("スタイリストが髪の状態を拝見いたします。") == []
    assert told("スタイリストはご指名になれます。") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "元栓は、担当者が伺うまで閉めたままになさってください。",
        "店員にお尋ねになったところ、在庫がないとおっしゃったとのことでした。",
    ],
)
def test_what_the_customer_is_asked_for_is_honoured(told: Told, sentence: str) -> None:
    """Somebody of the house is near, but does not do it."""
    assert told(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "お湯を冷ましていただくと、香りが立ちます。",
        "お体を起こしていただく必要はございません。",
        "お庭に下ろしていただいて結構です。",
        "お静かにしていただけますか。",
        "窓際のお席にしていただけます。",
        "社員の方がお使いになる場合も、手順は同じです。",
    ],
)
def test_a_noun_and_a_verb_are_no_humble_form(told: Told, sentence: str) -> None:
    """「お湯を冷まして」 is a thing and what is done to it; 方 are the guest's people."""
    assert told(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "箱をお引き受けしていただけますか。",
        "中身をお確かめしていただけますと幸いです。",
        "担当者がご覧になりました。",
    ],
)
def test_humble_requests_and_own_honour_are_still_found(
    told: Told, sentence: str
) -> None:
    """A humble form that is asked of the customer, and honour for one's own."""
    assert {code for code, _ in told(sentence)} == {"keigo-wrong-direction"}


@pytest.mark.parametrize(
    "sentence",
    [
        "腑に落ちないお気持ちになられたことと存じます。",
        "お手すきになられましたら、お電話ください。",
        "ご一緒になられた方にもお伝えください。",
    ],
)
def test_what_somebody_comes_to_be_is_honoured_once(told: Told, sentence: str) -> None:
    """「お気持ち」 is a noun, so 「になられ」 honours nothing twice."""
    assert told(sentence) == []


def test_a_verb_is_honoured_twice(told: Told) -> None:
    """「お悩みになられ」 is a verb, honoured twice."""
    assert told("お悩みになられたとのこと、失礼いたしました。") == [
        ("keigo-double", "お悩みになられ")
    ]
