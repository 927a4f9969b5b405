"""Folds tokens into the keys that phrases are compared by.

許せない, ゆるせません and 許せなかった share their first two keys: politeness, the
honorific prefix and punctuation have no key, and all negations have one.
"""

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
    pending = iter((*sentence_starts, tokens.ends[-1] + 1 if tokens.ends else 0))
    following = next(pending)
    for index, (start, norm, tag) in enumerate(
        zip(tokens.starts, tokens.norms, tokens.tags, strict=True)
    ):
        while start >= following:
            keys.append(BREAK)
            key_tokens.append(index)
            following = next(pending)
        if tag[:4] in _SYMBOLS or tag[:2] in _SYMBOLS:
            if not _is_picture(norm):
                continue
        elif norm in _SPECIAL:
            stream.add_special(index, norm, tag)
            continue
        elif tag == _NUMERAL:
            stream.numbers.append(len(keys))
        keys.append(norm)
        key_tokens.append(index)
    return stream


def _is_picture(norm: str) -> bool:
    """Say whether a symbol is an emoji or the like, which can mean something."""
    return bool(norm) and (norm[0] >= "\U0001f000" or "\u2600" <= norm[0] <= "\u27bf")
