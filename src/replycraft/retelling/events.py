"""Decides whether a clause is complete and tells what happened, not what somebody wants."""

from collections.abc import Iterator
from itertools import pairwise

from replycraft.retelling.honour import predicate
from replycraft.retelling.morphs import DAY, FACT, Morph, Morphs, Refused, potential
from replycraft.retelling.words import Words, listed

_ABOUT = frozenset({"が", "は", "も", "を", "しか"})
_ALSO = "も"
_COUNTERS = "助数詞可能"
_COUNTED = ("接尾辞-名詞的", FACT)
# These name nothing by themselves.
_EMPTY = frozenset({"事", "時", "所", "方", "物", "内", "中", "後", "前", "日"})
_WE = "私ども"
_PASSIVE = frozenset({"れる", "られる"})
_LASTING = frozenset({"た", "いる"})
_PAST_OR_NOT = frozenset({"た", "ない", "ぬ"})
_CASE = ("助詞-格助詞", "助詞-係助詞")


def check_event(told: Morphs, last: Morphs, words: Words) -> None:
    """Accept *told* if its *last* clause tells what happened, and to what.

    Raises:
        Refused: something is missing, or it is a wish, a plan or a judgement.
    """
    if not last or not last[-1].ends or last[-1].text == "ず":
        raise Refused("no word that ends a sentence")
    if _blames(told):
        raise Refused("what the company does, as a fact")
    if not _happened(last, words):
        raise Refused("no event")
    told_alone = _what_it_was(last) or _cannot(last) or _done_to(last, words)
    if not (_names_thing(told) or told_alone):
        raise Refused("nothing that it is about")


def _marked(morphs: Morphs, particles: tuple[str, ...]) -> Iterator[Morph]:
    """Yield the nouns that one of the *particles* marks."""
    for word, particle in pairwise(morphs):
        if particle.text in particles and particle.tag in _CASE and word.nominal:
            yield word


def _blames(told: Morphs) -> bool:
    """Say whether the company is the subject: that is the customer's judgement."""
    return any(word.text == _WE for word in _marked(told, ("が", "は", "も")))


def _names_thing(told: Morphs) -> bool:
    """Say whether the clause names what it is about.

    Raises:
        Refused: it begins with 「〜も」, whose first half nobody has heard.
    """
    for word, particle in pairwise(told):
        if particle.text not in _ABOUT or not word.nominal:
            continue
        if not particle.tag.startswith("助詞") or word.tag == DAY:
            continue
        counted = word.tag.startswith(_COUNTED) or word.detail == _COUNTERS
        if particle.text == _ALSO and not counted:
            raise Refused("「も」 without what came before")
        if word.norm not in _EMPTY and not (counted and particle.text in ("は", "も")):
            return True
    return False


def _happened(last: Morphs, words: Words) -> bool:
    """Say whether *last* ends in what happened, and it is known who did it.

    That is a verb that no will decides, a passive, a verb with its subject, or one
    that was raised; past, lasting or denied.
    """
    index = predicate(last)
    if index < 0:
        return _was_noun(last)
    verb, front, behind = last[index], _segment(last[:index]), last[index + 1 :]
    bases = {word.base for word in behind}
    if verb.norm == "有る":
        return bool(bases & _PAST_OR_NOT) and _is_so(verb, front)
    if verb.tag.startswith("形容詞"):
        return _is_so(verb, front)
    if bases & _PASSIVE:
        return _has_subject(last) or _done_to(last, words)
    if _by_itself(last, index, words):
        return not _has_object(front) or _has_subject(front)
    if potential(verb) or _endured(verb, words):
        return True
    acts = _has_doer(front) or (verb.anew and _names_person(front, words))
    return bool(bases & _LASTING) and acts


def _segment(front: Morphs) -> Morphs:
    """Return the words after the last comma that does not follow a subject."""
    for index in range(len(front) - 1, 0, -1):
        if front[index].tag.startswith("補助記号") and front[index - 1].text != "が":
            return front[index + 1 :]
    return front


def _is_so(adjective: Morph, front: Morphs) -> bool:
    """Say whether it is told what there is or how it is: 返事がない, 頭が痛い."""
    if adjective.norm not in ("無い", "有る"):
        return _has_doer(front)
    return any(
        word.norm not in _EMPTY for word in _marked(front[-3:], ("が", "は", "も"))
    )


def _has_object(front: Morphs) -> bool:
    """Say whether 「を」 belongs to the verb behind *front*."""
    for word in reversed(front):
        if word.inflected or word.text == "を":
            return word.text == "を"
    return False


def _has_subject(morphs: Morphs) -> bool:
    return any(word.tag != DAY for word in _marked(morphs, ("が", "は")))


def _has_doer(front: Morphs) -> bool:
    """Say whether 「が」 marks a noun, and no other verb stands between."""
    verbs = [index for index, word in enumerate(front) if word.inflected]
    near = front[verbs[-1] :] if verbs else front
    return any(word.tag != DAY for word in _marked(near, ("が",)))


def _by_us(front: Morphs, words: Words) -> bool:
    """Say whether a passive names one of the company's people: 店の者に."""
    ours = words.company.values()
    return any(
        word.text in ours and particle.text in ("に", "から")
        for word, particle in pairwise(front)
    )


def _done_to(last: Morphs, words: Words) -> bool:
    """Say whether the customer suffered it: 待たされた, 店の者に怒鳴られた."""
    index = predicate(last)
    if index < 0 or not {word.base for word in last[index + 1 :]} & _PASSIVE:
        return False
    return _listed_act(last, index, words.suffered) or _by_us(last[:index], words)


def _endured(verb: Morph, words: Words) -> bool:
    """Say whether *verb* was raised from one that a customer endures: お待ちになる."""
    return verb.anew and verb.norm in words.endures


def _names_person(front: Morphs, words: Words) -> bool:
    """Say whether the customer or the family is named: a purchase alone is no event."""
    people = {*words.family.values(), *words.own.values()}
    return any(word.text in people for word in _marked(front, ("が", "は", "も")))


def _by_itself(last: Morphs, index: int, words: Words) -> bool:
    """Say whether no will decides the verb: 割れる, 音がする, ぐらぐらする."""
    before = last[index - 1] if index else last[index]
    if last[index].base == "する" and (before.text == "が" or before.tag == "副詞"):
        return True
    if last[index].base == "できる":
        return before.text != "は"
    return _listed_act(last, index, words.happens)


def _listed_act(last: Morphs, index: int, names: frozenset[str]) -> bool:
    """Say whether the verb, or the noun before its 「する」, is among *names*."""
    if last[index].base == "する" and index:
        return listed(names, last[index - 1])
    return listed(names, last[index])


def _was_noun(last: Morphs) -> bool:
    """Say whether the clause ends in a noun with 「でした」 or in 「まま」."""
    *_, noun, copula = (None, None, *last)
    if copula is not None and copula.base == "た":
        *_, noun, copula = (None, None, *last[:-1])
        if copula is None or copula.text != "でし":
            return False
        return noun is not None and noun.nominal and noun.norm != "所"
    if noun is None or copula is None or copula.base != "です":
        return False
    return noun.text == "まま" or (
        noun.nominal and noun.norm != "所" and _what_it_was(last)
    )


def _what_it_was(last: Morphs) -> bool:
    """Say whether the clause says 「届いたのは」."""
    return any(
        past.base == "た" and word.tag == "助詞-準体助詞" and particle.text == "は"
        for past, word, particle in zip(last, last[1:], last[2:], strict=False)
    )


def _cannot(last: Morphs) -> bool:
    """Say whether the clause says by itself what cannot be done: ログインできない."""
    index = predicate(last)
    return index > 0 and last[index].base == "できる" and last[index - 1].nominal
