"""How angry a mail is, with everything that the score is made of."""

from bisect import bisect_right
from math import exp

from replycraft.lexicon.matcher import Hit
from replycraft.records.analysis import Anger, Evidence
from replycraft.scoring.evidence import Piece, as_evidence, gram_pieces, hit_piece
from replycraft.scoring.tally import Tally
from replycraft.scoring.weights import ANGER, Weights
from replycraft.text.document import Document

_DEFAULT_CUTS = (0.5, 1.5, 2.5, 3.5)
_MIDDLE, _STEEPNESS = 2.0, 1.1
_MOST_PIECES, _MOST_CANCELLED = 6, 2
_REST, _REST_WHY = "learned:rest", "基準点と、そのほかの言い回しの合計"


def squashed(raw: float) -> float:
    """Return *raw*, on the scale of levels, as a score between 0 and 1."""
    return round(1.0 / (1.0 + exp(-_STEEPNESS * (raw - _MIDDLE))), 4)


def level_of(raw: float, weights: Weights) -> int:
    """Return the level that *raw* reaches."""
    return bisect_right(weights.cuts or _DEFAULT_CUTS, raw)


def anger_of(
    document: Document,
    hits: tuple[Hit, ...],
    tally: Tally,
    *,
    weights: Weights,
    raw: float,
) -> Anger:
    """Return level and score of *raw*, with evidence, strongest first.

    The points of all evidence add up to *raw*, the score on the scale of levels
    (0 to 4) before it is squashed: what is not worth a line of its own, and the
    weight that every mail starts from, stand in one last line, `learned:rest`.
    """
    return Anger(
        level=level_of(raw, weights),
        score=squashed(raw),
        evidence=_evidence(document, hits, tally, weights=weights, raw=raw),
    )


def _evidence(
    document: Document,
    hits: tuple[Hit, ...],
    tally: Tally,
    *,
    weights: Weights,
    raw: float,
) -> tuple[Evidence, ...]:
    pieces = _term_pieces(hits, tally, weights) + _sign_pieces(tally, weights)
    target = weights.index.get(ANGER)
    if target is not None:
        pieces += gram_pieces(document, tally, weights, target)
    counted = [piece for piece in pieces if piece.points]
    counted.sort(key=lambda piece: (-abs(piece.points), piece.start, piece.term))
    counted = counted[:_MOST_PIECES]
    cancelled = [hit_piece(hit, 0.0) for hit in hits if _is_cancelled(hit)]
    shown = [
        as_evidence(document, piece) for piece in counted + cancelled[:_MOST_CANCELLED]
    ]
    rest = raw - sum(item.points for item in shown)
    whole = Piece(rest, document.body_start, document.body_end, _REST_WHY, _REST)
    return (*shown, as_evidence(document, whole))


def _is_cancelled(hit: Hit) -> bool:
    return bool(hit.cancelled) and not hit.points and hit.rule.dimension == ANGER


def _weight(feature: str, weights: Weights) -> float:
    """Return what one point of *feature* adds to anger; a house's own term: itself."""
    pairs = weights.features.get(feature)
    if pairs is None:
        return 1.0 if feature.startswith(f"{ANGER}/") else 0.0
    target = weights.index.get(ANGER)
    return sum(weight for at, weight in pairs if at == target)


def _term_pieces(hits: tuple[Hit, ...], tally: Tally, weights: Weights) -> list[Piece]:
    totals: dict[str, float] = {}
    for hit in hits:
        name = f"{hit.rule.dimension}/{hit.rule.id}"
        totals[name] = totals.get(name, 0.0) + hit.points
    pieces = []
    for hit in hits:
        name = f"{hit.rule.dimension}/{hit.rule.id}"
        weight = _weight(name, weights) if hit.points else 0.0
        if weight and totals[name]:
            # What lies above the most that a feature may count is taken off evenly.
            share = tally.features.amounts[name] / totals[name]
            pieces.append(hit_piece(hit, hit.points * share * weight))
    return pieces


def _sign_pieces(tally: Tally, weights: Weights) -> list[Piece]:
    amounts = tally.features.amounts
    totals: dict[str, float] = {}
    for signal, sign in tally.features.signs:
        totals[signal.id] = totals.get(signal.id, 0.0) + sign.amount
    pieces = []
    for signal, sign in tally.features.signs:
        name = f"signal/{signal.id}"
        weight = _weight(name, weights)
        if weight:
            points = sign.amount * amounts[name] / totals[signal.id] * weight
            pieces.append(
                Piece(points, sign.start, sign.end, signal.why, name.replace("/", ":"))
            )
    return pieces
