"""Tests for facts that are no news in an answer to a complaint."""

import datetime as dt

from replycraft.drafting.fact_word import FactWord
from replycraft.drafting.mail_says import Mail
from replycraft.drafting.side_facts import is_repeated, is_side
from replycraft.drafting.told import Pair, Told, Value

WRITTEN = dt.date(2026, 3, 10)
MAIL = Mail("マットが硬いです。", frozenset(), WRITTEN)


def test_what_lies_behind_the_customer_is_no_news() -> None:
    """The day of a loan is none; the last record before the mail is."""
    past = dt.date(2026, 2, 1)

    assert is_side(MAIL, Pair("貸し出し", "2月1日（日）", "k", day=past), FactWord())
    assert not is_side(
        MAIL, Pair("最後の記録", "2月1日（日）", "k", day=past), FactWord()
    )


def test_what_only_names_the_case_is_no_news() -> None:
    """A branch is none, unless it is asked for or says what is done."""
    word, branch = FactWord(name="支店", about=True), Pair("支店", "東支店", "k")

    assert is_side(MAIL, branch, word)
    assert not is_side(Mail("支店はどこですか。"), branch, word)
    assert not is_side(MAIL, Pair("支店", "西支店で交換", "k"), word)
    assert not is_side(MAIL, branch, word._replace(about=False))


def test_what_was_paid_is_no_news() -> None:
    """What is given back is the remedy."""
    assert is_side(MAIL, Pair("修理の金額", "3,000円", "k"), FactWord())
    assert not is_side(MAIL, Pair("補償の金額", "3,000円", "k"), FactWord())


def test_nothing_is_told_twice() -> None:
    """A day within another note, a sum of another fact, a report that tells the cause."""
    day = Pair("時間", "3月20日（金）10時", "a", day=dt.date(2026, 3, 20))
    note = Told("お申し込みは3月20日で承っております。", ("b",))
    sum_told = Pair("4月分", "800円", "c")
    report = Told(
        "配送会社からは、荷台での転倒を確認したとの報告がございました。", ("d",)
    )
    values = {
        "c": Value("800円"),
        "refund_amount": Value("800円"),
        "cause": Value("原因は荷台での転倒でございました。"),
    }

    assert is_repeated(day, [day, note], values)
    assert not is_repeated(day, [day], values)
    assert is_repeated(sum_told, [sum_told], values)
    assert not is_repeated(sum_told, [sum_told], {"c": Value("800円")})
    assert is_repeated(report, [report], values)
    assert not is_repeated(note, [note], values)
