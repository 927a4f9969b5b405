"""What a word contributes to the keys that phrases are compared by."""

_NEGATION = "ない"
_NUMERAL = "名詞-数詞"
_SYMBOLS = frozenset({"補助記号", "空白"})
_NO_KEY = frozenset({"です", "ます", "だ", "御", "ござる", "御座る"})
_NO_KEY_TAGS = frozenset({"助動詞", "接頭辞", "動詞-非自立可能"})
NEGATED = (_NEGATION,)
_FOLDED: dict[str, tuple[str, ...]] = {
    "ず": NEGATED,
    "ぬ": NEGATED,
    "へん": NEGATED,
    "まい": NEGATED,
    "てる": ("て", "居る"),
    "とる": ("て", "居る"),
    "ちゃう": ("て", "仕舞う"),
    "おる": ("居る",),
    "じゃ": ("で", "は"),
}
_AUXILIARY = "助動詞"
# Only these words need a closer look; nine tokens in ten are their own key.
_SPECIAL = frozenset({*_FOLDED, *_NO_KEY, _NEGATION})
OWN_KEY, NO_KEY, SPECIAL, NUMERAL = range(4)


def role_of(norm: str, tag: str) -> int:
    """Return whether a word is its own key, none, a numeral, or to be folded."""
    if tag[:4] in _SYMBOLS or tag[:2] in _SYMBOLS:
        return OWN_KEY if _is_picture(norm) else NO_KEY
    if norm in _SPECIAL:
        return SPECIAL
    return NUMERAL if tag == _NUMERAL else OWN_KEY


def folded(norm: str, tag: str) -> tuple[str, ...]:
    """Return the keys of a special word: none, one or two."""
    if norm in _FOLDED and (norm == "おる" or tag.startswith(_AUXILIARY)):
        return _FOLDED[norm]
    if norm == _NEGATION:
        return NEGATED
    if norm in _NO_KEY and tag.rstrip("!") in _NO_KEY_TAGS:
        return ()
    return (norm,)


def _is_picture(norm: str) -> bool:
    """Say whether a symbol is an emoji or the like, which can mean something."""
    return bool(norm) and (norm[0] >= "\U0001f000" or "\u2600" <= norm[0] <= "\u27bf")
