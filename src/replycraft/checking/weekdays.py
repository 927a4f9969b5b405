"""Holds days against their weekdays."""

import re
from collections.abc import Iterator
from datetime import date

from replycraft.checking.figures import Figure
from replycraft.checking.findings import Work, point
from replycraft.checking.patterns import lazily
from replycraft.facts.finders.calendar import WEEKDAYS
from replycraft.records.draft import Finding
from replycraft.records.ids import Code

_WEEKDAY = lazily(
    r"[ 　]?[(（]?(?:の)?[ 　]?([月火水木金土日])(?:曜日?|(?=[)）・/]))|、[ 　]?([月火水木金土日])曜日?(?!の?、?[0-9０-９]{1,2}[月日])(?=[のに0-9午])"
)
# 「来週の木曜、11月14日」
_BEFORE = lazily(r"([月火水木金土日])曜日?[、の]?$")
_REACH = 4


def _written(text: str, figure: Figure) -> re.Match[str] | None:
    """Return the weekday that stands behind the day *figure*, or right before it."""
    behind = _WEEKDAY.match(text, figure.end)
    return behind or _BEFORE.search(text, max(0, figure.start - _REACH), figure.start)


def check_weekdays(work: Work) -> Iterator[Finding]:
    """Yield days whose weekday is another."""
    for figure in work.figures:
        day = figure.value
        if not isinstance(day, date):
            continue
        written = _written(work.reply.text, figure)
        if written is None:
            continue
        right = WEEKDAYS[day.weekday()]
        if right in written.groups():
            continue
        start, end = min(figure.start, written.start()), max(figure.end, written.end())
        end += work.reply.text[end : end + 1] in (")", "）")
        yield point(
            work,
            Code.WEEKDAY_MISMATCH,
            (start, end),
            f"{day.year}年{day.month}月{day.day}日は{right}曜日です。日にちか曜日を直してください。",
        )
