"""N-grams of characters and of keys: the learned part of every judgement."""

from collections.abc import Mapping
from itertools import pairwise

from replycraft.text.document import Document
from replycraft.text.keys import NUMBER

_DIGITS = str.maketrans("0123456789０１２３４５６７８９", "0" * 20)
# Beyond this many characters a mail repeats itself or quotes something.
LONGEST = 20_000


def gram_text(document: Document) -> str:
    """Return what n-grams of characters are taken from: subject and newest text.

    Which digit stands somewhere says nothing, so every digit is `0`.
    """
    return document.text[: min(document.body_end, LONGEST)].translate(_DIGITS)


def gram_keys(document: Document) -> list[str]:
    """Return the keys that n-grams of keys are taken from: without the signature.

    Every number is the same key.
    """
    stream = document.stream
    end = min(document.body_end, LONGEST)
    stop = len(stream.keys)
    starts = document.tokens.starts
    while stop and (
        stream.tokens[stop - 1] >= len(starts) or starts[stream.tokens[stop - 1]] >= end
    ):
        stop -= 1
    keys = stream.keys[:stop]
    for at in stream.numbers:
        if at < stop:
            keys[at] = NUMBER
    return keys


def char_grams(text: str) -> set[str]:
    """Return every run of one to four characters in *text*."""
    size = len(text)
    return {
        *text,
        *[text[at : at + 2] for at in range(size - 1)],
        *[text[at : at + 3] for at in range(size - 2)],
        *[text[at : at + 4] for at in range(size - 3)],
    }


def key_grams(keys: list[str]) -> set[str]:
    """Return every run of one to three *keys*, joined by blanks.

    Runs across the end of a sentence are among them and hold two blanks in a row.
    """
    pairs = [f"{one} {two}" for one, two in pairwise(keys)]
    triples = [f"{pair} {key}" for pair, key in zip(pairs, keys[2:], strict=False)]
    return {*keys, *pairs, *triples}


def known_rows(found: set[str], known: Mapping[str, int]) -> list[int]:
    """Return the sorted row numbers of all *found* grams that are *known*."""
    # Sets of strings have no fixed order; sums of fractions need one.
    return sorted(map(known.__getitem__, found & known.keys()))
