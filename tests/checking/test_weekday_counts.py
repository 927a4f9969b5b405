"""How many days of the week there are within a span that is known."""

import pytest
from tests.checking.conftest import Told

PAUSE = {"unit_price": "680", "stop_from": "2025-11-10", "stop_to": "2025-11-21"}
SPAN = "11月10日（月）から11月21日（金）まで、"


@pytest.mark.parametrize(
    "sentence",
    [
        "お届けは月曜から金曜ですので10食となります。1食680円の10食分は6,800円です。",
        "火曜〜木曜のお届けは6回です。",
        "配達は月～土曜ですので11回ございます。",
    ],
)
def test_weekdays_from_one_to_another_are_counted(told: Told, sentence: str) -> None:
    """「月曜から金曜」 is five days a week, and their price is reckoned with."""
    assert told(SPAN + sentence, **PAUSE) == []


@pytest.mark.parametrize(
    ("sentence", "text"),
    [
        ("お届けは月曜から金曜ですので14食となります。", "14食"),
        ("火曜〜木曜のお届けは8回です。", "8回"),
        ("お届けは月曜から金曜で、1食680円の10食分は6,900円です。", "6,900円"),
    ],
)
def test_a_miscount_is_still_found(told: Told, sentence: str, text: str) -> None:
    """Another number of days, or another product, follows from nothing."""
    assert ("ungrounded-number", text) in told(SPAN + sentence, **PAUSE)


def test_each_of_three_houses_gets_a_box(told: Told) -> None:
    """「三軒に一箱ずつ」 makes three boxes, and no seven."""
    asked = "三軒に一箱ずつ送りたいです。清水"
    bill = "送料は880円×{}箱で{}円でございます。"
    assert told(bill.format(3, "2,640"), asked, postage="880") == []
    found = told(bill.format(7, "6,160"), asked, postage="880")
    assert ("ungrounded-number", "7箱") in found
