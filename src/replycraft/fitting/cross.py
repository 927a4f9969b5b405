"""Cross-validation: every mail is judged by tables that were made without it."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from replycraft.fitting.corpus import Observed, judged
from replycraft.fitting.plan import FOLDS
from replycraft.scoring.compile import compile_weights
from replycraft.scoring.weights import Weights

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, Any]


def folds_of(count: int) -> "Array":
    """Return which fold each of *count* mails is in, the same each time."""
    import numpy as np

    return np.random.RandomState(0).permutation(count) % FOLDS


def loaded(files: Mapping[str, str]) -> Weights:
    """Return the weights in *files* (file name → text) as the scoring reads them."""
    tables = {name: text for name, text in files.items() if name.endswith(".tsv")}
    return Weights.from_data(compile_weights(tables))


def cross_judged(
    observed: Sequence[Observed],
    folds: "Array",
    tables_without: Callable[[int], Mapping[str, str]],
) -> tuple[dict[str, Any], ...]:
    """Return what the program says of each mail with tables made without its fold."""
    given: dict[int, dict[str, Any]] = {}
    for fold in range(FOLDS):
        weights = loaded(tables_without(fold))
        for row in (folds == fold).nonzero()[0].tolist():
            given[row] = judged(observed[row], weights)
    return tuple(given[row] for row in range(len(observed)))
