"""Turns what was counted into evidence that a person can read."""

from collections import Counter
from typing import Any, NamedTuple

from replycraft.lexicon.matcher import Hit
from replycraft.scoring.tally import Tally, words_counted
from replycraft.scoring.weights import Weights
from replycraft.text.document import Document

LEARNED = "learned"
_LEARNED_WHY = "学習した言い回し"
# So many n-grams are looked at for one judgement; the rest go into one sum.
_MOST_GRAMS = 12
# An n-gram that says less about anger is not worth being looked at by itself.
_LEAST_POINTS = 0.01

# Evidence before it becomes a record: all of a mail's records are made in one go.
RawEvidence = dict[str, Any]


class Piece(NamedTuple):
    """One thing that counts, at `start:end` of the document's text."""

    points: float
    start: int
    end: int
    why: str
    term: str
    cancelled: str = ""


def as_evidence(document: Document, piece: Piece) -> RawEvidence:
    """Return *piece* in its public form, ready to be made into a record."""
    points, start, end, why, term, cancelled = piece
    return {
        "span": document.place(start, end),
        "quote": document.text[start:end],
        "points": round(points, 3),
        "why": why,
        "term": term,
        "cancelled": cancelled,
    }


def hit_piece(hit: Hit, points: float) -> Piece:
    """Return a term that was found, counting *points*."""
    rule = hit.rule
    return Piece(points, hit.start, hit.end, rule.why, rule.name, hit.cancelled)


def learned_pieces(
    document: Document, tally: Tally, weights: Weights, target: int
) -> list[Piece]:
    """Return the n-grams and single words that say most about judgement *target*."""
    scale, own = tally.features.scale, weights.grams_of(target)
    points = [(scale * own[row], row) for row in sorted(tally.rows & own.keys())]
    points.sort(key=lambda pair: -abs(pair[0]))
    return _placed(document, tally, weights, points[:_MOST_GRAMS]) + _words(
        document, tally, weights, target
    )


def _words(
    document: Document, tally: Tally, weights: Weights, target: int
) -> list[Piece]:
    """Return the words that say most, each where it first stands."""
    keys, leanings = tally.features.keys, weights.leanings
    counts = Counter(key for key in keys if key in leanings.words)
    share = 1.0 / words_counted(keys)
    points = [
        (share * times * leanings.of_word(word, target), word)
        for word, times in sorted(counts.items())
    ]
    points.sort(key=lambda pair: -abs(pair[0]))
    pieces = []
    for amount, word in points[:_MOST_GRAMS]:
        start, end = _place_of_keys(document, keys, [word])
        if amount and end <= document.body_end:
            pieces.append(Piece(amount, start, end, _LEARNED_WHY, LEARNED))
    return pieces


def anger_pieces(document: Document, tally: Tally, weights: Weights) -> list[Piece]:
    """Return the n-grams that say most about anger."""
    scale, totals = tally.features.scale, weights.totals
    strongest = sorted(tally.rows)[:_MOST_GRAMS]
    points = [(scale * totals[row], row) for row in strongest]
    telling = [pair for pair in points if abs(pair[0]) >= _LEAST_POINTS]
    return _placed(document, tally, weights, telling)


def _placed(
    document: Document,
    tally: Tally,
    weights: Weights,
    row_points: list[tuple[float, int]],
) -> list[Piece]:
    """Return n-grams as pieces, each where it first stands, neighbours merged."""
    text, keys = tally.features.text, tally.features.keys
    body_start = document.body_start
    placed = []
    for points, row in row_points:
        gram = weights.gram_names[row]
        if weights.is_key[row]:
            start, end = _place_of_keys(document, keys, gram.split(" "))
        else:
            start = text.find(gram)
            end = start + len(gram)
        # A run across the end of the subject has no place of its own.
        if start >= body_start or end < body_start:
            placed.append((start, end, points))
    return _merged(document, placed)


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
