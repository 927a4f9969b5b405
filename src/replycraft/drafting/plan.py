"""Plans a reply: stage, scope of the apology, and the day of the promise."""

import datetime as dt

from replycraft.drafting.case import Case, Plan, Promise
from replycraft.drafting.follow_up import follow_up
from replycraft.drafting.haste import fewest_days, waiting_days
from replycraft.drafting.hours import NOON
from replycraft.drafting.limits import (
    coming_day,
    is_occasion,
    limit,
    open_deadline,
)
from replycraft.drafting.only_asks import is_decided, kind_of_case
from replycraft.records.ids import Apology, Fault, Kind, Resolution, Stage
from replycraft.workdays import (
    add_working_days,
    is_working_day,
    opening_hours,
    working_hours_between,
)

_LONGEST_LOOK_BACK = 31
# Less is not enough to find anything out and to write it down.
_SHORTEST = dt.timedelta(minutes=90)
_LATEST = dt.time(20)
_EVE = dt.timedelta(days=1)


def plan(case: Case) -> Plan:
    """Return what the reply to *case* has to do."""
    stage = case.stage or _stage(case)
    due, met = _due(case)
    if stage == Stage.HOLDING and (stands := standing_promise(case)):
        # A second mail must not move a day that was promised before.
        due = min(due, stands.due)
    decided = case.stage not in (None, Stage.HOLDING)
    return Plan(
        stage=stage,
        apology=apology_scope(case),
        due=due if stage == Stage.HOLDING else follow_up(due, case),
        late=_late(case),
        deadline_met=met,
        escalated=case.analysis.escalate and not decided,
        needs=_needs(case, stage),
    )


def apology_scope(case: Case) -> Apology:
    """Return how far the reply apologises: in full only for a verified own fault."""
    if kind_of_case(case) != Kind.COMPLAINT:
        return Apology.NONE
    if case.verified.fault == Fault.COMPANY:
        return Apology.FULL
    return Apology.LIMITED


def _stage(case: Case) -> Stage:
    kind, resolution = kind_of_case(case), case.verified.resolution
    if kind == Kind.THANKS:
        return Stage.THANKS
    if case.analysis.escalate and not (kind == Kind.INQUIRY and is_decided(case)):
        return Stage.HOLDING
    answered = case.past.answered
    if resolution == Resolution.DECLINE:
        return Stage.DECLINED
    if resolution in (None, Resolution.INVESTIGATE):
        has_answer = bool((case.verified.model_extra or {}).get("answer"))
        if kind == Kind.INQUIRY and has_answer:
            return Stage.FIRST
        return Stage.PROGRESS if answered and resolution else Stage.HOLDING
    return Stage.DECISION if answered else Stage.FIRST


def _needs(case: Case, stage: Stage) -> tuple[str, ...]:
    """Return what a complete answer lacks while only a holding reply can go out."""
    if stage != Stage.HOLDING or case.verified.resolution == Resolution.INVESTIGATE:
        return ()
    kind = kind_of_case(case)
    if kind == Kind.INQUIRY:
        return ("answer",)
    if kind == Kind.COMPLAINT and case.verified.resolution is None:
        return ("resolution",)
    return ()


def _late(case: Case) -> bool:
    if case.mail.date is None or case.mail.date >= case.now:
        return False
    allowed = case.profile.reply_hours[case.analysis.anger.level]
    waited = working_hours_between(case.mail.date, case.now, case.profile, most=allowed)
    return waited > allowed


def _due(case: Case) -> tuple[dt.datetime, bool]:
    """Return the promised time, and whether the customer's deadline is kept.

    A confirmed `contact_by` stands as it is. Otherwise a deadline that leaves no day
    behind the desk's own time is answered as soon as the desk ever does: on its eve
    there is little left to do for goods that have to arrive.
    """
    deadline = open_deadline(case)
    last = limit(case, deadline) if deadline else None
    fixed = case.verified.contact_by
    if fixed is not None:
        due = _moment(fixed, case)
        return due, last is None or due <= last
    due = _before_event(_in_days(waiting_days(case), case), case)
    if deadline is None or last is None:
        return _before_visit(due, case), True
    if due.date() < deadline - _EVE:
        return due, True
    earlier, quickest = _in_time_for(deadline, case), _in_days(fewest_days(case), case)
    if earlier:
        return _before_event(min(due, earlier, quickest), case), True
    late = _late_by_hours(deadline, case) or quickest
    return _before_event(min(due, late), case), False


def _in_days(days: int, case: Case) -> dt.datetime:
    return add_working_days(case.now, days, case.profile)


def _late_by_hours(deadline: dt.date, case: Case) -> dt.datetime | None:
    """Return a time on the day of *deadline*: what is late by hours waits no day."""
    if not is_working_day(deadline, case.profile):
        return None
    times = (_noon(deadline, case), _closes(deadline, case))
    return next((time for time in times if time and time - case.now >= _SHORTEST), None)


def _noon(day: dt.date, case: Case) -> dt.datetime | None:
    """Return noon of *day*, None if the desk does not open on it before noon."""
    opens = opening_hours(case.profile)[0] < NOON
    if not opens or not is_working_day(day, case.profile):
        return None
    return dt.datetime.combine(day, NOON, case.now.tzinfo)


def _in_time_for(deadline: dt.date, case: Case) -> dt.datetime | None:
    """Return a time that leaves the customer time to act before the deadline is over.

    That is the day before, or noon of the day itself where the day before is today;
    only what has no such time is answered at the last moment.
    """
    before = _last_moment(deadline - dt.timedelta(days=1), case)
    if before and before.date() > case.now.date():
        return before
    if before and is_occasion(case):
        return before
    last = limit(case, deadline)
    noon = _noon(deadline, case)
    if noon and noon < last and noon - case.now >= _SHORTEST:
        return noon
    return before or _last_moment(deadline, case)


def _before_visit(due: dt.datetime, case: Case) -> dt.datetime:
    """Return *due*, or the day before the one that the mail names.

    A complaint is looked into at least until the next day.
    """
    day = coming_day(case)
    if day is None or due.date() < day:
        return due
    before = _last_moment(day - dt.timedelta(days=1), case)
    if kind_of_case(case) == Kind.INQUIRY:
        return before or min(due, _in_time_for(day, case) or due)
    return before if before and before.date() > case.now.date() else due


def _before_event(due: dt.datetime, case: Case) -> dt.datetime:
    """Return *due*, or an earlier time if a confirmed appointment comes before it.

    Word that comes after the appointment on the same day is of no use for it.
    """
    for value in (case.verified.model_extra or {}).values():
        moment = _moment_of(value)
        if moment and moment.date() == due.date() and moment.time() < due.time():
            return _last_moment(due.date() - dt.timedelta(days=1), case) or due
    return due


def _moment_of(value: object) -> dt.datetime | None:
    if isinstance(value, dt.datetime):
        return value
    if not isinstance(value, str) or "T" not in value:
        return None
    try:
        return dt.datetime.fromisoformat(value)
    except ValueError:
        return None


def standing_promise(case: Case) -> Promise | None:
    """Return the desk's last promise while there is still time to keep it."""
    last = case.past.last
    return last if last and last.due > case.now else None


def missed_promise(case: Case) -> Promise | None:
    """Return the desk's last promise if its time went by without an answer."""
    last = case.past.last
    return last if last and last.due < case.now else None


def _closing(case: Case) -> dt.time:
    """Return until when the desk promises word: nobody waits for it up to midnight."""
    opens, closes = opening_hours(case.profile)
    return min(closes, _LATEST) if opens < _LATEST else closes


def _moment(fixed: dt.datetime | dt.date, case: Case) -> dt.datetime:
    if isinstance(fixed, dt.datetime):
        return fixed if fixed.tzinfo else fixed.replace(tzinfo=case.now.tzinfo)
    return dt.datetime.combine(fixed, _closing(case), tzinfo=case.now.tzinfo)


def _last_moment(deadline: dt.date, case: Case) -> dt.datetime | None:
    """Return the last time up to *deadline* by which the desk can still answer."""
    now, day = case.now, deadline
    for _ in range(_LONGEST_LOOK_BACK):
        if day < now.date():
            return None
        moment = (
            limit(case, day) if day == case.analysis.deadline else _closes(day, case)
        )
        opens = dt.datetime.combine(day, opening_hours(case.profile)[0], now.tzinfo)
        start = max(now, opens)
        if is_working_day(day, case.profile) and moment - start >= _SHORTEST:
            return moment
        day -= dt.timedelta(days=1)
    return None


def _closes(day: dt.date, case: Case) -> dt.datetime:
    return dt.datetime.combine(day, _closing(case), tzinfo=case.now.tzinfo)
