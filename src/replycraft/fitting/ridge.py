"""Ridge regression: few mails, many columns, hence solved over the mails."""

from typing import TYPE_CHECKING, Any, NamedTuple

from replycraft.fitting.design import Design, chosen
from replycraft.fitting.plan import (
    BASE_SCALE,
    RIDGE,
    RIDGES_ALONE,
    RIDGES_TOGETHER,
    Group,
)

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, Any]


class Fitted(NamedTuple):
    """The weights of one group of judgements.

    `kept` are the columns of n-grams for each judgement, `gram_weights` their
    weights; `feature_weights` has a row for each column in `feature_places`.
    """

    bases: "Array"
    kept: "tuple[Array, ...]"
    gram_weights: "tuple[Array, ...]"
    feature_places: tuple[int, ...]
    feature_weights: "Array"


class Grounds(NamedTuple):
    """A design made ready for one group: chosen features scaled, products taken."""

    grams: Any
    spread: "Array"
    features: "Array"
    places: tuple[int, ...]
    scales: "Array"
    kernel: "Array"


def grounds(made: Design, group: Group) -> Grounds:
    """Return what all fits of *group* on this design share."""
    import numpy as np

    picked = chosen(made.columns, group.sources)
    places = tuple(at for at, _ in picked)
    scales = np.array([scale for _, scale in picked])
    features = made.features[:, list(places)] * scales
    grams = made.grams
    mean = np.asarray(grams.mean(axis=0)).ravel()
    square = np.asarray(grams.multiply(grams).mean(axis=0)).ravel()
    kernel = (grams @ grams.T).toarray() + features @ features.T
    spread = np.sqrt(np.maximum(0.0, square - mean * mean))
    return Grounds(grams, spread, features, places, scales, kernel)


def fit_group(
    ready: Grounds, targets: "Array", rows: "Array", group: Group, *, mails: int
) -> Fitted:
    """Return the weights that *rows* of the design teach for *targets*.

    The first *mails* rows of the design are mails, and scores start from what is usual
    in these; the others are sentences. The n-grams that move a judgement most are found by a first fit over all of them;
    the second fit has only those.
    """
    import numpy as np

    bases = targets[rows[rows < mails]].mean(axis=0)
    goal = targets[rows] - bases
    grams = ready.grams.tocsr()[rows]
    first = grams.T @ _solved(ready.kernel[np.ix_(rows, rows)], goal)
    moved = np.abs(first) * ready.spread[:, None]
    if group.shared:
        moved = moved.max(axis=1)[:, None]
    columns, features = grams.tocsc(), ready.features[rows]
    fitted = [
        _refitted(columns, features, chosen_goal, _strongest(moved[:, at], group.grams))
        for at, chosen_goal in enumerate([goal] if group.shared else goal.T[:, :, None])
    ]
    weights = np.concatenate([weight for _, _, weight in fitted], axis=1)
    return Fitted(
        bases,
        tuple(kept for kept, found, _ in fitted for _ in range(found.shape[1])),
        tuple(column for _, found, _ in fitted for column in found.T),
        ready.places,
        weights * ready.scales[:, None],
    )


def _strongest(moved: "Array", count: int) -> "Array":
    """Return the *count* columns that move most, in their order."""
    import numpy as np

    if count >= len(moved):
        return np.arange(len(moved))
    return np.sort(np.argpartition(-moved, count)[:count])


def _refitted(
    columns: Any,  # noqa: ANN401 (a sparse matrix has no type)
    features: "Array",
    goal: "Array",
    kept: "Array",
    ridge: float = RIDGE,
) -> tuple["Array", "Array", "Array"]:
    """Return the kept n-grams with their weights and those of the features."""
    own = columns[:, kept].toarray()
    solution = _solved(own @ own.T + features @ features.T, goal, ridge)
    return kept, own.T @ solution, features.T @ solution


def _solved(kernel: "Array", goal: "Array", ridge: float = RIDGE) -> "Array":
    import numpy as np

    return np.asarray(np.linalg.solve(kernel + ridge * np.eye(len(kernel)), goal))


def predicted(fitted: Fitted, made: Design, rows: "Array") -> "Array":
    """Return the scores that *fitted* gives for *rows* of a design."""
    import numpy as np

    features = made.features[rows][:, list(fitted.feature_places)]
    grams = made.grams.tocsr()[rows].tocsc()
    scores = features @ fitted.feature_weights + fitted.bases
    for at, (kept, weights) in enumerate(
        zip(fitted.kept, fitted.gram_weights, strict=True)
    ):
        scores[:, at] += np.asarray(grams[:, kept] @ weights).ravel()
    return np.asarray(scores)


def correction(
    ready: Grounds, missing: "Array", rows: "Array", group: Group
) -> Fitted | None:
    """Return weights that explain what is *missing* in the scores of *rows*.

    None where no weights make it less in mails they were not learned from.
    """
    import numpy as np

    goal = missing[rows]
    grams = ready.grams.tocsr()[rows]
    kernel = ready.kernel[np.ix_(rows, rows)] + BASE_SCALE**2
    ridge = _best_ridge(kernel, goal, RIDGES_TOGETHER if group.shared else RIDGES_ALONE)
    if ridge is None:
        return None
    first = grams.T @ _solved(kernel, goal, ridge)
    moved = np.abs(first) * ready.spread[:, None]
    if group.shared:
        moved = moved.max(axis=1)[:, None]
    columns = grams.tocsc()
    # A column of ones: what every mail of this house has more or less of.
    features = np.hstack([ready.features[rows], np.full((len(rows), 1), BASE_SCALE)])
    fitted = [
        _refitted(
            columns, features, chosen_goal, _strongest(moved[:, at], group.grams), ridge
        )
        for at, chosen_goal in enumerate([goal] if group.shared else goal.T[:, :, None])
    ]
    weights = np.concatenate([weight for _, _, weight in fitted], axis=1)
    return Fitted(
        weights[-1] * BASE_SCALE,
        tuple(kept for kept, found, _ in fitted for _ in range(found.shape[1])),
        tuple(column for _, found, _ in fitted for column in found.T),
        ready.places,
        weights[:-1] * ready.scales[:, None],
    )


def _best_ridge(
    kernel: "Array", goal: "Array", ridges: tuple[float, ...]
) -> float | None:
    """Return the ridge that leaves least of *goal* in mails not learned from.

    Each mail is left out once; what the others say of it has a closed form. What is
    gained must be more than the error it is known with, else None.
    """
    import numpy as np

    values, vectors = np.linalg.eigh(kernel)
    turned, squares = vectors.T @ goal, vectors * vectors
    before = (goal * goal).sum(axis=1)
    best, most = None, 0.0
    for ridge in ridges:
        shrunk = 1.0 / (np.maximum(values, 0.0) + ridge)
        left = (vectors @ (shrunk[:, None] * turned)) / (squares @ shrunk)[:, None]
        gained = before - (left * left).sum(axis=1)
        total = float(gained.sum())
        if total > most and total > float(gained.std()) * len(goal) ** 0.5:
            best, most = ridge, total
    return best
