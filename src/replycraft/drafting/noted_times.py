"""The days and hours that a desk's notes name, as times."""

import datetime as dt
import re

_ISO_DATE = re.compile(
    r"\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:[+-]\d{2}:\d{2})?)?"
)
_NOTED_TIME = re.compile(
    r"(?<!\d)\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:[+-]\d{2}:\d{2})?)?"
)
# The day on which something is done; 「3月4日までの分」 is none.
_ON_DAY = re.compile(
    r"(\d{1,2})月(\d{1,2})日(?:[（(].[）)])?の?(?:午前|午後|朝|昼|夕方|夜|(\d{1,2})時(?:(\d{1,2})分)?)?に"
)
_END_OF_DAY = (23, 59)
_DAY_LENGTH = len("2025-01-01")


def moment_of(text: str) -> dt.date | None:
    """Return the day or the time that *text* writes in ISO form, None if it is none."""
    if not _ISO_DATE.fullmatch(text):
        return None
    try:
        if len(text) == _DAY_LENGTH:
            return dt.date.fromisoformat(text)
        return dt.datetime.fromisoformat(text)
    except ValueError:
        return None


def moments_in(value: object, now: dt.datetime) -> tuple[dt.datetime, ...]:
    """Return the times that a note names; a day without an hour lasts to its end."""
    if not isinstance(value, str):
        return ()
    iso = (
        moment_of(found[0].replace(" ", "T")) for found in _NOTED_TIME.finditer(value)
    )
    near = (_near(found, now) for found in _ON_DAY.finditer(value))
    found = (*(end_of(one, now) for one in iso if one), *near)
    return tuple(one for one in found if one)


def end_of(moment: dt.date, now: dt.datetime) -> dt.datetime:
    """Return *moment* where *now* is, a bare day as its last minute."""
    if not isinstance(moment, dt.datetime):
        moment = dt.datetime.combine(moment, dt.time(*_END_OF_DAY))
    return moment if moment.tzinfo else moment.replace(tzinfo=now.tzinfo)


def _near(found: re.Match[str], now: dt.datetime) -> dt.datetime | None:
    """Return the time of 「3月4日9時に」 in the year in which it lies nearest to now.

    Without an hour it is the end of the day.
    """
    month, day, hour, minute = (int(part or 0) for part in found.groups())
    if not found[3]:
        hour, minute = _END_OF_DAY
    try:
        moments = [
            now.replace(now.year + off, month, day, hour, minute) for off in (-1, 0, 1)
        ]
    except ValueError:
        return None
    return min(moments, key=lambda moment: abs(moment - now))
