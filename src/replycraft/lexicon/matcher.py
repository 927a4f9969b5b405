"""Finds lexicon terms in a document: one walk over its keys."""

from array import array
from bisect import bisect_left
from collections.abc import Iterator
from typing import Any, NamedTuple

from replycraft.lexicon.compile import LENGTH_BITS, NUMBER_SYMBOL, Compiled
from replycraft.text.document import Document
from replycraft.text.keys import BREAK


class Rule(NamedTuple):
    """What a term says about a mail when it is found."""

    dimension: str
    id: str
    points: float
    why: str
    name: str
    within: int
    keep: tuple[str, ...]
    form: str


class Weakening(NamedTuple):
    """What a modifier does to the terms beside it."""

    side: str
    id: str
    factor: float
    why: str
    applies: tuple[str, ...]
    fillers: frozenset[str]
    reach: int
    unless: tuple[tuple[str, ...], ...]


class Hit(NamedTuple):
    """A term found at `start:end` of the document's text.

    `first` and `last` are key positions, inclusive. `points` is what is left after
    modifiers; `cancelled` says what took the rest, in Japanese.
    """

    rule: Rule
    start: int
    end: int
    first: int
    last: int
    points: float
    cancelled: str = ""


# An entry's row, its first and its last key position; plain, since there are many.
_Found = tuple[int, int, int]
_Spans = list[tuple[int, int]]
# A modifier's own phrase has fewer keys than this; looked for so much farther back.
_LONGEST_MODIFIER = 12
_LENGTH = (1 << LENGTH_BITS) - 1


class _Ragged:
    """Rows of numbers in one array; row *n* is `values[bounds[n]:bounds[n + 1]]`."""

    __slots__ = ("bounds", "values")

    def __init__(self, bounds: bytes, values: bytes) -> None:
        # Read for every word of every mail: a list need not make its numbers anew.
        self.bounds = array("I", bounds).tolist()
        self.values = array("I", values)

    def row(self, number: int) -> "array[int]":
        """Return row *number*."""
        return self.values[self.bounds[number] : self.bounds[number + 1]]


class Lexicon:
    """A compiled lexicon, ready to be used from many threads at once."""

    __slots__ = (
        "_also",
        "_anchored",
        "_fail",
        "_farthest",
        "_keys",
        "_modifiers",
        "_out",
        "_owners",
        "_pieces",
        "_quote",
        "_rule_owners",
        "_rules",
        "_single",
        "_steps",
        "topics",
    )

    def __init__(self, compiled: Compiled) -> None:
        self._keys: dict[str, int] = compiled["keys"]
        self._steps: dict[int, int] = compiled["steps"]
        self._fail = array("I", compiled["fail"])
        self._out = _Ragged(*compiled["out"])
        self._single = _Ragged(*compiled["single"])
        self._anchored = _Ragged(*compiled["anchored"])
        self._also = array("I", compiled["also"])
        self._owners = array("I", compiled["owners"])
        self._pieces = _Ragged(*compiled["pieces"])
        count: int = compiled["terms"]
        rows: list[tuple[Any, ...]] = compiled["rows"]
        self._rules = [Rule(*row) for row in rows[:count]]
        numbers: dict[tuple[str, str], int] = {}
        self._rule_owners = [
            numbers.setdefault((rule.dimension, rule.id), len(numbers))
            for rule in self._rules
        ]
        self._modifiers = [
            Weakening(*row)._replace(fillers=frozenset(row[5])) for row in rows[count:]
        ]
        farthest = max((item.reach for item in self._modifiers), default=0)
        self._farthest = farthest + _LONGEST_MODIFIER
        self._quote = [item for item in self._modifiers if item.side == "quote"]
        self.topics: tuple[str, ...] = tuple(compiled["topics"])

    def find(self, document: Document, *, shadowed: bool = False) -> tuple[Hit, ...]:
        """Return every term in *document*, modifiers applied, in the order of text.

        Of two terms for the same id, one inside the other, the longer one counts;
        *shadowed* asks for the shorter ones as well.
        """
        found = self._found(document)
        count = len(self._rules)
        terms = [(first, -last, row) for row, first, last in found if row < count]
        hits = self._longest(terms, document, shadowed=shadowed)
        beside = sorted((item for item in found if item[0] >= count), key=_first)
        if not beside and not document.quotes:
            return tuple(hits)
        return tuple(self._weakened(hit, beside, document) for hit in hits)

    def _symbols(self, document: Document) -> dict[int, _Spans]:
        """Return where each symbol stands: key positions, inclusive, ascending."""
        stream = document.stream
        spans: dict[int, _Spans] = {}
        if stream.numbers:
            spans[NUMBER_SYMBOL] = [(at, at) for at in stream.numbers]
        bounds, packed = self._out.bounds, self._out.values
        for position, state in self._states(stream.keys):
            begin, end = bounds[state], bounds[state + 1]
            if begin != end:
                for entry in packed[begin:end]:
                    span = (position - (entry & _LENGTH) + 1, position)
                    spans.setdefault(entry >> LENGTH_BITS, []).append(span)
        return spans

    def _states(self, keys: list[str]) -> list[tuple[int, int]]:
        """Return the position of each known key and the automaton's state behind it."""
        steps, fail, width = self._steps, self._fail, len(self._keys)
        visited: list[tuple[int, int]] = []
        state = 0
        for position, number in enumerate(map(self._keys.get, keys)):
            if number is None:
                state = 0
                continue
            following = steps.get(state * width + number)
            while following is None and state:
                state = fail[state]
                following = steps.get(state * width + number)
            if following is not None:
                state = following
                visited.append((position, state))
        return visited

    def _found(self, document: Document) -> set[_Found]:
        """Return every entry in *document*, terms and modifiers alike."""
        spans = self._symbols(document)
        keys = document.stream.keys
        found: set[_Found] = set()
        single, anchored, also = self._single.row, self._anchored.row, self._also
        for symbol, places in spans.items():
            for row in single(symbol):
                for first, last in places:
                    found.add((row, first, last))
            for number in anchored(symbol):
                if also[number] not in spans:
                    continue
                row = self._owners[number]
                for first, last in self._chains(number, row, spans):
                    if BREAK not in keys[first:last]:
                        found.add((row, first, last))
        return found

    def _chains(
        self, number: int, row: int, spans: dict[int, _Spans]
    ) -> Iterator[tuple[int, int]]:
        """Yield where the pieces of phrase *number* follow each other, nearest first."""
        pieces = self._pieces.row(number)
        for piece in pieces:
            if piece >> 1 not in spans:
                return
        within = self._within(row)
        for first, last in spans[pieces[0] >> 1]:
            end = last
            for piece in pieces[1:]:
                places = spans[piece >> 1]
                at = bisect_left(places, (end + 1, 0)) if len(places) > 1 else 0
                reach = end + 1 + (within if piece & 1 else 0)
                if at == len(places) or not end < places[at][0] <= reach:
                    break
                start = places[at][0]
                # Of the words of a group that begin here the longest is meant.
                while at + 1 < len(places) and places[at + 1][0] == start:
                    at += 1
                end = places[at][1]
            else:
                yield first, end

    def _within(self, row: int) -> int:
        return self._rules[row].within if row < len(self._rules) else 0

    def _longest(
        self, terms: list[tuple[int, int, int]], document: Document, *, shadowed: bool
    ) -> list[Hit]:
        """Return hits in the order of text, without those inside a longer twin.

        A shorter term that counts for more takes its twin's place, unless that one
        counts for nothing: such a term is there to hide what is inside it.
        """
        terms.sort()
        reached: dict[int, int] = {}
        hits: list[Hit] = []
        tokens, positions = document.tokens, document.stream.tokens
        starts, ends, owners = tokens.starts, tokens.ends, self._rule_owners
        for first, after, row in terms:
            rule, last = self._rules[row], -after
            at = positions[last]
            if rule.form and not tokens.tags[at].endswith("!"):
                continue
            hit = Hit(
                rule, starts[positions[first]], ends[at], first, last, rule.points
            )
            twin = reached.get(owners[row], -1)
            if shadowed or twin < 0 or hits[twin].last < last:
                reached[owners[row]] = len(hits)
                hits.append(hit)
            elif rule.points > hits[twin].points > 0:
                hits[twin] = hit
        return hits

    def _weakened(self, hit: Hit, beside: list[_Found], document: Document) -> Hit:
        """Return *hit* with the strongest modifier that stands beside it."""
        best: Weakening | None = None
        count = len(self._rules)
        keys = document.stream.keys
        at = bisect_left(beside, hit.first - self._farthest, key=_first)
        while at < len(beside) and beside[at][1] <= hit.last + self._farthest:
            row, first, last = beside[at]
            at += 1
            modifier = self._modifiers[row - count]
            if (best is None or modifier.factor < best.factor) and _stands_beside(
                modifier, hit, (first, last), keys
            ):
                best = modifier
        if self._quote and document.quoted(hit.start):
            for modifier in self._quote:
                if (best is None or modifier.factor < best.factor) and _concerns(
                    modifier, hit.rule
                ):
                    best = modifier
        if best is None:
            return hit
        return hit._replace(points=hit.points * best.factor, cancelled=best.why)


def _first(found: _Found) -> int:
    return found[1]


def _concerns(modifier: Weakening, rule: Rule) -> bool:
    return rule.dimension in modifier.applies and modifier.id not in rule.keep


def _stands_beside(
    modifier: Weakening, hit: Hit, where: tuple[int, int], keys: list[str]
) -> bool:
    """Say whether a modifier found at key positions *where* concerns *hit*."""
    first, last = where
    # The cheap questions come first: nearly every pair fails one of them.
    if modifier.side == "after":
        between = first - hit.last - 1
        if not 0 <= between <= modifier.reach or not _concerns(modifier, hit.rule):
            return False
        if not modifier.fillers.issuperset(keys[hit.last + 1 : first]):
            return False
    else:
        between = hit.first - last - 1
        if not 0 <= between <= modifier.reach or not _concerns(modifier, hit.rule):
            return False
        if BREAK in keys[last + 1 : hit.first]:
            return False
    return not any(
        tuple(keys[last + 1 : last + 1 + len(words)]) == words
        for words in modifier.unless
    )
