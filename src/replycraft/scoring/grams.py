"""N-grams of characters and of keys: the learned part of every judgement."""

from collections.abc import Iterable
from itertools import chain, pairwise
from struct import unpack

from replycraft.text.document import Document
from replycraft.text.keys import NUMBER

_DIGITS = "123456789０１２３４５６７８９"
# Beyond this many characters a mail repeats itself or quotes something.
LONGEST = 20_000
# Single characters would add next to nothing beside these, and look-ups cost.
RUN_LENGTHS = (2, 3, 4)
# Any odd numbers of 40 bits: sums of up to four code points times these stay apart.
_FACTORS = (0xD3A2646CAB, 0xE9A4F0B8C5, 0xB7F3D1926D, 0xC58B1E6F47)

# One key, or two in a row.
KeyRun = str | tuple[str, str]


def gram_text(document: Document) -> str:
    """Return what n-grams of characters are taken from: subject and newest text.

    Which digit stands somewhere says nothing, so every digit is `0`.
    """
    text = document.text[: min(document.body_end, LONGEST)]
    # Faster than `translate`, which looks at every character by itself.
    for digit in _DIGITS:
        text = text.replace(digit, "0")
    return text


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


def char_runs(text: str) -> frozenset[str]:
    """Return the runs of two to four characters in *text*."""
    return frozenset(
        text[at : at + length]
        for length in RUN_LENGTHS
        for at in range(len(text) - length + 1)
    )


def char_codes(text: str) -> Iterable[int]:
    """Return `run_code` of each run in *text* that `char_runs` returns.

    The whole text is one large number here, 64 bits a character, so that the codes of
    all runs of one length come from one multiplication: a third of the time that it
    takes to cut the runs out. Where the text ends, shorter runs come once more.
    """
    count = len(text)
    wide = bytearray(8 * count)
    narrow = text.encode("utf-32-le", "surrogatepass")
    wide[::8], wide[1::8], wide[2::8] = narrow[::4], narrow[1::4], narrow[2::4]
    rest = int.from_bytes(wide, "little")
    total = rest * _FACTORS[0]
    codes = []
    for length, factor in enumerate(_FACTORS[1:], 2):
        rest >>= 64
        total += rest * factor
        if length in RUN_LENGTHS:
            codes.append(unpack(f"<{count}Q", total.to_bytes(8 * count, "little")))
    return chain.from_iterable(codes)


def run_code(run: str) -> int:
    """Return a number below 2**63 for a run of up to four characters.

    That two runs have the same one is possible and as good as never happens.
    """
    return sum(ord(sign) * factor for sign, factor in zip(run, _FACTORS, strict=False))


def key_runs(keys: list[str]) -> Iterable[KeyRun]:
    """Return each of the *keys*, and each with the one that follows.

    Runs across the end of a sentence are among them; one of their keys is empty.
    """
    return chain(keys, pairwise(keys))
