"""What the judgements of one mail are made from, and how far each of them holds."""

from typing import NamedTuple

from replycraft.lexicon.matcher import Hit
from replycraft.scoring.tally import Tally
from replycraft.scoring.weights import Weights
from replycraft.semantic.said import Said
from replycraft.text.document import Document

_DEFAULT_LIMIT = 0.9


class Case(NamedTuple):
    """What the judgements of one mail are made from."""

    document: Document
    tally: Tally
    weights: Weights
    said: Said | None

    def hits(self, dimension: str) -> dict[str, list[Hit]]:
        """Return the terms that count in *dimension*, by id."""
        return self.tally.features.hits.get(dimension, {})


def margins_of(case: Case, dimension: str) -> dict[str, float]:
    """Return by how much each judgement of *dimension* is beyond its limit.

    What no labelled mail has taught (a house's own topic) goes by its terms alone.
    """
    scores = case.tally.scores
    fitted = case.weights.own.get(dimension, ())
    margins = {name: scores[at] - limit for name, at, limit in fitted}
    amounts = case.tally.features.amounts
    meant = case.said.added if case.said is not None else {}
    taught = {name.partition("/")[2] for name in meant if _is_in(name, dimension)}
    for rule in sorted((case.hits(dimension).keys() | taught) - margins.keys()):
        name = f"{dimension}/{rule}"
        amount = amounts.get(name, 0.0) + meant.get(name, 0.0)
        margins[rule] = amount - _DEFAULT_LIMIT
    return margins


def _is_in(name: str, dimension: str) -> bool:
    return name.partition("/")[0] == dimension
