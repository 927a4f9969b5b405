"""Finds the modifier that weakens a term most: negation, hearsay, condition."""

from bisect import bisect_left
from collections.abc import Iterable
from typing import Any

from replycraft.lexicon.phrases import Found
from replycraft.lexicon.rules import Rule, Weakening
from replycraft.text.keys import BREAK

# A modifier's own phrase has fewer keys than this; looked for so much farther back.
_LONGEST = 12


class Modifiers:
    """The modifiers of a lexicon; their rows follow those of its *terms*."""

    __slots__ = ("_farthest", "_first_row", "_items", "_quote")

    def __init__(self, rows: Iterable[tuple[Any, ...]], terms: int) -> None:
        self._items = [
            Weakening(*row)._replace(fillers=frozenset(row[5])) for row in rows
        ]
        self._first_row = terms
        self._farthest = max((item.reach for item in self._items), default=0) + _LONGEST
        self._quote = [item for item in self._items if item.side == "quote"]

    def beside(self, found: Iterable[Found], keys: list[str]) -> "Beside":
        """Return the modifiers among the entries *found* in a text of *keys*."""
        rows = self._first_row
        places = sorted(
            (first, last, row - rows) for row, first, last in found if row >= rows
        )
        return Beside(
            [(first, last, self._items[number]) for first, last, number in places],
            keys,
            self._farthest,
        )

    def in_speech(self, rule: Rule) -> Weakening | None:
        """Return what a term in brackets of speech is weakened by."""
        concerned = (item for item in self._quote if item.concerns(rule))
        return min(concerned, key=lambda item: item.factor, default=None)


class Beside:
    """The modifiers that were found in one text, in its order."""

    __slots__ = ("_farthest", "_firsts", "_keys", "_places")

    def __init__(
        self, places: list[tuple[int, int, Weakening]], keys: list[str], farthest: int
    ) -> None:
        self._places = places
        self._firsts = [first for first, _, _ in places]
        self._keys = keys
        self._farthest = farthest

    def __bool__(self) -> bool:
        return bool(self._places)

    def strongest(self, rule: Rule, first: int, last: int) -> Weakening | None:
        """Return what weakens a term most that was found at keys *first* to *last*."""
        best: Weakening | None = None
        at = bisect_left(self._firsts, first - self._farthest)
        for begin, end, item in self._places[at:]:
            if begin > last + self._farthest:
                break
            if best is not None and item.factor >= best.factor:
                continue
            between = begin - last - 1 if item.side == "after" else first - end - 1
            # The cheap questions come first: nearly every pair fails one of them.
            if 0 <= between <= item.reach and item.concerns(rule):
                after = item.side == "after"
                gap = (last + 1, begin) if after else (end + 1, first)
                if self._reaches(item, gap) and not self._excepted(item, end + 1):
                    best = item
        return best

    def _reaches(self, item: Weakening, gap: tuple[int, int]) -> bool:
        """Say whether *item* reaches a term over the keys that stand between."""
        between = self._keys[slice(*gap)]
        if item.side == "after":
            return item.fillers.issuperset(between)
        return BREAK not in between

    def _excepted(self, item: Weakening, after: int) -> bool:
        keys = self._keys
        return any(
            tuple(keys[after : after + len(words)]) == words for words in item.unless
        )
