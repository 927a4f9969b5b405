"""What is told, in the order in which a person writes it."""

import datetime as dt

import pytest

from replycraft.drafting.in_lines import in_order, without_front, written
from replycraft.drafting.told import Pair, Told


@pytest.mark.parametrize(
    ("pair", "said"),
    [
        (Pair("料金", "550円", "k"), "料金は、550円です。"),
        (Pair("料金", "不要(会員)", "k"), "料金は不要です（会員）。"),
        (Pair("入れ替え", "店頭で可", "k"), "入れ替えは、店頭で可能です。"),
        (Pair("お届け", "式場に供える", "k"), "・お届け　式場に供えます"),
        (Pair("", "1m単位", "k"), "・1m単位"),
    ],
)
def test_a_fact_by_itself_is_a_sentence_where_it_surely_is_one(
    pair: Pair, said: str
) -> None:
    """A noun, a figure or a day can be said to be; all else is a line."""
    assert written([pair]) == (Told(said, ("k",)),)


def test_several_are_lines_and_what_is_told_first_leads() -> None:
    """Sentences stand before the list, but behind one that answers the question."""
    fee, place = Pair("料金", "550円", "f"), Pair("場所", "2階", "p")
    lines = (Told("・料金　550円", ("f",)), Told("・場所　2階", ("p",)))
    told = Told("業者が直します。", ("w",))

    assert written([fee, told, place]) == (*lines, told)
    assert written([told, fee, place]) == (told, *lines)


def test_a_day_that_went_by_is_no_news_by_itself() -> None:
    """Beside other facts it is one of them."""
    day = Pair("入荷日", "11月1日（土）", "d", over=True)
    fee = Pair("料金", "550円", "f")

    assert written([day]) == ()
    assert [one.text for one in written([day, fee])] == [
        "・入荷日　11月1日（土）",
        "・料金　550円",
    ]


def test_prices_stand_together_with_their_sum_last_and_days_by_time() -> None:
    """Each kind stands where its first line was asked for."""
    names = ["お届け", "着物の料金", "納期", "合計", "お渡し", "長襦袢の料金"]
    values = ["5月9日", "6,600円", "4週間", "9,900円", "4月2日", "3,300円"]
    days = [dt.date(2026, 5, 9), None, None, None, dt.date(2026, 4, 2), None]
    lines = [
        Pair(name, value, "k", day=day)
        for name, value, day in zip(names, values, days, strict=True)
    ]

    assert [line.name for line in in_order(lines)] == [
        "お渡し",
        "着物の料金",
        "長襦袢の料金",
        "合計",
        "納期",
        "お届け",
    ]


def test_half_a_name_is_no_label_beside_a_whole_one() -> None:
    """料金 beside 着物の料金 says not of what."""
    whole, half = Pair("着物の料金", "6,600円", "a"), Pair("料金", "3,300円", "b")

    assert without_front([whole, half], lambda key: key == "b", alone=True) == [half]
    assert without_front([half], lambda key: key == "b", alone=True) == []
    assert without_front([half], lambda key: key == "b", alone=False) == [half]
    assert without_front([whole, half], lambda key: key == "a", alone=True) == []


def test_no_charge_and_what_may_be_are_sentences_beside_a_list() -> None:
    """「・料金　0円」 nobody writes."""
    fee, place = Pair("料金", "0円", "f"), Pair("場所", "2階", "p")
    days = Pair("日数", "4日間", "d")

    assert [one.text for one in written([place, fee, days])] == [
        "・場所　2階",
        "・日数　4日間",
        "料金はかかりません。",
    ]


def test_what_there_is_is_said() -> None:
    """「・写し　申込書の写しあり」 would say it twice."""
    copy, place = (
        Pair("お申し込みの写し", "申込書の写しあり", "c"),
        Pair("場所", "2階", "p"),
    )
    rule, days = Pair("決まり", "予定あり", "r"), Pair("日数", "4日間", "d")

    assert [one.text for one in written([place, copy, rule, days])] == [
        "・場所　2階",
        "・決まり　予定あり",
        "・日数　4日間",
        "申込書の写しがございます。",
    ]


def test_what_there_is_not_is_said_where_it_stands_alone() -> None:
    """「料金は、請求なしです。」 is no Japanese."""
    assert [one.text for one in written([Pair("料金", "傷の費用の請求なし", "f")])] == [
        "傷の費用の請求はございません。"
    ]
    pairs = [Pair("代わりの在庫", "在庫あり", "s")]
    assert [one.text for one in written(pairs)] == ["代わりの在庫がございます。"]


def test_an_amount_is_a_sum_beside_the_price_of_one() -> None:
    """Beside a deposit it is what is asked for first."""
    amount, one = Pair("金額", "88,800円", "a"), Pair("単価", "1,480円", "u")
    deposit = Pair("お預かり金", "10,000円", "d")

    assert in_order([amount, one]) == [one, amount._replace(name="合計")]
    assert in_order([amount, deposit]) == [amount, deposit]
