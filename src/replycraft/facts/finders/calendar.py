"""Turns what a calendar date is called into the day that is meant."""

from datetime import date, timedelta

_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925}
_YEARS = {"一昨年": -2, "昨年": -1, "去年": -1, "今年": 0, "本年": 0, "来年": 1}
_MONTHS = {"先々月": -2, "先月": -1, "今月": 0, "当月": 0, "来月": 1, "再来月": 2}
_WEEKS = {"先々週": -2, "先週": -1, "今週": 0, "来週": 1, "再来週": 2}
WEEKDAYS = "月火水木金土日"


def make_date(year: int, month: int, day: int) -> date | None:
    """Return the date, None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def year_of(name: str, number: int | None, when: date) -> int | None:
    """Return the year that 令和7 (name, number), 2025 or 昨年 means on *when*."""
    if name in _YEARS:
        return when.year + _YEARS[name]
    if number is None:
        return None
    if name in _ERAS:
        return _ERAS[name] + number
    return number + 2000 if number < 100 else number  # noqa: PLR2004 (25年)


def nearest(month: int, day: int, when: date) -> date | None:
    """Return the day *month*/*day* that lies nearest to *when*."""
    candidates = [
        found
        for year in (when.year - 1, when.year, when.year + 1)
        if (found := make_date(year, month, day)) is not None
    ]
    return min(candidates, key=lambda found: abs(found - when), default=None)


def in_month(name: str, day: int, when: date) -> date | None:
    """Return day *day* of 先月, 今月, 来月 as seen from *when*."""
    months = when.year * 12 + when.month - 1 + _MONTHS[name]
    return make_date(months // 12, months % 12 + 1, day)


def day_of_month(day: int, when: date, *, future: bool) -> date | None:
    """Return the nearest day numbered *day*, not after *when* unless *future*."""
    around = [in_month(name, day, when) for name in ("先月", "今月", "来月")]
    fitting = [
        found
        for found in around
        if found is not None and (found >= when if future else found <= when)
    ]
    return min(fitting, key=lambda found: abs(found - when), default=None)


def weekday_in_week(week: str, weekday: int, when: date) -> date:
    """Return the weekday of 先週, 今週, 来週; weeks begin on Monday."""
    monday = when - timedelta(days=when.weekday())
    return monday + timedelta(days=weekday, weeks=_WEEKS[week])


def nearest_weekday(weekday: int, when: date, *, future: bool) -> date:
    """Return the last such weekday up to *when*, or the next one after it."""
    if future:
        return when + timedelta(days=(weekday - when.weekday()) % 7)
    return when - timedelta(days=(when.weekday() - weekday) % 7)
