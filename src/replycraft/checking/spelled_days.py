"""Tells whether a reply names a day in words: 本日, 「来年一月末日」, 「十二月十二日」."""

import calendar
from datetime import date

from replycraft.checking.findings import Work
from replycraft.checking.patterns import lazily

_TODAY = lazily("本日|今日|きょう")
_DIGITS = "〇一二三四五六七八九"
_TEN = 10
_MONTH_ENDS = ("末", "の末日", "の終わり", "いっぱい")
# Before 「一月」 they make it another month.
_NUMERALS = "0123456789一二三四五六七八九十"


def is_spelled(work: Work, day: object) -> bool:
    """Tell whether the reply says *day* in other ways than a source does."""
    if not isinstance(day, date):
        return False
    if day == work.ground.today and _TODAY.search(work.reply.text):
        return True
    ends = [f"{_kanji(day.day)}日"]
    if day.day == calendar.monthrange(day.year, day.month)[1]:
        ends += _MONTH_ENDS
    months = (str(day.month), _kanji(day.month))
    names = (f"{month}月{end}" for month in months for end in ends)
    return any(_has(work.reply.plain, name) for name in names)


def _has(text: str, name: str) -> bool:
    """Tell whether *text* has *name*, and not as the end of 「十一月末」."""
    at = text.find(name)
    while at > 0 and text[at - 1] in _NUMERALS:
        at = text.find(name, at + 1)
    return at >= 0


def _kanji(number: int) -> str:
    """Return a number below a hundred as it is spelled: 三十一."""
    tens, ones = divmod(number, _TEN)
    few = _DIGITS[tens] if tens > 1 else ""
    return few + ("十" if tens else "") + (_DIGITS[ones] if ones else "")
