"""Raises what the customer and the family do: 食べた → 召し上がった."""

from itertools import pairwise

from replycraft.retelling import conjugation
from replycraft.retelling.acting import acts_at
from replycraft.retelling.endings import ending
from replycraft.retelling.morphs import (
    JOINT,
    MARKERS,
    PASSIVE,
    RAISED_KIND,
    TE,
    VOICE,
    Morph,
    Morphs,
    Refused,
    potential,
)
from replycraft.retelling.words import Words, listed

_AFTER_TE = frozenset({"いる", "しまう", "くる", "いく"})
_BEHIND_VERBS = ("助動詞", JOINT, "助詞-準体助詞", "補助記号")
_SUBJECT = ("が", "は", "も")
_RAISED_ROWS = ("五段", "下一段")
_SHORTEST_STEM = 2
_YOU = "お客様"


def honoured(clause: Morphs, words: Words, *, opens: bool = False) -> Morphs:
    """Return one *clause* with its verbs raised, where the customer surely acts.

    *opens* says that another clause is told behind it.

    Raises:
        Refused: the customer or the family acts, and how to say it is not sure.
    """
    subjects = _subjects(clause)
    people = {*words.family.values(), _YOU}
    index = end = predicate(clause)
    voices = {word.base for word in clause[index + 1 :]} & VOICE
    index = -1 if voices else index
    # 「お嬢様が搬送された」 is as polite as it can be.
    suffers = len(subjects) == 1 and bool(voices) and voices <= PASSIVE
    acting = not suffers and any(name in people for name in subjects)
    if acting and (len(subjects) > 1 or index < 0):
        raise Refused("more than one who could act")
    inner = _inner_verbs(clause[: max(end, 0)], people)
    if index >= 0 and _goes_on(clause, inner, index, words):
        inner = (index,)
    for verb in inner:
        clause = _raised(clause, verb, words)
    if acting:
        return _raised(clause, index, words)
    for verb in acts_at(clause, words, opens=opens):
        clause = _gently(clause, verb, words)
    if index >= 0 and any(word.raised for word in clause[index : index + 3]):
        # 「待っていらっしゃった」 is raised by its last word.
        return clause
    own = index >= 0 and not subjects and not inner and _own_act(clause, index, words)
    return _raised(clause, index, words) if own else clause


def _inner_verbs(front: Morphs, people: set[str]) -> tuple[int, ...]:
    """Return the verbs whose doer 「が」 marks before the last verb: 母が食べたパン."""
    found = []
    for at, (word, particle) in enumerate(pairwise(front)):
        if word.text in people and particle.text == "が":
            later = range(at + 2, len(front))
            found += [index for index in later if front[index].inflected][:1]
    return tuple(found)


def _goes_on(clause: Morphs, inner: tuple[int, ...], last: int, words: Words) -> bool:
    """Say whether who did the first also did the last, which is raised then.

    母が転んで腰を打った is お母様が転んで腰をお打ちになった.
    """
    if len(inner) != 1 or not listed(words.acts, clause[last]):
        return False
    joint, *between = clause[inner[0] + 1 : last]
    return joint.text in TE and not any(word.text in _SUBJECT for word in between)


def _raised(clause: Morphs, index: int, words: Words) -> Morphs:
    """Return *clause* with the verb at *index* raised.

    Raises:
        Refused: there is no sure way to say it.
    """
    verb = clause[index]
    if potential(verb):
        # 乗れなかった raised as if it were 乗る would say that nobody wanted to.
        raise Refused("what can be done has no raised form here")
    base = words.verbs.get(verb.base) or words.verbs.get(verb.norm) or _raise(verb)
    follower = clause[index + 1].base if index + 1 < len(clause) else ""
    if not base or not ending(clause, index).name or follower in VOICE:
        raise Refused("no way to raise what the customer does")
    new = verb._replace(base=base, kind=RAISED_KIND, anew=True)
    return (*clause[:index], new, *clause[index + 1 :])


def _gently(clause: Morphs, index: int, words: Words) -> Morphs:
    """Return *clause* with the verb at *index* raised, as it is where no way is sure."""
    try:
        return _raised(clause, index, words)
    except Refused:
        return clause


def _raise(verb: Morph) -> str:
    """Return 「お泣きになる」 for 泣く, "" where that is not how it is said."""
    front = conjugation.stem(verb.base, verb.kind)
    written = any("\u4e00" <= char <= "\u9fff" for char in verb.base)
    raised = verb.base.startswith("お") or not written
    plain = (
        verb.tag == "動詞-一般" and verb.kind.startswith(_RAISED_ROWS) and not raised
    )
    return f"お{front}になる" if plain and len(front) >= _SHORTEST_STEM else ""


def _subjects(clause: Morphs) -> tuple[str, ...]:
    """Return the nouns that が, は or も marks."""
    end = predicate(clause)
    verbs = [at for at, word in enumerate(clause[: max(end, 0)]) if word.inflected]
    # A noun with 「が」 before another verb belongs to that: 子供が食べたケーキに…
    near = verbs[-1] if verbs else 0
    return tuple(
        word.text
        for at, (word, particle) in enumerate(pairwise(clause))
        if particle.text in _SUBJECT
        and (at >= near or particle.text != "が")
        and particle.tag in MARKERS
        and (word.nominal or word.tag == "代名詞")
    )


def predicate(clause: Morphs) -> int:
    """Return where the word stands that ends *clause* and carries its meaning.

    That is a verb, or 「ない」 as an adjective; -1 if the clause ends otherwise.
    """
    index = len(clause) - 1
    while index >= 0:
        word = clause[index]
        if word.tag.startswith("動詞"):
            behind_te = index > 0 and clause[index - 1].text in TE
            if not (behind_te and word.base in _AFTER_TE):
                return index
        elif word.tag.startswith("形容詞"):
            return index
        elif word.tag.startswith("名詞") or not word.tag.startswith(_BEHIND_VERBS):
            return -1
        index -= 1
    return -1


def _own_act(clause: Morphs, index: int, words: Words) -> bool:
    """Say whether only a customer does this: 注文する, 買う, (寝)ている."""
    verb = clause[index]
    lasting = [word.base for word in clause[index + 1 : index + 3]]
    if listed(words.endures, verb) and lasting in (["て", "いる"], ["で", "いる"]):
        return True
    if verb.base == "する" and index:
        return listed(words.acts, clause[index - 1])
    return listed(words.acts, verb)
