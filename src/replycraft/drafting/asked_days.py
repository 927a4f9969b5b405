"""Tells whether the confirmed days fit the day that the customer asks about."""

import datetime as dt
import re
from typing import NamedTuple

from replycraft.drafting.ahead import confirmed_days
from replycraft.drafting.case import Case
from replycraft.drafting.limits import coming_day

_IN_TIME = re.compile("間に合")
# 「入社式が4月6日なので、それまでに要ります」
_BY = re.compile(
    "までに(?:は)?(?:要り|要る|必要|欲し|ほし|届|届け|使い|使う|受け取|手に入|直し|仕上|そろ|揃)"
    "|それまでに[^。、？?！!\n]{0,10}(?:届|受け取|仕上|直り|直し|もらえ|いただけ)"
)
# 「25日の朝に渡したい」, 「20日の式で着ます」: it has to be there before that day.
_FOR = re.compile(
    r"日(?:の[一-龠ァ-ヶー]{1,5})?(?:に|で|は|から|には)?[^。、？?！!\n]{0,8}?(?:(?:渡し|贈り|使い|着|出し|食べ|飾り|配り|履き|飲み|開け)たい|着ます|着る予定|持って行きた|要ります|要るの|必要)"
)
# 「23日の朝から」: what comes on that day comes too late.
_EARLY = re.compile("日の?(?:早?朝|午前|朝一|始発|明け方)")
# A day without its month: 「式は22日で、それまでに届きますか」.
_BARE = re.compile(r"(?<![\d月/／])(\d{1,2})日(?![間前後目以程ほ分ぶ])")
_ARRIVES = re.compile("それまで|までに|間に合")
_MONTH, _TEN = 31, 10
_CLOCK = re.compile(r"(?<!\d)(\d{1,2})(?::\d\d|時)")
# 「納期は3月10日と伺っていましたが、変わりありませんか」
_STILL = re.compile(
    r"(\d{1,2})月(\d{1,2})日[^。？?\n]{0,30}?(?:変わり|変更|相違|間違い)"
    r"(?:は|が)?(?:あり|ござい|ない|ねえ)[^。？?\n]{0,6}(?:か|の|[?？])"
    r"|(\d{1,2})月(\d{1,2})日[^。？?\n]{0,30}?(?:予定|約束)(?:どお|通)り[^。？?\n]{0,10}か"
)


class AskedDays(NamedTuple):
    """What the confirmed days mean for the day asked about.

    `meets_day` and `misses_day` name facts by how they stand to the day by which something
    is needed, `keeps_day` and `moves_day` those that keep or change a day told before.
    """

    day: dt.date | None = None
    meets_day: tuple[str, ...] = ()
    misses_day: tuple[str, ...] = ()
    keeps_day: tuple[str, ...] = ()
    moves_day: tuple[str, ...] = ()


def asked_days(case: Case) -> AskedDays:
    """Return how the confirmed days of *case* stand to the day that its mail names."""
    days = [(name, moment.date()) for name, moment in confirmed_days(case)]
    if not days:
        return AskedDays()
    text = case.mail.subject + "\n" + case.mail.text
    if found := _STILL.search(text):
        month, day = (int(part) for part in found.groups() if part)
        return _told_before(days, case.now.year, month, day)
    needed = case.analysis.deadline or coming_day(case) or _bare_day(text, case)
    end = _end_of(needed, text) if needed else 0
    if needed is None or not end:
        return AskedDays()
    by_then = _BY.search(text) is not None
    if not (by_then or _IN_TIME.search(text) or _FOR.match(text, end)):
        return AskedDays()
    early = _EARLY.match(text, end) is not None
    return _against(needed, days, case, early=early, by=by_then)


def _against(
    needed: dt.date,
    days: list[tuple[str, dt.date]],
    case: Case,
    *,
    early: bool,
    by: bool,
) -> AskedDays:
    """Return which of *days* come in time for the day that is *needed*."""
    before = needed - dt.timedelta(days=1)
    last = needed if by and not early else before
    late = before if early and not _comes_early(case) else needed
    return AskedDays(
        needed,
        meets_day=tuple(name for name, day in days if case.now.date() <= day <= last),
        misses_day=tuple(name for name, day in days if day > late),
    )


def _comes_early(case: Case) -> bool:
    """Say whether a fact names an hour before ten: it may be there in the morning."""
    facts = (str(fact) for fact in (case.verified.model_extra or {}).values())
    hours = (found for fact in facts for found in _CLOCK.findall(fact))
    return any(0 < int(hour) < _TEN for hour in hours)


def _end_of(day: dt.date, text: str) -> int:
    """Return where the number of *day* ends in *text*, ahead of its 日; 0 without it."""
    at = text.find(f"{day.day}日")
    return at + len(str(day.day)) if at >= 0 else 0


def _bare_day(text: str, case: Case) -> dt.date | None:
    """Return the next such day, if *text* names one without its month to be met."""
    named = {int(one) for one in _BARE.findall(text)}
    if len(named) != 1 or not _ARRIVES.search(text):
        return None
    number, today = named.pop(), case.now.date()
    ahead = (today + dt.timedelta(days=more) for more in range(_MONTH))
    return next((day for day in ahead if day.day == number), None)


def _told_before(
    days: list[tuple[str, dt.date]], year: int, month: int, day: int
) -> AskedDays:
    same = {name for name, one in days if (one.month, one.day) == (month, day)}
    try:
        told = dt.date(year, month, day)
    except ValueError:
        return AskedDays()
    others = tuple(name for name, _ in days if name not in same)
    return AskedDays(told, keeps_day=tuple(same), moves_day=() if same else others)
