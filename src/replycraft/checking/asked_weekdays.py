"""Tells whether a day answers the weekdays on which the customer can come."""

from datetime import date

from replycraft.checking.figures import Sort
from replycraft.checking.findings import Work
from replycraft.checking.patterns import AND_WEEKDAY, lazily
from replycraft.facts.finders.calendar import WEEKDAYS

_NAMED = lazily(
    "([月火水木金土日])(?:曜|(?=か[月火水木金土日]曜)|(?=[・、][月火水木金土日]曜))"
)
_WEEKEND = lazily("土日|土・日|週末|休日|休みの日")
# 「17日(日)まで」「17日(日)の閉店まで」「期限は17日(日)です」
_LIMITS = lazily(
    f"{AND_WEEKDAY}(?:の[^、。\n0-9]{{0,6}}?(?:[0-9]{{1,2}}[時:][0-9分半]{{0,3}})?)?(?:まで|以前|のうち|中に)"
)
_SATURDAY, _SUNDAY = 5, 6


def is_asked_weekday(work: Work, day: date) -> bool:
    """Tell whether *day* is one that the customer named, before a known limit.

    「行けるのは土日だけです」 is answered by 「来週22日(土)でも」, where 26日まで is
    confirmed and told.
    """
    ground = work.ground
    if not ground.today < day or day.weekday() not in _asked(ground.mail.text):
        return False
    return any(
        isinstance(figure.value, date)
        and day <= figure.value
        and figure.value in ground.confirmed.days
        and _LIMITS.match(work.reply.text, figure.end)
        for figure in work.figures
        if figure.sort is Sort.DAY
    )


def _asked(mail: str) -> set[int]:
    """Return the weekdays that *mail* names, Monday being 0."""
    named = {WEEKDAYS.index(name) for name in _NAMED.findall(mail)}
    return named | ({_SATURDAY, _SUNDAY} if _WEEKEND.search(mail) else set())
