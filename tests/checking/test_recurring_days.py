"""Days of a weekly round, holidays of the calendar, and days of stays."""

import pytest
from tests.checking.conftest import Told

ROUND = "毎週水曜と土曜にお弁当を届けてもらっています。しばらく休みます。清水"


@pytest.mark.parametrize(
    "sentence",
    [
        "8日(土)と12日(水)のお弁当をお止めします。",
        "休み前の最後のお届けは、明日5日(水)になります。",
    ],
)
def test_days_of_the_round_are_known(told: Told, sentence: str) -> None:
    """They come on Wednesdays and Saturdays, as mail and facts say."""
    assert told(sentence, ROUND, delivery_days="水・土") == []


def test_the_mail_alone_knows_its_round(told: Told) -> None:
    """「毎週水曜と土曜」 is the customer's own."""
    assert told("8日(土)のお弁当をお止めします。", ROUND, billing="月末締め") == []


def test_other_days_are_of_no_round(told: Told) -> None:
    """Nobody delivers on a Friday."""
    found = told("14日(金)のお弁当をお止めします。", ROUND, delivery_days="水・土")
    assert found == [("ungrounded-date", "14日")]


@pytest.mark.parametrize(
    "sentence",
    ["祝日の24日も、受付は通常どおりです。", "振替休日の24日(月)も開けております。"],
)
def test_a_holiday_of_the_calendar_is_known(told: Told, sentence: str) -> None:
    """The 24th is one, though the desk may be open."""
    assert told(sentence, "連休は開いていますか。清水", reception="通常どおり") == []


def test_what_is_no_holiday_is_none(told: Told) -> None:
    """The 13th is a working day."""
    found = told(
        "祝日の13日も開けております。", "開いていますか。清水", resolution="explain"
    )
    assert ("ungrounded-date", "13日") in found


STAY = {"stay_date": "2025-11-15", "nights": "2"}
NIGHTS = "11月15日から2泊で予約しました。清水"


def test_a_stay_ends_after_its_nights(told: Told) -> None:
    """The day of leaving contradicts no day of coming."""
    assert (
        told("11月15日(土)から17日(月)までの2泊で承っております。", NIGHTS, **STAY)
        == []
    )


def test_another_end_of_a_stay_is_found(told: Told) -> None:
    """Three nights are one too many."""
    found = told("11月15日(土)から18日(火)までの2泊で承っております。", NIGHTS, **STAY)
    assert [text for _, text in found] == ["18日"]


WEDNESDAYS = "毎週水曜の教室は11月に何回ありますか。清水"


def test_a_list_of_the_weekly_days_needs_no_weekdays(told: Told) -> None:
    """All four are Wednesdays, as the fact says."""
    text = "11月5日、12日、19日、26日の4回です。"
    assert told(text, WEDNESDAYS, lesson_days="水曜") == []


def test_one_wrong_day_of_a_list_is_found(told: Told) -> None:
    """The 20th is a Thursday."""
    found = told("11月5日、12日、20日の3回です。", WEDNESDAYS, lesson_days="水曜")
    assert ("ungrounded-date", "20日") in found


COURSE = {
    "course_start": "2025-12-02",
    "course_end": "2026-01-30",
    "days": "毎週火曜・金曜 16:00",
}


@pytest.mark.parametrize("day", ["12月23日（火）", "1月16日（金）", "1月27日（火）"])
def test_a_weekly_course_has_its_days_up_to_its_end(told: Told, day: str) -> None:
    """However far ahead: first and last day are confirmed."""
    assert told(f"{day}にも授業がございます。", **COURSE) == []


@pytest.mark.parametrize("day", ["1月21日（水）", "2月3日（火）"])
def test_no_other_day_is_of_the_course(told: Told, day: str) -> None:
    """Another weekday, or a day after its end."""
    found = told(f"{day}にも授業がございます。", **COURSE)
    assert [code for code, _ in found] == ["ungrounded-date"]


def test_a_week_is_called_by_its_first_day(told: Told) -> None:
    """「12月22日の週」 is the one of the days that are told; a Tuesday begins none."""
    week = "12月{}日の週は、26日（金）に授業がございます。"
    assert told(week.format(22), **COURSE) == []
    found = told(week.format(24), **COURSE)
    assert found == [("ungrounded-date", "12月24日")]


def test_a_row_of_months_ends_with_its_number(told: Told) -> None:
    """Seven payments from February end in August, not in September."""
    facts = {"remaining_count": "7", "remaining_from": "2026-02"}

    assert told("お支払いは2月から8月まで続きます。", **facts) == []
    assert told("お支払いは2月から9月まで続きます。", **facts) == [
        ("ungrounded-date", "9月")
    ]
