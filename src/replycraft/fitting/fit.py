"""Learns weights, thresholds and n-grams from labelled mails."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from replycraft.fitting.corpus import Observed
from replycraft.fitting.cross import cross_judged
from replycraft.fitting.evaluate import judgement_figures
from replycraft.fitting.labelled import Labelled
from replycraft.fitting.lesson import Lesson, Progress, lesson_of, silent
from replycraft.fitting.plan import FOLDS
from replycraft.fitting.seen import MAILS, marks_written


class FitReport(NamedTuple):
    """What a fit gives: the tables to write, and what such tables say of unseen mails.

    `files` is file name → text for the folder `learned/`. `given` is a label for each
    mail, from the program itself with tables that were made without this mail;
    `observed` are the mails as the lexicon saw them.
    """

    files: dict[str, str]
    observed: tuple[Observed, ...]
    given: tuple[dict[str, Any], ...]
    figures: dict[str, float]


def fit(
    mails: Sequence[Labelled],
    lexicon_files: Mapping[str, str],
    *,
    progress: Progress = silent,
) -> FitReport:
    """Return weights learned from *mails* alone, for the lexicon in *lexicon_files*.

    The same mails and files give the same tables, byte for byte. Needs the extra
    `fit` (NumPy, SciPy, threadpoolctl).

    Args:
        mails: labelled mails, a few hundred at least.
        lexicon_files: path → contents, shipped with the house's laid over.
        progress: told what is being done.
    """
    return report_of(
        lesson_of(mails, lexicon_files, progress=progress), mails, progress
    )


def report_of(
    lesson: Lesson, mails: Sequence[Labelled], progress: Progress = silent
) -> FitReport:
    """Return the tables that *lesson* gives, and how well such tables judge *mails*."""
    progress("学習に使わなかったメールで確かめています")
    given = cross_judged(lesson.observed, lesson.folds, lesson.tables)
    files = lesson.tables(FOLDS) | {MAILS: marks_written(mails)}
    figures = judgement_figures(lesson.labels, given)
    return FitReport(files, lesson.observed, given, figures)
