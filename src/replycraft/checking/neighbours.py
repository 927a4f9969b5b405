"""Tells whether a day lies beside one that is told: 「26日になっても届かない場合」「前日の…17日」.

What the reply told before is known, or accused itself, so the day beside it needs no
source of its own. The day of what the desk promises follows from nothing here.
"""

from datetime import date, timedelta

from replycraft.checking.days_beside import UNTIL
from replycraft.checking.figures import Figure, Sort
from replycraft.checking.findings import Work
from replycraft.checking.known_days import day_of
from replycraft.checking.patterns import AND_WEEKDAY, lazily
from replycraft.checking.promises import promise_at
from replycraft.workdays import is_working_day

_A_DAY = timedelta(days=1)
_MOST_DAYS = 12
_MONDAY, _SUNDAY, _SEVEN = 0, 6, timedelta(days=7)
_WEEK = lazily(f"{AND_WEEKDAY}(?:から|に始まる|より)?の?週(?!間)")
# Something that was due has not come: 「26日になっても」「26日の夜になっても」「26日を過ぎても」.
_OVERDUE = lazily(
    f"{AND_WEEKDAY}(?:の?(?:朝|昼|お昼|午前|午後|夕方|夜|正午|[0-9]{{1,2}}時))?"
    "(?:に(?:なって|なりまして|入って|入りまして)も|[をが]過ぎ(?:て|まして)も|以降(?:も|になっても)|の時点でも?)"
)
_SINCE = lazily(f"{AND_WEEKDAY}(?:以降|以後|から|より|を過ぎ(?:ます|る)と)")
_CLOSED = lazily(
    "(?:土曜|日曜|祝日|休日|休業|定休)[^。、\n]{0,6}?(?:です|で、|のため|に当た|にあた|なの)"
)
_CALLED = (
    (lazily("前日|前の日"), 1),
    (lazily("前々日|二日前"), 2),
    (lazily("翌日|次の日|あくる日"), -1),
    (lazily("翌々日"), -2),
)


def is_told_neighbour(work: Work, figure: Figure) -> bool:
    """Tell whether *figure* is the day beside one that the reply has told."""
    day = day_of(figure)
    if day is None or promise_at(work, figure):
        return False
    ways = (is_overdue, _is_past_limit, _is_called, _names_week, _is_open_beside)
    return any(way(work, figure, day) for way in ways)


def is_overdue(work: Work, figure: Figure, day: date) -> bool:
    """「25日に届く予定です。26日になっても届かない場合は」: the next day, or the next open one."""
    if not _OVERDUE.match(work.reply.plain, figure.end):
        return False
    told = {f.value for f in _told_before(work, figure)}
    before = day - _A_DAY
    while before not in told and (day - before).days < _MOST_DAYS:
        if is_working_day(before, work.ground.case.profile):
            return False
        before -= _A_DAY
    return before in told


def _is_past_limit(work: Work, figure: Figure, day: date) -> bool:
    """「7月2日までは無料、3日以降は…」, where the 2nd was reckoned itself.

    Tomorrow may be named without a source, so nothing follows from it.
    """
    today = work.ground.today
    if day - _A_DAY in (today, today + _A_DAY):
        return False
    return _SINCE.match(work.reply.text, figure.end) is not None and any(
        f.value == day - _A_DAY and UNTIL.match(work.reply.text, f.end)
        for f in _told_before(work, figure)
    )


def _is_called(work: Work, figure: Figure, day: date) -> bool:
    """「前日のお受け取りをご希望ですが、17日には…」: called so here, of a day told before."""
    start, _ = work.reply.sentence_before(figure.start)
    sources = work.ground.confirmed.days | work.ground.mail.days
    told = {f.value for f in _told_before(work, figure)} & sources
    return any(
        day + timedelta(days=apart) in told
        and called.search(work.reply.text, start, figure.start)
        for called, apart in _CALLED
    )


def _names_week(work: Work, figure: Figure, day: date) -> bool:
    """「12月22日の週は、23日(火)と26日(金)」: where a week begins of which days are told."""
    begins = day.weekday() in (_MONDAY, _SUNDAY)
    if not (begins and _WEEK.match(work.reply.text, figure.end)):
        return False
    _, end = work.reply.sentence_at(figure.start)
    return any(
        f.sort is Sort.DAY
        and isinstance(f.value, date)
        and day <= f.value < day + _SEVEN
        for f in work.figures
        if figure.end <= f.start < end
    )


def _is_open_beside(work: Work, figure: Figure, day: date) -> bool:
    """「31日は土曜日ですので、30日(金)までに」: the open day next to a closed one."""
    start, _ = work.reply.sentence_at(figure.start)
    profile = work.ground.case.profile
    for told in _told_before(work, figure):
        closed = told.value
        if told.start < start or not isinstance(closed, date):
            continue
        low, high = sorted((day, closed))
        between = (low + timedelta(days=n) for n in range((high - low).days + 1))
        named = _CLOSED.search(work.reply.text, told.end, figure.start)
        if named and high - low < _SEVEN:
            return [one for one in between if is_working_day(one, profile)] == [day]
    return False


def _told_before(work: Work, figure: Figure) -> list[Figure]:
    """Return the days that the reply names before *figure*."""
    return [f for f in work.figures if f.sort is Sort.DAY and f.end <= figure.start]
