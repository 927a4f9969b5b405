"""Puts what came before what was wrong with it: 昨日届いた鍋は、蓋が割れていた."""

from itertools import pairwise

from replycraft.retelling.finish import PAST
from replycraft.retelling.honour import predicate
from replycraft.retelling.morphs import DAY, FACT, JOINT, Morph, Morphs

_CAME = frozenset({"届く"})
_IT, _BUT = "が", frozenset({"が", "けれど"})
_IS = Morph("は", "は", "助詞-係助詞", "は")
_COMMA = Morph("、", "、", "補助記号-読点", "、")
_ALTHOUGH = Morph("ものの", "ものの", JOINT, "ものの")
_JOINS = _BUT | {"の", "です", "だ", "、"}
_WHEN = ("副詞", DAY, FACT)


def arrived(clauses: list[Morphs]) -> Morphs:
    """Return *clauses* as one, with 「鍋が昨日届いたが、」 as 「昨日届いた鍋は、」.

    A thing that is described by a clause of its own stays before 「届いたものの、」.
    """
    told = tuple(word for clause in clauses for word in clause)
    first = clauses[0]
    at = predicate(_without_but(first))
    if len(clauses) == 1 or at < 0 or first[at].norm not in _CAME:
        return told
    if first[-2:-1] == () or first[-1].text != "、" or first[-2].norm not in _BUT:
        return told
    came = (first[at]._replace(form="連用形-一般", anew=True), PAST)
    rest = told[len(first) :]
    mark = next((i for i, word in enumerate(first[:at]) if word.text == _IT), -1)
    lead = _leading(first)
    thing = first[lead : max(mark, 0)]
    when = (*_joined(first[:lead]), *first[mark + 1 : at])
    plain = bool(thing) and all(_named(word) for word in thing)
    if plain and all(_is_when(word) for word in when) and not _has_other(rest):
        return (*when, *came, *thing, _IS, _COMMA, *rest)
    return (*first[:at], *came, _ALTHOUGH, _COMMA, *rest)


def _without_but(first: Morphs) -> Morphs:
    """Return *first* without what joins it, () if it is not 届いた(のですが、)."""
    done = [at for at, word in enumerate(first) if word.kind == PAST.kind]
    end = done[-1] + 1 if done else 0
    joined = all(word.norm in _JOINS for word in first[end:])
    return first[:end] if joined else ()


def _leading(first: Morphs) -> int:
    """Return how many words at the beginning only say when: 昨日(鍋が届いたが、)."""
    lead = next((at for at, word in enumerate(first) if not _is_when(word)), 0)
    return 0 if first[lead].text in ("の", "、") else lead


def _joined(lead: Morphs) -> Morphs:
    """Return 「11月3日に」 for a day that a comma set apart."""
    if not lead or not lead[-1].text.endswith("、"):
        return lead
    day = lead[-1].text.removesuffix("、")
    return (*lead[:-1], lead[-1]._replace(text=f"{day}に"))


def _named(word: Morph) -> bool:
    return word.nominal or word.text == "の" or word.tag == "接頭辞"


def _is_when(word: Morph) -> bool:
    timely = word.detail == "副詞可能" or word.tag.startswith(_WHEN)
    return timely or word.text == "に"


def _has_other(rest: Morphs) -> bool:
    """Say whether something has 「は」 there, not 「ではなく」, or is to come itself."""
    return any(
        (word.text == "は" and before.nominal) or word.norm in _CAME
        for before, word in pairwise(rest)
    )
