"""Tells what a confirmed rule puts apart from a known day or time: 「10分前」「翌診療日」."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta

from replycraft.checking.figures import Figure, Sort
from replycraft.checking.findings import Work
from replycraft.checking.known_days import is_reckoned
from replycraft.checking.patterns import lazily
from replycraft.workdays import add_working_days

_A_DAY = timedelta(days=1)
_MOST_DAYS = 12
_WHOLE_DAY = 24 * 60
_RULED_TIME = lazily("([1-9][0-9]{0,2})(?:分|(時間)(半)?)(?:ほど)?([前後])(?![日半])")
_NEXT_DAY = lazily("(?:翌(々)?|次の)(営業|診療|開[館店園]|稼働|出荷|配達|授業)?日")
_BETWEEN = lazily("中([1-9])日")


def is_ruled_day(work: Work, day: date, bases: Iterable[date]) -> bool:
    """Tell whether *day* is so long after one of *bases*, or today, as is confirmed.

    「お申し込みの翌診療日」 is confirmed, and tomorrow the doctor is away.
    """
    rules = tuple(_rules(work.ground.confirmed.text))
    if not rules:
        return False
    near = sorted({work.ground.today, *filter(is_reckoned, bases)})[:_MOST_DAYS]
    return any(
        day == _after(work, base, count, working=working)
        for base in near
        for count, working in rules
    )


def _rules(confirmed: str) -> Iterator[tuple[int, bool]]:
    """Yield how many days later something is, and whether only open ones count."""
    for found in _NEXT_DAY.finditer(confirmed):
        yield 1 + bool(found[1]), bool(found[2])
    for found in _BETWEEN.finditer(confirmed):
        yield int(found[1]) + 1, False


def _after(work: Work, base: date, count: int, *, working: bool) -> date:
    if not working:
        return base + count * _A_DAY
    noon = datetime.combine(base, time(12))
    return add_working_days(noon, count, work.ground.case.profile).date()


def is_ruled_time(work: Work, figure: Figure) -> bool:
    """Tell whether *figure* is so long before, or after, a confirmed time as is confirmed.

    「集合は10分前」 of a tour at 13時30分 is 13時20分.
    """
    source = work.ground.confirmed
    apart = {
        (int(found[1]) * (60 if found[2] else 1) + (30 if found[3] else 0))
        * (-1 if found[4] == "前" else 1)
        for found in _RULED_TIME.finditer(source.text)
    }
    round_of = _WHOLE_DAY // 2 if figure.unit == "?" else _WHOLE_DAY
    return any(
        (int(str(figure.value)) - int(str(base.value)) - minutes) % round_of == 0
        for base in source.figures
        if base.sort is Sort.TIME
        for minutes in apart
    )
