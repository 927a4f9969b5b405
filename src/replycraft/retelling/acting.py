"""Raises what a customer did before something came to light: 見たら → ご覧になったら."""

from itertools import pairwise

from replycraft.retelling.endings import ending
from replycraft.retelling.morphs import (
    DAY,
    JOINT,
    MARKERS,
    TE,
    VOICE,
    Morph,
    Morphs,
    potential,
)
from replycraft.retelling.words import Words, listed

_TRIED = "意志推量形"
_OCCASION = frozenset({"所"})
# 「電話しても」: it was of no use.
_EVEN = "も"
_BUT = ("が", "けど", "けれど", "けれども")
_SUBJECT = frozenset({"が", "は", "も"})
_STAYS = frozenset({"いる", "居る", "おる"})
_HELPERS = frozenset({"見る", "行く", "来る", "居る", "仕舞う", "置く", "貰う", "有る"})
_TIMELY = "副詞可能"
# 「予約して行ったら」: there somebody goes; 「減っていったら」 only helps.
_GO = "行く"
_NO_THINGS = frozenset({"時", "後", "際", "日", "事", "所", "筈", "場合", "為", "者"})


def acts_at(clause: Morphs, words: Words, *, opens: bool) -> tuple[int, ...]:
    """Return where verbs of *clause* stand that only the customer can have done.

    *opens* says that another clause follows this one.
    """
    found = []
    start = 0
    for index, word in enumerate(clause):
        if not word.inflected:
            continue
        at = _raised_at(clause, index)
        own = not _has_subject(clause[start:index]) and not word.anew
        if (
            own
            and _is_act(clause, index, words)
            and _leads(clause, at, words, opens=opens)
        ):
            found.append(at)
        start = index + 1
    return (*_before(clause, tuple(found), words), *found)


def _before(clause: Morphs, found: tuple[int, ...], words: Words) -> tuple[int, ...]:
    """Return where what was done just before stands: 帰って(ご覧になると)."""
    verbs = [at for at, word in enumerate(clause) if word.inflected]
    return tuple(
        at
        for at, later in pairwise(verbs)
        if later in found
        and at not in found
        and clause[later].base not in _STAYS
        and _known_act(clause[at], words)
        and _joined(clause[at + 1 : at + 2])
        and not _joined(clause[at - 1 : at])
        and not _has_subject(clause[:later])
    )


def _joined(word: Morphs) -> bool:
    """Say whether *word* is て behind a verb, not 「で」 behind a noun."""
    return bool(word) and word[0].text in TE and word[0].tag == JOINT


def _raised_at(clause: Morphs, index: int) -> int:
    """Return which verb is raised for the one at *index*: 片づけて(いたら)."""
    behind = clause[index + 1 : index + 3]
    lasting = len(behind) > 1 and behind[0].text in TE and behind[1].base in _STAYS
    return index + 2 if lasting else index


def _has_subject(front: Morphs) -> bool:
    """Say whether a noun that is no time has 「が」, 「は」 or 「も」."""
    return any(
        particle.text in _SUBJECT
        and particle.tag in MARKERS
        and word.tag != DAY
        and word.detail != _TIMELY
        for word, particle in pairwise(front)
    )


def _is_act(clause: Morphs, index: int, words: Words) -> bool:
    verb = clause[index]
    strung = _joined(clause[index - 1 : index])
    helps = strung and verb.norm in _HELPERS and verb.base != _GO
    if helps or potential(verb) or verb.form == _TRIED:
        return False
    if verb.base != "する":
        return _known_act(verb, words)
    front = clause[:index]
    tried = front[-1:] and front[-1].text == "と" and front[-2:-1]
    if tried and tried[0].form == _TRIED:
        return True
    done = front[-2:-1] if front[-1:] and front[-1].text == "を" else front[-1:]
    return any(_known_act(noun, words) for noun in done)


def _known_act(word: Morph, words: Words) -> bool:
    return listed(words.finds, word) or listed(words.acts, word)


def _leads(clause: Morphs, at: int, words: Words, *, opens: bool) -> bool:
    """Say whether something follows what the verb at *at* tells."""
    form = ending(clause, at)
    follower = clause[form.end] if form.end < len(clause) else None
    if any(word.base in VOICE for word in clause[at + 1 : at + 2]):
        return False
    if form.name == "if":
        return True
    if follower is None:
        return opens and form.name in ("past", "plain", "negative")
    if form.name == "te":
        return follower.text == _EVEN or _tried_out(clause, at)
    if form.name == "plain":
        joins = follower.text == "と" and follower.tag == JOINT
        return joins or (opens and follower.text in _BUT)
    but = follower.text in _BUT or follower.tag == "助詞-準体助詞"
    if form.name != "past":
        return opens and but
    although = [word.text for word in clause[form.end : form.end + 2]] == ["の", "に"]
    thing = follower.nominal and follower.norm not in _NO_THINGS
    own = listed(words.acts, clause[at]) or listed(words.acts, clause[at - 1])
    return follower.norm in _OCCASION or although or (opens and but) or (thing and own)


def _tried_out(clause: Morphs, at: int) -> bool:
    """Say whether it was only tried: 開けてみたら."""
    behind = clause[at + 2 : at + 6]
    return bool(behind) and behind[0].base == "みる" and _if_or_when(behind)


def _if_or_when(behind: Morphs) -> bool:
    return any(word.text == "たら" or word.norm in _OCCASION for word in behind)
