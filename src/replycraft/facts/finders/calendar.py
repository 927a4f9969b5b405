"""Turns what a calendar date is called into the day that is meant."""

from collections.abc import Iterable
from datetime import date, timedelta

ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925}
YEARS = {"一昨年": -2, "昨年": -1, "去年": -1, "今年": 0, "本年": 0, "来年": 1}
MONTHS = {"先々月": -2, "先月": -1, "今月": 0, "当月": 0, "来月": 1, "再来月": 2}
WEEKS = {"先々週": -2, "先週": -1, "今週": 0, "来週": 1, "再来週": 2}
WEEKDAYS = "月火水木金土日"
_SURE = 10
_HALF_A_YEAR = timedelta(days=182)  # within it, no other year's day is nearer


def make_date(year: int, month: int, day: int) -> date | None:
    """Return the date, None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def year_of(name: str, number: int | None, when: date) -> int | None:
    """Return the year that 令和7 (name, number), 2025 or 昨年 means on *when*."""
    if name in YEARS:
        return when.year + YEARS[name]
    if number is None:
        return None
    if name in ERAS:
        return ERAS[name] + number
    # Without its era, 7年 is Reiwa and 25年 a short 2025.
    if number < 20:  # noqa: PLR2004
        return ERAS["令和"] + number
    return number + 2000 if number < 100 else number  # noqa: PLR2004


def nearest(month: int, day: int, when: date) -> date | None:
    """Return the day *month*/*day* that lies nearest to *when*."""
    this = make_date(when.year, month, day)
    if this is not None and abs(this - when) < _HALF_A_YEAR:
        return this
    years = (when.year - 1, when.year, when.year + 1)
    return _closest((make_date(year, month, day) for year in years), when)


def last_day(year: int, month: int) -> date:
    """Return the last day of a month."""
    following = date(year + month // 12, month % 12 + 1, 1)
    return following - timedelta(days=1)


def month_end(month: int, when: date) -> date:
    """Return the last day of that *month* whose end lies nearest to *when*."""
    ends = (last_day(year, month) for year in (when.year - 1, when.year, when.year + 1))
    return min(ends, key=lambda end: abs(end - when))


def in_month(name: str, day: int, when: date) -> date | None:
    """Return day *day* of 先月, 今月, 来月 as seen from *when*."""
    months = when.year * 12 + when.month - 1 + MONTHS[name]
    return make_date(months // 12, months % 12 + 1, day)


def nearest_day(day: int, around: date) -> date | None:
    """Return the day numbered *day* that lies nearest to *around*."""
    names = ("先月", "今月", "来月")
    return _closest((in_month(name, day, around) for name in names), around)


def day_of_month(
    day: int, when: date, *, past: bool = False, future: bool = False
) -> date | None:
    """Return the day numbered *day* that the tense makes likely.

    A tense that would make it ten times as far away as the other is not believed.
    """
    names = ("先々月", "先月", "今月", "来月", "再来月")
    days = [found for name in names if (found := in_month(name, day, when))]
    last = _closest((found for found in days if found <= when), when)
    following = _closest((found for found in days if found >= when), when)
    if last is None or following is None:
        return last or following
    back, ahead = when - last, following - when
    if past:
        back /= _SURE
    elif future:
        ahead /= _SURE
    return last if back <= ahead else following


def weekday_in_week(week: str, weekday: int, when: date) -> date:
    """Return the weekday of 先週, 今週, 来週; weeks begin on Monday."""
    monday = when - timedelta(days=when.weekday())
    return monday + timedelta(days=weekday, weeks=WEEKS[week])


def nearest_weekday(weekday: int, when: date, *, future: bool) -> date:
    """Return the last such weekday up to *when*, or the next one from it."""
    if future:
        return when + timedelta(days=(weekday - when.weekday()) % 7)
    return when - timedelta(days=(when.weekday() - weekday) % 7)


def _closest(days: Iterable[date | None], when: date) -> date | None:
    present = [day for day in days if day is not None]
    return min(present, key=lambda day: abs(day - when), default=None)
