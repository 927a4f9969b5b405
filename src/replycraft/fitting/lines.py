"""Learns a line for each judgement from the company that words keep."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from replycraft.fitting.plan import LEANING_FREEDOM, LEANING_RIDGE, SENTENCE

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, Any]

_FEW, _ROUNDS = 3, 200


class Lines(NamedTuple):
    """A line for each judgement: where it starts, and a column of slopes."""

    starts: "Array"
    slopes: "Array"


class LineLesson(NamedTuple):
    """What a group of judgements is learned from: mails, and labelled sentences.

    `holds` and `said` have a column for each judgement: 1 where it holds, or where it
    is the one that comes first (`one_of`).
    """

    mails: "Array"
    holds: "Array"
    sentences: "Array"
    said: "Array"
    one_of: bool


def learned(lesson: LineLesson, rows: "Array") -> Lines:
    """Return the lines that the mails in *rows* teach, with all sentences."""
    return (_one_of if lesson.one_of else _each)(lesson, rows)


def _each(lesson: LineLesson, rows: "Array") -> Lines:
    """Learn each judgement by itself: a ridge, mails and sentences around their own middle."""
    import numpy as np

    mails, holds = lesson.mails[rows], lesson.holds[rows]
    middle, usual = mails.mean(axis=0), holds.mean(axis=0)
    parts = [(mails - middle, holds - usual, 1.0)]
    if len(lesson.sentences):
        sentences, said = lesson.sentences, lesson.said
        parts.append(
            (sentences - sentences.mean(axis=0), said - said.mean(axis=0), SENTENCE)
        )
    held = LEANING_RIDGE * np.eye(mails.shape[1])
    for table, _, weight in parts:
        held += weight * table.T @ table
    goal = sum(weight * table.T @ wanted for table, wanted, weight in parts)
    slopes = np.linalg.solve(held, goal)
    return Lines(usual - middle @ slopes, slopes)


def _one_of(lesson: LineLesson, rows: "Array") -> Lines:
    """Learn which of the judgements comes first, where there are three or more."""
    import numpy as np
    from sklearn.linear_model import LogisticRegression

    table = np.concatenate([lesson.mails[rows], lesson.sentences])
    holds = np.concatenate([lesson.holds[rows], lesson.said])
    weights = np.repeat([1.0, SENTENCE], [int(rows.sum()), len(lesson.sentences)])
    told = holds.any(axis=1)
    goal = holds[told].argmax(axis=1)
    count = holds.shape[1]
    found = Lines(np.zeros(count), np.zeros((table.shape[1], count)))
    if len(set(goal.tolist())) >= _FEW:
        model = LogisticRegression(C=LEANING_FREEDOM, max_iter=_ROUNDS)
        model.fit(table[told], goal, sample_weight=weights[told])
        # Only what one has more than the others says anything.
        found.starts[model.classes_] = model.intercept_ - model.intercept_.mean()
        found.slopes[:, model.classes_] = (model.coef_ - model.coef_.mean(axis=0)).T
    return found


def joined(lines: Sequence[Lines]) -> Lines:
    """Return the lines of several groups side by side."""
    import numpy as np

    starts, slopes = zip(*lines, strict=True)
    return Lines(np.concatenate(starts), np.concatenate(slopes, axis=1))
