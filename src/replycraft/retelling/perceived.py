"""Leaves out how it was noticed: 有料になると知りました → 有料になる, 来ないようです → 来ない."""

from replycraft.retelling.meant import SEEMS, is_seen
from replycraft.retelling.morphs import DAY, Morph, Morphs

_NOTICED = frozenset({"知る", "気付く", "分かる", "判る", "見付ける", "判明", "発覚"})
_THAT, _NOUN_MAKER = "と", "助詞-準体助詞"
_WHAT = frozenset({"を", "に", "が"})
_FACT = frozenset({"事", "こと"})
_PAST = frozenset({"た", "ます", "為る"})
_ABOUT, _COMMA = frozenset({"が", "は", "を", "も"}), "、"
_SHORTEST = 3
_HEARD, _COPULAS = ("と", "の", "こと"), frozenset({"です", "だ", "た"})


def perceived(clause: Morphs) -> Morphs:
    """Return what was noticed, or *clause* as it is."""
    end = len(clause)
    while end and clause[end - 1].norm in _PAST:
        end -= 1
    if end == len(clause) or end <= _SHORTEST or clause[end - 1].norm not in _NOTICED:
        return clause
    at = end - 2
    while at > _SHORTEST and _when(clause[at]):
        at -= 1
    front, particle = clause[:at], clause[at]
    if particle.text == _THAT:
        return _without_source(front) if front[-1].ends else clause
    if particle.text not in _WHAT:
        return clause
    maker, event = front[-1], front[:-1]
    noun = maker.tag == _NOUN_MAKER or maker.norm in _FACT
    return _without_source(event) if noun and event[-1].ends else clause


def _when(word: Morph) -> bool:
    """Say whether *word* only tells when it was noticed: (…ことに)今日、やっと(気づいた)."""
    timed = word.detail == "副詞可能" or word.tag in (DAY, "副詞")
    return timed or word.text == _COMMA


def certain(clause: Morphs) -> Morphs:
    """Return *clause* without 「ようです」 or 「とのことです」: 「とのこと」 says as much."""
    end = len(clause)
    while end and clause[end - 1].norm in _COPULAS:
        end -= 1
    if tuple(word.norm for word in clause[max(0, end - 3) : end]) == _HEARD:
        said = clause[: end - 3]
        return said if said and said[-1].ends else clause
    for index in range(len(clause) - 1, 0, -1):
        if clause[index].norm in SEEMS:
            norms = [word.norm for word in clause[index + 1 :]]
            return (
                clause[:index] if clause[index - 1].ends and is_seen(norms) else clause
            )
    return clause


def _without_source(event: Morphs) -> Morphs:
    """Return *event* without where it was read: 昨日のメールで、."""
    texts = [word.text for word in event]
    end = texts.index(_COMMA) if _COMMA in texts else 0
    marked = not _ABOUT.isdisjoint(texts[:end])
    return event if not end or texts[end - 1] != "で" or marked else event[end + 1 :]
