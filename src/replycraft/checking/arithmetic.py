"""Tells which numbers of a reply follow from numbers that are known.

3 bags at 1,200円 are 3,600円, and with 600円 for postage 4,200円; the 23rd to the
27th are 5 days.
"""

from itertools import combinations, pairwise, permutations

from replycraft.checking.case import Ground, Source
from replycraft.checking.figures import Figure, Sort, whole
from replycraft.checking.findings import Work
from replycraft.checking.lengths import (
    LENGTHS,
    MINUTES,
    is_length,
    is_several,
    is_while,
    minutes_told,
)
from replycraft.checking.patterns import BOTH_WAYS, lazily
from replycraft.checking.quantities import MEASURES, is_loose_count, kind_of
from replycraft.checking.reductions import is_about_share, is_reduced, told_often
from replycraft.checking.units import COUNTERS

_MOST_OPERANDS = 12
_MOST_STEPS = 6
_MOST_ADDED = 8
_MOST_COUNTED = 999
_LEAST_MONEY = 100
_MONEY = "円"
_WORDED = lazily(
    "([二三四五六七八九十])(?=人|名|方(?![法向面針式])|枚|個|本|点|つ|箱|袋|台|泊|部|冊|足|着|杯|回|組|缶|軒|食|戸|か月|ヶ月|カ月)"
)
_COUNTED = COUNTERS | {
    "畳", "坪", "平米", "m", "色", "段", "通", "ページ", "km", "kg", "kwh", "回",
    "か月", "ヶ月", "カ月", "泊", "日間", "週間", "時間",
}  # fmt: skip
_SAID = (
    (lazily("1年|一年|年間|年額|年に|年払|ダース"), 12),
    (lazily("半年"), 6),
    (lazily("往復|ペア|ご?夫婦|両方|一対|1対|両[耳目家側膝肩足手]"), 2),
)
# What was charged or sent double is two times what one is.
_DOUBLED = lazily(
    "[二2]重|重複|ダブって|[二2]度(?:引き|払|請求)|[二2]回(?:引き|払|請求)"
)
_BY_MONTH = frozenset(("month", "monthly"))
_BY_YEAR = frozenset(("annual", "annually", "year", "yearly"))
_ONE_WAY = lazily("片道|半分|半額|折半|半月|半日|半年|半量")
_REACH = 6
_MOST_SAID = 36
_KANJI = {letter: number for number, letter in enumerate("二三四五六七八九十", 2)}


def adds_up(work: Work, figure: Figure) -> bool:
    """Tell whether an amount follows from confirmed numbers and the ordered count."""
    target = whole(figure)
    if target is None or figure.sort is not Sort.NUMBER:
        return False
    known = _amounts(work.ground.confirmed)
    if target in known:
        return False
    counts = [*_counts(work.ground), *_said_counts(work, figure)]
    return _reached(target, known, counts) or _is_saving(target, known, counts)


def follows(work: Work, figure: Figure, units: frozenset[str]) -> bool:
    """Tell whether *figure*, which no source has, follows from what sources have.

    *units* are those that may be added up; lengths of time are told by their own.
    """
    target = whole(figure)
    if target is None:
        return False
    if figure.unit in LENGTHS:
        return is_length(work, figure)
    if figure.unit in MINUTES:
        minutes = minutes_told(work, figure)
        counts = _counts(work.ground)
        return is_while(work, minutes) or is_several(work.ground, minutes, counts)
    if figure.unit not in units:
        return False
    ground = work.ground
    known = [*_amounts(ground.confirmed), *_amounts(ground.mail)]
    steps = [
        value
        for other in work.figures
        if other.end <= figure.start and other.unit == _MONEY
        if (value := whole(other)) is not None
    ][-_MOST_STEPS:]
    said = _said_counts(work, figure)
    counts = _there_and_back(work, figure, [*_counts(ground), *said])
    if _reached(target, [*known, *steps], counts) or _is_bill(target, known, said):
        return True
    bases = [*known, *steps, *(n * count for n in known for count in counts)]
    return figure.unit == _MONEY and (
        _is_part(work, figure, [*known, *steps], (counts, said))
        or is_reduced(work, target, bases)
    )


def _is_part(
    work: Work, figure: Figure, known: list[int], counts: tuple[list[int], list[int]]
) -> bool:
    """Tell whether *figure* is a half, a saving or a rough share of *known* amounts.

    *counts* are those that are known, and those that were said close by.
    """
    target = whole(figure) or 0
    if target * 2 in known and _is_half(work, figure):
        return True
    confirmed = _numbers(work.ground.confirmed)
    if _is_saving(target, confirmed, [*confirmed, *counts[1]]):
        return True
    return is_about_share(work, figure, known, counts[0])


def _there_and_back(work: Work, figure: Figure, counts: list[int]) -> list[int]:
    """Return *counts*, doubled as well where the sentence is of a way and back."""
    sentence = work.reply.sentence_at(figure.start)
    if work.groups.pattern(BOTH_WAYS).search(work.reply.text, *sentence) is None:
        return counts
    return [*counts, *(2 * count for count in counts if count <= _MOST_SAID)]


def _is_half(work: Work, figure: Figure) -> bool:
    """Tell whether *figure* is called the half, or one way: 「片道920円」."""
    start = max(0, figure.start - _REACH)
    return _ONE_WAY.search(work.reply.text, start, figure.start) is not None


def _numbers(source: Source) -> list[int]:
    values = (whole(f) for f in source.figures if f.sort is Sort.NUMBER)
    return [value for value in values if value is not None][:_MOST_OPERANDS]


def _amounts(source: Source) -> list[int]:
    """Return the numbers that may be amounts: 30A is none, however often it is taken."""
    found = (f for f in source.figures if f.sort is Sort.NUMBER)
    values = (whole(f) for f in found if kind_of(f.unit) not in MEASURES)
    return [value for value in values if value is not None][:_MOST_OPERANDS]


def _counts(ground: Ground) -> list[int]:
    """Return how many of something the mail speaks of."""
    digits = [n for n in _numbers(ground.mail) if 1 < n <= _MOST_COUNTED]
    spoken = {_KANJI[match[1]] for match in _WORDED.finditer(ground.mail.text)}
    if _DOUBLED.search(ground.mail.text) or _DOUBLED.search(ground.confirmed.text):
        spoken.add(2)
    return [*digits, *sorted(spoken)]


def _said_counts(work: Work, figure: Figure) -> list[int]:
    """Return how many of something is spoken of before *figure*, up to a sentence ago."""
    start, _ = work.reply.sentence_before(figure.start)
    spoken = [
        _KANJI[match[1]]
        for match in _WORDED.finditer(work.reply.plain, start, figure.start)
    ]
    digits = (
        whole(other)
        for other in work.figures
        if start <= other.start and other.end <= figure.start
        if other.unit in _COUNTED or is_loose_count(other, work.reply.text)
    )
    words = (
        count
        for word, count in _SAID
        if word.search(work.reply.plain, start, figure.start)
    )
    often = (*told_often(work, (start, figure.start)), *_months_of_year(work.ground))
    return [n for n in (*spoken, *digits, *words, *often) if n and n <= _MOST_SAID]


def _months_of_year(ground: Ground) -> tuple[int, ...]:
    """Return 12 where a price by the month and one by the year are confirmed."""
    parts = {part for key in ground.facts for part in key.split("_")}
    both = not (_BY_MONTH.isdisjoint(parts) or _BY_YEAR.isdisjoint(parts))
    return (12,) if both else ()


def _is_saving(target: int, known: list[int], counts: list[int]) -> bool:
    """Tell whether so many at one price cost *target* more than together."""
    money = {number for number in known if number >= _LEAST_MONEY}
    return any(
        price * count - target in money - {price}
        for price in money
        for count in counts
        if 1 < count < _LEAST_MONEY
    )


def _is_bill(target: int, known: list[int], said: list[int]) -> bool:
    """Tell whether *target* is two prices for the counts that are said: 「大人2名、子ども1名」."""
    money = [number for number in known if number >= _LEAST_MONEY][:_MOST_STEPS]
    return any(
        target == many * price + few * other
        for many, few in pairwise(said)
        for price, other in permutations(money, 2)
    )


def _reached(target: int, known: list[int], counts: list[int]) -> bool:
    """Tell whether *target* is a sum, a difference, a product or a share.

    Tax is none of them: whether it is included has to be confirmed.
    """
    products = {number * count for number in known for count in counts}
    if target in products or _is_twice_counted(target, known, counts):
        return True
    money = {number for number in known if number >= _LEAST_MONEY}
    if any(
        target - number * count in money - {number}
        for number in known
        for count in counts
    ):
        return True
    if target in _sums(money):
        return True
    if _is_rise(target, money, counts):
        return True
    return any(
        target in (a + b, abs(a - b), a * b) or target * min(a, b) == max(a, b)
        for a, b in combinations(known, 2)
    )


def _is_twice_counted(target: int, known: list[int], counts: list[int]) -> bool:
    """Tell whether *target* is a price for so many, so often: two rooms for three hours."""
    few = [count for count in counts if 1 < count <= _MOST_SAID][:_MOST_STEPS]
    many = {a * b for a, b in combinations(few, 2)}
    prices = [number for number in known if number >= _LEAST_MONEY]
    return any(target == price * count for price in prices for count in many)


def _sums(money: set[int]) -> set[int]:
    """Return what three amounts and more come to, together."""
    amounts = sorted(money)[:_MOST_ADDED]
    return {
        sum(chosen)
        for count in range(3, len(amounts) + 1)
        for chosen in combinations(amounts, count)
    }


def _is_rise(target: int, money: set[int], counts: list[int]) -> bool:
    """Tell whether *target* is what a change of price makes for a count."""
    changes = {abs(a - b) for a, b in combinations(sorted(money), 2)}
    return any(target == change * count for change in changes for count in counts)
