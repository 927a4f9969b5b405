"""Days that a reply may name without a source of its own."""

import pytest
from tests.checking.conftest import Told


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


FOR_EVER = {"valid_until": "9999-12-31", "ship_date": "2025-11-05"}


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        ("保証は2028年までです。", {"warranty": "お渡しから30日"}),
        ("12月9日から始まります。お渡しから30日です。", {"warranty": "お渡しから30日"}),
        ("3営業日後の12月9日から始まります。", {"reply_within": "3営業日"}),
        ("保証は2028年までです。", {"warranty": "24か月"}),
        ("保証は2028年までです。", {"warranty": "24か月", "since": "0001-01-01"}),
    ],
)
def test_nothing_is_reckoned_from_the_end_of_the_calendar(
    told: Told, sentence: str, facts: dict[str, str]
) -> None:
    """A fact that holds for ever says nothing of another day, and stops no check."""
    found = told(sentence, resolution="explain", **FOR_EVER, **facts)
    assert [code.partition("-")[0] for code, _ in found] == ["ungrounded"]


@pytest.mark.parametrize(
    "sentence",
    [
        "有効期限は9999年12月31日です。",
        "翌9999年12月31日まで、休みでございます。15日(土)もです。",
        "9999年12月31日以降は、3か月です。",
        "始まりは1年1月1日です。",
    ],
)
def test_the_last_day_of_the_calendar_may_be_confirmed(
    told: Told, sentence: str
) -> None:
    """A reply may tell it where a fact has it, and is accused where none has."""
    facts = {**FOR_EVER, "since": "0001-01-01", "other": "2025-11-15、3か月"}
    assert told(sentence, resolution="explain", **facts) == []
    days = [text for _, text in told(sentence, resolution="explain")]
    assert days[0].endswith(("9999年12月31日", "1年1月1日"))


def test_a_promise_for_the_last_day_of_the_calendar_is_looked_at(told: Told) -> None:
    """Whether it is a holiday cannot be said, that it has no source can."""
    found = told("9999年12月31日までにご連絡いたします。")
    assert found == [("ungrounded-date", "9999年12月31日")]


def test_bare_days_do_not_follow_the_end_of_the_calendar(told: Told) -> None:
    """The 15th is that of this month, though the day named before it is confirmed."""
    sentence = "期限は9999年12月31日で、お届けは15日(土)です。"
    facts = {**FOR_EVER, "delivery_date": "2025-11-15"}
    assert told(sentence, resolution="explain", **facts) == []
    found = told(sentence.replace("15日(土)", "16日(日)"), **facts)
    assert found == [("conflicting-fact", "16日")]


SHIPPED = {"ship_date": "2025-11-03", "carrier": "すずめ便"}


@pytest.mark.parametrize(
    "sentence",
    [
        "お手元には11月5日（水）の夕方に届きます。",
        "明日11月5日（水）には到着いたします。",
        "品は11月5日（水）に入荷いたします。",
        "11月5日（水）の午前中にお手元に届く予定です。",
    ],
)
def test_tomorrow_needs_a_source_for_what_comes_by_itself(
    told: Told, sentence: str
) -> None:
    """Nobody at the desk decides when a parcel arrives."""
    assert told(sentence, **SHIPPED) == [("ungrounded-date", "11月5日")]


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        ("お手元には11月5日（水）の夕方に届きます。", {"arrives": "2025-11-05"}),
        ("11月5日（水）に届く予定です。", {"delivery_days": "発送から2日"}),
        ("明日11月5日（水）にお電話いたします。", {}),
        ("明日11月5日（水）に届きましたら、お知らせください。", {}),
    ],
)
def test_tomorrow_may_be_told_otherwise(
    told: Told, sentence: str, facts: dict[str, object]
) -> None:
    """It is confirmed, follows, is the desk's own deed, or is only supposed."""
    assert told(sentence, **SHIPPED, **facts) == []
