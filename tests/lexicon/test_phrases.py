"""Phrases are found wherever their words stand, whatever else begins with them."""

import pytest

from replycraft.lexicon.phrases import Phrases
from replycraft.lexicon.tables import Phrase, Piece, Trie, compiled
from replycraft.text.keys import BREAK, KeyStream

A, B, C = 1, 2, 3


def phrases() -> Phrases:
    """Return the phrases ab (0), b (1), a … c (2) and abc (3)."""
    trie = Trie()
    for keys, symbol in ((("a",), A), (("b",), B), (("c",), C)):
        trie.add(keys, symbol)
    trie.add(("a", "b"), 4)
    trie.add(("a", "b", "c"), 5)
    gap = (Piece(A, after_gap=False), Piece(C, after_gap=True))
    return Phrases(
        compiled(
            trie,
            [
                Phrase(0, (Piece(4, after_gap=False),), 0),
                Phrase(1, (Piece(B, after_gap=False),), 0),
                Phrase(2, gap, 1),
                Phrase(3, (Piece(5, after_gap=False),), 0),
            ],
        )
    )


@pytest.mark.parametrize(
    ("keys", "found"),
    [
        ("ab", {(0, 0, 1), (1, 1, 1)}),
        ("abc", {(0, 0, 1), (1, 1, 1), (2, 0, 2), (3, 0, 2)}),
        ("aab", {(0, 1, 2), (1, 2, 2)}),
        ("axc", {(2, 0, 2)}),
        ("axxc", set()),
        ("ca", set()),
        ("", set()),
    ],
)
def test_every_phrase_is_found(keys: str, found: set[tuple[int, int, int]]) -> None:
    """Longer and shorter ones, and across a gap only as far as it may reach."""
    stream = KeyStream()
    stream.keys = list(keys)

    assert phrases().find(stream) == found


def test_no_phrase_goes_across_a_break() -> None:
    """What stands in two sentences is not one phrase."""
    stream = KeyStream()
    stream.keys = ["a", BREAK, "c"]

    assert phrases().find(stream) == set()
