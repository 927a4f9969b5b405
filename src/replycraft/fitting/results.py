"""What one or several desks make of labelled mails, measured side by side."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from replycraft.fitting.certainty import Interval, intervals
from replycraft.fitting.evaluate import evaluate, predicted_label
from replycraft.fitting.labelled import Labelled, as_message
from replycraft.pipeline.desk import Desk
from replycraft.records.analysis import Analysis

OPTIONAL = ("deadline", "customer_name", "facts")


class Result(NamedTuple):
    """What one desk says of each mail, and how well that agrees with the labels."""

    name: str
    analyses: tuple[Analysis, ...]
    given: tuple[dict[str, Any], ...]
    figures: dict[str, float]
    intervals: dict[str, Interval]


class Evaluation(NamedTuple):
    """Labelled mails with the results of all desks.

    `seen` is how many of the mails the weights were made from; `labelled` how many are
    labelled with each item that may be left out.
    """

    mails: tuple[Labelled, ...]
    results: tuple[Result, ...]
    seen: int
    labelled: dict[str, int]


def measured(
    mails: Sequence[Labelled],
    desks: Mapping[str, Desk],
    *,
    seen: int,
    progress: Callable[[str], None],
) -> Evaluation:
    """Return what each of *desks* (name → desk) makes of *mails*."""
    results = []
    for name, desk in desks.items():
        progress(f"{name}: {len(mails)} 通を判定しています")
        results.append(_result(name, mails, desk))
    labelled = {key: sum(key in mail.label for mail in mails) for key in OPTIONAL}
    return Evaluation(tuple(mails), tuple(results), seen, labelled)


def _result(name: str, mails: Sequence[Labelled], desk: Desk) -> Result:
    analyses = tuple(desk.analyze(as_message(mail)) for mail in mails)
    given = tuple(predicted_label(analysis) for analysis in analyses)
    gold = [mail.label for mail in mails]
    return Result(
        name, analyses, given, evaluate(mails, analyses), intervals(gold, given)
    )
