"""Limits: from which score on a judgement holds, found on mails not learned from."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, Any]

_ROUNDS = 30
_STIFFNESS = 1.0
_LEAST_SLOPE = 0.05
# With .02 the first step's limit moves by .015 from fold to fold, without by .036.
_NEAR, _LIMITS, _EQUALLY = 0.02, 801, 1e-6


def step_limit(scores: "Array", holds: "Array") -> float:
    """Return the limit that puts most mails on the right side of one step.

    A few mails more or less must not move it far, so each counts as if its score were
    somewhere near.
    """
    import numpy as np
    from scipy.special import ndtr

    edge = 3 * _NEAR
    limits = np.linspace(scores.min() - edge, scores.max() + edge, _LIMITS)
    below = ndtr((limits[:, None] - scores) / _NEAR)
    right = below @ (1.0 - holds) + (1.0 - below) @ holds
    best = np.flatnonzero(right >= right.max() - _EQUALLY)
    return float(limits[[best[0], best[-1]]].mean())


def logistic(
    table: "Array", holds: "Array", hold_back: "Array", start: "Array", rounds: int
) -> "Array":
    """Return the weights of a logistic regression of *holds* on the columns of *table*.

    Newton's method from *start*; *hold_back* is what keeps each weight near zero.
    """
    import numpy as np

    line = start
    for _ in range(rounds):
        chance = 1.0 / (1.0 + np.exp(-np.clip(table @ line, -30, 30)))
        slope = table.T @ (holds - chance) - hold_back @ line
        bend = (table * (chance * (1 - chance))[:, None]).T @ table + hold_back
        # Whole steps overshoot where a judgement is rare.
        step = np.linalg.solve(bend, slope)
        line = line + step / max(1.0, float(np.abs(step).max()))
    return line


def platt(scores: "Array", holds: "Array") -> tuple[float, float]:
    """Return slope and offset that turn a score into a probability's log odds."""
    import numpy as np

    centre, spread = float(scores.mean()), float(scores.std()) or 1.0
    column = np.stack([(scores - centre) / spread, np.ones_like(scores)], axis=1)
    share = min(max(float(holds.mean()), 1e-3), 1 - 1e-3)
    line = np.array([0.0, np.log(share / (1 - share))])
    hold_back = np.diag([_STIFFNESS, 1e-6])
    line = logistic(column, holds, hold_back, line, _ROUNDS)
    slope_now = max(float(line[0]), _LEAST_SLOPE) / spread
    return slope_now, float(line[1]) - slope_now * centre


def shared_chance(
    chances: "Array", holds: "Array", always: "Array | None" = None
) -> float:
    """Return the probability from which on all judgements of a kind are given.

    One probability for all of them gives the best F1 over all of them; *always* marks
    what is given anyway (the first topic).
    """
    import numpy as np

    truth = holds > 0
    given = np.zeros_like(truth) if always is None else always
    best, best_figure = 0.5, -1.0
    for chance in np.arange(0.10, 0.71, 0.01):
        said = (chances >= chance) | given
        figure = 2 * (said & truth).sum() / (said.sum() + truth.sum())
        if figure > best_figure + 1e-9:
            best, best_figure = float(chance), float(figure)
    return best


def limits_at(lines: list[tuple[float, float]], chance: float) -> list[float]:
    """Return the score at which each of *lines* reaches *chance*."""
    from math import log

    odds = log(chance / (1 - chance))
    return [(odds - offset) / slope for slope, offset in lines]


def chances_of(scores: "Array", lines: list[tuple[float, float]]) -> "Array":
    """Return probabilities for *scores*, column by column."""
    import numpy as np

    odds = scores * np.array([slope for slope, _ in lines])
    odds = odds + np.array([offset for _, offset in lines])
    return np.asarray(1.0 / (1.0 + np.exp(-np.clip(odds, -30, 30))))
