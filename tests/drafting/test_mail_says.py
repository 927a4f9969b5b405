"""What a mail asks, and what it tells itself."""

import datetime as dt

import pytest

from replycraft.drafting.fact_words import FactWord, Say
from replycraft.drafting.mail_says import (
    Mail,
    asked_at,
    is_asked,
    is_known,
    is_named,
    order_asked,
)
from replycraft.drafting.told import Pair, Told, Value

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


def test_a_day_of_the_customers_own_is_known() -> None:
    """What the customer wrote is no news, but for one who asks whether it holds."""
    day = Pair("会の日", _DAY.text, "day")

    assert is_known(Mail("5月9日の会に出ます。"), day, _DAY)
    assert not is_known(Mail("会に出ます。"), day, _DAY)
    assert not is_known(Mail("会は5月9日で合っていますか。"), day, _DAY)


def test_a_number_is_not_told_back() -> None:
    """Sentences are told as they are, but for those of a number that the mail has."""
    number, said = Value("4417-20"), Told("番号は4417-20です。", ("n",))

    assert is_known(Mail("番号は4417-20です。"), said, number)
    assert not is_known(Mail("番号はまだです。"), said, number)


def test_one_of_two_is_told() -> None:
    """Who asks which of two it is has written both."""
    value = Value("陶器")

    mail = Mail("陶器と木のどちらですか。")

    assert not is_known(mail, Pair("器", "陶器", "m"), value)


def test_a_day_that_went_by_is_known_in_whatever_words() -> None:
    """「昨日」 and 「9日」 name it as well."""
    day = Pair("会の日", _DAY.text, "day", over=True)
    known = Mail("昨日の会です。", frozenset({dt.date(2026, 5, 9)}))

    assert is_known(known, day, _DAY)
    assert is_known(Mail("9日の会です。"), day, _DAY)
    assert not is_known(Mail("8日の会です。"), day, _DAY)


def test_what_the_customer_wants_checked_is_told() -> None:
    """It is no answer to leave out what they have written."""
    pair, value = Pair("納品先", "第二工場", "p"), Value("第二工場")

    assert is_known(Mail("第二工場へ送ってください。"), pair, value)
    assert not is_known(Mail("第二工場になっていますか。"), pair, value)


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


def test_how_many_and_by_what_number_customers_know() -> None:
    """Also in kanji; another number of things is news."""
    mail = Mail("椅子を三脚お願いします。")

    assert is_known(mail, Pair("椅子の数量", "3", "k"), Value("3"))
    assert not is_known(mail, Pair("椅子の数量", "4", "k"), Value("4"))
    assert is_known(mail, Pair("会員番号", "KA-2041", "k"), Value("KA-2041"))
    assert not is_known(
        Mail("番号を教えてください。"),
        Pair("会員番号", "KA-2041", "k"),
        Value("KA-2041"),
    )


def test_a_thing_is_known_by_its_parts() -> None:
    """「柴犬 コロ」 is 柴犬のコロ."""
    pair = Pair("ペット", "柴犬 コロ", "k")

    assert is_known(Mail("柴犬のコロを預けました。"), pair, Value("柴犬 コロ"))
    assert not is_known(Mail("柴犬を預けました。"), pair, Value("柴犬 コロ"))


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
