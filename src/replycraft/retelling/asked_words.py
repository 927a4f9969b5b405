"""Decides which words of a question or a request may stand in brackets."""

from itertools import pairwise

from replycraft.retelling.morphs import Morph, Morphs, Refused, in_katakana
from replycraft.retelling.words import Words, listed

_TAGS = (
    *("名詞-普通名詞", "名詞-数詞"),
    *("動詞", "形容詞", "形状詞", "副詞", "連体詞", "助詞", "助動詞"),
    *("接頭辞", "接尾辞", "補助記号", "記号"),
)
_ACT, _DEEDS = "動詞-一般", ("名詞", "動詞-一般")
_NOUN, _VERB, _PRONOUN = "名詞-普通名詞", "動詞", "代名詞"
_PROPER, _THINGS_AND_PLACES = "名詞-固有名詞", ("地名", "一般")
_TIME, _COUNTER, _NUMBER = "副詞可能", "助数詞可能", "名詞-数詞"
_ATTRIBUTIVE = "連体形"
_FINAL_PARTICLE, _ASKS = "助詞-終助詞", "か"
_PLEASE = frozenset({"下さる", "呉れる"})
# 「お送りくださいませ」
_POLITELY = frozenset({"ます"})
# 「できることがありますか」, 「人を寄こしてください」
_ANY = frozenset({"事", "人", "方"})
# A day or a sum says which of many is meant: 1月18日に振り替えて.
_SAYS_WHICH = frozenset({"円", "日"})
_LONGEST_FOREIGN = 12
# 「それは無料でしょうか」 tells too little of what it points at.
_FEW_WORDS = 10


def check_asked(
    morphs: Morphs,
    words: Words,
    *,
    calm: bool = False,
    request: bool = False,
    wondered: bool = False,
) -> None:
    """Accept words that are sure and harmless, with something that they are about.

    A *calm* mail may point with この and その; a *request* names a thing, since a deed
    alone does not tell what is wished. What is *wondered*, is said in full.

    Raises:
        Refused: a word is unknown or rude, or nothing is named.
    """
    if morphs[0].tag.startswith(("助詞", "助動詞")):
        raise Refused("begins in the middle")
    points = morphs[0].tag == _PRONOUN and not listed(words.asked, morphs[0])
    if points and len(morphs) < _FEW_WORDS:
        raise Refused("what it points at is not told")
    fine = words.asked | words.asked_calmly if calm else words.asked
    for word in morphs:
        if word.tag == _PRONOUN and listed(fine, word):
            continue
        check_word(word)
        if listed(words.refused, word) and not listed(fine, word):
            raise Refused(f"a word that is not told: {word.base}")
    if request and listed(words.asks_nothing, _deed(morphs)):
        raise Refused("nothing is to be done")
    # 皿 is a thing, 3皿 tells how many.
    counted = {
        after
        for before, after in pairwise(morphs)
        if before.tag == _NUMBER and after.detail == _COUNTER
    }
    named = (word for word in morphs if word not in counted)
    acts = any(word.tag == _ACT for word in morphs)
    which = acts and any(
        before.tag == _NUMBER and after.text in _SAYS_WHICH
        for before, after in pairwise(morphs)
    )
    if not (
        wondered or which or any(_names(word, words, request=request) for word in named)
    ):
        raise Refused("nothing is named")


def _deed(morphs: Morphs) -> Morph:
    """Return what stands before 下さい: 待ち in 「お待ちください」; else the last word."""
    if all(word.norm not in _PLEASE for word in morphs[-2:]):
        return morphs[-1]
    deeds = (m for m in reversed(morphs) if m.tag.startswith(_DEEDS))
    return next(deeds, morphs[-1])


def _names(word: Morph, words: Words, *, request: bool) -> bool:
    """Say whether *word* tells what is asked about: neither 連絡 nor 一度.

    The verb of a request says what is to be done, not to what: 「停めるのをやめて」 does.
    """
    thing = word.tag in (_NOUN, _PROPER) and word.detail != _TIME
    deed = (
        (not request or word.form.startswith(_ATTRIBUTIVE))
        and word.tag.startswith(_VERB)
        and any("\u4e00" <= char <= "\u9fff" for char in word.text)
    )
    vague = word.norm in _ANY or listed(words.vague, word)
    return (thing or deed) and not vague


def check_word(word: Morph) -> None:
    """Accept a word of the dictionary, or a name in katakana, in no rude form.

    Raises:
        Refused: it is none.
    """
    if word.tag == _PROPER and word.detail in _THINGS_AND_PLACES:
        return
    if not word.tag.startswith(_TAGS):
        raise Refused(f"a kind of word that is not told: {word.tag}")
    if not word.known and word.tag != _NUMBER and not _is_name(word.text):
        raise Refused("an unknown word")
    if word.tag == _FINAL_PARTICLE and word.base != _ASKS:
        raise Refused("a tone that is not told")
    if word.form.startswith("命令形") and word.norm not in _PLEASE | _POLITELY:
        raise Refused("a command")
    if word.kind.startswith("文語") or word.form.endswith(("省略", "ウ音便")):
        raise Refused("old style or dialect")


def _is_name(text: str) -> bool:
    """Say whether a word of no dictionary is one in katakana or Latin letters."""
    latin = text.isascii() and text.isalnum()
    return (in_katakana(text) or latin) and len(text) <= _LONGEST_FOREIGN
