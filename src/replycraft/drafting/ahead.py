"""Tells which confirmed days come before a promised time, and which come after it."""

import datetime as dt
import re
from collections.abc import Iterator

from replycraft.drafting.case import Case

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?")
_WITH_TIME = len("2025-01-01T00:00")
# The time of the promise itself.
_PROMISED = "contact_by"


def before_due(case: Case, due: dt.datetime) -> list[str]:
    """Return the facts whose days, from today on, are all over by the time of *due*.

    A day without an hour is over when it ends.
    """
    today = case.now.date()
    return [
        name
        for name, moment in confirmed_days(case)
        if moment < due and moment.date() >= today
    ]


def after_due(case: Case, due: dt.datetime) -> list[str]:
    """Return the facts that name a day which is not over by the time of *due*."""
    return [name for name, moment in confirmed_days(case) if moment >= due]


def on_due(case: Case, due: dt.datetime) -> list[str]:
    """Return the facts that name the day of *due* without an hour."""
    return [
        name
        for name, moment in confirmed_days(case)
        if moment.date() == due.date() and moment.time() == dt.time.max
    ]


def confirmed_days(case: Case) -> Iterator[tuple[str, dt.datetime]]:
    """Yield each fact that names a day, with the last one it names."""
    for name, moments in _moments(case):
        yield name, max(moments)


def _moments(case: Case) -> Iterator[tuple[str, list[dt.datetime]]]:
    verified = case.verified
    for name, value in {**verified.__dict__, **(verified.model_extra or {})}.items():
        if value and name != _PROMISED and (found := list(_in_value(value, case))):
            yield name, found


def _in_value(value: object, case: Case) -> Iterator[dt.datetime]:
    """Yield the times in *value*, of a day without an hour its end."""
    zone = case.now.tzinfo
    if isinstance(value, dt.datetime):
        yield value if value.tzinfo else value.replace(tzinfo=zone)
    elif isinstance(value, dt.date):
        yield dt.datetime.combine(value, dt.time.max, zone)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _in_value(one, case)
    elif isinstance(value, str):
        for written in _DAY.findall(value):
            yield from _in_value(_read(written), case)


def _read(written: str) -> dt.date | None:
    try:
        if len(written) == _WITH_TIME:
            return dt.datetime.fromisoformat(written)
        return dt.date.fromisoformat(written)
    except ValueError:
        return None
