"""Moves given weights a little: what a desk's own mails teach beside the shipped ones.

A ridge holds weights back towards zero; here it holds them back towards the weights
that are there. So a hundred mails move them a little, and what they do not speak of
stays as it was.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from replycraft.fitting.corpus import (
    Observed,
    lexicon_of,
    observe,
    scored,
    targets_of,
)
from replycraft.fitting.cross import cross_judged, folds_of, loaded
from replycraft.fitting.decide import limits_on
from replycraft.fitting.design import Columns, Design, columns_of, design
from replycraft.fitting.evaluate import judgement_figures
from replycraft.fitting.fit import FitReport
from replycraft.fitting.gathered import add_weights
from replycraft.fitting.labelled import Labelled
from replycraft.fitting.lesson import Progress, silent
from replycraft.fitting.plan import FOLDS, GROUPS
from replycraft.fitting.ridge import (
    Fitted,
    correction,
    grounds,
    predicted,
)
from replycraft.fitting.seen import MAILS, marks_written, seen_by
from replycraft.fitting.tables import Tables, read_tables, written
from replycraft.scoring.grams import gram_keys
from replycraft.scoring.weights import STEPS

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, Any]

# Fewer mails with a judgement, or without it, teach nothing about it. Above all a desk
# that has not yet had an injury must not unlearn what one looks like.
_LEAST_CASES = 5
# The limits of the steps that are there count like so many mails; the others stay, since
# few mails would set them by chance.
_LIMITS_COUNT = 900


def adapt(
    mails: Sequence[Labelled],
    lexicon_files: Mapping[str, str],
    learned_files: Mapping[str, str],
    *,
    progress: Progress = silent,
) -> FitReport:
    """Return the tables in *learned_files* as *mails* would have them.

    The same mails and files give the same tables, byte for byte. Needs the extra `fit`.

    Args:
        mails: labelled mails that the tables have not been made from.
        lexicon_files: path → contents, shipped with the house's laid over.
        learned_files: file name → text of the tables to start from.
        progress: told what is being done.
    """
    from threadpoolctl import threadpool_limits

    progress(f"{len(mails)} 通を読んでいます")
    observed = observe(mails, lexicon_of(lexicon_files))
    with threadpool_limits(1):
        lesson = _lesson(observed, mails, read_tables(learned_files), learned_files)
    progress("学習に使わなかったメールで確かめています")
    given = cross_judged(observed, lesson.folds, lesson.tables)
    labels = [mail.label for mail in mails]
    marks = marks_written(mails, seen_by(learned_files))
    files = lesson.tables(FOLDS) | {MAILS: marks}
    return FitReport(files, observed, given, judgement_figures(labels, given))


class _Lesson(NamedTuple):
    """Corrections that were learned without each fold, and (last) from all mails."""

    before: Tables
    made: Design
    names: list[str]
    labels: list[dict[str, Any]]
    truth: "Array"
    folds: "Array"
    scores: "Array"
    learned: list[list[tuple[list[str], Fitted]]]
    keys: frozenset[str]

    def tables(self, fold: int) -> dict[str, str]:
        """Return the tables made without *fold*; its mails set no limit either."""
        rows = (self.folds != fold).nonzero()[0]
        labels = [self.labels[row] for row in rows]
        limits = limits_on(self.names, self.scores[rows], self.truth[rows], labels)
        share = len(rows) / (len(rows) + _LIMITS_COUNT)
        tables = _copied(self.before)
        for name, limit in zip(self.names, limits, strict=True):
            base, old = tables.outputs.get(name, (0.0, limit))
            moved = old + share * (limit - old) if name in STEPS else old
            tables.outputs[name] = (base, moved)
        for names, fitted in self.learned[fold]:
            for at, name in enumerate(names):
                base, limit = tables.outputs[name]
                tables.outputs[name] = (base + float(fitted.bases[at]), limit)
            add_weights(tables, names, fitted, self.made)
        if fold != FOLDS:
            # Mails are judged by these, and other words would only take time.
            known = self.keys & tables.words.keys()
            tables = tables._replace(words={word: tables.words[word] for word in known})
        return written(tables)


def _copied(tables: Tables) -> Tables:
    return Tables(
        dict(tables.outputs),
        {name: dict(pairs) for name, pairs in tables.features.items()},
        {gram: dict(pairs) for gram, pairs in tables.grams.items()},
        tables.words,
    )


def _lesson(
    observed: Sequence[Observed],
    mails: Sequence[Labelled],
    before: Tables,
    learned_files: Mapping[str, str],
) -> _Lesson:
    import numpy as np

    targets = {
        name: column
        for name, column in targets_of(mails).items()
        if _LEAST_CASES <= sum(column) <= len(column) - _LEAST_CASES
    }
    names, truth = list(targets), np.array(list(targets.values())).T
    weights = loaded(learned_files)
    known = [scored(mail, weights) for mail in observed]
    scores = np.array([[each.get(name, 0.0) for name in names] for each in known])
    made = design(observed, _columns(observed, before))
    folds = folds_of(len(observed))
    labels = [mail.label for mail in mails]
    learned: list[list[tuple[list[str], Fitted]]] = [[] for _ in range(FOLDS + 1)]
    unseen = scores.copy()
    for group in GROUPS:
        own = [at for at, name in enumerate(names) if name.startswith(group.prefix)]
        if not own:
            continue
        ready = grounds(made, group)
        missing = truth[:, own] - scores[:, own]
        for fold in range(FOLDS + 1):
            fitted = correction(ready, missing, (folds != fold).nonzero()[0], group)
            if fitted is not None:
                learned[fold].append(([names[at] for at in own], fitted))
                rows = (folds == fold).nonzero()[0]
                unseen[np.ix_(rows, own)] += predicted(fitted, made, rows)
    keys = frozenset(key for mail in observed for key in gram_keys(mail.document))
    return _Lesson(before, made, names, labels, truth, folds, unseen, learned, keys)


def _columns(observed: Sequence[Observed], before: Tables) -> Columns:
    columns = columns_of(observed)
    # A file of anger that no fit has seen has a weight of its own in the scoring.
    features = tuple(
        name
        for name in columns.features
        if ":" in name or not name.startswith("anger/") or name in before.features
    )
    return columns._replace(features=features)
