"""Weakens terms by what stands beside them: negation, hearsay, condition, speech."""

from collections.abc import Iterable
from typing import Any

from replycraft.lexicon.phrases import Found
from replycraft.lexicon.rules import Hit, Weakening
from replycraft.text.document import Document
from replycraft.text.keys import BREAK


class Modifiers:
    """The modifiers of a lexicon; their rows follow those of its *terms*."""

    __slots__ = ("_first_row", "_items", "_quote")

    def __init__(self, rows: Iterable[tuple[Any, ...]], terms: int) -> None:
        self._items = [
            Weakening(*row)._replace(fillers=frozenset(row[5])) for row in rows
        ]
        self._first_row = terms
        self._quote = [item for item in self._items if item.side == "quote"]

    def weaken(
        self, hits: list[Hit], found: Iterable[Found], document: Document
    ) -> None:
        """Give each of *hits* the points that the strongest modifier leaves it.

        *found* are all entries in *document*, those of modifiers among them.
        """
        count = self._first_row
        beside = sorted(
            (first, last, row - count) for row, first, last in found if row >= count
        )
        strongest: dict[int, Weakening] = {}
        if beside:
            self._ask_neighbours(hits, beside, document.stream.keys, strongest)
        if document.quotes:
            self._ask_speech(hits, document, strongest)
        for at, item in strongest.items():
            hit = hits[at]
            hits[at] = hit._replace(points=hit.points * item.factor, cancelled=item.why)

    def _ask_neighbours(
        self,
        hits: list[Hit],
        beside: list[tuple[int, int, int]],
        keys: list[str],
        strongest: dict[int, Weakening],
    ) -> None:
        """Add to *strongest* the modifiers at the places *beside* terms, by hit."""
        ending: dict[int, list[int]] = {}
        beginning: dict[int, list[int]] = {}
        for at, hit in enumerate(hits):
            ending.setdefault(hit.last, []).append(at)
            beginning.setdefault(hit.first, []).append(at)
        for first, last, number in beside:
            item = self._items[number]
            if _excepted(item, keys, last + 1):
                continue
            after = item.side == "after"
            begin = first - 1 - item.reach if after else last + 1
            for place in range(begin, begin + item.reach + 1):
                near = (ending if after else beginning).get(place)
                gap = keys[place + 1 : first] if after else keys[last + 1 : place]
                if near and _bridges(item, gap):
                    _claim(item, hits, near, strongest)

    def _ask_speech(
        self, hits: list[Hit], document: Document, strongest: dict[int, Weakening]
    ) -> None:
        spoken = [at for at, hit in enumerate(hits) if document.quoted(hit.start)]
        for item in self._quote:
            _claim(item, hits, spoken, strongest)


def _claim(
    item: Weakening,
    hits: list[Hit],
    places: Iterable[int],
    strongest: dict[int, Weakening],
) -> None:
    """Let *item* weaken the *hits* at *places* where nothing stronger does."""
    for at in places:
        other = strongest.get(at)
        if (other is None or item.factor < other.factor) and item.concerns(
            hits[at].rule
        ):
            strongest[at] = item


def _bridges(item: Weakening, gap: list[str]) -> bool:
    """Say whether *item* reaches a term over the keys that stand between."""
    return item.fillers.issuperset(gap) if item.side == "after" else BREAK not in gap


def _excepted(item: Weakening, keys: list[str], after: int) -> bool:
    return any(
        tuple(keys[after : after + len(words)]) == words for words in item.unless
    )
