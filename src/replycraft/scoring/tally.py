"""Adds up what terms, signals and n-grams say: one score for each judgement."""

from itertools import compress
from math import sqrt
from operator import itemgetter
from typing import NamedTuple

from replycraft.lexicon.matcher import Hit
from replycraft.scoring.grams import (
    char_runs,
    gram_keys,
    gram_text,
    key_runs,
    known_rows,
)
from replycraft.scoring.signals import ALL_SIGNALS
from replycraft.scoring.signals._signal import Sign, Signal
from replycraft.scoring.weights import Weights
from replycraft.text.document import Document

# A word said ten times does not make a mail ten times as angry.
MOST_POINTS = 4.0
# In a text shorter than this an n-gram counts no more than in one of this length.
SHORTEST = 40
GRAM_SCALE = 10.0
# One row picked alone is a number, not a row of numbers.
_TOO_FEW = 2
# In a sentence or two, plain words of praise and displeasure are all there is; in a
# whole mail the labelled mails have taught what they are worth. So their own points
# count in short texts and fade out towards this length.
_LONG_ENOUGH = 80
_TONE = (
    ("anger/praise", 1.0),
    ("anger/shortcoming", 1.0),
    ("anger/disappointment", 1.0),
    ("anger/outburst", 1.0),
    ("anger/distrust", 1.0),
    ("anger/trouble", 1.0),
    ("anger/reproach", 0.5),
    ("kind/thanks", -0.5),
)
TONE_STEPS = (0.3, 0.1)


class Features(NamedTuple):
    """What stands in a mail, before any weight: amounts by feature name.

    A feature is a lexicon file (`anger/insult`), a single term
    (`anger/insult.toml:馬鹿`) or a signal (`signal/shouting`). `chars` and `keys` are
    the n-grams with a place of each; `scale` is what each of them counts here.
    """

    amounts: dict[str, float]
    signs: tuple[tuple[Signal, Sign], ...]
    text: str
    keys: list[str]
    scale: float


class Tally(NamedTuple):
    """The scores of all judgements, with what they were added up from."""

    scores: list[float]
    features: Features
    rows: list[int]


def features_of(document: Document, hits: tuple[Hit, ...]) -> Features:
    """Return everything in *document* that can count towards a judgement."""
    amounts = _term_amounts(hits)
    signs: list[tuple[Signal, Sign]] = []
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
        text,
        gram_keys(document),
        1.0 / (GRAM_SCALE * sqrt(max(SHORTEST, len(text)))),
    )


def _term_amounts(hits: tuple[Hit, ...]) -> dict[str, float]:
    """Return the points of each file and of each term, within bounds."""
    amounts: dict[str, float] = {}
    for hit in hits:
        if hit.points:
            rule = hit.rule
            for name in (f"{rule.dimension}/{rule.id}", rule.name):
                amounts[name] = amounts.get(name, 0.0) + hit.points
    for name, amount in amounts.items():
        if not -MOST_POINTS <= amount <= MOST_POINTS:
            amounts[name] = MOST_POINTS if amount > 0 else -MOST_POINTS
    return amounts


def tone_of(features: Features) -> dict[str, float]:
    """Return what a point of each file of plain tone counts in a text this short."""
    shortness = 1.0 - len(features.text) / _LONG_ENOUGH
    if shortness <= 0.0:
        return {}
    return {
        name: share * shortness for name, share in _TONE if name in features.amounts
    }


def tone_pushes(features: Features) -> tuple[float, ...]:
    """Return how far plain tone pushes each of the first steps of anger."""
    tone = sum(features.amounts[name] * to for name, to in tone_of(features).items())
    return tuple(share * tone for share in TONE_STEPS)


def tally_up(features: Features, weights: Weights) -> Tally:
    """Return the score of every judgement in *weights* for these *features*."""
    scores = [output.base for output in weights.outputs]
    for name, amount in features.amounts.items():
        for target, weight in weights.features.get(name, ()):
            scores[target] += amount * weight
    if weights.steps:
        tone = sum(
            features.amounts[name] * to for name, to in tone_of(features).items()
        )
        for at, share in enumerate(TONE_STEPS):
            scores[at] += share * tone
    rows = known_rows(char_runs(features.text), weights.chars)
    rows += known_rows(key_runs(features.keys), weights.keys)
    _add_rows(scores, rows, features.scale, weights)
    return Tally(scores, features, rows)


def _add_rows(
    scores: list[float], rows: list[int], scale: float, weights: Weights
) -> None:
    if len(rows) < _TOO_FEW:
        rows = [*rows, *rows]
        scale /= 2
    if not rows:
        return
    # The steps of anger come first among the judgements; nearly every gram has a
    # weight for them, hence columns that are picked from without a loop of our own.
    pick = itemgetter(*rows)
    for at, column in enumerate(weights.steps):
        scores[at] += scale * sum(pick(column))
    starts, targets, values = weights.starts, weights.targets, weights.values
    found_targets = bytearray()
    found_values: list[float] = []
    for row in compress(rows, pick(weights.beside)):
        first, last = starts[row], starts[row + 1]
        found_targets += targets[first:last]
        found_values += values[first:last]
    sums = [0.0] * len(scores)
    for target, value in zip(found_targets, found_values, strict=True):
        sums[target] += value
    for at, total in enumerate(sums):
        if total:
            scores[at] += scale * total
