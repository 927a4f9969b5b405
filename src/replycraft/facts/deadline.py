"""Finds the day by which the customer wants an answer or a remedy."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from replycraft.facts.asking import commands, sentence_end, strength
from replycraft.facts.finders.tense import tense_after
from replycraft.facts.occasions import due_on, looking_back, looks_back
from replycraft.facts.open_limits import open_limits
from replycraft.facts.patterns import compiled
from replycraft.records.analysis import Fact
from replycraft.records.ids import FactKind
from replycraft.text.document import Document

_ANSWER = "ご?(?:回答|返答|返信|返事|連絡|対応|返金|お?電話|振込|入金|発送|お?届け|納品|修理|復旧|解決)"
_LIMIT = (
    r"[(（]?[日月火水木金土]?[)）]?\s?(?:の?(?:午前|午後|日)?(?:中|じゅう)"
    rf"(?:[にさ]|で(?!す)|、|[ 　]|[やだじ]|[。！!\n]|\Z|の(?={_ANSWER}))"
    r"|の?(?:朝\s?)?(?:イチ|一番?|いち(?:ばん)?)(?:で|に(?!は))"
    r"|の?営業時間[内中]に|[^。、\n「」『』]{0,16}?(?:まで(?:に|の(?=ご?(?:回答|返答|返信|返事|返金|対応|発送)))?|迄に?|必着|厳守|〆切?で|(?:より|の[^。、\n]{0,8}?)前(?:に|まで)|のうちに|に間に合|に間に合えば))"
)
# Somebody else's rule is no request: 申告期限, 有効期限, ポイントの期限.
_DUE_BEFORE = (
    r"(?:(?:回答|返答|返信|返事|対応|連絡|返金|提示|履行|納入|納品|振込|振り込み|(?<![^\W\d_a-zA-Zぁ-ん])(?<!の)|(?:回答|返答|返信|返金|対応)の)(?:期限|期日|(?:タイム)?リミット)"
    r"|(?:回答|返答|返信|対応)の?(?:締切|締め切り|締め|〆切))(?:日|は|が|:|：|】|\s)*\Z"
)
_DUE_AFTER = (
    r"[(（]?[日月火水木金土]?[)）]?(?:を(?:回答)?(?:期限|締切|締め切り|目途|目処|めど|限度)(?:と(?:し|いた|させ)|に)"
    r"|をもって(?:回答)?期限|の?いっぱい(?:は|まで)?待|(?:の\d+時)?が(?:タイム)?リミット"
    r"|を?過ぎ(?:たら|ましたら|れば|るよう|た場合|ても[^。\n]{0,14}?(?:なけれ|ないなら|ない場合|なかったら|よう(?:なら|でし)))"
    r"|(?:が|期限|締切|締め切り|〆切)(?:期限)?(?:です|だ|。|と(?:し|いた)))"
)
_RANGE_BEFORE = r"[日曜)）時\d](?:から|より|[〜～~-])\s?\Z"
_FULL_STOP = r"[。)）(（の\n]|です|と(?:します|いたします|する)|\Z"
_SHELF_LIFE = "賞味|消費期限|有効期限"
_IF_BEFORE = "もし|仮に"
# Until when a desk is open, or every day's hour, is nobody's limit.
# Nobody is asked for anything by then: 「夜中の一時半まで騒ぐ」.
_NIGHT = ("夜中", "深夜", "明け方", "未明")
_HOURS_BEFORE = (
    "毎日|毎朝|毎晩|平日|営業|受付時|窓口|[時分日曜][)）]?(?:から|より)|[〜～~-]"
)
# 「3時までに届けば間に合う書類が」 tells what should have been.
_WOULD_DO = (
    r"までに[^、。\n]{1,8}ば間に合(?:う|った)(?!ので|ん?です|のです|と|から|。|\n)"
)
_TODAY, _MORNING = ("今日", "本日", "今"), ("今朝", "けさ")
_ENOUGH = 4
_CLAUSE, _MOST_DAYS = 40, 200


class _Wish(NamedTuple):
    """A day that may be the deadline: how surely, and where it is said."""

    score: int
    day: date


class _Day(NamedTuple):
    """A day that the mail names, and the range that names it."""

    start: int
    end: int
    date: date


def deadline(document: Document, facts: tuple[Fact, ...], *, when: date) -> date | None:
    """Return the day by which the customer wants something, None if they name none.

    *facts* are those of `extract` for the same *document* and *when*. Of two days
    the one that is asked for most clearly wins, then the one named first.
    """
    ahead = _days_ahead(document, facts, when)
    hours = [
        (start := _position(document, fact), start + len(fact.text))
        for fact in facts
        if fact.kind is FactKind.TIME
    ][:_MOST_DAYS]
    wishes = [
        *_dated(document, ahead, when),
        *_timed(document, hours, ahead, when),
        *_looking_back(document, ahead, hours, when),
        *_open_ended(document, when),
    ]
    likely = [wish for wish in wishes if wish.score >= _ENOUGH and wish.day >= when]
    return max(likely, key=lambda wish: wish.score).day if likely else None


def _days_ahead(document: Document, facts: tuple[Fact, ...], when: date) -> list[_Day]:
    today = when.isoformat()
    named = [
        fact
        for fact in facts
        if fact.kind is FactKind.DATE and str(fact.value) >= today
    ][:_MOST_DAYS]
    return [
        _Day(start, start + len(fact.text), date.fromisoformat(str(fact.value)))
        for fact in named
        if (start := _position(document, fact)) >= 0
    ]


def _position(document: Document, fact: Fact) -> int:
    if fact.span.field == "subject":
        return fact.span.start
    if fact.span.field == "text":
        return fact.span.start + document.body_start
    return fact.span.start + document.body_end + 1


def _dated(document: Document, ahead: list[_Day], when: date) -> Iterator[_Wish]:
    text = document.text
    for index, (start, end, day) in enumerate(ahead):
        stop = sentence_end(document, end)
        # 「土曜に使うので金曜までに」: the limit is the next day's.
        following = ahead[index + 1].start if index + 1 < len(ahead) else stop
        score = _limit(document, start, end, max(end, min(stop, following)))
        if score == 0 and tense_after(text, end) != "past":
            asked = commands(document, end, stop)
            score = _ENOUGH * (asked or due_on(document, start, end, (day - when).days))
        score += _due(text, start, end)
        yield _Wish(score - 3 * document.quoted(start), day)


def _due(text: str, start: int, end: int) -> int:
    """Return how surely the day is called the time limit of the customer."""
    if compiled(_DUE_AFTER).match(text, end):
        return _ENOUGH
    due = compiled(_DUE_BEFORE).search(text, max(0, start - 12), start)
    if due is None:
        return 0
    return _ENOUGH if compiled(_FULL_STOP).match(text, end) else 2


def _limit(document: Document, start: int, end: int, stop: int) -> int:
    """Return how surely the day from *start* to *end* is a limit: 0 if it is none."""
    text = document.text
    limit = compiled(_LIMIT).match(text, end, stop)
    if limit is None or "から" in limit[0]:
        return 0
    if compiled(_RANGE_BEFORE).search(text, max(0, start - 5), start):
        return 0
    # 「本日まで連絡がない」 looks back; 「本日までに」 looks ahead.
    word = text[start:end]
    if word in _MORNING or (limit[0] == "まで" and word in _TODAY):
        return 0
    sentence = document.sentences[document.sentence_at(start)]
    first = max(sentence[0], start - _CLAUSE)
    if compiled(_SHELF_LIFE).search(text, first, start) or compiled(_IF_BEFORE).search(
        text, max(first, start - 6), start
    ):
        return 0
    if limit[0].endswith(("必着", "厳守")):
        return 6
    # A line end or a full stop behind 今日中 belongs to what follows.
    return 3 + strength(document, end + len(limit[0].rstrip("。！!\nやだじ")), stop)


def _timed(
    document: Document, hours: list[tuple[int, int]], ahead: list[_Day], when: date
) -> Iterator[_Wish]:
    """Yield the days of 「15時までに」: the one named before, or today."""
    text = document.text
    for start, end in hours:
        if not text.startswith("まで", end) or text.startswith(_NIGHT, start):
            continue
        first = document.sentences[document.sentence_at(start)][0]
        if compiled(_HOURS_BEFORE).search(text, max(first, start - 10), start):
            continue
        if compiled(_WOULD_DO).match(text, end):
            continue
        until = end + 2 + text.startswith("に", end + 2)
        score = 3 + strength(document, until, sentence_end(document, end))
        before = document.sentences[max(0, document.sentence_at(start) - 1)][0]
        named = [
            day.date
            for day in ahead
            if (before if day.date > when else first) <= day.start < start
        ]
        yield _Wish(score - 3 * document.quoted(start), named[-1] if named else when)


def _looking_back(
    document: Document, ahead: list[_Day], hours: list[tuple[int, int]], when: date
) -> Iterator[_Wish]:
    if not (ahead or hours) or not looks_back(document.text):
        return
    days = [
        (day.start, day.date)
        for day in ahead
        if day.date > when or tense_after(document.text, day.end) == "future"
    ]
    positions = [start for start, _ in hours]
    if days or positions:
        for day in looking_back(document, days, positions, when):
            yield _Wish(5, day)


def _open_ended(document: Document, when: date) -> Iterator[_Wish]:
    for start, end, day in open_limits(document.text, when):
        if not document.quoted(start):
            stop = sentence_end(document, end)
            yield _Wish(2 + strength(document, end, stop), day)
