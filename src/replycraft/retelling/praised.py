"""Names the thing that a letter of thanks praises: 手書きのカード(にも感激しました)."""

from replycraft.retelling.matter import named
from replycraft.retelling.morphs import Morph, Refused, morph
from replycraft.retelling.words import Words
from replycraft.text.document import Document

_MARKERS = frozenset({"が", "も"})
_REACH = 8
_LONGEST = 8
_STOPS = ("補助記号-句点", "空白")
_PARTS = ("名詞", "接頭辞", "接尾辞-名詞的")
_MOST_TRIED = 12


def praised(document: Document, words: Words) -> str:
    """Return the first thing that the body praises, "" where that is not surely one."""
    norms, starts = document.tokens.norms, document.tokens.starts
    places = (
        index
        for index, norm in enumerate(norms)
        if norm in words.praised
        and document.body_start <= starts[index] < document.body_end
    )
    for index, _ in zip(places, range(_MOST_TRIED), strict=False):
        try:
            return named(_before(document, index), words)
        except Refused:
            continue
    return ""


def _before(document: Document, index: int) -> tuple[Morph, ...]:
    """Return the noun with a particle that stands next before token *index*.

    Raises:
        Refused: there is none in the same clause.
    """
    tags = document.tokens.tags
    for at in range(index - 1, max(index - _REACH, 0), -1):
        word = morph(document, at)
        if word.tag.startswith(_STOPS) or word.tag.startswith("動詞"):
            break
        if word.text in _MARKERS:
            # 「カードにも」: a particle may stand between.
            end = at if tags[at - 1].startswith(_PARTS) else at - 1
            return _noun(document, end)
    raise Refused("nothing is named")


def _noun(document: Document, end: int) -> tuple[Morph, ...]:
    """Return the words of the noun that ends before token *end*."""
    first = end
    while first > 0 and end - first < _LONGEST:
        word = morph(document, first - 1)
        if not (word.text == "の" or word.tag.startswith(_PARTS)):
            break
        first -= 1
    return tuple(morph(document, index) for index in range(first, end))
