"""Finds the day by which the customer wants an answer or a remedy."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from replycraft.facts.finders.calendar import last_day, weekday_in_week
from replycraft.facts.finders.numerals import number
from replycraft.facts.finders.tense import tense_after
from replycraft.facts.patterns import compiled
from replycraft.records.analysis import Fact
from replycraft.records.ids import FactKind
from replycraft.text.document import Document

_LIMIT = (
    r"[(（]?[日月火水木金土]?[)）]?\s?(?:の?(?:午前|午後|日)?(?:中|じゅう)(?:に|で(?!す)|、|[ 　])"
    r"|の?朝(?:イチ|一|いち)で"
    r"|[^。、\n「」『』]{0,16}?(?:までに?|迄に?|必着|のうちに|に間に合|間に合えば))"
)
_DUE_BEFORE = r"(?:期限|締切|締め切り|締め|〆切)(?:日|は|が|:|：|\s)*\Z"
_RANGE_BEFORE = r"[日曜)）時\d](?:から|より|[〜～~-])\s?\Z"
_LAST_WORD = r"(?:だ|や|じゃ|です|で)?[ 　]?[。！!)）(（\n]|、\n|\Z"
_FULL_STOP = r"[。)）(（の\n]|です|と(?:します|いたします|する)|\Z"
_REQUEST = (
    "ください|下さい|ちょうだい|頂戴|頂[きけくい]|いただ[きけくい]|願|求め|ほしい|欲しい|たい|助か|幸い|ありがた|嬉し|うれし|安心"
    "|待つ|待ち|待った|返事|回答|連絡|電話|なけれ|ないなら|ねえなら|ないとき|ない場合|なかったら|んなら|なきゃ|たら|れば"
    "|ひつよう|必要|希望|賜り|くれ|もらえ|なさい|でしょうか|ますか|必着|こと|おねがい|許さ|したく|クビに|首に|来て|間に合|[せけれめえろ][!！]|せえ|[てで](?:ね|よ|や)?[。!！\n]"
)
_TOLD = "はず|とのこと|と言われ|と聞|と伺|とあり|と書|予定|有効|開いて|営業|無料|キャンペーン|とおっしゃ"
_SHELF_LIFE = "賞味|消費期限|有効期限"
_BACK = "それまで(?:に|は)|その日まで|その前(?:に|まで)|期日まで|前日まで|当日まで"
_OPEN = (
    r"(?P<days>[\d〇一二三四五六七八九十]{1,3})\s?(?P<unit>日|週間|時間|営業日)以内に"
    r"|(?P<week>今週|来週)(?:中|のうち|いっぱい)|(?P<after>週明け)(?:まで|に)|(?P<weekend>(?:今|来)?週末)まで"
    r"|(?P<month>今月|来月|\d{1,2}月)(?:中(?![旬])|末まで|末日まで|のうちに|いっぱい)"
    r"|(?<![先前])(?P<end>月末)(?:まで|に)|(?P<year>年内|今年中|年末まで)"
)
# One of these is in everything that _OPEN matches.
_OPEN_MARK = "以内に|[今来]週|週[明末]|月(?:[中末]|のうち|いっぱい)|年[内末]|今年中"
_FRIDAY, _SATURDAY = 4, 5
_POLITE = frozenset({"下さる", "為さる", "頂く", "呉れる"})
_ENOUGH = 4
_CLAUSE, _LONGEST_REST, _MOST_DAYS = 40, 300, 200
_LONGEST_WAIT = 99
# 「9月のうちに」 in November is about the September that is over.
_FORESEEABLE = timedelta(days=183)


class _Wish(NamedTuple):
    """A day that may be the deadline: how surely, and where it is said."""

    score: int
    day: date


def deadline(document: Document, facts: tuple[Fact, ...], *, when: date) -> date | None:
    """Return the day by which the customer wants something, None if they name none.

    *facts* are those of `extract` for the same *document* and *when*. Of two days
    the one that is asked for most clearly wins, then the one named first.
    """
    days = [
        (_position(document, fact), date.fromisoformat(str(fact.value)), len(fact.text))
        for fact in facts
        if fact.kind is FactKind.DATE
    ][:_MOST_DAYS]
    wishes = [
        *_dated(document, days, when),
        *_looking_back(document, days, when),
        *_open_ended(document, when),
    ]
    likely = [wish for wish in wishes if wish.score >= _ENOUGH and wish.day >= when]
    return max(likely, key=lambda wish: wish.score).day if likely else None


def _position(document: Document, fact: Fact) -> int:
    if fact.span.field == "subject":
        return fact.span.start
    if fact.span.field == "text":
        return fact.span.start + document.body_start
    return fact.span.start + document.body_end + 1


def _sentence_end(document: Document, position: int) -> int:
    """Return where the sentence that holds *position* ends, or a limit before."""
    sentence = document.sentences[document.sentence_at(position)]
    return max(min(sentence[1], position + _LONGEST_REST), position)


def _commands(document: Document, start: int, end: int) -> bool:
    """Say whether a verb between *start* and *end* is a command, not ください."""
    tokens = document.tokens
    first, last = bisect_left(tokens.starts, start), bisect_left(tokens.starts, end)
    return any(
        tokens.tags[index].endswith("!") and tokens.norms[index] not in _POLITE
        for index in range(first, last)
    )


def _dated(
    document: Document, days: list[tuple[int, date, int]], when: date
) -> Iterator[_Wish]:
    text = document.text
    for start, day, length in days:
        if day < when:
            continue
        end = start + length
        stop = _sentence_end(document, end)
        score = _limit(document, start, end, stop)
        if score == 0 and tense_after(text, end) != "past":
            score = _ENOUGH * _commands(document, end, stop)
        if compiled(_DUE_BEFORE).search(text, max(0, start - 8), start):
            score += _ENOUGH if compiled(_FULL_STOP).match(text, end) else 2
        yield _Wish(score - 3 * document.quoted(start), day)


def _limit(document: Document, start: int, end: int, stop: int) -> int:
    """Return how surely the day from *start* to *end* is a limit: 0 if it is none."""
    text = document.text
    limit = compiled(_LIMIT).match(text, end, stop)
    if limit is None or "から" in limit[0]:
        return 0
    if compiled(_RANGE_BEFORE).search(text, max(0, start - 5), start):
        return 0
    # 「本日まで連絡がない」 looks back; 「本日までに」 looks ahead.
    if limit[0] == "まで" and text[start:end] in ("本日", "今日", "今"):
        return 0
    sentence = document.sentences[document.sentence_at(start)]
    if compiled(_SHELF_LIFE).search(text, max(sentence[0], start - _CLAUSE), start):
        return 0
    if limit[0].endswith("必着"):
        return 6
    return 3 + _strength(document, limit.end(), stop)


def _strength(document: Document, start: int, end: int) -> int:
    """Return how clearly the words after a deadline ask for something."""
    text = document.text
    if compiled(_LAST_WORD).match(text, start, end):
        return 2
    # 「5日まで回せますので、4日までにお願いします」 asks for the fourth.
    following = text.find("まで", start, end)
    end = following if following >= 0 else end
    asked = compiled(_REQUEST).search(text, start, end)
    told = compiled(_TOLD).search(text, start, end)
    if asked and not (told and told.start() < asked.start()):
        return 3
    if _commands(document, start, end):
        return 3
    return -1 if told else 0


def _looking_back(
    document: Document, days: list[tuple[int, date, int]], when: date
) -> Iterator[_Wish]:
    text = document.text
    ahead = [(start, day) for start, day, _ in days if day > when]
    if not ahead:
        return
    for match in compiled(_BACK).finditer(text):
        last = bisect_left(ahead, (match.start(), when)) - 1
        stop = min(_sentence_end(document, match.end()), match.end() + _CLAUSE)
        if last >= 0 and compiled(_REQUEST).search(text, match.end(), stop):
            # 前日まで is the day before the one that was named.
            eve = timedelta(days=match[0].startswith("前日"))
            yield _Wish(5, ahead[last][1] - eve)


def _open_ended(document: Document, when: date) -> Iterator[_Wish]:
    text = document.text
    if compiled(_OPEN_MARK).search(text) is None:
        return
    for match in compiled(_OPEN).finditer(text):
        day = _day_meant(match, when)
        if day is not None and not document.quoted(match.start()):
            stop = _sentence_end(document, match.end())
            yield _Wish(2 + _strength(document, match.end(), stop), day)


def _day_meant(match: re.Match[str], when: date) -> date | None:
    if match["days"]:
        return _within(number(match["days"]) or 0, match["unit"], when)
    if match["week"]:
        return max(when, weekday_in_week(match["week"], _FRIDAY, when))
    if match["after"]:
        return when + timedelta(days=7 - when.weekday())
    if match["weekend"]:
        week = "来週" if match["weekend"] == "来週末" else "今週"
        return max(when, weekday_in_week(week, _SATURDAY, when))
    if match["year"]:
        return date(when.year, 12, 31)
    return _end_of_month(match["month"] or "今月", when)


def _within(count: int, unit: str, when: date) -> date | None:
    if unit in ("日", "週間"):
        return when + timedelta(days=count * (7 if unit == "週間" else 1))
    if unit == "時間":
        return when + timedelta(days=-(-count // 24))
    return _after_workdays(count, when)


def _after_workdays(count: int, when: date) -> date | None:
    """Return the day that lies *count* days off Saturdays and Sundays after *when*."""
    if count > _LONGEST_WAIT:
        return None
    day = when
    while count > 0:
        day += timedelta(days=1)
        count -= day.weekday() < _SATURDAY
    return day


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
