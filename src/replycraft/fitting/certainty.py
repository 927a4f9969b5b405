"""How sure a figure is: what it would have been on other mails of the same sort.

The mails are drawn anew, with repetition, a thousand times; the range that holds 95 of
100 of the figures is the interval.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence
from functools import partial
from random import Random
from typing import Any, NamedTuple

from replycraft.fitting.evaluate import (
    first_topic_right,
    kappa_of,
    should_escalate,
)

_ROUNDS = 1000
_OUTSIDE = 25

Label = Mapping[str, Any]
_Counts = Mapping[Any, int]


class Interval(NamedTuple):
    """Where a figure lies in 95 of 100 draws."""

    low: float
    high: float


class _Main(NamedTuple):
    """A figure from counts of what single mails say of it; None says nothing."""

    cell: Callable[[Label, Label], Hashable]
    figure: Callable[[_Counts], float | None]


def _share(counts: _Counts) -> float | None:
    total = counts.get(True, 0) + counts.get(False, 0)
    return counts.get(True, 0) / total if total else None


def _routed(gold: Label, given: Label) -> bool | None:
    return first_topic_right(gold, given) if gold["kind"] == "complaint" else None


def _handed_on(gold: Label, given: Label) -> bool | None:
    return bool(given["escalate"]) if should_escalate(gold) else None


# What a desk looks at first.
_MAIN = {
    "anger_qwk": _Main(lambda gold, given: (gold["anger"], given["anger"]), kappa_of),
    "topic_primary": _Main(_routed, _share),
    "escalate_r": _Main(_handed_on, _share),
}


def intervals(gold: Sequence[Label], given: Sequence[Label]) -> dict[str, Interval]:
    """Return the interval of each main figure that these mails can tell."""
    found = {}
    for name, main in _MAIN.items():
        cells = [main.cell(*pair) for pair in zip(gold, given, strict=True)]
        found[name] = _interval(cells, main.figure)
    return {name: interval for name, interval in found.items() if interval}


def gain_intervals(
    gold: Sequence[Label], before: Sequence[Label], after: Sequence[Label]
) -> dict[str, Interval]:
    """Return the interval of what each main figure gains from *before* to *after*."""
    found = {}
    for name, main in _MAIN.items():
        cells = [
            (main.cell(label, one), main.cell(label, two))
            for label, one, two in zip(gold, before, after, strict=True)
        ]
        found[name] = _interval(cells, partial(_gain, main.figure))
    return {name: interval for name, interval in found.items() if interval}


def _gain(figure: Callable[[_Counts], float | None], counts: _Counts) -> float | None:
    sides: tuple[Counter[Any], Counter[Any]] = (Counter(), Counter())
    for cells, count in counts.items():
        for side, cell in zip(sides, cells, strict=True):
            side[cell] += count
    before, after = map(figure, sides)
    return None if before is None or after is None else after - before


def _interval(
    cells: Sequence[Hashable], figure: Callable[[_Counts], float | None]
) -> Interval | None:
    # The same mails have the same interval each time.
    random = Random(0)  # noqa: S311 (a draw of mails is no secret)
    drawn = (
        figure(Counter(random.choices(cells, k=len(cells)))) for _ in range(_ROUNDS)
    )
    ranked = sorted(value for value in drawn if value is not None)
    # Where half of the draws tell nothing, the figure rests on a mail or two.
    if len(ranked) < _ROUNDS // 2:
        return None
    edge = len(ranked) * _OUTSIDE // _ROUNDS
    return Interval(ranked[edge], ranked[-1 - edge])
