"""Refuses what the family did, and what raises the company's own people."""

from itertools import pairwise

from replycraft.retelling.honour import predicate
from replycraft.retelling.morphs import PASSIVE, Morphs, Refused
from replycraft.retelling.words import Words, instead

_PERSONS, _SUBJECT = ("方", "人"), ("が", "は")


def check_people(clause: Morphs, words: Words) -> None:
    """Accept a clause in which nobody does what the company may not tell of them.

    Raises:
        Refused: the family did it, or the company's own people are raised in it.
    """
    if _by_family(clause, words) or _another_acts(clause, words):
        raise Refused("what the family did")
    if _raises_ours(clause, words):
        raise Refused("the company's own people raised")


def _by_family(clause: Morphs, words: Words) -> bool:
    """Say whether it was suffered from the family: 娘に叱られた."""
    suffered = any(word.base in PASSIVE for word in clause[-5:])
    return suffered and any(
        instead(words.family, word) and particle.text in ("に", "から")
        for word, particle in pairwise(clause)
    )


def _another_acts(clause: Morphs, words: Words) -> bool:
    """Say whether a thing of the family's is the subject of what only people do.

    「息子のハンドルが回って転んだ」: who fell is not said.
    """
    at = predicate(clause)
    if at < 0 or not instead(words.verbs, clause[at]):
        return False
    three = zip(clause, clause[1:], clause[2:], clause[3:], strict=False)
    return any(
        instead(words.family, owner) and (of.text, case.text) == ("の", "が")
        for owner, of, _, case in three
    )


def _raises_ours(clause: Morphs, words: Words) -> bool:
    """Say whether the customer speaks up to the company's people: 作業の方が帰られた."""
    ours = False
    for word, after in pairwise(clause):
        named = instead(words.company, word) or word.text in _PERSONS
        ours = ours or bool(named and after.text in _SUBJECT)
        if ours and word.tag.startswith("動詞"):
            return after.base in PASSIVE
    return False
