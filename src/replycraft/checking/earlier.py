"""Reads an earlier reply of the desk: what it promised, and what no longer holds."""

from datetime import date

from replycraft.checking.case import Case
from replycraft.checking.check import check, work_on
from replycraft.checking.figures import Sort
from replycraft.checking.promises import promise_at
from replycraft.checking.wordings import Wordings
from replycraft.records.ids import Code, Fault, Resolution

_UNDECIDED = (None, Resolution.INVESTIGATE)


def promised_days(reply: str, case: Case, wordings: Wordings) -> tuple[date, ...]:
    """Return the days by which *reply* promises word from the desk, ascending."""
    work = work_on(reply, case, wordings)
    days = {
        figure.value
        for figure in work.figures
        if figure.sort is Sort.DAY and promise_at(work, figure) == "contact"
    }
    return tuple(sorted(day for day in days if isinstance(day, date)))


def taken_back(reply: str, case: Case, wordings: Wordings) -> tuple[str, ...]:
    """Return what *reply* said that the facts in *case* do not carry any more.

    While nothing is decided, nothing that was said before is taken back.
    """
    facts = case.verified
    codes = {Code.CONFLICTING_FACT}
    if facts.resolution not in _UNDECIDED:
        codes.add(Code.UNBACKED_PROMISE)
    if facts.fault is not Fault.UNKNOWN:
        codes.add(Code.LIABILITY_ADMISSION)
    found = check(reply, case, wordings)
    return tuple(dict.fromkeys(item.text for item in found if item.code in codes))
