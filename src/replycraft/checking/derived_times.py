"""Tells whether a time, a month or a year follows from what is known."""

from replycraft.checking.derived_days import (
    near_quantities,
    reached,
    steps,
)
from replycraft.checking.figures import Figure, Sort, whole
from replycraft.checking.findings import Work
from replycraft.checking.known_days import known_months
from replycraft.checking.patterns import lazily
from replycraft.checking.promises import promised
from replycraft.checking.quantities import THOUSAND, known_facts
from replycraft.checking.written_days import first_of_era

_A_YEAR = 12
_WHOLE_DAY = 24 * 60
_A_MINUTE = 60 * THOUSAND
_EACH = lazily("分(?:ごと|毎|につき|あたり)|時間(?:ごと|毎|につき|あたり)")
_MOST_TIMES = 5
_REACH = 8
# 「その45分前の17時45分に開場いたします」
_APART = lazily("(?:分|時間)[前後](?:の|、)?$")
# What a while after a known time is called: 「11時に始まり、11時40分ごろ終わります」.
_ENDS = lazily(
    "(?:頃|ごろ|まで)?(?:に|には|で|の)?[^。、\n]{0,8}?(?:終|着|仕上|お渡し|到着|お帰り|戻|済|閉|締め切)|まで|(?:頃|ごろ)(?:まで|の見込)"
)


def derives_time(work: Work, figure: Figure) -> bool:
    """Tell whether the time *figure* is a known time and a known while apart from it.

    「11時から40分ほど」 ends at 11時40分; entry is until 30 minutes before the end.
    """
    if not isinstance(figure.value, int):
        return False
    _, end = work.reply.sentence_at(figure.start)
    before = max(0, figure.start - _REACH)
    apart = _APART.search(work.reply.text, before, figure.start)
    if not apart and promised(work, figure.end, end):
        return False
    near = near_quantities(work, figure)
    ends = _ENDS.match(work.reply.text, figure.end, end) is not None
    whiles = [
        q.value // _A_MINUTE
        for q in known_facts(work.ground)
        if q.kind == "秒" and (ends or q in near)
    ]
    # 「30分ごとに3,500円」 may be taken more than once.
    times = range(1, _MOST_TIMES if _EACH.search(work.ground.confirmed.text) else 2)
    return any(
        figure.value == (base + sign * often * minutes) % _WHOLE_DAY
        for base in _times_before(work, figure)
        for minutes in whiles
        for sign in (1, -1)
        for often in times
    )


def _times_before(work: Work, figure: Figure) -> set[int]:
    """Return the times that facts and mail have, and those told ahead of *figure*."""
    told = (f for f in work.figures if f.end <= figure.start)
    known = (*work.ground.confirmed.figures, *work.ground.mail.figures, *told)
    return {f.value for f in known if f.sort is Sort.TIME and isinstance(f.value, int)}


def derives_year(work: Work, figure: Figure) -> bool:
    """Tell whether a known span after a known day ends in the year *figure*."""
    era = first_of_era(work.reply.plain, figure.start)
    wanted = era + int(str(figure.value))
    known = work.ground.confirmed.days | known_months(work)
    spans = {s.value for s in known_facts(work.ground) if s.kind == "か月"}
    years = {whole(f) or 0 for f in work.ground.confirmed.figures if f.unit == "年"}
    if any((wanted - year) * _A_YEAR * THOUSAND in spans for year in years if year):
        return True
    return any(day.year == wanted for day in known) or any(
        day.year == wanted
        for base, span in steps(work, figure)
        if base in known
        for day in reached(work, base, span)
    )


def derives_month(work: Work, figure: Figure) -> bool:
    """Tell whether a known span after a known day, or month, ends in the month *figure*."""
    months = {day.month for day in known_months(work) | work.ground.confirmed.days}
    months |= {
        int(str(f.value))
        for f in (*work.ground.mail.figures, *work.ground.confirmed.figures)
        if f.sort is Sort.MONTH
    }
    told = (*known_facts(work.ground), *near_quantities(work, figure))
    spans = [s.value // THOUSAND for s in told if s.kind == "か月"]
    ends = {
        (month + span - 1) % _A_YEAR + 1 for month in months for span in (0, *spans)
    }
    return figure.value in ends or any(
        figure.value == day.month
        for base, span in steps(work, figure)
        if span.kind == "か月"
        for day in reached(work, base, span)
    )
