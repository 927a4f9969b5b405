"""Turns lexicon files into phrases of key sequences, as plain data.

The result holds only dicts, lists, tuples, strings and numbers, so that it can be
stored and loaded in a few milliseconds instead of being cut anew at every start.
"""

import re
from collections.abc import Iterator, MutableMapping
from itertools import product
from typing import Any

from replycraft.errors import Problem
from replycraft.lexicon.entries import LexiconFiles, Modifier, Term
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
# A way to write a piece of a phrase: literal keys, and names of groups.
Way = tuple[Keys | str, ...]
# Piece → the words of its groups when it was cut, and the ways to write it.
CutPieces = MutableMapping[str, tuple[tuple[tuple[str, ...], ...], tuple[Way, ...]]]


def phrase_keys(phrase: str) -> Keys:
    """Cut *phrase* into the keys it is compared by."""
    tokens = tokenize(phrase)
    return tuple(key for key in key_stream(tokens, []).keys if key)


def phrase_ways(phrase: str) -> Iterator[Keys]:
    """Yield the keys of *phrase* where a text begins, and within one if they differ.

    御社 is two words to Sudachi at the beginning, and one behind a line's end.
    """
    first, within = phrase_keys(phrase), phrase_keys(f"\n{phrase}")
    if first:
        yield first
    if within and within != first:
        yield within


class _Compiler:
    """Collects symbols: one for each literal key sequence and for each group."""

    def __init__(self, groups: Groups, known: CutPieces) -> None:
        self.groups = groups
        self.cut: CutPieces = {}
        self._cut_before = known
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

    def symbol(self, item: Keys | str) -> int:
        """Return the symbol of a literal key sequence or of the group so named."""
        if isinstance(item, str):
            return self._group(item)
        symbol = self.symbols.setdefault(item, len(self.symbols))
        self.trie.add(item, symbol)
        return symbol

    def _group(self, name: str) -> int:
        """Return the symbol of a group; each of its words reports it."""
        if name not in self.symbols:
            self.symbols[name] = len(self.symbols)
            for word in self.groups[name]:
                for keys in phrase_ways(word):
                    self.trie.add(keys, self.symbols[name])
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
        segments = [
            [tuple(map(self.symbol, way)) for way in self._known_ways(part)]
            for part in phrase.split(GAP)
        ]
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

    def _known_ways(self, segment: str) -> tuple[Way, ...]:
        """Return the ways to write a segment, cut anew only if its groups changed."""
        words = tuple(self.groups.get(name, ()) for name in _GROUP.findall(segment))
        known = self._cut_before.get(segment)
        if known is None or known[0] != words:
            known = words, tuple(self._ways(segment))
        self.cut[segment] = known
        return known[1]

    def _ways(self, segment: str) -> Iterator[Way]:
        """Yield the ways to write a segment: keys and groups that follow each other.

        The first way names its groups. Where Sudachi cuts a word together with its
        neighbours differently than alone, that spelling is a further, literal way.
        """
        pieces = _GROUP.split(segment)
        if len(pieces) == 1:
            yield from ((keys,) for keys in phrase_ways(segment))
            return
        apart = tuple(self._apart(pieces))
        yield apart
        groups = set(pieces[1::2])
        if _NUMBER_GROUP not in groups:
            for keys in self._joined_otherwise(pieces):
                yield (keys,)
        elif groups == {_NUMBER_GROUP}:
            joined = tuple(self._around_numbers("3".join(pieces[::2])))
            if joined != apart:
                yield joined

    def _apart(self, pieces: list[str]) -> Iterator[Keys | str]:
        """Yield *pieces*, each cut alone; the odd ones are groups."""
        for index, piece in enumerate(pieces):
            if index % 2:
                yield piece
            elif keys := self.keys(piece):
                yield keys

    def _around_numbers(self, text: str) -> Iterator[Keys | str]:
        """Yield the pieces of *text*, which has numerals where a phrase has 〔数〕.

        歳 after a numeral is cut as a counter, alone as another word.
        """
        stream = key_stream(tokenize(text), [])
        start = 0
        for at in (*stream.numbers, len(stream.keys)):
            if keys := tuple(stream.keys[start:at]):
                yield keys
            if at < len(stream.keys):
                yield _NUMBER_GROUP
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


def compile_lexicon(
    files: LexiconFiles, *, memory: CutPieces | None = None
) -> tuple[Compiled, tuple[Problem, ...]]:
    """Compile *files*; terms that cannot be compiled are left out and reported.

    Pieces of phrases that *memory* holds from the last time are not cut again.
    """
    known = memory if memory is not None else {}
    compiler = _Compiler(files.groups, known)
    problems: list[Problem] = []
    entries: list[Term | Modifier] = [*files.terms, *files.modifiers]
    for number, entry in enumerate(entries):
        within = entry.within if isinstance(entry, Term) else 0
        for phrase in entry.phrases:
            fault = compiler.add(phrase, number, within)
            if fault:
                problems.append(Problem(entry.place, fault, "phrase を直してください"))
    known.clear()
    known.update(compiler.cut)
    data = {
        **compiled(compiler.trie, compiler.phrases),
        "rows": [_row(entry) for entry in entries],
        "terms": len(files.terms),
        "topics": files.topics,
        "titles": files.titles,
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
        tuple(keys for word in entry.unless for keys in phrase_ways(word)),
    )
