"""What landmarks say of each judgement: learned from mails and labelled sentences."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from replycraft.fitting.lesson import Lesson
from replycraft.fitting.plan import FOLDS, GROUPS
from replycraft.semantic.likeness import Yardstick

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, Any]

_RIDGE, _RIDGE_TAUGHT = 0.3, 1.0
# Judgements that labelled sentences teach beside the mails, and of which dimension. What
# anger and sarcasm are about is whole mails: there sentences made it worse.
_TAUGHT_BY = {
    "kind/": "kind",
    "topics/": "topics",
    "first/": "topics",
    "demands/": "demands",
    "risks/": "risks",
}


class _Lines(NamedTuple):
    """What a group of judgements is learned from: rows of voices, and what holds there.

    The first rows are the mails, the others labelled sentences, each sort around its
    own middle. `goal` has a column for each judgement of the group.
    """

    ready: "Array"
    goal: "Array"
    middle: "Array"
    spread: "Array"
    ridge: float


def heads_of(
    voices: "Array", lesson: Lesson, yardstick: Yardstick
) -> tuple["Array", list["Array"]]:
    """Return each mail's scores by landmarks, learned without it, and the weights.

    The weights are those learned without each fold and, last, from all mails; their
    first row is where a score starts.
    """
    import numpy as np

    scores = np.zeros_like(lesson.truth)
    whole = (1 + voices.shape[1], len(lesson.names))
    weights = [np.zeros(whole) for _ in range(FOLDS + 1)]
    for group in GROUPS:
        places = places_of(lesson.names, group.prefix)
        if not places:
            continue
        lines = _lines(voices, lesson, places, yardstick)
        kernel = lines.ready @ lines.ready.T
        for fold, weight in enumerate(weights):
            weight[:, places] = _head(lines, kernel, lesson.folds != fold)
            left = lesson.folds == fold
            scores[np.ix_(left, places)] = (
                weight[0, places] + voices[left] @ weight[1:, places]
            )
    return scores, weights


def places_of(names: Sequence[str], prefix: str) -> list[int]:
    """Return the places of the judgements in *names* that start with *prefix*."""
    return [at for at, name in enumerate(names) if name.startswith(prefix)]


def _lines(
    voices: "Array", lesson: Lesson, places: Sequence[int], yardstick: Yardstick
) -> _Lines:
    import numpy as np

    truth = lesson.truth[:, places]
    ready, middle, spread = _centred(voices)
    prefix, _, _ = lesson.names[places[0]].partition("/")
    dimension = _TAUGHT_BY.get(f"{prefix}/")
    if dimension is None:
        return _Lines(ready, truth, middle, spread, _RIDGE)
    told, ids, holds = yardstick.sentences_of(dimension)
    sure = ~np.isnan(holds).any(axis=1)
    told, holds = told[sure], holds[sure]
    columns = {name: holds[:, at] for at, name in enumerate(ids)}
    nothing = np.zeros(len(told))
    wanted = [lesson.names[at].partition("/")[2] for at in places]
    said = np.stack([columns.get(name, nothing) for name in wanted], axis=1)
    return _Lines(
        np.concatenate([ready, _centred(told)[0]]),
        np.concatenate([truth, said - said.mean(axis=0)]),
        middle,
        spread,
        _RIDGE_TAUGHT,
    )


def _centred(voices: "Array") -> tuple["Array", "Array", "Array"]:
    """Return *voices* around their middle, the middle and the usual distance from it.

    Averages differ less than nearest ones; each half of the columns goes by its own.
    """
    import numpy as np

    middle = voices.mean(axis=0)
    squares = ((voices - middle) ** 2).mean(axis=0)
    usual = [np.sqrt(2.0 * half.sum()) for half in np.split(squares, 2)]
    spread = np.repeat(usual, len(squares) // 2)
    return (voices - middle) / spread, middle, spread


def _head(lines: _Lines, kernel: "Array", learned: "Array") -> "Array":
    """Return the weights that the *learned* mails teach, with all the sentences."""
    import numpy as np

    mails = len(learned)
    rows = np.concatenate([learned.nonzero()[0], np.arange(mails, len(kernel))])
    base = lines.goal[:mails][learned].mean(axis=0)
    goal = lines.goal[rows]
    goal[: learned.sum()] -= base
    held = kernel[np.ix_(rows, rows)] + lines.ridge * np.eye(len(rows))
    slope = lines.ready[rows].T @ np.linalg.solve(held, goal) / lines.spread[:, None]
    return np.concatenate([(base - lines.middle @ slope)[None], slope])
