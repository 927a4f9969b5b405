"""Turns lexicon files into one automaton over keys, as plain data.

The result holds only dicts, lists, tuples, strings and numbers, so that it can be
stored and loaded in a few milliseconds instead of being cut anew at every start.
"""

import re
from array import array
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import product
from typing import Any, NamedTuple

from replycraft.errors import Problem
from replycraft.lexicon.files import LexiconFiles, Modifier, Term
from replycraft.text.keys import key_stream
from replycraft.text.tokenizer import tokenize

GAP = "…"
NUMBER_SYMBOL = 0
# A phrase between two gaps has fewer keys than this many bits can count.
LENGTH_BITS = 8
_NUMBER_GROUP = "数"
_GROUP = re.compile("〔([^〔〕]{1,40})〕")
_MOST_VARIANTS = 400
_LONGEST_PHRASE = 100

Compiled = dict[str, Any]
Keys = tuple[str, ...]
Groups = dict[str, tuple[str, ...]]


def phrase_keys(phrase: str) -> Keys:
    """Cut *phrase* into the keys it is compared by."""
    tokens = tokenize(phrase)
    return tuple(key for key in key_stream(tokens, []).keys if key)


class _Automaton:
    """Aho and Corasick's automaton: key sequences in, symbols out."""

    def __init__(self) -> None:
        self.goto: list[dict[str, int]] = [{}]
        self.out: list[list[tuple[int, int]]] = [[]]

    def add(self, keys: Keys, symbol: int) -> None:
        """Let *keys* report *symbol* and their length where they end."""
        state = 0
        for key in keys:
            following = self.goto[state].get(key)
            if following is None:
                following = len(self.goto)
                self.goto[state][key] = following
                self.goto.append({})
                self.out.append([])
            state = following
        if (symbol, len(keys)) not in self.out[state]:
            self.out[state].append((symbol, len(keys)))

    def close(self) -> list[int]:
        """Compute where each state falls back to, and pass reports along."""
        fail = [0] * len(self.goto)
        queue = deque(self.goto[0].values())
        while queue:
            state = queue.popleft()
            for key, following in self.goto[state].items():
                queue.append(following)
                back = fail[state]
                while back and key not in self.goto[back]:
                    back = fail[back]
                fail[following] = self.goto[back].get(key, 0)
                self.out[following] += self.out[fail[following]]
        return fail


class _Piece(NamedTuple):
    """A symbol of a phrase; `after_gap` says that other words may stand before it."""

    symbol: int
    after_gap: bool


class _Compiler:
    """Collects symbols: one for each literal key sequence and for each group."""

    def __init__(self, groups: Groups) -> None:
        self.groups = groups
        self.automaton = _Automaton()
        self.symbols: dict[Keys | str, int] = {_NUMBER_GROUP: NUMBER_SYMBOL}
        self.phrases: list[tuple[int, tuple[_Piece, ...]]] = []
        self._known: dict[str, Keys] = {}

    def keys(self, text: str) -> Keys:
        """Return the keys of *text*, which comes again in many variants."""
        known = self._known.get(text)
        if known is None:
            known = self._known[text] = phrase_keys(text)
        return known

    def literal(self, keys: Keys) -> int:
        """Return the symbol of a key sequence."""
        symbol = self.symbols.setdefault(keys, len(self.symbols))
        self.automaton.add(keys, symbol)
        return symbol

    def group(self, name: str) -> int:
        """Return the symbol of a group; each of its words reports it."""
        if name not in self.symbols:
            self.symbols[name] = len(self.symbols)
            for word in self.groups[name]:
                self.automaton.add(self.keys(word), self.symbols[name])
        return self.symbols[name]

    def add(self, phrase: str, row: int) -> str:
        """Add *phrase* as a way to write entry *row*; return what is wrong, or ''."""
        unknown = [
            name
            for name in _GROUP.findall(phrase)
            if name != _NUMBER_GROUP and name not in self.groups
        ]
        if unknown:
            return (
                f"「{phrase}」の〔{unknown[0]}〕に当たる groups のファイルがありません"
            )
        if len(phrase) > _LONGEST_PHRASE:
            return f"「{phrase[:20]}…」は長すぎます({_LONGEST_PHRASE} 字まで)"
        segments = [list(self._ways(part)) for part in phrase.split(GAP)]
        if not all(segments):
            return f"「{phrase}」に比べられる言葉がありません"
        count = 1
        for ways in segments:
            count *= len(ways)
        if count > _MOST_VARIANTS:
            return f"「{phrase}」の組み合わせが {count} 通りあり、多すぎます"
        for choice in product(*segments):
            pieces = [
                _Piece(symbol, after_gap=bool(number) and not index)
                for number, way in enumerate(choice)
                for index, symbol in enumerate(way)
            ]
            self.phrases.append((row, tuple(pieces)))
        return ""

    def _ways(self, segment: str) -> Iterator[tuple[int, ...]]:
        """Yield the ways to write a segment: symbols that follow each other.

        The first way names its groups. Where Sudachi cuts a word together with its
        neighbours differently than alone, that spelling is a further, literal way.
        """
        pieces = _GROUP.split(segment)
        if len(pieces) == 1:
            keys = self.keys(segment)
            if keys:
                yield (self.literal(keys),)
            return
        apart = tuple(self._apart(pieces))
        yield apart
        groups = set(pieces[1::2])
        if _NUMBER_GROUP not in groups:
            for keys in self._joined_otherwise(pieces):
                yield (self.literal(keys),)
        elif groups == {_NUMBER_GROUP}:
            joined = tuple(self._around_numbers("3".join(pieces[::2])))
            if joined != apart:
                yield joined

    def _apart(self, pieces: list[str]) -> Iterator[int]:
        """Yield the symbols of *pieces*, each cut alone; the odd ones are groups."""
        for index, piece in enumerate(pieces):
            if index % 2:
                yield NUMBER_SYMBOL if piece == _NUMBER_GROUP else self.group(piece)
            elif keys := self.keys(piece):
                yield self.literal(keys)

    def _around_numbers(self, text: str) -> Iterator[int]:
        """Yield the symbols of *text*, which has numerals where a phrase has 〔数〕.

        歳 after a numeral is cut as a counter, alone as another word.
        """
        stream = key_stream(tokenize(text), [])
        start = 0
        for at in (*stream.numbers, len(stream.keys)):
            if keys := tuple(stream.keys[start:at]):
                yield self.literal(keys)
            if at < len(stream.keys):
                yield NUMBER_SYMBOL
            start = at + 1

    def _joined_otherwise(self, pieces: list[str]) -> Iterator[Keys]:
        choices = [
            self.groups[piece] if index % 2 else (piece,)
            for index, piece in enumerate(pieces)
        ]
        seen: set[Keys] = set()
        for words in product(*choices):
            apart = tuple(key for word in words for key in self.keys(word))
            joined = phrase_keys("".join(words))
            if joined and joined != apart and joined not in seen:
                seen.add(joined)
                yield joined


def compile_lexicon(files: LexiconFiles) -> tuple[Compiled, tuple[Problem, ...]]:
    """Compile *files*; terms that cannot be compiled are left out and reported."""
    compiler = _Compiler(files.groups)
    problems: list[Problem] = []
    entries: list[Term | Modifier] = [*files.terms, *files.modifiers]
    for number, entry in enumerate(entries):
        for phrase in entry.phrases:
            fault = compiler.add(phrase, number)
            if fault:
                problems.append(Problem(entry.place, fault, "phrase を直してください"))
    compiled = {
        **_flat(compiler.automaton),
        **_tables(compiler.phrases, len(compiler.symbols)),
        "rows": [_row(entry) for entry in entries],
        "terms": len(files.terms),
        "topics": files.topics,
    }
    return compiled, tuple(problems)


def _flat(automaton: _Automaton) -> Compiled:
    """Return the automaton in one dict: state and key number make one integer.

    Thousands of small dicts would take ten times as long to load.
    """
    fail = automaton.close()
    keys = sorted({key for state in automaton.goto for key in state})
    numbers = {key: number for number, key in enumerate(keys)}
    return {
        "keys": numbers,
        "steps": {
            state * len(keys) + numbers[key]: following
            for state, row in enumerate(automaton.goto)
            for key, following in row.items()
        },
        "fail": array("I", fail).tobytes(),
        "out": _ragged(
            [symbol << LENGTH_BITS | length for symbol, length in entries]
            for entries in automaton.out
        ),
    }


def _ragged(rows: Iterable[list[int]]) -> tuple[bytes, bytes]:
    """Return lists of numbers as one array, and the array of their bounds."""
    bounds, flat = array("I", [0]), array("I")
    for row in rows:
        flat.extend(row)
        bounds.append(len(flat))
    return bounds.tobytes(), flat.tobytes()


def _tables(phrases: list[tuple[int, tuple[_Piece, ...]]], symbols: int) -> Compiled:
    """Return phrases of one symbol by symbol, longer ones by their rarest symbol.

    Phrase *n* is entry `owners[n]` and needs symbol `also[n]` as well; a piece is its symbol
    times two, plus one if a gap stands before it.
    """
    single: dict[int, list[int]] = {}
    longer: list[tuple[int, tuple[_Piece, ...]]] = []
    share: dict[int, int] = {}
    for row, pieces in dict.fromkeys(phrases):
        if len(pieces) == 1:
            single.setdefault(pieces[0].symbol, []).append(row)
            continue
        longer.append((row, pieces))
        for piece in set(pieces):
            share[piece.symbol] = share.get(piece.symbol, 0) + 1
    anchored: dict[int, list[int]] = {}
    also = array("I")
    for number, (_, pieces) in enumerate(longer):
        needed = sorted({(share[piece.symbol], piece.symbol) for piece in pieces})
        anchored.setdefault(needed[0][1], []).append(number)
        also.append(needed[-1][1] if len(needed) == 1 else needed[1][1])
    return {
        "single": _ragged(single.get(symbol, []) for symbol in range(symbols)),
        "anchored": _ragged(anchored.get(symbol, []) for symbol in range(symbols)),
        "also": also.tobytes(),
        "owners": array("I", [row for row, _ in longer]).tobytes(),
        "pieces": _ragged(
            [piece.symbol << 1 | piece.after_gap for piece in pieces]
            for _, pieces in longer
        ),
    }


def _row(entry: Term | Modifier) -> tuple[Any, ...]:
    if isinstance(entry, Term):
        name = f"{entry.place.path}:{entry.phrases[0]}"
        return (
            entry.dimension,
            entry.id,
            entry.points,
            entry.why,
            name,
            entry.within,
            entry.keep,
            entry.form,
        )
    fillers = frozenset(key for word in entry.fillers for key in phrase_keys(word))
    return (
        entry.side,
        entry.id,
        entry.factor,
        entry.why,
        entry.applies,
        tuple(sorted(fillers)),
        entry.reach,
        tuple(keys for word in entry.unless if (keys := phrase_keys(word))),
    )
