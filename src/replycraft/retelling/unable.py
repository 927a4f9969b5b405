"""Finds what the customer could not do: 面接を受けられなかった, 中に入れなかった."""

from itertools import pairwise

from replycraft.retelling.doers import has_object
from replycraft.retelling.honour import predicate
from replycraft.retelling.morphs import DAY, NEGATIONS, PASSIVE, Morph, Morphs
from replycraft.retelling.words import Words, listed
from replycraft.text.tokenizer import Word

# With 「れる」 behind these verbs, and 「に」 for nobody, it is said what can be done.
_ROWS = ("上一段", "下一段", "カ行変格")
# 「穏やかではいられない」 is how somebody feels.
_STAY = "居る"
_BY, _NEAR = ("に", "から"), 3


def may_be_possible(verb: Morph | Word) -> bool:
    """Say whether 「られる」 behind *verb* may tell what can be done: 受けられる."""
    return verb.kind.startswith(_ROWS) and verb.norm != _STAY


def unable(last: Morphs, index: int, words: Words) -> bool:
    """Say whether the verb at *index* of the clause *last* tells what was not possible."""
    verb, behind = last[index], last[index + 1 :]
    if not any(word.norm in NEGATIONS for word in behind[:_NEAR]):
        return False
    if behind[0].base in PASSIVE:
        return may_be_possible(verb) and not _by_somebody(last[:index], words)
    return listed(words.cannot, verb) and not has_object(last[:index])


def cannot(told: Morphs, last: Morphs, words: Words) -> bool:
    """Say whether *last* tells by itself what could not be done: ログインできない.

    Of what was only denied some noun in *told* has to say more: 半分凍って食べられない.
    """
    index = predicate(last)
    if index < 0:
        return False
    named = any(word.nominal and word.tag != DAY for word in told)
    can = index > 0 and last[index].base == "できる" and last[index - 1].nominal
    return can or (named and unable(last, index, words))


def _by_somebody(front: Morphs, words: Words) -> bool:
    """Say whether a person is named who would have done it: 店の者に(見られない)."""
    people = {*words.company.values(), *words.family.values()}
    return any(
        word.text in people and particle.text in _BY
        for word, particle in pairwise(front)
    )
