"""Turns lexicon files into phrases of key sequences, as plain data.

The result holds only dicts, lists, tuples, strings and numbers, so that it can be
stored and loaded in a few milliseconds instead of being cut anew at every start.
"""

import re
from collections.abc import Iterator
from itertools import product
from typing import Any

from replycraft.errors import Problem
from replycraft.lexicon.files import LexiconFiles, Modifier, Term
from replycraft.lexicon.tables import (
    NUMBER_SYMBOL,
    Keys,
    Phrase,
    Piece,
    Tables,
    Trie,
    compiled,
)
from replycraft.text.keys import key_stream
from replycraft.text.tokenizer import tokenize

GAP = "…"
_NUMBER_GROUP = "数"
_GROUP = re.compile("〔([^〔〕]{1,40})〕")
_MOST_VARIANTS = 400
_LONGEST_PHRASE = 100

Compiled = Tables
Groups = dict[str, tuple[str, ...]]


def phrase_keys(phrase: str) -> Keys:
    """Cut *phrase* into the keys it is compared by."""
    tokens = tokenize(phrase)
    return tuple(key for key in key_stream(tokens, []).keys if key)


class _Compiler:
    """Collects symbols: one for each literal key sequence and for each group."""

    def __init__(self, groups: Groups) -> None:
        self.groups = groups
        self.trie = Trie()
        self.symbols: dict[Keys | str, int] = {_NUMBER_GROUP: NUMBER_SYMBOL}
        self.phrases: list[Phrase] = []
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
        self.trie.add(keys, symbol)
        return symbol

    def group(self, name: str) -> int:
        """Return the symbol of a group; each of its words reports it."""
        if name not in self.symbols:
            self.symbols[name] = len(self.symbols)
            for word in self.groups[name]:
                self.trie.add(self.keys(word), self.symbols[name])
        return self.symbols[name]

    def add(self, phrase: str, row: int, within: int) -> str:
        """Add *phrase* as a way to write entry *row*; return what is wrong, or ''.

        Up to *within* words may stand at each of its gaps.
        """
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
                Piece(symbol, after_gap=bool(number) and not index)
                for number, way in enumerate(choice)
                for index, symbol in enumerate(way)
            ]
            self.phrases.append(Phrase(row, tuple(pieces), within))
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
        within = entry.within if isinstance(entry, Term) else 0
        for phrase in entry.phrases:
            fault = compiler.add(phrase, number, within)
            if fault:
                problems.append(Problem(entry.place, fault, "phrase を直してください"))
    data = {
        **compiled(compiler.trie, compiler.phrases),
        "rows": [_row(entry) for entry in entries],
        "terms": len(files.terms),
        "topics": files.topics,
    }
    return data, tuple(problems)


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
