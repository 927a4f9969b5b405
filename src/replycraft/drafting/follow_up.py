"""Sets the day on which the desk asks whether all is well again once it was done."""

import datetime as dt
import re

from replycraft.drafting.ahead import confirmed_days
from replycraft.drafting.asked_days import asked_days
from replycraft.drafting.case import Case
from replycraft.drafting.limits import coming_day
from replycraft.records.ids import Resolution
from replycraft.workdays import add_working_days

_DONE = frozenset({Resolution.EXCHANGE, Resolution.RESEND, Resolution.REPAIR})
_PAID = frozenset({Resolution.REFUND, Resolution.CANCEL})
# What the customer waits for, by the names that desks give to its day.
_AWAITED = re.compile("deliver|arriv|visit|ready|return_date|exchange_date|pickup")
_SOON = dt.timedelta(days=7)


def follow_up(due: dt.datetime, case: Case) -> dt.datetime:
    """Return *due*, or a later or earlier day that suits what is done for the customer.

    Nobody can ask how it went while it is on its way, and on the customer's own day
    there is something else to do than to answer. No day is later than the desk allows,
    but for a refund: that it is paid can be told once it is.
    """
    resolution = case.verified.resolution
    if case.verified.contact_by is not None or case.analysis.escalate:
        return due
    if resolution in _PAID:
        return _once_paid(due, case)
    last = _last_day(case) if resolution in _DONE else None
    if last is None:
        return due
    own = {asked_days(case).day, coming_day(case), case.analysis.deadline}
    in_vain = due.date() == last or _is_sent_on(due.date(), case)
    if not in_vain and not (due.date() > last and due.date() in own):
        return due
    later, profile = _next_working(last, own, case), case.profile
    latest = add_working_days(case.now, max(profile.follow_up_days), profile)
    return later if later.date() <= latest.date() else due


def _once_paid(due: dt.datetime, case: Case) -> dt.datetime:
    """Return the first working day on which a refund that comes after *due* is paid."""
    paid = case.verified.refund_date
    if paid is None or paid <= due.date():
        return due
    return _next_working(paid - dt.timedelta(days=1), set(), case)


def _is_sent_on(day: dt.date, case: Case) -> bool:
    """Say whether something only leaves the desk on *day*."""
    return any("ship" in name and at.date() == day for name, at in confirmed_days(case))


def _last_day(case: Case) -> dt.date | None:
    """Return the last day, of those soon to come, on which something is done."""
    today = case.now.date()
    days = [
        moment.date()
        for name, moment in confirmed_days(case)
        if _AWAITED.search(name) and today <= moment.date() <= today + _SOON
    ]
    return max(days, default=None)


def _next_working(day: dt.date, own: set[dt.date | None], case: Case) -> dt.datetime:
    """Return the end of the next working day after *day* that is not the customer's."""
    start = dt.datetime.combine(day, dt.time.min, case.now.tzinfo)
    one = add_working_days(start, 1, case.profile)
    for _ in own:
        if one.date() in own:
            one = add_working_days(one, 1, case.profile)
    return one
