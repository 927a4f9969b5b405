"""Folds tokens into the keys that phrases are compared by.

許せない, ゆるせません and 許せなかった share their first two keys: politeness, the
honorific prefix and punctuation have no key, and all negations have one.
"""

from bisect import bisect_left

from replycraft.text.tokenizer import Tokens

NUMBER = "〔数〕"
BREAK = ""

_NEGATION = "ない"
_NUMERAL = "名詞-数詞"
_SYMBOLS = frozenset({"補助記号", "空白"})
_NO_KEY = frozenset({"です", "ます", "だ", "御", "ござる", "御座る"})
_NO_KEY_TAGS = frozenset({"助動詞", "接頭辞", "動詞-非自立可能"})
_FOLDED: dict[str, tuple[str, ...]] = {
    "ず": (_NEGATION,),
    "ぬ": (_NEGATION,),
    "へん": (_NEGATION,),
    "まい": (_NEGATION,),
    "てる": ("て", "居る"),
    "とる": ("て", "居る"),
    "ちゃう": ("て", "仕舞う"),
    "おる": ("居る",),
    "じゃ": ("で", "は"),
}
_AUXILIARY = "助動詞"
_EXISTS = frozenset({"有る", "在る"})
# Only these words and tags need a closer look; nine tokens in ten are their own key.
_SPECIAL = frozenset({*_FOLDED, *_NO_KEY, _NEGATION})
# What to do with a token, by its normalised form and tag.
_OWN_KEY, _NO_WORD, _LOOK, _COUNT = range(4)
_MOST_KINDS = 100_000


class _Kinds(dict[tuple[str, str], int]):
    """What to do with each word, worked out when the word first comes."""

    def __missing__(self, word: tuple[str, str]) -> int:
        norm, tag = word
        kind = _OWN_KEY
        if tag[:4] in _SYMBOLS or tag[:2] in _SYMBOLS:
            kind = _OWN_KEY if _is_picture(norm) else _NO_WORD
        elif norm in _SPECIAL:
            kind = _LOOK
        elif tag == _NUMERAL:
            kind = _COUNT
        if len(self) < _MOST_KINDS:
            self[word] = kind
        return kind


_kinds = _Kinds()


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
        if norm in _FOLDED and (norm == "おる" or tag.startswith(_AUXILIARY)):
            folded = _FOLDED[norm]
        elif norm == _NEGATION:
            folded = (_NEGATION,)
        elif norm in _NO_KEY and tag.rstrip("!") in _NO_KEY_TAGS:
            return
        else:
            folded = (norm,)
        # 問題ありません and 問題ない are one phrase.
        if folded[0] == _NEGATION and self.keys and self.keys[-1] in _EXISTS:
            self.keys[-1] = "無い"
            self.tokens[-1] = index
            return
        for key in folded:
            self.keys.append(key)
            self.tokens.append(index)


def key_stream(tokens: Tokens, sentence_starts: list[int]) -> KeyStream:
    """Fold *tokens* into keys, with a break at each of the *sentence_starts*.

    *sentence_starts* are ascending character positions in the tokens' text.
    """
    stream = KeyStream()
    keys, key_tokens = stream.keys, stream.tokens
    norms, tags = tokens.norms, tokens.tags
    kinds = list(map(_kinds.__getitem__, zip(norms, tags, strict=True)))
    first = 0
    for start in (*sentence_starts, None):
        # Each token up to the next sentence, which most often begins with its own.
        last = len(norms) if start is None else bisect_left(tokens.starts, start, first)
        for index in range(first, last):
            kind = kinds[index]
            if kind == _OWN_KEY:
                keys.append(norms[index])
                key_tokens.append(index)
            elif kind == _LOOK:
                stream.add_special(index, norms[index], tags[index])
            elif kind == _COUNT:
                stream.numbers.append(len(keys))
                keys.append(norms[index])
                key_tokens.append(index)
        first = last
        if start is not None and last < len(norms):
            keys.append(BREAK)
            key_tokens.append(last)
    return stream


def _is_picture(norm: str) -> bool:
    """Say whether a symbol is an emoji or the like, which can mean something."""
    return bool(norm) and (norm[0] >= "\U0001f000" or "\u2600" <= norm[0] <= "\u27bf")
