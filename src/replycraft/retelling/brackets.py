"""Brackets in a clause: names in them are kept, asides are left out."""

from replycraft.retelling.morphs import FACT, Morph, Morphs, Refused

_ASIDES = {"(": ")", "（": "）"}
_NAMES = {"「": "」", "『": "』"}
_SPEECH = frozenset({"と", "って", "て", "など", "とか"})
_LONGEST_NAME = 15
_NAME_TAGS = ("名詞", "接頭辞", "接尾辞", FACT)


def without_brackets(morphs: Morphs) -> Morphs:
    """Return *morphs* without asides, and each name in brackets as one word.

    Raises:
        Refused: something that is no name is quoted, or a bracket stays open.
    """
    out: list[Morph] = []
    index = 0
    while index < len(morphs):
        text = morphs[index].text
        if text in _ASIDES:
            index = _closing(morphs, index, _ASIDES[text]) + 1
        elif text in _NAMES:
            end = _closing(morphs, index, _NAMES[text])
            if end + 1 < len(morphs) and morphs[end + 1].text in _SPEECH:
                raise Refused("a quotation")
            out.append(_name(morphs[index : end + 1]))
            index = end + 1
        else:
            out.append(morphs[index])
            index += 1
    return tuple(out)


def _closing(morphs: Morphs, index: int, mark: str) -> int:
    for at in range(index + 1, len(morphs)):
        if morphs[at].text == mark:
            return at
    raise Refused("a bracket that stays open")


def _name(morphs: Morphs) -> Morph:
    inner = morphs[1:-1]
    text = "".join(word.text for word in morphs)
    named = all(_may_name(word) for word in inner)
    known = len(inner) == 1 and inner[0].tag == FACT
    if not (known or (inner and named and len(text) <= _LONGEST_NAME + 2)):
        raise Refused("a quotation")
    return Morph(text, text, FACT, text)


def _may_name(word: Morph) -> bool:
    """Say whether a name may hold *word*: a noun, a number, 「の」."""
    number = word.tag == "名詞-数詞"
    return word.text == "の" or (
        word.tag.startswith(_NAME_TAGS) and (word.known or number)
    )
