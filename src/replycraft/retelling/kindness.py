"""Finds what a letter of thanks says was done for its writer: 駅まで届けてくださいました."""

from bisect import bisect_left
from collections.abc import Iterator

from replycraft.records.analysis import Fact
from replycraft.retelling import asked_forms as forms
from replycraft.retelling.asked import private_places
from replycraft.retelling.asked_words import check_word
from replycraft.retelling.morphs import (
    NEGATIONS,
    TE,
    VOICE,
    Morph,
    Morphs,
    Refused,
    morph,
)
from replycraft.retelling.warmly import warm_words
from replycraft.retelling.words import Words, listed
from replycraft.text.document import Document

_LEAST, _LONGEST = 7, 36
# What was given is told as the customer would end the sentence.
_GIVEN = {
    "下さる": "くださった",
    "呉れる": "くださった",
    "頂く": "いただいた",
    "貰う": "いただいた",
}
_WHO = frozenset({"さん", "様", "氏", "方", "先生", "人", "皆", "男性", "女性"})
_PARTS = ("補助記号", "空白", "接続詞")
# 「怖がったのに、」: what stands before is no deed.
_HALVES, _ALTHOUGH = frozenset({"けれど", "けれども"}), ["に", "助詞-準体助詞"]
_SUBJECT = frozenset({"が", "は", "も"})
_AND = frozenset({"、", "て", "事", "上"})
# Dialect, and what somebody only offered: 「しましょうかと言って」.
_NO_WORDS = frozenset({"ば", "さ", "か"})
# 「根気よく教えて」 tells how it was done.
_CASE, _HOW = "助詞-格助詞", ("形容詞", "副詞")
_PAST, _POLITE = "た", "ます"


def kindness(document: Document, facts: tuple[Fact, ...], words: Words) -> str:
    """Return the longest phrase of the body that tells what was done, or "".

    It is short, names nobody and no number, ends in くださった or いただいた, and is no
    part of `warm_words`.
    """
    private, warm = private_places(document, facts), warm_words(document, facts, words)
    found = (_said(document, at, private, words) for at in _places(document))
    return max(
        (said for said in found if said[:_LEAST] not in warm), key=len, default=""
    )


def _places(document: Document) -> Iterator[int]:
    """Yield the tokens that say a deed was for the writer: 届けて(ください)ました."""
    norms, starts = document.tokens.norms, document.tokens.starts
    first = bisect_left(starts, document.body_start)
    last = min(bisect_left(starts, document.body_end), len(norms) - 1)
    for at in range(first + 2, last):
        given = norms[at] in _GIVEN and norms[at - 1] in TE
        asked = document.tokens.words[at - 2].norm in VOICE
        if given and not asked and _is_done(norms[at + 1 : at + 3]):
            yield at


def _is_done(behind: list[str]) -> bool:
    """Say whether it was done, and is not asked for: ました, て, 「、」."""
    past = behind[:1] == [_PAST] or behind == [_POLITE, _PAST]
    return past or (bool(behind) and behind[0] in _AND)


def _said(
    document: Document, at: int, private: tuple[tuple[int, int], ...], words: Words
) -> str:
    """Return the phrase that ends in the token *at*, "" where none may be quoted."""
    starts, ends = document.tokens.starts, document.tokens.ends
    first = _first(document, at, words)
    start, end = starts[first], ends[at - 1]
    deed = document.text[start:end]
    named = any(a < end and start < b for a, b in private)
    fits = _LEAST <= len(deed) <= _LONGEST and deed.isprintable()
    if named or not fits or forms.UNFIT.search(deed):
        return ""
    try:
        _check(tuple(morph(document, index) for index in range(first, at)), words)
    except Refused:
        return ""
    return f"{deed}{_GIVEN[document.tokens.norms[at]]}"


def _first(document: Document, at: int, words: Words) -> int:
    """Return where the phrase begins: behind a comma, a bracket, or who did it."""
    opens = document.sentences[document.sentence_at(document.tokens.starts[at])][0]
    for index in range(at - 1, -1, -1):
        word = morph(document, index)
        who = word.text in _SUBJECT and _is_person(morph(document, index - 1), words)
        although = [word.norm, morph(document, index - 1).tag] == _ALTHOUGH
        mark = word.tag.startswith(_PARTS) or word.norm in _HALVES or although
        if who or mark or document.tokens.starts[index] < opens:
            return index + 1
    return 0


def _is_person(word: Morph, words: Words) -> bool:
    """Say whether *word* ends the name of somebody: さん, 方, 店員."""
    return word.norm in _WHO or listed(words.called, word)


def _check(said: Morphs, words: Words) -> None:
    """Accept words that tell nothing but what was done.

    Raises:
        Refused: a word is rude or unknown, or something was not so.
    """
    if not said or said[0].tag.startswith(("助詞", "助動詞", "接尾辞")):
        raise Refused("begins in the middle")
    if not any(word.tag == _CASE or word.tag.startswith(_HOW) for word in said):
        raise Refused("what was done to what, is not told")
    for word in said:
        against = word.norm in NEGATIONS or word.text in _NO_WORDS
        if against or listed(words.cold, word):
            raise Refused("not only what was done")
        check_word(word)
