"""Days that a reply may name without a source of its own."""

from collections.abc import Callable

import pytest

Told = Callable[..., list[tuple[str, str]]]


@pytest.mark.parametrize(
    "sentence",
    [
        "11月24日（月）は祝日のため、窓口はお休みでございます。",
        "11月8日（土）は窓口がお休みでございます。",
        "前日の11月11日（火）に催行を決めます。",
        "翌日の11月13日（木）に片付けます。",
        "雨の場合は、翌13日の木曜に順延いたします。",
        "明日5日(水)も、明後日の6日(木)も開けております。",
        "ご見学は午前10時と午後2時の2回でございます。",
        "空いているのは、次の2日です。\n・11月12日（水）\n・11月14日（金）",
    ],
)
def test_a_day_that_follows_needs_no_source(told: Told, sentence: str) -> None:
    """Closed days, neighbours of confirmed days and what the reply counts itself."""
    facts = {"event_date": "2025-11-12", "other": "2025-11-14、10:00、14:00"}
    assert told(sentence, resolution="explain", **facts) == []


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("11月24日（月）から枚数を増やしました。", "11月24日"),
        ("11月8日（土）から始めました。", "11月8日"),
        ("前日の11月10日（月）に催行を決めます。", "11月10日"),
    ],
)
def test_another_day_needs_one(told: Told, sentence: str, day: str) -> None:
    """A holiday on which something is said to happen is a day like any other."""
    found = told(sentence, resolution="explain", event_date="2025-11-12")
    assert found == [("ungrounded-date", day)]


def test_a_bare_day_of_the_mail_is_that_of_this_month(told: Told) -> None:
    """The customer's 1日 is November 1, not October 1."""
    text = "1日の遊覧船に乗れませんでした。清水"
    assert told("11月1日（土）の便の記録を確かめております。", text) == []
    found = told("10月1日（水）の便の記録を確かめております。", text)
    assert found == [("ungrounded-date", "10月1日")]


def test_a_bare_day_stays_with_a_known_one_far_ahead(told: Told) -> None:
    """The 26th is the day before December 27, as its weekday tells."""
    facts = {"lesson_date": "2025-12-27", "resolution": "explain"}
    sentence = "時間が変わるときは、前日の26日(金)にお電話いたします。"
    assert told(sentence, **facts) == []


def test_the_last_open_day_before_a_known_one_needs_no_source(told: Told) -> None:
    """Where the 10th is a Monday, one says so until Friday."""
    facts = {"visit_date": "2025-11-10", "resolution": "explain"}
    sentence = "10日(月)のご都合が悪いときは、7日(金)までにお知らせください。"
    assert told(sentence, **facts) == []
