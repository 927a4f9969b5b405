"""Puts a second score beside the words': how much a point of it counts."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from replycraft.fitting.limits import logistic

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, Any]

_ROUNDS = 40
_HOLD_BACK = 1.0
# Words that say next to nothing would make everything else beside them huge.
_LEAST_TRUST = 0.05


def stacked(
    parts: Sequence["Array"], truth: "Array"
) -> tuple[list[float], list[float]]:
    """Return what the other *parts* count beside a point of the first, and where they start.

    One logistic regression for a whole group of judgements (a column each), with a
    start for each of them.
    """
    import numpy as np

    mails, count = truth.shape
    spreads = [float(part.std()) or 1.0 for part in parts]
    columns = [
        (part / spread).T.ravel() for part, spread in zip(parts, spreads, strict=True)
    ]
    starts = np.kron(np.eye(count), np.ones((mails, 1)))
    table = np.concatenate([np.stack(columns, axis=1), starts], axis=1)
    goal = truth.T.ravel()
    hold_back = np.diag([_HOLD_BACK] * len(parts) + [1e-3] * count)
    line = logistic(table, goal, hold_back, np.zeros(table.shape[1]), _ROUNDS)
    slopes = [
        float(value) / spread for value, spread in zip(line, spreads, strict=False)
    ]
    point = max(slopes[0], _LEAST_TRUST)
    # What is nearer is never less likely.
    shares = [max(0.0, slope / point) for slope in slopes[1:]]
    return shares, [float(start) / point for start in line[len(parts) :]]
