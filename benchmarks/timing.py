"""Timing that survives a busy machine: rounds in turn, then the median ratio."""

import time
from collections.abc import Callable
from statistics import median
from typing import NamedTuple


class Ratio(NamedTuple):
    """How a subject compares with the floor; seconds for one round, then their ratio.

    `low` and `high` are the smallest and largest ratio of a single round.
    """

    subject: float
    floor: float
    ratio: float
    low: float
    high: float


def seconds(work: Callable[[], object]) -> float:
    """Return how long *work* takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def ratio_in_turn(
    subject: Callable[[], object], floor: Callable[[], object], *, rounds: int
) -> Ratio:
    """Time *subject* and *floor* in turn, so that both meet the same disturbances."""
    pairs = [(seconds(subject), seconds(floor)) for _ in range(rounds)]
    ratios = sorted(one / other for one, other in pairs)
    return Ratio(
        subject=median(one for one, _ in pairs),
        floor=median(other for _, other in pairs),
        ratio=median(ratios),
        low=ratios[0],
        high=ratios[-1],
    )
