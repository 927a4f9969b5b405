"""Finds hours of the customer's mail that are told instead of the confirmed ones."""

from datetime import timedelta

from replycraft.checking.derived_ways import is_end_of_asked
from replycraft.checking.figures import Figure, Sort
from replycraft.checking.findings import Work
from replycraft.checking.other_measures import is_claimed, is_told
from replycraft.checking.patterns import AND_WEEKDAY, lazily
from replycraft.checking.promises import promise_at

_HOURS = frozenset(("time", "slot", "window", "hours"))
_BOUNDS = frozenset((
    "close", "closes", "closing", "open", "opens", "opening", "end", "ends", "last", "until",
    "start", "starts", "begin", "begins", "from",
))  # fmt: skip
_DEPARTING = frozenset(("departure", "departs", "depart", "leaves", "sailing"))
_OLD = frozenset(("before", "old", "original", "previous", "former", "prior"))
_LEAVES = lazily(
    "(?:ちょうど)?の?(?:発(?!表|売|送)|に?、?ご?(?:出発|出港|出航|発車|離陸))"
)
_BEGINS = lazily(
    "(?:の?開(?:始|演|講|会|催|場|幕)|(?:に|から)、?(?:始ま|始め|はじま|はじめ|スタート|開始|開演|開講))"
)
# 「本日22時まで」 where today's 20:00 is confirmed.
_CALLED = lazily(
    "(本日|今日|きょう|明日|あす|明後日|あさって)(?:中)?(?:の|は、?|、)?(?:[朝昼夜]の?|夕方の?|午[前後])?$"
)
_LIMIT_OF = lazily(
    "(?:締め?切り?|期限|受付(?:時間)?|最終)(?:の?(?:時刻|時間))?(?:は|が|も)、?[^。\n]{0,12}$"
)
_AHEAD = {"明日": 1, "あす": 1, "明後日": 2, "あさって": 2}
_CALLED_REACH = 10
_ITS = lazily(f"{AND_WEEKDAY}(?:の|、)?(?:[朝昼夜]|午[前後]|夕方)?(?:の)?")
# Not 「22時までご利用でしたら」, which is the customer's own plan.
_BOUNDING = lazily(
    "(?:まで|から|より|に[開閉終]|で[閉終])(?![^、。\n]*?(?:でしたら|なら|場合|ご?予定|ご希望|いらっしゃ))"
)


def other_hour(work: Work, figure: Figure) -> str | None:
    """Return the confirmed hours that the customer's *figure* is told instead of.

    An hour that opens or closes something is told so: 「22時まで承っております」.
    """
    if figure.sort is not Sort.TIME:
        return None
    if not is_claimed(work, figure):
        return _other_hour_of_today(work, figure)
    if is_end_of_asked(work, figure):
        return None
    if begun := _other_beginning(work, figure):
        return begun
    if _departs(work, figure):
        return _other_departure(work)
    known = work.ground.fact_figures
    bounds = _BOUNDING.match(work.reply.text, figure.end) is not None
    names = _HOURS | _BOUNDS if bounds else _HOURS
    for key, text in work.ground.facts.items():
        hours = [f for f in known[key] if f.sort is Sort.TIME]
        named = not names.isdisjoint(key.split("_"))
        if named and hours and not all(is_told(work, hour) for hour in hours):
            return text
    return None


def _other_beginning(work: Work, figure: Figure) -> str | None:
    """Return the confirmed day and hour where the day is told to begin at *figure*.

    「11月8日の見学は13時に始まります」 where 14:00 of that day is confirmed.
    """
    if not _BEGINS.match(work.reply.text, figure.end):
        return None
    start, _ = work.reply.sentence_at(figure.start)
    told = {f.value for f in work.figures if start <= f.start < figure.start}
    known = (f for f in work.ground.confirmed.figures if f.sort is Sort.TIME)
    if figure.value in {f.value for f in known}:
        return None
    for key, found in work.ground.fact_figures.items():
        hours = [f for f in found if f.sort is Sort.TIME]
        day = any(f.sort is Sort.DAY and f.value in told for f in found)
        if day and len(hours) == 1 and not is_told(work, hours[0]):
            return work.ground.facts[key]
    return None


def _departs(work: Work, figure: Figure) -> bool:
    """Tell whether something leaves at *figure* on a confirmed day: 「16日(土)7時50分発」.

    Before a change it may have left at any hour, so the day must not be called the old one.
    """
    if not _LEAVES.match(work.reply.text, figure.end):
        return False
    days = [f for f in work.figures if f.sort is Sort.DAY and f.end <= figure.start]
    if not days or not _ITS.fullmatch(work.reply.text, days[-1].end, figure.start):
        return False
    return any(
        f.value == days[-1].value and _OLD.isdisjoint(key.split("_"))
        for key, found in work.ground.fact_figures.items()
        for f in found
    )


def _other_departure(work: Work) -> str | None:
    """Return the confirmed hour of departure where the reply does not tell it."""
    for key, text in work.ground.facts.items():
        hours = [f for f in work.ground.fact_figures[key] if f.sort is Sort.TIME]
        named = not _DEPARTING.isdisjoint(key.split("_"))
        if named and hours and not any(is_told(work, hour) for hour in hours):
            return text
    return None


def _other_hour_of_today(work: Work, figure: Figure) -> str | None:
    """Return the confirmed moment of today, or tomorrow, that *figure* is told instead of.

    It limits something: 「本日22時まで」. What keeps to the hours of the desk is told of them.
    """
    before = max(0, figure.start - _CALLED_REACH)
    called = _CALLED.search(work.reply.text, before, figure.start)
    start, _ = work.reply.sentence_at(figure.start)
    bounds = _BOUNDING.match(work.reply.text, figure.end) or _LIMIT_OF.search(
        work.reply.text, start, figure.start
    )
    if called is None or not bounds:
        return None
    own = (f.value for f in work.ground.desk.figures if f.sort is Sort.TIME)
    if figure.value in own or promise_at(work, figure):
        return None
    day = work.ground.today + timedelta(days=_AHEAD.get(called[1], 0))
    for key, found in work.ground.fact_figures.items():
        text = work.ground.facts[key]
        hours = [f for f in found if f.sort is Sort.TIME]
        if text.startswith(f"{day.isoformat()}T") and len(hours) == 1:
            return None if is_told(work, hours[0]) else text
    return None
