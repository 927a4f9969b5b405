"""Complaints in which no word is known to name a trouble are told by what happened."""

import datetime as dt

import pytest

from replycraft.records.analysis import Analysis, Anger
from replycraft.records.ids import Kind
from replycraft.retelling.choose import Mark
from replycraft.retelling.retell import retell
from replycraft.retelling.words import Words
from replycraft.text.document import Document

DAY = dt.date(2026, 2, 3)
COMPLAINT = Analysis(kind=Kind.COMPLAINT, anger=Anger(level=1, score=0.3))


def told(body: str, words: Words, events: tuple[Mark, ...] = ()) -> str:
    """Return how a mail that consists of *body* is told back."""
    return retell(Document("", body), COMPLAINT, events, words, DAY)


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        (
            "敷いた翌日から青い粉が靴下につきます。",
            "敷いた翌日から青い粉が靴下につく",
        ),
        (
            "頼んだのは黒です。届いたのは紺の靴下でした。",
            "届いたのは紺の靴下だった",
        ),
        (
            "花束のカードに「ご結婚おめでとうございます」と書いてありました。",
            "花束のカードに「ご結婚おめでとうございます」と書いてあった",
        ),
        ("受け取った鍵が、左にしか回りません。", "お受け取りの鍵が、左にしか回らない"),
    ],
)
def test_what_happened_is_told_without_a_word_for_trouble(
    body: str, wanted: str, words: Words
) -> None:
    """It says what happened, in words that may mean anything."""
    assert told(body, words) == wanted


@pytest.mark.parametrize(
    "body",
    [
        "四月に小学校に入る娘の体操服が届きました。",
        "悪気がなかったのは分かっています。",
        "写真がとくに気に入っています。",
        "完了の画面も出ました。",
        "帰って言葉が出ませんでした。",
        "当日券を2枚買って入りました。",
    ],
)
def test_what_is_no_trouble_by_itself_is_not_told(body: str, words: Words) -> None:
    """It is usual, good, the sender's own errand, or a feeling."""
    assert not told(body, words)


def test_an_event_that_the_letter_has_words_for_needs_no_other(words: Words) -> None:
    """The letter's own sentence stands where it knows what happened."""
    body = "敷いた翌日から青い粉が靴下につきます。"
    assert not told(body, words, (Mark(0, 3, 0.1),))
