"""Finds lexicon terms in a document: one walk over its keys."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from replycraft.lexicon.compile import NUMBER_SYMBOL, Compiled
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


class _Found(NamedTuple):
    row: int
    first: int
    last: int


_Spans = list[tuple[int, int]]
_Phrase = tuple[int, tuple[tuple[int, bool], ...], frozenset[int]]


class Lexicon:
    """A compiled lexicon, ready to be used from many threads at once."""

    __slots__ = (
        "_anchored",
        "_fail",
        "_goto",
        "_modifiers",
        "_out",
        "_phrases",
        "_quote",
        "_rules",
        "_single",
        "topics",
    )

    def __init__(self, compiled: Compiled) -> None:
        self._goto: list[dict[str, int]] = compiled["goto"]
        self._fail: list[int] = compiled["fail"]
        self._out: list[tuple[tuple[int, int], ...]] = compiled["out"]
        self._single: dict[int, tuple[int, ...]] = compiled["single"]
        self._phrases: list[_Phrase] = compiled["phrases"]
        self._anchored: dict[int, tuple[int, ...]] = compiled["anchored"]
        count: int = compiled["terms"]
        rows: list[tuple[Any, ...]] = compiled["rows"]
        self._rules = [Rule(*row) for row in rows[:count]]
        self._modifiers = [
            Weakening(*row)._replace(fillers=frozenset(row[5])) for row in rows[count:]
        ]
        self._quote = [item for item in self._modifiers if item.side == "quote"]
        self.topics: tuple[str, ...] = tuple(compiled["topics"])

    def find(self, document: Document, *, shadowed: bool = False) -> tuple[Hit, ...]:
        """Return every term in *document*, modifiers applied, in the order of text.

        Of two terms for the same id, one inside the other, the longer one counts;
        *shadowed* asks for the shorter ones as well.
        """
        found = self._found(document)
        count = len(self._rules)
        terms = [item for item in found if item.row < count]
        if not terms:
            return ()
        beside = sorted(item for item in found if item.row >= count)
        return tuple(
            self._weakened(hit, beside, document)
            for hit in self._longest(terms, document, shadowed=shadowed)
        )

    def _symbols(self, document: Document) -> dict[int, _Spans]:
        """Return where each symbol stands: key positions, inclusive, ascending."""
        goto, fail, out = self._goto, self._fail, self._out
        stream = document.stream
        spans: dict[int, _Spans] = {}
        if stream.numbers:
            spans[NUMBER_SYMBOL] = [(at, at) for at in stream.numbers]
        state = 0
        for position, key in enumerate(stream.keys):
            following = goto[state].get(key)
            while following is None and state:
                state = fail[state]
                following = goto[state].get(key)
            if following is None:
                continue
            state = following
            for symbol, length in out[state]:
                span = (position - length + 1, position)
                spans.setdefault(symbol, []).append(span)
        return spans

    def _found(self, document: Document) -> set[_Found]:
        """Return every entry in *document*, terms and modifiers alike."""
        spans = self._symbols(document)
        found: set[_Found] = set()
        for symbol, places in spans.items():
            for row in self._single.get(symbol, ()):
                found.update(_Found(row, first, last) for first, last in places)
            for number in self._anchored.get(symbol, ()):
                row, pieces, needed = self._phrases[number]
                if needed <= spans.keys():
                    within = self._within(row)
                    for first, last in _chains(pieces, spans, within):
                        if BREAK not in document.stream.keys[first:last]:
                            found.add(_Found(row, first, last))
        return found

    def _within(self, row: int) -> int:
        return self._rules[row].within if row < len(self._rules) else 0

    def _longest(
        self, terms: list[_Found], document: Document, *, shadowed: bool
    ) -> list[Hit]:
        """Return hits in the order of text, without those inside a longer twin."""
        terms.sort(key=lambda item: (item.first, -item.last, item.row))
        reached: dict[tuple[str, str], int] = {}
        hits: list[Hit] = []
        tokens, positions = document.tokens, document.stream.tokens
        for row, first, last in terms:
            rule = self._rules[row]
            owner = (rule.dimension, rule.id)
            if last <= reached.get(owner, -1) and not shadowed:
                continue
            last_token = positions[last]
            if rule.form == "command" and not tokens.tags[last_token].endswith("!"):
                continue
            reached[owner] = last
            start = tokens.starts[positions[first]]
            end = tokens.ends[last_token]
            hits.append(Hit(rule, start, end, first, last, rule.points))
        return hits

    def _weakened(self, hit: Hit, beside: list[_Found], document: Document) -> Hit:
        """Return *hit* with the strongest modifier that stands beside it."""
        best: Weakening | None = None
        count = len(self._rules)
        keys = document.stream.keys
        for row, first, last in beside:
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


def _chains(
    pieces: tuple[tuple[int, bool], ...], spans: dict[int, _Spans], within: int
) -> Iterator[tuple[int, int]]:
    """Yield where *pieces* follow each other, each time in the nearest way."""
    for first, last in spans[pieces[0][0]]:
        end = last
        for symbol, after_gap in pieces[1:]:
            reach = end + 1 + (within if after_gap else 0)
            near = [span for span in spans[symbol] if end < span[0] <= reach]
            if not near:
                break
            end = min(near)[1]
        else:
            yield first, end


def _concerns(modifier: Weakening, rule: Rule) -> bool:
    return rule.dimension in modifier.applies and modifier.id not in rule.keep


def _stands_beside(
    modifier: Weakening, hit: Hit, where: tuple[int, int], keys: list[str]
) -> bool:
    """Say whether a modifier found at key positions *where* concerns *hit*."""
    first, last = where
    if any(
        tuple(keys[last + 1 : last + 1 + len(words)]) == words
        for words in modifier.unless
    ):
        return False
    if modifier.side == "after":
        between = keys[hit.last + 1 : first]
        near = first > hit.last and len(between) <= modifier.reach
        fits = near and all(key in modifier.fillers for key in between)
    else:
        between = keys[last + 1 : hit.first]
        near = last < hit.first and len(between) <= modifier.reach
        fits = near and BREAK not in between
    return fits and _concerns(modifier, hit.rule)
