"""Tells how many lessons a weekly course has, and which is its last day."""

from collections.abc import Iterator
from datetime import date, timedelta

from replycraft.checking.case import Ground
from replycraft.checking.findings import Work
from replycraft.checking.patterns import lazily
from replycraft.checking.pieces import narrow
from replycraft.checking.quantities import THOUSAND, TURNS
from replycraft.checking.scenes import Scene
from replycraft.facts.finders.calendar import WEEKDAYS

_ON_WEEKDAYS = lazily("毎週の?((?:[月火水木金土日](?:曜日?)?(?:と|・|、|,|/)?){1,6})曜")
_NAMES = lazily("[月火水木金土日](?=曜|と|・|、|,|/|$)")
_WEEKS, _BARE = lazily("([0-9]{1,2})週間?"), lazily("[0-9]{1,2}")
_WEEKS_KEY, _A_WEEK = "weeks", 7


def counts_lessons(scene: Scene) -> bool:
    """「全16回」 of 「毎週水曜・金曜」 for eight weeks."""
    many = {weeks * len(names) * THOUSAND for weeks, names in _courses(scene.work)}
    return scene.wanted.kind == TURNS and scene.wanted.value in many


def ends_course(work: Work, day: date) -> bool:
    """「最後の授業は8月28日」: the last such weekday within the weeks of the course."""
    name = WEEKDAYS[day.weekday()]
    for weeks, names in _courses(work):
        for first in work.ground.confirmed.days:
            over = first + timedelta(weeks * _A_WEEK)
            left = (over - day).days
            after = {WEEKDAYS[(day.weekday() + n) % _A_WEEK] for n in range(1, left)}
            last = 0 < left <= _A_WEEK and name in names and after.isdisjoint(names)
            if last:
                return True
    return False


def _courses(work: Work) -> Iterator[tuple[int, frozenset[str]]]:
    """Yield how many weeks and on which weekdays, where the facts tell both once."""
    weekdays = {
        frozenset(_NAMES.findall(found[1]))
        for text in map(narrow, work.ground.facts.values())
        for found in _ON_WEEKDAYS.finditer(text)
    }
    weeks = set(_weeks(work.ground))
    if len(weekdays) == len(weeks) == 1:
        yield weeks.pop(), weekdays.pop()


def _weeks(ground: Ground) -> Iterator[int]:
    for key, text in ground.facts.items():
        bare = _WEEKS_KEY in key.split("_") and _BARE.fullmatch(text)
        if bare:
            yield int(text)
        yield from (int(found[1]) for found in _WEEKS.finditer(narrow(text)))
