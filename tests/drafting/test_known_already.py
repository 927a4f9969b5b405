"""What the customer told is no news."""

import datetime as dt

from replycraft.drafting.known_already import is_known
from replycraft.drafting.mail_says import Mail
from replycraft.drafting.told import Pair, Told, Value

_DAY = Value("5月9日（土）", dt.date(2026, 5, 9))


def test_a_day_of_the_customers_own_is_known() -> None:
    """What the customer wrote is no news, but for one who asks whether it holds."""
    day = Pair("会の日", _DAY.text, "day")

    assert is_known(Mail("5月9日の会に出ます。"), day, _DAY)
    assert not is_known(Mail("会に出ます。"), day, _DAY)
    assert not is_known(Mail("会は5月9日で合っていますか。"), day, _DAY)


def test_an_hour_that_went_by_is_known_in_whatever_words() -> None:
    """「7時半」 is 7:30; one that is to come is an answer."""
    late = Value("5月9日（土）7時30分", dt.date(2026, 5, 9))
    pair = Pair("お迎えの時刻", late.text, "time")
    mail = Mail("9日の朝7時半のはずでした。", written=dt.date(2026, 5, 9))

    assert is_known(mail, pair, late)
    assert is_known(mail, Told("お迎えは、5月9日（土）7時30分です。", ("t",)), late)
    assert not is_known(mail._replace(written=dt.date(2026, 5, 8)), pair, late)
    assert not is_known(mail._replace(text="朝7時のはずでした。"), pair, late)


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
