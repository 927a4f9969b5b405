"""What a mail asks, and what it tells itself."""

import datetime as dt

import pytest

from replycraft.drafting.fact_word import FactWord, Say
from replycraft.drafting.mail_says import (
    Mail,
    asked_at,
    is_asked,
    is_named,
    order_asked,
)
from replycraft.drafting.told import Value

_DAY = Value("5月9日（土）", dt.date(2026, 5, 9))


@pytest.mark.parametrize(
    ("name", "value", "place"),
    [
        ("試着", Value("60分"), 0),
        ("お値段", Value("3,000円"), 6),
        ("お申し込みの期限", _DAY, 10),
        ("駐車場", Value("5台"), 28),
    ],
)
def test_where_a_mail_asks(name: str, value: Value, place: int) -> None:
    """A fact is asked for by its name, a price or a limit; what is not comes last."""
    mail = Mail("試着のほか、いくら、期限は？")

    assert asked_at(mail, FactWord(name=name), value) == place


def test_the_mail_counts() -> None:
    """A bare number has the counter that the customer used."""
    mail = Mail("5,000個のうち、残り6回です。")

    assert mail.counter_of("5,000") == "個"
    assert mail.counter_of("7") == ""
    assert mail.left_of("券の残り") == "回"
    assert mail.left_of("券") == ""
    assert Mail("あと何枚ですか。").counter == "枚"
    assert Mail("1,000部では。").counted_in("金額（1,000）") == "金額（1,000部）"
    assert mail.counted_in("金額") == "金額"


def test_one_of_two_words_is_the_customers() -> None:
    """Who ends a contract does not take back an order."""
    name = "お取り消し／解約に伴う費用"

    assert Mail("解約の費用は。").named(name) == "解約に伴う費用"
    assert Mail("取り消します。").named(name) == "お取り消しに伴う費用"


def test_thanks_with_kudasai_are_no_wish() -> None:
    """「来てくださって」 asks for nothing, 「来てください」 does."""
    word = FactWord(name="来店")

    assert not is_asked(Mail("来店してくださって嬉しいです。"), word)
    assert is_asked(Mail("来店のしかたを教えてください。"), word)


def test_a_month_alone_names_a_day_that_went_by() -> None:
    """「9月に予約した」 needs no 「ご予約日　9月12日」."""
    assert Mail("9月に予約しました。").names(dt.date(2025, 9, 12))
    assert not Mail("9月20日に予約しました。").names(dt.date(2025, 9, 12))


def test_the_end_of_a_name_says_what_it_answers() -> None:
    """「夏の追加料金」 answers the question for fees, not the wish for summer."""
    mail = Mail("夏に泊まりたいです。空きはありますか。料金も教えてください。")
    fee, room = FactWord(name="夏の追加料金"), FactWord(name="空き")

    assert order_asked(mail, room, Value("あり")) < order_asked(
        mail, fee, Value("なし")
    )


def test_a_sentence_of_writers_may_answer_words_of_the_mail() -> None:
    """One of the words is enough, and without any of them there is none."""
    say = Say("{値}に伺えます。", mail=("集荷", "取りに来"))

    assert is_named(Mail("家まで取りに来てもらえますか。"), say)
    assert not is_named(Mail("持って行きます。"), say)


def test_of_two_sums_the_plainer_comes_first() -> None:
    """「いくらですか」 asks for the price before the postage of a return."""
    mail = Mail("修理はいくらですか。")
    price, postage = FactWord("お値段", yen=True), FactWord("お戻しの送料", yen=True)

    assert order_asked(mail, price, Value("2,750円")) < order_asked(
        mail, postage, Value("880円")
    )
