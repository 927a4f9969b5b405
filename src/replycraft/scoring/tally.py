"""Adds up what terms, signals and n-grams say: one score for each judgement."""

from math import sqrt
from typing import NamedTuple

from replycraft.lexicon.matcher import Hit
from replycraft.scoring.grams import char_codes, gram_keys, gram_text, key_runs
from replycraft.scoring.signals import ALL_SIGNALS
from replycraft.scoring.signals._signal import Sign, Signal
from replycraft.scoring.weights import UNIT, Weights
from replycraft.text.document import Document
from replycraft.text.keys import BREAK

# A word said ten times does not make a mail ten times as angry.
MOST_POINTS = 4.0
# In a text shorter than this an n-gram counts no more than in one of this length.
SHORTEST = 80
GRAM_SCALE = 10.0
# The words of a text shorter than this count as if it were this long.
_FEWEST_WORDS = 20
# In a sentence or two, plain words of praise and displeasure are all there is; in a
# whole mail the labelled mails have taught what they are worth. So their own points
# count in short texts and fade out towards this length.
_LONG_ENOUGH = 120
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
# Who cannot come, or ordered the wrong size, asks a favour: of that there are too few
# labelled mails to learn from, and everything beside it looks like a complaint.
_ALWAYS = (("anger/own_affair", 1.0),)
TONE_STEPS = (0.3, 0.1)
# Where scores start was learned from mails of which most are complaints. A text without
# words of any trouble is none; labelled sentences have set how far it is pushed.
_OF_TROUBLE = ("anger", "risks", "topics")
_TROUBLE = 0.5
_CALM = -0.9
# What is nearer to displeasure than to calm by this much counts like a point of words.
_MEANT_POINT = 0.05


HitsById = dict[str, dict[str, list[Hit]]]


class Features(NamedTuple):
    """What stands in a mail, before any weight: amounts by feature name.

    A feature is a lexicon file (`anger/insult`), a single term
    (`anger/insult.toml:馬鹿`) or a signal (`signal/shouting`). `uncut` are the amounts
    of terms before what is beyond the bounds is cut off, `hits` the terms that count,
    by dimension and id. n-grams are taken from `text` and `keys`; `scale` is what each
    of them counts here.
    """

    amounts: dict[str, float]
    uncut: dict[str, float]
    hits: HitsById
    signs: tuple[tuple[Signal, Sign], ...]
    text: str
    keys: list[str]
    scale: float


class Tally(NamedTuple):
    """The scores of all judgements, with what they were added up from.

    `rows` are the n-grams that are known; the lower, the more one says about anger.
    """

    scores: list[float]
    features: Features
    rows: set[int]


def features_of(document: Document, hits: tuple[Hit, ...]) -> Features:
    """Return everything in *document* that can count towards a judgement."""
    by_id = _by_id(hits)
    uncut = _term_amounts(by_id)
    amounts = uncut.copy()
    for name, amount in uncut.items():
        if not -MOST_POINTS <= amount <= MOST_POINTS:
            amounts[name] = MOST_POINTS if amount > 0 else -MOST_POINTS
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
        uncut,
        by_id,
        tuple(signs),
        text,
        gram_keys(document),
        1.0 / (GRAM_SCALE * sqrt(max(SHORTEST, len(text)))),
    )


def _by_id(hits: tuple[Hit, ...]) -> HitsById:
    by_id: HitsById = {}
    for hit in hits:
        if hit.points:
            rule = hit.rule
            by_id.setdefault(rule.dimension, {}).setdefault(rule.id, []).append(hit)
    return by_id


def _term_amounts(by_id: HitsById) -> dict[str, float]:
    """Return the points of each file and of each term."""
    amounts: dict[str, float] = {}
    for dimension, ids in by_id.items():
        for name, hits in ids.items():
            total = 0.0
            for hit in hits:
                points, term = hit.points, hit.rule.name
                total += points
                amounts[term] = amounts.get(term, 0.0) + points
            amounts[f"{dimension}/{name}"] = total
    return amounts


def tone_of(features: Features) -> dict[str, float]:
    """Return what a point of each file of plain tone counts in a text this short."""
    counted = dict(_ALWAYS)
    shortness = _shortness(features)
    if shortness:
        counted |= {name: share * shortness for name, share in _TONE}
    return {name: to for name, to in counted.items() if name in features.amounts}


def _shortness(features: Features) -> float:
    """Return 1 for a text without letters, less for longer ones, 0 for whole mails."""
    return max(0.0, 1.0 - len(features.text) / _LONG_ENOUGH)


def meant_pushes(features: Features, tone: float) -> tuple[float, ...]:
    """Return how far the *tone* of what is meant pushes the first steps of anger."""
    points = tone / _MEANT_POINT * _shortness(features)
    return tuple(share * points for share in TONE_STEPS)


def tone_pushes(features: Features) -> tuple[float, ...]:
    """Return how far plain tone, or no word of trouble, pushes the first steps of anger."""
    tone = sum(features.amounts[name] * to for name, to in tone_of(features).items())
    tone += _CALM * (1.0 - _trouble(features) / _TROUBLE)
    return tuple(share * tone for share in TONE_STEPS)


def _trouble(features: Features) -> float:
    """Return the points of words that speak of some trouble, up to enough of them."""
    points = 0.0
    for dimension in _OF_TROUBLE:
        for name in features.hits.get(dimension, ()):
            points += max(0.0, features.amounts[f"{dimension}/{name}"])
            if points >= _TROUBLE:
                return _TROUBLE
    return points


def tally_up(features: Features, weights: Weights) -> Tally:
    """Return the score of every judgement in *weights* for these *features*."""
    scores = [output.base for output in weights.outputs]
    for name, amount in features.amounts.items():
        for target, weight in weights.features.get(name, ()):
            scores[target] += amount * weight
    for at, push in zip(weights.steps, tone_pushes(features), strict=False):
        scores[at] += push
    rows = _known_rows(features, weights)
    scale = features.scale / UNIT
    sums = weights.unpacked(sum(map(weights.packed.__getitem__, rows)))
    words = weights.leanings
    leanings = words.of_words([key for key in features.keys if key in words.words])
    share = 1.0 / words_counted(features.keys)
    return Tally(
        [
            score + scale * total + share * leaning
            for score, total, leaning in zip(scores, sums, leanings, strict=True)
        ],
        features,
        rows,
    )


def words_counted(keys: list[str]) -> int:
    """Return how many words the leanings of *keys* are averaged over."""
    return max(_FEWEST_WORDS, len(keys) - keys.count(BREAK))


def _known_rows(features: Features, weights: Weights) -> set[int]:
    """Return the row numbers of all n-grams with weights."""
    # A dictionary's small index stays near the processor, a set's table does not.
    rows = set(filter(None, map(weights.chars.get, char_codes(features.text))))
    rows.update(filter(None, map(weights.keys.get, key_runs(features.keys))))
    return rows
