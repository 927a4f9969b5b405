"""Tells which points an amount of money earns: a confirmed share of it, or so many for so much."""

from collections.abc import Iterator
from itertools import pairwise

from replycraft.checking.patterns import lazily
from replycraft.checking.quantities import THOUSAND, Quantity, facts_by_key
from replycraft.checking.scenes import Scene

_POINTS, _MONEY, _PERCENT, _TIMES = "ポイント", "円", "%", "倍"
_POINT_KEY, _POINT_WORD = "point", lazily("ポイント|還元|付与|進呈|加算|貯ま|たま")
_WHOLE = 100
# Amounts and rates are both told in thousandths.
_SQUARE = THOUSAND * THOUSAND
_MOST = 12


def is_earned(scene: Scene) -> bool:
    """「18,000円の3%で、540ポイント」: what does not come out even is rounded down."""
    wanted, rest = divmod(scene.wanted.value, THOUSAND)
    if scene.wanted.kind != _POINTS or rest:
        return False
    money = [q.value for q in scene.known if q.kind in (_MONEY, "")][:_MOST]
    earned = {
        amount * many // each // _SQUARE
        for amount in money
        for many, each in _rates(scene)
    }
    often = {q.value // THOUSAND for q in scene.facts if q.kind == _TIMES}
    return wanted in earned or any(wanted == one * n for one in earned for n in often)


def _rates(scene: Scene) -> Iterator[tuple[int, int]]:
    """Yield how many points, in thousandths, are for how much money."""
    ground = scene.work.ground
    for key, found in facts_by_key(ground).items():
        about = _POINT_KEY in key or _POINT_WORD.search(ground.facts[key])
        for q in found if about else ():
            if q.kind == _PERCENT:
                yield q.value, _WHOLE
        yield from _told_rates(found)


def _told_rates(found: list[Quantity]) -> Iterator[tuple[int, int]]:
    """Yield the rate of 「100円につき1ポイント」."""
    for money, points in pairwise(found):
        if (money.kind, points.kind) == (_MONEY, _POINTS) and money.value:
            yield points.value, money.value // THOUSAND
