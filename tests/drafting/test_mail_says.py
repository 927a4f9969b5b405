"""What a mail asks, and what it tells itself."""

import datetime as dt

import pytest

from replycraft.drafting.fact_words import FactWord
from replycraft.drafting.mail_says import asked_at, is_known
from replycraft.drafting.told import Pair, Told, Value

_DAY = Value("5月9日（土）", dt.date(2026, 5, 9))


@pytest.mark.parametrize(
    ("name", "value", "place"),
    [
        ("試着", Value("60分"), 0),
        ("お値段", Value("3,000円"), 6),
        ("お申し込みの期限", _DAY, 10),
        ("駐車場", Value("5台"), 14),
    ],
)
def test_where_a_mail_asks(name: str, value: Value, place: int) -> None:
    """A fact is asked for by its name, a price or a limit; what is not comes last."""
    assert asked_at("試着のほか、いくら、期限は？", FactWord(name=name), value) == place


def test_a_day_of_the_customers_own_is_known() -> None:
    """What the customer wrote is no news, but for one who asks whether it holds."""
    day = Pair("会の日", _DAY.text, "day")

    assert is_known("5月9日の会に出ます。", day, _DAY)
    assert not is_known("会に出ます。", day, _DAY)
    assert not is_known("会は5月9日で合っていますか。", day, _DAY)


def test_a_number_is_not_told_back() -> None:
    """Sentences are told as they are, but for those of a number that the mail has."""
    number, said = Value("4417-20"), Told("番号は4417-20です。", ("n",))

    assert is_known("番号は4417-20です。", said, number)
    assert not is_known("番号はまだです。", said, number)


def test_one_of_two_is_told() -> None:
    """Who asks which of two it is has written both."""
    value = Value("陶器")

    assert not is_known("陶器と木のどちらですか。", Pair("器", "陶器", "m"), value)
