"""Bare numbers get what they count."""

import pytest

from replycraft.drafting.fact_word import FactWord
from replycraft.drafting.figures import counted
from replycraft.drafting.mail_says import NOTHING_SAID, Mail


@pytest.mark.parametrize(
    ("word", "text", "said"),
    [
        (FactWord("料金", yen=True), "5500", "5,500円"),
        (FactWord("料金", yen=True), "220(税込)", "220円(税込)"),
        (FactWord("残り", unit="回"), "4", "4回"),
        (FactWord("修理の回数"), "2", "2回"),
        (FactWord("製造の年", unit="年"), "2019", "2019年"),
        (FactWord("授業料", unit="年"), "1180000", "1,180,000"),
        (FactWord("階", unit="階"), "2階", "2階"),
        (FactWord("竿"), "一式2000、餌は別", "一式2,000円、餌は別"),
        (FactWord("運賃"), "一人11000", "一人11,000円"),
        (FactWord("部屋"), "本館1203", "本館1203"),
    ],
)
def test_a_number_has_its_counter(word: FactWord, text: str, said: str) -> None:
    """It comes from the key; what has one keeps it."""
    assert counted(word, text, NOTHING_SAID) == said


def test_what_the_mail_counts_comes_first() -> None:
    """Who wrote 5,000個 hears 5,000個."""
    assert (
        counted(FactWord("数", unit="部"), "5000", Mail("5,000個です。")) == "5,000個"
    )


def test_a_round_number_is_money_to_who_asks_for_a_price() -> None:
    """Not one of a size or a number, nor where nobody asks what it costs."""
    mail = Mail("大人と子どもの料金を教えてください。")

    assert counted(FactWord("大人"), "1200", mail) == "1,200円"
    assert counted(FactWord("大人"), "1205", mail) == "1205"
    assert counted(FactWord("大人"), "120", mail) == "120"
    assert counted(FactWord("大人"), "1200", Mail("料金は払いました。")) == "1200"
