"""Tells which days lie so many days, working days or months after others."""

from datetime import date, datetime, time, timedelta

from replycraft.checking.findings import Work
from replycraft.checking.patterns import lazily
from replycraft.checking.quantities import SPANS, THOUSAND, Quantity
from replycraft.checking.rounds import months_after
from replycraft.records.desk import Profile
from replycraft.workdays import add_working_days, is_working_day

_LONGEST_SPAN = {"日": 800, "営業日": 60, "か月": 240}
_A_DAY = timedelta(days=1)
_AGO = lazily("(?:[0-9]|か)(?:日|週間|月|営業日)前|に間に合")


def working_days_between(early: date, late: date, profile: Profile) -> int:
    """Return how many working days there are after *early* up to *late*."""
    apart = min((late - early).days, _LONGEST_SPAN["営業日"])
    days = (early + timedelta(days=ahead) for ahead in range(1, apart + 1))
    return sum(is_working_day(day, profile) for day in days)


def is_span(span: Quantity) -> bool:
    """Tell whether *span* is so many days or months that a day may be reckoned by."""
    if span.kind not in SPANS or span.value % THOUSAND:
        return False
    return 0 < span.value // THOUSAND <= _LONGEST_SPAN[span.kind]


def reached(work: Work, base: date, span: Quantity) -> set[date]:
    """Return the days that are *span* after *base*, counted with or without it.

    Where something is told to be so long 前, it is the day as long before as well.
    """
    count = span.value // THOUSAND
    if span.kind == "営業日":
        return _working_days_from(work, base, count)
    if span.kind == "か月":
        ahead, back = months_after(base, count), months_after(base, -count)
    else:
        ahead, back = base + timedelta(days=count), base - timedelta(days=count)
    return {ahead, ahead - _A_DAY, *((back, back + _A_DAY) if _is_ago(work) else ())}


def _is_ago(work: Work) -> bool:
    texts = (work.ground.confirmed.text, work.reply.text)
    return any(_AGO.search(text) for text in texts)


def _working_days_from(work: Work, base: date, count: int) -> set[date]:
    """Return the day that is *count* working days after *base*, or before it as well.

    「3営業日前まで無料」 ends on that day, and 「翌日から」 begins after it.
    """
    profile = work.ground.case.profile
    noon = datetime.combine(base, time(12))
    found = {add_working_days(noon, count, profile).date()}
    if _is_ago(work):
        day, left = base, count
        while left and (base - day).days < _LONGEST_SPAN["か月"]:
            day -= _A_DAY
            left -= is_working_day(day, profile)
        found |= {day, day + _A_DAY}
    return found
