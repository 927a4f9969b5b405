"""Finds lexicon terms in a document: one walk over its keys."""

from collections.abc import Mapping
from typing import Any

from replycraft.lexicon.compile import Compiled
from replycraft.lexicon.modifiers import Modifiers
from replycraft.lexicon.phrases import Found, Phrases
from replycraft.lexicon.rules import Hit, Rule
from replycraft.text.document import Document

__all__ = ["Hit", "Lexicon"]


class Lexicon:
    """A compiled lexicon, ready to be used from many threads at once.

    `topics` are its ids of topics, `titles` what people call topics, demands and
    risks: `topics/delivery` → 配送.
    """

    __slots__ = ("_modifiers", "_owners", "_phrases", "_rules", "titles", "topics")

    def __init__(self, compiled: Compiled) -> None:
        count: int = compiled["terms"]
        rows: list[tuple[Any, ...]] = compiled["rows"]
        self._phrases = Phrases(compiled)
        self._rules = [Rule(*row) for row in rows[:count]]
        numbers: dict[tuple[str, str], int] = {}
        self._owners = [
            numbers.setdefault((rule.dimension, rule.id), len(numbers))
            for rule in self._rules
        ]
        self._modifiers = Modifiers(rows[count:], count)
        self.topics: tuple[str, ...] = tuple(compiled["topics"])
        self.titles: Mapping[str, str] = compiled["titles"]

    def find(self, document: Document, *, shadowed: bool = False) -> tuple[Hit, ...]:
        """Return every term in *document*, modifiers applied, in the order of text.

        Of two terms for the same id, one inside the other, the longer one counts;
        *shadowed* asks for the shorter ones as well.
        """
        found = self._phrases.find(document.stream)
        hits = self._longest(found, document, shadowed=shadowed)
        self._modifiers.weaken(hits, found, document)
        return tuple(hits)

    def _longest(
        self, found: set[Found], document: Document, *, shadowed: bool
    ) -> list[Hit]:
        """Return hits in the order of text, without those inside a longer twin.

        A shorter term that counts for more takes its twin's place, unless that one
        counts for nothing: such a term is there to hide what begins inside it.
        """
        reached: dict[int, int] = {}
        hits: list[Hit] = []
        rules, owners, count = self._rules, self._owners, len(self._rules)
        tokens, positions = document.tokens, document.stream.tokens
        terms = [(first, -last, row) for row, first, last in found if row < count]
        terms.sort()
        for first, after, row in terms:
            rule, last = rules[row], -after
            at, begins = positions[last], positions[first]
            if rule.form and not _commands(tokens.tags[begins : at + 1]):
                continue
            points, twin = rule.points, reached.get(owners[row], -1)
            apart = shadowed or twin < 0 or _reaches_out(hits[twin], first, last)
            if not apart and not points > hits[twin].points > 0:
                continue
            hit = Hit(rule, tokens.starts[begins], tokens.ends[at], first, last, points)
            if apart:
                reached[owners[row]] = len(hits)
                hits.append(hit)
            else:
                hits[twin] = hit
        return hits


def _commands(tags: list[str]) -> bool:
    """Say whether one of the words with these *tags* is a bare command."""
    return any(tag.endswith("!") for tag in tags)


def _reaches_out(twin: Hit, first: int, last: int) -> bool:
    """Say whether a term from *first* to *last* is more than a part of *twin*."""
    return twin.last < (last if twin.points else first)
