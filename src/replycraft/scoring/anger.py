"""How angry a mail is, with everything that the score is made of."""

from collections.abc import Iterator, Mapping
from math import exp
from operator import itemgetter
from typing import NamedTuple

from replycraft.lexicon.matcher import Hit
from replycraft.records.analysis import Anger, Evidence
from replycraft.scoring.evidence import Piece, as_evidence, hit_piece, placed_pieces
from replycraft.scoring.tally import TONE_STEPS, Tally, tone_of
from replycraft.scoring.weights import STEPS, Weights
from replycraft.text.document import Document

_LEVELS = len(STEPS) + 1
_STEEPNESS = 3.0
_MOST_PIECES, _MOST_CANCELLED = 6, 2
_REST, _REST_WHY = "learned:rest", "基準点と、そのほかの言い回しの合計"
# What one point of a term in a new file of `anger/` adds to each of the four steps.
_UNFITTED = 0.2
# An n-gram below this is not worth being looked at by itself.
_LEAST_POINTS = 0.01
_TOO_FEW = 2


class Heat(NamedTuple):
    """The four steps of one mail: how many are taken, and the sum of their scores."""

    level: int
    raw: float

    @property
    def score(self) -> float:
        """A fifth for each level, and within it the place that `raw` gives."""
        within = 1.0 / (1.0 + exp(_STEEPNESS * (self.level - self.raw)))
        return round((self.level + within) / _LEVELS, 4)


def heat(tally: Tally, weights: Weights) -> Heat:
    """Return how far up the four steps a mail with this *tally* is."""
    amounts = tally.features.amounts
    added = _UNFITTED * sum(amounts[name] for name in _unfitted(amounts, weights))
    places = [weights.index[name] for name in STEPS if name in weights.index]
    if not places:
        return Heat(max(0, min(len(STEPS), round(added / _UNFITTED))), added * 4)
    passed = sum(tally.scores[at] + added >= weights.outputs[at].limit for at in places)
    raw = sum(tally.scores[at] for at in places) + added * len(places)
    return Heat(passed, raw)


def _unfitted(amounts: Mapping[str, float], weights: Weights) -> list[str]:
    """Return the lexicon files of anger in *amounts* that no fit has seen."""
    return [
        name
        for name in amounts
        if name not in weights.features
        and name.startswith("anger/")
        and ":" not in name
    ]


def anger_of(
    document: Document, hits: tuple[Hit, ...], tally: Tally, weights: Weights
) -> Anger:
    """Return level and score of a mail, with evidence, strongest first.

    The points of all evidence add up to the sum of the four steps' scores, from
    about 0 (calm) to about 4 (furious), before it becomes `score`: what is not worth
    a line of its own, and what every mail starts from, stand in one last line,
    `learned:rest`.
    """
    felt = heat(tally, weights)
    pieces = [
        *_term_pieces(hits, tally, weights),
        *_sign_pieces(tally, weights),
    ]
    if felt.level:
        points = _row_points(tally, weights)
        pieces += placed_pieces(document, tally, weights, points)
    pieces.sort(key=lambda piece: (-abs(piece.points), piece.start, piece.term))
    cancelled = [hit_piece(hit, 0.0) for hit in hits if _is_cancelled(hit)]
    shown = [
        as_evidence(document, piece)
        for piece in pieces[:_MOST_PIECES] + cancelled[:_MOST_CANCELLED]
    ]
    rest = felt.raw - sum(item.points for item in shown)
    whole = Piece(rest, document.body_start, document.body_end, _REST_WHY, _REST)
    evidence: tuple[Evidence, ...] = (*shown, as_evidence(document, whole))
    return Anger(level=felt.level, score=felt.score, evidence=evidence)


def _is_cancelled(hit: Hit) -> bool:
    return bool(hit.cancelled) and not hit.points and hit.rule.dimension == "anger"


def _row_points(tally: Tally, weights: Weights) -> list[tuple[float, int]]:
    """Return the n-grams that say something by themselves, with their points."""
    scale, totals = tally.features.scale, weights.totals
    rows = tally.rows
    if not totals or len(rows) < _TOO_FEW:
        return []
    least = _LEAST_POINTS / scale
    return [
        (scale * total, row)
        for total, row in zip(itemgetter(*rows)(totals), rows, strict=True)
        if total >= least or total <= -least
    ]


def _heat_of(amounts: Mapping[str, float], weights: Weights) -> dict[str, float]:
    """Return what one point of each feature adds to the sum of the steps."""
    each = {name: weights.heat.get(name, 0.0) for name in amounts}
    return each | dict.fromkeys(_unfitted(amounts, weights), _UNFITTED * len(STEPS))


def _term_pieces(
    hits: tuple[Hit, ...], tally: Tally, weights: Weights
) -> Iterator[Piece]:
    """Yield what each term adds, by itself and as one of its file."""
    amounts = tally.features.amounts
    each = _heat_of(amounts, weights)
    for name, share in tone_of(tally.features).items():
        each[name] += share * sum(TONE_STEPS)
    counted = []
    totals: dict[str, float] = {}
    for hit in hits:
        file, term = f"{hit.rule.dimension}/{hit.rule.id}", hit.rule.name
        if hit.points and (each[file] or each[term]):
            counted.append((hit, file, term))
            totals[file] = totals.get(file, 0.0) + hit.points
            totals[term] = totals.get(term, 0.0) + hit.points
    # What lies above the most that a feature may count is taken off evenly.
    per_point = {
        name: each[name] * amounts[name] / total if total else 0.0
        for name, total in totals.items()
    }
    for hit, file, term in counted:
        yield hit_piece(hit, hit.points * (per_point[file] + per_point[term]))


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
