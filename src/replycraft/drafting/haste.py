"""How many working days the next word may take."""

from replycraft.drafting.case import Case
from replycraft.drafting.limits import deadline_passed
from replycraft.records.ids import Kind
from replycraft.workdays import (
    add_working_days,
    is_working_day,
    opening_hours,
    working_hours_between,
)

# Who is hurt, in danger or laid open to strangers waits no longer for being calm.
_GRAVE = frozenset({"injury", "hazard", "privacy"})
_OF_TODAY = "urgent"
# What lapses within days is answered at once as well.
_LAPSING = frozenset({"cooling_off", _OF_TODAY})


def waiting_days(case: Case) -> int:
    """Return how many working days the next word may take.

    A life at risk has none, and what the customer needs today has none if the desk's
    shortest time for a reply still fits into the day. For the hurt, and where the
    customer's own deadline went by, the desk is as quick as it ever is.
    """
    if any(risk.id == "self_harm" for risk in case.analysis.risks):
        return 0 if _open_for(0, case) else 1
    if _OF_TODAY in case.situations and _open_for(min(case.profile.reply_hours), case):
        return 0
    level, complains = case.analysis.anger.level, case.analysis.kind == Kind.COMPLAINT
    days = case.profile.follow_up_days[max(level, 1) if complains else level]
    return min(days, fewest_days(case)) if _presses(case) else days


def fewest_days(case: Case) -> int:
    """Return how many working days the desk takes when it is quickest.

    A day that the desk has not yet opened on is one of them.
    """
    now, profile = case.now, case.profile
    unopened = now.time() < opening_hours(profile)[0]
    ahead = unopened and is_working_day(now.date(), profile)
    return max(0, min(profile.follow_up_days) - ahead)


def _presses(case: Case) -> bool:
    return (
        not _LAPSING.isdisjoint(case.situations)
        or deadline_passed(case)
        or any(risk.id in _GRAVE for risk in case.analysis.risks)
    )


def _open_for(hours: float, case: Case) -> bool:
    """Say whether the desk is open today, and for more than *hours* from now on."""
    now, profile = case.now, case.profile
    if not is_working_day(now.date(), profile):
        return False
    closes = add_working_days(now, 0, profile)
    return working_hours_between(now, closes, profile) > hours
