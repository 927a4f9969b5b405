"""Reads times of the day: 「14:30」, 「午後2時半」."""

import re
from typing import NamedTuple

from replycraft.checking.patterns import lazily

_HALF_DAY = lazily(r"(午前|午後|夜|夕方|深夜|朝|昼|AM|PM|am|pm)の?\s?$")
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
    half = _HALF_DAY.search(text, max(0, start - 4), start)
    if half and half[1] in _AFTERNOON and hour < _NOON:
        hour += _NOON
    sure = bool(half or match[2]) or hour > _NOON
    start = half.start() if half else start
    return Clock(hour % _DAY_HOURS * 60 + minute, start, sure)
