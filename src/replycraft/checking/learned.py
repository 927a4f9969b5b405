"""What replies taught whose faults people marked: how a fault sounds, by n-grams.

`replycraft fit-replies` learns it; `lexicons/checks/learned.tsv` is what it wrote.
"""

import re
from typing import Any, NamedTuple, Self

from replycraft.checking.remember import Remembered
from replycraft.records.ids import Code

LONGEST_GRAM = 4
DIGIT = "0"
_NUMBER = re.compile("[0-9][0-9,.:]*")
_THOUSAND = 1000
# Sums of weights for all codes are one number: a field for each, kept above nought.
_BITS, _OFFSET = 40, 1 << 24
_MASK = (1 << _BITS) - 1
_SHORTEST_PART = 4

Scores = dict[Code, float]


class Head(NamedTuple):
    """Where a code starts, and its bounds.

    A sentence above `find` sounds like a fault, one below `drop` like none.
    """

    base: float
    find: float
    drop: float


class Learned:
    """What is learned of each code: its `Head`, and what each n-gram adds to its base.

    `scores` returns how much a sentence sounds like a fault of each code, and remembers it.
    """

    __slots__ = ("_grams", "heads", "scores")

    def __init__(self, heads: dict[Code, Head], grams: dict[str, int]) -> None:
        """Take the weights of each n-gram as `packed` makes them."""
        self.heads = heads
        self._grams = grams
        self.scores: Remembered[Scores] = Remembered(self._scores)

    @classmethod
    def from_data(cls, data: dict[str, Any]) -> Self:
        """Build from the plain data of `compile_learned`."""
        named = zip(data["codes"], data["heads"], strict=True)
        heads = {Code(name): Head(*numbers) for name, numbers in named}
        return cls(heads, data["grams"])

    def _scores(self, sentence: str) -> Scores:
        known = grams_of(sentence) & self._grams.keys()
        total = sum(map(self._grams.__getitem__, known))
        share = _THOUSAND * max(1, len(known)) ** 0.5
        return {
            code: head.base + (_field(total, at) - len(known) * _OFFSET) / share
            for at, (code, head) in enumerate(self.heads.items())
        }

    def part(self, code: Code, sentence: str) -> tuple[int, int]:
        """Return where the part of *sentence* stands that speaks most for *code*."""
        speaks = self._speaks(code, sentence)
        mean = sum(speaks) / max(1, len(speaks))
        best, first, last, running, begin = 0.0, 0, len(sentence), 0.0, 0
        for at, much in enumerate(speaks):
            if running <= 0:
                running, begin = 0.0, at
            running += much - mean
            if running > best:
                best, first, last = running, begin, at + 1
        if len(sentence[first:last].strip()) < _SHORTEST_PART:
            first, last = 0, len(sentence)
        text = sentence[first:last]
        return last - len(text.lstrip()), first + len(text.rstrip())

    def _speaks(self, code: Code, sentence: str) -> list[float]:
        """Return how much each letter of *sentence* speaks for *code*."""
        field = list(self.heads).index(code)
        speaks = [0.0] * len(sentence)
        for size in range(1, LONGEST_GRAM + 1):
            for start in range(len(sentence) - size + 1):
                weights = self._grams.get(sentence[start : start + size])
                if weights is not None:
                    each = (_field(weights, field) - _OFFSET) / size
                    for at in range(start, start + size):
                        speaks[at] += each
        return speaks


def packed(weights: tuple[int, ...]) -> int:
    """Return *weights*, in thousandths and one for each code, as one number."""
    return sum((w + _OFFSET) << (_BITS * at) for at, w in enumerate(weights))


def _field(total: int, at: int) -> int:
    return (total >> (_BITS * at)) & _MASK


def grams_of(sentence: str) -> set[str]:
    """Return the n-grams of *sentence*; which number stands there says nothing."""
    text = _NUMBER.sub(DIGIT, sentence.strip())
    return {
        text[start : start + size]
        for size in range(1, LONGEST_GRAM + 1)
        for start in range(len(text) - size + 1)
    }
