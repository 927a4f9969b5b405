"""How angry a mail is, with everything that the score is made of."""

from collections.abc import Iterator
from math import exp
from typing import NamedTuple

from replycraft.lexicon.matcher import Hit
from replycraft.scoring.evidence import (
    Piece,
    RawEvidence,
    anger_pieces,
    as_evidence,
    hit_piece,
)
from replycraft.scoring.tally import TONE_STEPS, Tally, tone_of
from replycraft.scoring.weights import STEPS, Weights
from replycraft.semantic.said import TERM, Said
from replycraft.text.document import Document

_LEVELS = len(STEPS) + 1
_STEEPNESS = 3.0
_MOST_PIECES, _MOST_CANCELLED = 6, 2
_REST, _REST_WHY = "learned:rest", "基準点と、そのほかの言い回しの合計"
# What one point of a term in a new file of `anger/` adds to each of the four steps.
_UNFITTED = 0.2


class Heat(NamedTuple):
    """The four steps of one mail: how many are taken, and the sum of their scores.

    `unfitted` are the lexicon files of anger in the mail that no fit has seen.
    """

    level: int
    raw: float
    unfitted: tuple[str, ...] = ()

    @property
    def score(self) -> float:
        """A fifth for each level, and within it the place that `raw` gives."""
        within = 1.0 / (1.0 + exp(_STEEPNESS * (self.level - self.raw)))
        return round((self.level + within) / _LEVELS, 4)


def heat(tally: Tally, weights: Weights) -> Heat:
    """Return how far up the four steps a mail with this *tally* is."""
    amounts = tally.features.amounts
    names = [f"anger/{name}" for name in tally.features.hits.get("anger", ())]
    unfitted = tuple(name for name in names if name not in weights.features)
    added = _UNFITTED * sum(amounts[name] for name in unfitted)
    places = weights.steps
    if not places:
        level = max(0, min(len(STEPS), round(added / _UNFITTED)))
        return Heat(level, added * 4, unfitted)
    passed = sum(tally.scores[at] + added >= weights.outputs[at].limit for at in places)
    raw = sum(tally.scores[at] for at in places) + added * len(places)
    return Heat(passed, raw, unfitted)


def anger_evidence(  # noqa: PLR0913 (two of them by keyword)
    document: Document,
    hits: tuple[Hit, ...],
    tally: Tally,
    weights: Weights,
    *,
    felt: Heat,
    said: Said | None = None,
) -> list[RawEvidence]:
    """Return what a mail's anger is made of, strongest first.

    The points of all evidence add up to the sum of the four steps' scores, from
    about 0 (calm) to about 4 (furious), before it becomes `score`: what is not worth
    a line of its own, and what every mail starts from, stand in one last line,
    `learned:rest`.
    """
    pieces = [
        *_term_pieces(tally, weights, felt),
        *_sign_pieces(tally, weights),
    ]
    if felt.level:
        pieces += anger_pieces(document, tally, weights)
    if said is not None:
        pieces += _meant(said, weights, felt)
    pieces.sort(key=lambda piece: (-abs(piece.points), piece.start, piece.term))
    cancelled = [
        hit_piece(hit, 0.0)
        for hit in hits
        if hit.cancelled and not hit.points and hit.rule.dimension == "anger"
    ]
    shown = [
        as_evidence(document, piece)
        for piece in pieces[:_MOST_PIECES] + cancelled[:_MOST_CANCELLED]
    ]
    rest = felt.raw - sum(item["points"] for item in shown)
    whole = Piece(rest, document.body_start, document.body_end, _REST_WHY, _REST)
    return [*shown, as_evidence(document, whole)]


def _term_pieces(tally: Tally, weights: Weights, felt: Heat) -> Iterator[Piece]:
    """Yield what each term adds, by itself and as one of its file."""
    features = tally.features
    amounts, uncut = features.amounts, features.uncut
    heat_of = weights.heat.get
    beside = dict.fromkeys(felt.unfitted, _UNFITTED * len(STEPS))
    for name, share in tone_of(features).items():
        beside[name] = beside.get(name, 0.0) + share * sum(TONE_STEPS)

    def of_a_point(name: str) -> float:
        """Return what a point adds; what lies above the bounds is taken off evenly."""
        each = heat_of(name, 0.0) + beside.get(name, 0.0)
        return each * amounts[name] / uncut[name] if each and uncut[name] else 0.0

    for dimension, ids in features.hits.items():
        for name, hits in ids.items():
            by_file = of_a_point(f"{dimension}/{name}")
            for hit in hits:
                each = by_file + of_a_point(hit.rule.name)
                if each:
                    yield hit_piece(hit, hit.points * each)


def _meant(said: Said, weights: Weights, felt: Heat) -> Iterator[Piece]:
    """Yield what meaning adds to the steps, at the sentence nearest to this level."""
    points = sum(said.added.get(weights.outputs[at].name, 0.0) for at in weights.steps)
    level = max(1, felt.level)
    like = said.likenesses.get(STEPS[level - 1])
    if like is not None and points > 0:
        yield Piece(points, like.start, like.end, like.why, f"{TERM}anger")


def _sign_pieces(tally: Tally, weights: Weights) -> Iterator[Piece]:
    amounts = tally.features.amounts
    totals: dict[str, float] = {}
    for signal, sign in tally.features.signs:
        totals[signal.id] = totals.get(signal.id, 0.0) + sign.amount
    for signal, sign in tally.features.signs:
        name = f"signal/{signal.id}"
        weight = weights.heat.get(name, 0.0)
        if weight:
            points = sign.amount * amounts[name] / totals[signal.id] * weight
            term = f"signal:{signal.id}"
            yield Piece(points, sign.start, sign.end, signal.why, term)
