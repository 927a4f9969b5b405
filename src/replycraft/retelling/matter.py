"""Names what a mail is about by the noun in its subject: 墓地の草(の件)."""

from itertools import pairwise

from replycraft.retelling.allowed import check_allowed
from replycraft.retelling.morphs import FACT, Morph, Morphs, Refused
from replycraft.retelling.people import attributive, renamed
from replycraft.retelling.plain import plain
from replycraft.retelling.subject import subject_words
from replycraft.retelling.wording import worded
from replycraft.retelling.words import Words, listed
from replycraft.text.document import Document

_LONGEST = 18
_LONGEST_LATIN = 12
_NOUNS = ("名詞-普通名詞", "接尾辞-名詞的", FACT)
_OF = "の"
# What follows 「停電の」 or 「解約の」 names no thing.
_TIMES = frozenset({"事", "こと", "時", "後", "際", "前", "中", "所", "節", "其の後"})
_YOURS = (["貴社"], ["御社"], ["御", "社"], ["貴", "社"])
_NUMBER = "番号"
_TITLE, _CONDUCT = "さん", frozenset({"対応", "応対", "態度", "接客", "説明", "発言"})
_TITLES = frozenset({"さん", "様", "君", "ちゃん"})
_STAFF = "従業員"
_PEOPLE = frozenset({"人", "方", "者", "男性", "女性"})


def matter(document: Document, words: Words) -> str:
    """Return what the subject of a mail names, "" where that is not surely a thing."""
    try:
        return named(subject_words(document, words), words)
    except Refused:
        return ""


def named(morphs: Morphs, words: Words) -> str:
    """Return *morphs* as the company names that thing.

    Raises:
        Refused: it is no thing, or not surely one.
    """
    morphs = _without_title(_without_owner(morphs))
    if len(morphs) > 1 and morphs[1].text == _OF and listed(words.vague, morphs[0]):
        # 「今朝の船」 and 「先日の予約」 are read on another day.
        morphs = morphs[2:]
    if not morphs or not morphs[-1].tag.startswith(_NOUNS) or morphs[0].text == _OF:
        raise Refused("no noun")
    if not _is_thing(morphs, words):
        raise Refused("a person, a time, or a name with a person in it")
    telling = (w for w in morphs if w.tag.startswith(("名詞-普通", FACT)) and w.known)
    if all(listed(words.vague, word) for word in telling):
        raise Refused("nothing is named")
    morphs = attributive(morphs, words)
    check_allowed(tuple(_known(word) for word in morphs), words)
    text = plain(worded(renamed(morphs, words), words))
    if not 0 < len(text) <= _LONGEST:
        raise Refused("too short or too long")
    if text.isascii() or any("\uff61" <= char <= "\uff9f" for char in text):
        raise Refused("half-width or foreign")
    if any(phrase in text for phrase in words.phrases):
        raise Refused("a phrase that is not told")
    return text


def _without_owner(morphs: Morphs) -> Morphs:
    """Return 「翻訳」 for 「御社の翻訳」, 「貴社翻訳」 and a subject that breaks off: 「翻訳の」."""
    for yours in _YOURS:
        if [word.text for word in morphs[: len(yours)]] == yours:
            rest = morphs[len(yours) :]
            morphs = rest[1:] if rest and rest[0].text == _OF else rest
    return morphs[:-1] if morphs and morphs[-1].text == _OF else morphs


def _without_title(morphs: Morphs) -> Morphs:
    """Return 「占い師の対応」 for 「占い師さんの対応」: the company raises none of its own."""
    texts = [word.text for word in morphs]
    if texts[1:3] == [_TITLE, _OF] and texts[3:4] and texts[3] in _CONDUCT:
        return (morphs[0], *morphs[2:])
    return morphs


def _is_thing(morphs: Morphs, words: Words) -> bool:
    """Say whether *morphs* end in a thing: not in 店長, 停電のとき, 受付番号 or こども食堂."""
    last = morphs[-1]
    other = (
        last.norm in _PEOPLE
        or last.text in _TITLES
        or last.norm == _NUMBER
        or last.norm in _TIMES
        or listed(words.called, last)
    )
    # 従業員の健診 is that of the sender's own staff, 従業員の態度 is not.
    staff = any(word.text == _STAFF for word in morphs) and last.text not in _CONDUCT
    return not (other or staff or _begins_a_name(morphs, words))


def _known(word: Morph) -> Morph:
    """Return *word*, known if it is a short word in Latin letters: CSV, Wi."""
    latin = word.text.isascii() and word.text.isalnum() and not word.text.isdecimal()
    short = len(word.text) <= _LONGEST_LATIN
    return word._replace(known=True) if latin and short else word


def _begins_a_name(morphs: Morphs, words: Words) -> bool:
    """Say whether a word for people is only the beginning of a name: こども食堂."""
    return any(
        listed(words.called, word) and after.tag.startswith("名詞")
        for word, after in pairwise(morphs)
    )
