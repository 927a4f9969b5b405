"""Turns what was counted into evidence that a person can read."""

from heapq import nlargest
from typing import NamedTuple

from replycraft.lexicon.matcher import Hit
from replycraft.records.analysis import Evidence
from replycraft.scoring.tally import Tally
from replycraft.scoring.weights import Weights
from replycraft.text.document import Document

LEARNED = "learned"
_LEARNED_WHY = "学習した言い回し"
# So many n-grams are looked at for one judgement; the rest go into one sum.
_MOST_GRAMS = 24


class Piece(NamedTuple):
    """One thing that counts, at `start:end` of the document's text."""

    points: float
    start: int
    end: int
    why: str
    term: str
    cancelled: str = ""


def as_evidence(document: Document, piece: Piece) -> Evidence:
    """Return *piece* in its public form."""
    return Evidence(
        span=document.span(piece.start, piece.end),
        quote=document.text[piece.start : piece.end],
        points=round(piece.points, 3),
        why=piece.why,
        term=piece.term,
        cancelled=piece.cancelled,
    )


def hit_piece(hit: Hit, points: float) -> Piece:
    """Return a term that was found, counting *points*."""
    rule = hit.rule
    return Piece(points, hit.start, hit.end, rule.why, rule.name, hit.cancelled)


def gram_pieces(
    document: Document, tally: Tally, weights: Weights, target: int
) -> list[Piece]:
    """Return the n-grams that say most about output *target*, neighbours merged."""
    strongest = nlargest(
        _MOST_GRAMS,
        _weighted_rows(tally.rows, weights, target),
        key=lambda pair: abs(pair[0]),
    )
    scale = tally.features.scale
    names = weights.gram_names
    placed = []
    for weight, row in strongest:
        start, end = _place(document, tally, names[row], row < len(weights.chars))
        # A run across the end of the subject has no place of its own.
        if start >= document.body_start or end < document.body_start:
            placed.append((start, end, weight * scale))
    return _merged(document, placed)


def _weighted_rows(
    rows: list[int], weights: Weights, target: int
) -> list[tuple[float, int]]:
    starts, targets, values = (
        weights.pair_starts,
        weights.pair_targets,
        weights.pair_weights,
    )
    found = []
    for row in rows:
        at = targets.find(target, starts[row], starts[row + 1])
        if at >= 0:
            found.append((values[at], row))
    return found


def _place(
    document: Document,
    tally: Tally,
    gram: str,
    of_characters: bool,  # noqa: FBT001
) -> tuple[int, int]:
    if of_characters:
        start = tally.features.chars[gram]
        return start, start + len(gram)
    first = tally.features.keys[gram]
    tokens, places = document.tokens, document.stream.tokens
    last = first + gram.count(" ")
    start = tokens.starts[places[first]]
    return start, max(start + 1, tokens.ends[places[last]])


def _merged(document: Document, placed: list[tuple[int, int, float]]) -> list[Piece]:
    """Join what overlaps and leans the same way; blanks at the edges are cut off."""
    joined: list[tuple[int, int, float]] = []
    for start, end, points in sorted(placed):
        if joined:
            first, last, sum_points = joined[-1]
            if start < last and (sum_points > 0) == (points > 0):
                joined[-1] = (first, max(last, end), sum_points + points)
                continue
        joined.append((start, end, points))
    text = document.text
    pieces = []
    for start, end, points in joined:
        inner = text[start:end].strip()
        if inner:
            first = text.index(inner, start)
            stop = first + len(inner)
            pieces.append(Piece(points, first, stop, _LEARNED_WHY, LEARNED))
    return pieces
