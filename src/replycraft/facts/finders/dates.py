"""Finds days: 11月3日, 3/25, 令和7年, 15日, 昨日, 先週の金曜."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from replycraft.facts.finders import calendar
from replycraft.facts.finders.found import Found
from replycraft.facts.finders.numerals import DIGITS, number
from replycraft.records.ids import FactKind

_N = f"[{DIGITS}]"
_WRITTEN = re.compile(
    rf"(?<![\d.,/A-Za-z-])(?:"
    rf"(?P<year>{_N}{{1,4}}|元)年\s?(?P<m1>{_N}{{1,3}})月\s?(?P<d1>{_N}{{1,4}})日"
    rf"|(?P<m2>{_N}{{1,3}})(?:月|がつ|ｶﾞﾂ)\s?(?P<d2>{_N}{{1,4}})(?:日|か|にち|ﾆﾁ)"
    rf"|(?P<ys>\d{{4}})[/.-](?P<ms>\d{{1,2}})[/.-](?P<ds>\d{{1,2}})(?![\d/-])"
    rf"|(?P<m3>1[0-2]|0?[1-9])/(?P<d3>3[01]|[12]\d|0?[1-9])(?![\d/])"
    rf"|(?P<day>{_N}{{1,4}})日"
    rf"(?!間|目|以|ほど|程|くらい|ぐらい|ごろ前|後|前|ぶ|も[か経た]|ごと|経|た[っち]|過|おき|連|遅|待|か|分|は?かか|足|本|記|常)"
    rf")"
)
_PREFIX = re.compile(
    r"(令和|平成|昭和|一昨年|昨年|去年|今年|本年|来年|先々月|先月|今月|当月|来月"
    r"|同月|翌|先週|今週|来週|明日|昨日|今日|本日|毎月)の?\s?$"
)
_RELATIVE = {
    "今日": 0,
    "きょう": 0,
    "ｷｮｳ": 0,
    "本日": 0,
    "今朝": 0,
    "けさ": 0,
    "今夜": 0,
    "今晩": 0,
    "昨日": -1,
    "きのう": -1,
    "ｷﾉｳ": -1,
    "昨夜": -1,
    "昨晩": -1,
    "ゆうべ": -1,
    "一昨日": -2,
    "おととい": -2,
    "明日": 1,
    "あした": 1,
    "明後日": 2,
    "あさって": 2,
}
_WORD = re.compile(
    "(?P<word>今日|きょう|ｷｮｳ|本日|今朝|けさ|今夜|今晩|一昨日|昨日の夜|昨日|きのう|ｷﾉｳ|昨夜|昨晩|ゆうべ"
    "|おととい|明日|あした|明後日|あさって|大晦日|元日|元旦)"
    "|(?:(?P<week>先々週|先週|今週|来週|再来週|こないだ|この間|この前|今度|次)の?)?(?P<weekday>[月火水木金土日])曜日?"
)
_LOOK_BACK = 5
_FUTURE = re.compile(
    "まで|中に|中で|予定|には|必着|着で|期限|締|いただ[けき]|ください|下さい|ます|たい|払え|来い|しろ|せろ|から"
)
_PAST = re.compile("た[。、のらりがっ」 \n]|ました|でした|っとる|だった")
_LOOK_AHEAD = 24


def find_dates(text: str, when: date) -> Iterator[Found]:
    """Yield the days that *text*, written on *when*, names; value is an ISO date."""
    before: date | None = None
    for match in _WRITTEN.finditer(text):
        start = match.start()
        prefix = _PREFIX.search(text, max(0, start - _LOOK_BACK), start)
        name = prefix[1] if prefix else ""
        day = _written(text, match, name, (when, before))
        if day is not None:
            if prefix and name not in ("翌", "毎月"):
                start = prefix.start()
            before = day
            yield Found(FactKind.DATE, day.isoformat(), start, match.end())
    for match in _WORD.finditer(text):
        yield _named(text, match, when)


def _written(
    text: str, match: re.Match[str], name: str, days: tuple[date, date | None]
) -> date | None:
    when, before = days
    group = match.lastgroup or ""
    if group == "day":
        return _day_only(text, match, name, days)
    month = number(match["m1"] or match["m2"] or match["ms"] or match["m3"]) or 0
    day = number(match["d1"] or match["d2"] or match["ds"] or match["d3"]) or 0
    written_year = match["year"] or match["ys"]
    year = calendar.year_of(name, _year_number(written_year), when)
    if year is None:
        return calendar.nearest(month, day, when)
    return calendar.make_date(year, month, day)


def _year_number(written: str | None) -> int | None:
    if written is None:
        return None
    return 1 if written == "元" else number(written)


def _day_only(
    text: str, match: re.Match[str], name: str, days: tuple[date, date | None]
) -> date | None:
    when, before = days
    written = match["day"]
    day = number(written) or 0
    if name in ("先々月", "先月", "今月", "当月", "来月"):
        return calendar.in_month(name, day, when)
    if not written.isascii() and day <= 10 and not name:
        return None
    if before is not None and name not in ("先週", "今週", "明日", "昨日", "今日"):
        return calendar.make_date(before.year, before.month, day)
    return calendar.day_of_month(day, when, future=_is_future(text, match.end()))


def _is_future(text: str, end: int) -> bool:
    ahead = text[end : end + _LOOK_AHEAD]
    future, past = _FUTURE.search(ahead), _PAST.search(ahead)
    if future is None:
        return False
    return past is None or future.start() < past.start()


def _named(text: str, match: re.Match[str], when: date) -> Found:
    word = match["word"]
    if word is None:
        day = _weekday(text, match, when)
    elif word in _RELATIVE:
        day = when + timedelta(days=_RELATIVE[word])
    elif word == "昨日の夜":
        day = when - timedelta(days=1)
    elif word == "大晦日":
        day = calendar.nearest(12, 31, when) or when
    else:
        day = calendar.nearest(1, 1, when) or when
    return Found(FactKind.DATE, day.isoformat(), match.start(), match.end())


def _weekday(text: str, match: re.Match[str], when: date) -> date:
    weekday = calendar.WEEKDAYS.index(match["weekday"])
    week = match["week"] or ""
    if week.endswith("週"):
        return calendar.weekday_in_week(week, weekday, when)
    if week:
        future = week in ("今度", "次")
    else:
        future = _is_future(text, match.end())
    return calendar.nearest_weekday(weekday, when, future=future)
