"""Cuts a text into pieces at 。 and line ends, and remembers what each one holds.

Letters say the same sentences to every customer: what depends on a piece alone is
worked out once.
"""

from datetime import date
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from replycraft.checking.figures import Figure, figures, written_amounts, written_runs
from replycraft.checking.patterns import lazily
from replycraft.checking.remember import Remembered
from replycraft.text.sentences import layout

_NARROW = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {
    0x3000: 0x20,
    0x2010: 0x2D,
    0x2011: 0x2D,
    0x2013: 0x2D,
    0x2212: 0x2D,
}
# Brackets stay wide: nothing that is compared has them.
_WIDE = lazily("[Ａ-Ｚａ-ｚ０-９－−‐‑–：，．／＠＃　]")
_PIECE = lazily("[^。\n]+(?:。[。．！？!?♪]*|\n+)?|。[。．！？!?♪]*|\n+")
# Without these a piece is one sentence.
_INNER_MARK = lazily("[．！？!?♪…「『]")
_TELLING = lazily("[0-9@/]")
# 「10月」 at the end of a line and 「5日」 on the next are one figure.
_GOES_ON = frozenset("年月前後夜方朝昼Mmの")
_ANY_DAY = date(2000, 1, 1)
_MOST_KEPT, _LONGEST_KEPT = 1024, 300


class Piece(NamedTuple):
    """What a piece says wherever it stands; all places count from its start.

    `figures` is None where they depend on the day.
    """

    plain: str
    sentences: tuple[tuple[int, int], ...]
    figures: tuple[Figure, ...] | None


# Where a piece begins, the piece, and what it says.
Placed = tuple[int, str, Piece]


def narrow(text: str) -> str:
    """Return *text* with full-width signs and odd hyphens made plain, as long as it."""
    return text.translate(_NARROW) if _WIDE.search(text) else text


def sentences_of(piece: str) -> tuple[tuple[int, int], ...]:
    """Return the sentences of *piece* as `layout` does."""
    if _INNER_MARK.search(piece):
        return tuple(layout(piece).sentences)
    return ((0, len(piece)),) if piece.strip() else ()


@Remembered
def _read(text: str) -> Piece:
    plain = narrow(text)
    found: tuple[Figure, ...] | None = ()
    if _TELLING.search(plain):
        dated = "月" in plain or "/" in plain
        found = None if dated else written_runs(plain, _ANY_DAY)
    return Piece(plain, sentences_of(text), found)


def cut(text: str) -> tuple[Placed, ...]:
    """Return the pieces of *text*, which together are the whole of it."""
    texts: list[str] = _PIECE.findall(text)
    starts = accumulate(map(len, texts), initial=0)
    return tuple(zip(starts, texts, _read.each(texts), strict=False))


def figures_of(
    pieces: tuple[Placed, ...], plain: str, when: date
) -> tuple[Figure, ...]:
    """Return what `figures` returns for the whole, *plain*."""
    found: list[Figure] = []
    for start, text, piece in pieces:
        own = piece.figures
        if own is not None and not own:
            continue
        if _goes_on(plain, start):
            return figures(plain, when)
        own = own or _dated(text, when)
        found += [
            Figure(sort, value, start + first, start + last, unit)
            for sort, value, first, last, unit in own
        ]
    return (*found, *written_amounts(plain))


def _goes_on(plain: str, start: int) -> bool:
    """Tell whether the line before may belong to the digit at *start*."""
    before = plain[max(0, start - 6) : start]
    return plain[start].isdecimal() and before.rstrip()[-1:] in _GOES_ON


def _dated(text: str, when: date) -> tuple[Figure, ...]:
    read = _keep_dated if len(text) <= _LONGEST_KEPT else written_runs
    return read(narrow(text), when)


_keep_dated = lru_cache(maxsize=_MOST_KEPT)(written_runs)
