"""Tells which lengths of time lie between days, or times, that are known."""

import calendar
from datetime import date
from itertools import combinations, pairwise

from replycraft.checking.case import Ground
from replycraft.checking.figures import Figure, Sort, whole
from replycraft.checking.findings import Work
from replycraft.checking.known_days import known_months
from replycraft.checking.patterns import lazily
from replycraft.checking.units import MONTHS
from replycraft.checking.written_days import first_of_era
from replycraft.facts.finders.calendar import WEEKDAYS

_OVERNIGHT = lazily("翌[0-9日朝]|チェックアウト|深夜|夜間|泊")
_WHOLE_DAY = 24 * 60
# A mail that is a list of dates must not be compared pair by pair.
_MOST_DAYS = 40
DAYS = frozenset(("日", "日間", "泊"))
_YEARS = frozenset(("年", "年間"))
_LONG = MONTHS | _YEARS
_FIRST_YEAR = 1900
_OF_A_YEAR = frozenset(("year", "built", "founded", "since", "made", "established"))
_HALF_HOUR = 30
_WEEK = "週間"
LENGTHS = DAYS | _LONG | {_WEEK}
_A_WEEK = 7
_A_YEAR = 12
_LONGEST_NAMES = 14
_WEEKDAYS_TO = lazily(
    "([月火水木金土日])曜?日?(?:から|〜|~|～|-)([月火水木金土日])曜?日?(?:まで)?の?$"
)
_NEXT_TO = 3  # 「10月は、」
# 「お申し込みから2週間あまり」 is told of what is over.
_SOME = lazily(
    "と(?:少し|ちょっと|数日)|あまり|余り|余|ほど|以上|強|ばかり|近く|弱|も(?=お|か|の|、|待|経|た)|を(?:過|超|越|経)|(?:が|も)?(?:過|経|たっ|た[ちつ])"
)
_SHORT = lazily("足らず|弱|を切|に満たな|もな[いく]|とな[いく]")
_DAILY = lazily("日割|日数割")
_MONTH_DAYS = (28, 29, 30, 31)
MINUTES = {"分": 1, "分間": 1, "時間": 60}


def _in_months(work: Work, figure: Figure) -> int:
    """Return the months of 「1年2か月」「1年と2か月」 where *figure* are its months, else 0."""
    if figure.unit not in _LONG:
        return 0
    ahead = (f for f in work.figures if f.unit == "年" and f.end <= figure.start)
    plain = work.reply.plain
    years = (whole(f) or 0 for f in ahead if plain[f.end : figure.start] in ("", "と"))
    return sum(years) * 12 + (whole(figure) or 0)


def minutes_in(figure: Figure) -> int:
    """Return how many minutes *figure* alone is, 0 where it is no such time."""
    return (whole(figure) or 0) * MINUTES.get(figure.unit, 0)


def minutes_told(work: Work, figure: Figure) -> int:
    """Return how long *figure* is, with its other half: 「1時間40分」. Else return 0."""
    parts = [figure]
    if figure.unit in MINUTES:
        parts += (
            f
            for f in work.figures
            if f.unit in MINUTES
            and f.unit != figure.unit
            and (f.end == figure.start or f.start == figure.end)
        )
    total = sum(map(minutes_in, parts))
    half = figure.unit == "時間" and work.reply.text.startswith("半", figure.end)
    return total + half * _HALF_HOUR


def days_of_month(work: Work) -> tuple[int, ...]:
    """Return how many days a month may have, where the reply reckons something by days."""
    return _MONTH_DAYS if _DAILY.search(work.reply.text) else ()


def is_length(work: Work, figure: Figure) -> bool:
    """Tell whether two days that are known lie as far apart as *figure* says."""
    unit, target = figure.unit, _in_months(work, figure) or whole(figure)
    ground = work.ground
    if unit in DAYS and (_is_whole_month(work, figure) or _is_of_week(work, figure)):
        return True
    named = {f.value for f in work.figures if f.sort is Sort.DAY}
    days = {day for day in named if isinstance(day, date)}
    days |= ground.confirmed.days | ground.mail.days | {ground.today}
    days |= known_months(work) if unit in _LONG else _month_ends(work)
    for early, late in combinations(sorted(days)[:_MOST_DAYS], 2):
        apart = (late - early).days
        months = (late.year - early.year) * 12 + late.month - early.month
        if unit in DAYS and target in (apart, apart + 1):
            return True
        if unit == _WEEK and apart == (target or 0) * _A_WEEK:
            return True
        if unit in _LONG and target in (months, months - 1, months // 12):
            return True
    if unit == _WEEK:
        return _is_weeks_ago(work, figure, days, target or 0)
    return unit in _YEARS and _is_between_years(work, target)


def _is_whole_month(work: Work, figure: Figure) -> bool:
    """「10月は31日ありますので」: how long a month is stands in every calendar."""
    today = work.ground.today.year
    return any(
        calendar.monthrange(year, int(str(f.value)))[1] == whole(figure)
        for f in work.figures
        if f.sort is Sort.MONTH and 0 <= figure.start - f.end <= _NEXT_TO
        for year in (today - 1, today, today + 1)
        if 0 < int(str(f.value)) <= _A_YEAR
    )


def _is_of_week(work: Work, figure: Figure) -> bool:
    """「月曜から金曜の5日間」: so many days of the week have their names from one to the other."""
    plain, at = work.reply.plain, figure.start
    named = _WEEKDAYS_TO.search(plain, max(0, at - _LONGEST_NAMES), at)
    if named is None:
        return False
    first, last = (WEEKDAYS.index(name) for name in named.groups())
    return (last - first) % _A_WEEK + 1 == whole(figure)


def _month_ends(work: Work) -> frozenset[date]:
    """Return the last days of the months that are confirmed, where something is paid by days."""
    if not _DAILY.search(work.reply.text):
        return frozenset()
    months = {(day.year, day.month) for day in work.ground.confirmed.days}
    return frozenset(
        date(year, month, calendar.monthrange(year, month)[1]) for year, month in months
    )


def _is_weeks_ago(work: Work, figure: Figure, days: set[date], weeks: int) -> bool:
    """Tell whether a known day is so many weeks from today, or nearly so."""
    some = _SOME.match(work.reply.text, figure.end) is not None
    behind = _A_WEEK - 1 if some else 1
    short = _A_WEEK - 1 if _SHORT.match(work.reply.text, figure.end) else some * 2
    passed = {abs((work.ground.today - day).days) - weeks * _A_WEEK for day in days}
    return any(-short <= rest <= behind for rest in passed)


def _is_between_years(work: Work, target: int | None) -> bool:
    """Tell whether two years that are known lie *target* apart: 「2013年製、およそ13年前」."""
    ground = work.ground
    years = {ground.today.year} | {day.year for day in ground.confirmed.days}
    for source in (ground.confirmed, ground.mail):
        told = (f for f in source.figures if f.unit == "年")
        years |= {_full_year(source.text, f) for f in told}
    for key, found in ground.fact_figures.items():
        if not _OF_A_YEAR.isdisjoint(key.split("_")):
            years |= {whole(f) or 0 for f in found if f.unit in ("", "年")}
    known = sorted(year for year in years if year >= _FIRST_YEAR)
    return any(
        target in (late - early, late - early - 1)
        for early, late in combinations(known[:_MOST_DAYS], 2)
    )


def _full_year(text: str, figure: Figure) -> int:
    return first_of_era(text, figure.start) + (whole(figure) or 0)


def is_several(ground: Ground, minutes: int, counts: list[int]) -> bool:
    """Tell whether *minutes* are a known time, taken as often as one of *counts* says."""
    once = {
        number * MINUTES[figure.unit]
        for figure in ground.confirmed.figures
        if figure.unit in MINUTES and (number := whole(figure)) is not None
    }
    return any(time * count == minutes for time in once for count in counts)


def is_while(work: Work, minutes: int) -> bool:
    """Tell whether two times that are known lie *minutes* apart."""
    ground = work.ground
    if minutes in _whiles_of_days(ground):
        return True
    found = [*work.figures, *ground.confirmed.figures, *ground.mail.figures]
    times = {int(str(f.value)) for f in found if f.sort is Sort.TIME}
    night = _OVERNIGHT.search(work.reply.text) is not None
    return any(
        late - early == minutes or (night and early - late + _WHOLE_DAY == minutes)
        for early, late in combinations(sorted(times)[:_MOST_DAYS], 2)
    )


def _whiles_of_days(ground: Ground) -> set[int]:
    """Return how many minutes lie between two confirmed days with their times."""
    dated = [
        (first.value, int(str(second.value)))
        for first, second in pairwise(ground.confirmed.figures)
        if first.sort is Sort.DAY and second.sort is Sort.TIME
        if second.start - first.end <= 1
    ]
    moments = sorted(
        day.toordinal() * _WHOLE_DAY + at for day, at in dated if isinstance(day, date)
    )
    return {late - early for early, late in combinations(moments[:_MOST_DAYS], 2)}
