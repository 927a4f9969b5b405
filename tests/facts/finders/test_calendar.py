"""Days are found in the calendar, also around the turn of a year."""

from datetime import date

import pytest

from replycraft.facts.finders import calendar


def test_impossible_day_is_no_date() -> None:
    """The calendar has no 30th of February."""
    assert calendar.make_date(2026, 2, 30) is None


@pytest.mark.parametrize(
    ("name", "number", "expected"),
    [
        ("令和", 7, 2025),
        ("平成", 31, 2019),
        ("昭和", 64, 1989),
        ("昨年", None, 2024),
        ("来年", None, 2026),
        ("", 2019, 2019),
        ("", 7, 2025),
        ("", 25, 2025),
        ("", None, None),
    ],
)
def test_year(name: str, number: int | None, expected: int | None) -> None:
    """Eras and words such as 昨年 become years of our calendar."""
    assert calendar.year_of(name, number, date(2025, 11, 4)) == expected


@pytest.mark.parametrize(
    ("month", "day", "when", "expected"),
    [
        (12, 28, date(2026, 1, 5), date(2025, 12, 28)),
        (1, 8, date(2025, 12, 27), date(2026, 1, 8)),
        (7, 8, date(2025, 12, 28), date(2025, 7, 8)),
        (2, 29, date(2025, 3, 1), date(2024, 2, 29)),
        (2, 30, date(2025, 3, 1), None),
    ],
)
def test_nearest_year(month: int, day: int, when: date, expected: date | None) -> None:
    """A day without a year lies in the year that puts it nearest to the mail."""
    assert calendar.nearest(month, day, when) == expected


def test_day_without_month_follows_the_tense() -> None:
    """Past and future choose between the two nearest months."""
    when = date(2025, 12, 15)

    assert calendar.day_of_month(18, when, past=True) == date(2025, 11, 18)
    assert calendar.day_of_month(3, when, future=True) == date(2026, 1, 3)
    assert calendar.day_of_month(14, when) == date(2025, 12, 14)


def test_tense_does_not_move_a_day_by_a_month() -> None:
    """「16日に変えた」 on the 14th means the day after tomorrow."""
    assert calendar.day_of_month(16, date(2025, 12, 14), past=True) == date(
        2025, 12, 16
    )


def test_weeks_begin_on_monday() -> None:
    """On a Sunday, 来週の月曜 is tomorrow."""
    sunday = date(2026, 1, 18)

    assert calendar.weekday_in_week("来週", 0, sunday) == date(2026, 1, 19)
    assert calendar.weekday_in_week("先週", 4, sunday) == date(2026, 1, 9)


def test_month_end_in_a_leap_year() -> None:
    """The end of February is the 29th in 2028."""
    assert calendar.month_end(2, date(2028, 2, 3)) == date(2028, 2, 29)
    assert calendar.month_end(12, date(2026, 1, 4)) == date(2025, 12, 31)
