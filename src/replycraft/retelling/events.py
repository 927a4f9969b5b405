"""Decides whether a clause is complete and tells what happened, not what somebody wants."""

import re
from itertools import pairwise

from replycraft.retelling.doers import (
    EMPTY,
    by_us,
    counted,
    denied,
    has_doer,
    has_nothing,
    has_object,
    has_subject,
    has_text,
    introduces,
    is_topic,
    listed_act,
    marked,
    not_only,
    of_nothing,
    renewed,
    stands,
)
from replycraft.retelling.honour import predicate
from replycraft.retelling.meant import is_seen_thing
from replycraft.retelling.morphs import (
    DAY,
    FACT,
    PASSIVE,
    TE,
    Morph,
    Morphs,
    Refused,
    potential,
)
from replycraft.retelling.noun_ends import (
    both_halves,
    ends_in_noun,
    found_so,
    was_noun,
    what_it_was,
)
from replycraft.retelling.unable import cannot, unable
from replycraft.retelling.words import Words, listed

_ABOUT = frozenset({"が", "は", "も", "を", "しか"})
_OBJECT = "を"
_ALSO, _TOPIC = "も", ("、", "について、")
_WE = "私ども"
_HOUR = re.compile(
    r"(?:午前|午後|朝|昼|夜|夕方)?の?[\d一二三四五六七八九十]+(?:時|:|：)[\d一二三四五六七八九十分半すぎ過頃ごろ]*"
)
_TO_PEOPLE = frozenset(
    {"無視", "侮辱", "放置", "舌打ち", "たらい回し", "後回し", "拒否", "案内"}
)
_CAUSATIVE = frozenset({"せる", "させる"})
_LASTING = frozenset({"た", "いる"})
_PAST_OR_NOT = frozenset({"た", "ない", "ぬ"})
_NOT = frozenset({"ない", "ぬ", "ず"})


def check_event(told: Morphs, last: Morphs, words: Words) -> None:
    """Accept *told* if its *last* clause tells what happened, and to what.

    Raises:
        Refused: something is missing, or it is a wish, a plan or a judgement.
    """
    noun = bool(last) and last[-1].nominal and ends_in_noun(last, words)
    if not last or not (last[-1].ends or noun) or last[-1].text == "ず":
        raise Refused("no word that ends a sentence")
    if _blames(told):
        raise Refused("what the company does, as a fact")
    if not (noun or _happened(last, words) or _amounts_to(told)):
        raise Refused("no event")
    said = what_it_was(last, words) and not _only_when(last)
    told_alone = said or cannot(told, last, words) or _done_to(last, words)
    if not (_names_thing(told, words) or told_alone):
        raise Refused("nothing that it is about")


def _amounts_to(told: Morphs) -> bool:
    """Say whether two figures are set against each other: いつもは6千円なのに、今月は4万円です."""
    *_, figure, copula = (None, *told)
    known = figure is not None and figure.tag == FACT
    return known and copula is not None and copula.base == "です" and both_halves(told)


def _only_when(last: Morphs) -> bool:
    """Say whether 「届いたのは」 goes on with a day or an hour: what came, is not told."""
    behind = (last[at:] for at, word in enumerate(last) if word.text == "は")
    rest = next(behind, ())[1:]
    when = _HOUR.match("".join(word.text for word in rest))
    done = any(word.base in PASSIVE for word in last)
    return bool(rest) and (rest[0].tag == DAY or (when is not None and not done))


def _blames(told: Morphs) -> bool:
    """Say whether the company is the subject: that is the customer's judgement."""
    return any(word.text == _WE for word in marked(told, ("が", "は", "も")))


def _names_thing(told: Morphs, words: Words) -> bool:
    """Say whether the clause names what it is about.

    Raises:
        Refused: it begins with 「〜も」, whose first half nobody has heard.
    """
    if has_text(told) or has_nothing(told) or found_so(told):
        return True
    told = not_only(told)
    for index, (word, particle) in enumerate(pairwise(told)):
        topic = particle.text in _TOPIC and is_topic(word)
        if topic or introduces(word, told[index + 1 : index + 3]):
            return True
        if not _speaks_of(word, particle):
            continue
        number = counted(word, told[max(0, index - 1)])
        also = particle.text == _ALSO and not number
        if also and not _adds_nothing(told, index, words):
            raise Refused("「も」 without what came before")
        thing = word.norm not in EMPTY or is_seen_thing(told, index)
        if thing and not (number and particle.text in ("は", "も")):
            return True
    return False


def _adds_nothing(told: Morphs, index: int, words: Words) -> bool:
    """Say whether 「も」 behind the word at *index* comes on top of nothing: 返事もない."""
    none = denied(told, told[index]) or of_nothing(told[:index])
    return none or any(renewed(one, words) for one in told[: index + 1])


def _speaks_of(word: Morph, particle: Morph) -> bool:
    """Say whether *particle* makes *word* what the clause is about: 箱が, not 12時を."""
    about = particle.text in _ABOUT and particle.tag.startswith("助詞")
    return about and word.nominal and not _is_when(word)


def _is_when(word: Morph) -> bool:
    """Say whether *word* is a day or an hour that was recognised: 12時(を過ぎても)."""
    hour = word.tag == FACT and _HOUR.fullmatch(word.text) is not None
    return word.tag == DAY or hour


def _happened(last: Morphs, words: Words) -> bool:
    """Say whether *last* ends in what happened, and it is known who did it.

    That is a verb that no will decides, a passive, a verb with its subject, or one
    that was raised; past, lasting or denied.
    """
    index = predicate(last)
    if index < 0:
        return was_noun(last, words)
    verb, front, behind = last[index], _segment(last[:index]), last[index + 1 :]
    bases = {word.base for word in behind}
    if verb.norm == "有る":
        left = bool(front) and front[-1].text in TE and stands(front[:-1], words)
        return left or (bool(bases & _PAST_OR_NOT) and _is_so(verb, front))
    if verb.tag.startswith("形容詞"):
        return _is_so(verb, front)
    if bases & PASSIVE:
        suffered = has_subject(last) or _done_to(last, words)
        return suffered or unable(last, index, words)
    if _by_itself(last, index, words):
        return not has_object(front) or has_subject(front)
    if potential(verb) or _endured(verb, words) or unable(last, index, words):
        return True
    part = front[:-1] if front and front[-1].text == _OBJECT else front
    hurt = bool(part) and listed(words.body, part[-1])
    if verb.anew and (hurt or _names_person(front, words)):
        return bool(bases & _LASTING) and _told_of_people(verb, bases, words)
    acts = has_doer(front)
    goes_on = verb.tag == "動詞-一般" and not has_object(front)
    return (bool(bases & _LASTING) or goes_on) and acts


def _told_of_people(verb: Morph, bases: set[str], words: Words) -> bool:
    """Say whether what people did is a sort of event: 召し上がった, お倒れになった."""
    known = (
        verb.base == "なさる" or verb.norm in words.verbs or verb.norm in words.adverse
    )
    return known and bases.isdisjoint(_NOT)


def _segment(front: Morphs) -> Morphs:
    """Return the words after the last comma that does not follow a subject."""
    for index in range(len(front) - 1, 0, -1):
        if front[index].tag.startswith("補助記号") and front[index - 1].text != "が":
            return front[index + 1 :]
    return front


def _is_so(adjective: Morph, front: Morphs) -> bool:
    """Say whether it is told what there is or how it is: 返事がない, 頭が痛い."""
    if adjective.norm not in ("無い", "有る"):
        return has_doer(front)
    near = (*front[-4:], adjective)
    return any(word.norm not in EMPTY for word in marked(near, ("が", "は", "も")))


def _done_to(last: Morphs, words: Words) -> bool:
    """Say whether the customer suffered it: 待たされた, 店の者に怒鳴られた."""
    index = predicate(last)
    if index < 0 or not {word.base for word in last[index + 1 :]} & PASSIVE:
        return False
    front, forced = last[:index], not _CAUSATIVE.isdisjoint(w.base for w in last)
    listed_as = listed_act(last, index, words.suffered)
    sure = last[index].base != "する" or listed_as
    mine = _takes(last, index) and not has_subject(last) and sure
    known = listed_as and not _impersonal(last, index)
    read = listed_act(last, index, words.written) and has_text(front)
    return mine or forced or known or read or by_us(front, words)


def _takes(last: Morphs, index: int) -> bool:
    """Say whether 「を」 belongs to the verb at *index*, or to the noun before 「する」."""
    return has_object(last[: index - (last[index].base == "する")])


def _impersonal(last: Morphs, index: int) -> bool:
    """Say whether it is done to a thing, which has to be named: 変更された."""
    amount = any(word.tag == FACT for word in last[:index])
    act = last[index].base == "する" and last[index - 1].norm not in _TO_PEOPLE
    return act and not amount


def _endured(verb: Morph, words: Words) -> bool:
    """Say whether *verb* was raised from one that a customer endures: お待ちになる."""
    return verb.anew and verb.norm in words.endures


def _names_person(front: Morphs, words: Words) -> bool:
    """Say whether the customer or the family is named: a purchase alone is no event."""
    people = {*words.family.values(), *words.own.values()}
    return any(word.text in people for word in marked(front, ("が", "は", "も")))


def _by_itself(last: Morphs, index: int, words: Words) -> bool:
    """Say whether no will decides the verb: 割れる, 音がする, ぐらぐらする."""
    before = last[index - 1] if index else last[index]
    if last[index].base == "する" and (before.text == "が" or before.tag == "副詞"):
        return True
    if last[index].base == "できる":
        return before.text != "は"
    return listed_act(last, index, words.happens)
