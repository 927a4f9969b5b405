"""Reads 16日 and 2月14日 as the days that they mean in their reply."""

from datetime import date, timedelta

from replycraft.checking.case import Ground
from replycraft.checking.figures import Figure, Sort
from replycraft.checking.known_days import day_of, is_reckoned
from replycraft.checking.patterns import AND_WEEKDAY, lazily
from replycraft.facts.finders.calendar import WEEKDAYS, make_date

# 「明日19日」, and the weekday of 「19日(日)」.
_FROM_TODAY = lazily("(本日|今日|きょう|明日|あす|明後日|あさって)[のは、]?[ 　]?$")
_AHEAD = {"明日": 1, "あす": 1, "明後日": 2, "あさって": 2}
_WEEKDAY = lazily("[ 　]?(?:[(（]|の)?[ 　]?([月火水木金土日])(?=曜|[)）・/])")
_BEFORE = lazily("([月火水木金土日])曜日?[、の]?$")
# 「に始められた」「にご契約の」: what is told of a day that is over.
_OVER = lazily(
    "(?:付け?で|より|から|に|の)、?[^。、\n]{0,16}?(?:[らさか]?れた|なった|いた|した|られた|ました)(?=[^。、\nいくしすらだめ])"
)
_SPAN = lazily(f"{AND_WEEKDAY}の?(?:から|より|〜|~|～|-)、?")
_ENDED = lazily("[。\n]")
_OF_MONTH = ("は", "は、", "の", "、")
_REACH = 40
_NEAR = timedelta(days=45)
_A_WEEK = timedelta(days=7)
_MOST_BASES = 12
# From then on a day without a year may be nearer to today than to the mail.
_LATE = timedelta(days=120)
_LONGEST_WITHOUT_YEAR = len("12月31日")


def resolve_days(
    found: tuple[Figure, ...], ground: Ground, plain: str
) -> tuple[Figure, ...]:
    """Return *found* of *plain* with every bare day of the month as a day, its unit `日`.

    It is 明日 where that stands before it, a known day where one fits, else the nearest
    to the day named before it, or to today where the weekday tells so. In a late reply
    a day without a year is the mail's rather than this year's.
    """
    found = tuple(_of_year(figure, ground, plain) for figure in found)
    if all(figure.sort is not Sort.DAY_OF_MONTH for figure in found):
        return found
    anchor = told = ground.today
    resolved: list[Figure] = []
    for figure in found:
        if figure.sort is Sort.DAY_OF_MONTH and isinstance(figure.value, int):
            day = (
                _from_today(figure, ground, plain)
                or _of_month_told(figure, found, ground, plain)
                or _of_span_told(figure, resolved, ground, plain)
                or _of_day_told(figure, resolved, plain)
                or _meant(figure, (anchor, told), ground, plain)
            )
            if day is not None:
                figure = figure._replace(sort=Sort.DAY, value=day, unit="日")
        told = day_of(figure) or told
        if _leads(figure, anchor, ground):
            anchor = told
        resolved.append(figure)
    return tuple(resolved)


def _leads(figure: Figure, anchor: date, ground: Ground) -> bool:
    """Tell whether bare days that follow *figure* are near it: a known one, or a near one."""
    day = day_of(figure)
    if day is None:
        return False
    known = not figure.unit and day in ground.confirmed.days
    return known or abs(day - anchor) < _NEAR


def _of_year(figure: Figure, ground: Ground, plain: str) -> Figure:
    """Return *figure*, written without a year, as of the year that is meant."""
    if _late(ground):
        figure = _of_the_mail(figure, ground)
    figure = _of_next_year(figure, ground, plain)
    return _of_the_past(figure, ground, plain)


def _late(ground: Ground) -> bool:
    mailed = ground.case.mail.date if ground.case.mail else None
    return mailed is not None and ground.today - mailed.date() > _LATE


def _of_the_mail(figure: Figure, ground: Ground) -> Figure:
    """Return a past 2月14日 as the day of that name which the mail knows."""
    day = figure.value
    if not isinstance(day, date) or figure.end - figure.start > _LONGEST_WITHOUT_YEAR:
        return figure
    known = ground.confirmed.days | ground.told_days
    if day in known or ground.today <= day <= ground.today + _NEAR:
        return figure
    same = [
        other for other in known if (other.month, other.day) == (day.month, day.day)
    ]
    return figure._replace(value=max(same)) if same else figure


def _of_next_year(figure: Figure, ground: Ground, plain: str) -> Figure:
    """Return 「5月9日(土)」, told in November, as next year's where its weekday says so.

    A day that is just over needs that day of next year to be confirmed.
    """
    day = figure.value
    if not isinstance(day, date) or figure.end - figure.start > _LONGEST_WITHOUT_YEAR:
        return figure
    later = make_date(day.year + 1, day.month, day.day)
    sure = day < ground.today and later in ground.confirmed.days
    over = ground.today - day >= _LATE or sure
    if not over or day in ground.confirmed.days | ground.mail.days:
        return figure
    written = _WEEKDAY.match(plain, figure.end)
    if later is None or written is None or WEEKDAYS[later.weekday()] != written[1]:
        return figure
    return figure._replace(value=later)


def _of_the_past(figure: Figure, ground: Ground, plain: str) -> Figure:
    """Return 「6月2日に始められた」, told in March, as the confirmed day of last year.

    What is told of it must be over, or its weekday be that of the confirmed day.
    """
    day = figure.value
    if not isinstance(day, date) or figure.end - figure.start > _LONGEST_WITHOUT_YEAR:
        return figure
    known = ground.confirmed.days
    past = [
        other
        for other in known
        if (other.month, other.day) == (day.month, day.day) and other < ground.today
    ]
    if day <= ground.today or day in known or not past:
        return figure
    written, was = _WEEKDAY.match(plain, figure.end), max(past)
    over = (
        WEEKDAYS[was.weekday()] == written[1]
        if written
        else _OVER.match(plain, figure.end)
    )
    return figure._replace(value=was) if over else figure


def _from_today(figure: Figure, ground: Ground, plain: str) -> date | None:
    """Return the day that is called 明日, or the like, if its number is right."""
    called = _FROM_TODAY.search(plain, max(0, figure.start - 5), figure.start)
    if called is None:
        return None
    day = ground.today + timedelta(days=_AHEAD.get(called[1], 0))
    return day if day.day == figure.value else None


def _of_month_told(
    figure: Figure, found: tuple[Figure, ...], ground: Ground, plain: str
) -> date | None:
    """Return 「12月は土曜の6日」 as of that month, where its weekday says so."""
    months = [f for f in found if f.sort is Sort.MONTH and f.end <= figure.start]
    called = _BEFORE.search(plain, max(0, figure.start - 4), figure.start)
    written = _WEEKDAY.match(plain, figure.end) or called
    if not months or figure.start - months[-1].end > _REACH:
        return None
    # 「11月は30日まで」
    of_it = plain[months[-1].end : figure.start] in _OF_MONTH
    if written is None and not of_it:
        return None
    month, today = int(str(months[-1].value)), ground.today
    year = today.year + (month < today.month)
    day = make_date(year, month, int(str(figure.value)))
    if day is None or (written and WEEKDAYS[day.weekday()] != written[1]):
        return None
    return day


def _of_span_told(
    figure: Figure, told: list[Figure], ground: Ground, plain: str
) -> date | None:
    """Return the 3日 of 「2月2日から28日まで、窓口は3日(火)から」: the one within the span.

    A day that a source has is asked for elsewhere.
    """
    ends = [f for f in told if f.sort is Sort.DAY][-2:]
    if len(ends) < len(("first", "last")):
        return None
    if not _SPAN.fullmatch(plain, ends[0].end, ends[1].start):
        return None
    first, last = (day_of(end) for end in ends)
    if first is None or last is None or not first < last <= first + _NEAR:
        return None
    known = {day.day for day in ground.confirmed.days | ground.mail.days}
    span = (first + timedelta(days=ahead) for ahead in range(1, (last - first).days))
    inside = [day for day in span if day.day == figure.value]
    written = _WEEKDAY.match(plain, figure.end)
    if figure.value in known or len(inside) != 1:
        return None
    fits = written is None or WEEKDAYS[inside[0].weekday()] == written[1]
    return inside[0] if fits else None


def _of_day_told(figure: Figure, told: list[Figure], plain: str) -> date | None:
    """Return the 12日 of 「8月11日の週は、12日(火)と」: of that month, as its weekday says."""
    days = [f for f in told if f.sort is Sort.DAY][-1:]
    written = _WEEKDAY.match(plain, figure.end)
    if not days or written is None or figure.start - days[0].end > _REACH:
        return None
    base = day_of(days[0])
    if base is None or _ENDED.search(plain, days[0].end, figure.start):
        return None
    day = make_date(base.year, base.month, int(str(figure.value)))
    fits = day is not None and WEEKDAYS[day.weekday()] == written[1]
    return day if fits else None


def _meant(
    figure: Figure, bases: tuple[date, date], ground: Ground, plain: str
) -> date | None:
    """Return the day nearest to the first of *bases*, or to another if only that has its weekday.

    These are the day told last, today and the confirmed days.
    """
    anchor, told = bases
    number = int(str(figure.value))
    day = _nearest(number, anchor, ground)
    written = _WEEKDAY.match(plain, figure.end)
    if day is None or written is None or WEEKDAYS[day.weekday()] == written[1]:
        return day
    ahead = _next_month(number, anchor, ground)
    if ahead and WEEKDAYS[ahead.weekday()] == written[1]:
        return ahead
    known = sorted(filter(is_reckoned, ground.confirmed.days))[:_MOST_BASES]
    for base in (told, ground.today, *known):
        other = _nearest(number, base, ground)
        near = other and (base == ground.today or abs(other - base) <= _A_WEEK)
        if near and other and WEEKDAYS[other.weekday()] == written[1]:
            return other
    return day


def _next_month(number: int, anchor: date, ground: Ground) -> date | None:
    """Return the first such day after *anchor*, where no source has one: 「9日から30日」."""
    if any(day.day == number for day in ground.confirmed.days | ground.mail.days):
        return None
    span = (anchor + timedelta(days=ahead) for ahead in range(1, _NEAR.days))
    return next((day for day in span if day.day == number), None)


def _nearest(day: int, anchor: date, ground: Ground) -> date | None:
    known = [
        known
        for known in ground.confirmed.days | ground.mail.days
        if known.day == day and abs(known - anchor) < _NEAR
    ]
    span = range(-_NEAR.days, _NEAR.days)
    near = (anchor + timedelta(days=offset) for offset in span)
    found = known or [candidate for candidate in near if candidate.day == day]
    return min(found, key=lambda candidate: abs(candidate - anchor), default=None)
