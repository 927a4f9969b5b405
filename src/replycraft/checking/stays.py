"""Tells which day a stay, or a loan, ends: so many nights after it begins."""

from datetime import date, timedelta

from replycraft.checking.figures import Figure, Sort
from replycraft.checking.findings import Work
from replycraft.checking.known_days import day_of, known_days
from replycraft.checking.patterns import AND_WEEKDAY, lazily
from replycraft.checking.quantities import THOUSAND, known_facts, known_in

# 「ご出発の」 before the day, or 「ご返却は」.
_ENDS = "〔泊まりの終わり〕(?:予定)?日?(?:の|は|となる|にあたる|が|:)?、?$"
_SPAN = lazily(f"{AND_WEEKDAY}の?(?:から|より|〜|~|～|-)[ 　、]?(?:翌|同月)?")
_REACH = 16
_LONGEST = 60


def ends_stay(work: Work, figure: Figure, day: date) -> bool:
    """Tell whether *day* is called the end of a stay whose beginning and length are known."""
    before = work.reply.text[max(0, figure.start - _REACH) : figure.start]
    if work.groups.pattern(_ENDS).search(before) is None:
        return False
    first = known_days(work)
    return any(day - timedelta(days=step) in first for step in _lengths(work))


def ends_span(work: Work, figure: Figure, day: date) -> bool:
    """「3月21日から23日まで」: *day* is so long after the known day before it as is known."""
    days = [f for f in work.figures if f.sort is Sort.DAY and f.end <= figure.start]
    first = days[-1] if days else None
    if first is None or not _SPAN.fullmatch(work.reply.text, first.end, figure.start):
        return False
    begin = day_of(first)
    known = begin is not None and begin in known_days(work)
    return known and begin is not None and (day - begin).days in _lengths(work)


def _lengths(work: Work) -> set[int]:
    """Return how many days after the first the last one may be: five days are four nights."""
    spans = (*known_facts(work.ground), *known_in(work.ground.mail))
    days = {q.value // THOUSAND for q in spans if q.kind == "日"}
    apart = {step for count in days for step in (count, count - 1)}
    return {step for step in apart if 0 < step <= _LONGEST}
