"""Folds tokens into the keys that phrases are compared by.

許せない, ゆるせません and 許せなかった share their first two keys: politeness, the
honorific prefix and punctuation have no key, and all negations have one.
"""

from bisect import bisect_left

from replycraft.text.roles import NEGATED, NO_KEY, NUMERAL, SPECIAL, folded
from replycraft.text.tokenizer import Tokens

NUMBER = "〔数〕"
BREAK = ""

_EXISTS = frozenset({"有る", "在る"})


class KeyStream:
    """The keys of a text, each with the index of its token.

    `BREAK` stands between sentences, with the token index of the next sentence.
    `numbers` are the positions of keys that are numerals.
    """

    __slots__ = ("keys", "numbers", "tokens")

    def __init__(self) -> None:
        self.keys: list[str] = []
        self.tokens: list[int] = []
        self.numbers: list[int] = []

    def add_special(self, index: int, norm: str, tag: str) -> None:
        """Append what a special token *index* contributes: no key, one key or two."""
        own = folded(norm, tag)
        # 問題ありません and 問題ない are one phrase.
        if own == NEGATED and self.keys and self.keys[-1] in _EXISTS:
            self.keys[-1] = "無い"
            self.tokens[-1] = index
            return
        self.keys += own
        self.tokens += [index] * len(own)


def key_stream(tokens: Tokens, sentence_starts: list[int]) -> KeyStream:
    """Fold *tokens* into keys, with a break at each of the *sentence_starts*.

    *sentence_starts* are ascending character positions in the tokens' text.
    """
    stream = KeyStream()
    keys, key_tokens = stream.keys, stream.tokens
    starts, words = tokens.starts, tokens.words
    first = 0
    for start in (*sentence_starts, None):
        last = len(words) if start is None else bisect_left(starts, start, first)
        for index in range(first, last):
            word = words[index]
            if word.role == SPECIAL:
                stream.add_special(index, word.norm, word.tag)
                continue
            if word.role == NO_KEY:
                continue
            if word.role == NUMERAL:
                stream.numbers.append(len(keys))
            keys.append(word.norm)
            key_tokens.append(index)
        first = last
        if start is not None and last < len(words):
            keys.append(BREAK)
            key_tokens.append(last)
    return stream
