"""Finds phrases in a stream of keys: one walk, then what consists of several pieces."""

from bisect import bisect_left
from collections import defaultdict

from replycraft.lexicon.tables import NUMBER_SYMBOL, Ragged, Tables
from replycraft.text.keys import BREAK, KeyStream

# An entry's row, its first and its last key position, inclusive; plain, since there
# are many.
Found = tuple[int, int, int]
_Place = tuple[int, int]
# What ends at a state: entries that are complete, and symbols of longer phrases.
_Report = tuple[tuple[int, ...], tuple[int, ...]]
# The entry of a phrase, its first symbol, and what follows: each further symbol, and
# how many keys after the last one it may begin.
_Chain = tuple[int, int, tuple[tuple[int, int], ...]]


# A word's number, and what ends at it if it stands alone.
_Word = tuple[int, tuple[int, ...], tuple[int, ...]]
_UNKNOWN: _Word = (0, (), ())


class _Words(dict[str, _Word]):
    """The words of a lexicon that have come so far, each with its number and report.

    Those up to `still_open` begin phrases of more words.
    """

    __slots__ = ("_entries", "_heads", "_symbols", "numbers", "still_open")

    def __init__(self, tables: Tables) -> None:
        self.numbers: dict[str, int] = tables["keys"]
        self.still_open: int = tables["open"]
        self._heads: int = tables["heads"]
        self._entries = Ragged(tables["entries"])
        self._symbols = Ragged(tables["symbols"])

    def __missing__(self, key: str) -> _Word:
        number = self.numbers.get(key)
        if number is None:
            return _UNKNOWN
        report = self.report(number) if number <= self._heads else ((), ())
        word = self[key] = (number, *report)
        return word

    def report(self, state: int) -> _Report:
        """Return what ends at *state*."""
        return self._entries.row(state), self._symbols.row(state)


class Phrases:
    """The phrases of a lexicon, ready to be looked for from many threads at once.

    Rows of the tables become tuples when they are first needed and stay: few of a
    lexicon's words ever come. Two threads that make the same one do no harm.
    """

    __slots__ = (
        "_also",
        "_anchored",
        "_candidates",
        "_chains",
        "_longer",
        "_numeral",
        "_reports",
        "_steps",
        "_width",
        "_words",
    )

    def __init__(self, tables: Tables) -> None:
        self._words = _Words(tables)
        self._width = len(self._words.numbers) + 1
        self._steps: dict[int, int] = tables["steps"]
        self._numeral: tuple[list[int], bool] = tables["numeral"]
        self._anchored = Ragged(tables["anchored"])
        self._also = memoryview(tables["also"]).cast("I")
        self._longer = Ragged(tables["longer"])
        self._reports: dict[int, _Report] = {}
        self._candidates: dict[int, tuple[_Place, ...]] = {}
        self._chains: dict[int, _Chain] = {}

    def find(self, stream: KeyStream) -> set[Found]:
        """Return every entry in *stream*, terms and modifiers alike."""
        found: set[Found] = set()
        spans: dict[int, list[_Place]] = defaultdict(list)
        self._walk(stream, found, spans)
        known = self._candidates
        for symbol in tuple(spans):
            candidates = known.get(symbol)
            if candidates is None:
                candidates = self._candidates_of(symbol)
            for also, number in candidates:
                if also in spans:
                    self._chain(number, spans, stream.keys, found)
        return found

    def _walk(
        self,
        stream: KeyStream,
        found: set[Found],
        spans: dict[int, list[_Place]],
    ) -> None:
        """Collect complete entries in *found*, in *spans* the places of each symbol."""
        steps, width, still_open = self._steps, self._width, self._words.still_open
        self._add_numerals(stream.numbers, found, spans)
        words = [*map(self._words.__getitem__, stream.keys), _UNKNOWN]
        for first, (number, entries, symbols) in enumerate(words):
            for row in entries:
                found.add((row, first, first))
            for symbol in symbols:
                spans[symbol].append((first, first))
            if 0 < number <= still_open:
                state = steps.get(number * width + words[first + 1][0])
                if state is not None:
                    self._go_on(first, state, words, found, spans)

    def _go_on(
        self,
        first: int,
        state: int,
        words: list[_Word],
        found: set[Found],
        spans: dict[int, list[_Place]],
    ) -> None:
        """Collect what begins with word *first* and has led to *state* with the next."""
        steps, width, reports = self._steps, self._width, self._reports
        last, following = first + 1, state
        while following:
            entries, symbols = reports.get(following) or self._report(following)
            for row in entries:
                found.add((row, first, last))
            for symbol in symbols:
                spans[symbol].append((first, last))
            last += 1
            following = steps.get(following * width + words[last][0], 0)

    def _add_numerals(
        self,
        positions: list[int],
        found: set[Found],
        spans: dict[int, list[_Place]],
    ) -> None:
        if not positions:
            return
        entries, in_longer = self._numeral
        found.update((row, at, at) for row in entries for at in positions)
        if in_longer:
            spans[NUMBER_SYMBOL] = [(at, at) for at in positions]

    def _report(self, state: int) -> _Report:
        report = self._reports[state] = self._words.report(state)
        return report

    def _candidates_of(self, symbol: int) -> tuple[_Place, ...]:
        """Return the phrases looked for at *symbol*, each with the other it needs."""
        also = self._also
        found = tuple((also[number], number) for number in self._anchored.row(symbol))
        self._candidates[symbol] = found
        return found

    def _chain(
        self,
        number: int,
        spans: dict[int, list[_Place]],
        keys: list[str],
        found: set[Found],
    ) -> None:
        """Add to *found* where the pieces of phrase *number* follow, nearest first."""
        row, head, rest = self._chains.get(number) or self._chain_of(number)
        for first, end in spans[head]:
            last = end
            for symbol, reach in rest:
                places = spans.get(symbol)
                if places is None:
                    return
                start, stop = places[0] if len(places) == 1 else _next(places, last)
                if not 0 < start - last <= reach:
                    break
                last = stop
            else:
                if BREAK not in keys[first:last]:
                    found.add((row, first, last))

    def _chain_of(self, number: int) -> _Chain:
        row, within, head, *rest = self._longer.row(number)
        chain = (
            row,
            head >> 1,
            tuple((piece >> 1, 1 + within * (piece & 1)) for piece in rest),
        )
        self._chains[number] = chain
        return chain


def _next(places: list[_Place], end: int) -> _Place:
    """Return the first of *places* that begins after *end*, (-1, -1) if none does.

    Of the words of a group that begin there the longest is meant.
    """
    at = bisect_left(places, (end + 1, 0))
    if at == len(places):
        return -1, -1
    start = places[at][0]
    while at + 1 < len(places) and places[at + 1][0] == start:
        at += 1
    return places[at]
