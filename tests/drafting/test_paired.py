"""Tests for two keys of one stem that are told in one sentence."""

import datetime as dt

from replycraft.drafting.paired import paired
from replycraft.drafting.told import Pair, Told, Value

_DAY = dt.date(2026, 3, 18)
_LIMIT = Pair("録画の期限", "3月18日（水）", "recording_until", day=_DAY)


def test_a_limit_stands_in_the_sentence_that_it_limits() -> None:
    """The day until which goes behind the sentence, and both keys are told."""
    said = Told("録画をご視聴いただけます。", ("recording",))

    assert paired([said, _LIMIT], {}) == [
        Told(
            "録画をご視聴いただけます（3月18日（水）まで）。",
            ("recording", "recording_until"),
        )
    ]


def test_a_limit_of_something_else_stays_alone() -> None:
    """Neither another stem nor a sentence with its own limit takes the day."""
    other = Told("教材をお送りします。", ("materials",))
    limited = Told("3月末までご視聴いただけます。", ("recording",))
    line = Pair("録画", "会員ページ", "recording")

    for one in (other, limited, line):
        assert paired([one, _LIMIT], {}) == [one, _LIMIT]


def test_what_is_told_of_several_products_has_their_names() -> None:
    """Two prices without names say too little."""
    prices = [Pair("単価", "1,850円", "price"), Pair("単価", "640円", "price_2")]
    products = {"product": Value("ボルト"), "product_2": Value("ナット")}

    found = paired(prices, products)

    assert [one.name for one in found if isinstance(one, Pair)] == [
        "ボルトの単価",
        "ナットの単価",
    ]
    assert paired(prices, {}) == prices
