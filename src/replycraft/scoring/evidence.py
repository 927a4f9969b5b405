"""Turns what was counted into evidence that a person can read."""

from collections.abc import Iterable, Iterator
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
_MOST_GRAMS = 12


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
    """Return the n-grams that say most about judgement *target*."""
    return placed_pieces(document, tally, weights, _row_points(tally, weights, target))


def placed_pieces(
    document: Document,
    tally: Tally,
    weights: Weights,
    row_points: Iterable[tuple[float, int]],
) -> list[Piece]:
    """Return the strongest of *row_points* as pieces, neighbours merged."""
    names, chars = weights.gram_names, len(weights.chars)
    strongest = nlargest(_MOST_GRAMS, row_points, key=lambda pair: abs(pair[0]))
    text, keys = tally.features.text, tally.features.keys
    placed = []
    for points, row in strongest:
        start, end = (
            _place_of_characters(text, names[row])
            if row < chars
            else _place_of_keys(document, keys, names[row].split(" "))
        )
        # A run across the end of the subject has no place of its own.
        if points and (start >= document.body_start or end < document.body_start):
            placed.append((start, end, points))
    return _merged(document, placed)


def _row_points(
    tally: Tally, weights: Weights, target: int
) -> Iterator[tuple[float, int]]:
    starts, targets, values = weights.starts, weights.targets, weights.values
    for row in tally.rows:
        at = targets.find(target, starts[row], starts[row + 1])
        if at >= 0:
            yield values[at] * tally.features.scale, row


def _place_of_characters(text: str, gram: str) -> tuple[int, int]:
    start = text.find(gram)
    return start, start + len(gram)


def _place_of_keys(
    document: Document, keys: list[str], words: list[str]
) -> tuple[int, int]:
    first = keys.index(words[0])
    while keys[first : first + len(words)] != words:
        first = keys.index(words[0], first + 1)
    tokens, places = document.tokens, document.stream.tokens
    start = tokens.starts[places[first]]
    return start, max(start + 1, tokens.ends[places[first + len(words) - 1]])


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
