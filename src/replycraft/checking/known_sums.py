"""Tells which amounts are a bill of known ones: up to three, added or taken away.

Each is taken once, or as often as is known: two adults for two nights, two more nights
for a child, less what is taken off.
"""

from collections.abc import Iterable, Iterator
from itertools import combinations, product

from replycraft.checking.figures import Figure, whole
from replycraft.checking.findings import Work
from replycraft.checking.patterns import lazily
from replycraft.checking.quantities import (
    COUNTED,
    THOUSAND,
    Quantity,
    facts_by_key,
    known_facts,
    known_in,
)
from replycraft.checking.reckoned_sums import MONEY, Sum, sum_of
from replycraft.checking.scenes import told_ahead

# 「割引の990円を引いて」「平日割引 −3,300円」
_LESS = lazily("引|マイナス|[-−▲△－]|除|お値下げ|クーポン|優待|ポイント")
_LEAST = 100
_MOST_TOLD, _LONGEST = 7, 240
_MOST_AMOUNTS, _MOST_COUNTS = 8, 6
_MOST_OFTEN = 60
_OFTEN = frozenset((*COUNTED, "日", "か月"))


def is_bill(work: Work, figure: Figure) -> bool:
    """Tell whether *figure* is what known amounts come to, each as often as is known."""
    item = sum_of(work, figure)
    if item is None:
        return False
    if _is_running(item):
        return True
    amounts, counts = _amounts(item), _counts(item)
    twofold = {a * b for a, b in combinations(counts, 2)} | {n * n for n in counts}
    often = dict.fromkeys((1, *counts, *sorted(twofold)))
    once = 1 + len(counts)
    terms = [[amount * times for times in often] for amount in amounts]
    return any(item.target in found for found in _sums(terms, once, item.target))


def _is_running(item: Sum) -> bool:
    """Tell whether *item* is what the amounts right before it come to, all of them.

    Only where it says that something is taken off, up to two of them may be.
    """
    ahead = [f for f in item.work.figures if f.end <= item.figure.start]
    told = [f for f in ahead if f.unit == MONEY][-_MOST_TOLD:]
    for at in range(len(told) - 1):
        values = [whole(f) or 0 for f in told[at:]]
        text = item.work.reply.text[told[at].start : item.figure.start]
        less = {0, *values[1:]} if _LESS.search(text) else {0}
        if len(text) <= _LONGEST and sum(values) - item.target in {
            2 * (one + other) for one in less for other in less
        }:
            return True
    return False


def _amounts(item: Sum) -> list[int]:
    """Return the confirmed amounts; which of them belong together is not told."""
    known = (
        q.value // THOUSAND
        for found in facts_by_key(item.work.ground).values()
        for q in found
        if q.kind in ("", MONEY) and not q.value % THOUSAND
    )
    return list(dict.fromkeys(n for n in known if n >= _LEAST))[:_MOST_AMOUNTS]


def _counts(item: Sum) -> list[int]:
    """Return how often something may be taken: how many come, for how many nights."""
    ground = item.work.ground
    near = told_ahead(item.work, item.figure)[::-1]
    known = (*near, *known_facts(ground), *known_in(ground.mail))
    return list(dict.fromkeys(_usual(known)))[:_MOST_COUNTS]


def _usual(known: Iterable[Quantity]) -> Iterator[int]:
    for q in known:
        often, rest = divmod(q.value, THOUSAND)
        if q.kind in _OFTEN and not rest and 1 < often <= _MOST_OFTEN:
            yield often


def _sums(terms: list[list[int]], once: int, target: int) -> Iterator[set[int]]:
    """Yield what one, two and three of *terms*, each of another amount, come to.

    Of three, the last is taken for no product of two counts (the first *once* of its
    terms), and it is the one that *target* leaves, so that few are looked at.
    """
    yield {term for same in terms for term in same}
    for first, second in combinations(terms, 2):
        pairs = list(product(first, second))
        two = {a + b for a, b in pairs} | {abs(a - b) for a, b in pairs}
        yield two
        others = [same for same in terms if same is not first and same is not second]
        last = {
            sign * term for same in others for term in same[:once] for sign in (1, -1)
        }
        yield {target} if any(target - rest in two for rest in last) else set()
