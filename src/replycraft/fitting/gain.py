"""What a fit gains: weights before and after, on the same mails."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from replycraft.fitting.certainty import Interval, gain_intervals, intervals
from replycraft.fitting.corpus import judged
from replycraft.fitting.cross import loaded
from replycraft.fitting.evaluate import judgement_figures
from replycraft.fitting.fit import FitReport
from replycraft.fitting.labelled import Labelled
from replycraft.fitting.seen import seen_by, unseen


class Column(NamedTuple):
    """How some weights do; `seen` of the mails they were made from."""

    name: str
    seen: int
    figures: dict[str, float]
    intervals: dict[str, Interval]


class Gain(NamedTuple):
    """Columns from the oldest weights to the new ones, and what the new ones gain.

    `gains` are from the weights now in force to the new ones, compared mail by mail.
    """

    columns: tuple[Column, ...]
    gains: dict[str, Interval]

    @property
    def surely_worse(self) -> bool:
        """Whether a main figure falls beyond chance; weights that saw the mails don't tell."""
        now = self.columns[-2]
        return not now.seen and any(gain.high < 0 for gain in self.gains.values())


def gain_of(
    report: FitReport,
    mails: Sequence[Labelled],
    before: Mapping[str, Mapping[str, str]],
    name: str,
) -> Gain:
    """Return what the fit in *report* on *mails* gains.

    Args:
        report: the fit.
        mails: what it was made from, in the same order.
        before: name → tables, those now in force last.
        name: what to call the new weights.
    """
    gold = [mail.label for mail in mails]
    columns: list[Column] = []
    given: Sequence[dict[str, Any]] = ()
    for title, files in before.items():
        weights = loaded(files)
        given = [judged(mail, weights) for mail in report.observed]
        known = len(mails) - len(unseen(mails, seen_by(files)))
        columns.append(_column(title, known, gold, given))
    columns.append(_column(name, 0, gold, report.given))
    return Gain(tuple(columns), gain_intervals(gold, given, report.given))


def _column(
    name: str,
    seen: int,
    gold: Sequence[Mapping[str, Any]],
    given: Sequence[Mapping[str, Any]],
) -> Column:
    return Column(name, seen, judgement_figures(gold, given), intervals(gold, given))
