"""Mails as matrices: one row a mail, one column a feature or an n-gram."""

from collections import Counter
from collections.abc import Sequence
from math import log
from typing import TYPE_CHECKING, Any, NamedTuple

from replycraft.fitting.corpus import Observed
from replycraft.fitting.plan import RAREST, Source

if TYPE_CHECKING:
    import numpy as np


class Columns(NamedTuple):
    """What the columns of a design stand for: n-grams with their rarity, features."""

    grams: tuple[tuple[str, str], ...]
    rarities: tuple[float, ...]
    features: tuple[str, ...]


class Design(NamedTuple):
    """Mails as numbers: `grams` is sparse, `features` holds amounts."""

    columns: Columns
    grams: Any
    features: "np.ndarray[Any, Any]"


def columns_of(observed: Sequence[Observed]) -> Columns:
    """Return the columns for all that occurs in at least two of the mails."""
    grams = Counter(gram for mail in observed for gram in mail.grams)
    features = Counter(name for mail in observed for name in mail.amounts)
    # What a table writes as a mark must not be that mark itself.
    kept = sorted(
        gram
        for gram, count in grams.items()
        if count >= RAREST and not set(gram[1]) & set("⏎⇥␣□#\r")
    )
    rarities = (log((1 + len(observed)) / (1 + grams[gram])) + 1 for gram in kept)
    names = sorted(name for name, count in features.items() if count >= RAREST)
    return Columns(tuple(kept), tuple(rarities), tuple(names))


def design(observed: Sequence[Observed], columns: Columns) -> Design:
    """Return *observed* as rows over *columns*."""
    import numpy as np
    from scipy import sparse

    place = {gram: at for at, gram in enumerate(columns.grams)}
    rows: list[int] = []
    cols: list[int] = []
    values: list[float] = []
    features = np.zeros((len(observed), len(columns.features)))
    names = {name: at for at, name in enumerate(columns.features)}
    for row, mail in enumerate(observed):
        for gram in mail.grams:
            at = place.get(gram)
            if at is not None:
                rows.append(row)
                cols.append(at)
                values.append(columns.rarities[at] * mail.scale)
        for name, amount in mail.amounts.items():
            if name in names:
                features[row, names[name]] = amount
    shape = (len(observed), len(columns.grams))
    return Design(
        columns, sparse.csc_matrix((values, (rows, cols)), shape=shape), features
    )


def chosen(columns: Columns, sources: Sequence[Source]) -> list[tuple[int, float]]:
    """Return the feature columns that *sources* name, each with its scale."""
    scales: dict[int, float] = {}
    for source in sources:
        for at, name in enumerate(columns.features):
            is_term = ":" in name
            if name.startswith(source.prefix) and is_term == source.terms:
                scales[at] = max(scales.get(at, 0.0), source.scale)
    return sorted(scales.items())
