"""Tells whether a day is the next of a round: every four weeks from a known day on."""

import calendar
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice, pairwise

from replycraft.checking.figures import Figure
from replycraft.checking.findings import Work
from replycraft.checking.known_days import is_reckoned
from replycraft.checking.patterns import lazily
from replycraft.checking.pieces import narrow
from replycraft.checking.quantities import THOUSAND, Quantity, facts_by_key

_DAY, _MONTH = "日", "か月"
# 「4週間ごと」「3か月に1回」, or what the name of the fact says.
_AGAIN = lazily("ごと|毎|おき|周期|間隔|サイクル|に[1１一](?:回|度)|もち|もつ|持[ちつ]")
_AGAIN_KEYS = frozenset((
    "interval", "cycle", "life", "frequency", "every", "replacement", "round", "rhythm",
))  # fmt: skip
# A 「2日」 alone is read as a day of the month. Whoever comes 1日おき leaves one out.
_EVERY_DAYS = lazily("(?<![0-9])([0-9]{1,2})日(?:(おき)|ごと|毎|に[1一](?:回|度))")
_WORDS = (
    (lazily("毎週|週に?[1一](?:回|度)"), Quantity(7 * THOUSAND, _DAY)),
    (lazily("隔週"), Quantity(14 * THOUSAND, _DAY)),
    (lazily("毎月|(?<!か)月に?[1一](?:回|度)"), Quantity(THOUSAND, _MONTH)),
    (lazily("隔月"), Quantity(2 * THOUSAND, _MONTH)),
    (lazily("半年(?:ごと|に[1一])"), Quantity(6 * THOUSAND, _MONTH)),
    (lazily("毎年|年に?[1一](?:回|度)"), Quantity(12 * THOUSAND, _MONTH)),
)
_NEXT = lazily("次|つぎ|続い|続く|以後|以降|その後")
_LONGEST = {_DAY: 400 * THOUSAND, _MONTH: 60 * THOUSAND}
_MOST_BASES, _MOST_SPANS, _MOST_ROUNDS = 12, 8, 14


def is_next_round(work: Work, figure: Figure, day: date) -> bool:
    """「次回は2月17日、その次は3月17日」 where 「4週間ごと」 and a day before are confirmed.

    The day before it on the round is told ahead, or known and the reply says 「次」.
    """
    start, _ = work.reply.sentence_at(figure.start)
    said = _NEXT.search(work.reply.text, start, figure.start) is not None
    ahead = {f.value for f in work.figures if f.end <= figure.start}
    known = filter(is_reckoned, work.ground.confirmed.days | work.ground.told_days)
    bases = sorted(known)[:_MOST_BASES]
    return any(
        before in ahead or (said and before == base)
        for span in islice(_rounds(work), _MOST_SPANS)
        for base in bases
        for before, after in _course(base, span)
        if after == day
    )


def _course(base: date, span: Quantity) -> Iterator[tuple[date, date]]:
    """Yield every two neighbours of the round that begins on *base*."""
    days = [_later(base, span, times) for times in range(_MOST_ROUNDS)]
    yield from pairwise(days)


def _rounds(work: Work) -> Iterator[Quantity]:
    """Yield after what confirmed spans something comes again."""
    told = work.ground.confirmed.text
    yield from (span for word, span in _WORDS if word.search(told))
    days = tuple(_EVERY_DAYS.finditer(told))
    for found in days:
        step = int(found[1]) + bool(found[2])
        yield Quantity(step * THOUSAND, _DAY)
    for key, known in facts_by_key(work.ground).items():
        named = not _AGAIN_KEYS.isdisjoint(key.split("_"))
        if named or _AGAIN.search(narrow(work.ground.facts[key])):
            yield from (
                q for q in known if _is_span(q) and not (days and q.kind == _DAY)
            )


def _is_span(q: Quantity) -> bool:
    return 0 < q.value <= _LONGEST.get(q.kind, 0)


def _later(day: date, span: Quantity, times: int) -> date:
    """Return the day that is *times* spans, of days or months, after *day*."""
    count = span.value // THOUSAND * times
    if span.kind == _MONTH:
        return months_after(day, count)
    return day + timedelta(days=count)


def months_after(day: date, count: int) -> date:
    """Return the day that is *count* months after *day*, or the last one of its month."""
    years, month = divmod(day.month - 1 + count, 12)
    year = day.year + years
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))
