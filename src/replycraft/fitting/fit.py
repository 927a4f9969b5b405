"""Learns weights, thresholds and n-grams from labelled mails."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from replycraft.fitting.corpus import Observed, observe, targets_of
from replycraft.fitting.decide import Decider
from replycraft.fitting.design import Design, columns_of, design
from replycraft.fitting.evaluate import judgement_figures
from replycraft.fitting.labelled import Labelled
from replycraft.fitting.plan import FOLDS, GROUPS, Group
from replycraft.fitting.ridge import Fitted, fit_group, grounds, predicted
from replycraft.fitting.tables import written
from replycraft.lexicon.compile import compile_lexicon
from replycraft.lexicon.files import read_lexicon
from replycraft.lexicon.matcher import Lexicon

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, Any]

Progress = Callable[[str], None]


class FitReport(NamedTuple):
    """What a fit gives: the tables to write, and how well they do on unseen mails.

    `files` is file name → text for the folder `learned/`. `figures` are from
    cross-validation: every mail was judged by weights that had not seen it.
    """

    files: dict[str, str]
    figures: dict[str, float]
    mails: int
    grams: int


def _silent(_: str) -> None:
    return None


def fit(
    mails: Sequence[Labelled],
    lexicon_files: Mapping[str, str],
    *,
    progress: Progress = _silent,
) -> FitReport:
    """Return weights learned from *mails* for the lexicon in *lexicon_files*.

    The same mails and files give the same tables, byte for byte. Needs the extra
    `fit` (NumPy, SciPy, threadpoolctl).

    Args:
        mails: labelled mails, a few hundred at least.
        lexicon_files: path → contents, shipped with the house's laid over.
        progress: told what is being done.
    """
    import numpy as np
    from threadpoolctl import threadpool_limits

    compiled, _ = compile_lexicon(read_lexicon(lexicon_files))
    progress(f"{len(mails)} 通を読んでいます")
    observed = observe(mails, Lexicon(compiled))
    made = design(observed, columns_of(observed))
    targets = targets_of(mails)
    truth = np.array(list(targets.values())).T
    names = list(targets)
    fitted: dict[str, Fitted] = {}
    scores = np.zeros_like(truth)
    # Several threads would share out the sums anew each time, and digits with them.
    with threadpool_limits(1):
        for group in GROUPS:
            progress(f"{group.prefix} を学習しています")
            own = [at for at, name in enumerate(names) if name.startswith(group.prefix)]
            if own:
                pushed = _pushes(observed, len(own), group)
                goal = truth[:, own] - pushed
                found, fitted[group.prefix] = _learned(made, goal, group)
                scores[:, own] = found + pushed
    automatic = [mail.automatic for mail in observed]
    labels = [mail.label for mail in mails]
    decider = Decider.learn(names, scores, truth, labels)
    figures = judgement_figures(labels, decider.decide(scores, automatic))
    files = _tables(names, decider.limits, fitted, made)
    return FitReport(files, figures, len(mails), files["grams.tsv"].count("\n") - 2)


def _pushes(observed: Sequence[Observed], count: int, group: Group) -> "Array":
    """Return what is added to each score beside what is learned."""
    import numpy as np

    pushed = np.zeros((len(observed), count))
    if group.shared:
        for row, mail in enumerate(observed):
            pushed[row, : len(mail.pushes)] = mail.pushes
    return pushed


def _learned(made: Design, truth: "Array", group: Group) -> tuple["Array", Fitted]:
    """Return each mail's scores by weights that have not seen it, and the weights."""
    import numpy as np

    ready = grounds(made, group)
    folds = np.random.RandomState(0).permutation(len(truth)) % FOLDS
    scores = np.zeros_like(truth)
    for fold in range(FOLDS):
        others, own = np.flatnonzero(folds != fold), np.flatnonzero(folds == fold)
        if len(own):
            scores[own] = predicted(fit_group(ready, truth, others, group), made, own)
    return scores, fit_group(ready, truth, np.arange(len(truth)), group)


def _tables(
    names: list[str], limits: list[float], fitted: Mapping[str, Fitted], made: Design
) -> dict[str, str]:
    """Return the tables for all groups together."""
    columns = made.columns
    outputs: list[tuple[str, float, float]] = []
    features: dict[str, dict[str, float]] = {}
    grams: dict[tuple[str, str], dict[str, float]] = {}
    for prefix, group in fitted.items():
        own = [name for name in names if name.startswith(prefix)]
        for at, name in enumerate(own):
            limit = limits[names.index(name)]
            outputs.append((name, float(group.bases[at]), limit))
            for place, weight in zip(
                group.feature_places, group.feature_weights[:, at], strict=True
            ):
                features.setdefault(columns.features[place], {})[name] = float(weight)
            for place, weight in zip(
                group.kept[at], group.gram_weights[at], strict=True
            ):
                rarity = columns.rarities[place]
                entry = grams.setdefault(columns.grams[place], {})
                entry[name] = float(weight) * rarity
    return written(outputs, features, grams)
