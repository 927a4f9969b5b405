"""Reads days that everybody knows by name: 「敬老の日の5日前」「クリスマスの12月25日」."""

from datetime import date, timedelta

from replycraft.checking.figures import Figure, Sort
from replycraft.checking.findings import Work
from replycraft.checking.known_days import day_of
from replycraft.checking.patterns import AND_WEEKDAY, lazily
from replycraft.checking.promises import promise_at
from replycraft.facts.finders.calendar import make_date

# Always the same day of the same month.
_FIXED = {
    "元日": (1, 1), "元旦": (1, 1), "七草": (1, 7),
    "建国記念の日": (2, 11), "バレンタインデー": (2, 14), "バレンタイン": (2, 14),
    "天皇誕生日": (2, 23), "ひな祭り": (3, 3), "桃の節句": (3, 3),
    "ホワイトデー": (3, 14), "昭和の日": (4, 29), "憲法記念日": (5, 3),
    "みどりの日": (5, 4), "こどもの日": (5, 5), "子どもの日": (5, 5),
    "端午の節句": (5, 5), "七夕": (7, 7), "山の日": (8, 11), "ハロウィン": (10, 31),
    "文化の日": (11, 3), "七五三": (11, 15), "勤労感謝の日": (11, 23),
    "クリスマスイブ": (12, 24), "クリスマス": (12, 25),
    "大晦日": (12, 31), "大みそか": (12, 31),
}  # fmt: skip
# The second Monday of January: month, which one, weekday.
_NTH = {
    "成人の日": (1, 2, 0), "母の日": (5, 2, 6), "父の日": (6, 3, 6),
    "海の日": (7, 3, 0), "敬老の日": (9, 3, 0), "スポーツの日": (10, 2, 0),
}  # fmt: skip
# The equinoxes as almanacs reckon them, right until 2099: month, day of 1980.
_EQUINOXES = {"春分の日": (3, 20.8431), "秋分の日": (9, 23.2488)}
_DRIFT, _BASE, _LEAP = 0.242194, 1980, 4
_NAMES = sorted((*_FIXED, *_NTH, *_EQUINOXES), key=len, reverse=True)
_NAMED = lazily("|".join(_NAMES))
_BEFORE = lazily(f"({'|'.join(_NAMES)})(?:である|に?あたる|の|は?、?|[(（])?$")
_BEHIND = lazily(
    f"{AND_WEEKDAY}(?:の|、|が|は)?({'|'.join(_NAMES)})|[(（・]({'|'.join(_NAMES)})"
)
_REACH = 12
_A_WEEK = 7


def named_days(work: Work, figure: Figure) -> frozenset[date]:
    """Return the days that the sentence of *figure* calls by name, this year and the next."""
    sentence = work.reply.sentence_at(figure.start)
    year = work.ground.today.year
    found = (
        _day_called(match[0], each)
        for match in _NAMED.finditer(work.reply.text, *sentence)
        for each in (year, year + 1)
    )
    return frozenset(day for day in found if day is not None)


def is_named_day(work: Work, figure: Figure) -> bool:
    """Tell whether *figure* is called by a name right beside it, and is that day.

    What the desk promises for it still has to be confirmed.
    """
    day = day_of(figure)
    if day is None or figure.sort is not Sort.DAY or promise_at(work, figure):
        return False
    text, start = work.reply.text, max(0, figure.start - _REACH)
    near = _BEHIND.match(text, figure.end) or _BEFORE.search(text, start, figure.start)
    called = next(filter(None, near.groups()), "") if near else ""
    return bool(called) and _day_called(called, day.year) == day


def _day_called(name: str, year: int) -> date | None:
    """Return the day that is called *name* in *year*."""
    if name in _FIXED:
        return make_date(year, *_FIXED[name])
    if name in _NTH:
        month, which, weekday = _NTH[name]
        first = date(year, month, 1)
        ahead = (weekday - first.weekday()) % _A_WEEK + (which - 1) * _A_WEEK
        return first + timedelta(days=ahead)
    month, base = _EQUINOXES[name]
    since = year - _BASE
    return make_date(year, month, int(base + _DRIFT * since) - since // _LEAP)
