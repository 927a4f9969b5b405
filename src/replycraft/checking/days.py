"""Reads 16日 and 2月14日 as the days that they mean in their reply."""

from datetime import date, timedelta

from replycraft.checking.case import Ground
from replycraft.checking.figures import Figure, Sort

_NEAR = timedelta(days=45)
# From then on a day without a year may be nearer to today than to the mail.
_LATE = timedelta(days=120)
_LONGEST_WITHOUT_YEAR = len("12月31日")


def resolve_days(found: tuple[Figure, ...], ground: Ground) -> tuple[Figure, ...]:
    """Return *found* with every bare day of the month as a day, its unit `日`.

    It is a known day where one fits, else the nearest to the day named before it. In
    a late reply a day without a year is the mail's rather than this year's.
    """
    if _late(ground):
        found = tuple(_of_the_mail(figure, ground) for figure in found)
    if all(figure.sort is not Sort.DAY_OF_MONTH for figure in found):
        return found
    anchor = ground.today
    resolved: list[Figure] = []
    for figure in found:
        if figure.sort is Sort.DAY_OF_MONTH and isinstance(figure.value, int):
            day = _nearest(figure.value, anchor, ground)
            if day is not None:
                figure = figure._replace(sort=Sort.DAY, value=day, unit="日")
        if isinstance(figure.value, date) and abs(figure.value - anchor) < _NEAR:
            anchor = figure.value
        resolved.append(figure)
    return tuple(resolved)


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
