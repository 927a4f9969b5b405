"""Tells by their words whether two texts speak of the same."""

from replycraft.checking.patterns import lazily

# Words in kanji and katakana say what a sentence is about.
WORD = lazily("[一-鿿]{2,}|[ァ-ヶー]{3,}")


def shares_word(text: str, other: str) -> bool:
    """Tell whether *other* has two neighbours of a telling word of *text*."""
    return any(
        word[at : at + 2] in other
        for word in WORD.findall(text)
        for at in range(len(word) - 1)
    )
