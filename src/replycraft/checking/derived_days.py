"""Tells whether a day or a time follows from what is known, though no source has it.

What the desk promises to do follows from nothing: its day has to be confirmed, or be one
that the desk's own rule gives.
"""

import calendar
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise, product

from replycraft.checking.asked_weekdays import is_asked_weekday
from replycraft.checking.days_beside import is_beside, is_desk_edge
from replycraft.checking.figures import Figure, Sort
from replycraft.checking.findings import Work
from replycraft.checking.known_days import day_of, known_days
from replycraft.checking.nth_days import is_nth_day
from replycraft.checking.patterns import AND_WEEKDAY, lazily
from replycraft.checking.promises import promise_at
from replycraft.checking.quantities import (
    THOUSAND,
    Quantity,
    facts_by_key,
    known_facts,
    known_in,
    quantity,
    spoken_in,
)
from replycraft.checking.recurring_days import (
    is_last_of_weekly,
    is_last_payment,
    is_nth_weekday,
    is_of_round,
    recurs,
)
from replycraft.checking.roles import is_named, speaks_of
from replycraft.checking.rounds import is_next_round
from replycraft.checking.ruled_apart import is_ruled_day
from replycraft.checking.spans_of_days import is_span, reached
from replycraft.checking.stays import ends_span, ends_stay, is_night_of_stay
from replycraft.checking.weekly_courses import ends_course

_MOST_DAYS, _NTH = 40, "目"
_A_DAY = timedelta(days=1)
_UNTIL = lazily(f"{AND_WEEKDAY}(?:まで|が(?:有効|使用|利用)?期限)")
_ENDING_KEYS = frozenset((
    "expiry", "expires", "expiration", "valid", "validity", "until", "limit", "period", "term",
))  # fmt: skip
_MONTH_END = lazily("月は、?(?:[0-9]|$)|月中|月末|末日|月内|月いっぱい|末まで")
_A_WEEK = 7
_NEXT_DAY = lazily("翌日|次の日|あくる日")
# 「21日からは9,600円を頂戴します」 is a rule, no promise.
_COSTS = lazily(
    f"{AND_WEEKDAY}(?:から|より|以降)は?、?[^。\n]{{0,16}}円を?(?:頂戴|申し受け|いただき|頂き|ご負担)"
)


def near_days(work: Work, figure: Figure) -> frozenset[date]:
    """Return the days that the sentence of *figure* names, or the ones around it."""
    start, end = _around(work, figure)
    days = (
        day_of(f)
        for f in work.figures
        if f.sort is Sort.DAY and start <= f.start < end and f is not figure
    )
    return frozenset(day for day in days if day is not None)


def near_quantities(work: Work, figure: Figure) -> tuple[Quantity, ...]:
    """Return the quantities of the sentence of *figure*, and of the ones around it."""
    start, end = _around(work, figure)
    # 「お渡しから30日」 may have been read as a day of the month.
    days = (
        Quantity(f.value.day * THOUSAND, "日")
        for f in work.figures
        if start <= f.start < end and f.unit == "日" and isinstance(f.value, date)
    )
    return (*_told(work, start, end), *days)


def _told(work: Work, start: int, end: int) -> Iterator[Quantity]:
    """Yield the quantities that the reply tells from *start* to *end*."""
    figures = (f for f in work.figures if start <= f.start < end)
    yield from filter(None, (quantity(f, work.reply.text) for f in figures))
    yield from spoken_in(work.reply.plain, start, end)


def _around(work: Work, figure: Figure) -> tuple[int, int]:
    start, _ = work.reply.sentence_before(figure.start)
    _, end = work.reply.sentence_at(figure.start)
    _, end = work.reply.sentence_at(min(end + 1, len(work.reply.text) - 1))
    return start, end


def derives_day(work: Work, figure: Figure) -> bool:
    """Tell whether the day *figure* follows from days and spans that are known."""
    day = day_of(figure)
    if day is None:
        return False
    told = (
        *(ends_stay, ends_span, is_night_of_stay, _is_told_before, _is_reached),
        *(is_of_round, is_next_round, is_desk_edge, is_nth_day),
    )
    if any(way(work, figure, day) for way in told):
        return True
    if is_nth_weekday(work, day) or is_last_payment(work, figure, day):
        return True
    if is_ruled_day(work, day, near_days(work, figure)):
        return True
    if promise_at(work, figure) and not _COSTS.match(work.reply.text, figure.end):
        return False
    return (
        is_beside(work, figure, day)
        or _is_month_end(work, figure, day)
        or recurs(work, figure, day)
        or is_last_of_weekly(work, day)
        or ends_course(work, day)
        or _is_between(work, figure, day)
        or is_asked_weekday(work, day)
    )


def _is_told_before(work: Work, figure: Figure, day: date) -> bool:
    """Tell whether the reply has told *day* before: once is enough to accuse it."""
    return any(f.end <= figure.start and f.value == day for f in work.figures)


def _is_month_end(work: Work, figure: Figure, day: date) -> bool:
    """「今月末の11月30日」, or 月末 in a source."""
    if day.day != calendar.monthrange(day.year, day.month)[1]:
        return False
    around = work.reply.text[max(0, figure.start - 10) : figure.end + 6]
    texts = (work.ground.confirmed.text, work.ground.mail.text)
    near = abs((day - work.ground.today).days) < _MOST_DAYS
    told = _MONTH_END.search(around) is not None
    return told or (near and any(_MONTH_END.search(text) for text in texts))


def _is_between(work: Work, figure: Figure, day: date) -> bool:
    """「17日でしたら夜、18日と19日は…」: within a few days whose ends are known."""
    ends = sorted(near_days(work, figure) & known_days(work))
    return any(
        early < day < late and (late - early).days <= _A_WEEK
        for early, late in pairwise(ends)
    )


def _is_reached(work: Work, figure: Figure, day: date) -> bool:
    """Tell whether *day* lies a span that is told or known after a known day.

    「製造日から45日ですので」: of 80 invented days in replies none came out so by chance.
    What is promised needs a span that is confirmed, and told close by:
    「収穫の2日後の27日に発送」「仕上がりから2週間、7月2日まで無料でお預かりいたします」.
    """
    ways = steps(work, figure)
    text = work.reply.text
    # 「承諾の3営業日後に発送、翌日に届く」: told as two steps, and confirmed as two.
    sentence = text[slice(*work.reply.sentence_at(figure.start))]
    twice = _NEXT_DAY.search(sentence) and _NEXT_DAY.search(work.ground.confirmed.text)
    days = {day, day - _A_DAY} if twice else {day}
    if promise_at(work, figure) and not _COSTS.match(text, figure.end):
        ordinal = {
            quantity(f, text) for f in work.figures if text.startswith(_NTH, f.end)
        }
        near = set(near_quantities(work, figure)).intersection(known_facts(work.ground))
        ways = ((base, span) for base, span in ways if span in near - ordinal)
    return any(not days.isdisjoint(reached(work, b, span)) for b, span in ways)


def steps(work: Work, figure: Figure) -> Iterator[tuple[date, Quantity]]:
    """Yield the days that *figure* may be reckoned from, each with every span.

    These are known, or told before; the spans stand in the facts, the mail or the reply.
    """
    ahead = (day_of(f) for f in work.figures if f.end <= figure.start)
    bases = sorted(known_days(work) | set(filter(None, ahead)))[:_MOST_DAYS]
    spans = {
        *(*known_facts(work.ground), *known_in(work.ground.mail)),
        *_told(work, 0, len(work.reply.text)),
    }
    yield from product(bases, filter(is_span, spans))


def ends_validity(work: Work, figure: Figure, day: date) -> bool:
    """Tell whether *day* is told as the end of a confirmed validity from a known day on."""
    start, end = work.reply.sentence_at(figure.start)
    around = work.reply.text[start : figure.start], work.reply.text[figure.end : end]
    spans = (
        span
        for key, found in facts_by_key(work.ground).items()
        if _is_its_limit(work, key, around)
        for span in filter(is_span, found)
    )
    known = sorted(known_days(work))[:_MOST_DAYS]
    return any(day in reached(work, base, span) for span in spans for base in known)


def _is_its_limit(work: Work, key: str, around: tuple[str, str]) -> bool:
    """「令和8年12月24日までお使いになれます」: the end of what `point_expiry` tells.

    Where the rest of the key has a name, it must be spoken of as well.
    """
    parts = key.split("_")
    rest = "_".join(part for part in parts if part not in _ENDING_KEYS)
    if rest == key or not _UNTIL.match(around[1]):
        return False
    return not is_named(work, rest) or speaks_of(work, rest, around)
