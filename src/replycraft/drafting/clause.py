"""A clause of a note and the words that it was cut into."""

from typing import NamedTuple

from replycraft.text.tokenizer import Tokens, Word, tokenize

DOABLE = "サ変可能"


class Clause(NamedTuple):
    """A clause and the words that it was cut into."""

    text: str
    tokens: Tokens

    @classmethod
    def of(cls, text: str) -> "Clause":
        """Return *text* and its words."""
        return cls(text, tokenize(text))

    def word(self, back: int) -> Word | None:
        """Return the word *back* places from the end, None before the first one."""
        words = self.tokens.words
        return words[-back] if back <= len(words) else None

    def tag(self, back: int) -> str:
        """Return the part of speech of the word *back* places from the end."""
        tags = self.tokens.tags
        return tags[-back].rstrip("!") if back <= len(tags) else ""

    def until(self, back: int) -> str:
        """Return what stands before the last *back* words."""
        return self.text[: self.tokens.starts[-back]]

    def last(self, back: int) -> str:
        """Return the word *back* places from the end as it is written."""
        tokens = self.tokens
        return self.text[tokens.starts[-back] : tokens.ends[-back]]

    def last_is(self, back: int, word: str) -> bool:
        """Say whether the word *back* places from the end is *word*."""
        return back <= len(self.tokens.words) and self.last(back) == word

    @property
    def names_doer(self) -> bool:
        """Whether it is told who or what does it: が stands in the clause."""
        pairs = zip(self.tokens.norms, self.tokens.tags, strict=True)
        return any(norm == "が" and tag == "助詞-格助詞" for norm, tag in pairs)

    @property
    def has_object(self) -> bool:
        """Whether something is done to something: を stands in the clause."""
        pairs = zip(self.tokens.norms, self.tokens.tags, strict=True)
        return any(norm == "を" and tag == "助詞-格助詞" for norm, tag in pairs)
