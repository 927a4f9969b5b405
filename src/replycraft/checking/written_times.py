"""Reads times of the day: 「14:30」, 「午後2時半」."""

import re
from typing import NamedTuple

from replycraft.checking.patterns import lazily

# 「13〜15時」 has two hours.
CLOCK = lazily(
    r"(\d{1,2})(?::(\d{2})(?![\d:])|時(?![間代点期])(?:(半)|(\d{1,2})分)?|(?=[~〜～]\d{1,2}時(?![間代点期])))"
)
_HALF_DAY = lazily(r"(午前|午後|夜|夕方|深夜|朝|昼|AM|PM|am|pm)の?\s?$")
# 「午後1時から」: what follows is later on the same half of the day.
_SPAN_OF_HALF = lazily(
    r"(午前|午後|夜|夕方|深夜|朝|昼|AM|PM|am|pm)の?\s?(\d{1,2})(?:時(?:半|\d{1,2}分)?|:\d{2})"
    r"(?:から|より|[~〜～\-ー]|と|、|・|か|または)\s?$"
)
_LONGEST_SPAN = 16
_AFTERNOON = frozenset({"午後", "夜", "夕方", "昼", "PM", "pm"})
_NOON, _DAY_HOURS = 12, 24
_LAST_MINUTE = 59


class Clock(NamedTuple):
    """A time, in minutes after midnight, and where its words begin.

    It is not `sure` where morning and afternoon are not told apart.
    """

    minutes: int
    start: int
    sure: bool


def read_clock(text: str, match: re.Match[str]) -> Clock | None:
    """Return the time whose hour, minute, 半 and minute in Japanese *match* holds."""
    hour = int(match[1])
    minute = 30 if match[3] else int(match[2] or match[4] or 0)
    if hour > _DAY_HOURS or minute > _LAST_MINUTE:
        return None
    start = match.start()
    half, half_told = _HALF_DAY.search(text, max(0, start - 4), start), False
    if half and half[1] in _AFTERNOON and hour < _NOON:
        hour += _NOON
    elif not half:
        hour, half_told = _in_same_half(text, start, hour)
    sure = bool(half or match[2] or half_told) or hour > _NOON
    start = half.start() if half else start
    return Clock(hour % _DAY_HOURS * 60 + minute, start, sure)


def _in_same_half(text: str, start: int, hour: int) -> tuple[int, bool]:
    """Return the *hour* at *start* as the half of the day before it says, and whether it does."""
    told = _SPAN_OF_HALF.search(text, max(0, start - _LONGEST_SPAN), start)
    if told is None or not int(told[2]) < hour < _NOON:
        return hour, False
    return hour + _NOON * (told[1] in _AFTERNOON), True
