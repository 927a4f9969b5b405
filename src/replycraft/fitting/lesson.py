"""What labelled mails teach, without each fold and from all, before it becomes tables."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from replycraft.fitting.corpus import (
    Observed,
    as_if_unseen,
    lexicon_of,
    observe,
    observe_sentence,
    targets_of,
)
from replycraft.fitting.cross import folds_of
from replycraft.fitting.decide import limits_on
from replycraft.fitting.design import Design, columns_of, design
from replycraft.fitting.gathered import add_leanings, gathered
from replycraft.fitting.labelled import Labelled
from replycraft.fitting.leanings import Leanings, leanings_of
from replycraft.fitting.plan import FOLDS, GROUPS, Group
from replycraft.fitting.ridge import Fitted, fit_group, grounds, predicted
from replycraft.fitting.tables import written
from replycraft.scoring.word_table import leaning_of
from replycraft.semantic.sentence_files import Example, read_sentences

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, Any]

Progress = Callable[[str], None]
_Taught = Sequence[tuple[str, Example]]


def silent(_: str) -> None:
    """Tell nobody what is being done."""


class Lesson(NamedTuple):
    """What was learned without each fold, and (last) from all mails.

    `scores` are each mail's by what was learned without it.
    """

    observed: tuple[Observed, ...]
    made: Design
    names: list[str]
    labels: list[dict[str, Any]]
    truth: "Array"
    folds: "Array"
    scores: "Array"
    learned: list[dict[str, Fitted]]
    leanings: Leanings | None = None

    def tables(self, fold: int) -> dict[str, str]:
        """Return the tables made without *fold*; its mails set no limit either."""
        rows = (self.folds != fold).nonzero()[0]
        labels = [self.labels[row] for row in rows]
        limits = limits_on(self.names, self.scores[rows], self.truth[rows], labels)
        tables = gathered(self.names, limits, self.learned[fold], self.made)
        if self.leanings is not None:
            add_leanings(tables, self.leanings, fold)
        return written(tables)


def lesson_of(
    mails: Sequence[Labelled],
    lexicon_files: Mapping[str, str],
    *,
    progress: Progress = silent,
) -> Lesson:
    """Return what *mails* teach, before it becomes tables."""
    from threadpoolctl import threadpool_limits

    progress(f"{len(mails)} 通を読んでいます")
    lexicon = lexicon_of(lexicon_files)
    observed = as_if_unseen(observe(mails, lexicon))
    examples = read_sentences(lexicon_files).examples
    taught = _taught(examples)
    every = (*observed, *(observe_sentence(one.text, lexicon) for _, one in taught))
    made = design(every, columns_of(every))
    # Several threads would share out the sums anew each time, and digits with them.
    with threadpool_limits(1):
        lesson = _lesson(observed, made, targets_of(mails), taught, progress)
        progress("語の使われ方を学習しています")
        return _with_leanings(lesson, examples)


def _taught(examples: Mapping[str, Sequence[Example]]) -> _Taught:
    """Return the labelled sentences that teach beside mails, with their dimension."""
    wanted = dict.fromkeys(group.sentences for group in GROUPS if group.sentences)
    return [(name, one) for name in wanted for one in examples.get(name, ()) if one.ids]


def _lesson(
    observed: Sequence[Observed],
    made: Design,
    targets: Mapping[str, list[float]],
    taught: _Taught,
    progress: Progress,
) -> Lesson:
    import numpy as np

    names, truth = list(targets), np.array(list(targets.values())).T
    folds = folds_of(len(observed))
    labels = [mail.label for mail in observed]
    lesson = Lesson(
        tuple(observed),
        made,
        names,
        labels,
        truth,
        folds,
        np.zeros_like(truth),
        [{} for _ in range(FOLDS + 1)],
    )
    for group in GROUPS:
        progress(f"{group.prefix} を学習しています")
        own = [at for at, name in enumerate(names) if name.startswith(group.prefix)]
        if own:
            pushed = _pushes(observed, len(own), group)
            said = _said([names[at] for at in own], taught, group)
            goal = np.concatenate([truth[:, own] - pushed, said])
            found = _learned(made, goal, group, folds)
            for fold, fitted in enumerate(found):
                lesson.learned[fold][group.prefix] = fitted
                rows = (folds == fold).nonzero()[0]
                unseen = predicted(fitted, made, rows) + pushed[rows]
                lesson.scores[np.ix_(rows, own)] = unseen
    return lesson


def _with_leanings(lesson: Lesson, examples: Mapping[str, Sequence[Example]]) -> Lesson:
    """Return *lesson* with what single words lean to; it is added to the scores."""
    leanings = leanings_of(
        lesson.observed,
        dict(zip(lesson.names, lesson.truth.T, strict=True)),
        dict(zip(lesson.names, lesson.scores.T, strict=True)),
        lesson.folds,
        examples,
    )
    place = {name: at for at, name in enumerate(leanings.names)}
    for at, name in enumerate(lesson.names):
        column = place.get(leaning_of(name))
        if column is not None:
            lesson.scores[:, at] += leanings.scores[:, column]
    return lesson._replace(leanings=leanings)


def _pushes(observed: Sequence[Observed], count: int, group: Group) -> "Array":
    """Return what is added to each score beside what is learned."""
    import numpy as np

    pushed = np.zeros((len(observed), count))
    if group.shared:
        for row, mail in enumerate(observed):
            pushed[row, : len(mail.pushes)] = mail.pushes
    return pushed


def _said(names: Sequence[str], taught: _Taught, group: Group) -> "Array":
    """Return what each sentence says of the judgements *names*: 1, 0, or not a number.

    Sentences of another dimension than the group's say nothing.
    """
    import numpy as np

    return np.array(
        [
            [
                float(name.removeprefix(group.prefix) in one.ids)
                if dimension == group.sentences
                else np.nan
                for name in names
            ]
            for dimension, one in taught
        ]
    ).reshape(-1, len(names))


def _learned(made: Design, goal: "Array", group: Group, folds: "Array") -> list[Fitted]:
    """Return the weights that are learned without each fold, and last from all."""
    import numpy as np

    ready = grounds(made, group)
    # Sentences are in no fold: no figure is taken from them.
    fold_of = np.concatenate([folds, np.full(len(goal) - len(folds), -1)])
    teaches = ~np.isnan(goal).any(axis=1)
    return [
        fit_group(
            ready,
            goal,
            ((fold_of != fold) & teaches).nonzero()[0],
            group,
            mails=len(folds),
        )
        for fold in range(FOLDS + 1)
    ]
