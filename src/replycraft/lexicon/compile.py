"""Turns lexicon files into one automaton over keys, as plain data.

The result holds only dicts, lists, tuples, strings and numbers, so that it can be
stored and loaded in a few milliseconds instead of being cut anew at every start.
"""

import re
from collections import deque
from itertools import product
from typing import Any

from replycraft.errors import Problem
from replycraft.lexicon.files import LexiconFiles, Modifier, Term
from replycraft.text.keys import NUMBER, key_stream
from replycraft.text.tokenizer import tokenize

GAP = "…"
_GROUP = re.compile("〔([^〔〕]{1,40})〕")
_MOST_VARIANTS = 400

Compiled = dict[str, Any]


def phrase_keys(phrase: str) -> tuple[str, ...]:
    """Cut *phrase* into the keys it is compared by."""
    tokens = tokenize(phrase)
    return tuple(key for key in key_stream(tokens, []).keys if key)


class _Automaton:
    """Aho and Corasick's automaton, grown phrase by phrase, then closed."""

    def __init__(self) -> None:
        self.goto: list[dict[str, int]] = [{}]
        self.out: list[list[tuple[int, int, int]]] = [[]]
        # One variant is one way to write one entry: its entry, its segments.
        self.variants: list[tuple[int, int]] = []

    def add_variant(self, number: int, segments: list[tuple[str, ...]]) -> None:
        """Let *segments*, one after the other, report entry *number*."""
        variant = len(self.variants)
        self.variants.append((number, len(segments)))
        for index, keys in enumerate(segments):
            self._add(keys, (variant, index, len(keys)))

    def _add(self, keys: tuple[str, ...], entry: tuple[int, int, int]) -> None:
        state = 0
        for key in keys:
            following = self.goto[state].get(key)
            if following is None:
                following = len(self.goto)
                self.goto[state][key] = following
                self.goto.append({})
                self.out.append([])
            state = following
        if entry not in self.out[state]:
            self.out[state].append(entry)

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


def _variants(phrase: str, groups: dict[str, tuple[str, ...]]) -> list[str]:
    """Return *phrase* once for every choice of words in its groups."""
    pieces = _GROUP.split(phrase)
    # The odd pieces are what stood between 〔 and 〕.
    choices = [
        groups.get(piece, (f"〔{piece}〕",)) if index % 2 else (piece,)
        for index, piece in enumerate(pieces)
    ]
    return ["".join(words) for words in product(*choices)]


def _segment_keys(segment: str) -> tuple[str, ...]:
    keys: list[str] = []
    for index, piece in enumerate(segment.split(NUMBER)):
        keys += [NUMBER] if index else []
        keys += phrase_keys(piece) if piece else ()
    return tuple(keys)


def _compile_phrases(
    automaton: _Automaton,
    phrases: tuple[str, ...],
    groups: dict[str, tuple[str, ...]],
    number: int,
) -> str:
    """Add all *phrases* as entry *number*; return what is wrong, or ''."""
    for phrase in phrases:
        variants = _variants(phrase, groups)
        if len(variants) > _MOST_VARIANTS:
            return f"「{phrase}」の組み合わせが {len(variants)} 通りあり、多すぎます"
        for variant in variants:
            if "〔" in variant.replace(NUMBER, ""):
                return f"「{phrase}」の〔…〕に当たる groups のファイルがありません"
            segments = [_segment_keys(part) for part in variant.split(GAP)]
            if not all(segments):
                return f"「{phrase}」に比べられる言葉がありません"
            automaton.add_variant(number, segments)
    return ""


def compile_lexicon(files: LexiconFiles) -> tuple[Compiled, tuple[Problem, ...]]:
    """Compile *files*; terms that cannot be compiled are left out and reported."""
    automaton = _Automaton()
    problems: list[Problem] = []
    rows: list[tuple[Any, ...]] = []
    entries: list[Term | Modifier] = [*files.terms, *files.modifiers]
    for number, entry in enumerate(entries):
        fault = _compile_phrases(automaton, entry.phrases, files.groups, number)
        if fault:
            problems.append(Problem(entry.place, fault, "phrase を直してください"))
        rows.append(_row(entry))
    compiled = {
        "goto": automaton.goto,
        "fail": automaton.close(),
        "out": [tuple(entries) for entries in automaton.out],
        "variants": automaton.variants,
        "rows": rows,
        "terms": len(files.terms),
        "topics": files.topics,
    }
    return compiled, tuple(problems)


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
    )
