"""Finds what a complaint tells where none of its words is known to name a trouble."""

from collections.abc import Iterator
from itertools import pairwise

from replycraft.retelling.choose import Mark
from replycraft.retelling.morphs import JOINT, MARKERS, NOMINAL, potential
from replycraft.retelling.words import Words
from replycraft.text.document import Document
from replycraft.text.tokenizer import Word

# What happened is as likely as a trouble that is named a little.
_POINTS = 0.6
_ABOUT = frozenset({"が", "は"})
_DO, _LAST, _COPULA = "為る", ("動詞", "形容詞"), "助動詞-デス"
# 「届いたのは」 names what came.
_SUBJECTS = (*NOMINAL, "助詞-準体助詞")
_AGAIN = frozenset({"同じ", "又"})


def unmarked(document: Document, words: Words) -> Iterator[Mark]:
    """Yield the ends of the sentences that tell of a thing, as a trouble is told.

    Who complains says first what happened: 「敷いた畳から青い粉が靴下につきます」.
    """
    tokens = document.tokens
    at = 0
    for start, end in document.sentences:
        first = at
        while at < len(tokens.starts) and tokens.starts[at] < end:
            at += 1
        if not document.body_start <= start < document.body_end:
            continue
        last = _predicate(tokens.words, first, at)
        if last >= 0 and _tells(tokens.words[first : last + 1], words):
            yield Mark(tokens.starts[last], tokens.ends[last], _POINTS)


def _predicate(words: list[Word], first: int, last: int) -> int:
    """Return where the word stands that the sentence says of something, -1 if none.

    That is its last verb or adjective, or the noun before 「でした」.
    """
    for index in range(last - 1, first, -1):
        word, before = words[index], words[index - 1]
        if word.kind == _COPULA and before.tag.startswith(NOMINAL):
            return index - 1
        if word.tag.startswith(_LAST) and before.tag != JOINT:
            return index
    return -1


def _tells(sentence: list[Word], words: Words) -> bool:
    """Say whether *sentence* tells of a thing by a word that may mean harm."""
    *front, verb = sentence
    acts = verb.norm == _DO and front[-1:]
    meaning = front[-1].norm if acts else verb.norm
    again = any(word.norm in _AGAIN for word in front)
    if potential(verb) or (meaning in words.harmless and not again):
        return False
    if any(word.norm in words.warm or word.norm in words.praised for word in sentence):
        return False
    return any(
        particle.norm in _ABOUT
        and particle.tag in MARKERS
        and before.tag.startswith(_SUBJECTS)
        for before, particle in pairwise(front)
    )
