"""Reads a bare 16日 as the day that it means in its reply."""

from datetime import date, timedelta

from replycraft.checking.case import Ground
from replycraft.checking.figures import Figure, Sort

_NEAR = timedelta(days=45)


def resolve_days(found: tuple[Figure, ...], ground: Ground) -> tuple[Figure, ...]:
    """Return *found* with every bare day of the month as a day, its unit `日`.

    It is a known day where one fits, else the nearest to the day named before it.
    """
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
