"""Sets the limits of all judgements on scores of mails that were not learned from."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from replycraft.fitting.limits import (
    chances_of,
    limits_at,
    platt,
    shared_chance,
    step_limit,
)
from replycraft.scoring.weights import STEPS

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, Any]

# To overlook a risk is the worst error, a false alarm costs a look; and the words for
# risks were found in the mails that the limits are set on, so the limits come out high.
_DEAREST = "risks/"
_EARLIER = 0.75


def limits_on(
    names: Sequence[str],
    scores: "Array",
    truth: "Array",
    labels: Sequence[Mapping[str, Any]],
) -> list[float]:
    """Return the limits of *names* that do best on *scores*, given the *truth*."""
    limits = [0.0] * len(names)
    for at, name in enumerate(names):
        if name in STEPS:
            limits[at] = step_limit(scores[:, at], truth[:, at])
        elif name.startswith("traits/"):
            (limits[at], _), *_ = _limits(scores[:, [at]], truth[:, [at]], None)
    complaints = [
        row for row, label in enumerate(labels) if label["kind"] == "complaint"
    ]
    if complaints:
        shared = _shared_limits(names, scores[complaints], truth[complaints])
        for at, limit in shared.items():
            limits[at] = limit
    return limits


def _shared_limits(
    names: Sequence[str], scores: "Array", truth: "Array"
) -> dict[int, float]:
    """Return limits that hold at one probability for all topics, demands, risks."""
    shared: dict[int, float] = {}
    first = [at for at, name in enumerate(names) if name.startswith("first/")]
    for prefix in ("topics/", "demands/", "risks/"):
        own = [at for at, name in enumerate(names) if name.startswith(prefix)]
        always = None
        if prefix == "topics/" and _ids(names, first) == _ids(names, own) != []:
            ranks = scores[:, first]
            always = ranks == ranks.max(axis=1, keepdims=True)
        found = _limits(scores[:, own], truth[:, own], always) if own else []
        for at, (limit, earlier) in zip(own, found, strict=True):
            shared[at] = earlier if prefix == _DEAREST else limit
    return shared


def _ids(names: Sequence[str], places: Sequence[int]) -> list[str]:
    return [names[at].partition("/")[2] for at in places]


def _limits(
    scores: "Array", truth: "Array", always: "Array | None"
) -> list[tuple[float, float]]:
    """Return the limit of each column, and the one for what must not be missed."""
    lines = [platt(scores[:, at], truth[:, at]) for at in range(scores.shape[1])]
    chance = shared_chance(chances_of(scores, lines), truth, always)
    plain, early = limits_at(lines, chance), limits_at(lines, chance * _EARLIER)
    return list(zip(plain, early, strict=True))
