"""Finds limits that name no day of the calendar: 今週中, 三日以内, 年内."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from replycraft.facts.finders.calendar import last_day, nearest, weekday_in_week
from replycraft.facts.finders.numerals import number
from replycraft.facts.patterns import compiled

_ANSWER = "ご?(?:回答|返答|返信|返事|連絡|対応|返金|お?電話|振込|入金|発送|お?届け|納品|修理|復旧|解決)"
_WITHIN = rf"(?:に|で(?!す)|、|の(?={_ANSWER}))"
_N = "[0-9０-９〇一二三四五六七八九十]"
_OPEN = (
    r"(?=[0-9０-９〇一二三四五六七八九十今来再週月年クバハひ夕昼夜晩正閉終おこら])(?:"
    rf"(?:{_N}{{1,3}}\s?[～〜~、,・-]\s?)?(?P<days>{_N}{{1,3}})\s?(?P<unit>日|週間|時間|分|営業日|か月|ヶ月|カ月)"
    rf"(?:以内{_WITHIN}|のうちに(?![何\d一二三四五])|後までに|(?<=[間月])を過ぎ(?:ても|たら|ましたら)|(?<!分)(?:だけ|は)?(?=待(?:つ(?:[。！!\n]|から|ので|ぞ|わ|$)|ちます|とう|ってや|ってあげ|ったる)))"
    rf"|(?:{_N}、?)?(?P<few>{_N})日(?:じゅう|中)に(?!も)|(?P<both>一両日)中"
    r"|(?P<sunday>(?:この|今度の)土日(?:のうち|中|まで))|(?P<week>今週|来週|再来週|こんしゅう|らいしゅう)(?:中(?!旬)|ちゅう|じゅう|のうち|いっぱい)(?:に(?:は)?|で(?!す))?|(?P<inside>週内)"
    r"|(?P<after>週明け|来週の?(?:頭|あたま|初め|早々))(?:早々)?(?:まで|に)"
    r"|(?P<weekend>(?:今|来)?週末)まで"
    r"|(?P<month>今月|来月|\d{1,2}月)(?:中(?![旬])|末まで|末日まで|のうちに|いっぱい)(?:に(?:は)?|で(?!す))?"
    rf"|(?<![先前0-9０-９一二三四五六七八九十])(?P<end>月末)(?:まで|に)|(?<![かヶカ箇数])(?P<moon>月内){_WITHIN}"
    r"|(?P<fiscal>(?:今)?年度(?:内|中|末まで))|(?P<year>年内|今年中|年末まで|(?:お?正月|年明け|新年)までに)"
    # 「年内に切ってもらうと、おいくらですか」 asks what it would cost.
    r"(?!に?[^。、\n]{0,14}?(?:と|たら|場合)、?(?:お?いくら|どの?くらい|どれくらい|費用|料金))"
    r"|(?P<feast>クリスマスイブ|クリスマス|バレンタイン|ハロウィン|ひな祭り|七夕)(?:デー)?(?:の?(?:日|前)?まで|に(?:は)?間に合)"
    r"|(?P<today>(?<![日の毎朝曜])(?:夕方|お?昼|夜|晩|正午|閉店|終業)までに(?!は?間)))"
)
# One of these is in everything that _OPEN matches, near its end.
# One character is found five times as fast as two.
_MARKS = (
    *("以", "週", "末", "両", "待", "度", "過", "うちに", "までに", "いっぱい"),
    *("日中に", "しゅう", "間に合", "月中", "月内", "年内", "年中"),
)
_BEHIND, _AHEAD = 8, 14
# However long a mail is, it sets no more limits than this.
_MOST = 50
_FEASTS = {
    "クリスマスイブ": (12, 24),
    "クリスマス": (12, 25),
    "バレンタイン": (2, 14),
    "ハロウィン": (10, 31),
    "ひな祭り": (3, 3),
    "七夕": (7, 7),
}
_KANA = {"こんしゅう": "今週", "らいしゅう": "来週"}
_FRIDAY, _SATURDAY = 4, 5
_LONGEST_WAIT = 99
_SHORT_HOURS = 12
# 「9月のうちに」 in November is about the September that is over.
_FORESEEABLE = timedelta(days=183)
_FISCAL_END = 3


class Limit(NamedTuple):
    """A limit without a day of the calendar: where it stands, which day it means."""

    start: int
    end: int
    day: date


def open_limits(text: str, when: date) -> Iterator[Limit]:
    """Yield the limits of *text* that are counted from *when*, its own day."""
    for mark in [mark for mark in _MARKS if mark in text]:
        at = text.find(mark)
        for _ in range(_MOST):
            match = compiled(_OPEN).search(text, max(0, at - _BEHIND), at + _AHEAD)
            day = _day_meant(match, when) if match else None
            if match and day is not None:
                yield Limit(match.start(), match.end(), day)
            at = text.find(mark, at + _AHEAD)
            if at < 0:
                break


def _day_meant(match: re.Match[str], when: date) -> date | None:
    if match["days"]:
        return _within(number(match["days"]) or 0, match["unit"], when)
    if match["few"] or match["both"]:
        days = 2 if match["both"] else number(match["few"]) or 0
        return when + timedelta(days=days)
    if match["today"]:
        return when
    if match["feast"]:
        return nearest(*_FEASTS[match["feast"]], when)
    return _in_week(match, when) or _in_year(match, when)


def _in_week(match: re.Match[str], when: date) -> date | None:
    if match["week"] or match["inside"]:
        week = _KANA.get(match["week"], match["week"]) or "今週"
        return max(when, weekday_in_week(week, _FRIDAY, when))
    if match["sunday"]:
        return when + timedelta(days=6 - when.weekday())
    if match["after"]:
        return when + timedelta(days=7 - when.weekday())
    if match["weekend"]:
        week = "来週" if match["weekend"] == "来週末" else "今週"
        return max(when, weekday_in_week(week, _SATURDAY, when))
    return None


def _in_year(match: re.Match[str], when: date) -> date | None:
    if match["year"]:
        return date(when.year, 12, 31)
    if match["fiscal"]:
        return last_day(when.year + (when.month > _FISCAL_END), _FISCAL_END)
    return _end_of_month(match["month"] or "今月", when)


def _within(count: int, unit: str, when: date) -> date | None:
    if unit in ("日", "週間"):
        return when + timedelta(days=count * (7 if unit == "週間" else 1))
    if unit == "分":
        return when
    if unit == "時間":
        # Three hours end today, a whole day of hours tomorrow.
        return when + timedelta(days=-(-count // 24) * (count >= _SHORT_HOURS))
    if unit == "営業日":
        return _after_workdays(count, when)
    return _after_months(count, when)


def _after_workdays(count: int, when: date) -> date | None:
    """Return the day that lies *count* days off Saturdays and Sundays after *when*."""
    if count > _LONGEST_WAIT:
        return None
    day = when
    while count > 0:
        day += timedelta(days=1)
        count -= day.weekday() < _SATURDAY
    return day


def _after_months(count: int, when: date) -> date | None:
    if count > _LONGEST_WAIT:
        return None
    months = when.year * 12 + when.month - 1 + count
    year, month = months // 12, months % 12 + 1
    return date(year, month, min(when.day, last_day(year, month).day))


def _end_of_month(name: str, when: date) -> date | None:
    if name in ("今月", "来月"):
        months = when.year * 12 + when.month - 1 + (name == "来月")
        year, month = months // 12, months % 12 + 1
    else:
        month = int(name.removesuffix("月"))
        if not 1 <= month <= 12:  # noqa: PLR2004
            return None
        year = when.year + (month < when.month)
    end = last_day(year, month)
    return end if end - when < _FORESEEABLE else None
