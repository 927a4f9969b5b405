"""The hour that ends the customer's own deadline, where the mail names one."""

import datetime as dt
import re
from typing import NamedTuple

from replycraft.drafting.case import Case
from replycraft.drafting.nearby import field_of
from replycraft.drafting.noted import clock
from replycraft.records.analysis import Fact
from replycraft.records.ids import FactKind
from replycraft.workdays import opening_hours

_UNTIL = re.compile(
    r"\s*(?:頃|ごろ)?\s*(?:まで|迄|必着|厳守|より前|前に)"
    r"|[^。！!？?\n]{1,30}?それまで"
)
# 「明日来てください。8時です。」: the hour is a sentence of its own behind its day.
_ALONE = re.compile(r"[^。！!？?\n]*[。！!？?\n]\s*\Z")
_SAID = re.compile("です|だ|で(?:す|お願い)|に(?:お願い|お待ち|待)|厳守")
# Where a span of hours begins nothing ends.
_BEGINS_SPAN = re.compile(
    r"(?:頃|ごろ)?(?:から[^。\n]{0,6}\d|以降|以後|過ぎ|すぎ|[〜～~-])"
)
_FAR, _NEAR, _NEXT_TO = 40, 15, 5
# The parts of a day by which something is wanted, and when they are over.
_PART = re.compile(
    r"の?[ 　]*(?:(?P<opening>登園|登校|始業|出勤|出社|出発|開園|開店|開館|開場|朝)"
    r"|(?P<noon>午前|昼)|(?P<evening>夕方))"
    r"(?:一番?|いち(?:ばん)?|イチ|中)?(?:前|の(?:前|うち))?(?:まで|迄|に|で)"
)
NOON = dt.time(12)
_OVER = {"noon": NOON, "evening": dt.time(17)}


class Hour(NamedTuple):
    """When a deadline is over on its day, and how a letter says so.

    It is an occasion if the customer names it as the hour of an event, which an
    answer has to precede.
    """

    time: dt.time
    words: str
    occasion: bool = False


def deadline_hour(case: Case) -> Hour | None:
    """Return the hour that goes with the deadline (17時までに), None without one."""
    deadline = str(case.analysis.deadline)
    days = [
        fact
        for fact in case.analysis.facts
        if fact.kind == FactKind.DATE and fact.value == deadline
    ]
    hours = [fact for fact in case.analysis.facts if fact.kind == FactKind.TIME]
    limits = [fact for fact in hours if _is_limit(fact, case)]
    if limits:
        return _said(limits[0])
    parts = [part for day in days if (part := _part(day, case))]
    if parts:
        return parts[0]
    events = [fact for fact in hours if _is_event(fact, days, case)]
    return _said(events[0])._replace(occasion=True) if events else None


def words_after(fact: Fact, case: Case, *, most: int = _NEAR) -> str:
    """Return up to *most* characters that follow *fact* in the mail."""
    end = fact.span.end
    return field_of(fact.span, case)[end : end + most]


def _said(fact: Fact) -> Hour:
    time = dt.time.fromisoformat(str(fact.value))
    words = "正午" if time == NOON else clock(time.hour, time.minute)
    return Hour(time, words)


def _part(day: Fact, case: Case) -> Hour | None:
    """Return the part of *day* by which something is wanted: 明日の登園までに."""
    # 明朝 says the part of the day itself.
    start = day.span.end - day.text.endswith("朝")
    found = _PART.match(field_of(day.span, case), start, start + _NEAR)
    if found is None:
        return None
    kind = found.lastgroup or ""
    over = _OVER.get(kind) or opening_hours(case.profile)[0]
    return Hour(over, f"の{found[kind]}")


def _is_limit(fact: Fact, case: Case) -> bool:
    if not _UNTIL.match(words_after(fact, case, most=_FAR)):
        return False
    day, deadline = _day_before(fact, case), case.analysis.deadline
    if day is not None:
        return day.value == str(deadline)
    return case.mail.date is not None and case.mail.date.date() == deadline


def _day_before(fact: Fact, case: Case) -> Fact | None:
    """Return the day that stands shortly before the time *fact*."""
    days = [
        day
        for day in case.analysis.facts
        if day.kind == FactKind.DATE and 0 <= _gap(day, fact) <= _NEAR
    ]
    return max(days, key=lambda day: day.span.end, default=None)


def _is_event(fact: Fact, days: list[Fact], case: Case) -> bool:
    """Say whether *fact* is the hour of what happens on the one mention of *days*."""
    if len(days) != 1 or _BEGINS_SPAN.match(words_after(fact, case)):
        return False
    gap = _gap(days[0], fact)
    if 0 <= gap <= _NEXT_TO:
        return True
    between = field_of(fact.span, case)[days[0].span.end : fact.span.start]
    return (
        0 < gap <= _FAR
        and _ALONE.match(between) is not None
        and _SAID.match(words_after(fact, case)) is not None
    )


def _gap(day: Fact, hour: Fact) -> int:
    """Return how far *hour* stands behind *day*: -1 if it does not."""
    if day.span.field != hour.span.field:
        return -1
    return max(-1, hour.span.start - day.span.end)
