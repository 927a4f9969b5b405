"""Folds tokens into the keys that phrases are compared by.

許せない, ゆるせません and 許せなかった share their first two keys: politeness, the
honorific prefix and punctuation have no key, and all negations have one.
"""

from replycraft.text.tokenizer import Tokens

NUMBER = "〔数〕"
BREAK = ""

_NEGATION = "ない"
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


class KeyStream:
    """The keys of a text, each with the index of its token.

    `BREAK` stands between sentences, with the token index of the next sentence.
    """

    __slots__ = ("keys", "numbers", "tokens")

    def __init__(self) -> None:
        self.keys: list[str] = []
        self.tokens: list[int] = []
        self.numbers: list[int] = []

    def add(self, index: int, norm: str, tag: str) -> None:
        """Append what token *index* contributes: no key, one key or two."""
        if norm in _FOLDED and (norm == "おる" or tag.startswith(_AUXILIARY)):
            self._add_folded(index, _FOLDED[norm])
        elif norm == _NEGATION:
            self._add_folded(index, (_NEGATION,))
        elif norm in _NO_KEY and tag.rstrip("!") in _NO_KEY_TAGS:
            return
        else:
            if tag == "名詞-数詞":
                self.numbers.append(len(self.keys))
            self.keys.append(norm)
            self.tokens.append(index)

    def _add_folded(self, index: int, folded: tuple[str, ...]) -> None:
        # 問題ありません and 問題ない are one phrase.
        if folded == (_NEGATION,) and self.keys and self.keys[-1] in _EXISTS:
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
    add, keys, key_tokens = stream.add, stream.keys, stream.tokens
    pending = iter(sentence_starts)
    following = next(pending, None)
    plain = _is_plain
    for index, (start, norm, tag) in enumerate(
        zip(tokens.starts, tokens.norms, tokens.tags, strict=True)
    ):
        while following is not None and start >= following:
            keys.append(BREAK)
            key_tokens.append(index)
            following = next(pending, None)
        if tag.startswith(("補助記号", "空白")) and not _is_picture(norm):
            continue
        if plain(norm, tag):
            keys.append(norm)
            key_tokens.append(index)
        else:
            add(index, norm, tag)
    return stream


def _is_picture(norm: str) -> bool:
    """Say whether a symbol is an emoji or the like, which can mean something."""
    return bool(norm) and (norm[0] >= "\U0001f000" or "\u2600" <= norm[0] <= "\u27bf")


def _is_plain(norm: str, tag: str) -> bool:
    return (
        norm not in _FOLDED
        and norm not in _NO_KEY
        and norm != _NEGATION
        and tag != "名詞-数詞"
    )
