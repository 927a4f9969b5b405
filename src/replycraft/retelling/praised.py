"""Names the thing that a letter of thanks praises: 手書きのカード(にも感激しました)."""

from bisect import bisect_left

from replycraft.retelling.matter import named
from replycraft.retelling.morphs import TE, Morph, Refused, morph
from replycraft.retelling.words import Words
from replycraft.text.document import Document

_MARKERS = frozenset({"が", "も"})
_REACH = 8
_LONGEST = 8
_STOPS = ("補助記号-句点", "空白")
_PARTS = ("名詞", "接頭辞", "接尾辞-名詞的")
_MOST_TRIED = 12
_GIVEN = frozenset({"下さる", "頂く", "呉れる", "貰う"})
_THANKS = frozenset({"有り難い", "有難う", "有り難う"})
_OF, _OBJECT, _NUMBER = "の", "を", "名詞-数詞"
_BETWEEN = ("名詞", "助詞-格助詞", "副詞", "接頭辞")
_COMMAND, _WISHES = "命令形", frozenset({"たい", "と", "ば", "か"})
_WITHIN, _PARTED = 6, 5


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


def thanked(document: Document, words: Words) -> str:
    """Return the first thing that something was done with: 傘(を届けてくださり)."""
    starts = document.tokens.starts
    first = bisect_left(starts, document.body_start)
    last = bisect_left(starts, document.body_end)
    places = (at for at in range(first, last) if _was_done(document, at, words))
    for index, _ in zip(places, range(_MOST_TRIED), strict=False):
        try:
            return named(_object(document, index), words)
        except Refused:
            continue
    return ""


def _was_done(document: Document, index: int, words: Words) -> bool:
    """Say whether the customer thanks for the deed at *index*: 届けてくださり."""
    norms = document.tokens.norms
    if norms[index] in _THANKS:
        return True
    if norms[index] not in words.thanked:
        return False
    last = min(index + _WITHIN, len(norms) - 1)
    return any(
        norms[at - 1] in TE
        and norms[at] in _GIVEN
        and not morph(document, at).form.startswith(_COMMAND)
        and norms[at + 1] not in _WISHES
        for at in range(index + 2, last)
    )


def _object(document: Document, index: int) -> tuple[Morph, ...]:
    """Return the noun with を before the deed at *index*, which 電話で may part.

    Raises:
        Refused: something else stands there, or how much it was.
    """
    for at in range(index - 1, max(index - _PARTED, 0), -1):
        word = morph(document, at)
        if word.text == _OBJECT:
            noun = _noun(document, at)
            noun = noun[1:] if noun and noun[0].text == _OF else noun
            if any(part.tag == _NUMBER for part in noun):
                raise Refused("how much it was")
            return noun
        if not word.tag.startswith(_BETWEEN):
            break
    raise Refused("nothing is named")


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
