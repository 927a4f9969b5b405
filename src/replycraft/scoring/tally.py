"""Adds up what terms, signals and n-grams say: one score for each judgement."""

from math import sqrt
from typing import NamedTuple

from replycraft.lexicon.matcher import Hit
from replycraft.scoring.grams import (
    char_grams,
    gram_keys,
    gram_text,
    key_grams,
    known_rows,
)
from replycraft.scoring.signals import ALL_SIGNALS
from replycraft.scoring.signals._signal import Sign, Signal
from replycraft.scoring.weights import Weights
from replycraft.text.document import Document

# A word said ten times does not make a mail ten times as angry.
MOST_POINTS = 4.0
# Short texts have few n-grams; below this length each counts no more than it does here.
SHORTEST = 40
GRAM_SCALE = 10.0


class Features(NamedTuple):
    """What stands in a mail, before any weight: amounts by feature name.

    `char_rows` and `key_rows` are the grams' places, by gram; `scale` is what every
    gram counts in a text of this length.
    """

    amounts: dict[str, float]
    signs: tuple[tuple[Signal, Sign], ...]
    chars: dict[str, int]
    keys: dict[str, int]
    scale: float


class Tally(NamedTuple):
    """The scores of all outputs, with what they were added up from."""

    scores: list[float]
    features: Features
    rows: list[int]


def features_of(document: Document, hits: tuple[Hit, ...]) -> Features:
    """Return everything in *document* that can count towards a judgement."""
    amounts: dict[str, float] = {}
    for hit in hits:
        if hit.points:
            name = f"{hit.rule.dimension}/{hit.rule.id}"
            amounts[name] = amounts.get(name, 0.0) + hit.points
    for name, amount in amounts.items():
        amounts[name] = max(-MOST_POINTS, min(MOST_POINTS, amount))
    signs = []
    for signal in ALL_SIGNALS:
        found = signal.find(document)
        if found:
            total = sum(sign.amount for sign in found)
            amounts[f"signal/{signal.id}"] = min(signal.most, total)
            signs += [(signal, sign) for sign in found]
    text = gram_text(document)
    return Features(
        amounts,
        tuple(signs),
        char_grams(text),
        key_grams(gram_keys(document)),
        1.0 / (GRAM_SCALE * sqrt(max(SHORTEST, len(text)))),
    )


def tally_up(features: Features, weights: Weights) -> Tally:
    """Return the score of every output of *weights* for these *features*."""
    scores = [output.base for output in weights.outputs]
    for name, amount in features.amounts.items():
        for target, weight in weights.features.get(name, ()):
            scores[target] += amount * weight
    rows = known_rows(features.chars, weights.chars)
    rows += known_rows(features.keys, weights.keys)
    _add_rows(scores, rows, features.scale, weights)
    return Tally(scores, features, rows)


def _add_rows(
    scores: list[float], rows: list[int], scale: float, weights: Weights
) -> None:
    starts, targets, values = (
        weights.pair_starts,
        weights.pair_targets,
        weights.pair_weights,
    )
    sums = [0.0] * len(scores)
    for row in rows:
        for at in range(starts[row], starts[row + 1]):
            sums[targets[at]] += values[at]
    for at, total in enumerate(sums):
        scores[at] += scale * total
