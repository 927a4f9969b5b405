"""Working days, opening hours and Japanese dates."""

from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest

from replycraft.records.desk import Profile
from replycraft.workdays import (
    add_working_days,
    is_working_day,
    japanese_day,
    opening_hours,
    working_hours_between,
)

JST = timezone(timedelta(hours=9))
DESK = Profile(hours="9:00〜18:00")


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2025, 11, 4), True),
        (date(2025, 11, 3), False),  # 文化の日
        (date(2025, 11, 24), False),  # 振替休日
        (date(2025, 11, 8), False),  # Saturday
        (date(2026, 9, 22), False),  # between two holidays
    ],
)
def test_japan_public_holidays_and_weekends_are_closed(
    day: date, *, expected: bool
) -> None:
    """A default desk rests on weekends and on Japan's public holidays."""
    assert is_working_day(day, DESK) is expected


def test_given_holidays_are_the_complete_list() -> None:
    """A list without the word "national" makes public holidays working days."""
    desk = Profile(closed=("水",), holidays=("2025-12-29",))
    assert is_working_day(date(2025, 11, 3), desk)
    assert not is_working_day(date(2025, 12, 29), desk)
    assert not is_working_day(date(2025, 11, 5), desk)
    assert is_working_day(date(2025, 11, 9), desk)


def test_own_days_may_stand_beside_the_national_ones() -> None:
    """The word "national" and dates of the house add up."""
    desk = Profile(holidays=("national", "2025-12-29"))
    assert not is_working_day(date(2025, 11, 3), desk)
    assert not is_working_day(date(2025, 12, 29), desk)


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (0, datetime(2025, 10, 31, 18, 0, tzinfo=JST)),
        (1, datetime(2025, 11, 4, 18, 0, tzinfo=JST)),
        (3, datetime(2025, 11, 6, 18, 0, tzinfo=JST)),
    ],
)
def test_working_days_step_over_a_long_weekend(days: int, expected: datetime) -> None:
    """Counting from a Friday skips the weekend and the holiday on Monday."""
    start = datetime(2025, 10, 31, 16, 20, tzinfo=JST)
    assert add_working_days(start, days, DESK) == expected


def test_zero_days_from_a_closed_day_is_the_next_open_day() -> None:
    """Today cannot be promised where the desk is closed."""
    sunday = datetime(2025, 11, 9, 12, 0, tzinfo=JST)
    assert add_working_days(sunday, 0, DESK) == datetime(
        2025, 11, 10, 18, 0, tzinfo=JST
    )


def test_a_desk_that_never_opens_gets_calendar_days() -> None:
    """Seven closed weekdays neither hang nor fail."""
    desk = Profile(closed=("月", "火", "水", "木", "金", "土", "日"))
    start = datetime(2025, 11, 9, 12, 0, tzinfo=JST)
    assert add_working_days(start, 2, desk) == datetime(
        2025, 11, 11, 17, 30, tzinfo=JST
    )


@pytest.mark.parametrize(
    ("hours", "expected"),
    [
        ("9:00〜18:00", (time(9), time(18))),
        ("平日10時-17時", (time(10), time(17))),
        ("平日１０：００～１７：３０", (time(10), time(17, 30))),
        ("13:00〜21:00(日曜を除く)", (time(13), time(21))),
        ("9:00〜12:00、15:00〜18:30", (time(9), time(18, 30))),
        ("午前9時から午後5時半まで", (time(9), time(17, 30))),
        ("8時30分ー17時15分", (time(8, 30), time(17, 15))),
        ("18:00〜翌2:00", (time(18), time(23, 59))),
        ("10:00-24:00", (time(10), time(23, 59))),
        ("24時間受付", (time(0), time(23, 59))),
        ("土日祝も営業", (time(9), time(17, 30))),
        ("99:99〜18:00", (time(9), time(17, 30))),
        ("", (time(9), time(17, 30))),
    ],
)
def test_opening_hours_are_read_from_free_text(
    hours: str, expected: tuple[time, time]
) -> None:
    """Opening times are read in the ways in which desks write them."""
    assert opening_hours(Profile(hours=hours)) == expected


def test_only_open_hours_count() -> None:
    """A mail from Friday evening has waited one hour by Tuesday at ten."""
    start = datetime(2025, 10, 31, 20, 0, tzinfo=JST)
    end = datetime(2025, 11, 4, 10, 0, tzinfo=JST)
    assert working_hours_between(start, end, DESK) == 1.0


def test_hours_are_counted_in_the_time_zone_of_the_start() -> None:
    """Ten in Tokyo is one in the morning in UTC."""
    start = datetime(2025, 11, 4, 9, 0, tzinfo=JST)
    end = datetime(2025, 11, 4, 1, 0, tzinfo=UTC)
    assert working_hours_between(start, end, DESK) == 1.0
    assert working_hours_between(start.replace(tzinfo=None), start, DESK) == 0.0


def test_an_end_before_the_start_is_no_wait() -> None:
    """A clock that runs backwards costs nothing and counts nothing."""
    start = datetime(2025, 11, 4, 9, 0, tzinfo=JST)
    early = datetime(1, 1, 1, 0, 0, tzinfo=JST)
    assert working_hours_between(start, early, DESK) == 0.0


def test_a_wait_of_years_is_counted_for_a_hundred_days() -> None:
    """The work stays bounded when a mail claims to be years old."""
    start = datetime(2001, 1, 1, 0, 0, tzinfo=JST)
    end = datetime(9999, 12, 31, 23, 0, tzinfo=JST)
    every_day = Profile(hours="9:00〜18:00", closed=(), holidays=())
    assert working_hours_between(start, end, every_day) == 900.0


def test_a_day_is_written_with_its_weekday() -> None:
    """The brackets are full width, the numbers are not."""
    assert japanese_day(date(2025, 11, 4)) == "11月4日（火）"


def test_counting_ends_once_the_limit_is_passed() -> None:
    """A mail of last year is late after the first days; the rest need no look-up."""
    start = datetime(2024, 11, 5, 9, 0)
    end = datetime(2025, 11, 4, 9, 0)

    assert (
        working_hours_between(start, end, Profile(hours="9:00〜17:00"), most=16) == 24
    )
