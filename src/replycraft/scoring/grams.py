"""N-grams of characters and of keys: the learned part of every judgement."""

from collections.abc import Iterable, Mapping
from itertools import repeat
from operator import add

from replycraft.text.document import Document
from replycraft.text.keys import NUMBER

_DIGITS = str.maketrans("0123456789０１２３４５６７８９", "0" * 20)
# Beyond this many characters a mail repeats itself or quotes something.
LONGEST = 20_000
_UNKNOWN = -1


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


def char_runs(text: str) -> tuple[Iterable[str], ...]:
    """Return the runs of one, two, three and four characters in *text*."""
    # One concatenation a run, driven from C: this is done for every mail.
    pairs = list(map(add, text, text[1:]))
    triples = list(map(add, pairs, text[2:]))
    return text, pairs, triples, map(add, triples, text[3:])


def key_runs(keys: list[str]) -> tuple[Iterable[str], ...]:
    """Return the runs of one, two and three *keys*, joined by blanks.

    Runs across the end of a sentence are among them and hold two blanks in a row.
    """
    spaced = [f"{key} " for key in keys]
    pairs = map(add, spaced, keys[1:])
    triples = map(add, map(add, spaced, spaced[1:]), keys[2:])
    return keys, pairs, triples


def known_rows(runs: tuple[Iterable[str], ...], known: Mapping[str, int]) -> list[int]:
    """Return the row numbers of all *runs* that are *known*, each once, sorted."""
    rows: set[int] = set()
    for same_length in runs:
        rows.update(map(known.get, same_length, repeat(_UNKNOWN)))
    rows.discard(_UNKNOWN)
    # Sets have no fixed order; sums of fractions need one.
    return sorted(rows)
