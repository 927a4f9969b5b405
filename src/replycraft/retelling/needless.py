"""Leaves out what tells nothing: 今も, 本当に, ここ十日ほど."""

from replycraft.retelling.morphs import (
    DAY,
    FACT,
    NEGATIONS,
    SEASONS,
    Morph,
    Morphs,
    Refused,
)
from replycraft.retelling.words import Words, listed

_BLANK, _WITHIN = "空白", ("助詞-格助詞", "助詞-係助詞", "連体詞", "補助記号-読点")
_ATTACHED = ("助詞-格助詞", "助詞-副助詞", "助動詞", "接尾辞")
_COMMA = Morph("、", "、", "補助記号-読点", "、")
_COUNTERS, _DIGITS = ("助数詞可能", "助数詞"), "0123456789０１２３４５６７８９"
# 「何か所も」 tells that there are many: without 「も」 it asks how many.
_SEVERAL = ("何", "幾")
_OF, _MONTH = "の", "月"
# 「補聴器、また片方が」: that it came again is answered elsewhere.
_AGAIN = "又"
_ALSO = ("も", "は", "に", "から")


def needless(morphs: Morphs, words: Words) -> Morphs:
    """Return *morphs* without blanks and without words that tell nothing.

    Raises:
        Refused: a blank parts two sentences.
    """
    out: list[Morph] = []
    index = 0
    while index < len(morphs):
        word = morphs[index]
        if word.tag == _BLANK:
            _check_blank(out, morphs[index + 1 : index + 2])
            if out and _sets_first(out[-1], morphs[index + 1 : index + 2]):
                out.append(_COMMA)
            index += 1
        elif _stresses(morphs, index):
            index += 1
        elif _is_needless(word, out, words) and (end := _end(morphs, index + 1)):
            index = end
        else:
            out.append(word)
            index += 1
    return tuple(out)


def _sets_first(before: Morph, after: Morphs) -> bool:
    """Say whether what stands before a blank is a day, or a name set before a noun."""
    noun = bool(after) and after[0].nominal and not after[0].tag.startswith(FACT)
    return before.tag == DAY or (before.tag == FACT and noun)


def _is_needless(word: Morph, before: list[Morph], words: Words) -> bool:
    """Say whether *word* tells nothing: in 「三回目の今回は」 it tells which."""
    told = bool(before) and before[-1].text == _OF
    bare = bool(before) and (before[-1].nominal or before[-1].text == "、")
    again = bare and word.norm == _AGAIN
    return (listed(words.needless, word) or again) and not told


def _stresses(morphs: Morphs, index: int) -> bool:
    """Say whether 「も」 only makes much of a number: 二度も, but not 一度もない."""
    if morphs[index].text != "も" or not index or morphs[index - 1].tag == DAY:
        return False
    before, ahead = morphs[index - 1], morphs[max(0, index - 2)]
    # 「5月も6月も」 names both months.
    if ahead.text in _SEVERAL or before.text == _MONTH:
        return False
    counted = before.detail in _COUNTERS and ahead.tag == "名詞-数詞"
    amount = before.tag.startswith(FACT) and before.text[:1] in _DIGITS
    denied = any(word.norm in NEGATIONS for word in morphs[index + 1 :])
    return (counted or amount) and not denied


def _check_blank(before: list[Morph], after: Morphs) -> None:
    """Accept a blank beside a value: 加湿器 MK-H450."""
    if before and before[-1].tag.startswith(_WITHIN):
        # Who learns the language parts the words: かぎが まわりません.
        return
    beside = (*before[-1:], *after)
    if before and not any(word.tag.startswith(FACT) for word in beside):
        raise Refused("two sentences in one")


def _end(morphs: Morphs, index: int) -> int:
    """Return where the words behind a needless one go on, 0 if it is needed."""
    while index < len(morphs) and morphs[index].text in _ALSO:
        index += 1
    if index < len(morphs) and morphs[index].text in ("、", "，"):
        index += 1
    if index == len(morphs) or morphs[index].tag.startswith(_ATTACHED):
        return 0
    # 「昨年夏に」 would be this summer.
    needed = morphs[index].tag == DAY or morphs[index].text in SEASONS
    return 0 if needed else index
