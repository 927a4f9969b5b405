"""Tells which spans may be reckoned from what stands beside them, in steps that nothing follows.

「2024年11月にお始めの24か月ですので、3月31日では満了まで7か月」: from days and another span.
What days alone, or numbers alone, come to is reckoned elsewhere, and held against them.
"""

from datetime import date

from replycraft.checking.figures import Figure, Sort
from replycraft.checking.findings import Work
from replycraft.checking.known_days import known_days, knows_part_of_day
from replycraft.checking.lengths import DAYS, LENGTHS
from replycraft.checking.other_measures import is_told
from replycraft.checking.patterns import lazily
from replycraft.checking.sourced import has_number
from replycraft.checking.units import alike

_TODAY = lazily("本日|今日|きょう|明日|現在|これまで")
_FIXED = "(?:ほど|程度|くらい|ぐらい|前後)?(?:の|を|が|で|は|に|と|も)?〔決めて伝える長さの後〕"
_FEWEST_DAYS = 2


def may_be_reckoned(work: Work, figure: Figure) -> bool:
    """Tell whether the months *figure* stand beside another known span and two known days.

    Weeks and years are like months; days come out even. What the house lays down is no result: 「2週間以内に」「3週間ほどお時間を」; nor is what
    stands where another confirmed span belongs.
    """
    if figure.unit not in LENGTHS - DAYS:
        return False
    if work.groups.pattern(_FIXED).match(work.reply.plain, figure.end):
        return False
    return _has_enough(work, figure) and not _stands_for_other(work, figure)


def _stands_for_other(work: Work, figure: Figure) -> bool:
    """Tell whether the reply leaves out a confirmed number with such a unit."""
    known = work.ground.confirmed.figures
    same = (f for f in known if f.sort is Sort.NUMBER and alike(f.unit, figure.unit))
    return any(not is_told(work, f) for f in same)


def _has_enough(work: Work, figure: Figure) -> bool:
    start, _ = work.reply.sentence_before(figure.start)
    _, end = work.reply.sentence_at(figure.start)
    near = [f for f in work.figures if start <= f.start < end and f is not figure]
    days = {f.value for f in near if _is_known_day(work, f)}
    today = _TODAY.search(work.reply.text, start, end) is not None
    return len(days) + today >= _FEWEST_DAYS and any(
        _is_known_span(work, f) for f in near if f.value != figure.value
    )


def _is_known_day(work: Work, other: Figure) -> bool:
    day = other.value
    if other.sort is Sort.MONTH:
        return knows_part_of_day(work, other)
    return isinstance(day, date) and (
        day in known_days(work) or day in work.ground.told_days
    )


def _is_known_span(work: Work, other: Figure) -> bool:
    sources = work.ground.confirmed, work.ground.mail
    return other.unit in LENGTHS and any(
        has_number(source, other) for source in sources if other.sort is Sort.NUMBER
    )
