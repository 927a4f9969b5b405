"""Finds times of the day."""

import re
from collections.abc import Iterator
from datetime import date

from replycraft.facts.finders.found import Found
from replycraft.facts.finders.numerals import DIGITS, number
from replycraft.facts.patterns import compiled
from replycraft.records.ids import FactKind

# The look behind comes after the first digit: so the search can skip to digits.
_CLOCK = (
    rf"([{DIGITS}](?<![\d:.,/-].)[{DIGITS}]{{0,2}})"
    rf"(?::([0-5][0-9])(?![\d:])|時(?![間点代期給短])(?:(半)|([{DIGITS}]{{1,3}})分(?!間))?)"
)
_PART = (
    r"(?:(午前|午後|AM|PM|am|pm|深夜|夜中|早朝|昼|(?<!毎)夜|夕方|(?<!毎)朝)の?"
    r"|(今夜|昨夜|昨晩|今晩|毎晩|毎夜|ゆうべ|晩)の?)\s?$"
)
_NOON = "正午"
_AFTERNOON = frozenset({"午後", "PM", "pm", "昼", "夜", "夕方"})
_HALF_DAY, _DAY = 12, 24
# 昼の11時 is before noon, 夜の1時 after midnight.
_EARLIEST = {"昼": 1, "夜": 5, "夕方": 1, "午後": 0, "PM": 0, "pm": 0}
_LOOK_BACK = 5


def find_times(text: str, when: date) -> Iterator[Found]:
    """Yield the times of *text*; their value is `HH:MM` on a clock of 24 hours."""
    del when
    if ":" in text or "時" in text:
        for match in compiled(_CLOCK).finditer(text):
            found = _time(text, match)
            if found is not None:
                yield found
    at = text.find(_NOON)
    while at >= 0:
        yield Found(FactKind.TIME, "12:00", at, at + len(_NOON))
        at = text.find(_NOON, at + len(_NOON))


def _time(text: str, match: re.Match[str]) -> Found | None:
    hour = number(match[1])
    minute = 30 if match[3] else number(match[2] or match[4] or "0")
    if hour is None or minute is None or hour > _DAY or minute >= 60:  # noqa: PLR2004
        return None
    start = match.start()
    part = compiled(_PART).search(text, max(0, start - _LOOK_BACK), start)
    if part is not None:
        hour = _on_long_clock(hour, part[1] or "夜")
        start = part.start(1) if part[1] else start
    if hour == _DAY:
        hour = 0
    return Found(FactKind.TIME, f"{hour:02}:{minute:02}", start, match.end())


def _on_long_clock(hour: int, part: str) -> int:
    if part in _AFTERNOON and _EARLIEST[part] <= hour < _HALF_DAY:
        late_morning = part == "昼" and hour >= 10  # noqa: PLR2004
        return hour if late_morning else hour + _HALF_DAY
    return hour
