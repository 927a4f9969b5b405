"""Names what a mail is about by the noun in its subject: 墓地の草(の件)."""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from replycraft.retelling.allowed import check_allowed
from replycraft.retelling.brackets import without_brackets
from replycraft.retelling.morphs import (
    FACT,
    NEGATIONS,
    Morph,
    Morphs,
    Refused,
    morph,
)
from replycraft.retelling.people import attributive, renamed
from replycraft.retelling.plain import plain
from replycraft.retelling.wording import worded
from replycraft.retelling.words import Words, listed
from replycraft.text.document import Document

_LONGEST = 18
_LONGEST_SUBJECT = 80
# What stands before these in a subject is what it is about.
_TAILS: tuple[str, ...] = (
    *("について", "に関する", "に関して", "につきまして", "の件", "のこと", "のお願い"),
    *("のご連絡", "のご報告", "のお知らせ", "の報告", "のご相談", "の相談", "のご依頼"),
    *(
        "のお伺い",
        "のお尋ね",
        "のお問い合わせ",
        "のお問合せ",
        "の問い合わせ",
        "のご質問",
    ),
    *("のしつもん", "の しつもん", "の質問", "のご確認", "の確認", "希望"),
    *("へのお礼", "のお礼", "の御礼", "ありがとう", "、ありがとう", "をありがとう"),
)
# What is said of it comes behind: 荷物が届かない, クーポン使えない.
_SAID_OF = frozenset({"が", "を", "は"})
_NEGATION_WITHIN = 4
_LONGEST_LATIN = 12
_HEADS = ("】", "：", ":", "]")
_ASIDES = ("(", "（", "【", "[", "　", " ", "!", "！", "。", "、", "…")
_NOUNS = ("名詞-普通名詞", "接尾辞-名詞的", FACT)
_BARE = ("名詞", "接頭辞", "接尾辞-名詞的", FACT)
_OF, _SPACE = "の", "空白"
_AND = frozenset({"と", "や"})
_FROM = frozenset({"で", "へ", "から", "まで", "と"})
# What follows 「停電の」 or 「解約の」 names no thing.
_TIMES = frozenset({"事", "こと", "時", "後", "際", "前", "中", "所", "節", "其の後"})
_TIME = "副詞可能"
_YOURS = (["貴社"], ["御社"], ["御", "社"], ["貴", "社"])
_NUMBER = "番号"
_NOT_THIS = ["で", "は", "なく"]
_TITLE, _CONDUCT = "さん", frozenset({"対応", "応対", "態度", "接客", "説明", "発言"})
_TITLES = frozenset({"さん", "様", "君", "ちゃん"})
_STAFF = "従業員"
_PEOPLE = frozenset({"人", "方", "者", "男性", "女性"})


def matter(document: Document, words: Words) -> str:
    """Return what the subject of a mail names, "" where that is not surely a thing."""
    try:
        return named(_about(document, words), words)
    except Refused:
        return ""


def _about(document: Document, words: Words) -> Morphs:
    """Return the words of the subject that say what it is about.

    Raises:
        Refused: it is long, or cut in the middle of a word.
    """
    subject = document.text[: document.body_start - 1]
    if len(subject) > _LONGEST_SUBJECT:
        raise Refused("a long subject")
    start = max(subject.rfind(head) + 1 for head in _HEADS)
    while start < len(subject) and subject[start].isspace():
        start += 1
    ends = [at for mark in (*_TAILS, *_ASIDES) if (at := _found(subject, mark, start))]
    end = min(ends, default=len(subject))
    tailed = any(subject.startswith(tail, end) for tail in _TAILS)
    tokens = document.tokens
    inside = range(bisect_left(tokens.starts, start), bisect_left(tokens.starts, end))
    if (
        not inside
        or tokens.ends[inside[-1]] != end
        or tokens.starts[inside[0]] != start
    ):
        raise Refused("a subject that is cut in a word")
    morphs = tuple(
        word for index in inside if (word := morph(document, index)).tag != _SPACE
    )
    morphs = without_brackets(_instead(morphs), words)
    if not morphs:
        raise Refused("nothing but what goes")
    if not tailed and not all(_bare(*pair) for pair in _pairs(morphs)):
        return _described(morphs, document) or _spoken_of(morphs)
    return morphs


def _instead(morphs: Morphs) -> Morphs:
    """Return 「授業」 for 「取材ではなく授業」."""
    texts = [word.text for word in morphs]
    at = next(
        (i for i in range(2, len(texts)) if texts[i - 2 : i + 1] == _NOT_THIS), -1
    )
    return morphs[at + 1 :]


def _found(subject: str, mark: str, start: int) -> int:
    """Return where *mark* ends what the subject names, 0 if nowhere.

    Who writes with spaces between words goes on behind 「そつぎょうの」.
    """
    at = subject.find(mark, start)
    while at > 0 and mark.isspace() and subject[at - 1] == _OF:
        at = subject.find(mark, at + 1)
    return max(at, 0)


def _described(morphs: Morphs, document: Document) -> Morphs:
    """Return the noun that a subject ends in behind words that judge it: ふざけた査定.

    It is a thing that the mail speaks of as well, not one that only the anger names.
    """
    start = len(morphs)
    while start and morphs[start - 1].tag.startswith(_BARE):
        start -= 1
    noun, before = morphs[start:], morphs[start - 1 : start]
    if not (
        noun
        and before
        and (before[0].form.startswith("連体形") or before[0].text == _OF)
    ):
        return ()
    text = "".join(word.text for word in noun)
    return noun if text in document.text[document.body_start :] else ()


def _spoken_of(morphs: Morphs) -> Morphs:
    """Return the noun that a subject which is a sentence speaks of: 荷物(が届かない).

    Raises:
        Refused: it does not begin with a noun, or it is not sure that this is meant.
    """
    pairs = enumerate(_pairs(morphs))
    end = next(index for index, pair in pairs if not _bare(*pair))
    behind = morphs[end:]
    denied = {word.norm for word in behind[1 : 1 + _NEGATION_WITHIN]} & NEGATIONS
    if not end or not (behind[0].text in _SAID_OF or (behind[0].inflected and denied)):
        raise Refused("a subject that is a sentence")
    if any(word.detail == _TIME for word in morphs[:end]):
        raise Refused("a time before the noun")
    return morphs[:end]


def _pairs(morphs: Morphs) -> Iterator[tuple[Morph, str]]:
    """Yield every word with the text of the one behind it."""
    behind = (*(word.text for word in morphs[1:]), "")
    return zip(morphs, behind, strict=True)


def _bare(word: Morph, behind: str) -> bool:
    """Say whether *word* belongs to a noun: 店での案内, 返品と返金."""
    joins = word.text in _AND or (word.text in _FROM and behind == _OF)
    particle = word.tag.startswith("助詞") and joins
    return word.text == _OF or particle or word.tag.startswith(_BARE)


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
