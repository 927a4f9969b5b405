"""Decides whether a clause that ends in a noun tells what was so."""

from itertools import pairwise

from replycraft.retelling.doers import EMPTY, has_doer, listed_act
from replycraft.retelling.morphs import PASSIVE, Morphs
from replycraft.retelling.words import Words, listed

_NOUN_MAKER, _TOPIC = "助詞-準体助詞", "は"
_SHORTEST = 4
_UPON = frozenset({"たら", "だら", "ところ"})
_THINGS = ("名詞-普通名詞", "接尾辞-名詞的")


def was_noun(last: Morphs, words: Words) -> bool:
    """Say whether the clause ends in a noun with 「でした」 or in 「まま」."""
    *_, noun, copula = (None, None, *last)
    if copula is not None and copula.base == "た":
        *_, noun, copula = (None, None, *last[:-1])
        if copula is None or copula.text != "でし":
            return False
        return noun is not None and noun.nominal and noun.norm != "所"
    if noun is None or copula is None or copula.base != "です":
        return False
    # 縁が違う柄です: another pattern is the trouble, as a tear would be.
    troubled = any(
        listed(words.adverse, last[at]) and has_doer(last[:at])
        for at in range(len(last) - 3, len(last) - 1)
    )
    stays = _left_so(last[:-1], words)
    return (
        stays
        or troubled
        or (noun.nominal and noun.norm != "所" and what_it_was(last, words))
    )


def found_so(told: Morphs) -> bool:
    """Say whether it is what the customer came upon: 着いたら喫煙の部屋でした, 終わっていました."""
    if len(told) < _SHORTEST or told[-1].base != "た":
        return False
    noun, copula = told[-3:-1]
    thing = noun.tag in _THINGS and noun.norm not in EMPTY and copula.text == "でし"
    lasts = any(word.norm == "居る" for word in told[-3:])
    upon = [at for at, word in enumerate(told) if word.text in _UPON]
    named = bool(upon) and any(word.nominal for word in told[: upon[0]])
    return (thing and bool(upon)) or (lasts and named)


def both_halves(clause: Morphs) -> bool:
    """Say whether what it is set against stands there: 契約は8円なのに、請求は15円."""
    texts = [word.text for word in clause]
    return any(
        of.tag == _NOUN_MAKER
        and to.text == "に"
        and _TOPIC in texts[:at]
        # A side issue has its 「は」 once: 通知はオンなのに来ない.
        and _TOPIC in texts[at:]
        for at, (of, to) in enumerate(pairwise(clause))
    )


def _left_so(last: Morphs, words: Words) -> bool:
    """Say whether 「まま」 ends the clause, and nobody left it so: 濡れたまま."""
    *front, noun = last
    if noun.text != "まま":
        return False
    if front and front[-1].text == "の":
        return True
    verb = next((word for word in reversed(front) if word.inflected), None)
    if verb is None or verb.norm in PASSIVE:
        return True
    return listed(words.happens, verb) or has_doer(tuple(front))


def ends_in_noun(last: Morphs, words: Words) -> bool:
    """Say whether a noun alone tells what was so: 5枚のはずが4枚, 届いたのは空箱."""
    number = any(word.tag == "名詞-数詞" for word in last[-3:])
    counted = number and has_doer(last[:-1])
    return counted or _left_so(last, words) or what_it_was(last, words)


def what_it_was(last: Morphs, words: Words) -> bool:
    """Say whether the clause says 「届いたのは」; 「注文したのは」 is only half of it."""
    triples = zip(last, last[1:], last[2:], strict=False)
    for index, (past, word, particle) in enumerate(triples):
        if (
            past.base == "た"
            and word.tag == "助詞-準体助詞"
            and particle.text == "は"
            and index
        ):
            verb = last[index - 1]
            return verb.norm in PASSIVE or listed_act(last, index - 1, words.happens)
    return False
