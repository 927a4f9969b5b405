"""Tells which amounts follow by a rate: so many at a confirmed price for so much."""

from itertools import combinations, pairwise

from replycraft.checking.figures import Figure, Sort, whole
from replycraft.checking.patterns import lazily
from replycraft.checking.quantities import THOUSAND, Quantity, facts_by_key, quantity
from replycraft.checking.reckoned_sums import MONEY, Sum, is_near
from replycraft.checking.surroundings import is_rough

_MOST = 10
_PRICE_FIRST = lazily("円(?:で|につき|ごと|毎|あたり|当たり)")
_EACH = lazily("(?:あたり|当たり|につき)、?")
# 「price_per_100g」, and what such a name calls the unit.
_PER_KEY = lazily("_per_?([0-9]+)_?([a-z]+)")
_KEY_UNITS = {
    **dict.fromkeys(("min", "mins", "minute", "minutes"), "分"),
    **dict.fromkeys(("hour", "hours"), "時間"),
    **dict.fromkeys(("day", "days"), "日"),
    **dict.fromkeys(("month", "months"), "か月"),
    **dict.fromkeys(("people", "persons"), "人"),
    **dict.fromkeys(("sheets", "pieces", "pcs"), "枚"),
}
_OF_ONE = lazily("(?:あたり|当たり|につき|ごと|で|が|は)?、?")


def is_rated(item: Sum) -> bool:
    """「4枚で7.2m、8,640円」 where 「1mあたり1,200円」 is confirmed."""
    pairs = _confirmed_rates(item)
    pairs += _told_rates(item)
    rough = is_rough(item.work, item.figure.start, item.figure.end)
    return any(
        is_near(item.target * unit.value, price * q, rough=rough, unit=unit.value)
        for price, unit in pairs
        if unit.value
        for q in _amounts_of(item.counts, unit.kind)
    )


def is_tiered(item: Sum) -> bool:
    """「10kmまで1,500円、以後1kmごとに120円」: what is beyond the first, by its rate."""
    return any(
        item.target == first + -(-(many - limit) // each) * rate
        for found in facts_by_key(item.work.ground).values()
        for first, rate, limit, each in _tiers(found)
        for many in _amounts_told(item, found[0].kind)
        if many > limit
    )


def is_in_sen(item: Sum) -> bool:
    """「18円50銭×2,400枚」, where 18.5 is confirmed."""
    prices = [
        price.value
        for found in facts_by_key(item.work.ground).values()
        for price in found
        if price.kind in ("", MONEY) and price.value % THOUSAND
    ]
    return any(
        is_near(
            item.target * THOUSAND**2, price * q.value, rough=False, unit=THOUSAND**2
        )
        for price in prices
        for q in item.counts
    )


def _tiers(found: list[Quantity]) -> list[tuple[int, int, int, int]]:
    """Return the first price, the rate, the limit and the step of a fact of two tiers."""
    kinds = [q.kind for q in found]
    tiers = kinds == [kinds[0], MONEY, kinds[0], MONEY] if kinds else False
    if not tiers or kinds[0] == MONEY or not found[2].value:
        return []
    limit, first, each, rate = (q.value for q in found)
    return [(first // THOUSAND, rate // THOUSAND, limit, each)]


def _amounts_told(item: Sum, kind: str) -> set[int]:
    """Return how much of *kind* is spoken of; a way of 「15キロ」 as well."""
    plain = item.work.reply.plain
    told = [f for f in item.work.figures if f.end <= item.figure.start]
    ways = [
        f._replace(unit="km") if f.unit == "キロ" and kind == "mm" else f for f in told
    ]
    known = [q for f in ways if (q := quantity(f, plain)) is not None]
    return {q.value for q in (*known, *item.counts) if q.kind == kind}


def _confirmed_rates(item: Sum) -> list[tuple[int, Quantity]]:
    """Return the prices that a fact tells for so much: 「1mあたり1,200円」「100円で1ポイント」."""
    ground = item.work.ground
    pairs = []
    for key, found in facts_by_key(ground).items():
        pairs += [(two[1], two[0]) for two in pairwise(found)]
        pairs += [(found[0], each) for each in _called_per(key)]
        if _PRICE_FIRST.search(ground.facts[key]):
            pairs += pairwise(found)
    return [
        (price.value // THOUSAND, unit)
        for price, unit in pairs
        if price.kind in ("", MONEY) and unit.kind not in ("", MONEY)
    ]


def _called_per(key: str) -> list[Quantity]:
    """Return what the price called *key* is for: 「fee_per_10a」 is for 10A."""
    said = _PER_KEY.search(key)
    if said is None:
        return []
    unit = _KEY_UNITS.get(said[2], said[2])
    each = quantity(Figure(Sort.NUMBER, said[1], 0, 0, unit))
    return [each] if each is not None and each.kind else []


def _told_rates(item: Sum) -> list[tuple[int, Quantity]]:
    """Return the prices that the sentence tells for so much: 「1kWhあたり31円」."""
    text = item.work.reply.text
    start, _ = item.work.reply.sentence_at(item.figure.start)
    ahead = [f for f in item.work.figures if start <= f.start < item.figure.start]
    return [
        (whole(price) or 0, unit)
        for each, price in pairwise(ahead)
        if price.unit == MONEY and _is_each(text, each, price)
        if (unit := quantity(each, text)) is not None and unit.kind
    ]


def _is_each(text: str, each: Figure, price: Figure) -> bool:
    """Tell whether *price* is told for *each*: 「1kWhあたり31円」, 「1時間3,000円」."""
    way = _OF_ONE if whole(each) == 1 else _EACH
    return way.fullmatch(text, each.end, price.start) is not None


def _amounts_of(counts: tuple[Quantity, ...], kind: str) -> set[int]:
    """Return how much of *kind* is known, or is between two that are known."""
    known = [q.value for q in counts if q.kind == kind][:_MOST]
    return {*known, *(abs(a - b) for a, b in combinations(known, 2))}
