"""Names what a mail is about by the noun in its subject: 墓地の草(の件)."""

from itertools import pairwise

from replycraft.retelling.allowed import check_allowed
from replycraft.retelling.morphs import Morph, Morphs, Refused, morph
from replycraft.retelling.people import attributive, renamed
from replycraft.retelling.plain import plain
from replycraft.retelling.words import Words, listed
from replycraft.text.document import Document

_SHORTEST, _LONGEST = 2, 18
_LONGEST_SUBJECT = 80
# What stands before these in a subject is what it is about.
_TAILS: tuple[str, ...] = (
    *("について", "に関する", "に関して", "につきまして", "の件", "のこと", "のお願い"),
    *("のご連絡", "のご報告", "のお知らせ", "の報告", "のご相談", "の相談"),
)
_HEADS = ("】", "：", ":", "]")
_ASIDES = ("(", "（", "【", "[", "　", " ")
_NOUNS = ("名詞-普通名詞", "接尾辞-名詞的")
_BARE = ("名詞", "接頭辞", "接尾辞-名詞的")
_OF = "の"
_PEOPLE = frozenset({"人", "方", "者", "男性", "女性"})


def matter(document: Document, words: Words) -> str:
    """Return what the subject of a mail names, "" where that is not surely a thing."""
    try:
        return _named(_about(document), words)
    except Refused:
        return ""


def _about(document: Document) -> Morphs:
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
    ends = [at for mark in (*_TAILS, *_ASIDES) if (at := subject.find(mark, start)) > 0]
    end = min(ends, default=len(subject))
    tailed = any(subject.startswith(tail, end) for tail in _TAILS)
    tokens = document.tokens
    inside = [i for i, at in enumerate(tokens.starts) if start <= at < end]
    if (
        not inside
        or tokens.ends[inside[-1]] != end
        or tokens.starts[inside[0]] != start
    ):
        raise Refused("a subject that is cut in a word")
    morphs = tuple(morph(document, index) for index in inside)
    if not tailed and not all(_bare(word) for word in morphs):
        raise Refused("a subject that is a sentence")
    return morphs


def _bare(word: Morph) -> bool:
    return word.text == _OF or word.tag.startswith(_BARE)


def _named(morphs: Morphs, words: Words) -> str:
    if len(morphs) > 1 and morphs[1].text == _OF and listed(words.vague, morphs[0]):
        # 「今朝の船」 and 「先日の予約」 are read on another day.
        morphs = morphs[2:]
    if not morphs or not morphs[-1].tag.startswith(_NOUNS) or morphs[0].text == _OF:
        raise Refused("no noun")
    if morphs[-1].norm in _PEOPLE or _begins_a_name(morphs, words):
        raise Refused("a person, or a name with a person in it")
    telling = (w for w in morphs if w.tag.startswith("名詞-普通") and w.known)
    if all(listed(words.vague, word) for word in telling):
        raise Refused("nothing is named")
    morphs = attributive(morphs, words)
    check_allowed(morphs, words)
    text = plain(renamed(morphs, words))
    if not _SHORTEST <= len(text) <= _LONGEST:
        raise Refused("too short or too long")
    if text.isascii() or any("\uff61" <= char <= "\uff9f" for char in text):
        raise Refused("half-width or foreign")
    if any(phrase in text for phrase in words.phrases):
        raise Refused("a phrase that is not told")
    return text


def _begins_a_name(morphs: Morphs, words: Words) -> bool:
    """Say whether a word for people is only the beginning of a name: こども食堂."""
    return any(
        listed(words.called, word) and after.tag.startswith("名詞")
        for word, after in pairwise(morphs)
    )
