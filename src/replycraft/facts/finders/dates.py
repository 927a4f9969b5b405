"""Finds days: 11月3日, 3/25, 令和7年, 15日, 昨日, 先週の金曜."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from replycraft.facts.finders import calendar
from replycraft.facts.finders.found import Found
from replycraft.facts.finders.numerals import DIGITS, number
from replycraft.facts.finders.tense import tense_after
from replycraft.facts.patterns import compiled
from replycraft.records.ids import FactKind

_N = f"[{DIGITS}]"
# Where a written date may begin: the search skips from numeral to numeral, and the
# costly pattern below looks only there.
_SPOT = rf"[{DIGITS}元][{DIGITS}]{{0,3}}\s?(?=[年月がｶ日/.-])"
_WRITTEN = (
    r"(?<![\d/A-Za-z第-])(?:"
    rf"(?P<year>{_N}{{1,4}}|元)年\s?(?P<m1>{_N}{{1,3}})月\s?(?P<d1>{_N}{{1,4}})日"
    rf"|(?P<m2>{_N}{{1,3}})(?:月|がつ|ｶﾞﾂ)\s?(?P<d2>{_N}{{1,4}})(?:日|か|にち|ﾆﾁ)"
    r"|(?P<m3>\d{4})[/.-](?P<d3>\d{1,2}[/.-]\d{1,2})(?![\d/-])"
    r"|(?<![\d.])(?P<m4>1[0-2]|0?[1-9])/(?P<d4>3[01]|[12]\d|0?[1-9])(?![\d/」])"
    rf"|(?P<day>{_N}{{1,4}})日)"
)
_PREFIX = (
    "(?P<name>令和|平成|昭和|一昨年|昨年|去年|今年|本年|来年|先々月|先月|今月|当月|来月"
    "|同月|翌|先週|今週|来週|明日|昨日|今日|本日|毎月|翌月)の?\\s?\\Z"
    "|(?P<lasting>週|あと|もう|まだ|約|丸|最初の|こと|(?<![\\d今先来])月の|[でて]|\\d[、,~〜-])\\Z"
)
_AFTER_DAY = (
    r"に(?!な|何|一)|の(?!猶予|間|うち|期)|から|まで|着|付|必着|も(?![ちつたっ])|厳守|〆|締|迄|より前に|[はがと、。)）（(夜朝昼午中頃発\n ]"
    r"|な(?:ので|のに|んで|のです)|\d{1,2}[時:]|以(?:降|前)|ごろ|で(?:す|し|の)|[月火水木金土日]曜|\Z"
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
    "今夕": 0,
    "昨日": -1,
    "昨日の夜": -1,
    "きのう": -1,
    "ｷﾉｳ": -1,
    "昨夜": -1,
    "昨晩": -1,
    "昨夕": -1,
    "ゆうべ": -1,
    "一昨日": -2,
    "おととい": -2,
    "明日": 1,
    "明朝": 1,
    "明晩": 1,
    "あす": 1,
    "あした": 1,
    "ｱｼﾀ": 1,
    "明後日": 2,
    "あさって": 2,
}
_FEASTS = {"大晦日": (12, 31), "元日": (1, 1), "元旦": (1, 1)}
_WORD = (
    "今日|きょう(?!だい|いく|しつ|み|り)|ｷｮｳ|本日|今朝|けさ(?![せれん])|今夜|今晩|今夕|一昨日|昨日の夜|昨日|きのう|ｷﾉｳ"
    "|昨夜|昨晩|昨夕|ゆうべ|おととい|明日(?![香美奈菜葉])|明朝(?!体)|明晩|あす(?=[のには中、まじ])|あした|ｱｼﾀ|明後日|あさって|大晦日|元日|元旦"
)
_WEEKDAY = "[月火水木金土日](?<!毎週.)曜日?(?!大工|以外|って|クラス|コース|ドラマ|版|市|定休|休館|休み)"
_KANA_WEEKDAY = "(?:げつ|か|すい|もく|きん|ど|にち)ようび"
_KANA_WEEKDAYS = {
    "げつようび": "月",
    "かようび": "火",
    "すいようび": "水",
    "もくようび": "木",
    "きんようび": "金",
    "どようび": "土",
    "にちようび": "日",
}
# 「29日の土曜」, 「明日土曜」: the weekday of the day named just before.
_BESIDE = ("", "の", "、", "(", "（", " ", "　")
# 「18日は木曜です」 and 「6月の日曜」 name no day that is not named already.
_NO_DAY_BEFORE = r"(?:日[はが]|\d月の|月から)\Z"
_PAIR = r"(?:曜日?[と・、])\Z"
_PAIR_AFTER = r"[と・、][月火水木金土日]曜"
_WEEK = "(先々週|先週|今週|来週|再来週|こないだ|この間|この前|今度|次)の?\\Z"
# 「10月末まで」 is its last day; 「10月末に届いた」 is no day at all.
_MONTH_END = rf"({_N}{{1,3}})月末(?=日?まで)"
_DUE_BEFORE = "(?:期限|締切|締め切り|〆切|納期|予定日)[はが]\\Z"
# 「1日に面会に行きました」: a day, not how often a day.
_FIRST = r"に(?!何|\d|[一二三四五六七八九十数]|つき|も|あたり|平均|は)"
_LOOK_BACK = 5
_ORDINARY = 12
_RELEVANT = timedelta(days=120)


def find_dates(text: str, when: date) -> Iterator[Found]:
    """Yield the days that *text*, written on *when*, names; value is an ISO date."""
    matches = _spots(text)
    anchor, named_until = when, -1
    for match in matches:
        if match.re.pattern is _WORD:
            day, start = _named(match[0], when), match.start()
        elif match.re.pattern is _MONTH_END:
            day, start = _month_end(match[1], when), match.start()
        elif match.re.pattern in (_WEEKDAY, _KANA_WEEKDAY):
            if named_until >= 0 and text[named_until : match.start()] in _BESIDE:
                continue
            day, start = _weekday(text, match, when)
        else:
            day, start = _written(text, match, (when, anchor))
        if day is not None:
            named_until = match.end()
            # 「11月10日と17日」: the second day belongs to the month of the first.
            anchor = day if abs(day - when) < _RELEVANT else when
            yield Found(FactKind.DATE, day.isoformat(), start, match.end())


def _spots(text: str) -> list[re.Match[str]]:
    """Return where days may be named, in order; rare forms only where they can be."""
    matches = [*_written_dates(text), *compiled(_WORD).finditer(text)]
    if "曜" in text:
        matches += compiled(_WEEKDAY).finditer(text)
    if "ようび" in text:
        matches += compiled(_KANA_WEEKDAY).finditer(text)
    if "月末" in text:
        matches += compiled(_MONTH_END).finditer(text)
    matches.sort(key=re.Match.start)
    return matches


def _written_dates(text: str) -> Iterator[re.Match[str]]:
    end = 0
    for spot in compiled(_SPOT).finditer(text):
        if spot.start() >= end:
            match = compiled(_WRITTEN).match(text, spot.start())
            if match is not None:
                end = match.end()
                yield match


def _written(
    text: str, match: re.Match[str], days: tuple[date, date]
) -> tuple[date | None, int]:
    start = match.start()
    prefix = compiled(_PREFIX).search(text, max(0, start - _LOOK_BACK), start)
    name = (prefix["name"] if prefix else "") or ""
    if match["day"]:
        lasting = prefix is not None and not name
        day = _day_only(text, match, name, days) if not lasting else None
    else:
        day = _month_and_day(match, name, days[0])
    if prefix and name not in ("", "翌", "毎月"):
        start = prefix.start()
    return day, start


def _month_and_day(match: re.Match[str], name: str, when: date) -> date | None:
    _, year, m1, d1, m2, d2, m3, d3, m4, d4, _ = (match[0], *match.groups())
    if m3:
        month, day = re.split("[/.-]", d3)
        return calendar.make_date(int(m3), int(month), int(day))
    written = 1 if year == "元" else number(year) if year else None
    in_year = calendar.year_of(name, written, when)
    month, day = number(m1 or m2 or m4) or 0, number(d1 or d2 or d4) or 0
    if in_year is None:
        return calendar.nearest(month, day, when)
    return calendar.make_date(in_year, month, day)


def _day_only(
    text: str, match: re.Match[str], name: str, days: tuple[date, date]
) -> date | None:
    when, anchor = days
    written = match["day"]
    day = number(written) or 0
    if name in calendar.MONTHS:
        return calendar.in_month(name, day, when)
    if name in _RELATIVE:
        named = when + timedelta(days=_RELATIVE[name])
        return named if named.day == day else None
    if name in ("毎月", "翌月") or not _is_day(text, match, day, name):
        return None
    due = compiled(_DUE_BEFORE).search(text, max(0, match.start() - 6), match.start())
    if anchor != when and due is None:
        return calendar.nearest_day(day, anchor)
    tense = tense_after(text, match.end())
    future = tense == "future" or due is not None
    return calendar.day_of_month(day, when, past=tense == "past", future=future)


def _is_day(text: str, match: re.Match[str], day: int, name: str) -> bool:
    # 「3日で壊れた」「一日に何度も」 are lengths of time, not days of the calendar.
    if name:
        return True
    if day == 1:
        begins = text[match.start() - 1 : match.start()] in ("", "\n", "。", "、", " ")
        first = (
            begins
            and match["day"].isascii()
            and compiled(_FIRST).match(text, match.end())
        )
        return bool(first) and tense_after(text, match.end()) in ("past", "future")
    limit = text.startswith(("まで", "迄", "必着", "厳守"), match.end())
    if not limit and day < _ORDINARY and not match["day"].isascii():
        return False
    return compiled(_AFTER_DAY).match(text, match.end()) is not None


def _named(word: str, when: date) -> date | None:
    if word in _FEASTS:
        return calendar.nearest(*_FEASTS[word], when)
    return when + timedelta(days=_RELATIVE[word])


def _month_end(month: str, when: date) -> date | None:
    named = number(month) or 0
    return calendar.month_end(named, when) if 1 <= named <= 12 else None  # noqa: PLR2004


def _weekday(text: str, match: re.Match[str], when: date) -> tuple[date | None, int]:
    name = _KANA_WEEKDAYS.get(match[0], match[0])
    weekday, start = calendar.WEEKDAYS.index(name[0]), match.start()
    prefix = compiled(_WEEK).search(text, max(0, start - _LOOK_BACK), start)
    if prefix is not None:
        week, start = prefix[1], prefix.start()
        if week in calendar.WEEKS:
            return calendar.weekday_in_week(week, weekday, when), start
        future = week in ("今度", "次")
        return calendar.nearest_weekday(weekday, when, future=future), start
    tense = tense_after(text, match.end())
    if compiled(_NO_DAY_BEFORE).search(text, max(0, start - _LOOK_BACK), start):
        return None, start
    paired = compiled(_PAIR_AFTER).match(text, match.end()) or compiled(_PAIR).search(
        text, max(0, start - _LOOK_BACK), start
    )
    if paired and tense not in ("past", "future"):
        return None, start
    before = max(0, start - _LOOK_BACK - 1)
    if compiled(_DUE_BEFORE).search(text, before, start):
        tense = "future"
    # 「日曜は仕事です」「火曜に来てもらっています」 name no day of the calendar.
    every_week = tense != "past" and text.startswith(("は", "も"), match.end())
    if tense == "lasting" or every_week:
        return None, start
    return calendar.nearest_weekday(weekday, when, future=tense == "future"), start
