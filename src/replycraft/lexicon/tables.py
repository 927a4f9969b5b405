"""Flat tables for phrases: how they are made, and how their rows are read.

They hold only dicts, bytes and numbers, so that they can be stored and loaded in a
few milliseconds; thousands of small dicts would take ten times as long.
"""

from array import array
from collections.abc import Iterable
from typing import Any, NamedTuple

NUMBER_SYMBOL = 0

Keys = tuple[str, ...]
Tables = dict[str, Any]


class Piece(NamedTuple):
    """A symbol of a phrase; `after_gap` says that other words may stand before it."""

    symbol: int
    after_gap: bool


class Phrase(NamedTuple):
    """A way to write entry `owner`; at a gap up to `within` words may stand between."""

    owner: int
    pieces: tuple[Piece, ...]
    within: int


class Ragged:
    """Rows of numbers in one array; row *n* is `values[bounds[n]:bounds[n + 1]]`."""

    __slots__ = ("_bounds", "_values")

    def __init__(self, table: tuple[bytes, bytes]) -> None:
        self._bounds = array("I", table[0])
        self._values = array("I", table[1])

    def __len__(self) -> int:
        return len(self._bounds) - 1

    def row(self, number: int) -> tuple[int, ...]:
        """Return row *number*."""
        return tuple(self._values[self._bounds[number] : self._bounds[number + 1]])


def _ragged(rows: Iterable[Iterable[int]]) -> tuple[bytes, bytes]:
    """Return lists of numbers as one array, after the array of their bounds."""
    bounds, flat = array("I", [0]), array("I")
    for row in rows:
        flat.extend(row)
        bounds.append(len(flat))
    return bounds.tobytes(), flat.tobytes()


class Trie:
    """Key sequences as states; each may report symbols where it ends."""

    def __init__(self) -> None:
        self.goto: list[dict[str, int]] = [{}]
        self.out: list[dict[int, None]] = [{}]

    def add(self, keys: Keys, symbol: int) -> None:
        """Let *keys* report *symbol* where they end."""
        state = 0
        for key in keys:
            following = self.goto[state].get(key)
            if following is None:
                following = len(self.goto)
                self.goto[state][key] = following
                self.goto.append({})
                self.out.append({})
            state = following
        self.out[state][symbol] = None


def compiled(trie: Trie, phrases: Iterable[Phrase]) -> Tables:
    """Return everything that `lexicon.phrases` finds *phrases* by.

    A phrase of one symbol is reported where the symbol is. A longer one is looked for
    where its rarest symbol stands (`anchored`) if its next rarest does as well (`also`).
    """
    single: dict[int, list[int]] = {}
    longer: list[Phrase] = []
    share: dict[int, int] = {}
    for phrase in dict.fromkeys(phrases):
        if len(phrase.pieces) == 1:
            single.setdefault(phrase.pieces[0].symbol, []).append(phrase.owner)
            continue
        longer.append(phrase)
        for piece in set(phrase.pieces):
            share[piece.symbol] = share.get(piece.symbol, 0) + 1
    anchored: dict[int, list[int]] = {}
    also = array("I")
    for number, phrase in enumerate(longer):
        needed = sorted(
            {(share[piece.symbol], piece.symbol) for piece in phrase.pieces}
        )
        anchored.setdefault(needed[0][1], []).append(number)
        also.append(needed[min(1, len(needed) - 1)][1])
    symbols = 1 + max((*share, *single), default=NUMBER_SYMBOL)
    return {
        **_flat(trie, single, share.keys()),
        "numeral": (single.get(NUMBER_SYMBOL, []), NUMBER_SYMBOL in share),
        "anchored": _ragged(anchored.get(symbol, ()) for symbol in range(symbols)),
        "also": also.tobytes(),
        "longer": _ragged(
            (
                phrase.owner,
                phrase.within,
                *(piece.symbol << 1 | piece.after_gap for piece in phrase.pieces),
            )
            for phrase in longer
        ),
    }


def _flat(trie: Trie, single: dict[int, list[int]], wanted: Iterable[int]) -> Tables:
    """Return the trie's states, and for each the entries and symbols it reports.

    Keys have numbers from 1 on. Those that begin a sequence come first, and first of
    all those after which it can go on; the state behind one has the key's own number.
    State and next key make one integer, by which `steps` gives the state behind.
    """
    root = trie.goto[0]
    heads = sorted(root, key=lambda key: (not trie.goto[root[key]], key))
    tails = {key for row in trie.goto[1:] for key in row}
    keys = {key: at for at, key in enumerate((*heads, *sorted(tails - {*heads})), 1)}
    width = len(keys) + 1
    order = [0, *(root[key] for key in heads)]
    order += sorted({*range(len(trie.goto))}.difference(order))
    states = {state: number for number, state in enumerate(order)}
    symbols = frozenset(wanted)
    return {
        "keys": keys,
        "heads": len(heads),
        "open": sum(1 for key in heads if trie.goto[root[key]]),
        "steps": {
            states[state] * width + keys[key]: states[following]
            for state in order[1:]
            for key, following in trie.goto[state].items()
        },
        "entries": _ragged(
            dict.fromkeys(
                row for symbol in trie.out[state] for row in single.get(symbol, ())
            )
            for state in order
        ),
        "symbols": _ragged(symbols.intersection(trie.out[state]) for state in order),
    }
