"""The customer's own deadline, and the one day ahead that the mail names."""

import datetime as dt
import re

from replycraft.drafting.case import Case
from replycraft.drafting.hours import deadline_hour, words_after
from replycraft.records.ids import FactKind
from replycraft.workdays import opening_hours

# A day that is only shown: 「3月31日」と印字されて.
_SHOWN = re.compile(
    r"(?:まで|迄)?[」』]?(?:という(?:印|表|記|数|文|日付)|と(?:書|印|記|あり|ある|表示|なって))"
)

# The day of an appointment, not one by which to answer: 「28日に来る約束でした」.
_APPOINTED = re.compile(
    r"[^。、？?！!\n]{0,24}(?:約束|予定|予約|はず|手はず)(?:でした|だった|だったの|に(?:なって|して)い|のところ|を|が)"
)


def open_deadline(case: Case) -> dt.date | None:
    """Return the customer's own deadline while it can still be met or missed."""
    deadline = case.analysis.deadline
    return None if deadline is None or _is_over(deadline, case) else deadline


def deadline_passed(case: Case) -> bool:
    """Say whether the customer's own deadline went by before this answer."""
    deadline = case.analysis.deadline
    if deadline is None or not _is_over(deadline, case):
        return False
    return not any(
        _APPOINTED.match(words_after(fact, case))
        for fact in case.analysis.facts
        if fact.kind == FactKind.DATE and str(fact.value) == deadline.isoformat()
    )


def _is_over(deadline: dt.date, case: Case) -> bool:
    if deadline < case.now.date():
        return True
    hour = deadline_hour(case)
    return (
        hour is not None
        and dt.datetime.combine(deadline, hour.time, case.now.tzinfo) <= case.now
    )


def limit(case: Case, deadline: dt.date) -> dt.datetime:
    """Return the moment by which the customer has to be answered on *deadline*."""
    hour, closing = deadline_hour(case), opening_hours(case.profile)[1]
    over = min(hour.time, closing) if hour else closing
    return dt.datetime.combine(deadline, over, case.now.tzinfo)


def is_occasion(case: Case) -> bool:
    """Say whether the deadline is the hour of an event that the answer must precede."""
    hour = deadline_hour(case)
    return hour is not None and hour.occasion


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
        and not _SHOWN.match(words_after(fact, case))
    }
    day = dt.date.fromisoformat(days.pop()) if len(days) == 1 else None
    return day if day and day >= today else None
