"""Working days, opening hours and Japanese dates; the only importer of jpholiday."""

import re
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from math import inf

from replycraft.records.desk import Profile

_WEEKDAYS = "月火水木金土日"
_NATIONAL = "national"
_DEFAULT_HOURS = (time(9, 0), time(17, 30))
_END_OF_DAY = time(23, 59)
# No desk is closed for longer, and the loop must end for one that never opens.
_LONGEST_CLOSURE = 60
# Nobody reads more into a longer wait, and each day costs a look-up.
_LONGEST_WAIT = 100
_NOON = 12
_LAST_HOUR = 23
_LAST_MINUTE = 59
_FULL_WIDTH = str.maketrans("０１２３４５６７８９：", "0123456789:")
_CLOCK = r"(午前|午後)?\s*(\d{1,2})\s*(?::\s*(\d{2})|時\s*(半|(\d{1,2})分)?)"
_RANGE = re.compile(rf"{_CLOCK}\s*(?:[〜～~\-–—―−ー－]|から)\s*翌?\s*{_CLOCK}")
_GROUPS = 5


@lru_cache(maxsize=4096)
def _is_national_holiday(day: date) -> bool:
    # Importing takes 25 ms, which a desk with its own list need not pay.
    import jpholiday

    return bool(jpholiday.is_holiday(day))


@lru_cache(maxsize=64)
def _own_holidays(listed: tuple[str, ...]) -> frozenset[date]:
    return frozenset(date.fromisoformat(item) for item in listed if item != _NATIONAL)


def is_working_day(day: date, profile: Profile) -> bool:
    """Tell whether the desk is open on *day*: no closed weekday and no holiday."""
    if _WEEKDAYS[day.weekday()] in profile.closed:
        return False
    if day in _own_holidays(profile.holidays):
        return False
    return _NATIONAL not in profile.holidays or not _is_national_holiday(day)


def add_working_days(start: datetime, days: int, profile: Profile) -> datetime:
    """Return the *days*-th working day after *start*'s day, at closing time.

    Zero means *start*'s own day, or the next working day where it is none. A desk
    that never opens gets calendar days. The time zone of *start* is kept.
    """
    closing = opening_hours(profile)[1]
    day = start.date() - timedelta(days=0 if days else 1)
    left, closed = max(days, 1), 0
    while left and closed < _LONGEST_CLOSURE:
        day += timedelta(days=1)
        if is_working_day(day, profile):
            left, closed = left - 1, 0
        else:
            closed += 1
    if left:
        day = start.date() + timedelta(days=days)
    return datetime.combine(day, closing, tzinfo=start.tzinfo)


@lru_cache(maxsize=64)
def _read_hours(hours: str) -> tuple[time, time]:
    text = hours[:200].translate(_FULL_WIDTH)
    if "24時間" in text:
        return time(0, 0), _END_OF_DAY
    opens: list[time] = []
    closes: list[time] = []
    for found in _RANGE.finditer(text):
        first, last = (_clock(found.groups()[at : at + _GROUPS]) for at in (0, _GROUPS))
        if first is not None and last is not None:
            opens.append(first)
            closes.append(last if last > first else _END_OF_DAY)
    return (min(opens), max(closes)) if opens else _DEFAULT_HOURS


def _clock(groups: tuple[str | None, ...]) -> time | None:
    half_day, hour_text, minute_text, japanese, japanese_minute = groups
    hour = int(hour_text or 0)
    minute = 30 if japanese == "半" else int(minute_text or japanese_minute or 0)
    if half_day == "午後" and hour < _NOON:
        hour += _NOON
    if hour == _LAST_HOUR + 1:
        return _END_OF_DAY
    return time(hour, minute) if hour <= _LAST_HOUR and minute <= _LAST_MINUTE else None


def opening_hours(profile: Profile) -> tuple[time, time]:
    """Return when the desk opens and closes, as `profile.hours` says in free text.

    The earliest opening and the latest closing count, so a lunch break does not.
    Without a readable time it is 9:00 to 17:30; past midnight ends at 23:59.
    """
    return _read_hours(profile.hours)


def working_hours_between(
    start: datetime, end: datetime, profile: Profile, *, most: float = inf
) -> float:
    """Return how many hours the desk was open from *start* to *end*.

    0.0 where *end* is not later. Counting ends with the day on which *most* hours are
    passed, and after 100 days, so the work is bounded. A time without a zone is taken
    to be in the other one's.
    """
    if start.tzinfo is None or end.tzinfo is None:
        zone = start.tzinfo or end.tzinfo
        start, end = start.replace(tzinfo=zone), end.replace(tzinfo=zone)
    if end <= start:
        return 0.0
    end = min(end, start + timedelta(days=_LONGEST_WAIT))
    end = end.astimezone(start.tzinfo) if start.tzinfo else end
    opens, closes = opening_hours(profile)
    total, enough = timedelta(), timedelta(hours=min(most, _LONGEST_WAIT * 24))
    for offset in range(_LONGEST_WAIT):
        day = start.date() + timedelta(days=offset)
        if day > end.date() or total > enough:
            break
        if is_working_day(day, profile):
            opened = datetime.combine(day, opens, tzinfo=start.tzinfo)
            closed = datetime.combine(day, closes, tzinfo=start.tzinfo)
            total += max(min(end, closed) - max(start, opened), timedelta())
    return total / timedelta(hours=1)


def japanese_day(day: date) -> str:
    """Return *day* as a reply writes it: 11月4日（火）, the brackets full width."""
    return f"{day.month}月{day.day}日（{_WEEKDAYS[day.weekday()]}）"
