"""The customer's own deadline, to the hour where the mail names one."""

import datetime as dt
import re

from replycraft.drafting.case import Case
from replycraft.drafting.nearby import field_of
from replycraft.records.analysis import Fact
from replycraft.records.ids import FactKind
from replycraft.workdays import opening_hours

_UNTIL = re.compile(r"\s*(?:頃|ごろ)?\s*(?:まで|迄|必着|厳守|より前|前に)")
_LONGEST_GAP = 15
_NEXT_TO = 5
# What begins a day: 「本日の登園までに」 is over before the desk is open for long.
_BEGINS = re.compile(
    r"の?[ 　]*(?:登園|登校|始業|出勤|出社|出発|開園|開店|開館|開場|朝(?:一|いち)?|午前中?)"
    r"(?:前|の(?:前|うち))?(?:まで|迄|に)"
)
_NOON = dt.time(12)
# A day that is only shown: 「3月31日」と印字されて.
_SHOWN = re.compile(
    r"(?:まで|迄)?[」』]?(?:という(?:印|表|記|数|文|日付)|と(?:書|印|記|あり|ある|表示|なって))"
)


def open_deadline(case: Case) -> dt.date | None:
    """Return the customer's own deadline while it can still be met or missed."""
    deadline = case.analysis.deadline
    return None if deadline is None or _is_over(deadline, case) else deadline


def deadline_passed(case: Case) -> bool:
    """Say whether the customer's own deadline went by before this answer."""
    deadline = case.analysis.deadline
    return deadline is not None and _is_over(deadline, case)


def _is_over(deadline: dt.date, case: Case) -> bool:
    if deadline < case.now.date():
        return True
    hour = deadline_hour(case)
    return (
        hour is not None
        and dt.datetime.combine(deadline, hour, case.now.tzinfo) <= case.now
    )


def deadline_hour(case: Case) -> dt.time | None:
    """Return the time of day that goes with the deadline (17時までに), if one does."""
    for fact in case.analysis.facts:
        if fact.kind == FactKind.TIME and _is_limit(fact, case):
            return dt.time.fromisoformat(str(fact.value))
    return None


def limit(case: Case, deadline: dt.date) -> dt.datetime:
    """Return the moment by which the customer has to be answered on *deadline*."""
    hour, closing = deadline_hour(case), opening_hours(case.profile)[1]
    if hour is None and is_early(case):
        hour = _NOON
    hour = min(hour, closing) if hour else closing
    return dt.datetime.combine(deadline, hour, case.now.tzinfo)


def is_early(case: Case) -> bool:
    """Say whether the deadline is what begins its day, not the end of it."""
    deadline = str(case.analysis.deadline)
    return any(
        fact.kind == FactKind.DATE
        and fact.value == deadline
        and _BEGINS.match(_after(fact, case)) is not None
        for fact in case.analysis.facts
    )


def is_occasion(case: Case) -> bool:
    """Say whether the deadline is the hour of an event that the answer must precede."""
    return deadline_hour(case) is None and any(
        fact.kind == FactKind.TIME
        and not _UNTIL.match(_after(fact, case))
        and (day := _day_before(fact, case)) is not None
        and day.value == str(case.analysis.deadline)
        and fact.span.start - day.span.end <= _NEXT_TO
        for fact in case.analysis.facts
    )


def coming_day(case: Case) -> dt.date | None:
    """Return the day ahead that the mail names, None if it names none or several.

    It came after the mail: an answer on the next day still speaks of 「明日」.
    """
    today = case.now.date()
    written = case.mail.date.date() if case.mail.date else today
    days = {
        str(fact.value)
        for fact in case.analysis.facts
        if fact.kind == FactKind.DATE
        and str(fact.value) > str(written)
        and not _SHOWN.match(_after(fact, case))
    }
    day = dt.date.fromisoformat(days.pop()) if len(days) == 1 else None
    return day if day and day >= today else None


def _is_limit(fact: Fact, case: Case) -> bool:
    if not _UNTIL.match(_after(fact, case)):
        return False
    day, deadline = _day_before(fact, case), case.analysis.deadline
    if day is not None:
        return day.value == str(deadline)
    return case.mail.date is not None and case.mail.date.date() == deadline


def _after(fact: Fact, case: Case) -> str:
    end = fact.span.end
    return field_of(fact.span, case)[end : end + _LONGEST_GAP]


def _day_before(fact: Fact, case: Case) -> Fact | None:
    """Return the day that stands shortly before the time *fact*."""
    days = [
        day
        for day in case.analysis.facts
        if day.kind == FactKind.DATE
        and day.span.field == fact.span.field
        and 0 <= fact.span.start - day.span.end <= _LONGEST_GAP
    ]
    return max(days, key=lambda day: day.span.end, default=None)
