"""Finds who or what a clause speaks of, and what is done to it."""

from collections.abc import Iterator
from itertools import pairwise, zip_longest

from replycraft.retelling.morphs import (
    DAY,
    FACT,
    MARKERS,
    NEGATIONS,
    TE,
    Morph,
    Morphs,
)
from replycraft.retelling.words import NOBODY, Words, listed

# These name nothing by themselves.
EMPTY = frozenset({"事", "時", "所", "方", "物", "内", "中", "後", "前", "日"})

_WHERE, _TIMELY = ("に", "は"), "副詞可能"
_ACT, _COUNTERS = "サ変", "助数詞可能"
_COUNTED = ("接尾辞-名詞的", FACT)
_OR_COUNTER = (_TIMELY, _COUNTERS)
_ONLY = "だけ"
_IS_OR_COMES = frozenset({"有る", "無い", "居る", "入る", "届く", "来る", "出る"})
_VERBS = ("す", "る")


def marked(morphs: Morphs, particles: tuple[str, ...]) -> Iterator[Morph]:
    """Yield the nouns that one of the *particles* marks, 「だけ」 between them or not."""
    for noun, particle in pairwise(not_only(morphs)):
        if particle.text in particles and particle.tag in MARKERS and noun.nominal:
            yield noun


def not_only(morphs: Morphs) -> Morphs:
    """Return *morphs* without 「だけ」: 名前だけが → 名前が, 名前だけない → 名前がない."""
    told: list[Morph] = []
    for word, after in zip_longest(morphs, morphs[1:]):
        if word.text != _ONLY:
            told.append(word)
        elif after is not None and after.norm in _IS_OR_COMES:
            told.append(word._replace(text="が", tag=MARKERS[0]))
    return tuple(told)


def has_object(front: Morphs) -> bool:
    """Say whether 「を」 belongs to the verb behind *front*."""
    for word in reversed(front):
        if word.inflected or word.text == "を":
            return word.text == "を"
    return False


def has_text(clause: Morphs) -> bool:
    """Say whether something is read or said there: 「満室」と."""
    return any(
        word.tag == FACT and particle.text == "と"
        for word, particle in pairwise(clause)
    )


def has_subject(morphs: Morphs) -> bool:
    """Say whether 「が」 or 「は」 marks a noun that is no day."""
    return any(word.tag != DAY for word in marked(morphs, ("が", "は")))


def has_nothing(told: Morphs) -> bool:
    """Say whether it is told where nothing is: 箱に何も(入っていない)."""
    return any(
        told[at].norm in NOBODY and told[at + 1].text == "も" and _is_place(told[:at])
        for at in range(2, len(told) - 1)
    )


def _is_place(front: Morphs) -> bool:
    """Say whether *front* ends in a thing or place with に or は: 箱に, 財布の中には."""
    named = tuple(word for word in front if word.text not in _WHERE)
    if named == front or not named or front[-1].text not in _WHERE:
        return False
    *_, of, place = (None, *named)
    whose = of is not None and of.text == "の"
    timely = place.tag == DAY or (place.detail == _TIMELY and not whose)
    return place.nominal and not timely


def of_nothing(front: Morphs) -> bool:
    """Say whether 「何の」 ends there, behind which 「も」 adds nothing: 何の説明も(なく)."""
    *_, nobody, of = (None, None, *front)
    return nobody is not None and nobody.norm in NOBODY and of is not None


def has_doer(front: Morphs) -> bool:
    """Say whether 「が」 marks a noun, and no other verb stands between."""
    # 濡れて貼り付いていた: verbs that are strung together have one doer.
    verbs = [
        index
        for index, word in enumerate(front)
        if word.inflected and not _strung(front, index)
    ]
    near = front[verbs[-1] :] if verbs else front
    return any(word.tag != DAY for word in marked(near, ("が",)))


def _strung(front: Morphs, index: int) -> bool:
    """Say whether the verb at *index* goes on with the same doer, and does nothing."""
    behind = front[index + 1 :]
    if "ずに" in "".join(word.text for word in behind[:3]):
        return True
    objects = any(word.text == "を" or word.nominal for word in behind[2:])
    going_on = bool(behind) and behind[0].text in TE
    return going_on and not objects and front[index].norm not in ("有る", "居る")


def listed_act(last: Morphs, index: int, names: frozenset[str]) -> bool:
    """Say whether the verb, or the noun before its 「する」, is among *names*."""
    if last[index].base == "する" and index:
        return listed(names, last[index - 1])
    return listed(names, last[index])


def introduces(word: Morph, behind: Morphs) -> bool:
    """Say whether 「訪問ですが」 stands there, with *word* for the thing."""
    said = [after.norm for after in behind]
    named = word.nominal and word.tag != DAY and word.norm not in EMPTY
    return named and said in (["です", "が"], ["です", "けれど"])


def by_us(front: Morphs, words: Words) -> bool:
    """Say whether a passive names one of the company's people: 店の者に."""
    ours = words.company.values()
    return any(
        word.text in ours and particle.text in ("に", "から")
        for word, particle in pairwise(front)
    )


def stands(done: Morphs, words: Words) -> bool:
    """Say whether what was done is there to be seen: 跡が残し(てある), 「…」と書い(てある)."""
    also = any(word.text == "も" for word in done[-3:])
    written = bool(done) and done[-1].norm in words.written and not also
    read = written and has_text(done)
    return read or has_doer(done[:-1])


def renewed(word: Morph, words: Words) -> bool:
    """Say whether *word* tells that there was one before: 交換した, お作り直しした."""
    bare = word.text.removeprefix("お")
    stems = tuple(name[:-1] for name in words.renewed if name.endswith(_VERBS))
    return listed(words.renewed, word) or bare.startswith(stems)


def counted(word: Morph, before: Morph) -> bool:
    """Say whether *word* behind *before* only counts: 二回, 3本目, but not 体験料."""
    named = before.tag == "名詞-普通名詞" and before.detail not in _OR_COUNTER
    if word.tag == "接尾辞-名詞的" and named:
        return False
    return word.tag.startswith(_COUNTED) or word.detail == _COUNTERS


def is_topic(word: Morph) -> bool:
    """Say whether a noun before a comma names a thing: 届いた椅子、ネジが…."""
    if not word.nominal or word.tag == DAY or word.norm in EMPTY:
        return False
    timed = word.detail in _OR_COUNTER or word.detail.startswith(_ACT)
    return not (timed or word.tag.startswith(_COUNTED))


def denied(told: Morphs, about: Morph) -> bool:
    """Say whether the clause ends in a negation: 貼り紙もない, 連絡もありません(でした)."""
    plainly = any(word.norm in ("無い", "ない", "ぬ") for word in told[-3:])
    politely = any(word.norm == "有る" for word in told[-5:]) and not (
        NEGATIONS.isdisjoint(word.norm for word in told[-3:])
    )
    return plainly or (politely and about.detail.startswith(_ACT))
