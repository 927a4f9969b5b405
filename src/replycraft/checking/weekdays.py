"""Holds days against their weekdays."""

from collections.abc import Iterator
from datetime import date

from replycraft.checking.findings import Work, point
from replycraft.checking.patterns import lazily
from replycraft.records.draft import Finding
from replycraft.records.ids import Code

_WEEKDAY = lazily(r"[ 　]?[(（]?(?:の)?[ 　]?([月火水木金土日])(?:曜日?|(?=[)）・/]))")


def check_weekdays(work: Work) -> Iterator[Finding]:
    """Yield days whose weekday is another."""
    for figure in work.figures:
        day = figure.value
        if not isinstance(day, date):
            continue
        written = _WEEKDAY.match(work.reply.text, figure.end)
        if written is None:
            continue
        right = "月火水木金土日"[day.weekday()]
        if written[1] == right:
            continue
        end = written.end()
        end += work.reply.text[end : end + 1] in (")", "）")
        yield point(
            work,
            Code.WEEKDAY_MISMATCH,
            (figure.start, end),
            f"{day.year}年{day.month}月{day.day}日は{right}曜日です。日にちか曜日を直してください。",
        )
