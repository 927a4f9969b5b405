"""Tells which day comes so long after one on which the customer does something.

「届いた日から数えて10日目の21日(土)」「12日に届きましたら、21日(土)に発送いたします」
"""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from replycraft.checking.figures import Figure, Sort
from replycraft.checking.findings import Work
from replycraft.checking.known_days import day_of, known_days
from replycraft.checking.patterns import AND_WEEKDAY, lazily
from replycraft.workdays import add_working_days, is_working_day

_NTH = lazily(
    "([1-9][0-9]?)(日|週間?|営業日)目(?:の|に?(?:あたる|当たる|なる)|、|が|は)?、?$"
)
# 「12日(木)に届きましたら」
_IF = lazily(
    f"{AND_WEEKDAY}(?:まで)?に[^。、\n0-9]{{0,14}}?(?:ましたら|ったら|いたら|れば|ますと|場合|なら|でしたら)"
)
# 「到着から5日後に発送」「入金の翌営業日から3営業日以内」
_SPAN = lazily(
    "(?:から|より|後|して|の)(?:数えて|約|およそ)?([1-9][0-9]?)(日|営業日|週間)(目|後|以内|で)"
)
_NEXT_DAY = lazily("(?:翌日|翌営業日|次の日|あくる日)(?:から|より|を)")
_REACH, _MOST_DAYS, _A_WEEK = 14, 120, 7
# 「着用日の2日前の3月12日」: the span counts to the day behind it.
_LEADS = lazily("(前|後)(?:の|に(?:あたる|当たる|なる))、?")
_UNITS = {"日": 1, "週間": _A_WEEK}


def is_nth_day(work: Work, figure: Figure, day: date) -> bool:
    """Tell whether *day* is the confirmed 10日目, counted from a day told before it.

    The first day counts, unless the fact or the sentence counts from the next one on.
    """
    plain = work.reply.plain
    said = _NTH.search(plain, max(0, figure.start - _REACH), figure.start)
    if said is None:
        return _is_after_condition(work, figure, day)
    known = f"{said[1]}{said[2]}目"
    facts = [text for text in work.ground.confirmed.text.split("\n") if known in text]
    if not facts or work.ground.confirmed.text.find(f"1{known}") >= 0:
        return False
    start, _ = work.reply.sentence_before(figure.start)
    near = plain[start : figure.start]
    later = any(_NEXT_DAY.search(text) for text in (*facts, near))
    told = (day_of(f) for f in work.figures if start <= f.start < f.end <= figure.start)
    return any(
        day == _counted(work, base + timedelta(days=later), int(said[1]), said[2])
        for base in filter(None, told)
    )


def leads_to_day(work: Work, figure: Figure) -> bool:
    """Tell whether the span *figure* counts from a known day to the day told behind it."""
    led = _LEADS.match(work.reply.text, figure.end)
    length, count = _UNITS.get(figure.unit), figure.value
    if led is None or length is None or not str(count).isdecimal():
        return False
    apart = timedelta(days=int(str(count)) * length)
    days = (day_of(f) for f in work.figures if f.start == led.end())
    return any(
        (day + apart if led[1] == "前" else day - apart) in known_days(work)
        for day in filter(None, days)
    )


def _is_after_condition(work: Work, figure: Figure, day: date) -> bool:
    """Tell whether *day* comes a confirmed while after the day of 「12日に届きましたら」."""
    start, _ = work.reply.sentence_at(figure.start)
    bases = [
        base
        for f in work.figures
        if f.sort is Sort.DAY and start <= f.start < f.end <= figure.start
        if _IF.match(work.reply.text, f.end, figure.start)
        if (base := day_of(f)) is not None
    ]
    if not bases:
        return False
    text = work.ground.confirmed.text
    later = timedelta(days=_NEXT_DAY.search(text) is not None)
    return any(
        day == _after(work, base, later, span)
        for base in bases
        for span in _SPAN.findall(text)
    )


def _after(
    work: Work, base: date, later: timedelta, span: tuple[str, str, str]
) -> date | None:
    """Return the day that is *span* after *base*, which may count itself as the first."""
    count, unit, end = int(span[0]), span[1], span[2]
    if end == "目":
        return _counted(work, base + later, count, unit)
    if unit == "営業日":
        noon = datetime.combine(base, time(12))
        return add_working_days(noon, count, work.ground.case.profile).date()
    return base + timedelta(days=count * (_A_WEEK if unit == "週間" else 1))


def _counted(work: Work, first: date, count: int, unit: str) -> date | None:
    """Return the day that is number *count*, where *first* is the first one."""
    if unit.startswith("週"):
        return first + timedelta(days=_A_WEEK * (count - 1))
    days = _days_from(work, first) if unit == "営業日" else None
    if days is None:
        return first + timedelta(days=count - 1)
    return next((day for n, day in enumerate(days, start=1) if n == count), None)


def _days_from(work: Work, first: date) -> Iterator[date]:
    """Yield the days from *first* on on which the desk works."""
    days = (first + timedelta(days=ahead) for ahead in range(_MOST_DAYS))
    return (day for day in days if is_working_day(day, work.ground.case.profile))
