"""Finds measures, spans and rates that are told instead of the confirmed ones."""

from itertools import pairwise

from replycraft.checking.figures import Figure, Sort, whole
from replycraft.checking.findings import Work
from replycraft.checking.patterns import lazily
from replycraft.checking.pieces import narrow
from replycraft.checking.roles import counts, is_named, speaks_of
from replycraft.checking.sourced import is_same_hour
from replycraft.checking.spelled_days import is_spelled
from replycraft.checking.units import COUNTERS, PEOPLE, TIMES, alike

_WORD_BEHIND = 2
# What a line carries is measured anew by everybody.
_OTHERWISE_COMPARED = frozenset(("", "円", "kbps", "mbps", "gbps"))
SPAN = lazily(
    "[（(]?[月火水木金土日]?曜?日?[)）]?の?(?:から|〜|~|～|より|-)[^。\n]{0,3}"
)
_ENDS = 2
WORD = lazily("[一-鿿々]{2,}|[ァ-ヶー]{2,}|[0-9A-Za-z]{2,}")
_KANJI_WORD = lazily("[一-鿿々ァ-ヶー][一-鿿々ァ-ヶーぁ-ん]$")
_TOPIC, _TOPIC_WORD = 8, 5
_STATED = lazily("(?:でござい|です|で、|となり|となって|と(?:させ|いたし))")
# 「12か月から」: what the customer has may be another number.
_LIMITS = lazily("以上|以下|以内|未満|まで|から|を超え")
_PRICES = "(?:あたり|当たり|につき|ごと|毎|で|は|の料金は?|[:：])?[ ]?[0-9]"
_PRICED = lazily(_PRICES)
_OF_ONE = lazily(rf"{_PRICES}|[)）]")  # 「200円（1泊）」
# 「1箱24本」: how many are in one.
_EACH = lazily(
    "(?<![0-9])1(?:箱|袋|組|缶|束|ケース|パック|セット|シート|ロール|巻|包|冊|枚)(?:に|あたり|当たり|につき)?、?[ ]?$"
)
# 「100枚ずつ」, 「100枚1,980円」 are no numbers of all that is ordered.
_EACH_OF = lazily("ずつ|あたり|当たり|につき|ごと")
_BASES = frozenset(("10", "100", "500", "1000"))
_AT_HAND = "〔お手元の物の前〕[^、。\n]{0,4}$"
_SUPPOSED = lazily(
    "(?:分|用)?(?:です|だ)?と(?:、|[^のしりな])|(?:分|用)?(?:でしたら|なら|の場合|だけ|では)"
)
# Counters of any thing; 3箱 and 24本 are not told of the same.
_ANY_THING = frozenset(("個", "点", "つ", "件", "品", "セット"))
_RATES = frozenset(("%", "パーセント"))


def is_claimed(work: Work, figure: Figure) -> bool:
    """Tell whether the customer's mail has the value of *figure*."""
    found = work.ground.mail.figures
    return any(f.sort is figure.sort and f.value == figure.value for f in found)


def is_told(work: Work, known: Figure) -> bool:
    """Tell whether the reply has the value of *known*, be it in words."""
    if known.sort is Sort.DAY and is_spelled(work, known.value):
        return True
    return any(f.value == known.value for f in work.figures if f.sort is known.sort)


def replaced(work: Work, figure: Figure) -> str | None:
    """Return the confirmed number in whose place the customer's *figure* stands.

    It is the only one with such a unit, and neither reply nor mail tells it.
    """
    if figure.sort is not Sort.NUMBER or figure.unit in _OTHERWISE_COMPARED:
        return None
    if not is_claimed(work, figure) or _is_within(work, figure):
        return None
    if _is_spoken_of(work, figure) or _is_each(work, figure):
        return None
    rivals = {
        str(known.value): text
        for key, text in work.ground.facts.items()
        for known in work.ground.fact_figures[key]
        if known.sort is Sort.NUMBER and _measures(key, known.unit, figure.unit)
        if not _LIMITS.match(narrow(text), known.end)
        # 「1畳8,500円」 is a price, no number of mats; 「1箱24本」 is of one box.
        if known.value != "1" or not _OF_ONE.match(narrow(text), known.end)
        if known.unit in PEOPLE or not _EACH.search(narrow(text), 0, known.start)
    }
    if len(rivals) != 1:
        return None
    value, text = rivals.popitem()
    # 「10匹のうち4匹が」: the customer tells the two apart.
    told = (*work.figures, *work.ground.mail.figures)
    known = any(f.sort is Sort.NUMBER and f.value == value for f in told)
    return None if known else text


def _is_each(work: Work, figure: Figure) -> bool:
    """Tell whether *figure* is a share, or what a price is of: 「100枚1,980円」."""
    base = figure.value in _BASES and _PRICED.match(work.reply.plain, figure.end)
    return bool(base or _EACH_OF.match(work.reply.plain, figure.end))


def _is_spoken_of(work: Work, figure: Figure) -> bool:
    """Tell whether *figure* is what the customer has, or may have: 「お手元の8台」「5人分ですと」."""
    start, end = work.reply.sentence_at(figure.start)
    before = max(start, figure.start - _TOPIC)
    return (
        work.groups.pattern(_AT_HAND).search(work.reply.text, before, figure.start)
        is not None
        or _SUPPOSED.match(work.reply.text, figure.end, end) is not None
    )


def _is_within(work: Work, figure: Figure) -> bool:
    """Tell whether a confirmed range has *figure*: 108 is of 「105〜120cm」."""
    value = whole(figure)
    return value is not None and any(
        (whole(low) or 0) <= value <= (whole(high) or 0)
        for key, text in work.ground.facts.items()
        for low, high in pairwise(work.ground.fact_figures[key])
        if low.sort is high.sort is Sort.NUMBER and alike(high.unit, figure.unit)
        if SPAN.fullmatch(narrow(text), low.end, high.start)
    )


def otherwise_measured(work: Work, figure: Figure) -> str | None:
    """Return the confirmed measure that is told with another number.

    「6か月から」 is confirmed and 「12か月から」 told: the only one with such a unit,
    and the same word stands behind both, or before both: 「解約後90日間」.
    """
    if figure.sort is not Sort.NUMBER or figure.unit not in TIMES:
        return None
    same = [
        (key, text)
        for key, text in work.ground.facts.items()
        for known in work.ground.fact_figures[key]
        if known.sort is Sort.NUMBER and alike(known.unit, figure.unit)
        if _stands_alike(work, figure, narrow(text), known) or _is_of(work, figure, key)
    ]
    if len(same) != 1 or is_claimed(work, figure):
        return None
    ((key, text),) = same
    told = any(is_told(work, other) for other in work.ground.fact_figures[key])
    return None if told else text


def _is_of(work: Work, figure: Figure, key: str) -> bool:
    """Tell whether *figure* is told of what the fact called *key* is: 「保証は6か月」."""
    before = work.reply.text[max(0, figure.start - _TOPIC) : figure.start]
    topic = before.removesuffix("、").removesuffix("は")
    if topic == before or not is_named(work, key):
        return False
    stated = _STATED.match(work.reply.text, figure.end) is not None
    return stated and speaks_of(work, key, (topic[-_TOPIC_WORD:], ""))


def _stands_alike(work: Work, figure: Figure, text: str, known: Figure) -> bool:
    """Tell whether the same word stands behind, or before, *figure* and *known* of *text*."""
    plain = work.reply.plain
    behind = plain[figure.end : figure.end + _WORD_BEHIND]
    if behind and text[known.end : known.end + _WORD_BEHIND] == behind:
        return True
    before = plain[max(0, figure.start - _WORD_BEHIND) : figure.start]
    word = len(before) == _WORD_BEHIND and _KANJI_WORD.match(before)
    return bool(word) and text.endswith(before, 0, known.start)


def other_end(work: Work, figure: Figure) -> str | None:
    """Return the confirmed span of which *figure* is told as another end.

    「9:30〜14:30」 is confirmed and 「9時30分から16時30分まで」 told.
    """
    ahead = [f for f in work.figures if f.end <= figure.start]
    if not ahead or figure.sort not in (Sort.TIME, Sort.DAY, Sort.NUMBER):
        return None
    first = ahead[-1]
    tied = SPAN.fullmatch(work.reply.text, first.end, figure.start)
    if not tied or first.sort is not figure.sort or _is_known(work, figure):
        return None
    for key, text in work.ground.facts.items():
        ends = [f for f in work.ground.fact_figures[key] if f.sort is figure.sort]
        if len(ends) == _ENDS and ends[0].value == first.value:
            same = ends[1].value == figure.value or is_same_hour(ends[1], figure)
            return None if same else text
    return None


def _is_known(work: Work, figure: Figure) -> bool:
    """Tell whether the desk's own words or the mail have *figure*."""
    own = work.ground.desk.figures
    known = any(f.sort is figure.sort and f.value == figure.value for f in own)
    return known or is_claimed(work, figure)


def other_rate(work: Work, figure: Figure) -> str | None:
    """Return the only confirmed rate, where *figure* is told in its place.

    The digits are the same in another order, or the same word stands before or behind.
    """
    if figure.unit not in _RATES or _is_known(work, figure):
        return None
    rates = [
        (text, known)
        for key, text in work.ground.facts.items()
        for known in work.ground.fact_figures[key]
        if known.unit in _RATES
    ]
    if len(rates) != 1 or is_told(work, rates[0][1]):
        return None
    ((text, known),) = rates
    mine, other = str(figure.value), str(known.value)
    plain, fact = work.reply.plain, narrow(text)
    before, behind = plain[: figure.start][-1:], plain[figure.end : figure.end + 1]
    slip = sorted(mine) == sorted(other)
    alone = fact[: known.start][-1:], fact[known.end : known.end + 1]
    same = before.isalpha() and before == alone[0]
    return text if slip or same or (behind.isalpha() and behind == alone[1]) else None


def _measures(key: str, known: str, written: str) -> bool:
    """Tell whether a confirmed number is of what *written* counts: 「2人用」 is of no 10台."""
    if not known:
        return counts(key, written)
    if known == written:
        return True
    if known in COUNTERS and _ANY_THING.isdisjoint((known, written)):
        return known in PEOPLE and written in PEOPLE
    return alike(known, written) and (known in PEOPLE) == (written in PEOPLE)
