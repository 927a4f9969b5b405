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
)
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
    needed = case.analysis.deadline or coming_day(case)
    by_then = _BY.search(text) is not None
    if needed is None or f"{needed.day}日" not in text:
        return AskedDays()
    if not (by_then or _IN_TIME.search(text)):
        return AskedDays()
    last = needed if by_then else needed - dt.timedelta(days=1)
    return AskedDays(
        needed,
        meets_day=tuple(name for name, day in days if case.now.date() <= day <= last),
        misses_day=tuple(name for name, day in days if day > needed),
    )


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
