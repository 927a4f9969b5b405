"""Tells whether a day lies beside a known one: the first after it, the last open one before."""

from datetime import date, timedelta

from replycraft.checking.figures import Figure, Sort
from replycraft.checking.findings import Work
from replycraft.checking.known_days import bare_days, known_days
from replycraft.checking.other_days import END, START
from replycraft.checking.patterns import AND_WEEKDAY, lazily
from replycraft.workdays import is_working_day

_MOST_DAYS = 40
_A_DAY = timedelta(days=1)
# 「11日以降」 after 「10日まで」, 「30日までに」 before 「31日」.
_SINCE = lazily(
    f"{AND_WEEKDAY}(?:以降|から|より|以後|になりますと|になると|になって|になりまし|を過ぎ|(?:から)?は)"
)
UNTIL = lazily(f"{AND_WEEKDAY}(?:まで|以前|のうち|中に)")
_UNTIL_HOUR = lazily(
    f"{AND_WEEKDAY}(?:の)?(?:午[前後])?(?:[0-9０-９]{{1,2}}[時:：][0-9０-９半分]{{0,3}}|正午|夕方)?(?:まで|以前)"
)
_RULED = (("前日", timedelta(days=1)), ("前々日", timedelta(days=2)))
_CLOSED = lazily("祝|休|連休|閉[館庁店園局]|年末|年始|営業日|明け|土日")
_OPEN = lazily(f"{AND_WEEKDAY}(?:から|以降|より|に|の|となり|です|でござい)")

_DESK_OPEN = (
    "、?(?:通常どおり|平常どおり|休まず)?(?:に|で)?(?:開い|開け|営業|ご?対応し|窓口)"
)
_OPEN_UNTIL = lazily(f"{AND_WEEKDAY}(?:の[^、。\n]{{1,8}})?まで(?:は)?{_DESK_OPEN}")
_OPEN_SINCE = lazily(
    f"{AND_WEEKDAY}(?:の[^、。\n]{{1,8}})?(?:から|より)(?:は)?{_DESK_OPEN}"
)


def is_beside(work: Work, figure: Figure, day: date) -> bool:
    """Tell whether *day*, told as *figure*, is known by the limit or the closure beside it."""
    ways = (
        _is_ruled_beside,
        _is_beside_limit,
        _is_beside_span,
        _is_after_closure,
        _is_before_closure,
        is_desk_edge,
    )
    return any(way(work, figure, day) for way in ways)


def _is_ruled_beside(work: Work, figure: Figure, day: date) -> bool:
    """「16日の17時まで」: the day before a confirmed one, where 「前日17時まで」 is confirmed."""
    if not _UNTIL_HOUR.match(work.reply.text, figure.end):
        return False
    days, rule = work.ground.confirmed.days, work.ground.confirmed.text
    return any(word in rule and day + days_ahead in days for word, days_ahead in _RULED)


def _is_beside_limit(work: Work, figure: Figure, day: date) -> bool:
    """「12月10日までは無料、11日以降は…」: the day beside a known one that is told."""
    known = known_days(work)
    told = {f.value for f in work.figures if f.sort is Sort.DAY} & known
    text, end = work.reply.text, figure.end
    # 「21日以降は翌月末」 where the 20th of every month is confirmed.
    ruled = bool(figure.unit) and (day - _A_DAY).day in bare_days(work.ground.confirmed)
    after = ruled or day - _A_DAY in told
    after = after and _SINCE.match(text, end) is not None
    return after or (day + _A_DAY in told and UNTIL.match(text, end) is not None)


def _is_beside_span(work: Work, figure: Figure, day: date) -> bool:
    """「12月28日までは通常どおり」: the day before a confirmed span, or the one after it."""
    text, end = work.reply.text, figure.end
    until, since = UNTIL.match(text, end), _SINCE.match(text, end)
    if not (until or since):
        return False
    for key, found in work.ground.fact_figures.items():
        days = [f.value for f in found if f.sort is Sort.DAY]
        first, last = _bounds(key, [d for d in days if isinstance(d, date)])
        if (until and day + _A_DAY == first) or (since and day - _A_DAY == last):
            return True
    return False


def _bounds(key: str, days: list[date]) -> tuple[date | None, date | None]:
    """Return the first and the last day of the span that the fact called *key* tells."""
    if len(days) == 2:  # noqa: PLR2004 (from one to another)
        return days[0], days[1]
    parts = set(key.split("_"))
    if len(days) != 1:
        return None, None
    return (
        days[0] if not parts.isdisjoint(START) else None,
        days[0] if not parts.isdisjoint(END) else None,
    )


def _is_after_closure(work: Work, figure: Figure, day: date) -> bool:
    """「続く土日も閉庁日ですので、23日から」: the next open day, closed ones told."""
    profile, text = work.ground.case.profile, work.reply.text
    closed = _CLOSED.search(text, *work.reply.sentence_at(figure.start))
    if not (closed and _OPEN.match(text, figure.end) and is_working_day(day, profile)):
        return False
    before, known = day - _A_DAY, known_days(work)
    while not is_working_day(before, profile) and (day - before).days < _MOST_DAYS:
        if before in known:
            return True
        before -= _A_DAY
    return before == work.ground.today


def _is_before_closure(work: Work, figure: Figure, day: date) -> bool:
    """「30日は日曜ですので、28日までに」: the last open day before a known, closed one."""
    profile = work.ground.case.profile
    until = UNTIL.match(work.reply.text, figure.end)
    if not (until and is_working_day(day, profile)):
        return False
    told = {f.value for f in work.figures if f.sort is Sort.DAY} & known_days(work)
    after = day + _A_DAY
    while not is_working_day(after, profile) and (after - day).days < _MOST_DAYS:
        if after in told:
            return True
        after += _A_DAY
    return after in told and (after - day).days > 1


def is_desk_edge(work: Work, figure: Figure, day: date) -> bool:
    """「係は30日まで開いております」「5日から営業します」: the open day beside closed ones.

    Of each week that is so as well; only what its list of holidays tells is meant here.
    """
    profile, text = work.ground.case.profile, work.reply.text
    if not is_working_day(day, profile):
        return False
    until, since = (
        _OPEN_UNTIL.match(text, figure.end),
        _OPEN_SINCE.match(text, figure.end),
    )
    step = _A_DAY if until else -_A_DAY
    if not (until or since):
        return False
    beside = day + step
    while not is_working_day(beside, profile) and abs((beside - day).days) < _MOST_DAYS:
        if beside.isoformat() in profile.holidays:
            return True
        beside += step
    return False
