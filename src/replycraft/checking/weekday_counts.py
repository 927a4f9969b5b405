"""Tells how many Saturdays and Sundays, or open days, there are up to a known day."""

from collections.abc import Iterator
from datetime import date, timedelta

from replycraft.checking.figures import Sort
from replycraft.checking.known_days import day_of, known_days
from replycraft.checking.patterns import AND_WEEKDAY, lazily
from replycraft.checking.quantities import PIECES, THOUSAND, TURNS
from replycraft.checking.scenes import Scene
from replycraft.facts.finders.calendar import WEEKDAYS
from replycraft.workdays import is_working_day

_A_DAY = timedelta(days=1)
_A_WEEK = 7
_LONGEST = 200
_MOST_ENDS = 12
_WEEKDAY = lazily("([月火水木金土日])曜")
# 「月曜から金曜」「火〜土」
_FROM_TO = lazily(
    "([月火水木金土日])曜?日?(?:から|より|〜|~|～|-)([月火水木金土日])曜?"
)
_SPAN = lazily(f"{AND_WEEKDAY}の?(?:から|より|〜|~|～|-)、?")
_WEEKEND = lazily("土日|週末|土・日")
_WORKDAYS = lazily("平日")
_OPEN = lazily("営業日|開[館園店場]|診療日|除[いくき]")
_KINDS = frozenset(("日", TURNS, PIECES))


def counts_weekdays(scene: Scene) -> bool:
    """「土曜日と日曜日は明日からあわせて6日」: so many come up to a day that is known."""
    count, rest = divmod(scene.wanted.value, THOUSAND)
    if scene.wanted.kind not in _KINDS or rest or not 0 < count < _LONGEST:
        return False
    meant = _weekdays(scene)
    opened = _is_open(scene)
    if not (meant or opened):
        return False
    return any(
        count in _counted(scene, first, last, meant) for first, last in _spans(scene)
    )


def _weekdays(scene: Scene) -> frozenset[int]:
    """Return the days of the week that the sentence, or the one before, speaks of."""
    start, _ = scene.work.reply.sentence_before(scene.figure.start)
    return _named(scene.work.reply.plain[start : scene.figure.start])


def _named(text: str) -> frozenset[int]:
    named = {WEEKDAYS.index(letter) for letter in _WEEKDAY.findall(text)}
    for match in _FROM_TO.finditer(text):
        first, last = (WEEKDAYS.index(letter) for letter in match.groups())
        named |= {(first + n) % _A_WEEK for n in range((last - first) % _A_WEEK + 1)}
    if _WEEKEND.search(text):
        named |= {5, 6}
    if _WORKDAYS.search(text):
        named |= set(range(5))
    return frozenset(named)


def _is_open(scene: Scene) -> bool:
    start, end = scene.work.reply.sentence_at(scene.figure.start)
    return _OPEN.search(scene.work.reply.text, start, end) is not None


def _spans(scene: Scene) -> Iterator[tuple[date, date]]:
    """Yield from which day up to which may have been counted: as told, or up to any end."""
    work = scene.work
    span = _told_span(scene)
    if span is not None:
        yield span
        return
    told = {day_of(f) for f in work.figures if f.sort is Sort.DAY}
    known = known_days(work)
    ends = sorted({day for day in told if day} & known | work.ground.confirmed.days)
    today = work.ground.today
    for last in ends[:_MOST_ENDS]:
        for first in (today, today + _A_DAY, *ends[:_MOST_ENDS]):
            if first < last and (last - first).days <= _LONGEST:
                yield first, last


def _told_span(scene: Scene) -> tuple[date, date] | None:
    """Return the days of 「11月17日から28日まで」, told last before the count."""
    work, at = scene.work, scene.figure.start
    start, _ = work.reply.sentence_before(at)
    told = [
        f
        for f in work.figures
        if f.sort is Sort.DAY and start <= f.start and f.end <= at
    ]
    if len(told) < len(("first", "last")):
        return None
    first, last = told[-2:]
    days = day_of(first), day_of(last)
    if not _SPAN.fullmatch(work.reply.text, first.end, last.start):
        return None
    return (days[0], days[1]) if days[0] and days[1] else None


def _counted(scene: Scene, first: date, last: date, meant: frozenset[int]) -> set[int]:
    """Return how many such days there are, with the closed ones or without."""
    profile = scene.work.ground.case.profile
    days = [first + n * _A_DAY for n in range((last - first).days + 1)]
    named = [day for day in days if day.weekday() in meant]
    opened = [day for day in named or days if is_working_day(day, profile)]
    found = {len(opened)}
    if meant:
        listed = [day for day in named if day.isoformat() not in profile.holidays]
        found |= {len(named), len(listed)}
    return found - {0}
