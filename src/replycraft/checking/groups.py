"""Gives the checks the groups of words that writers listed."""

import re
from collections.abc import Iterable, Mapping

_GROUP = re.compile("〔([^〔〕]*)〕")
# 「〔係の呼び名+役職〕」 has the words of both.
_AND = "+"


class Groups:
    """Groups of words by name; one that a house does not have is empty.

    Whatever is found by their words can be kept for them: two are never the same.
    """

    def __init__(self, words: Mapping[str, Iterable[str]]) -> None:
        """Take the *words* of each group by its name."""
        self._words = {name: frozenset(group) for name, group in words.items()}
        self._sorted: dict[str, tuple[str, ...]] = {}
        self._patterns: dict[str, re.Pattern[str]] = {}

    def __getitem__(self, name: str) -> frozenset[str]:
        """Return the words of the group called *name*."""
        return self._words.get(name, frozenset())

    def in_order(self, names: str) -> tuple[str, ...]:
        """Return the words of the groups 「one+another」, longer ones first."""
        words = self._sorted.get(names)
        if words is None:
            every = frozenset().union(*map(self.__getitem__, names.split(_AND)))
            words = tuple(sorted(every, key=lambda word: (-len(word), word)))
            self._sorted[names] = words
        return words

    def pattern(self, source: str) -> re.Pattern[str]:
        """Return *source*, one of this package's own constants, as a pattern.

        Each 〔name〕 in it stands for any word of that group, to the letter. It is
        compiled by its first use.
        """
        pattern = self._patterns.get(source)
        if pattern is None:
            pattern = re.compile(_GROUP.sub(self._any_of, source))
            self._patterns[source] = pattern
        return pattern

    def _any_of(self, group: re.Match[str]) -> str:
        words = self.in_order(group[1])
        return f"(?:{'|'.join(map(re.escape, words)) or '(?!)'})"
