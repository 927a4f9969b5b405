"""What the second opinion hands to the scoring; plain data, no libraries."""

from typing import NamedTuple

METHOD = "words+semantic"
TERM = "semantic:"


class Likeness(NamedTuple):
    """A labelled sentence that a mail's sentence at `start:end` is like.

    `alike` is how near they are, 1.0 for the same sentence.
    """

    start: int
    end: int
    sentence: str
    alike: float

    @property
    def why(self) -> str:
        """The reason as staff read it."""
        return f"「{self.sentence}」に近い({self.alike:.2f})"


class Said(NamedTuple):
    """What meaning adds to the score of each judgement, and what speaks for it.

    `added` has judgements by name (`topics/delivery`, `anger/2`); `likenesses` the
    sentences by dimension and id (`topics/delivery`; `anger` for anger as a whole).
    `tone` is how much nearer the sentences are to displeasure than to calm ones.
    """

    added: dict[str, float]
    likenesses: dict[str, Likeness]
    tone: float = 0.0
