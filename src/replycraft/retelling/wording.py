"""Says things as a company says them: 金 → お金, 当店 → 貴店, 私どものお車 → 私どもの車."""

from replycraft.retelling.morphs import Morph, Morphs
from replycraft.retelling.words import Words, instead

_NOUNS, _PREFIX, _RESPECT = ("名詞-普通名詞", "代名詞"), "接頭辞", "御"
_OURS = ["私ども", "の"]


def worded(morphs: Morphs, words: Words) -> Morphs:
    """Return *morphs*, in which people are called by their names already, politely."""
    out: list[Morph] = []
    for index, word in enumerate(morphs):
        said = _politely(morphs, index, words)
        if said:
            out.append(word._replace(text=said, base=said))
        elif word.norm != _RESPECT or [w.text for w in out[-2:]] != _OURS:
            # Nobody honours what is the company's own.
            out.append(word)
    return tuple(out)


def _politely(morphs: Morphs, index: int, words: Words) -> str:
    """Return the polite word for a noun that stands alone or for a prefix."""
    word = morphs[index]
    after = morphs[index + 1] if index + 1 < len(morphs) else None
    joined = after is not None and after.nominal
    if word.tag == _PREFIX:
        return instead(words.politely, word) if joined else ""
    made = index > 0 and morphs[index - 1].tag.startswith((_PREFIX, "名詞"))
    alone = word.tag in _NOUNS and not (joined or made)
    return instead(words.politely, word) if alone else ""
