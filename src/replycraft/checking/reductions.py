"""Tells which amounts follow by a rate, a share that is told roughly, or a price for so many."""

import re

from replycraft.checking.figures import Figure, Sort, whole
from replycraft.checking.findings import Work
from replycraft.checking.lengths import minutes_in, minutes_told
from replycraft.checking.patterns import lazily
from replycraft.checking.quantities import THOUSAND, quantity
from replycraft.checking.surroundings import is_rough

_PERCENT, _WHOLE = "%", 100 * THOUSAND
_HALF = ("半額", "半分", "折半")
# 「5文字ごとに90円」「100gにつき320円」
_EACH = lazily("([0-9]{1,4})([^0-9、。\n]{1,4}?)(?:ごと|毎に|につき|あたり|当たり)")
_MOST_EACH = 6
_ROUGH = 33
# What a share is of: 「月あたり1,600円弱」, 「お一人3,000円ほど」.
_PER = (
    (
        lazily("(?:月|一月|ひと月|1か月分?)(?:あたり|当たり|につき|平均|にならし|割)"),
        (12,),
    ),
    (lazily("(?:日|一日)(?:あたり|当たり|につき|平均)"), (7, 30, 31)),
    (lazily("週(?:間)?(?:あたり|当たり|につき|平均)"), (4, 52)),
)
_SHARED = lazily(
    "あたり|当たり|につき|平均|ならし|ならす|割る|お?一人|ずつ|割り?勘|折半"
)


def is_reduced(work: Work, target: int, bases: list[int]) -> bool:
    """Tell whether *target* is a known amount with a known rate taken off or added."""
    rates = {
        rate
        for source in (work.ground.confirmed, work.ground.mail)
        for figure in source.figures
        if (rate := _rate(figure))
    }
    if any(word in work.ground.confirmed.text for word in _HALF):
        rates.add(_WHOLE // 2)
    return any(
        target * _WHOLE in (base * (_WHOLE - rate), base * (_WHOLE + rate), base * rate)
        for base in bases
        for rate in rates
    )


def _rate(figure: Figure) -> int:
    """Return the rate *figure* in thousandths of a per cent, 0 where it is none: 「0.4%」."""
    known = quantity(figure)
    if known is None or known.kind != _PERCENT:
        return 0
    return known.value if known.value < _WHOLE else 0


def is_about_share(
    work: Work, figure: Figure, known: list[int], counts: list[int]
) -> bool:
    """「年間18,700円、月あたり1,600円弱」: a known amount, shared out, maybe roughly."""
    plain = work.reply.plain
    target = whole(figure)
    if target is None:
        return False
    rough = is_rough(work, figure.start, figure.end)
    start, _ = work.reply.sentence_at(figure.start)
    if not _SHARED.search(plain, start, figure.start):
        return False
    periods = (
        n for per, many in _PER if per.search(plain, start, figure.start) for n in many
    )
    shares = [n for n in (*counts, *periods) if n > 1]
    return any(
        abs(target * count - base) * _ROUGH <= (base if rough else 0)
        for base in known
        for count in shares
        if base > target
    )


def told_often(work: Work, span: tuple[int, int]) -> list[int]:
    """Return how often what is told in *span* holds a confirmed measure: 「30分ごとに」."""
    once = {minutes_in(f) for f in work.ground.confirmed.figures} - {0}
    told = {minutes_told(work, f) for f in work.figures if span[0] <= f.start < span[1]}
    often = [all_of // part for all_of in told for part in once if all_of % part == 0]
    priced = list(_EACH.finditer(work.ground.confirmed.text))[:_MOST_EACH]
    return [*often, *(n for each in priced for n in _times(work, each, span))]


def _times(work: Work, each: re.Match[str], span: tuple[int, int]) -> list[int]:
    """Return how often 「15文字」 in *span* holds the 「5文字」 of *each*, the last begun."""
    part, unit = int(each[1]), each[2]
    found = [
        whole(f) or 0
        for f in work.figures
        if span[0] <= f.start < span[1] and f.sort is Sort.NUMBER
        if work.reply.plain.startswith(unit, f.end - len(f.unit))
    ]
    return [-(-count // part) for count in found if part and count > part]
