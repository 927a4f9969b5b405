"""Decides which words of a question or a request may stand in brackets."""

from replycraft.retelling.morphs import Morph, Morphs, Refused, in_katakana
from replycraft.retelling.words import Words, listed

_TAGS = (
    *("名詞-普通名詞", "名詞-数詞", "名詞-固有名詞-地名", "名詞-固有名詞-一般"),
    *("動詞", "形容詞", "形状詞", "副詞", "連体詞", "助詞", "助動詞"),
    *("接頭辞", "接尾辞", "補助記号", "記号"),
)
_NOUN, _VERB, _PRONOUN = "名詞-普通名詞", "動詞", "代名詞"
_NO_THINGS = ("副詞可能", "助数詞可能")
_FINAL_PARTICLE, _ASKS = "助詞-終助詞", "か"
_PLEASE = frozenset({"下さる", "呉れる"})
_LONGEST_FOREIGN = 12


def check_asked(morphs: Morphs, words: Words) -> None:
    """Accept words that are sure and harmless, with something that they are about.

    Raises:
        Refused: a word is unknown or rude, or nothing is named.
    """
    if morphs[0].tag.startswith(("助詞", "助動詞")):
        raise Refused("begins in the middle")
    for word in morphs:
        if word.tag == _PRONOUN and listed(words.asked, word):
            continue
        _check_word(word)
        if listed(words.refused, word) and not listed(words.asked, word):
            raise Refused(f"a word that is not told: {word.base}")
    if not any(_names(word, words) for word in morphs):
        raise Refused("nothing is named")


def _names(word: Morph, words: Words) -> bool:
    """Say whether *word* tells what is asked about: neither 連絡 nor 一度."""
    thing = word.tag == _NOUN and word.detail not in _NO_THINGS
    deed = word.tag.startswith(_VERB) and any(
        "\u4e00" <= char <= "\u9fff" for char in word.text
    )
    return (thing or deed) and not listed(words.vague, word)


def _check_word(word: Morph) -> None:
    if not word.tag.startswith(_TAGS):
        raise Refused(f"a kind of word that is not told: {word.tag}")
    if not word.known and word.tag != "名詞-数詞" and not _is_name(word.text):
        raise Refused("an unknown word")
    if word.tag == _FINAL_PARTICLE and word.base != _ASKS:
        raise Refused("a tone that is not told")
    if word.form.startswith("命令形") and word.norm not in _PLEASE:
        raise Refused("a command")
    if word.kind.startswith("文語") or word.form.endswith(("省略", "ウ音便")):
        raise Refused("old style or dialect")


def _is_name(text: str) -> bool:
    """Say whether a word of no dictionary is one in katakana or Latin letters."""
    latin = text.isascii() and text.isalnum()
    return (in_katakana(text) or latin) and len(text) <= _LONGEST_FOREIGN
