"""Tells which counts are no facts: those that are left to the customer, or mark a place."""

from datetime import date

from replycraft.checking.figures import Figure, Sort, whole
from replycraft.checking.findings import Work
from replycraft.checking.patterns import IN_TURNS, lazily
from replycraft.checking.promises import ASKED

_MARK_BEFORE = lazily(r"(?:^|\n)[ (（【\[・■●]*$")
_MARK_BEHIND = ".)、．）:】 "
_NUMBERED = "〔番号の前の語〕の? ?$"
_LONGEST_WORD = 6
# 「2、3枚」「二、三か所」 of what the customer may choose.
_ROUGH = lazily(
    "([1-9])(?:、|~|〜|～|・|か|から|ないし)([1-9])(?:[かカヶヵケ箇個]所|箇|つ|枚|点|件|例|案|通り|日|社|候補)"
)
_ASKED_FOR = "(?:ほど|程度|くらい)?(?:を|の|で|に)?[^。、\n]{0,16}?〔数を任せるお願い〕"
_APART = lazily(IN_TURNS)
_MAY = lazily("差し支え|結構で|構いません|かまいません|よろしい")
_ENOUGH = lazily("(?:ほど|程度)?で[^。、\n]{0,6}?(?:十分|足り|結構|構いません)")
# 「お時間を10分ほど頂戴できますでしょうか」: a wish, not how long something takes.
_TIME_ASKED = lazily(
    "(?:ほど|程度|くらい|ばかり)、?(?:の?お時間を|お話を?|ご説明の?)?[^。、\n]{0,6}?(?:頂戴|いただけ|頂け|伺え|伺い|拝借|お借り)[^。、\n]{0,8}?(?:でしょうか|れば|たく|ますか)"
)
_COIN = lazily("玉|硬貨|札|紙幣|コイン|をお出し(?:いただ|くださ|にな)")
_COINS = frozenset((1, 5, 10, 50, 100, 500, 1_000, 2_000, 5_000, 10_000))
# The brackets of a name, and nothing but its number before the second.
_NAME_BEFORE = lazily("[「『]([^「」『』。、\n]{0,16}?[ァ-ヶーA-Za-z一-龠])[ 　-]?$")
_NAME_ENDS = lazily("[A-Za-z]{0,3}[」』]")
_LONGEST_NAME = 20
_MOST, _REACH, _MOST_MINUTES = 5, 3, 30


def is_mark(work: Work, figure: Figure) -> bool:
    """Tell whether *figure*, without a unit, numbers a line or a thing: 「1 」「質問2」."""
    if figure.sort is not Sort.NUMBER or figure.unit:
        return False
    plain = work.reply.plain
    # 「3分の2」 is told by what stands before.
    if plain.endswith("分の", 0, figure.start):
        return True
    before = plain[max(0, figure.start - _LONGEST_WORD) : figure.start]
    behind = plain[figure.end : figure.end + 1]
    if behind in _MARK_BEHIND and _MARK_BEFORE.search(before):
        return True
    return work.groups.pattern(_NUMBERED).search(before) is not None


def is_coin(work: Work, figure: Figure) -> bool:
    """Tell whether *figure* is what a coin or a note is called: 「10円硬貨」."""
    called = figure.unit == "円" and _COIN.match(work.reply.text, figure.end)
    return bool(called) and whole(figure) in _COINS


def is_in_name(work: Work, figure: Figure) -> bool:
    """Tell whether *figure* ends a name in brackets that no source has: 「ホイップ35」.

    The name is looked at as a whole elsewhere; the 「エアロ」 of a source with another
    number is another thing.
    """
    if figure.sort is not Sort.NUMBER or figure.unit:
        return False
    plain = work.reply.plain
    before = plain[max(0, figure.start - _LONGEST_NAME) : figure.start]
    name = _NAME_BEFORE.search(before)
    if name is None or not _NAME_ENDS.match(plain, figure.end):
        return False
    return all(name[1] not in source.text for source in work.ground.sources)


def is_left_open(work: Work, figure: Figure) -> bool:
    """Tell whether *figure* is a few that the customer is to choose or to do."""
    value = _count(figure)
    if value is None:
        return False
    if value <= _MOST and (_is_rough(work, figure) or _is_apart(work, figure)):
        return True
    return value <= _MOST_MINUTES and _is_asked_time(work, figure)


def _count(figure: Figure) -> int | None:
    """Return the number of *figure*; 「2、3日」 may have been read as a day of the month."""
    day = figure.value if figure.unit == "日" else None
    return day.day if isinstance(day, date) else whole(figure)


def _is_rough(work: Work, figure: Figure) -> bool:
    """「気になる所を2、3枚お送りください」: one of two counts, one apart, that is asked for."""
    text, plain = work.reply.text, work.reply.plain
    _, end = work.reply.sentence_at(figure.start)
    for start in range(max(0, figure.start - _REACH), figure.start + 1):
        pair = _ROUGH.match(plain, start, end)
        if pair and start <= figure.start < pair.end(2):
            asked = work.groups.pattern(_ASKED_FOR).match(text, pair.end(), end)
            close = int(pair[2]) - int(pair[1]) == 1
            wanted = asked and ASKED.search(text, asked.end(), end)
            return close and bool(wanted or _ENOUGH.match(text, pair.end(), end))
    return False


def _is_asked_time(work: Work, figure: Figure) -> bool:
    """Tell whether the customer is asked for so many minutes of his."""
    asked = figure.unit in ("分", "分間") and _TIME_ASKED.match(
        work.reply.text, figure.end
    )
    return bool(asked)


def _is_apart(work: Work, figure: Figure) -> bool:
    """「2回に分けてお越しください」: what the customer may do in a few turns."""
    text = work.reply.text
    _, end = work.reply.sentence_at(figure.start)
    apart = figure.unit == "回" and _APART.match(text, figure.end)
    return bool(apart) and any(
        way.search(text, figure.end, end) for way in (ASKED, _MAY)
    )
